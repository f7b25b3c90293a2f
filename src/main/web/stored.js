// @ts-check
/** Stored documents: a card for a result list, and text read only as far as it is needed. */
import { Cursor, IndexError, damaged, decodeUtf8, join } from './bytes.js';
import { MAX_RAW, inflateBeginning } from './inflate.js';
import { CHECKSUM, Packs, blockEnd } from './packs.js';

/** @typedef {import('./packs.js').BlockRef} BlockRef */
/** @typedef {{fields: Map<string, string>, text: Text | null}} Card text is null if there is none */
/** @typedef {{id: string, length: number, read: () => Promise<string>}} Paragraph length is in bytes of UTF-8 */
/** @typedef {{name: string, type: number, length: number}} Head of a value: its field, and the bytes of a string */

const STRING = 0;
const BYTES = 1;
const INT = 2;
const LONG = 3;
const FLOAT = 4;
const DOUBLE = 5;
const TYPE_BITS = 3;
/** A rest of at most this many bytes is fetched at once; of more, this much and then twice that. */
const STEP = 4096;

export class Stored {
  /** @param {Cursor} in_ @param {Uint8Array} id @param {import('./source.js').Source} source */
  constructor(in_, id, source) {
    this.maxDoc = in_.vint();
    /** @type {Map<number, string>} */
    this.names = new Map();
    for (let i = in_.count(); i > 0; i--) this.names.set(in_.vint(), in_.string());
    this.slots = new Packs(source, 'c', id, in_);
    this.further = new Packs(source, 'x', id, in_);
    this.slotBytes = in_.vint();
    this.pieceBytes = in_.vint();
    this.dictionary = in_.take(in_.vint());
    in_.finish();
    if (!this.slotBytes || !this.pieceBytes) throw damaged('bad count');
  }

  /**
   * The cards of documents, as a rule from one wave of requests. Only of a card longer than a slot
   * more is fetched.
   *
   * @param {number[]} docs @returns {Promise<Card[]>}
   */
  async read(docs) {
    const { slotBytes } = this;
    const size = CHECKSUM + slotBytes;
    const refs = docs.map((doc) => ({ address: doc * size, raw: slotBytes, stored: slotBytes }));
    const slots = await this.slots.read(refs);
    return Promise.all(slots.map((slot) => new Document(this, slot).card()));
  }
}

/** One document: values, inflated as far as they are fetched. */
class Document {
  /** @param {Stored} stored @param {Uint8Array} slot */
  constructor(stored, slot) {
    this.stored = stored;
    const in_ = new Cursor(slot);
    this.rawLength = in_.vint();
    const length = in_.vint();
    if (this.rawLength > MAX_RAW) throw damaged('block too large');
    const address = length > in_.end - in_.at ? in_.vlong() : 0;
    this.stream = in_.take(Math.min(length, in_.end - in_.at));
    /** Pieces not fetched yet. @type {BlockRef[]} */
    this.pieces = this.piecesOf(address, length - this.stream.length);
    this.step = STEP;
    /** @type {Cursor} what is inflated, read so far */
    this.in_ = this.inflated(0);
    this.left = -1; // values, not known yet
  }

  /** @param {number} address @param {number} length @returns {BlockRef[]} */
  piecesOf(address, length) {
    const pieces = [];
    for (let left = length; left > 0; left -= this.stored.pieceBytes) {
      const stored = Math.min(left, this.stored.pieceBytes);
      pieces.push({ address, raw: stored, stored });
      address = blockEnd(pieces[pieces.length - 1]);
    }
    return pieces;
  }

  /** What the stream gives so far, to be read on. @param {number} at @returns {Cursor} */
  inflated(at) {
    const raw = inflateBeginning(this.stream, this.rawLength, this.stored.dictionary);
    if (this.pieces.length === 0 && raw.length < this.rawLength) {
      throw damaged('data ends early');
    }
    return new Cursor(raw, at);
  }

  /** Fetches more of the document. */
  async more() {
    const rest = this.pieces.reduce((n, piece) => n + piece.stored, 0);
    const count = rest <= STEP ? this.pieces.length : Math.ceil(this.step / this.stored.pieceBytes);
    this.step *= 2;
    const parts = await this.stored.further.read(this.pieces.splice(0, count));
    this.stream = join([this.stream, ...parts]);
    this.in_ = this.inflated(this.in_.at);
  }

  /**
   * Reads something whole, fetching as often as it takes; what was read in part is read again.
   *
   * @template T
   * @param {(in_: Cursor) => T} read
   * @returns {Promise<T>}
   */
  async whole(read) {
    for (;;) {
      const { at } = this.in_;
      try {
        return read(this.in_);
      } catch (e) {
        if (!(e instanceof IndexError) || this.pieces.length === 0) throw e;
      }
      this.in_.at = at;
      await this.more();
    }
  }

  /** The same document, read on without moving this one. @returns {Document} */
  copy() {
    const copy = Object.assign(Object.create(Document.prototype), this);
    copy.in_ = new Cursor(this.in_.bytes, this.in_.at);
    copy.pieces = [...this.pieces];
    return copy;
  }

  /** @returns {Promise<Card>} */
  async card() {
    this.left = await this.whole((in_) => in_.vint());
    /** @type {Map<string, string>} */
    const fields = new Map();
    while (this.left > 0) {
      const { at } = this.in_;
      const head = await this.head();
      if (head.name === 'paragraph' || head.name === 'text') {
        this.in_.at = at;
        this.left++;
        return { fields, text: new Text(this) };
      }
      const string = await this.content(head);
      if (head.type === STRING) fields.set(head.name, string);
    }
    return { fields, text: null };
  }

  /** What the next value is; its content has to be read next. @returns {Promise<Head>} */
  head() {
    this.left--;
    return this.whole((in_) => {
      const code = in_.vint();
      const type = code & ((1 << TYPE_BITS) - 1);
      const name = this.stored.names.get(code >>> TYPE_BITS) ?? '';
      return { name, type, length: type === STRING || type === BYTES ? in_.vint() : 0 };
    });
  }

  /** The content of a value; empty if it is of another type than a string. @param {Head} head */
  async content({ type, length }) {
    while (length > this.in_.end - this.in_.at && this.pieces.length) await this.more();
    return this.whole((in_) => {
      if (type === STRING) return decodeUtf8(in_.take(length));
      if (type === BYTES) in_.skip(length);
      else if (type === INT || type === LONG) in_.vlong();
      else if (type === FLOAT) in_.skip(4);
      else if (type === DOUBLE) in_.skip(8);
      else throw damaged('bad value');
      return '';
    });
  }
}

/** The text of one document. */
export class Text {
  /** @param {Document} document read up to its first paragraph */
  constructor(document) {
    this.document = document;
  }

  /**
   * The paragraphs in order. Those in the slot are there already; of a text of a few KB the rest
   * comes with one more request, of a longer one in growing steps, as they are asked for.
   *
   * @returns {AsyncGenerator<Paragraph>}
   */
  async *paragraphs() {
    const document = this.document.copy();
    let id = '';
    while (document.left > 0) {
      const head = await document.head();
      /** @type {Promise<string> | undefined} */
      let content;
      const read = () => (content ??= document.content(head));
      if (head.name === 'text') yield { id, length: head.length, read };
      const string = await read();
      if (head.name === 'paragraph') id = string;
    }
  }
}
