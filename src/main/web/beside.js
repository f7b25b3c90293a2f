// @ts-check
/** What is shown beside hits, counts of facets and completions, and dates: one of the parts, see parts.js. */
export { Columns } from './columns.js';
export { complete } from './complete.js';
export { countFacet } from './facets.js';
