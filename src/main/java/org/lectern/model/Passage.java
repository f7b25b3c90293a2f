package org.lectern.model;

/**
 * A run of words of a document.
 *
 * @param document the document's id
 * @param paragraph the id of the paragraph in which it begins
 * @param span its characters in the document's cleaned text, at least one
 */
public record Passage(String document, String paragraph, Span span) implements Comparable<Passage> {
  /** By document id, then by place. */
  @Override
  public int compareTo(Passage other) {
    int byDocument = document.compareTo(other.document);
    return byDocument != 0 ? byDocument : span.compareTo(other.span);
  }
}
