// @ts-check
/**
 * Texts that are nothing but words, as most are, understood without the query language: the tree and
 * the query are those that parse.js and compile.js give.
 */
import { analyze, isCjk } from './analysis.js';

/** @typedef {import('./query.js').Clause} Clause */
/** @typedef {import('./query.js').SearchQuery} SearchQuery */
/** @typedef {import('./query.js').Token} Token */
/** @typedef {{stemming: string, titleBoost: number}} Settings */
/**
 * What a text asks for: in canonical form, as a tree and as a query.
 *
 * @typedef {{query: SearchQuery, understood: string, repaired: boolean, clauses: Clause[], syntax?: import('./plan.js').Syntax}} Understood syntax: what the query may need beyond words
 */

export const MAX_WORDS = 256;
/** The wildcards in the text of a word: noncharacters, which the analyzer takes for letters. */
export const ANY = '\uFDD0';
export const ONE = '\uFDD1';
/** One of them. */
export const WILD = /[\uFDD0\uFDD1]/g;
/** Whether a token can be misspelt or completed: patterns and CJK cannot. @param {Token} token */
export const isPlain = ({ form }) => !isCjk(form) && form.search(WILD) < 0;
export const QUOTE = '"\xAB\xBB\u201C-\u201F\uFF02';
/** Beside white space, what ends a word. */
export const END = `${QUOTE}!():^[\\]{}~`;
/** What may mean more than a word. */
const MORE = RegExp(`[\\\\*?${END}\uFDD0\uFDD1]|(?<!\\S)([-+]|(AND|OR|NOT|&&|\\|\\|)(?!\\S))`);

/** Neighbouring tokens that overlap, as pairs of CJK characters do, belong together. @param {Token[]} tokens */
export function runs(tokens) {
  /** @type {Token[][]} */
  const found = [];
  tokens.forEach((token, i) => {
    if (i && token.start < tokens[i - 1].end) found[found.length - 1].push(token);
    else found.push([token]);
  });
  return found;
}

/**
 * A word, or words that follow one another, in the text.
 *
 * @param {string} field @param {Token[]} run @param {number} boost
 * @returns {SearchQuery}
 */
export function wordQuery(field, run, boost) {
  if (run.length > 1) return { type: 'phrase', field, terms: run.map(({ term }) => term), slop: 0, boost };
  const [{ term, stem, form }] = run;
  if (!isCjk(form)) return { type: 'word', field, stem, boost };
  return [...form].length > 1
    ? { type: 'term', field, term, boost }
    : { type: 'wildcard', field, pattern: `${form}*`, boost };
}

/** @param {string} text @param {Settings} settings @returns {Understood | null} null if it may be more than words */
export function plain(text, { stemming, titleBoost }) {
  if (MORE.test(text)) return null;
  /** @type {Clause[]} */
  const clauses = [];
  /** @type {Map<string, any>} */
  const should = new Map();
  let left = MAX_WORDS;
  let repaired = false;
  for (const word of text.split(/\s+/)) {
    const tokens = analyze(word, stemming);
    const all = runs(tokens);
    left -= tokens.length;
    // Equal words of one part are added before those of others, which may round otherwise.
    if (left < 0 || new Set(tokens.map(({ term }) => term)).size < tokens.length) return null;
    if (!tokens.length) {
      repaired ||= word !== '';
      continue;
    }
    const part = /** @type {const} */ ({ type: 'word', text: word, edits: 0, tokens });
    clauses.push({ occur: 'should', or: false, field: '', part, factor: '' });
    const queries = all.flatMap((run) => [wordQuery('title', run, Math.fround(titleBoost)), wordQuery('body', run, 1)]);
    if (queries.some(({ type }) => type === 'wildcard')) return null;
    for (const query of queries) {
      const key = JSON.stringify({ ...query, boost: 1 });
      const boost = Math.fround((should.get(key)?.boost ?? 0) + /** @type {any} */ (query).boost);
      should.set(key, { ...query, boost });
    }
  }
  return {
    query: clauses.length
      ? { type: 'bool', must: [], should: [...should.values()], mustNot: [], filter: [] }
      : { type: 'none' },
    understood: clauses.map(({ part }) => /** @type {any} */ (part).text).join(' '),
    repaired,
    clauses,
  };
}
