// @ts-check
/** Terms and their lists. */
import { Cursor, IndexError } from './bytes.js';
import { blockEnd } from './packs.js';
import { readTerm } from './root.js';

/** @typedef {import('./packs.js').BlockRef} BlockRef */
/** @typedef {import('./root.js').Root} Root */
/** @typedef {import('./root.js').Field} Field */
/**
 * Where the list of a term lies.
 *
 * @typedef {object} Entry
 * @property {number} docFreq
 * @property {number} totalTermFreq
 * @property {number} kind
 * @property {Cursor} data the list itself if inline, its head if long
 * @property {number} length of a short list
 * @property {number} start of a shared list in the shared blocks
 * @property {BlockRef[]} shared
 * @property {number} base that addresses of a long list count from
 */
/**
 * A block of frequencies of a long list.
 *
 * @typedef {object} FreqBlock
 * @property {BlockRef | null} ref null when all are 1
 * @property {[number, number][]} impacts (frequency, norm) pairs that bound every score
 */

export const FREQS_PER_BLOCK = 256;
const DOCS_PER_BLOCK = 4096;
const INLINE = 0;
const SHARED = 1;
const LONG = 2;
const UTF8 = new TextEncoder();

/** @param {Uint8Array} a @param {Uint8Array} b @returns {number} as unsigned bytes compare */
function compare(a, b) {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) if (a[i] !== b[i]) return a[i] - b[i];
  return a.length - b.length;
}

/**
 * The entries of terms, null for those that the index has not.
 *
 * @param {Root} root @param {{field: string, term: string}[]} wanted
 * @returns {Promise<(Entry | null)[]>}
 */
export async function lookUp(root, wanted) {
  const places = wanted.map(({ field, term }) => {
    const meta = root.fields.get(field);
    const bytes = UTF8.encode(term);
    const block = meta && blockOf(meta, bytes);
    return meta && block ? { meta, bytes, block } : null;
  });
  const found = places.filter((p) => p !== null);
  const raws = await root.terms.read(found.map((p) => p.block));
  return places.map((p) => p && findEntry(raws[found.indexOf(p)], p.meta, p.bytes, root.maxDoc));
}

/** @param {Field} field @param {Uint8Array} term @returns {BlockRef | null} */
function blockOf(field, term) {
  let low = -1;
  let high = field.blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (compare(field.firstTerms[middle], term) <= 0) low = middle;
    else high = middle - 1;
  }
  return low < 0 ? null : field.blocks[low];
}

/**
 * @param {Uint8Array} raw @param {Field} field @param {Uint8Array} wanted @param {number} maxDoc
 * @returns {Entry | null}
 */
function findEntry(raw, field, wanted, maxDoc) {
  const in_ = new Cursor(raw);
  const count = in_.count();
  const lists = readTable(in_);
  if (field.positions) readTable(in_);
  let start = 0;
  let term = new Uint8Array(0);
  for (let i = 0; i < count; i++) {
    term = readTerm(in_, term);
    const docFreq = in_.vint();
    const totalTermFreq = docFreq + (field.freqs ? in_.vlong() : 0);
    const code = in_.vint();
    const kind = code & 3;
    const length = code >>> 2;
    const order = compare(term, wanted);
    if (order > 0) return null;
    if (order === 0) {
      if (docFreq < 1 || docFreq > maxDoc || kind > LONG) {
        throw new IndexError('The search index is damaged: bad term entry.');
      }
      const data = new Cursor(raw, in_.at, kind === SHARED ? in_.at : in_.at + length);
      return { docFreq, totalTermFreq, kind, data, length, start, ...lists };
    }
    if (kind === SHARED) start += length;
    else in_.skip(length);
    if (field.positions && kind !== LONG) in_.vint();
  }
  return null;
}

/** @param {Cursor} in_ @returns {{base: number, shared: BlockRef[]}} */
function readTable(in_) {
  const base = in_.vlong();
  const shared = [];
  let end = base;
  for (let i = in_.count(); i > 0; i--) {
    const block = { address: end + in_.vlong(), raw: in_.vint(), stored: in_.vint() };
    shared.push(block);
    end = blockEnd(block);
  }
  return { base, shared };
}

/** The list of one term in one field. */
export class List {
  /** @param {Root} root @param {Field} field @param {Entry} entry */
  constructor(root, field, entry) {
    this.root = root;
    this.field = field;
    this.entry = entry;
    this.docFreq = entry.docFreq;
    this.docs = new Int32Array(this.docFreq);
    this.freqs = new Int32Array(this.docFreq);
    /** @type {BlockRef[]} */
    this.docBlocks = [];
    /** @type {FreqBlock[]} none for a short list, whose frequencies come with the documents */
    this.freqBlocks = [];
    /** @type {Set<number>} */
    this.loadedFreqs = new Set();
    if (entry.kind === LONG) this.readHead(entry.data, entry.base);
    else if (entry.kind === SHARED) this.sharedRange();
  }

  /** @param {Cursor} in_ @param {number} base */
  readHead(in_, base) {
    let address = base + in_.vlong();
    const next = () => {
      const ref = { address, raw: in_.vint(), stored: in_.vint() };
      address = blockEnd(ref);
      return ref;
    };
    for (let i = 0; i < this.docFreq; i += DOCS_PER_BLOCK) {
      in_.vint(); // gap to the last document
      this.docBlocks.push(next());
    }
    if (this.field.freqs) {
      const stored = this.entry.totalTermFreq > this.docFreq;
      for (let i = 0; i < this.docFreq; i += FREQS_PER_BLOCK) {
        in_.vint(); // gap to the last document
        this.freqBlocks.push({ ref: stored ? next() : null, impacts: readImpacts(in_) });
      }
    }
  }

  sharedRange() {
    let skip = this.entry.start;
    let left = this.entry.length;
    for (const block of this.entry.shared) {
      if (left > 0 && skip < block.raw) {
        this.docBlocks.push(block);
        left -= block.raw - skip;
        skip = 0;
      } else if (this.docBlocks.length === 0) {
        skip -= block.raw;
      }
    }
    this.offset = this.docBlocks.length ? this.entry.start - this.startOf(this.docBlocks[0]) : 0;
    if (left > 0) throw new IndexError('The search index is damaged: list outside its blocks.');
  }

  /** @param {BlockRef} first */
  startOf(first) {
    let start = 0;
    for (const block of this.entry.shared) {
      if (block === first) break;
      start += block.raw;
    }
    return start;
  }

  /** Loads the document numbers, and the frequencies of a short list. */
  async loadDocs() {
    const raws = await this.root.docs.read(this.docBlocks);
    if (this.entry.kind === LONG) {
      raws.forEach((raw, i) => {
        const from = i * DOCS_PER_BLOCK;
        const in_ = new Cursor(raw);
        this.decodeDocs(in_, from, Math.min(this.docFreq, from + DOCS_PER_BLOCK));
        in_.finish();
      });
      if (this.freqBlocks.length && !this.freqBlocks[0].ref) this.freqs.fill(1);
      return;
    }
    const in_ = this.entry.kind === INLINE ? this.entry.data : this.sharedData(raws);
    this.decodeDocs(in_, 0, this.docFreq);
    if (this.docFreq === 1) this.freqs[0] = this.entry.totalTermFreq;
    else if (this.entry.totalTermFreq > this.docFreq) this.decodeFreqs(in_, 0, this.docFreq);
    else this.freqs.fill(1);
    in_.finish();
  }

  /** @param {Uint8Array[]} raws */
  sharedData(raws) {
    let bytes = raws[0];
    if (raws.length > 1) {
      bytes = new Uint8Array(raws.reduce((n, raw) => n + raw.length, 0));
      let at = 0;
      for (const raw of raws) {
        bytes.set(raw, at);
        at += raw.length;
      }
    }
    const start = this.offset ?? 0;
    return new Cursor(bytes, start, start + this.entry.length);
  }

  /** @param {Cursor} in_ @param {number} from @param {number} to */
  decodeDocs(in_, from, to) {
    let doc = from === 0 ? -1 : this.docs[from - 1];
    for (let i = from; i < to; i++) {
      doc += in_.vint() + 1;
      this.docs[i] = doc;
    }
    if (doc >= this.root.maxDoc) throw new IndexError('The search index is damaged: no such document.');
  }

  /** @param {Cursor} in_ @param {number} from @param {number} to */
  decodeFreqs(in_, from, to) {
    for (let i = from; i < to; i++) this.freqs[i] = in_.vint() + 1;
  }

  /** The stored bytes of frequencies that are not loaded. */
  freqBytes() {
    return this.freqBlocks.reduce((n, block) => n + (block.ref ? block.ref.stored : 0), 0);
  }

  /** Loads blocks of frequencies. @param {number[]} blocks their numbers */
  async loadFreqs(blocks) {
    const wanted = blocks.filter((b) => this.freqBlocks[b]?.ref && !this.loadedFreqs.has(b));
    const raws = await this.root.docs.read(
      wanted.map((b) => /** @type {BlockRef} */ (this.freqBlocks[b].ref)),
    );
    raws.forEach((raw, i) => {
      const from = wanted[i] * FREQS_PER_BLOCK;
      const in_ = new Cursor(raw);
      this.decodeFreqs(in_, from, Math.min(this.docFreq, from + FREQS_PER_BLOCK));
      in_.finish();
      this.loadedFreqs.add(wanted[i]);
    });
  }

  /** Whether the list has a document. @param {number} doc */
  has(doc) {
    let low = 0;
    let high = this.docFreq;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.docs[middle] < doc) low = middle + 1;
      else high = middle;
    }
    return this.docs[low] === doc;
  }
}

/** @param {Cursor} in_ @returns {[number, number][]} */
function readImpacts(in_) {
  /** @type {[number, number][]} */
  const pairs = [];
  let freq = 0;
  let norm = 0;
  for (let i = in_.count(); i > 0; i--) {
    freq += in_.vint();
    norm += in_.zlong();
    pairs.push([freq, norm]);
  }
  return pairs;
}
