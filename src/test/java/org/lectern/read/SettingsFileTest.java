package org.lectern.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.model.DateRange;
import org.lectern.model.Download;
import org.lectern.model.Kind;
import org.lectern.model.Problem;
import org.lectern.model.StatedMetadata;
import org.lectern.model.WatchedPhrase;

class SettingsFileTest {
  @Test
  void readsWatchedPhrases() {
    Problems problems = new Problems();
    SettingsFile file =
        read(
            """
            phrases:
              - digital silk  road
              - text: common destiny
                variants: [shared future, "共同体"]
            """,
            problems);
    assertEquals(List.of(), problems.all());
    assertEquals(
        List.of(
            new WatchedPhrase("digital silk road", List.of()),
            new WatchedPhrase("common destiny", List.of("shared future", "共同体"))),
        file.settings().phrases());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'phrases: a'|1|phrases must be a list, and is text",
        "'phrases: [a, \"!?\"]'|1|'phrases is not a phrase: \"!?\"'",
        "'phrases:\n  - variants: [a]'|2|no text here",
        "'phrases:\n  - text: a\n    variant: b'|3|'the key \"variant\" is not known here'"
      })
  void tellsWhatIsWrongWithPhrases(String yaml, int line, String message) {
    Problems problems = new Problems();
    read(yaml.replace("\\n", "\n"), problems);
    Problem problem = problems.all().get(0);
    assertEquals(line, problem.place().line());
    assertEquals(message, problem.message());
  }

  @Test
  void readsTheFormsOfTexts() {
    Problems problems = new Problems();
    assertEquals(Optional.empty(), read("title: A", problems).settings().downloads());
    assertEquals(Optional.of(Set.of()), read("downloads: []", problems).settings().downloads());
    assertEquals(
        List.of(Download.MARKDOWN, Download.TEI),
        List.copyOf(
            read("downloads: [TEI, markdown]", problems).settings().downloads().orElseThrow()));
    assertEquals(List.of(), problems.all());
    read("downloads: [pdf]", problems);
    assertEquals("downloads is not a form of texts: \"pdf\"", problems.all().get(0).message());
  }

  @Test
  void readsEveryKey() {
    Problems problems = new Problems();
    SettingsFile file =
        read(
            """
            title: Letters
            description: Some letters.
            language: zh-hans
            publisher: A Society
            base-url: https://example.org/letters
            charset: GB18030
            defaults:
              language: no
              rights: Public domain
            documents:
              first:
                title: "010"
                kind: Speech
                date: 2016-04-19
                place: Beijing
                publisher: People's Daily
                authors: [Xi Jinping, Li Keqiang]
                rights: All reserved
                rights-holder: Somebody
                source: https://example.org/1
                charset: UTF-16LE
                event: {name: A conference, date: 2018-04-20/2018-04-21, place: Beijing}
              second:
                authors: One Author
            """,
            problems);
    assertEquals(List.of(), problems.all());
    assertEquals("Letters", file.settings().title());
    assertEquals("zh-Hans", file.settings().language());
    assertEquals(Optional.of("https://example.org/letters/"), file.settings().baseUrl());
    assertEquals("GB18030", file.charset().orElseThrow().name());
    assertEquals("UTF-16LE", file.charsets().get("first").name());
    assertEquals(Optional.of("no"), file.settings().defaults().language());
    StatedMetadata first = file.settings().statedOf("first");
    assertEquals(Optional.of("010"), first.title());
    assertEquals(Optional.of(Kind.SPEECH), first.kind());
    assertEquals(DateRange.parse("2016-04-19"), first.date());
    assertEquals(List.of("Xi Jinping", "Li Keqiang"), first.authors());
    assertEquals(DateRange.parse("2018-04-20/2018-04-21"), first.eventDate());
    assertEquals(List.of("One Author"), file.settings().statedOf("second").authors());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "tilte: A                 | 1 | 1  | the key \"tilte\" is not known here  | did you mean \"title\"?",
        "title: [a, b]            | 1 | 8  | title must be text, and is a list   | write it on one line",
        "title:                   | 1 | 1  | the key \"title\" has no value       | write one, or delete",
        "title: \" \"             | 1 | 8  | title is empty                      | write a value",
        "title: a\\ntitle: b      | 2 | 1  | the key \"title\" is already on line 1 | keep one",
        "language: English        | 1 | 11 | language is not a language tag      | BCP 47",
        "base-url: example.org    | 1 | 11 | base-url is not the address of a site | https://",
        "base-url: http://a/?b    | 1 | 11 | base-url is not the address of a site | https://",
        "charset: utf-99          | 1 | 10 | charset is not an encoding          | GB18030",
        "defaults: yes            | 1 | 11 | defaults must be keys and values    | indented",
        "documents: [a]           | 1 | 12 | documents must be keys and values   | indented",
        "documents:\\n  a: text   | 2 | 6  | a must be keys and values           | indented",
        "documents:\\n  a:\\n    kind: poem | 3 | 11 | kind is not a kind of text | speech, report",
        "documents:\\n  a:\\n    date: May 3 | 3 | 11 | date is not a date | 2023-07-15",
        "documents:\\n  a:\\n    date: 2023-02-30 | 3 | 11 | date is not a date | 2023-07-15",
        "documents:\\n  a:\\n    date: 2023/2022 | 3 | 11 | date is not a date | 2023-07-15",
        "documents:\\n  a:\\n    even: {} | 3 | 5 | the key \"even\" is not known here | did you mean \"event\"?",
        "documents:\\n  a:\\n    event: {nam: x} | 3 | 13 | the key \"nam\" is not known here | did you mean \"name\"?",
        "documents:\\n  a:\\n    source: www | 3 | 13 | source is not a web address | https://",
        "title: a: b              | 1 | 9  | not YAML: mapping values are not allowed | quotation marks",
        "title: 'a                | 1 | 8  | not YAML: found unexpected end of stream | quotation",
        "title: A\\nplace: \"B\\ndate: 2001 | 2 | 8 | not YAML: found unexpected end | close the quotation",
        "- a                      | 1 | 1  | expected keys and values here, found a list | key: value",
        "just words               | 1 | 1  | expected keys and values here, found text | key: value",
        "a:\\n\\tb: c             | 2 | 1  | not YAML | spaces",
        "? [a]\\n: b              | 1 | 3  | expected a key, found a list | plain text",
        "\u7F51: \u7EDC           | 1 | 1  | the key \"\u7F51\" is not known here | the keys here are",
        "title: a\\r\\n\\r\\nxx: b | 3 | 1 | the key \"xx\" is not known here | the keys here are",
        "{\uD83D\uDE00: a, tite: b} | 1 | 9 | the key \"tite\" is not known here | did you mean",
      })
  void saysWhereAndWhat(String yaml, int line, int column, String message, String hint) {
    Problems problems = new Problems();
    read(yaml.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t"), problems);
    Problem found =
        problems.all().stream()
            .filter(p -> p.message().startsWith(message))
            .findFirst()
            .orElseThrow(() -> new AssertionError(problems.all().toString()));
    assertEquals(Problem.Severity.ERROR, found.severity());
    assertEquals("corpus.yaml", found.place().path());
    assertEquals(line + ":" + column, found.place().line() + ":" + found.place().column());
    assertTrue(found.hint().orElseThrow().contains(hint), found.hint().get());
  }

  @Test
  void allProblemsOfAFileAreTold() {
    Problems problems = new Problems();
    read("tilte: a\nlanguage: English\ndefaults:\n  knd: x\ncharset: []\n", problems);
    assertEquals(4, problems.all().size(), problems.all().toString());
  }

  @Test
  void nestingThatOverflowsTheParserIsAProblem() {
    Problems problems = new Problems();
    read("title: " + "[".repeat(200_000), problems);
    assertEquals(1, problems.all().size());
  }

  @Test
  void nothingButCommentsIsNothing() {
    Problems problems = new Problems();
    assertEquals("folder", read("# only a comment\n", problems).settings().title());
    assertEquals(List.of(), problems.all());
  }

  private static SettingsFile read(String yaml, Problems problems) {
    return SettingsFile.read(YamlText.file("corpus.yaml", yaml), "folder", problems);
  }
}
