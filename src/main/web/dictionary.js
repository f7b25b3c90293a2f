// @ts-check
/** The dictionary: entries of keys, of all forms of a stem, of all forms with a prefix. */
import { SEPARATOR as FORM } from './analysis.js';
import { Cursor, damaged, decodeUtf8, lastPlace } from './bytes.js';
import { blockEnd } from './packs.js';
import { LIST_UNIT } from './root.js';

/** @typedef {import('./packs.js').BlockRef} BlockRef */
/** @typedef {import('./root.js').Root} Root */
/** @typedef {import('./root.js').Field} Field */
/** @typedef {{base: number, blocks: BlockRef[]}} Table blocks that the terms of a dictionary block share */
/**
 * A key of the dictionary and where its list lies.
 *
 * @typedef {object} Entry
 * @property {Field} field
 * @property {string} key a stem that is a form too, stem + U+001F + form, or another word
 * @property {string} form
 * @property {number} docFreq
 * @property {number} totalTermFreq
 * @property {number} kind
 * @property {Cursor} data the list itself if inline, its head if long
 * @property {number} start of a shared list in the shared blocks
 * @property {number} length of a short list
 * @property {Table} lists
 * @property {number} positionStart of a short list's positions
 * @property {number} positionLength
 * @property {Table} positions
 */
/**
 * Keys of a field, from one inclusive to another exclusive (none: to the end).
 *
 * @typedef {{field: string, from: Uint8Array, to: Uint8Array | null, near?: Uint8Array}} Range
 */

export const INLINE = 0;
export const SHARED = 1;
export const LONG = 2;
/**
 * Lists are fetched beside the dictionary, before it is known which, if all that can be wanted are at most so
 * many bytes: at 1.6 Mbit/s they take no longer than the 150 ms of another wave. Blocks that have more than a
 * few KiB of them have words that are everywhere, of which little is read.
 */
const AHEAD = 24576;
const AHEAD_OF_BLOCK = 8192;
/** Blocks before and after a place that are near it. */
const BEFORE = 1;
const AFTER = 2;
const UTF8 = new TextEncoder();

/**
 * @param {Uint8Array} a @param {Uint8Array} b @param {number} [length] of a
 * @returns {number} as unsigned bytes compare
 */
function compare(a, b, length = a.length) {
  const n = Math.min(length, b.length);
  for (let i = 0; i < n; i++) if (a[i] !== b[i]) return a[i] - b[i];
  return length - b.length;
}

/** The form of a key. @param {string} key */
export const formOf = (key) => key.slice(key.indexOf(FORM) + 1);

/** @param {string} field @param {string} key @returns {Range} just this key */
export function keyRange(field, key) {
  return { field, from: UTF8.encode(key), to: UTF8.encode(`${key}\0`) };
}

/** @param {string} field @param {string} prefix @returns {Range} all keys with the prefix */
export function prefixRange(field, prefix) {
  const from = UTF8.encode(prefix);
  const to = from.length ? from.slice() : null;
  if (to) to[to.length - 1]++; // UTF-8 has no byte 255
  return { field, from, to };
}

/** @param {string} field @param {string} stem @returns {Range[]} all forms of a stem */
export function stemRanges(field, stem) {
  return [keyRange(field, stem), prefixRange(field, stem + FORM)];
}

export class Dictionary {
  /** @param {Root} root */
  constructor(root) {
    this.root = root;
  }

  /**
   * The entries of each range, ascending by key.
   *
   * @param {Range[]} ranges
   * @param {boolean} [ahead] whether their lists are wanted next
   * @returns {Promise<Entry[][]>}
   */
  async read(ranges, ahead = false) {
    /** @type {Entry[][]} */
    const found = ranges.map(() => []);
    const fields = ranges.map(({ field }) => this.root.fields.get(field));
    /** Numbers of the ranges that want each. @type {Map<BlockRef, number[]>} */
    const blocks = new Map();
    /** @type {[number, number][]} */
    const spans = [];
    let unseen = 0; // bytes of them
    fields.forEach((field, i) => {
      if (!field) return;
      const [first, end] = blocksOf(field, ranges[i]);
      for (let b = first; b < end; b++) {
        const block = field.blocks[b];
        const wanted = blocks.get(block) ?? [];
        if (wanted.push(i) > 1) continue;
        blocks.set(block, wanted);
        const [from, to] = [field.lists[b], field.lists[b + 1]];
        if (ahead && from < to && !this.root.terms.has(block)) {
          spans.push([from * LIST_UNIT, (to + 1) * LIST_UNIT]);
          unseen += to - from < AHEAD_OF_BLOCK / LIST_UNIT ? (to + 1 - from) * LIST_UNIT : Infinity;
        }
      }
    });
    if (unseen <= AHEAD) this.root.docs.ahead(spans);
    const raws = await this.root.terms.read([...blocks.keys()]);
    [...blocks.values()].forEach((wanted, i) => {
      const { joined } = /** @type {Field} */ (fields[wanted[0]]);
      scan(raws[i], joined, this.root.maxDoc, (field, entry, bytes, length) => {
        for (const r of wanted) {
          const { from, to } = ranges[r];
          if (field === fields[r] && compare(bytes, from, length) >= 0 && (!to || compare(bytes, to, length) < 0)) {
            found[r].push(entry());
          }
        }
      });
    });
    return found;
  }
}

/**
 * The last block that begins at or before a key; -1 if none does.
 *
 * @param {Field} field @param {Uint8Array} key
 */
const blockAt = ({ firstTerms }, key) => lastPlace(firstTerms.length, (i) => compare(firstTerms[i], key) <= 0);

/** The first block of a range, and the end. @param {Field} field @param {Range} range @returns {[number, number]} */
function blocksOf(field, { from, to, near }) {
  const place = near && blockAt(field, near);
  const first = Math.max(0, blockAt(field, from), (place ?? 0) - BEFORE);
  let end = first;
  while (end < field.blocks.length && (!to || compare(field.firstTerms[end], to) < 0)) end++;
  return [first, place === undefined ? end : Math.min(end, place + AFTER + 1)];
}

/**
 * Reads a block of the dictionary.
 *
 * @param {Uint8Array} raw @param {Field[]} joined the fields that share the dictionary
 * @param {number} maxDoc
 * @param {(field: Field, entry: () => Entry, key: Uint8Array, length: number) => void} visit is given
 *     each key, once for each field that has it, and a function that makes its entry there
 */
function scan(raw, joined, maxDoc, visit) {
  const in_ = new Cursor(raw);
  const count = in_.count();
  const lists = readTable(in_);
  const [{ freqs, positions: positional }] = joined;
  const positions = positional ? readTable(in_) : lists;
  let [field] = joined;
  let key = new Uint8Array(256);
  let [start, length, positionStart, positionLength] = [0, 0, 0, 0];
  let [docFreq, totalTermFreq, kind, keyLength, at] = [0, 0, 0, 0, 0];
  const entry = () => {
    if (docFreq < 1 || docFreq > maxDoc || kind > LONG) {
      throw damaged('bad term');
    }
    const name = decodeUtf8(key.subarray(0, keyLength));
    const form = formOf(name);
    const data = new Cursor(raw, at, kind === SHARED ? at : at + length);
    return { field, key: name, form, docFreq, totalTermFreq, kind, data, start, length, lists,
      positionStart, positionLength, positions };
  };
  for (let i = 0; i < count; i++) {
    const shared = in_.vint();
    const rest = in_.vint();
    in_.skip(rest);
    if (shared > keyLength) throw damaged('bad term');
    keyLength = shared + rest;
    if (keyLength > key.length) {
      const longer = new Uint8Array(2 * keyLength);
      longer.set(key);
      key = longer;
    }
    for (let k = 1; k <= rest; k++) key[keyLength - k] = raw[in_.at - k];
    const having = joined.length > 1 ? in_.vint() : 1;
    if (having >> joined.length) throw damaged('bad term');
    for (let place = 0; place < joined.length; place++) {
      if (!((having >> place) & 1)) continue;
      field = joined[place];
      docFreq = in_.vint();
      totalTermFreq = docFreq + (freqs ? in_.vlong() : 0);
      const code = in_.vint();
      kind = code & 3;
      length = code >>> 2;
      at = in_.at;
      if (kind !== SHARED) in_.skip(length);
      positionLength = positional && kind !== LONG ? in_.vint() : 0;
      visit(field, entry, key, keyLength);
      if (kind === SHARED) start += length;
      positionStart += positionLength;
    }
  }
  in_.finish();
}

/** @param {Cursor} in_ @returns {Table} */
function readTable(in_) {
  const base = in_.vlong();
  const blocks = [];
  let end = base;
  for (let i = in_.count(); i > 0; i--) {
    const block = { address: end + in_.vlong(), raw: in_.vint(), stored: in_.vint() };
    blocks.push(block);
    end = blockEnd(block);
  }
  return { base, blocks };
}
