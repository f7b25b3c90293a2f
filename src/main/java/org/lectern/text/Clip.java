package org.lectern.text;

/** Texts made short enough to be shown in a list. */
public final class Clip {
  private Clip() {}

  /**
   * The beginning of a text, cut between words if that loses no more than a third of it, with an
   * ellipsis behind.
   *
   * @param limit the most characters, in UTF-16 units and without the ellipsis
   * @return the text itself if it is not longer
   */
  public static String opening(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = limit;
    while (end > limit * 2 / 3 && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    if (!Character.isWhitespace(text.charAt(end))) {
      end = Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }
    return text.substring(0, end).strip() + "…";
  }
}
