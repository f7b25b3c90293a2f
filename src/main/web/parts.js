// @ts-check
/**
 * The parts of the search that few queries need, each fetched when one does. The build of the
 * project ships each as a file of its own and writes this module anew for it.
 */

/** Phrases, and what somebody says. */
export const positional = () => import('./positional.js');

/** The query language beyond plain words, and suggestions. */
export const syntax = () => import('./syntax.js');
