// @ts-check
/** Queries, in the shape of the Java side's SearchQuery. */
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
/** @typedef {{field: string, values: string[]}} Filter a document passes with one of the values */

export {};
