package org.lectern.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many words there are, counted as the search counts them (of a run of CJK characters, each two
 * neighbours): what frequencies are relative to.
 *
 * @param all in all documents
 * @param byYear in the documents that are listed under a year
 * @param byPerson in what a person says, by the person's id: their statements, and the whole of
 *     speeches that are theirs
 */
public record WordTotals(long all, Map<Integer, Long> byYear, Map<String, Long> byPerson) {
  /** No words. */
  public static final WordTotals NONE = new WordTotals(0, Map.of(), Map.of());

  /** Copies the maps in the order of their keys. */
  public WordTotals {
    byYear = Collections.unmodifiableMap(new TreeMap<>(byYear));
    byPerson = Collections.unmodifiableMap(new TreeMap<>(byPerson));
  }
}
