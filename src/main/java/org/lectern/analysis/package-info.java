/**
 * A text to words: where they begin and end, how they are folded, and which are forms of one word.
 * What the index, queries and the statistics of the corpus share, so that every count can be found
 * again by a search.
 */
package org.lectern.analysis;
