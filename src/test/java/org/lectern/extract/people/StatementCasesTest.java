package org.lectern.extract.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.TestDocuments;
import org.lectern.model.Authority;
import org.lectern.model.Mention;
import org.lectern.model.Statement;
import org.lectern.text.ResourceLines;

/** Our own sentences in the constructions that docs/statements-guidelines.md describes. */
class StatementCasesTest {
  static Stream<String> cases() {
    return Stream.of(
            "statement-cases.txt",
            "reporting-frames.txt",
            "conference-and-news-frames.txt",
            "gap-frames.txt")
        .flatMap(file -> ResourceLines.of(StatementCasesTest.class, file).stream());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void saysWho(String line) {
    int bar = line.lastIndexOf(" | ");
    assertEquals(line.substring(bar + 3), said(line.substring(0, bar).replace("\\n", "\n\n")));
  }

  @Test
  void thereAreSixtySentencesAtLeast() {
    long sentences =
        cases().mapToLong(c -> c.chars().filter(x -> x == '.' || x == '。').count()).sum();
    assertTrue(sentences >= 60, () -> sentences + " sentences");
  }

  private static String said(String text) {
    TokenizedText tokenized = TokenizedText.of(text, TestDocuments.paragraphs(text));
    List<Mention> mentions = MentionFinder.find(tokenized, Gazetteer.of(Authority.EMPTY));
    List<Statement> statements = StatementFinder.find(tokenized, mentions);
    return statements.isEmpty()
        ? "-"
        : statements.stream()
            .map(s -> s.speaker() + "/" + s.kind().label().substring(0, 1).toUpperCase(Locale.ROOT))
            .collect(Collectors.joining("; "));
  }
}
