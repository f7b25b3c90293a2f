// @ts-check
/**
 * Which documents match, how many, and the best of them. All document numbers are read (they are
 * cheap, and the count is exact); frequencies and norms of long lists only where a document could
 * still be among the best. Bounds decide what is fetched, never what is found.
 */
import { Dictionary } from './dictionary.js';
import { intersection } from './docs.js';
import { Plan } from './plan.js';
import { List } from './postings.js';
import { FieldScorer } from './score.js';
import { highest, nthHighest } from './select.js';
import { Wave } from './wave.js';

/** @typedef {import('./bool.js').Node} Node */
/** @typedef {import('./columns.js').Columns} Columns */
/** @typedef {import('./dictionary.js').Entry} Entry */
/** @typedef {import('./docs.js').Docs} Docs */
/** @typedef {import('./root.js').Root} Root */
/** @typedef {import('./query.js').SearchQuery} SearchQuery */
/** @typedef {import('./query.js').Filter} Filter */
/** @typedef {{from: number, to: number}} Days yyyymmdd, both included */
/** @typedef {{doc: number, score: number}} Scored */

/** A few more bytes are cheaper than one more wave of requests. */
const EAGER = 6144;
/** So many bytes of frequencies and norms are worth a wave that tells which of them matter. */
const PROBE_BYTES = 2048;
/** Blocks that were chosen out of many are small: no more between them comes along than a request costs. */
const SPARSE_GAP = 256;
/** So many bytes of positions are worth a wave for pairs, or one that tells where a phrase cannot be. */
const DEAR = 32768;
/** Documents scored first, to learn what the others must beat, as a multiple of those wanted. */
const PROBE = 2;
/** Postings of lists that are kept for the next query. */
const KEPT = 1 << 20;

export class Ranker {
  /** @param {Root} root @param {() => Promise<Columns>} columns fetches their table, once */
  constructor(root, columns) {
    this.root = root;
    this.columns = columns;
    this.dictionary = new Dictionary(root);
    /** @type {Map<string, FieldScorer>} */
    this.scorers = new Map();
    /** @type {Map<string, List>} the latest last */
    this.lists = new Map();
    this.kept = 0;
    /** Working space of {@link Matches#slots}. */
    this.slots = new Int32Array(root.maxDoc);
    /** Frequencies of at most this many bytes are fetched without choosing. */
    this.eager = EAGER;
    this.probeBytes = PROBE_BYTES;
    this.dear = DEAR;
  }

  /** @param {string} name @returns {FieldScorer | null} */
  scorer(name) {
    const field = this.root.fields.get(name);
    if (!field) return null;
    let scorer = this.scorers.get(name);
    if (!scorer) {
      scorer = new FieldScorer(this.root, field);
      this.scorers.set(name, scorer);
    }
    return scorer;
  }

  /** The list of an entry, perhaps as an earlier query has left it. @param {Entry} entry */
  list(entry) {
    const key = `${entry.field.name}\0${entry.key}`;
    const list = this.lists.get(key) ?? new List(this.root, entry);
    if (!this.lists.delete(key)) this.kept += list.docFreq;
    this.lists.set(key, list);
    return list;
  }

  /** Forgets the lists that were not used for the longest time. */
  tidy() {
    for (const [key, { docFreq }] of this.lists) {
      if (this.kept <= KEPT) break;
      this.lists.delete(key);
      this.kept -= docFreq;
    }
  }

  /** Fetches the lengths that nearly every query needs, if they are small. */
  async prefetch() {
    const wave = new Wave();
    for (const name of ['body', 'title']) this.scorer(name)?.column.askSmall(wave);
    await wave.run();
  }

  /**
   * Finds what matches.
   *
   * @param {SearchQuery} query
   * @param {object} [options]
   * @param {Filter[]} [options.filters]
   * @param {Days} [options.dates]
   * @param {import('./plan.js').Syntax} [options.syntax] if the query may have more than words
   * @param {boolean} [options.apart] whether it matters what the filters leave out
   * @returns {Promise<Matches>}
   */
  async match(query, { filters = [], dates, apart = false, syntax } = {}) {
    this.tidy();
    const plan = new Plan(this, syntax);
    const make = plan.node(query);
    /** @type {SearchQuery[]} */
    const conditions = filters.map((filter) => ({ type: 'keyword', ...filter, boost: 1 }));
    if (dates) conditions.push({ type: 'dates', ...dates, boost: 1 });
    const makeFilters = conditions.map((condition) => plan.node(condition));
    await Promise.all([plan.answer(), this.prefetch()]);
    const node = make();
    const narrow = makeFilters.map((maker) => maker());
    const leaves = [node, ...narrow].flatMap((n) => n.leaves());
    const scoring = node.leaves(true);
    const wave = new Wave();
    for (const leaf of leaves) leaf.load(wave);
    this.loadFew(wave, scoring);
    await wave.run();
    const { maxDoc } = this.root;
    for (const n of [node, ...narrow]) n.collect(maxDoc);
    const within = narrow.map(({ docs }, i) => ({ field: filters[i]?.field ?? '', docs }));
    while (node.pending) {
      const positions = new Wave();
      const docs = apart ? [] : within.map((passed) => passed.docs);
      node.loadPositions(positions, intersection([node.docs, ...docs]), this.dear);
      await positions.run();
      for (const leaf of leaves) if (leaf.pending) leaf.verify();
      node.collect(maxDoc);
    }
    return new Matches(this, node, within, plan.unknown());
  }

  /**
   * Asks for frequencies without choosing, those of the shortest lists first, while they are few
   * bytes: what they say of the best makes the choice among the others narrower.
   *
   * @param {Wave} wave @param {import('./leaf.js').Leaf[]} scoring
   */
  loadFew(wave, scoring) {
    const lists = new Set(scoring.flatMap((leaf) => (leaf.missing > 0 ? leaf.lists : [])));
    let bytes = 0;
    for (const list of [...lists].sort((a, b) => a.missing - b.missing)) {
      bytes += list.missing;
      if (bytes <= this.eager) list.loadFreqs(wave, () => true);
    }
  }
}

/** The documents that match one query. */
export class Matches {
  /**
   * @param {Ranker} ranker @param {Node} node
   * @param {{field: string, docs: Docs}[]} within what each filter lets pass
   * @param {string[]} unknown
   */
  constructor(ranker, node, within, unknown) {
    this.ranker = ranker;
    this.node = node;
    this.within = within;
    this.unknown = unknown;
    this.scoring = node.leaves(true);
    /** @type {Docs} ascending */
    this.docs = this.docsBut(null);
    this.total = this.docs.length;
  }

  /**
   * What matches without the filters of a field, or with all.
   *
   * @param {string | null} field
   * @returns {Docs}
   */
  docsBut(field) {
    const others = this.within.filter((passed) => passed.field !== field);
    return intersection([this.node.docs, ...others.map(({ docs }) => docs)]);
  }

  /**
   * The best documents: by score, then by number.
   *
   * @param {number} count
   * @returns {Promise<Scored[]>}
   */
  async best(count) {
    const n = Math.min(count, this.total);
    if (n <= 0) return [];
    if (n < this.total && this.missing() > 0) await this.loadBest(n);
    else await this.load(this.docs);
    // What is not loaded has bounds that are too low for it to be among the best.
    const scores = this.sums(this.docs, false);
    return highest(scores, n).map((i) => ({ doc: this.docs[i], score: scores[i] }));
  }

  /** Fetches what the scores of the best depend on. @param {number} n */
  async loadBest(n) {
    const { docs, ranker } = this;
    const high = this.sums(docs, false);
    let least = nthHighest(this.sums(docs, true), n);
    const reached = () => docs.filter((_, i) => high[i] >= least);
    if (this.missing(this.slots(reached())) > ranker.probeBytes) {
      const probe = nthHighest(high, Math.min(PROBE * n, docs.length));
      await this.load(docs.filter((_, i) => high[i] >= probe));
      least = nthHighest(this.sums(docs, true), n);
    }
    await this.load(reached());
  }

  /** Places of documents among some, plus one, by document; only until the next call. @param {Docs} docs */
  slots(docs) {
    const slots = this.ranker.slots.fill(0);
    for (let i = 0; i < docs.length; i++) slots[docs[i]] = i + 1;
    return slots;
  }

  /**
   * The scores of documents, or bounds where not all is loaded.
   *
   * @param {Docs} docs @param {boolean} low
   */
  sums(docs, low) {
    const sums = new Float64Array(docs.length);
    this.node.add(this.slots(docs), sums, low);
    return sums;
  }

  /**
   * Bytes that the scores of documents still need; of all documents without slots.
   *
   * @param {Int32Array} [slots]
   */
  missing(slots) {
    const scorers = new Set(this.scoring.map(({ scorer }) => scorer));
    let bytes = 0;
    for (const scorer of scorers) bytes += scorer?.missing ?? 0;
    for (const leaf of this.scoring) bytes += slots ? leaf.missingFor(slots) : leaf.missing;
    return bytes;
  }

  /** Fetches what the scores of documents depend on. @param {Docs} docs */
  async load(docs) {
    const wave = new Wave(SPARSE_GAP);
    const slots = this.slots(docs);
    for (const scorer of new Set(this.scoring.map((leaf) => leaf.scorer))) scorer?.column.askFor(wave, docs);
    for (const leaf of this.scoring) leaf.loadScores(wave, slots);
    await wave.run();
  }
}
