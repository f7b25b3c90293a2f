// @ts-check
/**
 * Search in a Lectern site's index, in a page, in Node or in a notebook:
 *
 *     const index = await openIndex('https://example.org/site/index/');
 *     const { total, hits } = await index.search('common prosperity', { limit: 10 });
 *
 * The index is an Apache Lucene index; hits, order and scores are those of Lucene's IndexSearcher.
 */
import { IndexError, StaleIndexError } from './bytes.js';
import { lowerBound } from './docs.js';
import { excerpts } from './excerpt.js';
import { hex, readWhole } from './header.js';
import { Norms } from './norms.js';
import { anyWord } from './query.js';
import { Ranker } from './rank.js';
import { parseRoot } from './root.js';
import { Source } from './source.js';
import { Stored } from './stored.js';
import { Units } from './units.js';

export { IndexError, StaleIndexError } from './bytes.js';
export { analyze } from './analysis.js';

/** @typedef {import('./query.js').SearchQuery} SearchQuery */
/** @typedef {import('./query.js').Filter} Filter */
/** @typedef {import('./excerpt.js').Excerpt} Excerpt */
/** @typedef {import('./rank.js').Days} Days */
/** @typedef {import('./rank.js').Matches} Matches */
/** @typedef {import('./rank.js').Scored} Scored */
/**
 * A document that matches. Unknown values are absent.
 *
 * @typedef {object} Hit
 * @property {string} id
 * @property {string} url relative to the root of the site
 * @property {string} title
 * @property {string} [date] EDTF
 * @property {string} [kind]
 * @property {number} score BM25, a single-precision number
 * @property {Excerpt[]} excerpts highlights are pairs of UTF-16 offsets in the excerpt's text
 */
/** @typedef {{total: number, hits: Hit[]}} Result total is exact */
/**
 * @typedef {object} Options
 * @property {number} [limit] at most so many hits; 10 if absent
 * @property {number} [offset] so many hits are left out first
 * @property {'relevance' | 'date' | '-date'} [sort] the undated come last in both orders of date
 * @property {Filter[]} [filters] conditions that every hit meets
 * @property {Days} [dates] days that the date of every hit can be
 * @property {number} [excerpts] at most so many a hit; 2 if absent
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
  index.ranker.prefetch().catch(() => {}); // reported when it is used
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
    this.ranker = new Ranker(root);
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

  /** @param {string | SearchQuery} query @param {Options} options @returns {Promise<Result>} */
  async answer(query, options) {
    const { limit = 10, offset = 0, sort = 'relevance', filters = [], dates, signal } = options;
    if (!(limit >= 0 && offset >= 0)) throw new RangeError('limit and offset are not negative');
    if (!/^(relevance|-?date)$/.test(sort)) throw new RangeError(`no such order: ${sort}`);
    const parsed = typeof query === 'string' ? anyWord(query, this.root.settings) : query;
    const matches = await this.ranker.match(parsed, filters, dates);
    signal?.throwIfAborted();
    const count = Math.min(matches.total, offset + limit);
    /** @type {Scored[]} */
    let page = [];
    if (count > offset) {
      page =
        sort === 'relevance'
          ? (await matches.best(count)).slice(offset)
          : await this.byDate(matches, sort, offset, count);
    }
    signal?.throwIfAborted();
    const hits = await this.hits(matches, page, options.excerpts ?? 2);
    return { total: matches.total, hits };
  }

  /** @param {Matches} matches @param {string} sort @param {number} offset @param {number} count @returns {Promise<Scored[]>} */
  async byDate(matches, sort, offset, count) {
    const { docs } = matches;
    const dated = sort === '-date' ? lowerBound(docs, this.root.settings.dated) : 0;
    const page = new Int32Array(count - offset);
    for (let i = offset; i < count; i++) page[i - offset] = docs[i < dated ? dated - 1 - i : i];
    const ascending = page.slice().sort();
    const scores = await matches.scores(ascending);
    return Array.from(page, (doc) => ({ doc, score: scores[lowerBound(ascending, doc)] }));
  }

  /** @param {Matches} matches @param {Scored[]} page @param {number} count of excerpts @returns {Promise<Hit[]>} */
  async hits(matches, page, count) {
    if (page.length === 0) return [];
    const stored = await this.loadStored();
    const cards = await stored.read(page.map(({ doc }) => doc));
    const units = new Units(matches.plan.shown);
    const { stemming } = this.root.settings;
    return Promise.all(
      page.map(async ({ doc, score }, i) => {
        const { fields, text } = cards[i];
        const known = ['id', 'url', 'title', 'date', 'kind']
          .filter((name) => fields.has(name))
          .map((name) => [name, fields.get(name)]);
        return {
          .../** @type {{id: string, url: string, title: string}} */ (Object.fromEntries(known)),
          score,
          excerpts: text
            ? await excerpts(text.paragraphs(), units, units.of(doc), stemming, count)
            : [],
        };
      }),
    );
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
    if (stored.maxDoc !== this.root.maxDoc) throw new IndexError('The search index is damaged.');
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
