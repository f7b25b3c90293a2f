// @ts-check
/** Words that may have been meant. */
import { stemOf } from './analysis.js';
import { isPlain } from './plain.js';
import { distance } from './distance.js';
import { isMetadata, print } from './parse.js';

/** @typedef {import('./query.js').Clause} Clause */
/** @typedef {import('./query.js').Part} Part */
/** @typedef {import('./query.js').Token} Token */
/** @typedef {import('./complete.js').Form} Form */
/** @typedef {{forms: (field: string, prefix: string) => Promise<Form[]>}} Forms all that begin with a prefix */

/** A word of at most so many code points may have one edit, a longer one two. */
const SHORT = 4;

/**
 * The clauses, each word of the text outside quotation marks replaced.
 *
 * @param {Clause[]} clauses
 * @param {(token: Token, text: string) => string | undefined} replace gives the text to put there
 * @returns {Clause[]}
 */
function mapWords(clauses, replace) {
  return clauses.map((clause) => {
    const { field, part } = clause;
    if (isMetadata(field)) return clause;
    if (part.type === 'group') return { ...clause, part: { ...part, clauses: mapWords(part.clauses, replace) } };
    if (part.type !== 'word' || part.edits) return clause;
    let text = '';
    let at = 0;
    for (const token of part.tokens.filter(isPlain)) {
      const typed = part.text.slice(token.start, token.end);
      text += part.text.slice(at, token.start) + (replace(token, typed) ?? typed);
      at = token.end;
    }
    return { ...clause, part: { ...part, text: text + part.text.slice(at) } };
  });
}

/**
 * The words outside quotation marks that are looked for in the text as they stand, each once.
 *
 * @param {Clause[]} clauses
 * @returns {{text: string, form: string, stem: string}[]} text as typed
 */
export function wordsOf(clauses) {
  /** @type {Map<string, {text: string, form: string, stem: string}>} */
  const words = new Map();
  mapWords(clauses, ({ form, stem }, text) => {
    if (!words.has(form)) words.set(form, { text, form, stem });
    return undefined;
  });
  return [...words.values()];
}

/**
 * The form that may have been meant, if the index has none of a word.
 *
 * @param {{form: string, stem: string}} word @param {Forms} dictionary @param {string} stemming
 * @returns {Promise<string | undefined>}
 */
async function meant({ form, stem }, dictionary, stemming) {
  if (/\d/.test(form)) return undefined;
  const [first] = form;
  const [body, title] = await Promise.all([
    dictionary.forms('body', first),
    dictionary.forms('title', stem.length > 2 ? stem.slice(0, -1) : first), // all forms begin so
  ]);
  const isKnown = [...body, ...title].some(
    (known) => (stemming === 'en' ? stemOf(known.form) : known.form) === stem,
  );
  if (isKnown) return undefined;
  let least = [...form].length > SHORT ? 2 : 1;
  /** @type {Form | undefined} */
  let best;
  for (const candidate of body) {
    const edits = distance(form, candidate.form, least);
    if (edits > least) continue;
    const more = best ? candidate.totalTermFreq - best.totalTermFreq : 1;
    if (!best || edits < least || more > 0 || (more === 0 && candidate.form < best.form)) best = candidate;
    least = edits;
  }
  return best?.form;
}

/**
 * The query with words that the index has instead of those that it has not.
 *
 * @param {Clause[]} clauses @param {Forms} dictionary @param {string} stemming
 * @returns {Promise<string | undefined>} in canonical form; nothing if all words stay
 */
export async function suggest(clauses, dictionary, stemming) {
  const words = wordsOf(clauses);
  const found = await Promise.all(words.map((word) => meant(word, dictionary, stemming)));
  if (!found.some(Boolean)) return undefined;
  const instead = new Map(words.map(({ form }, i) => [form, found[i]]));
  return print(mapWords(clauses, ({ form }) => instead.get(form)));
}
