// @ts-check
/**
 * Phrases, and what somebody says: leaves of a query that ask where in a document terms stand. One
 * of the parts, see parts.js.
 */
import { NONE, both, placesIn, union } from './docs.js';
import { Leaf } from './leaf.js';
import { Positions } from './occurrences.js';
import { cover } from './pairs.js';
import { exactCount, placesOf, sloppyFreq } from './phrase.js';
import { Spoken } from './spoken.js';

export { pairRanges } from './pairs.js';

/** @typedef {import('./dictionary.js').Entry} Entry */
/** @typedef {import('./docs.js').Docs} Docs */
/** @typedef {import('./leaf.js').LeafParts} LeafParts */
/** @typedef {import('./leaf.js').Phrase} Phrase */
/** @typedef {import('./postings.js').List} List */
/** @typedef {import('./wave.js').Wave} Wave */

export class PositionalLeaf extends Leaf {
  /** @param {LeafParts} parts */
  constructor(parts) {
    super(parts);
    const { lists } = this;
    /** @type {List[] | null} */
    this.speakers = parts.speakers ?? null;
    /** @type {Docs} as of every leaf of lists */
    this.docs = NONE;
    this.pending = lists.length > 0;
    /** Of a phrase, by place in the documents. @type {Float32Array | null} */
    this.phraseFreqs = null;
    /** Positions that are looked at before the others. @type {Positions[]} */
    this.early = [];
    /** @type {Positions[]} of the lists, and of the speakers */
    this.positions = [];
    if (this.pending) {
      this.positions = [...lists, ...(this.speakers ?? [])].map((list) => new Positions(list));
    }
  }

  /** @override */
  get missing() {
    return this.phrase ? 0 : super.missing;
  }

  /** @override @param {Wave} wave */
  load(wave) {
    super.load(wave);
    for (const list of this.speakers ?? []) list.load(wave);
    for (const positions of this.positions) positions.loadTable(wave);
  }

  /** @override @param {number} maxDoc */
  found(maxDoc) {
    const docs = super.found(maxDoc);
    return this.speakers ? both(docs, union(this.speakers.map((list) => list.docs), maxDoc)) : docs;
  }

  /** @override @param {boolean} low */
  freqs(low) {
    return this.phraseFreqs ?? super.freqs(low);
  }

  /**
   * Asks for the positions in what may match. As long as those of a phrase would be many bytes, its
   * rarer terms are looked at before the others: what they leave may be little.
   *
   * @override
   * @param {Wave} wave @param {Docs} within what matters
   * @param {number} dear more bytes than a wave is worth
   */
  loadPositions(wave, within, dear) {
    this.docs = both(this.docs, within);
    const asked = this.positions.map((positions) => {
      const ordinals = placesIn(positions.list.docs, this.docs);
      const known = this.early.includes(positions);
      return { positions, ordinals, known, cost: known ? 0 : positions.cost(ordinals) };
    });
    const cheap = asked.slice(0, this.lists.length).sort((a, b) => a.cost - b.cost);
    const known = this.early.length;
    let bytes = 0;
    const next = cheap.filter(
      (term, i) => (bytes += term.cost) <= dear / 2 || term.known || i < Math.max(2, known + 1),
    );
    const sift = this.phrase !== null && bytes > dear && next.length < cheap.length;
    for (const { positions, ordinals } of sift ? next : asked) positions.load(wave, ordinals);
    this.early = sift ? next.map(({ positions }) => positions) : [];
  }

  /** Leaves only what matches, or can still match, by the positions that were asked for. @override */
  verify() {
    const { docs, early } = this;
    const freqs = new Float32Array(docs.length);
    const freqOf = this.phrase ? this.phraseCounter(this.phrase) : this.overlapCounter();
    let n = 0;
    const kept = new Int32Array(docs.length);
    for (let i = 0; i < docs.length; i++) {
      freqs[n] = freqOf(i);
      if (freqs[n] > 0) kept[n++] = docs[i];
    }
    this.docs = kept.subarray(0, n);
    if (early.length > 0) return;
    if (this.phrase) this.phraseFreqs = freqs.subarray(0, n);
    this.pending = false;
    this.positions = [];
  }

  /**
   * @param {Phrase} phrase
   * @returns {(i: number) => number} the frequency in a document; 0 if it does not match
   */
  phraseCounter({ places, offsets, terms, slop }) {
    const { positions, early } = this;
    const sift = early.length > 0;
    const all = placesOf(places, offsets);
    // Equal terms on the same position are a match too many, which does not matter for sifting.
    if (sift) for (const place of all) place.group = null;
    const found = sift ? all.filter(({ term }) => early.includes(positions[term])) : all;
    const spoken = this.speakers && !sift ? this.spoken() : null;
    /** @type {number[] | undefined} */
    const spans = spoken ? [] : undefined;
    return (i) => {
      for (const place of found) {
        const { data, starts } = positions[place.term];
        place.set(data, starts[i], starts[i + 1]);
      }
      if (spans) spans.length = 0;
      const freq = slop === 0 ? exactCount(found, spans, terms.length) : sloppyFreq(found, slop, spans);
      return !spoken || spoken.overlaps(i, /** @type {number[]} */ (spans)) ? freq : 0;
    };
  }

  /** What the speakers say, once their positions are loaded. */
  spoken() {
    return new Spoken(this.positions.slice(this.lists.length), this.docs);
  }

  /** @returns {(i: number) => number} 1 if an occurrence of a list is said */
  overlapCounter() {
    const spoken = this.spoken();
    const said = new Uint8Array(this.docs.length);
    for (const { list, data, starts, ordinals } of this.positions.slice(0, this.lists.length)) {
      const places = placesIn(this.docs, list.docs);
      for (let k = 0; k < ordinals.length; k++) {
        const i = places[k];
        if (!said[i] && spoken.meets(i, data, starts[k], starts[k + 1])) said[i] = 1;
      }
    }
    return (i) => said[i];
  }
}

/**
 * What a leaf is made of if a document must have all terms, mostly in a row.
 *
 * @param {import('./plan.js').Plan} plan
 * @param {any} query @param {string[]} terms @param {Entry[]} entries
 * @param {Entry[]} beside what the terms are in the body too, for the weight
 * @param {Entry[]} pairs of terms that follow one another in a phrase without slop
 * @returns {LeafParts}
 */
export function inAll(plan, query, terms, entries, beside, pairs) {
  const places = terms.map((term) => entries.findIndex(({ key }) => key === term));
  if (places.includes(-1)) return { weight: 0 };
  const standing = pairs.length > 0 ? cover(terms, [...entries, ...pairs]) : { entries, places };
  const lists = plan.lists(standing.entries);
  const scorer = query.type === 'names' ? null : plan.ranker.scorer(query.field);
  const docFreqs = terms.map((term) =>
    Math.max(...[...entries, ...beside].filter(({ key }) => key === term).map(({ docFreq }) => docFreq)),
  );
  return {
    lists,
    all: true,
    phrase: query.phrase === false || terms.length < 2 ? null : { ...standing, terms, slop: query.slop ?? 0 },
    scorer,
    weight: scorer ? scorer.weight(docFreqs, query.boost) : Math.fround(query.boost),
  };
}
