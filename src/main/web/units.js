// @ts-check
/**
 * What excerpts show of a query: words, patterns and phrases of the body. Java's Units does the
 * same.
 */
import { lowerBound } from './docs.js';

/** @typedef {import('./analysis.js').Token} Token */
/** @typedef {import('./bool.js').Node} Node */
/** @typedef {import('./leaf.js').Leaf} Leaf */
/** @typedef {import('./query.js').SearchQuery} SearchQuery */
/** @typedef {{keys: string[], phrase: boolean, weight: number}} Unit keys of a phrase in order, else any of them */
/** @typedef {{lit: Set<number>, first: number, count: number, weight: number}} Shown numbers of tokens; how many units */

/** The units of a leaf that is collected. @param {SearchQuery} query @param {Leaf} leaf @returns {Unit[]} */
export function unitsOf(query, { lists, phrase, scorer, weight }) {
  if (lists.length === 0) return [];
  const keys = lists.map(({ entry }) => entry.key);
  if (query.type !== 'phrase' || !phrase || !scorer) return [{ keys, phrase: false, weight }];
  const { places, slop } = phrase;
  if (slop === 0) return [{ keys: places.map((p) => keys[p]), phrase: true, weight }];
  return places.map((p) => {
    const single = scorer.weight([lists[p].docFreq], query.boost);
    return { keys: [keys[p]], phrase: false, weight: single };
  });
}

/**
 * The units of the clauses by which a document matches.
 *
 * @param {Node} node @param {number} doc
 * @returns {Unit[]}
 */
export function unitsBy(node, doc) {
  if (node.docs[lowerBound(node.docs, doc)] !== doc) return [];
  if ('units' in node) return node.units();
  return [...node.must, ...node.should, ...node.filter].flatMap((clause) => unitsBy(clause, doc));
}

/** Finds units in paragraphs. */
export class Finder {
  /** @param {Unit[]} units */
  constructor(units) {
    this.units = units;
    /** Units by their keys, phrases by their first. @type {Map<string, number[]>} */
    this.byKey = new Map();
    units.forEach(({ keys, phrase }, u) => {
      for (const key of phrase ? keys.slice(0, 1) : keys) {
        const same = this.byKey.get(key);
        if (same) same.push(u);
        else this.byKey.set(key, [u]);
      }
    });
  }

  /**
   * What a paragraph shows; first is the token to cut around.
   *
   * @param {Token[]} tokens
   * @returns {Shown}
   */
  find(tokens) {
    /** @type {Set<number>} */
    const lit = new Set();
    const had = new Uint8Array(this.units.length);
    let firstPhrase = -1;
    tokens.forEach(({ term }, i) => {
      for (const u of this.byKey.get(term) ?? []) {
        const { keys, phrase } = this.units[u];
        const length = phrase ? keys.length : 1;
        if (phrase && !keys.every((key, k) => tokens[i + k]?.term === key)) continue;
        had[u] = 1;
        if (phrase && firstPhrase < 0) firstPhrase = i;
        for (let k = 0; k < length; k++) lit.add(i + k);
      }
    });
    let [count, weight] = [0, 0];
    this.units.forEach((unit, u) => {
      count += had[u];
      if (had[u]) weight += unit.weight;
    });
    const first = firstPhrase < 0 ? Math.min(...lit) : firstPhrase;
    return { lit, first, count, weight };
  }
}
