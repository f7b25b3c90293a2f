// @ts-check
/** Positions of a term in documents: Rice codes, or variable-length integers where gaps are alike. */
import { Cursor, IndexError } from './bytes.js';

/**
 * The positions in one document after the other: those in document i are positions[starts[i]] up to
 * positions[starts[i + 1]], ascending.
 *
 * @typedef {{starts: Int32Array, positions: Int32Array}} Positions
 */

const VINTS = 31;
const MAX_PARAMETER = 20;
const ESCAPE = 24;
const ESCAPED_BITS = 31;

/** Bits, the lowest of each byte first. */
class Bits {
  /** @param {Uint8Array} bytes @param {number} at @param {number} end */
  constructor(bytes, at, end) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
    this.hold = 0;
    this.held = 0;
  }

  /** Has at least 25 bits at hand, as long as there are so many. */
  fill() {
    while (this.held <= 24 && this.at < this.end) {
      this.hold |= this.bytes[this.at++] << this.held;
      this.held += 8;
    }
  }

  /** @param {number} count at most 24 */
  take(count) {
    this.fill();
    const value = this.hold & ((1 << count) - 1);
    this.drop(count);
    return value;
  }

  /** @param {number} count */
  drop(count) {
    if (count > this.held) throw new IndexError('The search index is damaged: positions end early.');
    this.hold >>>= count;
    this.held -= count;
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
}

/**
 * Decodes a slice: the positions of a short list, or a block of a long one (joined with the blocks
 * after it that have no documents of their own).
 *
 * @param {Uint8Array} bytes that have the slice from start to end
 * @param {number} start @param {number} end
 * @param {ArrayLike<number>} freqs of the list
 * @param {number} from @param {number} to which of the list's documents the slice is for
 * @returns {Positions}
 */
export function decodePositions(bytes, start, end, freqs, from, to) {
  const cursor = new Cursor(bytes, start, end);
  const coding = cursor.byte();
  if (coding > MAX_PARAMETER && coding !== VINTS) {
    throw new IndexError('The search index is damaged: unknown coding of positions.');
  }
  const starts = new Int32Array(to - from + 1);
  let count = 0;
  for (let i = from; i < to; i++) {
    count += freqs[i];
    if (count > (end - start) * 8) throw new IndexError('The search index is damaged: bad count.');
    starts[i - from + 1] = count;
  }
  const positions = new Int32Array(count);
  const bits = new Bits(bytes, cursor.at, end);
  for (let i = from, next = 0; i < to; i++) {
    const parameter = Math.max(0, coding - Math.floor((2 * (31 - Math.clz32(freqs[i])) + 1) / 3));
    let position = 0;
    for (const last = starts[i - from + 1]; next < last; next++) {
      position += coding === VINTS ? cursor.vint() : bits.rice(parameter);
      positions[next] = position;
    }
    if (position > 0x7fffffff) throw new IndexError('The search index is damaged: bad position.');
  }
  return { starts, positions };
}
