// @ts-check
/**
 * Which documents match, how many, and the best of them. All document numbers are read (they are
 * cheap, and the count is exact); frequencies and norms of long lists only where a document could
 * still be among the best. Bounds decide what is fetched, never what is found.
 */
import { FREQS_PER_BLOCK, List, lookUp } from './postings.js';
import { FieldScorer } from './score.js';
import { termsOf } from './query.js';

/** @typedef {import('./root.js').Root} Root */
/** @typedef {import('./query.js').Query} Query */
/** @typedef {import('./query.js').Filter} Filter */
/** @typedef {{term: string, field: string, list: List, scorer: FieldScorer, weight: number}} Clause */
/** @typedef {{doc: number, score: number}} Scored */

/** A few more bytes are cheaper than one more wave of requests. */
const EAGER = 24576;
/** Documents scored first, to learn what the others must beat, as a multiple of those wanted. */
const PROBE = 2;

export class Ranker {
  /** @param {Root} root */
  constructor(root) {
    this.root = root;
    /** @type {Map<string, FieldScorer>} */
    this.scorers = new Map();
    /** Frequencies and norms of at most this many bytes are fetched without choosing. */
    this.eager = EAGER;
  }

  /** @param {string} name @returns {FieldScorer | null} */
  scorer(name) {
    const field = this.root.fields.get(name);
    if (!field) return null;
    let scorer = this.scorers.get(name);
    if (!scorer) {
      scorer = new FieldScorer(this.root, field);
      this.scorers.set(name, scorer);
    }
    return scorer;
  }

  /** Fetches what nearly every query needs, if it is small. */
  async prefetch() {
    await Promise.all(['body', 'title'].map((name) => this.scorer(name)?.loadColumn()));
  }

  /**
   * Finds what matches.
   *
   * @param {Query} query @param {Filter[]} filters
   * @returns {Promise<Matches>}
   */
  async match(query, filters) {
    const terms = termsOf(query);
    const conditions = filters.flatMap(({ field, values }) =>
      values.map((term) => ({ field, term })),
    );
    const columns = [...new Set(terms.map((t) => t.field))].map((f) => this.scorer(f)?.loadColumn());
    const [entries] = await Promise.all([
      lookUp(this.root, [...terms, ...conditions]),
      ...columns,
    ]);
    /** @type {Clause[]} */
    const clauses = [];
    terms.forEach(({ field, term, boost }, i) => {
      const entry = entries[i];
      const scorer = this.scorer(field);
      if (entry && scorer) {
        const list = new List(this.root, scorer.field, entry);
        clauses.push({ term, field, list, scorer, weight: scorer.weight(list.docFreq, boost) });
      }
    });
    let next = terms.length;
    const allowed = filters.map(({ field, values }) =>
      values.flatMap(() => {
        const entry = entries[next++];
        const meta = this.root.fields.get(field);
        return entry && meta ? [new List(this.root, meta, entry)] : [];
      }),
    );
    return this.load(clauses, allowed);
  }

  /** @param {Clause[]} clauses @param {List[][]} filters @returns {Promise<Matches>} */
  async load(clauses, filters) {
    const lists = [...clauses.map((c) => c.list), ...filters.flat()];
    const freqBytes = clauses.reduce((n, c) => n + c.list.freqBytes(), 0);
    const loading = lists.map((list) => list.loadDocs());
    if (freqBytes <= this.eager) {
      for (const { list } of clauses) loading.push(list.loadFreqs([...list.freqBlocks.keys()]));
    }
    await Promise.all(loading);
    const mask = new Uint8Array(this.root.maxDoc);
    for (const { list } of clauses) for (const doc of list.docs) mask[doc] = 1;
    for (const group of filters) intersect(mask, group);
    return new Matches(this.root, clauses, mask, this.eager);
  }
}

/** @param {Uint8Array} mask @param {List[]} group a document stays if one of these has it */
function intersect(mask, group) {
  const keep = new Uint8Array(mask.length);
  for (const list of group) for (const doc of list.docs) keep[doc] = 1;
  for (let doc = 0; doc < mask.length; doc++) mask[doc] &= keep[doc];
}

/** The documents that match one query. */
export class Matches {
  /**
   * @param {Root} root @param {Clause[]} clauses @param {Uint8Array} mask 1 for what matches
   * @param {number} eager
   */
  constructor(root, clauses, mask, eager) {
    this.eager = eager;
    this.root = root;
    this.clauses = clauses;
    this.mask = mask;
    this.total = mask.reduce((n, bit) => n + bit, 0);
  }

  /** The documents that match, ascending. @returns {number[]} */
  docs() {
    const docs = [];
    for (let doc = 0; doc < this.mask.length; doc++) if (this.mask[doc]) docs.push(doc);
    return docs;
  }

  /**
   * The best documents: by score, then by number.
   *
   * @param {number} count @returns {Promise<Scored[]>}
   */
  async best(count) {
    if (count <= 0) return [];
    const top = new Top(Math.min(count, this.total));
    if (count >= this.total || this.missingBytes() <= this.eager) {
      await this.scoreInto(top, this.docs());
      return top.items;
    }
    const bounds = this.bounds();
    const docs = this.docs();
    const probe = this.highest(docs, bounds, count * PROBE);
    await this.scoreInto(top, docs.filter((doc) => bounds[doc] >= probe));
    const least = top.least();
    // What was scored is bounded from below by the probe; of the rest, what can still get in.
    await this.scoreInto(top, docs.filter((doc) => bounds[doc] < probe && bounds[doc] >= least));
    return top.items;
  }

  /** The bound that so many documents reach. @param {number[]} docs @param {Float32Array} bounds @param {number} count */
  highest(docs, bounds, count) {
    const sorted = Float32Array.from(docs, (doc) => bounds[doc]).sort();
    return sorted[Math.max(0, sorted.length - count)];
  }

  missingBytes() {
    const scorers = new Set(this.clauses.map((c) => c.scorer));
    let bytes = 0;
    for (const scorer of scorers) bytes += scorer.missingBytes();
    for (const { list } of this.clauses) if (list.loadedFreqs.size === 0) bytes += list.freqBytes();
    return bytes;
  }

  /** For each document a score that it does not exceed. @returns {Float32Array} */
  bounds() {
    const sums = new Float64Array(this.mask.length);
    for (const { list, scorer, weight } of this.clauses) {
      const blockBounds = list.freqBlocks.map(({ impacts }) =>
        Math.max(...impacts.map(([freq, norm]) => scorer.score(weight, freq, norm))),
      );
      for (let i = 0; i < list.docFreq; i++) {
        const doc = list.docs[i];
        if (list.freqBlocks.length) {
          sums[doc] += blockBounds[Math.floor(i / FREQS_PER_BLOCK)];
        } else {
          sums[doc] += scorer.score(weight, list.freqs[i], scorer.knows(doc) ? scorer.norms[doc] : 0);
        }
      }
    }
    return Float32Array.from(sums);
  }

  /** Scores documents and offers them. @param {Top} top @param {number[]} docs ascending */
  async scoreInto(top, docs) {
    const scores = await this.scores(docs);
    for (const doc of docs) top.offer(doc, scores[doc]);
  }

  /** The scores of documents, by number. @param {number[]} docs ascending */
  async scores(docs) {
    const wanted = new Uint8Array(this.mask.length);
    for (const doc of docs) wanted[doc] = 1;
    await Promise.all(this.clauses.map((clause) => this.loadFor(clause, wanted)));
    const sums = new Float64Array(this.mask.length);
    for (const { list, scorer, weight } of this.clauses) {
      for (let i = 0; i < list.docFreq; i++) {
        const doc = list.docs[i];
        if (wanted[doc]) sums[doc] += scorer.score(weight, list.freqs[i], scorer.norms[doc]);
      }
    }
    return Float32Array.from(sums);
  }

  /** @param {Clause} clause @param {Uint8Array} wanted */
  async loadFor({ list, scorer }, wanted) {
    /** @type {number[]} */
    const docs = [];
    const blocks = new Set();
    list.docs.forEach((doc, i) => {
      if (wanted[doc]) {
        docs.push(doc);
        blocks.add(Math.floor(i / FREQS_PER_BLOCK));
      }
    });
    await Promise.all([list.loadFreqs([...blocks]), scorer.loadFor(docs)]);
  }
}

/** The best so many documents, kept in order. */
class Top {
  /** @param {number} size */
  constructor(size) {
    this.size = size;
    /** @type {Scored[]} */
    this.items = [];
  }

  /** The score that a document must reach to be offered at all. */
  least() {
    return this.items.length < this.size ? -Infinity : this.items[this.size - 1].score;
  }

  /** @param {number} doc @param {number} score */
  offer(doc, score) {
    const { items, size } = this;
    const last = items[size - 1];
    if (last && (score < last.score || (score === last.score && doc > last.doc))) return;
    let low = 0;
    let high = items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { score: s, doc: d } = items[middle];
      if (s > score || (s === score && d < doc)) low = middle + 1;
      else high = middle;
    }
    items.splice(low, 0, { doc, score });
    if (items.length > size) items.pop();
  }
}
