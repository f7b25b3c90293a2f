// @ts-check
/**
 * Search in a Lectern site's index, in a page, in Node or in a notebook:
 *
 *     const index = await openIndex('https://example.org/site/index/');
 *     const { total, hits } = await index.search('common prosperity', { limit: 10 });
 *
 * The index is an Apache Lucene index; hits, order and scores are those of Lucene's IndexSearcher.
 */
import { analyze } from './analysis.js';
import { StaleIndexError, damaged } from './bytes.js';
import { hex, readWhole } from './header.js';
import { hitsOf } from './hits.js';
import { Norms } from './norms.js';
import { beside, syntax } from './parts.js';
import { plain } from './plain.js';
import { Ranker } from './rank.js';
import { parseRoot } from './root.js';
import { Source } from './source.js';
import { Stored } from './stored.js';

export { IndexError, StaleIndexError } from './bytes.js';
export { analyze } from './analysis.js';

/** @typedef {import('./columns.js').Columns} Columns */
/** @typedef {import('./query.js').SearchQuery} SearchQuery */
/** @typedef {import('./query.js').Filter} Filter */
/** @typedef {import('./facets.js').Facet} Facet */
/** @typedef {import('./rank.js').Days} Days */
/** @typedef {import('./rank.js').Matches} Matches */
/** @typedef {import('./rank.js').Scored} Scored */
/** @typedef {import('./hits.js').Hit} Hit */
/** @typedef {import('./hits.js').EarlyHit} EarlyHit */
/**
 * @typedef {object} Result
 * @property {number} total exact
 * @property {string} understood the query in canonical form, docs/query-language.md; empty for a tree
 * @property {boolean} repaired whether something was not read as it was typed
 * @property {string[]} unknown words that the index has in no form, as typed
 * @property {Hit[]} hits
 * @property {Record<string, Facet>} [facets] those that were asked for
 */
/** @typedef {Omit<Result, 'hits' | 'facets'> & {hits: EarlyHit[]}} EarlyResult without what is still being fetched */
/**
 * @typedef {object} Options
 * @property {number} [limit] at most so many hits; 10 if absent
 * @property {number} [offset] so many hits are left out first
 * @property {'relevance' | 'date' | '-date'} [sort] the undated come last in both orders of date
 * @property {Filter[]} [filters] conditions that every hit meets
 * @property {Days} [dates] days that the date of every hit can be
 * @property {number} [excerpts] at most so many a hit; 2 if absent
 * @property {string[]} [facets] facets to count, over what matches without the filters of the facet
 * @property {number} [facetLimit] at most so many values of a facet; 50 if absent
 * @property {(result: EarlyResult) => void} [onHits] is given the answer as soon as its hits are known,
 *     if excerpts or facets still have to be fetched: at most once, before the promise is fulfilled,
 *     which gives the same hits in the same order with all that they have
 * @property {AbortSignal} [signal]
 */

/**
 * Opens an index: its root, the table of norms and that of cards in one wave, and in the
 * background, if they are small, the lengths of all documents.
 *
 * @param {string | URL} url of the index directory
 * @param {{fetch?: typeof fetch}} [options]
 * @returns {Promise<Index>}
 */
export async function openIndex(url, options = {}) {
  const base = String(url).replace(/\/?$/, '/');
  const source = new Source(base, options.fetch ?? globalThis.fetch.bind(globalThis));
  const cards = source.small('_0.cards', 'no-cache');
  cards.catch(() => {}); // reported when it is used
  const norms = source.small('_0.norms', 'no-cache');
  norms.catch(() => {}); // the root's error comes first
  const bytes = await source.small('_0.root', 'no-cache');
  const { id, body } = readWhole(bytes, 'LecternRoot', '_0.root');
  const lengths = readWhole(await norms, 'LecternNorms', '_0.norms');
  if (hex(lengths.id) !== hex(id)) throw new StaleIndexError('_0.norms');
  source.query = `?v=${hex(id).slice(0, 8)}`;
  const root = parseRoot(body, id, source, new Norms(lengths.body, id, source));
  const index = new Index(source, id, root, cards);
  for (const ahead of [index.ranker.prefetch(), index.loadStored()]) ahead.catch(() => {}); // reported when it is used
  return index;
}

/** An open index. Use {@link openIndex}. */
export class Index {
  /**
   * @param {Source} source @param {Uint8Array} id @param {import('./root.js').Root} root
   * @param {Promise<Uint8Array>} cards
   */
  constructor(source, id, root, cards) {
    this.source = source;
    this.id = id;
    this.root = root;
    this.cards = cards;
    /** @type {Promise<Stored> | null} */
    this.stored = null;
    /** @type {Promise<Columns> | null} */
    this.opened = null;
    this.ranker = new Ranker(root, () => this.columns());
  }

  /** Requests made and body bytes received so far. */
  get stats() {
    return this.source.stats;
  }

  /**
   * Searches. Any text is a query.
   *
   * @param {string | SearchQuery} query
   * @param {Options} [options]
   * @returns {Promise<Result>}
   */
  search(query, options = {}) {
    return abortable(this.answer(query, options), options.signal);
  }

  /**
   * How a text is understood.
   *
   * @param {string} text
   * @returns {Promise<{query: SearchQuery, understood: string, repaired: boolean}>} understood is the
   *     canonical form, see docs/query-language.md; repaired if something was not read as it was typed
   */
  async parse(text) {
    const { query, understood, repaired } = await this.understand(text);
    return { query, understood, repaired };
  }

  /** @param {string} text */
  async understand(text) {
    const { settings } = this.root;
    const words = plain(text, settings);
    if (words) return words;
    const part = await syntax();
    return { ...part.understand(text, settings), syntax: part };
  }

  /**
   * What may have been meant: the query with words of the index in place of those that it has not.
   *
   * @param {string} text @param {{signal?: AbortSignal}} [options]
   * @returns {Promise<string | undefined>} in canonical form
   */
  suggest(text, { signal } = {}) {
    const { ranker, root } = this;
    const suggested = async () => {
      const [{ clauses }, { suggest }] = await Promise.all([this.understand(text), syntax()]);
      return suggest(clauses, ranker.dictionary, root.settings.stemming);
    };
    return abortable(suggested(), signal);
  }

  /**
   * Words that go on from the last one typed, the most frequent first. Only a little of the
   * dictionary is read, so these are not all.
   *
   * @param {string} text @param {{limit?: number, signal?: AbortSignal}} [options]
   * @returns {Promise<{word: string, documents: number}[]>}
   */
  complete(text, { limit = 8, signal } = {}) {
    const completed = async () => {
      const [{ clauses }, { complete }] = await Promise.all([this.understand(text), beside()]);
      return complete(text, clauses, this.ranker.dictionary, limit);
    };
    return abortable(completed(), signal);
  }

  /** @param {string | SearchQuery} query @param {Options} options @returns {Promise<Result>} */
  async answer(query, options) {
    const { limit = 10, offset = 0, sort = 'relevance', filters = [], dates, signal } = options;
    const { facets = [], facetLimit = 50 } = options;
    if (!(limit >= 0 && offset >= 0 && facetLimit >= 0)) {
      throw new RangeError('limit and offset are not negative');
    }
    if (!/^(relevance|-?date)$/.test(sort)) throw new RangeError(`no such order: ${sort}`);
    const asked =
      typeof query === 'string'
        ? await this.understand(query)
        : { query, understood: '', repaired: false, syntax: await syntax() };
    const apart = filters.some(({ field }) => facets.includes(field));
    for (const field of facets) this.facet(field).catch(() => {}); // reported when it is used
    if (sort !== 'relevance') beside().catch(() => {}); // fetched while the index is read
    const matches = await this.ranker.match(asked.query, {
      filters,
      dates,
      apart,
      syntax: asked.syntax,
    });
    signal?.throwIfAborted();
    const { understood, repaired } = asked;
    const about = { total: matches.total, understood, repaired, unknown: this.typed(query, matches.unknown) };
    const { onHits } = options;
    /** @param {EarlyHit[]} early @param {boolean} whole */
    const early = (early, whole) => {
      if (!signal?.aborted && !(whole && facets.length === 0)) onHits?.({ ...about, hits: early });
    };
    const [hits, counted] = await Promise.all([
      this.page(matches, sort, offset, limit, options, onHits ? early : null),
      this.counts(matches, facets, facetLimit),
    ]);
    return facets.length > 0 ? { ...about, hits, facets: counted } : { ...about, hits };
  }

  /** Words as they were typed first. @param {string | SearchQuery} query @param {string[]} words stems, forms */
  typed(query, words) {
    if (typeof query !== 'string') return words;
    const forms = new Map();
    for (const { stem, form } of analyze(query, this.root.settings.stemming)) {
      if (!forms.has(stem)) forms.set(stem, form);
    }
    return [...new Set(words.map((word) => forms.get(word) ?? word))];
  }

  /**
   * @param {Matches} matches @param {string} sort @param {number} offset @param {number} limit
   * @param {Options} options @param {((hits: EarlyHit[], whole: boolean) => void) | null} early
   */
  async page(matches, sort, offset, limit, { excerpts: count = 2, signal }, early) {
    const end = Math.min(matches.total, offset + limit);
    if (end <= offset) return [];
    const page =
      sort === 'relevance'
        ? (await matches.best(end)).slice(offset)
        : await (await beside()).byDate(matches, sort === '-date', offset, end);
    signal?.throwIfAborted();
    return hitsOf(await this.loadStored(), matches, page, count, early);
  }

  /** @param {Matches} matches @param {string[]} fields @param {number} limit */
  async counts(matches, fields, limit) {
    if (fields.length === 0) return {};
    const { countFacet } = await beside();
    const counted = await Promise.all(
      fields.map(async (field) => {
        const { columns } = await this.facet(field);
        return [field, await countFacet(columns, field, matches.docsBut(field), limit)];
      }),
    );
    return /** @type {Record<string, Facet>} */ (Object.fromEntries(counted));
  }

  /**
   * The first and the last day of all dates, yyyymmdd; null if no document has one.
   *
   * @returns {Promise<Days | null>}
   */
  async dates() {
    return (await this.columns()).days();
  }

  /** Fetches what each document has of a facet. @param {string} field */
  async facet(field) {
    const columns = await this.columns();
    return { columns, ordinals: await columns.ordinals(`${field}.keyword`) };
  }

  /** @returns {Promise<Columns>} */
  columns() {
    this.opened ??= this.openColumns();
    this.opened.catch(() => (this.opened = null));
    return this.opened;
  }

  async openColumns() {
    const table = this.source.small('_0.columns', 'no-cache'); // beside the part that reads it
    table.catch(() => {}); // reported when it is used
    return (await beside()).Columns.open(this.source, this.id, table);
  }

  /** @returns {Promise<Stored>} */
  loadStored() {
    this.stored ??= this.openStored();
    this.stored.catch(() => {
      this.stored = null;
      this.cards = this.source.small('_0.cards', 'reload');
      this.cards.catch(() => {});
    });
    return this.stored;
  }

  async openStored() {
    const { id, body } = readWhole(await this.cards, 'LecternCards', '_0.cards');
    if (hex(id) !== hex(this.id)) throw new StaleIndexError('_0.cards');
    const stored = new Stored(body, id, this.source);
    if (stored.maxDoc !== this.root.maxDoc) throw damaged('bad count');
    return stored;
  }
}

/**
 * What is fetched is kept for the next search; only the caller's wait ends.
 *
 * @template T
 * @param {Promise<T>} promise @param {AbortSignal} [signal]
 * @returns {Promise<T>}
 */
function abortable(promise, signal) {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
