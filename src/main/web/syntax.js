// @ts-check
/** The query language beyond plain words, and suggestions: one of the parts, see parts.js. */
export { understand } from './compile.js';
export { formsLike } from './patterns.js';
export { suggest } from './suggest.js';
