// @ts-check
/** Queries, in the shape of the Java side's SearchQuery. */
import { analyze } from './analysis.js';

/**
 * What was typed, see parse.js. A clause of `filter` is a condition that is required without saying
 * so; `or` says that OR stands before a clause, where that makes a difference.
 *
 * @typedef {'must' | 'should' | 'mustNot' | 'filter'} Occur
 * @typedef {{occur: Occur, or: boolean, field: string, part: Part, factor: string}} Clause
 * @typedef {import('./analysis.js').Token} Token
 * @typedef {{type: 'word', text: string, edits: number, tokens: Token[]}} WordPart
 * @typedef {{type: 'quoted', text: string, slop: number, tokens: Token[]}} QuotedPart
 * @typedef {{type: 'range', open: string, from: string, to: string, close: string}} RangePart
 * @typedef {{type: 'group', clauses: Clause[]}} GroupPart
 * @typedef {WordPart | QuotedPart | RangePart | GroupPart} Part
 */
/**
 * What is searched for; docs/query-language.md says what each node matches and how it scores.
 *
 * @typedef {{type: 'word', field: string, stem: string, boost: number}} WordQuery
 * @typedef {{type: 'term', field: string, term: string, boost: number}} TermQuery
 * @typedef {{type: 'phrase', field: string, terms: string[], slop: number, boost: number}} PhraseQuery
 * @typedef {{type: 'wildcard', field: string, pattern: string, boost: number}} WildcardQuery
 * @typedef {{type: 'fuzzy', field: string, form: string, edits: number, boost: number}} FuzzyQuery
 * @typedef {{type: 'names', field: string, words: string[], phrase: boolean, boost: number}} NamesQuery
 * @typedef {{type: 'keyword', field: string, values: string[], boost: number}} KeywordQuery
 * @typedef {{type: 'dates', from: number, to: number, boost: number}} DatesQuery
 * @typedef {{type: 'said', name: string, query: SearchQuery, boost: number}} SaidQuery
 * @typedef {{type: 'bool', must: SearchQuery[], should: SearchQuery[], mustNot: SearchQuery[], filter: SearchQuery[]}} BoolQuery
 * @typedef {{type: 'all', boost: number}} AllQuery
 * @typedef {{type: 'none'}} NoneQuery
 * @typedef {WordQuery | TermQuery | PhraseQuery | WildcardQuery | FuzzyQuery | NamesQuery
 *   | KeywordQuery | DatesQuery | SaidQuery | BoolQuery | AllQuery | NoneQuery} SearchQuery
 */
/**
 * @typedef {{type: 'any', clauses: Query[]}} AnyQuery
 * @typedef {TermQuery | AnyQuery} Query
 * @typedef {{field: string, values: string[]}} Filter a document passes with one of the values
 */

/** More words than this add nothing a reader would notice; Lucene's limit is 1,024 clauses. */
const MAX_TERMS = 256;

/**
 * Documents that have one of the words in title or body; a word said twice counts twice.
 *
 * @param {string} text @param {{stemming: string, titleBoost: number}} settings
 * @returns {AnyQuery}
 */
export function anyWord(text, settings) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { term } of analyze(text, settings.stemming)) {
    const count = counts.get(term);
    if (count !== undefined || counts.size < MAX_TERMS) counts.set(term, (count ?? 0) + 1);
  }
  /** @type {Query[]} */
  const clauses = [];
  for (const [term, count] of counts) {
    clauses.push({ type: 'term', field: 'title', term, boost: settings.titleBoost * count });
    clauses.push({ type: 'term', field: 'body', term, boost: count });
  }
  return { type: 'any', clauses };
}

/**
 * The terms of a query, nested clauses included; equal ones become one with their boosts added, as
 * Lucene's rewriting does.
 *
 * @param {Query} query @returns {TermQuery[]}
 */
export function termsOf(query) {
  /** @type {Map<string, TermQuery>} */
  const terms = new Map();
  /** @param {Query} q */
  const visit = (q) => {
    if (q.type === 'any') {
      q.clauses.forEach(visit);
      return;
    }
    const key = `${q.field}\0${q.term}`;
    const same = terms.get(key);
    terms.set(key, same ? { ...same, boost: same.boost + q.boost } : q);
  };
  visit(query);
  return [...terms.values()];
}
