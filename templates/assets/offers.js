// @ts-check
// What the list under a search box offers: how the word goes on, and the searches made last.

import { element } from "./dom.js";
import { recent } from "./recent.js";
import { grouped } from "./words.js";

/** @typedef {import("./open.js").Index} Index */
/** @typedef {import("./combobox.js").Option} Option */
/** @typedef {Option & { query: string }} Completion and the text that it makes */

const NUMBER = "n";

/**
 * @param {(query: string) => void} search
 * @returns {Option[]}
 */
export function recentSearches(search) {
  return recent().map((query) => ({ inside: [query], choose: () => search(query) }));
}

/** Whether a word ends a text, and so may still be being typed. @param {string} text @param {string} word */
export const isLast = (text, word) => text.toLowerCase().endsWith(word.toLowerCase());

/**
 * The text with its last word completed. A word of a name, an exact form or a pattern has none.
 *
 * @param {Index} index @param {string} text @param {AbortSignal} signal
 * @param {(query: string) => void} search
 * @returns {Promise<Completion[]>}
 */
export async function completions(index, text, signal, search) {
  const word = /[\p{L}\p{M}\p{N}]+$/u.exec(text)?.[0];
  if (!word || !index.complete || /(?:^|[\s(+-])(?!title:|body:)\w+:\S*$/u.test(text)) return [];
  const head = text.slice(0, text.length - word.length);
  const forms = await index.complete(text, { limit: 6, signal });
  return forms
    .filter((form) => form.word !== word.toLowerCase())
    .map((form) => {
      const query = head + form.word;
      const inside = [form.word, " ", element("span", NUMBER, grouped(form.documents))];
      return { query, inside, choose: () => search(query) };
    });
}
