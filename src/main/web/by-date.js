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
  const { docs } = matches;
  const dated = latestFirst ? lowerBound(docs, matches.ranker.root.settings.dated) : 0;
  const page = new Int32Array(to - from);
  for (let i = from; i < to; i++) page[i - from] = docs[i < dated ? dated - 1 - i : i];
  const ascending = page.slice().sort();
  await matches.load(ascending);
  const scores = matches.sums(ascending, false);
  return Array.from(page, (doc) => ({ doc, score: scores[lowerBound(ascending, doc)] }));
}
