// @ts-check
/** The list of a term: the documents that have it, and how often. */
import { Cursor, IndexError } from './bytes.js';
import { INLINE, LONG } from './dictionary.js';
import { blockEnd } from './packs.js';

/** @typedef {import('./packs.js').BlockRef} BlockRef */
/** @typedef {import('./packs.js').Packs} Packs */
/** @typedef {import('./root.js').Root} Root */
/** @typedef {import('./dictionary.js').Entry} Entry */
/** @typedef {import('./wave.js').Wave} Wave */
/**
 * A block of frequencies of a long list.
 *
 * @typedef {object} FreqBlock
 * @property {BlockRef | null} ref null when all are 1
 * @property {boolean} loaded
 * @property {number[]} freqs with the norms: for each document there is a pair with a frequency not
 *     lower and a norm not higher; both ascend
 * @property {number[]} norms
 */

export const FREQS_PER_BLOCK = 512;
const DOCS_PER_BLOCK = 4096;

/** A document in no list. */
const damaged = () => new IndexError('The search index is damaged: no such document.');

/**
 * Reads numbers.
 *
 * @param {Cursor} in_ @param {Int32Array} out @param {number} from @param {number} to
 */
export function readNumbers(in_, out, from, to) {
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

/** Joins blocks. @param {Uint8Array[]} raws @returns {Uint8Array} */
export function join(raws) {
  if (raws.length === 1) return raws[0];
  const bytes = new Uint8Array(raws.reduce((n, raw) => n + raw.length, 0));
  let at = 0;
  for (const raw of raws) {
    bytes.set(raw, at);
    at += raw.length;
  }
  return bytes;
}

/**
 * Asks for some bytes of blocks that terms share.
 *
 * @param {Wave} wave @param {Packs} packs @param {BlockRef[]} blocks @param {number} start
 * @param {number} length @param {(in_: Cursor) => void} use
 */
export function askRun(wave, packs, blocks, start, length, use) {
  const refs = [];
  let offset = start;
  let end = start + length;
  for (const block of blocks) {
    if (end > 0 && (refs.length > 0 || offset < block.raw)) refs.push(block);
    if (refs.length === 0) offset -= block.raw;
    end -= block.raw;
  }
  if (end > 0) throw new IndexError('The search index is damaged: list outside its blocks.');
  wave.ask(packs, refs, (raws) => use(new Cursor(join(raws), offset, offset + length)));
}

export class List {
  /** @param {Root} root @param {Entry} entry */
  constructor(root, entry) {
    this.root = root;
    this.entry = entry;
    this.docFreq = entry.docFreq;
    this.docs = new Int32Array(this.docFreq);
    /** Exact where loaded, else not too low once {@link List#bound} has run. */
    this.freqs = new Int32Array(this.docFreq).fill(1);
    /** @type {BlockRef[]} */
    this.docBlocks = [];
    /** @type {FreqBlock[]} none for a short list, whose frequencies come with the documents */
    this.freqBlocks = [];
    /** Bytes of frequencies that are not loaded. */
    this.missing = 0;
    this.ready = false;
    /** Where a long list's table of positions lies. @type {BlockRef | null} */
    this.positionTable = null;
    this.positionBase = 0;
    if (entry.kind === LONG) this.readHead(entry);
  }

  /** @param {Entry} entry */
  readHead({ data, lists, positions, field, totalTermFreq }) {
    const in_ = new Cursor(data.bytes, data.at, data.end);
    let address = lists.base + in_.vlong();
    const next = () => {
      const ref = { address, raw: in_.vint(), stored: in_.vint() };
      address = blockEnd(ref);
      return ref;
    };
    for (let i = 0; i < this.docFreq; i += DOCS_PER_BLOCK) {
      in_.vint(); // gap to the last document
      this.docBlocks.push(next());
    }
    if (field.freqs) {
      const stored = totalTermFreq > this.docFreq;
      for (let i = 0; i < this.docFreq; i += FREQS_PER_BLOCK) {
        in_.vint(); // gap to the last document
        const ref = stored ? next() : null;
        this.missing += ref ? ref.stored : 0;
        this.freqBlocks.push({ ref, loaded: !ref, ...readPairs(in_) });
      }
    }
    if (field.positions) {
      this.positionBase = positions.base + in_.vlong();
      this.positionTable = next();
    }
    in_.finish();
  }

  /** Asks for the documents, and for a short list's frequencies. @param {Wave} wave */
  load(wave) {
    const { kind, data, lists, start, length } = this.entry;
    if (this.ready) return;
    if (kind === LONG) {
      wave.ask(this.root.docs, this.docBlocks, (raws) => {
        if (this.ready) return;
        this.ready = true;
        raws.forEach((raw, i) => {
          const from = i * DOCS_PER_BLOCK;
          this.readDocs(new Cursor(raw), from, Math.min(this.docFreq, from + DOCS_PER_BLOCK)).finish();
        });
      });
    } else if (kind === INLINE) {
      this.readShort(new Cursor(data.bytes, data.at, data.end));
    } else {
      askRun(wave, this.root.docs, lists.blocks, start, length, (in_) => this.readShort(in_));
    }
  }

  /** @param {Cursor} in_ */
  readShort(in_) {
    if (this.ready) return;
    this.ready = true;
    const { docFreq, totalTermFreq } = this.entry;
    this.readDocs(in_, 0, docFreq);
    if (docFreq === 1) this.freqs[0] = totalTermFreq;
    else if (totalTermFreq > docFreq) this.readFreqs(in_, 0, docFreq);
    in_.finish();
  }

  /** @param {Cursor} in_ @param {number} from @param {number} to */
  readDocs(in_, from, to) {
    const { docs } = this;
    readNumbers(in_, docs, from, to);
    let doc = from === 0 ? -1 : docs[from - 1];
    for (let i = from; i < to; i++) {
      doc += docs[i] + 1;
      docs[i] = doc;
    }
    if (doc >= this.root.maxDoc) throw damaged();
    return in_;
  }

  /** @param {Cursor} in_ @param {number} from @param {number} to */
  readFreqs(in_, from, to) {
    readNumbers(in_, this.freqs, from, to);
    for (let i = from; i < to; i++) this.freqs[i]++;
  }

  /** Asks for frequencies. @param {Wave} wave @param {(block: number) => boolean} wanted */
  loadFreqs(wave, wanted) {
    const blocks = [...this.freqBlocks.keys()].filter((b) => !this.freqBlocks[b].loaded && wanted(b));
    const refs = blocks.map((b) => /** @type {BlockRef} */ (this.freqBlocks[b].ref));
    wave.ask(this.root.docs, refs, (raws) => {
      raws.forEach((raw, i) => {
        const block = this.freqBlocks[blocks[i]];
        if (block.loaded) return;
        const from = blocks[i] * FREQS_PER_BLOCK;
        const in_ = new Cursor(raw);
        this.readFreqs(in_, from, Math.min(this.docFreq, from + FREQS_PER_BLOCK));
        in_.finish();
        block.loaded = true;
        this.missing -= refs[i].stored;
      });
    });
  }

  /** Whether the frequency at a place is loaded. @param {number} i */
  knows(i) {
    return this.freqBlocks.length === 0 || this.freqBlocks[(i / FREQS_PER_BLOCK) | 0].loaded;
  }

  /**
   * Puts bounds where frequencies are not loaded, not higher than the norm of a document allows.
   *
   * @param {Uint8Array} norms by document, 255 where unknown
   */
  bound(norms) {
    const { docs, freqs } = this;
    this.freqBlocks.forEach((block, b) => {
      if (block.loaded) return;
      const last = block.freqs.length - 1;
      const from = b * FREQS_PER_BLOCK;
      const to = Math.min(this.docFreq, from + FREQS_PER_BLOCK);
      for (let i = from; i < to; i++) {
        const norm = norms[docs[i]];
        let pair = last;
        while (pair > 0 && block.norms[pair] > norm) pair--;
        freqs[i] = block.freqs[pair];
      }
    });
  }
}

/** @param {Cursor} in_ @returns {{freqs: number[], norms: number[]}} */
function readPairs(in_) {
  const freqs = [];
  const norms = [];
  let freq = 0;
  let norm = 0;
  for (let i = in_.count(); i > 0; i--) {
    freq += in_.vint();
    norm += in_.zlong();
    freqs.push(freq);
    norms.push(norm & 255);
  }
  if (freqs.length === 0) throw new IndexError('The search index is damaged: no bounds.');
  return { freqs, norms };
}
