package org.lectern.model;

import java.util.Locale;

/**
 * Two documents that are one text.
 *
 * @param document the id of one, for an abridgement that of the whole text
 * @param other the id of the other
 * @param type how they differ
 * @param shared the share, from 0 to 1, of the words of the shorter one that the other has in the
 *     same places; for a translation, of its passages that have a counterpart
 */
public record Version(String document, String other, Type type, double shared) {

  /** How two texts that are one differ. */
  public enum Type {
    /** In nothing but white space, punctuation and letter case. */
    SAME,
    /** In few words. */
    EDITED,
    /** The other leaves parts out. */
    ABRIDGED,
    /** In their language. */
    TRANSLATED;

    /** The name in data, in lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
