// @ts-check
/** Test support: files of an index made byte by byte, as docs/index-format.md has them. */
import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../main/web/bytes.js';

export const ID = Uint8Array.from({ length: 16 }, (_, i) => i * 7);
const UTF8 = new TextEncoder();

/** @param {number} n @returns {number[]} */
export function vint(n) {
  const bytes = [];
  for (; n > 127; n = Math.floor(n / 128)) bytes.push((n % 128) + 128);
  return [...bytes, n];
}

/** @param {number} n */
export const zlong = (n) => vint(n < 0 ? -n * 2 - 1 : n * 2);

/** @param {string} text */
export function string(text) {
  const bytes = UTF8.encode(text);
  return [...vint(bytes.length), ...bytes];
}

/** @param {number} n */
const int32 = (n) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];

/** A header, a body and a footer. @param {string} codecName @param {Uint8Array} body @param {number} [version] */
export function framed(codecName, body, version = 5) {
  const start = [...int32(0x3fd76c17), ...string(codecName), ...int32(version), ...ID, 0];
  const end = [...int32(0xc02893e8), ...int32(0), ...int32(0)];
  const bytes = new Uint8Array(start.length + body.length + end.length + 4);
  bytes.set(start);
  bytes.set(body, start.length);
  bytes.set(end, start.length + body.length);
  bytes.set(int32(crc32(bytes.subarray(0, bytes.length - 8))), bytes.length - 4);
  return bytes;
}

/** A file that is read whole. @param {string} codecName @param {number[]} body */
export const whole = (codecName, body) => framed(codecName, deflateRawSync(Uint8Array.from(body)));

/** One pack of a family, and what tables say of its blocks. */
export class Pack {
  /** @param {string} letter */
  constructor(letter) {
    this.letter = letter;
    /** @type {number[]} */
    this.body = [];
  }

  /**
   * A column of consecutive blocks, each documents and bytes; no bytes is no block.
   *
   * @param {number} documents that have a value @param {[number, number[]][]} blocks
   * @returns {number[]}
   */
  column(documents, blocks) {
    const table = [...vint(documents), ...vint(this.body.length), ...vint(blocks.length)];
    for (const [docs, raw] of blocks) {
      table.push(...vint(docs), ...vint(raw.length), ...vint(raw.length ? this.add(raw) : 0));
    }
    return table;
  }

  /** @param {number[]} raw @returns {number} stored length */
  add(raw) {
    const deflated = deflateRawSync(Uint8Array.from(raw));
    return this.addPlain(deflated.length < raw.length ? deflated : Uint8Array.from(raw));
  }

  /** @param {Uint8Array} stored as it is @returns {number} its length */
  addPlain(stored) {
    const address = this.body.length;
    const place = [0, 1, 2, 3, 4, 5, 6, 7].map((k) => Math.floor(address / 256 ** k) % 256);
    const head = new Uint8Array([...ID, this.letter.charCodeAt(0), ...place]);
    const sum = crc32(stored, crc32(head));
    this.body.push(...int32(sum).reverse(), ...stored);
    return stored.length;
  }

  get table() {
    return this.body.length ? [...vint(1), ...vint(this.body.length)] : [0];
  }

  /** @returns {Record<string, Uint8Array>} */
  get files() {
    const name = `_0.${this.letter}0.zip`;
    return { [name]: framed(`LecternPack${this.letter}`, Uint8Array.from(this.body)) };
  }
}
