// @ts-check
/** Clauses joined as Lucene's BooleanQuery joins them, and scored in the same steps. */
import { NONE, both, intersection, union, without } from './docs.js';

/** @typedef {import('./docs.js').Docs} Docs */
/** @typedef {import('./leaf.js').Leaf} Leaf */
/** @typedef {import('./wave.js').Wave} Wave */
/** @typedef {Leaf | Bool} Node */

const f = Math.fround;

export class Bool {
  /** @param {Node[]} must @param {Node[]} should @param {Node[]} mustNot @param {Node[]} filter */
  constructor(must, should, mustNot, filter) {
    this.must = must;
    this.should = should;
    this.mustNot = mustNot;
    this.filter = filter;
    /** Documents that match; while pending, those that may. @type {Docs} */
    this.docs = NONE;
    this.pending = false;
  }

  /** @returns {Node[]} */
  get clauses() {
    return [...this.must, ...this.should, ...this.mustNot, ...this.filter];
  }

  /**
   * All leaves, or only those that scores are made of.
   *
   * @param {boolean} [scoring]
   * @returns {Leaf[]}
   */
  leaves(scoring = false) {
    const clauses = scoring ? [...this.must, ...this.should] : this.clauses;
    return clauses.flatMap((clause) => clause.leaves(scoring));
  }

  /** Joins what the clauses have found. @param {number} maxDoc */
  collect(maxDoc) {
    const { clauses, must, filter, should, mustNot } = this;
    for (const clause of clauses) clause.collect(maxDoc);
    this.pending = clauses.some((clause) => clause.pending);
    const docsOf = (/** @type {Node[]} */ nodes) => nodes.map(({ docs }) => docs);
    const required = docsOf([...must, ...filter]);
    const docs = required.length > 0 ? intersection(required) : union(docsOf(should), maxDoc);
    this.docs = without(docs, docsOf(mustNot.filter(({ pending }) => !pending)), maxDoc);
  }

  /**
   * Asks for the positions in what may match.
   *
   * @param {Wave} wave @param {Docs} within what matters
   * @param {number} dear more bytes than a wave is worth
   */
  loadPositions(wave, within, dear) {
    const inner = both(this.docs, within);
    for (const clause of this.clauses) if (clause.pending) clause.loadPositions(wave, inner, dear);
  }

  /**
   * Adds scores, or bounds of them: required clauses are added in double precision and rounded, so
   * are the others, and then the two.
   *
   * @param {Int32Array} slots @param {Float64Array} sums by slot @param {boolean} low
   */
  add(slots, sums, low) {
    const required = sumOf(this.must, slots, sums.length, low);
    const optional = sumOf(this.should, slots, sums.length, low);
    const { docs } = this;
    for (let i = 0; i < docs.length; i++) {
      const slot = slots[docs[i]];
      if (slot === 0) continue;
      const a = required ? f(required[slot - 1]) : 0;
      const b = optional ? f(optional[slot - 1]) : 0;
      sums[slot - 1] += f(a + b);
    }
  }
}

/** @param {Node[]} clauses @param {Int32Array} slots @param {number} length @param {boolean} low */
function sumOf(clauses, slots, length, low) {
  if (clauses.length === 0) return null;
  const sums = new Float64Array(length);
  for (const clause of clauses) clause.add(slots, sums, low);
  return sums;
}
