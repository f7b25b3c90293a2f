// @ts-check
/** What queries beyond words, phrases and filters ask the dictionary for, and their nodes. */
import { prefixRange } from './dictionary.js';
import { formRanges } from './form-ranges.js';
import { Leaf } from './leaf.js';
import { formsLike } from './patterns.js';

/** @typedef {import('./bool.js').Node} Node */
/** @typedef {import('./dictionary.js').Entry} Entry */
/** @typedef {import('./plan.js').Plan} Plan */
/** @typedef {import('./query.js').SearchQuery} SearchQuery */

/**
 * The entries of a pattern or of a fuzzy word.
 *
 * @param {Plan} plan
 * @param {import('./query.js').WildcardQuery | import('./query.js').FuzzyQuery} query
 * @returns {() => Entry[]}
 */
export function like(plan, query) {
  const { type, field } = query;
  const begin = type === 'wildcard' ? query.pattern.replace(/[*?][^]*/, '') : [...query.form][0];
  const entries = plan.ask(begin === undefined ? [] : formRanges(plan.ranker.dictionary, field, begin));
  return () => formsLike(query, entries());
}

/**
 * What somebody says: all in whose names the words of a name stand in a row.
 *
 * @param {Plan} plan @param {Extract<SearchQuery, {type: 'said'}>} query
 * @returns {() => Node}
 */
export function said(plan, { name, query, boost }) {
  const all = plan.ask([prefixRange('said', '')]);
  const speakers = () => all().filter(({ key }) => ` ${key} `.includes(` ${name} `));
  const make = plan.node(query.type === 'all' ? { ...query, boost } : query, speakers);
  return () => (speakers().length > 0 ? make() : new Leaf({ weight: 0 }));
}
