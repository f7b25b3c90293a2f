// @ts-check
/** Where in the dictionary the forms lie that begin with a prefix. */
import { SEPARATOR as FORM } from './analysis.js';
import { prefixRange } from './dictionary.js';

/** @typedef {import('./dictionary.js').Range} Range */

/** What the last letter of a stem may be instead of the form's, see docs/index-format.md. */
const CHANGED = ['', 'i', 'e', 'l'];

/**
 * All forms with a prefix. Those whose stem is shorter than the prefix are looked for under each
 * stem that they can have: a beginning of at least two letters, its last perhaps changed.
 *
 * @param {import('./dictionary.js').Dictionary} dictionary @param {string} field @param {string} prefix
 * @returns {Range[]}
 */
export function formRanges({ root }, field, prefix) {
  const ranges = [prefixRange(field, prefix)];
  const stems = root.settings.stemming !== 'none' && (field === 'title' || field === 'body');
  if (!stems || !/^[a-z]{3,}$/.test(prefix)) return ranges; // other words are their own stems
  for (let c = 2; c < prefix.length; c++) {
    for (const last of CHANGED) {
      const stem = prefix.slice(0, c) + last;
      if (!stem.startsWith(prefix)) ranges.push(prefixRange(field, stem + FORM + prefix));
    }
  }
  return ranges;
}
