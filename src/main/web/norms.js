// @ts-check
/** Length norms: a byte a document for each field, fetched where documents are scored. */
import { damaged } from './bytes.js';
import { blockOf, readColumn, readNumbers } from './numbers.js';
import { Packs } from './packs.js';

/** @typedef {import('./wave.js').Wave} Wave */

/** A column of norms of at most this many stored bytes is fetched whole, ahead of need. */
const WHOLE_COLUMN = 16384;

export class Norms {
  /**
   * @param {import('./bytes.js').Cursor} in_ the body of `_0.norms`
   * @param {Uint8Array} id @param {import('./source.js').Source} source
   */
  constructor(in_, id, source) {
    this.maxDoc = in_.vint();
    const packs = new Packs(source, 'n', id, in_);
    /** @type {Map<string, NormColumn>} */
    this.columns = new Map();
    for (let i = in_.count(); i > 0; i--) {
      const name = in_.string();
      this.columns.set(name, new NormColumn(packs, readColumn(in_, this.maxDoc), this.maxDoc));
    }
    in_.finish();
  }

  /** The norms of a field; all 1 if it has none. @param {string} field @returns {NormColumn} */
  of(field) {
    const none = { documents: 0, firsts: [0], blocks: [] };
    return this.columns.get(field) ?? new NormColumn(null, none, this.maxDoc);
  }
}

/** The norms of one field, as far as they are loaded. */
export class NormColumn {
  /**
   * @param {Packs | null} packs null if there is nothing to load
   * @param {import('./numbers.js').Column} column @param {number} maxDoc
   */
  constructor(packs, column, maxDoc) {
    this.packs = packs;
    this.column = column;
    this.maxDoc = maxDoc;
    /** @type {Uint8Array | null} */
    this.bytes = null;
    /** @type {Set<number>} */
    this.loaded = new Set();
  }

  /** By document; 1 where nothing is loaded. @returns {Uint8Array} */
  get values() {
    return (this.bytes ??= new Uint8Array(this.maxDoc).fill(1));
  }

  /** Asks for the whole column if it is small. @param {Wave} wave */
  askSmall(wave) {
    const bytes = this.column.blocks.reduce((n, block) => n + (block?.stored ?? 0), 0);
    if (bytes <= WHOLE_COLUMN) this.ask(wave, this.column.blocks.keys());
  }

  /** Asks for the norms of documents. @param {Wave} wave @param {Iterable<number>} docs */
  askFor(wave, docs) {
    if (!this.packs || this.missingBytes() === 0) return;
    const blocks = new Set();
    for (const doc of docs) blocks.add(blockOf(this.column, doc));
    this.ask(wave, blocks);
  }

  /** @param {Wave} wave @param {Iterable<number>} numbers of blocks */
  ask(wave, numbers) {
    const { firsts, blocks } = this.column;
    /** @type {{first: number, docs: number, ref: import('./packs.js').BlockRef}[]} */
    const wanted = [];
    for (const i of numbers) {
      const ref = blocks[i];
      if (ref && !this.loaded.has(i)) wanted.push({ first: firsts[i], docs: firsts[i + 1] - firsts[i], ref });
      else this.loaded.add(i);
    }
    if (!this.packs || wanted.length === 0) return;
    wave.ask(this.packs, wanted.map(({ ref }) => ref), (raws) => {
      raws.forEach((raw, k) => {
        const { first, docs } = wanted[k];
        this.fill(first, docs, raw);
        this.loaded.add(blockOf(this.column, first));
      });
    });
  }

  /** @param {number} first @param {number} docs @param {Uint8Array} raw */
  fill(first, docs, raw) {
    const { starts, values } = readNumbers(raw, docs);
    const norms = this.values;
    for (let i = 0; i < docs; i++) {
      if (starts[i + 1] === starts[i]) continue;
      const norm = values[starts[i]];
      if (!(norm >= -128 && norm < 256)) throw damaged('bad column');
      norms[first + i] = norm;
    }
  }

  /** Stored bytes not loaded yet. */
  missingBytes() {
    return this.column.blocks.reduce(
      (n, block, i) => n + (this.loaded.has(i) ? 0 : (block?.stored ?? 0)),
      0,
    );
  }
}
