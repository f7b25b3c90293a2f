// @ts-check
/** Reading bytes that may be damaged or hostile: every length is checked before it is used. */

/** The index cannot be used: it is damaged, of another version, or not there. */
export class IndexError extends Error {
  /** @param {string} message @param {unknown} [cause] */
  constructor(message, cause) {
    super(message);
    this.name = 'IndexError';
    this.cause = cause;
  }
}

/** The index on the host is no longer the one that was opened: open it again. */
export class StaleIndexError extends IndexError {
  /** @param {string} file */
  constructor(file) {
    super(`The search index has changed since it was opened (${file}); open it again.`);
    this.name = 'StaleIndexError';
  }
}

/** @param {string} how @param {unknown} [cause] */
export const damaged = (how, cause) => new IndexError(`The search index is damaged: ${how}.`, cause);

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** A place in an array of bytes; throws an IndexError rather than read past the end. */
export class Cursor {
  /** @param {Uint8Array} bytes @param {number} [at] @param {number} [end] */
  constructor(bytes, at = 0, end = bytes.length) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
    if (end > bytes.length) throw damaged('data ends early');
  }

  /** @returns {number} */
  byte() {
    if (this.at >= this.end) throw damaged('data ends early');
    return this.bytes[this.at++];
  }

  /** A number of 7 bits a byte, the lowest first; less than 2^53. @returns {number} */
  vlong() {
    let value = 0;
    let factor = 1;
    for (;;) {
      const b = this.byte();
      value += (b & 127) * factor;
      if (b < 128) break;
      factor *= 128;
      if (factor > 2 ** 49) throw damaged('number too large');
    }
    // Beyond it numbers are rounded: better none than a wrong one.
    if (value > Number.MAX_SAFE_INTEGER) {
      throw damaged('number too large');
    }
    return value;
  }

  /** A number that counts or measures something; at most 2^31 - 1. @returns {number} */
  vint() {
    const value = this.vlong();
    if (value > 0x7fffffff) throw damaged('number too large');
    return value;
  }

  /** A number that can be negative. @returns {number} */
  zlong() {
    const value = this.vlong();
    return value % 2 ? -(value + 1) / 2 : value / 2;
  }

  /** A count of things that take at least a byte each. @returns {number} */
  count() {
    const value = this.vint();
    if (value > this.end - this.at) throw damaged('bad count');
    return value;
  }

  /** @param {number} length @returns {Uint8Array} */
  take(length) {
    this.skip(length);
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** @param {number} length */
  skip(length) {
    if (length > this.end - this.at) {
      throw damaged('data ends early');
    }
    this.at += length;
  }

  /** Text after its length in bytes. @returns {string} */
  string() {
    return decodeUtf8(this.take(this.vint()));
  }

  /** Throws unless all bytes are read. */
  finish() {
    if (this.at !== this.end) throw damaged('data to spare');
  }
}

/** Joins arrays of bytes. @param {Uint8Array[]} parts @returns {Uint8Array} */
export function join(parts) {
  if (parts.length === 1) return parts[0];
  const whole = new Uint8Array(parts.reduce((n, part) => n + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * The last of n places that something is true of, if it is true of all before.
 *
 * @param {number} n @param {(i: number) => boolean} test
 * @returns {number} -1 if there is none
 */
export function lastPlace(n, test) {
  let low = -1;
  let high = n - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (test(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** @param {Uint8Array} bytes @returns {string} */
export function decodeUtf8(bytes) {
  try {
    return UTF8.decode(bytes);
  } catch (e) {
    throw damaged('not UTF-8', e);
  }
}

const CRC = new Uint32Array(256).map((_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n;
});

/** CRC-32 as zlib computes it. @param {Uint8Array} bytes @param {number} [before] @returns {number} */
export function crc32(bytes, before = 0) {
  let c = ~before;
  for (let i = 0; i < bytes.length; i++) c = CRC[(c ^ bytes[i]) & 255] ^ (c >>> 8);
  return ~c >>> 0;
}
