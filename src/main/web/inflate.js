// @ts-check
/**
 * Inflates raw deflate streams (RFC 1951) at once. A browser's DecompressionStream does the same,
 * but takes a stream, two promises and a task for each of the many small blocks that an answer is
 * made of, knows no preset dictionary, and cannot give what the beginning of a stream holds.
 */
import { damaged } from './bytes.js';

/** The most bytes that one stream may claim to inflate to. */
export const MAX_RAW = 1 << 26;
const MAX_BITS = 15;
const END_OF_BLOCK = 256;
const FIRST_LENGTH = 257;
const LENGTHS = 29;
const DISTANCES = 30;
/** The order in which the lengths of the code for lengths are given. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LENGTH_EXTRA = Uint8Array.from({ length: LENGTHS }, (_, i) =>
  i < 8 || i === 28 ? 0 : (i >> 2) - 1,
);
const DISTANCE_EXTRA = Uint8Array.from({ length: DISTANCES }, (_, i) => (i < 4 ? 0 : (i >> 1) - 1));
const LENGTH_BASE = bases(LENGTH_EXTRA, 3);
LENGTH_BASE[LENGTHS - 1] = 258;
const DISTANCE_BASE = bases(DISTANCE_EXTRA, 1);
const FIXED = new Uint8Array(288 + DISTANCES).fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280)
  .fill(8, 280, 288).fill(5, 288);

/** Working space; nothing here outlives a call. */
const literals = new Uint16Array(1 << MAX_BITS);
const distances = new Uint16Array(1 << MAX_BITS);
const lengths = new Uint8Array(FIXED.length);
const sorted = new Uint16Array(FIXED.length);
const counts = new Uint16Array(MAX_BITS + 1);
const EMPTY = new Uint8Array(0);
/** @type {Uint8Array} */
let output = new Uint8Array(1 << 16);

/** @param {Uint8Array} extra @param {number} first */
function bases(extra, first) {
  const base = new Uint16Array(extra.length);
  for (let i = 0; i < extra.length; i++) {
    base[i] = first;
    first += 1 << extra[i];
  }
  return base;
}

/**
 * Makes the table that the next bits of input are looked up in: symbol * 16 + length of its code,
 * 0 for bits that are no code.
 *
 * @param {Uint8Array} codes the length of each symbol's code, 0 for none
 * @param {Uint16Array} table
 * @returns {number} the bits to look up
 */
function build(codes, table) {
  counts.fill(0);
  for (let i = 0; i < codes.length; i++) counts[codes[i]]++;
  counts[0] = 0;
  let max = MAX_BITS;
  while (max > 1 && counts[max] === 0) max--;
  let left = 1;
  let total = 0;
  const offsets = new Uint16Array(MAX_BITS + 2);
  for (let n = 1; n <= MAX_BITS; n++) {
    left = left * 2 - counts[n];
    if (left < 0) throw damaged('bad code');
    total += counts[n];
    offsets[n + 1] = total;
  }
  for (let i = 0; i < codes.length; i++) if (codes[i]) sorted[offsets[codes[i]]++] = i;
  const size = 1 << max;
  if (left > 0) table.fill(0, 0, size);
  let code = 0; // with its bits in the order in which they come
  for (let k = 0; k < total; k++) {
    const n = codes[sorted[k]];
    const entry = (sorted[k] << 4) | n;
    for (let i = code; i < size; i += 1 << n) table[i] = entry;
    let bit = 1 << (n - 1);
    while (code & bit) {
      code ^= bit;
      bit >>= 1;
    }
    code |= bit;
  }
  return max;
}

/** Thrown where the input ends, which only the caller can judge. */
const END = new Error('end of input');

class Inflater {
  /** @param {Uint8Array} input @param {number} limit @param {Uint8Array} dictionary */
  constructor(input, limit, dictionary) {
    this.input = input;
    this.at = 0;
    this.hold = 0;
    this.bits = 0;
    this.start = dictionary.length;
    this.end = this.start + limit;
    this.length = this.start;
    this.reserve(0);
    output.set(dictionary);
  }

  /** Has so many bits at hand, if the input has them. @param {number} n */
  fill(n) {
    for (; this.bits < n && this.at < this.input.length; this.bits += 8) {
      this.hold |= this.input[this.at++] << this.bits;
    }
  }

  /** The next bits of the input, at most 16. @param {number} n */
  take(n) {
    this.fill(n);
    if (this.bits < n) throw END;
    const value = this.hold & ((1 << n) - 1);
    this.hold >>>= n;
    this.bits -= n;
    return value;
  }

  /** Makes room for so many bytes more. @param {number} n */
  reserve(n) {
    const needed = this.length + n;
    if (needed > this.end) throw damaged('block too large');
    if (needed > output.length) {
      const grown = new Uint8Array(needed * 2);
      grown.set(output);
      output = grown;
    }
  }

  /** Inflates as far as the input goes; false if the stream goes on. @returns {boolean} */
  run() {
    try {
      while (this.block());
    } catch (e) {
      if (e !== END) throw e;
      return false;
    }
    if (this.at - (this.bits >> 3) !== this.input.length) throw damaged('data to spare');
    return true;
  }

  /** Inflates a block of the stream; false if it is the last. */
  block() {
    const last = this.take(1);
    const type = this.take(2);
    if (type === 0) this.plain();
    else if (type === 1) this.fixed();
    else if (type === 2) this.dynamic();
    else throw damaged('bad code');
    return !last;
  }

  plain() {
    this.take(this.bits & 7);
    const length = this.take(16);
    if ((this.take(16) ^ length) !== 0xffff) throw damaged('bad code');
    this.at -= this.bits >> 3;
    this.bits = 0;
    this.hold = 0;
    const part = this.input.subarray(this.at, this.at + length);
    this.reserve(part.length);
    output.set(part, this.length);
    this.length += part.length;
    this.at += part.length;
    if (part.length < length) throw END;
  }

  fixed() {
    this.codes(build(FIXED.subarray(0, 288), literals), build(FIXED.subarray(288), distances));
  }

  dynamic() {
    const literalCount = this.take(5) + 257;
    const distanceCount = this.take(5) + 1;
    const orders = this.take(4) + 4;
    if (literalCount > 286 || distanceCount > DISTANCES) throw damaged('bad code');
    lengths.fill(0, 0, ORDER.length);
    for (let i = 0; i < orders; i++) lengths[ORDER[i]] = this.take(3);
    const bits = build(lengths.subarray(0, ORDER.length), literals);
    const count = literalCount + distanceCount;
    for (let i = 0; i < count; ) {
      const symbol = this.symbol(literals, bits);
      if (symbol < 16) {
        lengths[i++] = symbol;
        continue;
      }
      if (symbol === 16 && i === 0) throw damaged('bad code');
      const value = symbol === 16 ? lengths[i - 1] : 0;
      let repeat = symbol === 16 ? 3 + this.take(2) : symbol === 17 ? 3 + this.take(3) : 11 + this.take(7);
      if (i + repeat > count) throw damaged('bad code');
      while (repeat-- > 0) lengths[i++] = value;
    }
    this.codes(
      build(lengths.subarray(0, literalCount), literals),
      build(lengths.subarray(literalCount, count), distances),
    );
  }

  /** @param {Uint16Array} table @param {number} max */
  symbol(table, max) {
    this.fill(max);
    const entry = table[this.hold & ((1 << max) - 1)];
    const n = entry & 15;
    if (n === 0 || n > this.bits) throw this.bits < max || n ? END : damaged('bad code');
    this.take(n);
    return entry >> 4;
  }

  /**
   * What a block of codes stands for. Nearly all time is spent here, so the state is held in locals.
   *
   * @param {number} literalBits @param {number} distanceBits
   */
  codes(literalBits, distanceBits) {
    const { input } = this;
    const literalMask = (1 << literalBits) - 1;
    const distanceMask = (1 << distanceBits) - 1;
    let { at, hold, bits, length } = this;
    let out = output;
    let room = Math.min(out.length, this.end);
    try {
      for (;;) {
        // A code of 15 bits and 5 more are at hand, unless the input ends.
        for (; bits < 20 && at < input.length; bits += 8) hold |= input[at++] << bits;
        const symbol = literals[hold & literalMask];
        const n = symbol & 15;
        if (n === 0 || n > bits) throw bits < literalBits || n ? END : damaged('bad code');
        hold >>>= n;
        bits -= n;
        if (symbol < END_OF_BLOCK << 4) {
          if (length === room) [out, room] = this.grown(length, 1);
          out[length++] = symbol >> 4;
          continue;
        }
        const l = (symbol >> 4) - FIRST_LENGTH;
        if (l < 0) return;
        if (l >= LENGTHS) throw damaged('bad code');
        const more = LENGTH_EXTRA[l];
        const count = LENGTH_BASE[l] + (hold & ((1 << more) - 1));
        if (more > bits) throw END;
        hold >>>= more;
        bits -= more;
        for (; bits < 20 && at < input.length; bits += 8) hold |= input[at++] << bits;
        const far = distances[hold & distanceMask];
        const m = far & 15;
        if (m === 0 || m > bits) throw bits < distanceBits || m ? END : damaged('bad code');
        hold >>>= m;
        bits -= m;
        const d = far >> 4;
        if (d >= DISTANCES) throw damaged('bad code');
        for (; bits < 13 && at < input.length; bits += 8) hold |= input[at++] << bits;
        const extra = DISTANCE_EXTRA[d];
        if (extra > bits) throw END;
        const distance = DISTANCE_BASE[d] + (hold & ((1 << extra) - 1));
        hold >>>= extra;
        bits -= extra;
        if (distance > length) throw damaged('bad code');
        if (length + count > room) [out, room] = this.grown(length, count);
        for (const end = length + count; length < end; length++) out[length] = out[length - distance];
      }
    } finally {
      Object.assign(this, { at, hold, bits, length });
    }
  }

  /**
   * The output with room for so many bytes more, and where it ends.
   *
   * @param {number} length @param {number} n @returns {[Uint8Array, number]}
   */
  grown(length, n) {
    this.length = length;
    this.reserve(n);
    return [output, Math.min(output.length, this.end)];
  }

  result() {
    return output.slice(this.start, this.length);
  }
}

/**
 * The bytes of a whole stream; nothing may follow it.
 *
 * @param {Uint8Array} stored
 * @param {number} [limit] the most bytes it may give
 * @param {Uint8Array} [dictionary] what the stream may refer to as if it came before
 * @returns {Uint8Array}
 */
export function inflate(stored, limit = MAX_RAW, dictionary = EMPTY) {
  if (limit > MAX_RAW) throw damaged('block too large');
  const inflater = new Inflater(stored, limit, dictionary);
  if (!inflater.run()) throw damaged('data ends early');
  return inflater.result();
}

/**
 * The bytes that the beginning of a stream gives.
 *
 * @param {Uint8Array} stored
 * @param {number} limit @param {Uint8Array} dictionary as for {@link inflate}
 * @returns {Uint8Array}
 */
export function inflateBeginning(stored, limit, dictionary) {
  if (limit > MAX_RAW) throw damaged('block too large');
  const inflater = new Inflater(stored, limit, dictionary);
  inflater.run();
  return inflater.result();
}
