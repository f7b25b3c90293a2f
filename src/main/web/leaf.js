// @ts-check
/** A leaf of a query: lists of terms, joined. */
import { NONE, intersection, union } from './docs.js';
import { Forms } from './forms.js';
import { DOCS_PER_PAIRS, FREQS_PER_BLOCK } from './postings.js';
import { addScores } from './score.js';

/** @typedef {import('./docs.js').Docs} Docs */
/** @typedef {import('./postings.js').List} List */
/** @typedef {import('./score.js').FieldScorer} FieldScorer */
/** @typedef {import('./wave.js').Wave} Wave */
/**
 * Which list stands at each place: that of a term, or without slop that of two which follow one
 * another.
 *
 * @typedef {object} Phrase
 * @property {number[]} places
 * @property {number[]} [offsets] of the places; without them one follows another
 * @property {string[]} terms
 * @property {number} slop
 */
/**
 * Scores are asked for by slot: slots[doc] is the place of a document among those that are scored,
 * plus one; 0 if it is not.
 *
 * @typedef {object} LeafParts
 * @property {List[]} [lists]
 * @property {boolean} [all] a document must be in all lists, not in one of them
 * @property {Phrase | null} [phrase] only of a PositionalLeaf
 * @property {List[] | null} [speakers] only of a PositionalLeaf: one occurrence must overlap a position of these lists
 * @property {FieldScorer | null} [scorer] null for a constant score
 * @property {number} weight of BM25, or the constant score; of a word what its idf is multiplied by
 * @property {Forms[]} [forms] of a word: its own, then those that say too how rare it is
 * @property {Docs | null} [docs] in place of lists
 * @property {Promise<Docs> | null} [later] the same, being fetched
 */

export class Leaf {
  /** @param {LeafParts} parts */
  constructor({ lists = [], phrase = null, scorer = null, docs = null, ...parts }) {
    const { all = false, later = null, weight, forms = [] } = parts;
    this.lists = lists;
    this.all = all;
    this.phrase = phrase;
    this.scorer = scorer;
    /** Of a word only once its documents are counted. */
    this.weight = weight;
    this.forms = forms;
    /** What excerpts can show of it. @type {() => import('./units.js').Unit[]} */
    this.units = () => [];
    /** Documents that match; while pending, those that may. @type {Docs} */
    this.docs = docs ?? NONE;
    this.given = docs !== null;
    this.later = later;
    /** Whether positions are yet to decide. */
    this.pending = false;
  }

  leaves() {
    return [this];
  }

  /** Bytes of frequencies that are not loaded but would be needed to score all. */
  get missing() {
    if (!this.scorer) return 0;
    return this.lists.reduce((n, list) => n + list.missing, 0);
  }

  /** Asks for the lists. @param {Wave} wave */
  load(wave) {
    for (const list of this.lists) list.load(wave);
    for (const other of this.forms) other.loadCount(wave);
    if (!this.later) return;
    const docs = this.later.then((found) => {
      this.docs = found;
      this.given = true;
    });
    wave.others.push(docs);
  }

  /** Finds the documents, or while pending those that may match. @param {number} maxDoc */
  collect(maxDoc) {
    if (this.given || this.lists.length === 0) return;
    this.docs = this.found(maxDoc);
    if (this.scorer && this.forms.length > 0) {
      const most = Math.max(...this.forms.map((word) => word.count(maxDoc)));
      this.weight = this.scorer.weight([most], this.weight);
    }
    this.given = true;
  }

  /** Documents by the lists alone. @param {number} maxDoc */
  found(maxDoc) {
    if (this.forms.length > 0) return this.forms[0].docs(maxDoc);
    const sets = this.lists.map(({ docs }) => docs);
    return this.all ? intersection(sets) : union(sets, maxDoc);
  }

  /**
   * Asks for the positions in what may match; only a pending leaf is asked to.
   *
   * @param {Wave} wave @param {Docs} within what matters
   * @param {number} dear more bytes than a wave is worth
   */
  loadPositions(wave, within, dear) {}

  /** Leaves only what matches, or can still match, by the positions that were asked for. */
  verify() {}

  /**
   * Asks for what the scores of documents depend on.
   *
   * @param {Wave} wave @param {Int32Array | null} slots null for all
   */
  loadScores(wave, slots) {
    if (this.missing === 0) return;
    for (const list of this.lists) {
      const wanted = blocksOf(list, slots);
      list.loadFreqs(wave, (block) => wanted[block] === 1);
    }
  }

  /** Bytes of frequencies that the scores of documents still need. @param {Int32Array} slots */
  missingFor(slots) {
    let bytes = 0;
    for (const list of this.missing > 0 ? this.lists : []) {
      const wanted = blocksOf(list, slots);
      list.freqBlocks.forEach(({ loaded, ref }, b) => {
        if (wanted[b] && !loaded) bytes += ref?.stored ?? 0;
      });
    }
    return bytes;
  }

  /**
   * Adds scores; where frequencies or norms are not loaded, bounds of them.
   *
   * @param {Int32Array} slots @param {Float64Array} sums by slot
   * @param {boolean} low whether bounds are from below
   */
  add(slots, sums, low) {
    const { docs, scorer, weight } = this;
    if (!scorer) {
      for (let i = 0; i < docs.length; i++) {
        const slot = slots[docs[i]];
        if (slot) sums[slot - 1] += weight;
      }
    } else {
      const norms = low ? scorer.norms(true) : this.lowNorms(scorer);
      addScores(docs, this.freqs(low), norms, scorer.inverse, weight, slots, sums);
    }
  }

  /** Norms, and where they are not loaded what they are not below. @param {FieldScorer} scorer */
  lowNorms(scorer) {
    const norms = scorer.norms(false);
    if (scorer.missing === 0) return norms;
    const high = scorer.norms(true);
    for (const { docs, pairs } of this.lists) {
      for (let i = 0; i < docs.length && pairs.length; i++) {
        const doc = docs[i];
        const least = pairs[(i / DOCS_PER_PAIRS) | 0].norms[0];
        if (norms[doc] < least && norms[doc] !== high[doc]) norms[doc] = least;
      }
    }
    return norms;
  }

  /** How often each document has the leaf. @param {boolean} low @returns {Int32Array | Float32Array} */
  freqs(low) {
    const norms = /** @type {FieldScorer} */ (this.scorer).norms(true);
    if (this.lists.length === 1 && !low && this.docs.length === this.lists[0].docFreq) {
      if (this.lists[0].missing > 0) this.lists[0].bound(norms);
      return this.lists[0].freqs;
    }
    const sums = new Int32Array(this.docs.length);
    for (const list of this.lists) {
      if (!low && list.missing > 0) list.bound(norms);
      const { docs } = list;
      for (let i = 0, at = 0; i < docs.length; i++) {
        while (at < this.docs.length && this.docs[at] < docs[i]) at++;
        if (at === this.docs.length) break;
        if (this.docs[at] === docs[i]) sums[at] += low && !list.knows(i) ? 1 : list.freqs[i];
      }
    }
    return sums;
  }
}

/**
 * Marks the blocks of frequencies that have documents.
 *
 * @param {List} list @param {Int32Array | null} slots null for all
 */
function blocksOf({ docs, freqBlocks }, slots) {
  const wanted = new Uint8Array(freqBlocks.length);
  if (!slots) return wanted.fill(1);
  for (let i = 0; i < docs.length && wanted.length; i++) {
    if (slots[docs[i]]) wanted[(i / FREQS_PER_BLOCK) | 0] = 1;
  }
  return wanted;
}
