// @ts-check
/** Words that may be about to be typed. */
import { analyze } from './analysis.js';
import { formRanges } from './form-ranges.js';
import { isPlain } from './plain.js';

/** @typedef {import('./query.js').Clause} Clause */
/** @typedef {{form: string, docFreq: number, totalTermFreq: number}} Form */
/**
 * @typedef {object} Near
 * @property {(field: string, prefix: string, limit: number) => Promise<Form[]>} near some that begin with a prefix
 */

const UTF8 = new TextEncoder();

/**
 * Forms with a prefix that lie near its place in the dictionary, the most frequent first; a few
 * blocks are read.
 *
 * @param {import('./dictionary.js').Dictionary} dictionary
 * @param {string} field @param {string} prefix @param {number} limit
 */
export async function near(dictionary, field, prefix, limit) {
  const place = UTF8.encode(prefix);
  const ranges = formRanges(dictionary, field, prefix).map((range) => ({ ...range, near: place }));
  const found = (await dictionary.read(ranges)).flat();
  found.sort((a, b) => b.docFreq - a.docFreq || (a.form < b.form ? -1 : 1));
  return found.slice(0, limit);
}

/** @template T @param {T[]} list @returns {T | undefined} */
const lastOf = (list) => list[list.length - 1];

/**
 * Words that go on from the last one, while it is typed; those that lie near in the dictionary.
 *
 * @param {string} text @param {Clause[]} clauses its tree
 * @param {Near} dictionary @param {number} limit
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
