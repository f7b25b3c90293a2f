// @ts-check
/** Positions of a term, document by document: Rice codes, or numbers where gaps are alike. */
import { IndexError } from './bytes.js';

/** @typedef {import('./bytes.js').Cursor} Cursor */

const VINTS = 31;
const MAX_PARAMETER = 20;
const ESCAPE = 24;
const ESCAPED_BITS = 31;

/** A short list's positions, or those of the documents that begin in a block of a long one. */
export class PositionSlice {
  /** @param {Cursor} in_ that has the slice and no more */
  constructor(in_) {
    this.in_ = in_;
    this.coding = in_.byte();
    if (this.coding > MAX_PARAMETER && this.coding !== VINTS) {
      throw new IndexError('The search index is damaged: unknown coding of positions.');
    }
    /** Bits taken from the input, the next one lowest. */
    this.hold = 0;
    this.held = 0;
  }

  /**
   * Reads the positions in the next document, ascending.
   *
   * @param {Int32Array} out @param {number} from @param {number} to
   */
  read(out, from, to) {
    const parameter = this.parameter(to - from);
    let position = 0;
    for (let i = from; i < to; i++) {
      position += parameter < 0 ? this.in_.vint() : this.rice(parameter);
      out[i] = position;
    }
    if (position > 0x7fffffff) throw new IndexError('The search index is damaged: bad position.');
  }

  /** Passes by the next document. @param {number} freq */
  skip(freq) {
    const parameter = this.parameter(freq);
    for (let i = 0; i < freq; i++) {
      if (parameter < 0) this.in_.vint();
      else this.rice(parameter);
    }
  }

  /** The Rice parameter in a document, below 0 if there is none. @param {number} freq */
  parameter(freq) {
    if (this.coding === VINTS) return -1;
    return Math.max(0, this.coding - Math.floor((2 * (31 - Math.clz32(freq)) + 1) / 3));
  }

  /** @param {number} parameter @returns {number} */
  rice(parameter) {
    this.fill();
    const zeros = 31 - Math.clz32(this.hold & -this.hold); // -1 if there are only zeros
    if (zeros < 0 || zeros > ESCAPE) throw new IndexError('The search index is damaged: endless code.');
    this.drop(zeros + 1);
    if (zeros < ESCAPE) return (zeros << parameter) | this.take(parameter);
    return this.take(16) | (this.take(ESCAPED_BITS - 16) << 16);
  }

  /** Has at least 25 bits at hand, as long as there are so many. */
  fill() {
    const { in_ } = this;
    while (this.held <= 24 && in_.at < in_.end) {
      this.hold |= in_.bytes[in_.at++] << this.held;
      this.held += 8;
    }
  }

  /** @param {number} count at most 24 */
  take(count) {
    if (this.held < count) this.fill();
    const value = this.hold & ((1 << count) - 1);
    this.drop(count);
    return value;
  }

  /** @param {number} count at most 25 */
  drop(count) {
    if (count > this.held) throw new IndexError('The search index is damaged: positions end early.');
    this.hold >>>= count;
    this.held -= count;
  }
}
