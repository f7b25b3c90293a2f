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
function lengthOf(i) {
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

  /** @param {number} docFreq @param {number} boost @returns {number} */
  weight(docFreq, boost) {
    const n = this.field.docCount;
    return f(f(boost) * f(Math.log(1 + (n - docFreq + 0.5) / (docFreq + 0.5))));
  }

  /** @param {number} weight @param {number} freq @param {number} norm @returns {number} */
  score(weight, freq, norm) {
    return f(weight - f(weight / f(1 + f(freq * this.inverse[norm & 255]))));
  }

  /** Loads the norms of documents. @param {Iterable<number>} docs */
  loadFor(docs) {
    return this.column.loadFor(docs);
  }

  /** Loads the whole column of norms if it is small. */
  loadColumn() {
    return this.column.loadSmall();
  }

  /** Bytes of norms not loaded yet. */
  missingBytes() {
    return this.column.missingBytes();
  }

  /** Whether the norm of a document is loaded. @param {number} doc */
  knows(doc) {
    return this.column.knows(doc);
  }

  /** Norms by document, where they are loaded. */
  get norms() {
    return this.column.values;
  }
}
