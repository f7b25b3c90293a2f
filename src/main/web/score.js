// @ts-check
/**
 * BM25 in the arithmetic of Lucene's BM25Similarity: single precision, left to right, so that every
 * score is the same float. Bounds use the same steps; each is monotone, so a bound is never below
 * a score that it bounds.
 */
import { NORMS_PER_BLOCK } from './root.js';

/** @typedef {import('./root.js').Root} Root */
/** @typedef {import('./root.js').Field} Field */

const f = Math.fround;
const K1 = f(1.2);
const B = f(0.75);
/** A column of norms of at most this many stored bytes is fetched whole, ahead of need. */
const WHOLE_COLUMN = 16384;

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
    this.root = root;
    this.field = field;
    this.norms = new Uint8Array(root.maxDoc).fill(1);
    /** @type {Set<number>} */
    this.loaded = new Set();
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

  /** Loads the whole column if it is small. */
  async loadColumn() {
    const blocks = this.field.norms ?? [];
    const bytes = blocks.reduce((n, block) => n + block.stored, 0);
    if (bytes <= WHOLE_COLUMN) await this.load(blocks.keys());
  }

  /** Loads the norms of documents. @param {Iterable<number>} docs ascending */
  loadFor(docs) {
    const blocks = new Set();
    for (const doc of docs) blocks.add(Math.floor(doc / NORMS_PER_BLOCK));
    return this.load(blocks);
  }

  /** @param {Iterable<number>} numbers of blocks */
  async load(numbers) {
    const { norms } = this.field;
    if (!norms) return;
    const wanted = [...numbers].filter((i) => !this.loaded.has(i));
    const raws = await this.root.norms.read(wanted.map((i) => norms[i]));
    raws.forEach((raw, i) => {
      this.norms.set(raw, wanted[i] * NORMS_PER_BLOCK);
      this.loaded.add(wanted[i]);
    });
  }

  /** Bytes of norms not loaded yet. */
  missingBytes() {
    const blocks = this.field.norms ?? [];
    return blocks.reduce((n, block, i) => n + (this.loaded.has(i) ? 0 : block.stored), 0);
  }

  /** Whether the norm of a document is loaded. @param {number} doc */
  knows(doc) {
    return !this.field.norms || this.loaded.has(Math.floor(doc / NORMS_PER_BLOCK));
  }
}
