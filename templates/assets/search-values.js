// @ts-check
// The values of one filter, each with a check box and a count. Counts come and go while the reader is
// here: a value keeps its row, and no row moves or disappears under a hand.

import { arrange, button, element } from "./dom.js";
import { documents, grouped, t } from "./words.js";

/** @typedef {import("./open.js").Facet} Facet */
/** @typedef {{ item: HTMLLIElement, box: HTMLInputElement, show(words: string, count: number): void }} Row */

const FEW = 8;

/**
 * @param {HTMLElement} group
 * @param {(value: string, on: boolean) => void} change
 */
export function valueList(group, change) {
  const list = element("ul");
  const none = element("p", "note", t("noValue"));
  const more = button("", showAll);
  const rest = element("p", "note");
  const inside = element("div", "values", list, more, none, rest);
  /** @type {Map<string, Row>} in the order of the list */
  let rows = new Map();

  /** @param {string} value @returns {Row} */
  function made(value) {
    const box = element("input");
    box.type = "checkbox";
    box.value = value;
    box.addEventListener("change", () => change(value, box.checked));
    const name = element("span", "value");
    name.dir = "auto";
    const number = element("span");
    const unit = element("span", "unseen");
    return {
      item: element("li", "", element("label", "", box, name, element("span", "n", number, unit))),
      box,
      show(words, count) {
        name.textContent = words;
        const [digits, all] = [grouped(count), documents(count)];
        number.textContent = digits;
        // Where the words do not begin with the number, they are said in its place.
        const begins = all.startsWith(digits);
        number.ariaHidden = String(!begins);
        unit.textContent = begins ? all.slice(digits.length) : all;
      },
    };
  }

  function showAll() {
    group.dataset.all = "";
    fold();
    [...rows.values()][FEW]?.box.focus();
  }

  /** Shows the first values and those that are set or in use. */
  function fold() {
    let left = 0;
    [...rows.values()].forEach(({ item, box }, i) => {
      item.hidden = i >= FEW && !("all" in group.dataset) && !box.checked && box !== document.activeElement;
      if (item.hidden) left++;
    });
    more.textContent = t("more", { count: left });
    more.hidden = !left;
  }

  /** Whether somebody is at this list, and not typing into the search box with the pointer left behind. */
  const isUsed = () => group.matches(":hover, :focus-within") && !document.activeElement?.matches("[type=search]");

  return {
    /** @param {Facet} facet @param {string[]} chosen @param {(value: string) => string} label */
    show(facet, chosen, label) {
      const counts = new Map(facet.values.map(({ value, count }) => [value, count]));
      const order = [...new Set([...(isUsed() ? rows.keys() : []), ...chosen.filter((one) => !counts.has(one)), ...counts.keys()])];
      // Years are looked for by their order, all else by how much there is.
      if (group.dataset.field === "year") order.sort((a, b) => Number(b) - Number(a));
      rows = new Map(order.map((value) => [value, rows.get(value) ?? made(value)]));
      for (const [value, row] of rows) {
        row.show(label(value), counts.get(value) ?? 0);
        row.box.checked = chosen.includes(value);
      }
      arrange(list, [...rows.values()].map(({ item }) => item));
      fold();
      none.hidden = rows.size > 0;
      const rarer = facet.distinct - facet.values.length;
      rest.textContent = t("rarer", { count: rarer });
      rest.hidden = rarer <= 0;
      if (!inside.isConnected) group.append(inside);
    },

    /** What is set, which the counts then say more of. @param {string[]} chosen */
    check(chosen) {
      for (const [value, { box }] of rows) box.checked = chosen.includes(value);
    },

    /** Forgets values that belong to an earlier search. */
    clear() {
      rows = new Map();
      inside.remove();
    },

    empty: () => !inside.isConnected,
  };
}
