// @ts-check
// The filters of the search page: values with their counts, read when a group is open, and the
// filters that are set, each to be removed.

import { arrange, button, element, find, link } from "./dom.js";
import { kind } from "./results.js";
import { dateRange } from "./search-dates.js";
import { address, having, narrowing, query, widened } from "./search-state.js";
import { valueList } from "./search-values.js";
import { documents, locale, t } from "./words.js";

/** @typedef {import("./open.js").Index} Index */
/** @typedef {import("./open.js").Facet} Facet */
/** @typedef {import("./search-state.js").State} State */

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

  const all = link("?", t("clear"));
  const clear = element("li", "", all);
  /** @type {Map<HTMLElement, ReturnType<typeof valueList>>} */
  const lists = new Map();

  for (const group of groups) {
    lists.set(group, valueList(group, (value, on) => change((state) => having(state, field(group), value, on))));
    group.addEventListener("toggle", () => {
      if (group.open && lists.get(group)?.empty()) reload();
    });
  }
  // On a narrow page the filters are folded away, and nothing is counted before they are wanted.
  const body = find(".filters-body", panel);
  const toggle = find(".filters-toggle", panel);
  toggle.addEventListener("click", () => {
    toggle.ariaExpanded = String(panel.classList.toggle("open"));
    reload();
  });

  const done = panel.querySelector(".filters-done");
  done?.addEventListener("click", () => {
    toggle.click();
    find("#count").focus();
  });

  /** @param {string} field @param {string} value */
  function label(field, value) {
    if (field === "language") {
      try {
        return new Intl.DisplayNames(locale, { type: "language" }).of(value) ?? value;
      } catch {
        return value;
      }
    }
    return field === "type" ? kind(value) : (labels[field]?.[value] ?? value);
  }

  /** @param {HTMLElement} group @param {Facet} facet @param {string[]} chosen */
  function show(group, facet, chosen) {
    const name = field(group);
    labels[name] = { ...labels[name], ...Object.fromEntries(facet.values.map((one) => [one.value, one.label])) };
    lists.get(group)?.show(facet, chosen, (value) => label(name, value));
  }

  /** @param {State} state */
  function showChips(state) {
    const set = Object.entries(state.filters).flatMap(([name, values]) => {
      const group = groups.find((one) => field(one) === name);
      const over = group ? find("summary", group).textContent : name;
      return values.map((value) => chip(`${name} ${value}`, t("filter", { group: over ?? "", value: label(name, value) }), (now) => having(now, name, value, false)));
    });
    if (state.from || state.to) {
      const words = state.from && state.to ? "between" : state.from ? "from" : "until";
      const given = { from: state.from, to: state.to };
      set.push(chip("date", t(words, given), (now) => ({ ...now, from: "", to: "", page: 1 })));
    }
    find(".filters-toggle span", panel).textContent = set.length ? ` (${set.length})` : "";
    all.href = address(widened(state));
    arrange(chips, set.length ? [...set, clear] : []);
  }

  /**
   * The chip of a filter, the same one as long as that is set.
   * @param {string} key @param {string} words @param {(state: State) => State} without
   */
  function chip(key, words, without) {
    const old = [...chips.children].find((one) => /** @type {HTMLElement} */ (one).dataset.key === key);
    const made = old ?? element("li", "", button("", () => change(without)));
    const act = find("button", made);
    if (!old) {
      /** @type {HTMLElement} */ (made).dataset.key = key;
      act.className = "chip";
      act.append(element("span", "unseen", `${t("remove")} `), element("bdi"));
    }
    const text = find("bdi", act);
    if (text.textContent !== words) text.textContent = words;
    return made;
  }

  return {
    /** Shows what is set, at once. @param {State} state */
    set(state) {
      for (const group of groups) lists.get(group)?.check(state.filters[field(group)] ?? []);
      showChips(state);
      time?.show(state);
    },

    /** There is something to narrow down. */
    appear(/** @type {number} */ total) {
      panel.hidden = absent;
      if (done) done.textContent = total ? t("show", { documents: documents(total) }) : t("noDocuments");
    },

    /** Reads the counts of all open groups. @param {Index} index @param {State} state @param {AbortSignal} signal */
    async load(index, state, signal) {
      for (const group of groups) {
        // What belongs to an earlier search is read again when the group is opened.
        if (!group.open) lists.get(group)?.clear();
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
    await Promise.all(wanted.map((group) => nameChosen(index, field(group), state, facets?.[field(group)], signal)));
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
   * @param {AbortSignal} signal
   */
  async function nameChosen(index, name, state, facet, signal) {
    for (const value of state.filters[name] ?? []) {
      if (!facet || labels[name]?.[value] || facet.values.some((one) => one.value === value)) continue;
      const holders = { type: "keyword", field: name, values: [value], boost: 1 };
      const { facets } = await index.search(holders, { limit: 0, facets: [name], facetLimit: MOST, signal });
      const found = facets?.[name].values.find((one) => one.value === value);
      labels[name] = { ...labels[name], [value]: found?.label ?? value };
    }
  }
}
