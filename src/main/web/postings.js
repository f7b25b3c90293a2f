// @ts-check
/** The list of a term: the documents that have it, and how often. */
import { Cursor, damaged, join } from './bytes.js';
import { INLINE, LONG } from './dictionary.js';
import { blockEnd } from './packs.js';
import { lengthOf } from './score.js';
import { readCoded, readPlain } from './rice.js';

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
 * @property {number} rate with the list's unit and offset: no document has a frequency above
 *     rate * (length + offset) / unit
 */
/**
 * Bounds of some documents of a long list: for each there is a pair with a frequency not lower and a
 * norm not higher; both ascend.
 *
 * @typedef {{freqs: number[], norms: number[]}} Pairs
 */

export const FREQS_PER_BLOCK = 64;
export const DOCS_PER_PAIRS = 512;
const DOCS_PER_BLOCK = 4096;

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
  if (end > 0) throw damaged('data ends early');
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
    /** @type {Pairs[]} none for a short list */
    this.pairs = [];
    /** @type {FreqBlock[]} none for a short list, whose frequencies come with the documents */
    this.freqBlocks = [];
    /** Rates bound frequencies by rate * spans[norm] / unit, rounded down. @type {Float64Array} */
    this.spans = new Float64Array(0);
    this.unit = 1;
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
    /** @param {number} raw @param {number} stored */
    const next = (raw, stored) => {
      const ref = { address, raw, stored };
      address = blockEnd(ref);
      return ref;
    };
    for (let i = 0; i < this.docFreq; i += DOCS_PER_BLOCK) {
      in_.vint(); // gap to the last document
      this.docBlocks.push(next(in_.vint(), in_.vint()));
    }
    for (let i = 0; i < this.docFreq && field.freqs; i += DOCS_PER_PAIRS) {
      in_.vint(); // gap to the last document
      this.pairs.push(readPairs(in_));
    }
    if (totalTermFreq > this.docFreq) this.readFreqTable(in_, (length) => next(length, length));
    if (field.positions) {
      this.positionBase = positions.base + in_.vlong();
      this.positionTable = next(in_.vint(), in_.vint());
    }
    in_.finish();
  }

  /** @param {Cursor} in_ @param {(length: number) => BlockRef} next */
  readFreqTable(in_, next) {
    this.unit = in_.vlong();
    const offset = in_.vlong();
    if (this.unit === 0) throw damaged('bad count');
    this.spans = Float64Array.from({ length: 256 }, (_, norm) => lengthOf(norm) + offset);
    const rates = new Int32Array(Math.ceil(this.docFreq / FREQS_PER_BLOCK));
    readCoded(in_, rates, 0, rates.length);
    const least = in_.vint();
    const lengths = new Int32Array(rates.length);
    readCoded(in_, lengths, 0, lengths.length);
    lengths.forEach((more, i) => {
      const length = least + more;
      const ref = length > 0 ? next(length) : null;
      this.missing += length;
      this.freqBlocks.push({ ref, loaded: !ref, rate: rates[i] });
    });
  }

  /** Asks for the documents, and for a short list's frequencies. @param {Wave} wave */
  load(wave) {
    const { kind, data, lists, start, length } = this.entry;
    if (this.ready) return;
    if (kind === LONG) {
      wave.ask(this.root.docs, this.docBlocks, (raws) => {
        if (this.ready) return;
        raws.forEach((raw, i) => {
          const from = i * DOCS_PER_BLOCK;
          const to = Math.min(this.docFreq, from + DOCS_PER_BLOCK);
          this.readDocs(new Cursor(raw), from, to).finish();
        });
        this.ready = true; // only now: damaged lists must not be taken for whole ones next time
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
    const { docFreq, totalTermFreq } = this.entry;
    const read = this.entry.kind === INLINE ? readPlain : readCoded;
    this.readDocs(in_, 0, docFreq, read);
    if (docFreq === 1) this.freqs[0] = totalTermFreq;
    else if (totalTermFreq > docFreq) this.readFreqs(in_, 0, docFreq, read);
    in_.finish();
    this.ready = true;
  }

  /** @param {Cursor} in_ @param {number} from @param {number} to */
  readDocs(in_, from, to, read = readCoded) {
    const { docs } = this;
    read(in_, docs, from, to);
    let doc = from === 0 ? -1 : docs[from - 1];
    for (let i = from; i < to; i++) {
      doc += docs[i] + 1;
      docs[i] = doc;
    }
    if (doc >= this.root.maxDoc) throw damaged('bad count');
    return in_;
  }

  /** @param {Cursor} in_ @param {number} from @param {number} to */
  readFreqs(in_, from, to, read = readCoded) {
    read(in_, this.freqs, from, to);
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
    const { docs, freqs, pairs, spans, unit } = this;
    this.freqBlocks.forEach((block, b) => {
      if (block.loaded) return;
      const from = b * FREQS_PER_BLOCK;
      const to = Math.min(this.docFreq, from + FREQS_PER_BLOCK);
      const bounds = pairs[(from / DOCS_PER_PAIRS) | 0];
      const last = bounds.freqs.length - 1;
      for (let i = from; i < to; i++) {
        const norm = norms[docs[i]];
        let pair = last;
        while (pair > 0 && bounds.norms[pair] > norm) pair--;
        freqs[i] = Math.min(bounds.freqs[pair], Math.floor((block.rate * spans[norm]) / unit));
      }
    });
  }
}

/** @param {Cursor} in_ @returns {Pairs} */
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
  if (freqs.length === 0) throw damaged('bad count');
  return { freqs, norms };
}
