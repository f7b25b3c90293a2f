// @ts-check
/** Numbers as Rice codes, or plain where they are nearly all alike: a byte before them says it. */
import { damaged } from './bytes.js';

/** @typedef {import('./bytes.js').Cursor} Cursor */

const VINTS = 31;
export const MAX_PARAMETER = 20;
const ESCAPE = 24;
const ESCAPED_BITS = 31;

/** Reads the byte that says how numbers are coded: their Rice parameter, below 0 if there is none. @param {Cursor} in_ */
export function readCoding(in_) {
  const coding = in_.byte();
  if (coding === VINTS) return -1;
  if (coding > MAX_PARAMETER) throw damaged('bad code');
  return coding;
}

/** Codes one after the other. */
export class RiceCodes {
  /** @param {Cursor} in_ which must not be used until {@link RiceCodes#end} */
  constructor(in_) {
    this.in_ = in_;
    /** Bits taken from the input, the next one lowest. */
    this.hold = 0;
    this.held = 0;
  }

  /** @param {number} parameter @returns {number} */
  read(parameter) {
    this.fill();
    const zeros = 31 - Math.clz32(this.hold & -this.hold); // -1 if there are only zeros
    if (zeros < 0 || zeros > ESCAPE) throw damaged('bad code');
    this.drop(zeros + 1);
    if (zeros < ESCAPE) return (zeros << parameter) | this.take(parameter);
    return this.take(16) | (this.take(ESCAPED_BITS - 16) << 16);
  }

  /** Gives back to the input the whole bytes not used. */
  end() {
    this.in_.at -= this.held >> 3;
    this.hold = 0;
    this.held = 0;
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
    if (count > this.held) throw damaged('data ends early');
    this.hold >>>= count;
    this.held -= count;
  }
}

/** Reads numbers after their coding. @param {Cursor} in_ @param {Int32Array} out @param {number} from @param {number} to */
export function readCoded(in_, out, from, to) {
  const parameter = readCoding(in_);
  if (parameter < 0) {
    readPlain(in_, out, from, to);
    return;
  }
  const codes = new RiceCodes(in_);
  for (let i = from; i < to; i++) out[i] = codes.read(parameter);
  codes.end();
}

/** Reads numbers. @param {Cursor} in_ @param {Int32Array} out @param {number} from @param {number} to */
export function readPlain(in_, out, from, to) {
  const { bytes, end } = in_;
  let { at } = in_;
  for (let i = from; i < to; i++) {
    const b = at < end ? bytes[at] : 128;
    if (b < 128) {
      out[i] = b;
      at++;
    } else {
      in_.at = at;
      out[i] = in_.vint();
      at = in_.at;
    }
  }
  in_.at = at;
}
