// @ts-check
// The pages of a long list of results, by number.

import { element, find, link, renew } from "./dom.js";
import { address, PAGE } from "./search-state.js";
import { grouped, t } from "./words.js";

/** @typedef {import("./search-state.js").State} State */

/**
 * @param {HTMLElement} nav
 * @param {State} state
 * @param {number} total
 */
export function showPages(nav, state, total) {
  const last = Math.ceil(total / PAGE);
  nav.hidden = last < 2;
  const near = [1, state.page - 1, state.page, state.page + 1, last];
  const numbers = [...new Set(near)].filter((n) => n >= 1 && n <= last);
  const rows = numbers.flatMap((n, i) => {
    const number = link(address({ ...state, page: n }), grouped(n));
    number.ariaLabel = t("page", { number: n });
    if (n === state.page) number.ariaCurrent = "page";
    const gap = i && n > numbers[i - 1] + 1 ? [element("li", "gap", "…")] : [];
    return [...gap, element("li", "", number)];
  });
  if (state.page > 1) rows.unshift(turn(t("previous"), "prev", state.page - 1));
  if (state.page < last) rows.push(turn(t("next"), "next", state.page + 1));
  renew(find("ul", nav), ...rows);

  /** @param {string} words @param {string} rel @param {number} page */
  function turn(words, rel, page) {
    const made = link(address({ ...state, page }), words);
    made.rel = rel;
    return element("li", "", made);
  }
}
