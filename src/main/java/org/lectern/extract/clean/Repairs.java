package org.lectern.extract.clean;

import java.util.ArrayList;
import java.util.List;
import org.lectern.model.Span;

/**
 * Finds damage that scraping does to running text, only where what stood there before is certain.
 *
 * <p>What is not certain stays as it is: {@code livelihood., Increasing} could be mended in two
 * ways, so it is not.
 */
public final class Repairs {
  private Repairs() {}

  /**
   * The repairs of one stretch without line breaks.
   *
   * @param text the source
   * @param span the stretch
   * @param english whether the text is English; doubled words are told only there
   */
  public static List<Edit> find(String text, Span span, boolean english) {
    List<Edit> edits = new ArrayList<>();
    Mojibake.find(text, span, edits);
    boolean[] loose = new boolean[1];
    for (int i = span.start() + 1; i + 1 < span.end(); i++) {
      char c = text.charAt(i);
      if (c > '?') {
        continue; // As most are.
      }
      switch (c) {
        case '.', '!', '?' -> atMark(text, span, i, edits);
        case '-' -> BrokenHyphen.at(text, span, i, loose).ifPresent(edits::add);
        case ' ' -> {
          if (english) {
            DoubledWord.at(text, span, i).ifPresent(edits::add);
          }
        }
        default -> {}
      }
    }
    return edits;
  }

  private static void atMark(String text, Span span, int i, List<Edit> edits) {
    GluedSentence.at(text, span, i).ifPresent(edits::add);
    strayStop(text, span, i, edits);
  }

  /** A second full stop that stands alone: {@code characteristics. . He also}. */
  private static void strayStop(String text, Span span, int i, List<Edit> edits) {
    boolean alone =
        text.charAt(i) == '.'
            && i - 2 > span.start()
            && i + 2 < span.end()
            && text.charAt(i - 1) == ' '
            && text.charAt(i - 2) == '.'
            && Character.isLetter(text.charAt(i - 3))
            && text.charAt(i + 1) == ' '
            && Character.isUpperCase(text.charAt(i + 2));
    if (alone) {
      edits.add(Edit.repair(new Span(i - 1, i + 1), "", "stray-full-stop"));
    }
  }
}
