package org.lectern.index.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lectern.analysis.LecternAnalyzer;
import org.lectern.analysis.LecternAnalyzer.Stemming;
import org.lectern.index.search.QuerySyntax.Clause;
import org.lectern.index.search.QuerySyntax.Group;

class QueryReaderTest {
  private static final LecternAnalyzer ENGLISH = new LecternAnalyzer(Stemming.ENGLISH);

  /** The canonical form reads as the same tree, and nothing in it needs a repair. */
  private static void assertCanonical(String text) {
    QueryReader.Reading first = QueryReader.read(text, ENGLISH);
    String canonical = CanonicalQuery.print(first.query());
    QueryReader.Reading second = QueryReader.read(canonical, ENGLISH);
    assertEquals(first.query(), second.query(), () -> text + " -> " + canonical);
    assertFalse(second.repaired(), () -> text + " -> " + canonical);
    assertEquals(canonical, CanonicalQuery.print(second.query()));
    assertEquals(
        QueryCompiler.compile(first.query(), 2), QueryCompiler.compile(second.query(), 2), text);
  }

  @Test
  void canonicalFormGivesTheSameTree() {
    RandomTyping queries = new RandomTyping(77);
    for (int i = 0; i < 10_000; i++) {
      assertCanonical(i % 3 == 0 ? queries.strict() : queries.typed());
    }
  }

  private static int depth(Group group) {
    return 1
        + group.clauses().stream()
            .map(Clause::part)
            .mapToInt(part -> part instanceof Group inner ? depth(inner) : 0)
            .max()
            .orElse(0);
  }

  private static Stream<Clause> leaves(Group group) {
    return group.clauses().stream()
        .flatMap(c -> c.part() instanceof Group inner ? leaves(inner) : Stream.of(c));
  }

  /** Quadratic time would take hours here. */
  @Test
  @Timeout(120)
  void longHostileTextsAreQueries() {
    List<String> pieces =
        List.of(
            "(",
            ")",
            "\"",
            "^",
            "\\",
            "[",
            "]",
            "{",
            "~",
            ":",
            "+",
            "-",
            "!",
            "*",
            "?",
            " ",
            "a",
            "(a ",
            "a^",
            "a~",
            "title:",
            "title :",
            "[a TO ",
            "[2016 TO 2018",
            "\\\\",
            "AND ",
            "a:",
            "NOT ",
            "date:[",
            "-(",
            "\"a\" ",
            "((a) ",
            "+title:(",
            "共",
            "[   ",
            "a  ",
            "~9",
            "^9",
            "said:(a ",
            "“",
            "&&",
            "\uD83D",
            "\u00AD",
            "'",
            "1,",
            "a.",
            "date:[2016 TO 2017] ");
    for (String piece : pieces) {
      String text = piece.repeat(100_000 / piece.length());
      Group query = QueryReader.read(text, ENGLISH).query();
      assertTrue(depth(query) <= QueryReader.MAX_DEPTH + 1, piece);
      assertTrue(leaves(query).count() <= QueryReader.MAX_WORDS, piece);
      assertCanonical(text);
      assertCanonical("reform " + text + " tax");
    }
  }

  @Test
  void keepsAsManyWordsAsItSays() {
    ParsedQuery words = QueryCompiler.parse("a1 b2 c3 d4 ".repeat(100), ENGLISH, 2);
    assertEquals(4, words.words().size());
    assertEquals(
        new SearchQuery.Word("body", "a1", 64),
        ((SearchQuery.Bool) words.query()).should().get(1),
        "256 words, every fourth the same");
    assertTrue(words.repaired());
    assertFalse(QueryCompiler.parse("a1 b2 c3 d4 ".repeat(64), ENGLISH, 2).repaired());
  }
}
