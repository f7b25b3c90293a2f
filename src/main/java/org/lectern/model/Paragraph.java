package org.lectern.model;

import java.util.List;
import java.util.Optional;

/**
 * A paragraph of the cleaned text.
 *
 * @param id its address in the page, such as {@code p12}
 * @param span its characters in the cleaned text; no line break is among them
 * @param recovered whether the break before it is ours and not the source's
 * @param language a BCP 47 tag, where it is known to differ from the document's
 */
public record Paragraph(String id, Span span, boolean recovered, Optional<String> language) {

  /** The index of the last of some paragraphs, in order, that begins no later; 0 if none does. */
  public static int indexAt(List<Paragraph> paragraphs, int offset) {
    int low = 0;
    int high = paragraphs.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (paragraphs.get(middle).span().start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
