// @ts-check
/** Positions of a term, document by document. */
import { damaged } from './bytes.js';
import { MAX_PARAMETER, RiceCodes, readCoding } from './rice.js';

/** @typedef {import('./bytes.js').Cursor} Cursor */

/** A short list's positions, or those of the documents that begin in a block of a long one. */
export class PositionSlice {
  /**
   * @param {Cursor} in_ that has the slice and no more
   * @param {Int32Array} steps documents from which on texts are longer; see `Field`
   */
  constructor(in_, steps) {
    this.in_ = in_;
    this.steps = steps;
    /** How many there are up to the document that was read last. */
    this.step = 0;
    this.coding = readCoding(in_);
    this.codes = new RiceCodes(in_);
  }

  /**
   * Reads the positions in the next document, ascending.
   *
   * @param {number} doc @param {Int32Array} out @param {number} from @param {number} to
   */
  read(doc, out, from, to) {
    const parameter = this.parameter(doc, to - from);
    let position = 0;
    for (let i = from; i < to; i++) {
      position += parameter < 0 ? this.in_.vint() : this.codes.read(parameter);
      out[i] = position;
    }
    if (position > 0x7fffffff) throw damaged('bad position');
  }

  /** Passes by the next document. @param {number} doc @param {number} freq */
  skip(doc, freq) {
    const parameter = this.parameter(doc, freq);
    for (let i = 0; i < freq; i++) {
      if (parameter < 0) this.in_.vint();
      else this.codes.read(parameter);
    }
  }

  /**
   * The Rice parameter in a document, below 0 if there is none: it follows the length of the text and
   * seven eighths of the logarithm of the frequency, both in quarters.
   *
   * @param {number} doc @param {number} freq
   */
  parameter(doc, freq) {
    if (this.coding < 0) return -1;
    const { steps } = this;
    while (steps[this.step] <= doc) this.step++;
    const log = 31 - Math.clz32(freq);
    const quarters = 4 * log + ((log < 2 ? freq << (2 - log) : freq >> (log - 2)) & 3);
    const shift = this.step - ((7 * quarters + 8) >> 3);
    return Math.max(0, Math.min(MAX_PARAMETER, (4 * this.coding + shift) >> 2));
  }
}
