// @ts-check
/**
 * Lists of two frequent terms that follow one another: a phrase is found by them with fewer bytes
 * than by the positions of its terms.
 */
import { LONG, keyRange } from './dictionary.js';
import { pairsOf } from './root.js';

/** @typedef {import('./dictionary.js').Entry} Entry */
/** @typedef {import('./dictionary.js').Range} Range */
/** @typedef {import('./root.js').Field} Field */
/** @typedef {{entry: Entry, offset: number, before: Step | null, cost: number}} Step of a cover */

/** Between the terms in the key of a pair. */
const SEPARATOR = '\u001e';
/** About what is fetched, at least, for the positions of a long list in one document. */
const BLOCK_BYTES = 2048;

/**
 * The keys of the pairs that a phrase may have; none if its terms are cheap by themselves.
 *
 * @param {Field} field @param {string[]} terms of the phrase @param {Entry[]} entries of all terms
 * @param {number} dear more bytes than the dictionary of pairs is worth
 * @returns {Range[]}
 */
export function pairRanges({ name, least }, terms, entries, dear) {
  const frequent = new Set(entries.filter((e) => e.totalTermFreq >= least).map(({ key }) => key));
  const keys = new Set();
  for (let i = 1; i < terms.length; i++) {
    if (frequent.has(terms[i - 1]) && frequent.has(terms[i])) keys.add(pairKey(terms[i - 1], terms[i]));
  }
  const docs = fewest(entries);
  const bytes = entries.reduce((n, entry) => n + bytesOf(entry, docs), 0);
  if (bytes <= dear || entries.length < new Set(terms).size) return [];
  return [...keys].map((key) => keyRange(pairsOf(name), key));
}

/** @param {string} a @param {string} b */
const pairKey = (a, b) => a + SEPARATOR + b;

/** @param {Entry[]} entries */
const fewest = (entries) => Math.min(...entries.map(({ docFreq }) => docFreq));

/**
 * What a phrase without slop is found by, chosen so that about the fewest bytes are fetched: each
 * term by its own list or by that of a pair.
 *
 * @param {string[]} terms @param {Entry[]} all those of the terms, and those of pairs
 * @returns {{entries: Entry[], places: number[], offsets: number[]}}
 */
export function cover(terms, all) {
  const byKey = new Map(all.map((entry) => [entry.key, entry]));
  const alone = terms.length === 2 && byKey.get(pairKey(terms[0], terms[1]));
  if (alone) return { entries: [alone], places: [0], offsets: [0] }; // its positions are not needed
  const docs = fewest(all);
  /** What leaves the first so many terms covered. @type {(Step | null)[]} */
  const best = [null];
  for (let i = 1; i <= terms.length; i++) {
    /** @type {Step[]} */
    const steps = [];
    /** @param {Entry | undefined} entry @param {number} offset @param {number} from */
    const add = (entry, offset, from) => {
      const before = best[from];
      if (entry) steps.push({ entry, offset, before, cost: (before?.cost ?? 0) + bytesOf(entry, docs) });
    };
    add(byKey.get(terms[i - 1]), i - 1, i - 1);
    const pair = i > 1 ? byKey.get(pairKey(terms[i - 2], terms[i - 1])) : undefined;
    add(pair, i - 2, i - 2);
    add(pair, i - 2, i - 1);
    best.push(steps.reduce((a, b) => (b.cost < a.cost ? b : a)));
  }
  const steps = [];
  for (let last = best[terms.length]; last; last = last.before) steps.unshift(last);
  const entries = [...new Set(steps.map(({ entry }) => entry))];
  return {
    entries,
    places: steps.map(({ entry }) => entries.indexOf(entry)),
    offsets: steps.map(({ offset }) => offset),
  };
}

/** About what a list and its positions cost, if so many documents may have the phrase. @param {Entry} entry @param {number} docs */
function bytesOf({ kind, length, positionLength, docFreq, totalTermFreq }, docs) {
  if (kind !== LONG) return length + positionLength;
  // Of what is frequent, a document in a list takes about half a byte and a position one.
  return docFreq / 2 + Math.min(totalTermFreq, docs * Math.max(BLOCK_BYTES, totalTermFreq / docFreq));
}
