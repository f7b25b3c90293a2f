// @ts-check
/** Words that may be about to be typed. */
import { analyze } from './analysis.js';
import { isPlain } from './plain.js';

/** @typedef {import('./query.js').Clause} Clause */
/** @typedef {{form: string, docFreq: number, totalTermFreq: number}} Form */
/**
 * @typedef {object} Forms
 * @property {(field: string, prefix: string) => Promise<Form[]>} forms all that begin with a prefix
 * @property {(field: string, prefix: string, limit: number) => Promise<Form[]>} near some of them
 */

/** @template T @param {T[]} list @returns {T | undefined} */
const lastOf = (list) => list[list.length - 1];

/**
 * Words that go on from the last one, while it is typed; those that lie near in the dictionary.
 *
 * @param {string} text @param {Clause[]} clauses its tree
 * @param {Forms} dictionary @param {number} limit
 * @returns {Promise<{word: string, documents: number}[]>} the most frequent first
 */
export async function complete(text, clauses, dictionary, limit) {
  let field = 'body';
  let last = lastOf(clauses);
  for (; last; last = last.part.type === 'group' ? lastOf(last.part.clauses) : undefined) {
    field = last.field || field;
    const { part } = last;
    const token = part.type === 'word' || part.type === 'quoted' ? lastOf(part.tokens) : undefined;
    const typed = token && lastOf(analyze(text));
    if (!typed || typed.end < text.length || typed.form !== token.form || !isPlain(typed)) continue;
    if (!/^(title|body|person|event|place|source)$/.test(field)) continue;
    const found = await dictionary.near(field, typed.form, limit);
    return found.map(({ form, docFreq }) => ({ word: form, documents: docFreq }));
  }
  return [];
}
