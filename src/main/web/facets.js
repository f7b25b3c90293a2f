// @ts-check
/** How many of the documents that match have each value of a facet. */
import { highest } from './select.js';

/** @typedef {import('./columns.js').Columns} Columns */
/** @typedef {import('./docs.js').Docs} Docs */
/** @typedef {{value: string, label: string, count: number}} FacetValue value to filter by, label to show */
/** @typedef {{distinct: number, values: FacetValue[]}} Facet of how many values these are the most frequent */

/** Between a value and its label, where they differ. */
const LABEL = '\x1f';

/**
 * Counts the values of a facet. Only those given are read as text.
 *
 * @param {Columns} columns @param {string} field @param {Docs} docs @param {number} limit
 * @returns {Promise<Facet>} by count, the highest first, then by value
 */
export async function countFacet(columns, field, docs, limit) {
  const name = `${field}.keyword`;
  const { starts, ords, distinct } = await columns.ordinals(name);
  const counts = new Float64Array(distinct);
  for (let d = 0; d < docs.length; d++) {
    const end = starts[docs[d] + 1];
    for (let i = starts[docs[d]]; i < end; i++) counts[ords[i]]++;
  }
  const some = counts.reduce((n, count) => n + (count > 0 ? 1 : 0), 0);
  const top = highest(counts, Math.min(limit, some));
  const values = await columns.values(name, top);
  return {
    distinct: some,
    values: values.map((text, i) => {
      const [value, label = value] = text.split(LABEL);
      return { value, label, count: counts[top[i]] };
    }),
  };
}
