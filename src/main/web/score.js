// @ts-check
/**
 * BM25 in the arithmetic of Lucene's BM25Similarity: single precision, left to right, so that every
 * score is the same float. Bounds use the same steps; each is monotone, so a bound is never below
 * a score that it bounds.
 */
/** @typedef {import('./root.js').Root} Root */
/** @typedef {import('./root.js').Field} Field */

const f = Math.fround;
const K1 = f(1.2);
const B = f(0.75);

/** The length that a norm byte stands for (Lucene's SmallFloat.byte4ToInt). @param {number} i */
export function lengthOf(i) {
  if (i < 24) return i;
  const shift = ((i - 24) >>> 3) - 1;
  const bits = (i - 24) & 7;
  return 24 + (shift < 0 ? bits : (bits | 8) * 2 ** shift);
}

/** Norms and weights of one field. */
export class FieldScorer {
  /** @param {Root} root @param {Field} field */
  constructor(root, field) {
    this.field = field;
    this.column = root.norms.of(field.name);
    const average = f(field.sumTotalTermFreq / field.docCount);
    /** @type {Float32Array} by norm */
    this.inverse = new Float32Array(256);
    for (let i = 0; i < 256; i++) {
      this.inverse[i] = f(1 / f(K1 * f(f(1 - B) + f(f(B * lengthOf(i)) / average))));
    }
  }

  /**
   * The weight of a term, or of the terms of a phrase. No term is counted in more documents than
   * have the field: words of a title are counted in the body too.
   *
   * @param {number[]} docFreqs @param {number} boost
   * @returns {number}
   */
  weight(docFreqs, boost) {
    const n = this.field.docCount;
    let idf = 0;
    for (const counted of docFreqs) {
      const docFreq = Math.min(counted, n);
      idf += f(Math.log(1 + (n - docFreq + 0.5) / (docFreq + 0.5)));
    }
    return f(f(boost) * f(idf));
  }

  /** Bytes of norms that are not loaded. */
  get missing() {
    return this.column.missingBytes();
  }

  /**
   * Norms by document; where they are not loaded, the lowest or the highest that there are.
   *
   * @param {boolean} high
   */
  norms(high) {
    const { column } = this;
    if (this.missing === 0) return column.values;
    const { firsts, blocks } = column.column;
    const norms = column.values.slice();
    blocks.forEach((block, i) => {
      if (block && !column.loaded.has(i)) norms.fill(high ? 255 : 0, firsts[i], firsts[i + 1]);
    });
    return norms;
  }
}

/**
 * Adds the scores of documents, each rounded as Lucene does.
 *
 * @param {Int32Array} docs @param {Int32Array | Float32Array} freqs
 * @param {Uint8Array} norms by document
 * @param {Float32Array} inverse by norm @param {number} weight
 * @param {Int32Array} slots places in the sums, plus one, by document; 0 for what is not wanted
 * @param {Float64Array} sums
 */
export function addScores(docs, freqs, norms, inverse, weight, slots, sums) {
  for (let i = 0; i < docs.length; i++) {
    const slot = slots[docs[i]];
    if (slot === 0) continue;
    const rate = f(1 + f(freqs[i] * inverse[norms[docs[i]]]));
    sums[slot - 1] += f(weight - f(weight / rate));
  }
}
