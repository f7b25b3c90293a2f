// @ts-check
/** The query language beyond plain words, and suggestions: one of the parts, see parts.js. */
import { formRanges } from './form-ranges.js';
import { suggest as suggestBy } from './suggest.js';

export { like, said } from './beyond.js';
export { understand } from './compile.js';

/**
 * See suggest.js.
 *
 * @param {import('./query.js').Clause[]} clauses
 * @param {import('./dictionary.js').Dictionary} dictionary @param {string} stemming
 */
export const suggest = (clauses, dictionary, stemming) =>
  suggestBy(clauses, { forms: async (field, prefix) => (await dictionary.read(formRanges(dictionary, field, prefix))).flat() }, stemming);
