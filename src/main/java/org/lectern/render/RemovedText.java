package org.lectern.render;

import java.util.List;
import org.jsoup.Jsoup;
import org.lectern.model.Removal;

/**
 * What a page shows of the passages that were removed for one reason: of parts of a web page their
 * words, of anything no more than a reader would look through. The document's JSON has it all.
 */
final class RemovedText {
  private static final int LONGEST = 4_000;

  private RemovedText() {}

  static String of(List<Removal> removals) {
    StringBuilder out = new StringBuilder();
    for (Removal removal : removals) {
      String words = words(removal);
      if (words.isBlank()) {
        continue;
      }
      out.append(out.length() == 0 ? "" : "\n").append(words);
      if (out.length() > LONGEST) {
        int cut = Character.isLowSurrogate(out.charAt(LONGEST)) ? LONGEST - 1 : LONGEST;
        return out.substring(0, cut) + "\n…";
      }
    }
    return out.toString();
  }

  private static String words(Removal removal) {
    boolean markup = removal.rule().equals("html-code") || removal.rule().equals("html-markup");
    return removal.rule().startsWith("html-") && !markup
        ? Jsoup.parse(removal.text()).text()
        : removal.text().strip();
  }
}
