// @ts-check
/** The query language beyond plain words, and suggestions: one of the parts, see parts.js. */
import { suggest as suggestBy } from './suggest.js';

export { understand } from './compile.js';
export { formsLike } from './patterns.js';

/**
 * See suggest.js.
 *
 * @param {import('./query.js').Clause[]} clauses
 * @param {import('./dictionary.js').Dictionary} dictionary @param {string} stemming
 */
export const suggest = (clauses, dictionary, stemming) =>
  suggestBy(clauses, { forms: async (field, prefix) => (await dictionary.read(dictionary.ranges(field, prefix))).flat() }, stemming);
