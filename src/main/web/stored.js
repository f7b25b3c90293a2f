// @ts-check
/** Stored fields: cards for a result list, and text read only as far as it is needed. */
import { Cursor, IndexError, decodeUtf8 } from './bytes.js';
import { Packs, blockEnd } from './packs.js';

/** @typedef {import('./packs.js').BlockRef} BlockRef */
/** @typedef {{fields: Map<string, string>, text: TextRun | null}} Card */
/** @typedef {{id: string, text: string}} Paragraph */

const CARDS_PER_BLOCK = 4;
const [STRING, BYTES, INT, LONG, FLOAT, DOUBLE, TEXT] = [0, 1, 2, 3, 4, 5, 6];
const TYPE_BITS = 3;
/** A text of at most this many stored bytes is fetched at once. */
const SMALL_TEXT = 3072;

export class Stored {
  /** @param {Cursor} in_ @param {Uint8Array} id @param {import('./source.js').Source} source */
  constructor(in_, id, source) {
    this.maxDoc = in_.vint();
    /** @type {Map<number, string>} */
    this.names = new Map();
    for (let i = in_.count(); i > 0; i--) this.names.set(in_.vint(), in_.string());
    this.cards = new Packs(source, 'c', id, in_);
    this.texts = new Packs(source, 'x', id, in_);
    /** @type {BlockRef[]} */
    this.blocks = [];
    let address = 0;
    for (let i = in_.count(); i > 0; i--) {
      const block = { address, raw: in_.vint(), stored: in_.vint() };
      this.blocks.push(block);
      address = blockEnd(block);
    }
    in_.finish();
  }

  /** The cards of documents. @param {number[]} docs @returns {Promise<Card[]>} */
  async read(docs) {
    const refs = docs.map((doc) => this.blocks[Math.floor(doc / CARDS_PER_BLOCK)]);
    const raws = await this.cards.read(refs);
    return docs.map((doc, i) => this.card(new Cursor(raws[i]), doc % CARDS_PER_BLOCK));
  }

  /** @param {Cursor} in_ @param {number} index in the block @returns {Card} */
  card(in_, index) {
    const base = in_.vlong();
    for (let i = 0; ; i++) {
      const code = in_.vint();
      const text = code & 1 ? this.run(in_, base) : null;
      /** @type {Map<string, string>} */
      const fields = new Map();
      for (let n = code >>> 1; n > 0; n--) {
        const value = in_.vint();
        this.value(in_, value & 7, this.names.get(value >>> TYPE_BITS) ?? '', fields);
      }
      if (i === index) return { fields, text };
    }
  }

  /** @param {Cursor} in_ @param {number} base */
  run(in_, base) {
    const further = base + in_.vlong();
    const first = { address: further + in_.vlong(), raw: in_.vint(), stored: in_.vint() };
    return new TextRun(this, further, first);
  }

  /** @param {Cursor} in_ @param {number} type @param {string} name @param {Map<string, string>} fields */
  value(in_, type, name, fields) {
    if (type === STRING) fields.set(name, in_.string());
    else if (type === BYTES) in_.skip(in_.vint());
    else if (type === INT || type === LONG) in_.vlong();
    else if (type === FLOAT) in_.skip(4);
    else if (type === DOUBLE) in_.skip(8);
    else if (type !== TEXT) throw new IndexError('The search index is damaged: bad stored value.');
  }
}

/** The text of one document. */
export class TextRun {
  /** @param {Stored} stored @param {number} further address @param {BlockRef} first */
  constructor(stored, further, first) {
    this.stored = stored;
    this.further = further;
    this.first = first;
  }

  /** The paragraphs in order. @returns {AsyncGenerator<Paragraph>} */
  async *paragraphs() {
    let id = '';
    for await (const { name, value } of this.values()) {
      if (name === 'paragraph') id = value;
      else if (name === 'text') yield { id, text: value };
    }
  }

  /**
   * The values in order, fetched in growing steps as they are asked for.
   *
   * @returns {AsyncGenerator<{name: string, value: string}>}
   */
  async *values() {
    const { texts } = this.stored;
    const { in_, values } = await this.head();
    const small = blockEnd(this.first) - this.further <= SMALL_TEXT;
    const blocks = this.furtherBlocks(in_);
    let loaded = in_.take(in_.end - in_.at);
    let step = small ? blocks.length : 1;
    for (const { name, length } of values) {
      while (loaded.length < length) {
        if (blocks.length === 0) throw new IndexError('The search index is damaged: short text.');
        loaded = concat([loaded, ...(await texts.read(blocks.splice(0, step)))]);
        step *= 2;
      }
      yield { name, value: decodeUtf8(loaded.subarray(0, length)) };
      loaded = loaded.subarray(length);
    }
  }

  /** The table of values, and the place after it. */
  async head() {
    const { names, texts } = this.stored;
    const [block] = await texts.read([this.first]);
    const in_ = new Cursor(block);
    /** @type {{name: string, length: number}[]} */
    const values = [];
    for (let i = in_.count(); i > 0; i--) {
      const code = in_.vint();
      values.push({ name: names.get(code >>> 1) ?? '', length: in_.vint() });
    }
    return { in_, values };
  }

  /** Adds to a card the values that are too long for it. @param {Map<string, string>} fields */
  async complete(fields) {
    const { values } = await this.head();
    let left = values.filter(({ name }) => !isParagraph(name)).length;
    if (left === 0) return;
    for await (const { name, value } of this.values()) {
      if (isParagraph(name)) continue;
      fields.set(name, value);
      if (--left === 0) return;
    }
  }

  /** @param {Cursor} in_ @returns {BlockRef[]} */
  furtherBlocks(in_) {
    const blocks = [];
    let address = this.further;
    for (let i = in_.count(); i > 0; i--) {
      const block = { address, raw: in_.vint(), stored: in_.vint() };
      blocks.push(block);
      address = blockEnd(block);
    }
    return blocks;
  }
}

/** @param {string} name */
const isParagraph = (name) => name === 'paragraph' || name === 'text';

/** @param {Uint8Array[]} parts @returns {Uint8Array} */
function concat(parts) {
  const whole = new Uint8Array(parts.reduce((n, part) => n + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
