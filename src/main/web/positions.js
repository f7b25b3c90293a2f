// @ts-check
/** Positions of a term, document by document. */
import { damaged } from './bytes.js';
import { RiceCodes, readCoding } from './rice.js';

/** @typedef {import('./bytes.js').Cursor} Cursor */

/** A short list's positions, or those of the documents that begin in a block of a long one. */
export class PositionSlice {
  /** @param {Cursor} in_ that has the slice and no more */
  constructor(in_) {
    this.in_ = in_;
    this.coding = readCoding(in_);
    this.codes = new RiceCodes(in_);
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
      position += parameter < 0 ? this.in_.vint() : this.codes.read(parameter);
      out[i] = position;
    }
    if (position > 0x7fffffff) throw damaged('bad position');
  }

  /** Passes by the next document. @param {number} freq */
  skip(freq) {
    const parameter = this.parameter(freq);
    for (let i = 0; i < freq; i++) {
      if (parameter < 0) this.in_.vint();
      else this.codes.read(parameter);
    }
  }

  /** The Rice parameter in a document, below 0 if there is none. @param {number} freq */
  parameter(freq) {
    if (this.coding < 0) return -1;
    return Math.max(0, this.coding - Math.floor((2 * (31 - Math.clz32(freq)) + 1) / 3));
  }
}
