// @ts-check
// The way to the engine. It and the index are fetched when the reader first touches a search box.

import { find } from "./dom.js";

/**
 * @typedef {{ paragraph: string, text: string, highlights: [number, number][] }} Excerpt
 * @typedef {{ id: string, url: string, title: string, score: number, date?: string, kind?: string, language?: string,
 *   excerpts?: Excerpt[] }} Hit excerpts are absent while they are being fetched
 * @typedef {{ value: string, label: string, count: number }} FacetValue
 * @typedef {{ distinct: number, values: FacetValue[] }} Facet
 * @typedef {{ total: number, hits: Hit[], understood?: string, repaired?: boolean, unknown?: string[],
 *   facets?: Record<string, Facet> }} Answer
 * @typedef {{ limit?: number, offset?: number, sort?: string,
 *   filters?: { field: string, values: string[] }[], dates?: { from: number, to: number },
 *   facets?: string[], facetLimit?: number, excerpts?: number, onHits?: (early: Answer) => void,
 *   signal?: AbortSignal }} Options
 * @typedef {{ signal?: AbortSignal, limit?: number }} Light
 * @typedef {{
 *   search(query: string | object, options: Options): Promise<Answer>,
 *   suggest?(text: string, options: Light): Promise<string | undefined>,
 *   complete?(text: string, options: Light): Promise<{ word: string, documents: number }[]>,
 *   dates?(): Promise<{ from: number, to: number } | null> }} Index
 */

const place = find("[data-engine]").dataset;

/** An address that counts from where the page was loaded; it may be shown at others later. */
const whole = (/** @type {string | undefined} */ address) => new URL(address ?? "", location.href).href;
const [script, folder] = [place.engine, place.index].map(whole);

/** The root of the site. */
export const root = whole(place.root);

/** @type {Promise<Index> | undefined} */
let opening;

/**
 * Loads the engine, a classic script that sets a global: modules do not load from a disk.
 * @returns {Promise<{ openIndex(url: string): Promise<Index> }>}
 */
function engine() {
  return new Promise((resolve, reject) => {
    const loaded = () => /** @type {any} */ (globalThis).Lectern;
    if (loaded()) return resolve(loaded());
    const made = document.createElement("script");
    made.src = script;
    made.onload = () => resolve(loaded());
    made.onerror = () => reject(new Error("the search engine could not be loaded"));
    document.head.append(made);
  });
}

/** Opens the index once; a failure is forgotten, so that the next try is a new one. */
export function open() {
  opening ??= (async () => {
    const { openIndex } = await engine();
    return openIndex(folder);
  })().catch((error) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** What was opened is not to be used again. */
export function forget() {
  opening = undefined;
}
