package org.lectern.index.search;

import java.util.List;
import java.util.Random;
import org.lectern.analysis.RandomTexts;

/** Random queries, the same for the same seed: as the grammar has them, and as people type them. */
final class RandomTyping {
  private static final List<String> WORDS =
      List.of(
          "reform",
          "reforms",
          "economy",
          "taxes",
          "the",
          "people's",
          "U.S.",
          "10,000",
          "well-known",
          "café",
          "ÉTAT",
          "改革",
          "共同富裕",
          "富",
          "ｶﾞ한국",
          "über",
          "and",
          "TO",
          "title",
          "naïve");
  private static final List<String> FIELDS =
      List.of(
          "title",
          "body",
          "person",
          "event",
          "place",
          "source",
          "publisher",
          "type",
          "kind",
          "lang",
          "language",
          "said",
          "speaker",
          "Person");
  private static final List<String> DATES =
      List.of(
          "2018",
          "2018-06",
          "2018-06-01",
          "2018-6-1",
          "201X",
          "20XX",
          "2018-13",
          "2018-02-31",
          "*",
          "1999",
          "soon",
          "2016..2018",
          "2016/2018-06",
          "..2018",
          "2018..",
          "1..2..3");
  private static final List<String> MANGLINGS =
      List.of(
          "\"",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "+",
          "-",
          "!",
          "~",
          "^",
          ":",
          "*",
          "?",
          "\\",
          " ",
          "  ",
          " AND ",
          " OR ",
          " NOT ",
          " && ",
          " || ",
          "“",
          "”",
          "«",
          "^2",
          "~1",
          "/",
          "title:",
          "date:",
          "said:",
          "\uFDD0",
          "\u3000",
          "\uFEFF",
          "\u0085",
          "\u0000",
          "\uD83D",
          "&",
          "TO",
          "..",
          "^0",
          "^1e9",
          "~0.5",
          "[2016 TO 2018]",
          "^99999",
          "((((",
          "))))",
          "()",
          "\"\"",
          "foo:",
          "\u00AD");

  private final Random random;

  RandomTyping(long seed) {
    this.random = new Random(seed);
  }

  /** A query of the grammar, with every kind of part. */
  String strict() {
    return query(3, false);
  }

  /** A query of the part of the grammar that Lucene's classic parser has, on one field. */
  String classic() {
    return query(3, true);
  }

  /** What may be typed: a query with something put in, left out or doubled; or anything. */
  String typed() {
    if (random.nextInt(12) == 0) {
      return RandomTexts.anything(random);
    }
    StringBuilder text = new StringBuilder(strict());
    for (int n = random.nextInt(6); n > 0; n--) {
      int at = random.nextInt(text.length() + 1);
      if (random.nextInt(3) > 0) {
        text.insert(at, pick(MANGLINGS));
      } else {
        text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
      }
    }
    if (random.nextInt(200) == 0) {
      text.insert(random.nextInt(text.length() + 1), pick(MANGLINGS).repeat(300));
    }
    return text.toString();
  }

  private String pick(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private String query(int depth, boolean classic) {
    StringBuilder text = new StringBuilder();
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      text.append(clause(depth, classic));
      if (n > 1) {
        text.append(pick(List.of(" ", " ", " ", " AND ", " OR ", " && ", " || ")));
      }
    }
    return text.toString();
  }

  private String clause(int depth, boolean classic) {
    String sign = pick(List.of("", "", "", "", "+", "-", "NOT ", "!"));
    String field = "";
    if (!classic && random.nextInt(3) == 0) {
      if (random.nextInt(3) == 0) {
        return sign + pick(List.of("date:", "year:", "date: ")) + date() + factor();
      }
      field = pick(FIELDS) + pick(List.of(":", ":", ": ", " :"));
    }
    boolean group = depth > 0 && random.nextInt(5) == 0;
    String part = group ? "(" + query(depth - 1, classic) + ")" : part(classic);
    return sign + field + part + factor();
  }

  private String factor() {
    return random.nextInt(4) == 0 ? pick(List.of("^2", "^0.5", "^3.25", "^10")) : "";
  }

  private String part(boolean classic) {
    String word = classic ? classicWord() : pick(WORDS);
    String letters = classic ? pick(List.of("reform", "Tax", "blue")) : word;
    return switch (random.nextInt(9)) {
      case 0 -> '"' + word + " " + classicWord() + '"';
      case 1 -> '"' + word + ' ' + word + " reform\"~" + random.nextInt(7);
      case 2 -> '"' + word + '"';
      case 3 -> letters + "*";
      case 4 -> pick(List.of("wom?n", "*ism", "?o?d", "pro*ty", "b*", "*a*b?"));
      case 5 -> letters + pick(List.of("~", "~1", "~2"));
      default -> word;
    };
  }

  private String classicWord() {
    return pick(
        List.of(
            "reform", "reforms", "tax", "Green", "blue", "energy", "c\\+\\+", "tw\\^o", "ab-cd"));
  }

  private String date() {
    return switch (random.nextInt(3)) {
      case 0 -> pick(DATES);
      case 1 ->
          pick(List.of("[", "{", "[ "))
              + pick(DATES)
              + " TO "
              + pick(DATES)
              + pick(List.of("]", "}", " ]"));
      default -> "(" + pick(DATES) + pick(List.of(" ", " OR ", " -")) + pick(DATES) + ")";
    };
  }
}
