/**
 * What a publisher may want to settle in {@code authority/*.yaml}, proposed from the corpus itself:
 * names and their variants, names that may mean one person, series, and events that date other
 * texts. Pure: a corpus in, proposals out.
 */
package org.lectern.suggest;
