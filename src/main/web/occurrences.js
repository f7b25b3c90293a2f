// @ts-check
/** Where in its documents a term stands; read only for the documents that matter. */
import { Cursor, IndexError, damaged, join } from './bytes.js';
import { LONG } from './dictionary.js';
import { blockEnd } from './packs.js';
import { PositionSlice } from './positions.js';
import { FREQS_PER_BLOCK, askRun } from './postings.js';

/** @typedef {import('./packs.js').BlockRef} BlockRef */
/** @typedef {import('./postings.js').List} List */
/** @typedef {import('./wave.js').Wave} Wave */
/**
 * Blocks in which the positions of some documents begin.
 *
 * @typedef {{first: number, end: number, refs: BlockRef[]}} Chunk ordinals of documents in the list
 */

export class Positions {
  /** @param {List} list */
  constructor(list) {
    this.list = list;
    /** @type {Chunk[]} of a long list */
    this.chunks = [];
    /** Documents that were asked for, as ordinals in the list. @type {Int32Array} */
    this.ordinals = new Int32Array(0);
    /** The positions of the k-th of them begin here in the data. */
    this.starts = new Int32Array(1);
    this.data = new Int32Array(0);
  }

  /**
   * Asks for the table of a long list, which must be there before positions are asked for.
   *
   * @param {Wave} wave
   */
  loadTable(wave) {
    const { positionTable, root } = this.list;
    if (positionTable && this.chunks.length === 0) {
      wave.ask(root.docs, [positionTable], ([raw]) => {
        if (this.chunks.length === 0) this.readTable(new Cursor(raw));
      });
    }
  }

  /** @param {Cursor} in_ */
  readTable(in_) {
    let address = this.list.positionBase;
    let first = 0;
    for (let i = in_.count(); i > 0; i--) {
      const docs = in_.vint();
      const ref = { address, raw: in_.vint(), stored: in_.vint() };
      address = blockEnd(ref);
      const last = this.chunks[this.chunks.length - 1];
      if (docs > 0 || !last) this.chunks.push({ first, end: first + docs, refs: [ref] });
      else last.refs.push(ref);
      first += docs;
    }
    in_.finish();
    if (first !== this.list.docFreq) {
      throw damaged('bad positions');
    }
  }

  /** About how many bytes the positions in documents are. @param {Int32Array} ordinals */
  cost(ordinals) {
    if (this.list.entry.kind !== LONG) return this.list.entry.positionLength;
    const refs = this.chunksOf(ordinals).flatMap((chunk) => chunk.refs);
    return refs.reduce((n, { stored }) => n + stored, 0);
  }

  /**
   * Asks for the positions in documents.
   *
   * @param {Wave} wave @param {Int32Array} ordinals ascending
   */
  load(wave, ordinals) {
    const { list } = this;
    const { root, entry } = list;
    this.ordinals = ordinals;
    if (!entry.field.positions) {
      throw new IndexError(`The search index has no positions in ${entry.field.name}.`);
    }
    this.starts = new Int32Array(ordinals.length + 1);
    this.data = new Int32Array(0);
    if (ordinals.length === 0) return;
    if (entry.kind !== LONG) {
      const { positions, positionStart, positionLength } = entry;
      askRun(wave, root.positions, positions.blocks, positionStart, positionLength, (in_) =>
        this.decode([in_], [0]),
      );
      return;
    }
    const chunks = this.chunksOf(ordinals);
    const freqs = new Set();
    for (const { first, last } of chunks) {
      for (let b = Math.floor(first / FREQS_PER_BLOCK); b * FREQS_PER_BLOCK <= last; b++) freqs.add(b);
    }
    list.loadFreqs(wave, (block) => freqs.has(block));
    wave.ask(root.positions, chunks.flatMap(({ refs }) => refs), (raws) => {
      let at = 0;
      const cursors = chunks.map(({ refs }) => new Cursor(join(raws.slice(at, (at += refs.length)))));
      this.decode(cursors, chunks.map(({ first }) => first));
    });
  }

  /** The chunks that hold documents, each with the last of these. @param {Int32Array} ordinals */
  chunksOf(ordinals) {
    /** @type {{first: number, last: number, refs: BlockRef[]}[]} */
    const found = [];
    let k = 0;
    for (const { first, end, refs } of this.chunks) {
      let last = -1;
      while (k < ordinals.length && ordinals[k] < end) last = ordinals[k++];
      if (last >= 0) found.push({ first, last, refs });
    }
    return found;
  }

  /**
   * Reads the positions of the documents asked for.
   *
   * @param {Cursor[]} cursors ascending @param {number[]} firsts the ordinal that each begins with
   */
  decode(cursors, firsts) {
    const { ordinals, starts } = this;
    const { docs, freqs, entry } = this.list;
    let total = 0;
    for (let k = 0; k < ordinals.length; k++) {
      starts[k] = total;
      total += freqs[ordinals[k]];
    }
    starts[ordinals.length] = total;
    if (total > cursors.reduce((n, { at, end }) => n + (end - at) * 8, 0)) {
      throw damaged('too many positions');
    }
    this.data = new Int32Array(total);
    let k = 0;
    cursors.forEach((in_, c) => {
      const end = c + 1 < firsts.length ? firsts[c + 1] : Infinity;
      const slice = new PositionSlice(in_, entry.field.steps);
      for (let ordinal = firsts[c]; k < ordinals.length && ordinals[k] < end; ordinal++) {
        if (ordinal < ordinals[k]) slice.skip(docs[ordinal], freqs[ordinal]);
        else slice.read(docs[ordinal], this.data, starts[k], starts[++k]);
      }
    });
  }
}
