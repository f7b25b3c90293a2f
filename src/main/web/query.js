// @ts-check
/** Queries, in the shape of the Java side's SearchQuery. */
import { analyze } from './analysis.js';

/**
 * docs/query-language.md says what each node matches.
 *
 * @typedef {{type: 'word', field: string, stem: string, boost: number}} Word
 * @typedef {{type: 'term', field: string, term: string, boost: number}} Term
 * @typedef {{type: 'phrase', field: string, terms: string[], slop: number, boost: number}} Phrase
 * @typedef {{type: 'wildcard', field: string, pattern: string, boost: number}} Wildcard
 * @typedef {{type: 'fuzzy', field: string, form: string, edits: number, boost: number}} Fuzzy
 * @typedef {{type: 'names', field: string, words: string[], phrase: boolean, boost: number}} Names
 * @typedef {{type: 'keyword', field: string, values: string[], boost: number}} Keyword
 * @typedef {{type: 'dates', from: number, to: number, boost: number}} Dates
 * @typedef {{type: 'said', name: string, query: SearchQuery, boost: number}} Said
 * @typedef {{type: 'bool', must: SearchQuery[], should: SearchQuery[], mustNot: SearchQuery[], filter: SearchQuery[]}} BoolQuery
 * @typedef {Word | Term | Phrase | Wildcard | Fuzzy | Names | Keyword | Dates | Said | BoolQuery
 *     | {type: 'all', boost: number} | {type: 'none'}} SearchQuery
 * @typedef {{field: string, values: string[]}} Filter a document passes with one of the values
 */

/** More words than this add nothing a reader would notice; Lucene's limit is 1,024 clauses. */
const MAX_TERMS = 256;

/**
 * Documents that have one of the words in title or body; a word said twice counts twice.
 *
 * @param {string} text @param {{stemming: string, titleBoost: number}} settings
 * @returns {SearchQuery}
 */
export function anyWord(text, settings) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { stem: term } of analyze(text, settings.stemming)) {
    const count = counts.get(term);
    if (count !== undefined || counts.size < MAX_TERMS) counts.set(term, (count ?? 0) + 1);
  }
  /** @type {SearchQuery[]} */
  const clauses = [];
  for (const [term, count] of counts) {
    clauses.push({ type: 'word', field: 'title', stem: term, boost: settings.titleBoost * count });
    clauses.push({ type: 'word', field: 'body', stem: term, boost: count });
  }
  return { type: 'bool', must: [], should: clauses, mustNot: [], filter: [] };
}
