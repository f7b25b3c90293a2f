package org.lectern.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Format;
import org.lectern.model.Host;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Metadata;
import org.lectern.model.ReportedEvent;
import org.lectern.model.Source;
import org.lectern.model.StatedMetadata;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class MarkdownRecordTest {
  private static <T> Optional<Inferred<T>> inferred(T value, double confidence, String rule) {
    return Optional.of(Inferred.of(value, confidence, rule));
  }

  private static Document document(Metadata metadata, List<String> paragraphs) {
    ReportedEvent event =
        new ReportedEvent(
            Inferred.stated("Work Conference"),
            DateRange.parse("2023-07-14/2023-07-15").map(d -> Inferred.of(d, 0.9, "held")),
            Optional.empty(),
            List.of(
                Host.stated("Ghana", Host.Role.HOST),
                new Host(Inferred.of("no", 0.85, "event-hosted-by"), Host.Role.SPONSOR)),
            List.of());
    return Documents.ofParagraphs(paragraphs).with(metadata, List.of(event));
  }

  private static final Metadata METADATA =
      new Metadata(
          Optional.of(Inferred.stated("A: \"title\" # 1")),
          inferred("en", 0.99, "script-counts"),
          inferred(Kind.REPORT, 0.7, "reporting-verbs"),
          DateRange.parse("XXXX-04-21").map(d -> Inferred.of(d, 0.8, "dateline-date")),
          inferred("Beijing", 0.95, "dateline-place"),
          Optional.empty(),
          List.of(Inferred.stated("Xi Jinping"), Inferred.of("no", 0.5, "byline")),
          Optional.empty(),
          inferred("010", 0.9, "rights-notice"),
          Optional.of(Inferred.stated("https://example.org/a?b=c#d")));

  @Test
  void writesWhatAPersonCanEdit() {
    assertEquals(
        """
        ---
        id: doc
        title: 'A: "title" # 1'
        language: en
        kind: report
        date: XXXX-04-21
        place: Beijing
        authors:
        - Xi Jinping
        - 'no'
        rights-holder: '010'
        source: https://example.org/a?b=c#d
        event:
          name: Work Conference
          date: 2023-07-14/2023-07-15
          hosts:
          - Ghana
          sponsors:
          - 'no'
        inferred:
          language:
            confidence: 0.99
            rule: script-counts
          kind:
            confidence: 0.7
            rule: reporting-verbs
          date:
            confidence: 0.8
            rule: dateline-date
          place:
            confidence: 0.95
            rule: dateline-place
          authors:
          - value: 'no'
            confidence: 0.5
            rule: byline
          rights-holder:
            confidence: 0.9
            rule: rights-notice
          event:
            date:
              confidence: 0.9
              rule: held
            sponsors:
            - value: 'no'
              confidence: 0.85
              rule: event-hosted-by
        ---

        First \\*paragraph\\*.

        1\\. Second
        """,
        MarkdownRecord.write(document(METADATA, List.of("First *paragraph*.", "1. Second"))));
  }

  @Test
  void aTitleOfOursIsNotStated() {
    Metadata metadata =
        Documents.NOTHING.withTitle(inferred("A report", 0.5, Metadata.DERIVED_TITLE));
    Map<?, ?> front = front(MarkdownRecord.write(document(metadata, List.of("a"))));
    assertFalse(front.containsKey("title"));
    Map<?, ?> title = (Map<?, ?>) ((Map<?, ?>) front.get("inferred")).get("title");
    assertEquals("A report", title.get("value"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---",
        "- a",
        "a: b",
        "null",
        "~",
        "true",
        "1.10",
        "line\nbreak\n---\nid: other",
        "\ttab",
        "\uD83D\uDE00 \u202E \u0007 \u0085 \u2028 \uFEFF",
        "'\"\\",
        "&a *b !c %d @e `f",
        "{{ 7 * 7 }} <script>",
        "long long long long long long long long long long long long long long"
            + " long long long long long long long long long long long long long long long long",
      })
  void anyValueSurvivesYaml(String value) {
    Metadata metadata = Documents.NOTHING.withTitle(Optional.of(Inferred.stated(value)));
    String record = MarkdownRecord.write(document(metadata, List.of("a")));
    assertEquals(value, front(record).get("title"), record);
  }

  @Test
  void theBodyIsReadBack() {
    List<String> paragraphs = List.of("---", "a: b", "...", "# x", "\u4E60\u8FD1\u5E73");
    String record = MarkdownRecord.write(document(METADATA, paragraphs));
    int bodyStart = record.indexOf("\n---\n", 3) + 5;
    Source source =
        new Source(
            "a", "a.md", Format.MARKDOWN, record, bodyStart, "UTF-8", 1, StatedMetadata.NONE);
    assertEquals(
        paragraphs,
        MarkdownText.read(source).value().stream().map(MarkdownParagraph::text).toList());
    assertTrue(record.endsWith("\u4E60\u8FD1\u5E73\n"));
  }

  private static Map<?, ?> front(String record) {
    int end = record.indexOf("\n---\n", 3);
    LoadSettings settings = LoadSettings.builder().build();
    return (Map<?, ?>) new Load(settings).loadFromString(record.substring(4, end + 1));
  }
}
