// @ts-check
/** Which forms of the dictionary a pattern or a fuzzy word stands for. */
import { distance } from './distance.js';

/** @typedef {import('./dictionary.js').Entry} Entry */
/** @typedef {import('./query.js').FuzzyQuery} FuzzyQuery */
/** @typedef {import('./query.js').WildcardQuery} WildcardQuery */

/** The most forms that a fuzzy word stands for. */
const MAX_FUZZY = 50;

/**
 * @param {WildcardQuery | FuzzyQuery} query
 * @param {Entry[]} entries all that begin as the query does
 * @returns {Entry[]}
 */
export function formsLike(query, entries) {
  if (query.type === 'wildcard') return entries.filter(({ form }) => matches([...query.pattern], [...form]));
  const { form, edits } = query;
  const near = entries.map((entry) => ({ entry, far: distance(form, entry.form, edits) }));
  return near
    .filter(({ far }) => far <= edits)
    .sort((a, b) => a.far - b.far || comparePoints(a.entry.form, b.entry.form))
    .slice(0, MAX_FUZZY)
    .map(({ entry }) => entry);
}

/**
 * Whether a form has a pattern; the last star takes more whenever the rest does not fit.
 *
 * @param {string[]} pattern @param {string[]} form
 */
function matches(pattern, form) {
  let [p, i, star, tried] = [0, 0, -1, 0];
  while (i < form.length) {
    if (pattern[p] === '*') {
      star = p++;
      tried = i;
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === form[i])) {
      p++;
      i++;
    } else if (star >= 0) {
      p = star + 1;
      i = ++tried;
    } else {
      return false;
    }
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}

/** By code points, as the dictionary is ordered. @param {string} a @param {string} b */
function comparePoints(a, b) {
  const [x, y] = [[...a], [...b]];
  for (let i = 0; i < x.length && i < y.length; i++) {
    if (x[i] !== y[i]) return (x[i].codePointAt(0) ?? 0) - (y[i].codePointAt(0) ?? 0);
  }
  return x.length - y.length;
}
