// @ts-check
/**
 * The parts of the search that the first hits of words do not need, each fetched when something does. The build of the
 * project ships each as a file of its own and writes this module anew for it.
 */

/** What is shown beside hits, counts of facets and completions, and dates. */
export const beside = () => import('./beside.js');

/** Phrases, and what somebody says. */
export const positional = () => import('./positional.js');

/** The query language beyond plain words, and suggestions. */
export const syntax = () => import('./syntax.js');
