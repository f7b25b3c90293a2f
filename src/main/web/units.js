// @ts-check
/**
 * What excerpts show of a query: each word, term, phrase and expansion in the body is a unit, with
 * the weight that its leaf has in scores. Java's Excerpts does the same.
 */
import { lowerBound } from './docs.js';

/** @typedef {import('./leaf.js').Leaf} Leaf */
/** @typedef {import('./analysis.js').Token} Token */
/** @typedef {import('./docs.js').Docs} Docs */
/** @typedef {import('./query.js').SearchQuery} SearchQuery */
/**
 * @typedef {object} Unit
 * @property {string[]} keys of a phrase in order, else any of which is the unit
 * @property {boolean} phrase
 * @property {number} weight
 * @property {Docs[]} docs documents in one of these have the unit
 */
/** @typedef {{start: number, end: number, phrase: boolean}} Place of tokens, of a phrase all together */

export class Units {
  /** @param {{query: SearchQuery, leaf: Leaf}[]} shown leaves of the body that count, in query order */
  constructor(shown) {
    /** @type {Unit[]} */
    this.units = shown.flatMap(({ query, leaf }) => unitsOf(query, leaf));
    /** @type {Map<string, number[]>} units by a key that alone is the unit */
    this.single = new Map();
    /** @type {Map<string, number[]>} phrases by their first key */
    this.phrases = new Map();
    this.units.forEach(({ keys, phrase }, u) => {
      for (const key of phrase ? keys.slice(0, 1) : keys) {
        const map = phrase ? this.phrases : this.single;
        map.set(key, [...(map.get(key) ?? []), u]);
      }
    });
  }

  /** The units that a document has. @param {number} doc @returns {Set<number>} */
  of(doc) {
    const has = new Set();
    this.units.forEach(({ docs }, u) => {
      if (docs.some((set) => set[lowerBound(set, doc)] === doc)) has.add(u);
    });
    return has;
  }

  /** The weight of different units together. @param {Set<number>} units */
  weight(units) {
    return this.units.reduce((sum, { weight }, u) => sum + (units.has(u) ? weight : 0), 0);
  }

  /**
   * Where units stand among the tokens of a paragraph.
   *
   * @param {Token[]} tokens
   * @returns {{units: Set<number>, places: Place[]}}
   */
  find(tokens) {
    /** @type {Set<number>} */
    const units = new Set();
    /** @type {Place[]} */
    const places = [];
    tokens.forEach(({ term, start, end }, i) => {
      const single = this.single.get(term);
      if (single) {
        for (const u of single) units.add(u);
        places.push({ start, end, phrase: false });
      }
      for (const u of this.phrases.get(term) ?? []) {
        const { keys } = this.units[u];
        if (!keys.every((key, k) => tokens[i + k]?.term === key)) continue;
        units.add(u);
        for (let k = 0; k < keys.length; k++) places.push({ start: tokens[i + k].start, end: tokens[i + k].end, phrase: true });
      }
    });
    places.sort((a, b) => a.start - b.start);
    return { units, places };
  }
}

/** @param {SearchQuery} query @param {Leaf} leaf @returns {Unit[]} */
function unitsOf(query, leaf) {
  const keys = leaf.lists.map(({ entry }) => entry.key);
  if (keys.length === 0) return [];
  const { weight } = leaf;
  if (query.type === 'phrase' && query.slop > 0) {
    return leaf.lists.map(({ entry, docs }) => ({ keys: [entry.key], phrase: false, weight, docs: [docs] }));
  }
  const phrase = query.type === 'phrase';
  return [{ keys: phrase ? query.terms : keys, phrase, weight, docs: [leaf.docs] }];
}
