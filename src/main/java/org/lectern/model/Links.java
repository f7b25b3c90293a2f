package org.lectern.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the words of documents hang together.
 *
 * @param alignments the events of several reports, passage by passage, by event id
 * @param versions documents that are one text, by ids
 * @param phrases formulations that return, by id
 * @param reuses passages that return, by the later document's id and place
 * @param related for each document id, those of much the same content, the nearest first
 * @param words how many words the documents have
 */
public record Links(
    List<Alignment> alignments,
    List<Version> versions,
    List<Phrase> phrases,
    List<Reuse> reuses,
    Map<String, List<Related>> related,
    WordTotals words) {

  /** Nothing hangs together. */
  public static final Links NONE =
      new Links(List.of(), List.of(), List.of(), List.of(), Map.of(), WordTotals.NONE);

  /** Copies the lists, and the map in the order of its keys. */
  public Links {
    alignments = List.copyOf(alignments);
    versions = List.copyOf(versions);
    phrases = List.copyOf(phrases);
    reuses = List.copyOf(reuses);
    Map<String, List<Related>> copy = new TreeMap<>();
    related.forEach((id, all) -> copy.put(id, List.copyOf(all)));
    related = Collections.unmodifiableMap(copy);
  }
}
