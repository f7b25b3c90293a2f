package org.lectern.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SentenceBreaksTest {
  /** Some of each kind that the rules tell apart, and of both widths. */
  private static final String[] CHARACTERS = {
    "a",
    "b",
    "A",
    "B",
    "\u00e9",
    "\u01c5",
    "\u5b57",
    "\ud83d\ude00",
    "\ud835\udc00",
    "\ud83d",
    "\ude00",
    "1",
    "\u0663",
    " ",
    "\u00a0",
    "\u3000",
    ".",
    ".",
    "\u2024",
    "!",
    "?",
    "\u3002",
    "\u203c",
    ",",
    ":",
    "-",
    "(",
    ")",
    "\"",
    "\u201c",
    "\u2019",
    "\u300a",
    "\u0301",
    "\u00ad",
    "\u200d",
    "\u0e33",
    "\ud834\udd65",
    "\r",
    "\n",
    "\u0085",
    "\u2028",
    "$",
    "_",
    "\u0600"
  };

  @Test
  void areThoseOfIcu() {
    BreakIterator icu = BreakIterator.getSentenceInstance(ULocale.ENGLISH);
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      StringBuilder made = new StringBuilder();
      for (int left = random.nextInt(14); left > 0; left--) {
        made.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
      }
      String text = made.toString();
      assertEquals(boundaries(icu, text), boundaries(text), () -> "of " + escaped(text));
    }
  }

  private static List<Integer> boundaries(BreakIterator icu, String text) {
    icu.setText(text);
    List<Integer> boundaries = new ArrayList<>();
    icu.first();
    for (int at = icu.next(); at != BreakIterator.DONE; at = icu.next()) {
      boundaries.add(at);
    }
    return boundaries;
  }

  private static List<Integer> boundaries(String text) {
    // What stands before the part and behind it is nothing to its sentences.
    SentenceBreaks breaks = new SentenceBreaks("A" + text + "a", text.length() + 1);
    List<Integer> boundaries = new ArrayList<>();
    int at = 1;
    while (at <= text.length()) {
      at = breaks.next(at);
      boundaries.add(at - 1);
    }
    return boundaries;
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.chars().forEach(c -> out.append(String.format("\\u%04x", c)));
    return out.toString();
  }
}
