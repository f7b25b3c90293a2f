// @ts-check
/** What a result list shows of documents. */
import { excerpts } from './excerpt.js';
import { unitsBy } from './units.js';

/** @typedef {import('./excerpt.js').Excerpt} Excerpt */
/** @typedef {import('./rank.js').Matches} Matches */
/** @typedef {import('./rank.js').Scored} Scored */
/** @typedef {import('./stored.js').Stored} Stored */
/**
 * A document that matches. Unknown values are absent.
 *
 * @typedef {object} Hit
 * @property {string} id
 * @property {string} url relative to the root of the site
 * @property {string} title
 * @property {string} [date] EDTF
 * @property {string} [kind]
 * @property {string} [language] BCP 47 tag
 * @property {number} score BM25, a single-precision number
 * @property {Excerpt[]} excerpts highlights are pairs of UTF-16 offsets in the excerpt's text
 */

/** @typedef {Omit<Hit, 'excerpts'> & {excerpts?: Excerpt[]}} EarlyHit excerpts are absent while they are being fetched */

const SHOWN = ['id', 'url', 'title', 'date', 'kind', 'language'];

/**
 * @param {Stored} stored @param {Matches} matches @param {Scored[]} page
 * @param {number} most excerpts of a document
 * @param {((hits: EarlyHit[], whole: boolean) => void) | null} early is given the hits once before
 *     more is fetched for excerpts; whole if nothing more has to be
 * @returns {Promise<Hit[]>}
 */
export async function hitsOf(stored, matches, page, most, early) {
  const cards = await stored.read(page.map(({ doc }) => doc));
  /** @type {EarlyHit[]} */
  const hits = page.map(({ score }, i) => {
    const { fields } = cards[i];
    const known = SHOWN.filter((name) => fields.has(name)).map((name) => [name, fields.get(name)]);
    return { .../** @type {{id: string, url: string, title: string}} */ (Object.fromEntries(known)), score };
  });
  const filled = Promise.all(
    page.map(async ({ doc }, i) => {
      const { text } = cards[i];
      const found = text
        ? await excerpts(text.paragraphs(), unitsBy(matches.node, doc), most)
        : [];
      hits[i] = { ...hits[i], excerpts: found };
    }),
  );
  if (early) {
    // What needs nothing from the network is there when the tasks that wait for nothing are done.
    await Promise.race([filled, new Promise((resolve) => setTimeout(resolve))]);
    early([...hits], hits.every((hit) => hit.excerpts));
  }
  await filled;
  return /** @type {Hit[]} */ (hits);
}
