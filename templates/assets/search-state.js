// @ts-check
// What the search page was asked, and the address that says it: words, filters, dates, order, page.

/**
 * @typedef {{ q: string, filters: Record<string, string[]>, from: string, to: string,
 *   sort: string, page: number }} State
 */

export const PAGE = 10;
const FIELDS = ["year", "type", "language", "source", "event", "person", "place"];
/** @type {Record<string, string>} */
const ORDERS = { newest: "-date", oldest: "date" };

/** @param {string} search the part of an address that begins with a question mark @returns {State} */
export function read(search) {
  const asked = new URLSearchParams(search);
  /** @param {string} name */
  const one = (name) => (asked.get(name) ?? "").trim();
  /** @type {Record<string, string[]>} */
  const filters = {};
  for (const field of FIELDS) {
    const values = [...new Set(asked.getAll(field))].filter(Boolean);
    if (values.length) filters[field] = values;
  }
  return {
    q: one("q"),
    filters,
    from: days(one("from")) ? one("from") : "",
    to: days(one("to")) ? one("to") : "",
    sort: Object.hasOwn(ORDERS, one("sort")) ? one("sort") : "",
    page: Math.max(1, Math.min(1e6, Number.parseInt(one("page"), 10) || 1)),
  };
}

/** The address of a state, from the search page. @param {State} state */
export function address({ q, filters, from, to, sort, page }) {
  const said = new URLSearchParams(q && { q });
  for (const field of FIELDS) for (const value of filters[field] ?? []) said.append(field, value);
  for (const [name, value] of Object.entries({ from, to, sort, page: page > 1 ? String(page) : "" })) {
    if (value) said.set(name, value);
  }
  return `?${said}`;
}

/** The first and the last day that a written date can mean. @param {string} date such as 2018-06 */
export function days(date) {
  const parts = /^(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?$/.exec(date);
  if (!parts) return undefined;
  const [, year, month, day] = parts;
  if (Number(month ?? 1) > 12 || Number(day ?? 1) > 31 || month === "00" || day === "00") return undefined;
  const at = Number(year) * 10000;
  return [at + Number(month ?? 1) * 100 + Number(day ?? 1), at + Number(month ?? 12) * 100 + Number(day ?? 31)];
}

/** Whether there are filters or dates. @param {State} state */
export const narrowed = ({ filters, from, to }) => Boolean(from || to || Object.keys(filters).length);

/** Whether the dates begin after they end. @param {{ from: string, to: string }} range */
export const reversed = ({ from, to }) => (days(from)?.[0] ?? 0) > (days(to)?.[1] ?? Infinity);

/** @param {State} state @returns {State} the same without filters and dates */
export const widened = (state) => ({ ...state, filters: {}, from: "", to: "", page: 1 });

/** The query for the engine: no words are all documents. @param {State} state */
export const query = ({ q }) => q || { type: "all", boost: 1 };

/** Filters, dates and order for the engine. @param {State} state */
export function narrowing({ filters, from, to, sort }) {
  const dates = { from: days(from)?.[0] ?? 0, to: days(to)?.[1] ?? 99991231 };
  return {
    filters: Object.entries(filters).map(([field, values]) => ({ field, values })),
    ...((from || to) && { dates }),
    sort: ORDERS[sort] ?? "relevance",
  };
}

/**
 * The same with a filter set or not, however often that is said. The filters are in the order of the address.
 *
 * @param {State} state @param {string} field @param {string} value @param {boolean} on @returns {State}
 */
export function having(state, field, value, on) {
  const others = (state.filters[field] ?? []).filter((one) => one !== value);
  const all = { ...state.filters, [field]: on ? [...others, value] : others };
  const filters = Object.fromEntries(FIELDS.filter((one) => all[one]?.length).map((one) => [one, all[one]]));
  return { ...state, page: 1, filters };
}
