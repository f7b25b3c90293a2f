// @ts-check
/** Doc values: columns of numbers and of values from dictionaries, each fetched when it is wanted. */
import { Cursor, IndexError, StaleIndexError, damaged, decodeUtf8 } from './bytes.js';
import { NONE } from './docs.js';
import { hex, readWhole } from './header.js';
import { blockOf, readColumn, readNumbers, readStarts } from './numbers.js';
import { Packs } from './packs.js';

/** @typedef {import('./numbers.js').Column} Column */
/** @typedef {import('./numbers.js').Numbers} Numbers */
/**
 * What `_0.columns` says of a field.
 *
 * @typedef {object} Field
 * @property {string} name
 * @property {number} type
 * @property {Column} documents
 * @property {{least: number, most: number} | null} range of all numbers; null if there are none
 * @property {{order: Column, values: Column} | null} dictionary
 */
/**
 * The values of all documents as ordinals: those of document d are `ords` from `starts[d]` up to
 * `starts[d + 1]`, ascending. Ordinals count from 0 to `distinct - 1` and go by value, as UTF-8
 * bytes compare.
 *
 * @typedef {{starts: Int32Array, ords: Int32Array, distinct: number}} Ordinals
 */
/**
 * The two numberings of a dictionary: codes go by how many documents have a value, most first.
 *
 * @typedef {{ordinals: Int32Array, codes: Int32Array}} Numbering
 */

const [NUMERIC, BINARY, SORTED, SORTED_NUMERIC, SORTED_SET] = [0, 1, 2, 3, 4];
const NAME = '_0.columns';
/** @type {Column} */
const EMPTY = { documents: 0, firsts: [0], blocks: [] };

/** A number a document, or several, of which `get` gives the least. */
export class NumericColumn {
  /** @param {Int32Array} starts @param {Float64Array} values */
  constructor(starts, values) {
    this.starts = starts;
    this.values = values;
  }

  /** @param {number} doc @returns {number | undefined} */
  get(doc) {
    return this.starts[doc] < this.starts[doc + 1] ? this.values[this.starts[doc]] : undefined;
  }
}

/** The columns of an index. Fields that no document has are columns without values. */
export class Columns {
  /**
   * Fetches the table of the columns.
   *
   * @param {import('./source.js').Source} source
   * @param {Uint8Array} id of the segment that the other files have
   * @param {Promise<Uint8Array>} [table] the file, if it is being fetched
   * @returns {Promise<Columns>}
   */
  static async open(source, id, table = source.small(NAME, 'no-cache')) {
    const file = readWhole(await table, 'LecternColumns', NAME);
    if (hex(file.id) !== hex(id)) throw new StaleIndexError(NAME);
    return new Columns(file.body, id, source);
  }

  /** @param {Cursor} in_ @param {Uint8Array} id @param {import('./source.js').Source} source */
  constructor(in_, id, source) {
    this.maxDoc = in_.vint();
    this.packs = new Packs(source, 'v', id, in_);
    this.strings = new Packs(source, 'w', id, in_);
    /** @type {Map<string, Field>} */
    this.fields = new Map();
    for (let i = in_.count(); i > 0; i--) {
      const field = readField(in_, this.maxDoc);
      this.fields.set(field.name, field);
    }
    in_.finish();
    /** Columns that are loaded or loading, by kind and field. @type {Map<string, Promise<any>>} */
    this.kept = new Map();
  }

  /**
   * Keeps what is loaded unless loading fails.
   *
   * @template T
   * @param {string} key @param {() => Promise<T>} load
   * @returns {Promise<T>}
   */
  once(key, load) {
    let loading = this.kept.get(key);
    if (!loading) {
      loading = load();
      this.kept.set(key, loading);
      loading.catch(() => this.kept.delete(key));
    }
    return loading;
  }

  /** @param {string} name @param {number[]} types @returns {Field | undefined} */
  field(name, types) {
    const field = this.fields.get(name);
    if (field && !types.includes(field.type)) {
      throw new IndexError(`The search index has another kind of column for ${name}.`);
    }
    return field;
  }

  /**
   * Documents whose date can be in some days.
   *
   * @param {number} from yyyymmdd @param {number} to included
   * @returns {Promise<import('./docs.js').Docs>}
   */
  async between(from, to) {
    if (from > to) return NONE;
    const [first, last] = await Promise.all([this.numeric('date.from'), this.numeric('date.to')]);
    const mask = new Uint8Array(this.maxDoc);
    for (let doc = 0; doc < mask.length; doc++) {
      const begins = first.get(doc);
      if (begins !== undefined && begins <= to && (last.get(doc) ?? begins) >= from) mask[doc] = 1;
    }
    return marked(mask);
  }

  /**
   * The place of each document by date: by the first day; of these, what ends later is less certain
   * and comes before; of equals the lower number. The undated are last.
   *
   * @param {boolean} reversed whether the latest come first; the undated and equals stay
   * @returns {Promise<{order: Int32Array, places: Int32Array}>} documents by place, places by document
   */
  byDate(reversed) {
    return this.once(`by date ${reversed}`, async () => {
      const [first, last] = await Promise.all([this.numeric('date.from'), this.numeric('date.to')]);
      const sign = reversed ? -1 : 1;
      const begins = Float64Array.from({ length: this.maxDoc }, (_, doc) => sign * (first.get(doc) ?? sign * Infinity));
      const ends = Float64Array.from({ length: this.maxDoc }, (_, doc) => sign * (last.get(doc) ?? -Infinity));
      const order = Int32Array.from({ length: this.maxDoc }, (_, doc) => doc);
      order.sort((a, b) => begins[a] - begins[b] || ends[b] - ends[a] || a - b);
      const places = new Int32Array(this.maxDoc);
      order.forEach((doc, place) => (places[doc] = place));
      return { order, places };
    });
  }

  /** The first and the last day of all dates, if there are dates. @returns {{from: number, to: number} | null} */
  days() {
    const [from, to] = [this.range('date.from'), this.range('date.to')];
    return from && { from: from.least, to: Math.max(from.most, to?.most ?? from.most) };
  }

  /** The least and the most of all numbers of a field; no column is fetched. @param {string} name */
  range(name) {
    return this.field(name, [NUMERIC, SORTED_NUMERIC])?.range ?? null;
  }

  /** The numbers of all documents. @param {string} name @returns {Promise<NumericColumn>} */
  async numeric(name) {
    const field = this.field(name, [NUMERIC, SORTED_NUMERIC]);
    return this.once(`numbers ${name}`, async () => {
      const { starts, values } = await this.numbers(field?.documents ?? EMPTY, this.maxDoc);
      return new NumericColumn(starts, values);
    });
  }

  /**
   * Begins to fetch the columns of fields, neighbours in one request.
   *
   * @param {string[]} names
   */
  prefetch(names) {
    const columns = names.flatMap((name) => {
      const field = this.fields.get(name);
      if (!field || field.type === BINARY) return [];
      return field.dictionary ? [field.documents, field.dictionary.order] : [field.documents];
    });
    const refs = columns.flatMap(({ blocks }) => blocks.filter((ref) => ref !== null));
    this.packs.read(refs).catch(() => {}); // reported when it is used
  }

  /** The values of all documents. @param {string} name @returns {Promise<Ordinals>} */
  async ordinals(name) {
    const field = this.field(name, [SORTED, SORTED_SET]);
    this.prefetch([name]);
    return this.once(`ordinals ${name}`, async () => {
      const [{ starts, values }, { ordinals }] = await Promise.all([
        this.numbers(field?.documents ?? EMPTY, this.maxDoc),
        this.numbering(name),
      ]);
      const ords = new Int32Array(values.length);
      for (let doc = 0; doc < this.maxDoc; doc++) {
        let code = -1;
        for (let i = starts[doc]; i < starts[doc + 1]; i++) {
          code += values[i] + 1;
          if (!(values[i] >= 0 && code < ordinals.length)) {
            throw damaged('no such value');
          }
          ords[i] = ordinals[code];
        }
        if (starts[doc + 1] - starts[doc] > 1) ords.subarray(starts[doc], starts[doc + 1]).sort();
      }
      return { starts, ords, distinct: ordinals.length };
    });
  }

  /**
   * The values that have some ordinals, in the order asked for. Only the blocks that have them are
   * fetched; values that many documents have lie together.
   *
   * @param {string} name @param {Iterable<number>} ords
   * @returns {Promise<string[]>}
   */
  async values(name, ords) {
    const column = this.field(name, [SORTED, SORTED_SET])?.dictionary?.values ?? EMPTY;
    const { codes } = await this.numbering(name);
    const places = Array.from(ords, (ord) => {
      if (!(ord >= 0 && ord < codes.length)) throw new RangeError(`no ordinal ${ord} of ${name}`);
      const block = blockOf(column, codes[ord]);
      return { block, index: codes[ord] - column.firsts[block] };
    });
    const numbers = [...new Set(places.map(({ block }) => block))];
    const raws = await this.strings.read(numbers.map((i) => present(column.blocks[i])));
    const decoded = new Map(
      numbers.map((i, k) => [i, readStrings(raws[k], column.firsts[i + 1] - column.firsts[i])]),
    );
    return places.map(({ block, index }) => decodeUtf8(present(decoded.get(block)?.[index])));
  }

  /** @param {string} name @returns {Promise<Numbering>} */
  numbering(name) {
    return this.once(`numbering ${name}`, async () => {
      const order = this.field(name, [SORTED, SORTED_SET])?.dictionary?.order ?? EMPTY;
      const size = order.firsts[order.firsts.length - 1];
      const { values } = await this.numbers(order, size);
      if (values.length !== size) throw damaged('bad order');
      const codes = new Int32Array(size).fill(-1);
      values.forEach((ordinal, code) => {
        if (!(ordinal >= 0 && ordinal < size && codes[ordinal] < 0)) {
          throw damaged('bad order');
        }
        codes[ordinal] = code;
      });
      return { ordinals: Int32Array.from(values), codes };
    });
  }

  /** All numbers of a column. @param {Column} column @param {number} size @returns {Promise<Numbers>} */
  async numbers({ firsts, blocks }, size) {
    const stored = [...blocks.keys()].filter((i) => blocks[i]);
    const raws = await this.packs.read(stored.map((i) => present(blocks[i])));
    const parts = raws.map((raw, k) => readNumbers(raw, firsts[stored[k] + 1] - firsts[stored[k]]));
    const starts = new Int32Array(size + 1);
    const values = new Float64Array(parts.reduce((n, part) => n + part.values.length, 0));
    let end = 0;
    let doc = 0;
    parts.forEach((part, k) => {
      const first = firsts[stored[k]];
      starts.fill(end, doc, first + 1);
      for (let i = 1; i < part.starts.length; i++) starts[first + i] = end + part.starts[i];
      values.set(part.values, end);
      end += part.values.length;
      doc = first + part.starts.length;
    });
    starts.fill(end, doc);
    return { starts, values };
  }
}

/** @param {Cursor} in_ @param {number} maxDoc @returns {Field} */
function readField(in_, maxDoc) {
  const name = in_.string();
  const type = in_.byte();
  if (type > SORTED_SET) throw damaged('bad column');
  const documents = readColumn(in_, maxDoc);
  const isNumbers = type === NUMERIC || type === SORTED_NUMERIC;
  const range =
    isNumbers && documents.documents > 0 ? { least: in_.zlong(), most: in_.zlong() } : null;
  if (isNumbers || type === BINARY) return { name, type, documents, range, dictionary: null };
  const order = readColumn(in_);
  const values = readColumn(in_, order.firsts[order.firsts.length - 1]);
  return { name, type, documents, range, dictionary: { order, values } };
}

/** The byte strings of a block of a dictionary. @param {Uint8Array} raw @param {number} count */
function readStrings(raw, count) {
  const in_ = new Cursor(raw);
  if (count > raw.length) throw damaged('bad dictionary');
  const starts = readStarts(in_, count);
  if (starts[count] !== count) throw damaged('bad dictionary');
  const lengths = Array.from({ length: count }, () => in_.vint());
  const strings = lengths.map((length) => in_.take(length));
  in_.finish();
  return strings;
}

/**
 * @template T
 * @param {T | null | undefined} value @returns {T}
 */
function present(value) {
  if (value === null || value === undefined) {
    throw damaged('missing block');
  }
  return value;
}

/** @param {Uint8Array} mask 1 for each document of the set @returns {import('./docs.js').Docs} */
function marked(mask) {
  let n = 0;
  for (let doc = 0; doc < mask.length; doc++) n += mask[doc];
  const docs = new Int32Array(n);
  for (let doc = 0, i = 0; i < n; doc++) if (mask[doc]) docs[i++] = doc;
  return docs;
}
