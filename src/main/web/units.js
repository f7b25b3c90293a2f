// @ts-check
/**
 * What excerpts show of a query: words, patterns and phrases of the body. Java's Units does the
 * same.
 */
import { analyze, shapeOf } from './analysis.js';
import { formOf } from './dictionary.js';
import { lowerBound } from './docs.js';

/** @typedef {import('./analysis.js').Token} Token */
/** @typedef {import('./bool.js').Node} Node */
/** @typedef {import('./leaf.js').Leaf} Leaf */
/** @typedef {import('./query.js').SearchQuery} SearchQuery */
/** @typedef {{keys: string[], phrase: boolean, weight: number}} Unit keys of a phrase in order, else any of them */
/** @typedef {{first: number, last: number, unit: number}} Place of a unit, by numbers of tokens */

/** @type {number[]} */
const NO_UNITS = [];
/** What may stand in a text where its word has other characters, or none. */
const UNLIKE_FORMS = /[^\0-\x7F\u2010-\u201F\u2026]|\w[',.\u2019]\w/;

/** The units of a leaf that is collected. @param {SearchQuery} query @param {Leaf} leaf @returns {Unit[]} */
export function unitsOf(query, { lists, phrase, scorer, weight }) {
  if (lists.length === 0) return [];
  const keys = lists.map(({ entry }) => entry.key);
  if (query.type !== 'phrase' || !phrase || !scorer) return [{ keys, phrase: false, weight }];
  const { places, terms, slop } = phrase;
  if (slop === 0) return [{ keys: terms, phrase: true, weight }];
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

/** Finds units in paragraphs, by forms: the form of a word decides its key, and no word needs a stem. */
export class Finder {
  /** @param {Unit[]} units */
  constructor(units) {
    this.units = units.map((unit) => ({ ...unit, forms: unit.keys.map(formOf) }));
    /** The weight of all. */
    this.weight = units.reduce((sum, { weight }) => sum + weight, 0);
    /** Units by their forms, phrases by their first. @type {Map<string, number[]>} */
    this.byForm = new Map();
    /** Of all forms. @type {Set<number>} */
    this.shapes = new Set();
    this.forms = this.units.flatMap(({ forms }) => forms);
    this.units.forEach(({ forms, phrase }, u) => {
      for (const form of forms) this.shapes.add(shapeOf(form.charCodeAt(0), form.length));
      for (const form of phrase ? forms.slice(0, 1) : forms) {
        const same = this.byForm.get(form);
        if (same) same.push(u);
        else this.byForm.set(form, [u]);
      }
    });
  }

  /** The words of a text, of which those that are in no unit may be empty; none if no unit can be there. @param {string} text */
  read(text) {
    if (!UNLIKE_FORMS.test(text)) {
      const plain = text.toLowerCase();
      if (!this.forms.some((form) => plain.includes(form))) return [];
    }
    return analyze(text, 'none', this.shapes);
  }

  /** All places of units, in the order of the text. @param {Token[]} tokens @returns {Place[]} */
  find(tokens) {
    /** @type {Place[]} */
    const places = [];
    for (let i = 0; i < tokens.length; i++) {
      for (const unit of this.byForm.get(tokens[i].form) ?? NO_UNITS) {
        const { forms, phrase } = this.units[unit];
        if (phrase && !forms.every((form, k) => tokens[i + k]?.form === form)) continue;
        places.push({ first: i, last: phrase ? i + forms.length - 1 : i, unit });
      }
    }
    return places;
  }

  /** The weight of the different units at places, added in the order of the query. @param {Place[]} places */
  weigh(places) {
    const had = new Set(places.map(({ unit }) => unit));
    return this.units.reduce((sum, { weight }, u) => (had.has(u) ? sum + weight : sum), 0);
  }
}
