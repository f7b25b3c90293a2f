// @ts-check
/**
 * Lists of two frequent terms that follow one another: a phrase is found by them with fewer bytes
 * than by the positions of its terms.
 */
import { LONG, keyRange } from './dictionary.js';

/** @typedef {import('./dictionary.js').Range} Range */
/** @typedef {import('./postings.js').List} List */
/** @typedef {import('./root.js').Field} Field */
/** @typedef {{list: List, offset: number, before: Step | null, cost: number}} Step of a cover */

/** Between the terms in the key of a pair. */
const SEPARATOR = '\u001e';
/** What a field of pairs has after the name of the field whose terms they are. */
const SUFFIX = '.pairs';
/** About what is fetched, at least, for the positions of a long list in one document. */
const BLOCK_BYTES = 2048;
const UTF8 = new TextEncoder();

/** @param {string} a @param {string} b */
const pairKey = (a, b) => a + SEPARATOR + b;

/**
 * The keys of the pairs that a phrase has. Each term that begins pairs begins a block of their
 * dictionary, so the root says which terms are worth asking for.
 *
 * @param {Map<string, Field>} fields @param {string} name @param {string[]} terms of the phrase
 * @returns {Range[]}
 */
export function pairRanges(fields, name, terms) {
  const field = fields.get(name + SUFFIX);
  if (!field) return [];
  const frequent = terms.map((term) => begins(field, UTF8.encode(term + SEPARATOR)));
  const keys = new Set();
  for (let i = 1; i < terms.length; i++) {
    if (frequent[i - 1] && frequent[i]) keys.add(pairKey(terms[i - 1], terms[i]));
  }
  return [...keys].map((key) => keyRange(field.name, key));
}

/** @param {Field} field @param {Uint8Array} prefix */
function begins({ firstTerms }, prefix) {
  return firstTerms.some((first) => prefix.every((byte, i) => first[i] === byte));
}

/**
 * The lists that a phrase without slop is found by, chosen so that about the fewest bytes are
 * fetched: each term by its own list or by that of a pair.
 *
 * @param {string[]} terms @param {List[]} all those of the terms, and those of pairs
 * @returns {{lists: List[], places: number[], offsets: number[]}}
 */
export function cover(terms, all) {
  const byKey = new Map(all.map((list) => [list.entry.key, list]));
  const docs = all.reduce((least, { docFreq }) => Math.min(least, docFreq), Infinity);
  /** What leaves the first so many terms covered. @type {(Step | null)[]} */
  const best = [null];
  for (let i = 1; i <= terms.length; i++) {
    const single = /** @type {List} */ (byKey.get(terms[i - 1]));
    const steps = [step(single, i - 1, best[i - 1], docs)];
    const pair = i > 1 ? byKey.get(pairKey(terms[i - 2], terms[i - 1])) : undefined;
    if (pair) for (const from of [i - 2, i - 1]) steps.push(step(pair, i - 2, best[from], docs));
    best.push(steps.reduce((a, b) => (b.cost < a.cost ? b : a)));
  }
  const steps = [];
  for (let last = best[terms.length]; last; last = last.before) steps.unshift(last);
  const lists = [...new Set(steps.map(({ list }) => list))];
  return {
    lists,
    places: steps.map(({ list }) => lists.indexOf(list)),
    offsets: steps.map(({ offset }) => offset),
  };
}

/** @param {List} list @param {number} offset @param {Step | null} before @param {number} docs @returns {Step} */
function step(list, offset, before, docs) {
  return { list, offset, before, cost: (before?.cost ?? 0) + bytesOf(list, docs) };
}

/** About what a list and its positions cost, if so many documents may have the phrase. @param {List} list @param {number} docs */
function bytesOf({ entry, docBlocks, docFreq }, docs) {
  const { kind, length, positionLength, totalTermFreq } = entry;
  if (kind !== LONG) return length + positionLength;
  const listed = docBlocks.reduce((n, { stored }) => n + stored, 0);
  return listed + Math.min(totalTermFreq, docs * Math.max(BLOCK_BYTES, totalTermFreq / docFreq));
}
