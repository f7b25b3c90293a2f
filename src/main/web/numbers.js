// @ts-check
/** Columns of numbers: the table of a column's blocks, and the numbers in a block. */
import { Cursor, damaged, lastPlace } from './bytes.js';
import { blockEnd } from './packs.js';

/** @typedef {import('./packs.js').BlockRef} BlockRef */
/**
 * Where the blocks of a column are. What a block counts is documents in most columns, values in a
 * dictionary.
 *
 * @typedef {object} Column
 * @property {number} documents that have a value
 * @property {number[]} firsts the first document of each block, and the end of the last
 * @property {(BlockRef | null)[]} blocks null where no document has a value
 */
/**
 * The numbers of some documents: those of document i are from `starts[i]` up to `starts[i + 1]`.
 *
 * @typedef {{starts: Int32Array, values: Float64Array}} Numbers
 */

const ONE_EACH = 0;
const BITS = 1;
const COUNTS = 2;
const DELTAS = 0;
const OFFSETS = 1;
const PLANES = 2;
/** The most bytes of a number that JavaScript can hold. */
const MAX_WIDTH = 7;
/** Far more than the documents or values of a static site. */
const MAX_SIZE = 1 << 26;

/**
 * @param {Cursor} in_ @param {number} [size] the documents that there must be
 * @returns {Column}
 */
export function readColumn(in_, size) {
  const documents = in_.vint();
  let address = in_.vlong();
  const firsts = [0];
  const blocks = [];
  let end = 0;
  for (let i = in_.count(); i > 0; i--) {
    end += in_.vint();
    firsts.push(end);
    const block = { address, raw: in_.vint(), stored: in_.vint() };
    blocks.push(block.raw > 0 ? block : null);
    if (block.raw > 0) address = blockEnd(block);
  }
  if (end > MAX_SIZE || (size !== undefined && end !== size)) {
    throw damaged('bad column');
  }
  return { documents, firsts, blocks };
}

/** The block that has a document. @param {Column} column @param {number} doc @returns {number} */
export const blockOf = ({ firsts }, doc) => lastPlace(firsts.length - 1, (i) => firsts[i] <= doc);

/**
 * How many values each of some documents has, as the place where its values start.
 *
 * @param {Cursor} in_ @param {number} docs
 * @returns {Int32Array} with the end of the last
 */
export function readStarts(in_, docs) {
  const starts = new Int32Array(docs + 1);
  const kind = in_.byte();
  if (kind === ONE_EACH) {
    for (let i = 0; i < docs; i++) starts[i + 1] = i + 1;
  } else if (kind === BITS) {
    const bits = in_.take((docs + 7) >>> 3);
    for (let i = 0; i < docs; i++) starts[i + 1] = starts[i] + ((bits[i >>> 3] >>> (i & 7)) & 1);
  } else if (kind === COUNTS) {
    let end = 0;
    for (let i = 0; i < docs; i++) {
      end += in_.vint();
      starts[i + 1] = end;
    }
    if (end > 0x7fffffff) throw damaged('bad count');
  } else {
    throw damaged('bad column');
  }
  return starts;
}

/** @param {Uint8Array} raw @param {number} docs @returns {Numbers} */
export function readNumbers(raw, docs) {
  const in_ = new Cursor(raw);
  const starts = readStarts(in_, docs);
  const values = readValues(in_, starts[docs]);
  in_.finish();
  for (let i = 0; i < values.length; i++) {
    if (Math.abs(values[i]) > Number.MAX_SAFE_INTEGER) throw damaged('number too large'); // to be exact here
  }
  return { starts, values };
}

/** @param {Cursor} in_ @param {number} count @returns {Float64Array} */
function readValues(in_, count) {
  const encoding = in_.byte();
  // Every encoding has at least a byte a number.
  if (count > in_.end - in_.at) throw damaged('bad count');
  if (encoding === PLANES) return readPlanes(in_, count);
  const values = new Float64Array(count);
  if (encoding === DELTAS) {
    let value = 0;
    for (let i = 0; i < count; i++) values[i] = value += in_.zlong();
  } else if (encoding === OFFSETS) {
    const least = in_.zlong();
    for (let i = 0; i < count; i++) values[i] = least + in_.vlong();
  } else {
    throw damaged('bad column');
  }
  return values;
}

/** @param {Cursor} in_ @param {number} count */
function readPlanes(in_, count) {
  const least = in_.zlong();
  const width = in_.byte();
  if (width === 0 || width > MAX_WIDTH || count * width !== in_.end - in_.at) {
    throw damaged('bad column');
  }
  const values = new Float64Array(count).fill(least);
  for (let k = 0; k < width; k++) {
    const factor = 256 ** k;
    const plane = in_.take(count);
    for (let i = 0; i < count; i++) values[i] += plane[i] * factor;
  }
  return values;
}
