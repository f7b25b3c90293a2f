// @ts-check
// The searches made last. They are kept in this browser only, and only as long as the reader likes.

import { root } from "./open.js";

const MOST = 8;
// Sites under one host share its storage.
const KEY = `lectern-searches ${new URL(root).pathname}`;
const OFF = "off";

/** A browser may refuse to keep anything. @template T @param {() => T} act @param {T} otherwise */
function tried(act, otherwise) {
  try {
    return act();
  } catch {
    return otherwise;
  }
}

const stored = () => tried(() => localStorage.getItem(KEY), OFF);

/** @param {string} value */
const store = (value) => tried(() => localStorage.setItem(KEY, value), undefined);

/** Whether searches are kept. */
export const keeps = () => stored() !== OFF;

/** The searches, the last one first. @returns {string[]} */
export function recent() {
  const list = tried(() => JSON.parse(stored() ?? ""), []);
  return Array.isArray(list) ? list.filter((one) => typeof one === "string").slice(0, MOST) : [];
}

/** @param {string} query */
export function remember(query) {
  if (query && keeps()) {
    store(JSON.stringify([query, ...recent().filter((one) => one !== query)].slice(0, MOST)));
  }
}

/** Forgets all searches; from now on they are kept or not. @param {boolean} keep */
export const clearRecent = (keep) => store(keep ? "[]" : OFF);
