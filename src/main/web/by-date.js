// @ts-check
/** Hits in the order of their dates. */
import { lowerBound } from './docs.js';

/**
 * A part of the documents that match, by date; the undated come last in both directions.
 *
 * @param {import('./rank.js').Matches} matches
 * @param {boolean} latestFirst @param {number} from @param {number} to
 * @returns {Promise<import('./rank.js').Scored[]>}
 */
export async function byDate(matches, latestFirst, from, to) {
  const columns = await matches.ranker.columns();
  const { order, places } = await columns.byDate(latestFirst);
  const sorted = matches.docs.map((doc) => places[doc]).sort();
  const page = sorted.subarray(from, to).map((place) => order[place]);
  const ascending = page.slice().sort();
  await matches.load(ascending);
  const scores = matches.sums(ascending, false);
  return Array.from(page, (doc) => ({ doc, score: scores[lowerBound(ascending, doc)] }));
}
