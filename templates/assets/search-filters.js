// @ts-check
// The filters of the search page: values with their counts, read when a group is open, and the
// filters that are set, each to be removed.

import { button, documents, element, find, grouped, link } from "./dom.js";
import { dateRange } from "./search-dates.js";
import { address, narrowing, query, toggled, widened } from "./search-state.js";

/** @typedef {import("./open.js").Index} Index */
/** @typedef {import("./open.js").Facet} Facet */
/** @typedef {import("./search-state.js").State} State */

const FEW = 8;
const MOST = 300;

/**
 * @param {HTMLElement} panel
 * @param {HTMLElement} chips
 * @param {(change: (state: State) => State) => void} change
 */
export function filterPanel(panel, chips, change) {
  /** @type {HTMLDetailsElement[]} */
  const groups = [...panel.querySelectorAll("details")];
  const timeGroup = /** @type {HTMLElement | null} */ (panel.querySelector(".dates"));
  const time = timeGroup && dateRange(timeGroup, (range) => change((state) => ({ ...state, ...range, page: 1 })));
  /** @type {Record<string, Record<string, string>>} */
  const labels = {};
  /** @type {() => void} */
  let reload = () => {};
  // An engine that counts nothing gives nothing to choose from.
  let absent = false;
  const field = (/** @type {HTMLElement} */ group) => group.dataset.field ?? "";

  for (const group of groups) {
    group.addEventListener("toggle", () => {
      if (group.open && !group.querySelector(".values")) reload();
    });
  }
  // On a narrow page the filters are folded away, and nothing is counted before they are wanted.
  const body = find(".filters-body", panel);
  const toggle = find(".filters-toggle", panel);
  toggle.addEventListener("click", () => {
    toggle.ariaExpanded = String(panel.classList.toggle("open"));
    reload();
  });

  /** @param {string} field @param {string} value */
  function label(field, value) {
    if (field === "language") {
      try {
        return new Intl.DisplayNames("en", { type: "language" }).of(value) ?? value;
      } catch {
        return value;
      }
    }
    return labels[field]?.[value] ?? value;
  }

  /** @param {HTMLElement} group @param {Facet} facet @param {string[]} chosen */
  function show(group, facet, chosen) {
    const name = field(group);
    labels[name] = { ...labels[name], ...Object.fromEntries(facet.values.map((one) => [one.value, one.label])) };
    const values = [
      ...chosen.filter((one) => !facet.values.some(({ value }) => value === one)).map((value) => ({ value, count: 0 })),
      ...facet.values,
    ];
    // Years are looked for by their order, all else by how much there is.
    if (name === "year") values.sort((a, b) => Number(b.value) - Number(a.value));
    const rows = values.map(({ value, count }, i) => {
      const box = element("input", "");
      box.type = "checkbox";
      box.value = value;
      box.checked = chosen.includes(value);
      box.addEventListener("change", () => change((state) => toggled(state, name, value)));
      const words = element("span", "value", label(name, value));
      words.dir = "auto";
      const number = element("span", "n", grouped(count), element("span", "unseen", documents(count).replace(/^\S+/, "")));
      const row = element("li", "", element("label", "", box, words, number));
      row.hidden = i >= FEW && !box.checked && !("all" in group.dataset);
      return row;
    });
    const left = rows.filter((row) => row.hidden).length;
    const more = button(`${grouped(left)} more`, () => {
      group.dataset.all = "";
      for (const row of rows) row.hidden = false;
      rows[FEW].querySelector("input")?.focus();
      more.remove();
    });
    const rest = facet.distinct - facet.values.length;
    const focused = /** @type {HTMLInputElement | null} */ (group.querySelector("input:focus"))?.value;
    group.querySelector(".values")?.remove();
    group.append(
      element(
        "div",
        "values",
        rows.length ? element("ul", "", ...rows) : element("p", "note", "None in what was found."),
        ...(left ? [more] : []),
        ...(rest > 0 ? [element("p", "note", `${grouped(rest)} rarer ones are not listed.`)] : []),
      ),
    );
    // What the reader has just set stays where the keys act.
    rows.find((row) => row.querySelector("input")?.value === focused)?.querySelector("input")?.focus();
  }

  /** @param {State} state */
  function showChips(state) {
    const set = Object.entries(state.filters).flatMap(([name, values]) => {
      const group = groups.find((one) => field(one) === name);
      const over = group ? find("summary", group).textContent : name;
      return values.map((value) => chip(`${over}: ${label(name, value)}`, () => change((now) => toggled(now, name, value))));
    });
    if (state.from || state.to) {
      const words = state.from && state.to ? `${state.from} to ${state.to}` : state.from ? `from ${state.from}` : `until ${state.to}`;
      set.push(chip(`Date: ${words}`, () => change((now) => ({ ...now, from: "", to: "", page: 1 }))));
    }
    if (set.length) set.push(element("li", "", link(address(widened(state)), "Clear all")));
    chips.replaceChildren(...set);
    find(".filters-toggle span", panel).textContent = set.length ? ` (${set.length - 1})` : "";
  }

  return {
    /** Shows what is set, at the same moment as the results. @param {State} state */
    show(state) {
      panel.hidden = absent;
      showChips(state);
      time?.show(state);
    },

    /** Reads the counts of all open groups. @param {Index} index @param {State} state @param {AbortSignal} signal */
    async load(index, state, signal) {
      for (const group of groups) {
        // What belongs to an earlier search is read again when the group is opened.
        if (!group.open) group.querySelector(".values")?.remove();
      }
      reload = () => void read(index, state, signal).catch(() => {});
      await read(index, state, signal);
    },

    /** The page has become wider or narrower. */
    resized: () => reload(),
  };

  /** @param {Index} index @param {State} state @param {AbortSignal} signal */
  async function read(index, state, signal) {
    const seen = body.offsetParent !== null;
    const wanted = groups.filter((group) => (seen && group.open) || state.filters[field(group)]);
    const { sort, ...narrow } = narrowing(state);
    const fields = wanted.map(field);
    if (seen && time && !fields.includes("year")) fields.push("year");
    if (!fields.length) return;
    const { facets } = await index.search(query(state), { limit: 0, ...narrow, facets: fields, facetLimit: MOST, signal });
    // The bars stand for all years, those outside the chosen dates too.
    const { dates, filters } = narrow;
    const years =
      seen && time && dates && facets
        ? await index.search(query(state), { limit: 0, filters: filters.filter((one) => one.field !== "year"), facets: ["year"], facetLimit: MOST, signal })
        : undefined;
    await Promise.all(wanted.map((group) => nameChosen(index, field(group), state, facets?.[field(group)])));
    if (signal.aborted) return;
    panel.hidden = absent = !facets;
    if (!facets) return;
    for (const group of wanted) {
      const facet = facets[field(group)];
      if (facet) show(group, facet, state.filters[field(group)] ?? []);
    }
    if (seen) time?.count((years?.facets ?? facets).year);
    showChips(state);
  }

  /**
   * A value that is set and of which nothing was found has its name elsewhere.
   * @param {Index} index @param {string} name @param {State} state @param {Facet | undefined} facet
   */
  async function nameChosen(index, name, state, facet) {
    for (const value of state.filters[name] ?? []) {
      if (!facet || labels[name]?.[value] || facet.values.some((one) => one.value === value)) continue;
      const having = { type: "keyword", field: name, values: [value], boost: 1 };
      const { facets } = await index.search(having, { limit: 0, facets: [name], facetLimit: MOST });
      const found = facets?.[name].values.find((one) => one.value === value);
      labels[name] = { ...labels[name], [value]: found?.label ?? value };
    }
  }
}

/** @param {string} words @param {() => void} remove */
function chip(words, remove) {
  const made = button(words, remove);
  made.prepend(element("span", "unseen", "Remove filter "));
  made.className = "chip";
  return element("li", "", made);
}
