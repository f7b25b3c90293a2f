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
import { excerpts } from './excerpt.js';
import { hex, readWhole } from './header.js';
import { Norms } from './norms.js';
import { anyWord, termsOf } from './query.js';
import { Ranker } from './rank.js';
import { parseRoot } from './root.js';
import { Source } from './source.js';
import { Stored } from './stored.js';

export { IndexError, StaleIndexError } from './bytes.js';
export { analyze } from './analysis.js';

/** @typedef {import('./query.js').Query} Query */
/** @typedef {import('./query.js').Filter} Filter */
/** @typedef {import('./excerpt.js').Excerpt} Excerpt */
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
 * @property {AbortSignal} [signal]
 */

/**
 * Opens an index: its root and the table of norms, and in the background the table of documents
 * and, if they are small, the lengths of all documents.
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
  const { id, body } = await readWhole(bytes, 'LecternRoot', '_0.root');
  const lengths = await readWhole(await norms, 'LecternNorms', '_0.norms');
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
   * Searches. Any text is a query: documents with one of its words in title or body.
   *
   * @param {string | Query} query
   * @param {Options} [options]
   * @returns {Promise<Result>}
   */
  search(query, options = {}) {
    return abortable(this.answer(query, options), options.signal);
  }

  /** @param {string | Query} query @param {Options} options @returns {Promise<Result>} */
  async answer(query, { limit = 10, offset = 0, sort = 'relevance', filters = [], signal }) {
    if (!(limit >= 0 && offset >= 0)) throw new RangeError('limit and offset are not negative');
    if (!/^(relevance|-?date)$/.test(sort)) throw new RangeError(`no such order: ${sort}`);
    const parsed = typeof query === 'string' ? anyWord(query, this.root.settings) : query;
    const matches = await this.ranker.match(parsed, filters);
    signal?.throwIfAborted();
    const count = Math.min(matches.total, offset + limit);
    const found =
      sort === 'relevance'
        ? await matches.best(count > offset ? count : 0)
        : await this.byDate(matches, sort, offset, count);
    signal?.throwIfAborted();
    const page = sort === 'relevance' ? found.slice(offset) : found;
    return { total: matches.total, hits: await this.hits(matches, page, parsed) };
  }

  /** @param {Matches} matches @param {string} sort @param {number} offset @param {number} count @returns {Promise<Scored[]>} */
  async byDate(matches, sort, offset, count) {
    const docs = matches.docs();
    if (sort === '-date') {
      const dated = docs.filter((doc) => doc < this.root.settings.dated).length;
      docs.splice(0, dated, ...docs.slice(0, dated).reverse());
    }
    const page = docs.slice(offset, count);
    const scores = await matches.scores([...page].sort((a, b) => a - b));
    return page.map((doc) => ({ doc, score: scores[doc] }));
  }

  /** @param {Matches} matches @param {Scored[]} found @param {Query} query @returns {Promise<Hit[]>} */
  async hits(matches, found, query) {
    if (found.length === 0) return [];
    const stored = await this.loadStored();
    const cards = await stored.read(found.map(({ doc }) => doc));
    const terms = new Set(
      termsOf(query).filter((t) => t.field === 'body').map((t) => t.term),
    );
    const body = matches.clauses
      .filter((c) => c.field === 'body')
      .sort((a, b) => a.list.docFreq - b.list.docFreq);
    return Promise.all(
      found.map(async ({ doc, score }, i) => {
        const { fields, text } = cards[i];
        await text?.complete(fields);
        const wanted = body.find((c) => c.list.has(doc))?.term ?? null;
        const { stemming } = this.root.settings;
        return {
          .../** @type {{id: string, url: string, title: string}} */ (
            Object.fromEntries(
              ['id', 'url', 'title', 'date', 'kind']
                .filter((name) => fields.has(name))
                .map((name) => [name, fields.get(name)]),
            )
          ),
          score,
          excerpts: text ? await excerpts(text.paragraphs(), wanted, terms, stemming) : [],
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
    const { id, body } = await readWhole(await this.cards, 'LecternCards', '_0.cards');
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
