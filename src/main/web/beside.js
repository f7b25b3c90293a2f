// @ts-check
/**
 * What is shown beside hits, counts of facets and completions, and dates: one of the parts, see parts.js.
 */
import { complete as completeBy, near } from './complete.js';

export { byDate } from './by-date.js';
export { Columns } from './columns.js';
export { countFacet } from './facets.js';

/**
 * See complete.js.
 *
 * @param {string} text @param {import('./query.js').Clause[]} clauses
 * @param {import('./dictionary.js').Dictionary} dictionary @param {number} limit
 */
export const complete = (text, clauses, dictionary, limit) =>
  completeBy(text, clauses, { near: (field, prefix, most) => near(dictionary, field, prefix, most) }, limit);
