// @ts-check
/**
 * How many edits make one word of another: a code point put in, left out or replaced, or two
 * neighbours swapped, none of them edited twice ("optimal string alignment", the distance of
 * Lucene's fuzzy queries).
 *
 * @param {Iterable<string>} a a word, or its code points
 * @param {Iterable<string>} b
 * @param {number} max above it, it does not matter how far
 * @returns {number} at most max + 1
 */
export function distance(a, b, max) {
  const from = [...a];
  const to = [...b];
  if (Math.abs(from.length - to.length) > max) return max + 1;
  /** @type {number[]} */
  let before = [];
  let last = [0, ...to.map((_, j) => j + 1)];
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    if (Math.min(...row) > max) return max + 1; // the least of a row never falls again
    before = last;
    last = row;
  }
  return Math.min(last[to.length], max + 1);
}
