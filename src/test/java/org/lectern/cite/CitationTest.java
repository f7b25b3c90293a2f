package org.lectern.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.model.CorpusSettings;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Host;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Metadata;
import org.lectern.model.ReportedEvent;
import org.lectern.model.StatedMetadata;
import org.lectern.record.Documents;

class CitationTest {
  private static final CorpusSettings CORPUS =
      new CorpusSettings(
          "Speeches & Reports",
          Optional.empty(),
          "en",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          StatedMetadata.NONE,
          Map.of());
  private static final Optional<String> URL = Optional.of("https://example.org/documents/doc/");

  private static Document document(Metadata metadata, ReportedEvent... events) {
    return Documents.ofParagraphs(List.of("Text.")).with(metadata, List.of(events));
  }

  private static <T> Optional<Inferred<T>> known(T value) {
    return Optional.of(Inferred.stated(value));
  }

  private static Metadata metadata(String title, Kind kind, String date, String author) {
    return new Metadata(
        known(title),
        known("en"),
        known(kind),
        DateRange.parse(date).map(Inferred::stated),
        known("Beijing"),
        known("People's Daily"),
        List.of(Inferred.stated(author)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static final Document SPEECH =
      document(
          metadata("Speech at the Work Conference", Kind.SPEECH, "2016-04-26", "Xi Jinping"),
          new ReportedEvent(
              Inferred.stated("Work Conference for Cybersecurity"),
              DateRange.parse("2016-04-19").map(Inferred::stated),
              Optional.empty(),
              List.of(
                  Host.stated("State & City", Host.Role.HOST),
                  Host.stated("Office", Host.Role.ORGANISER),
                  Host.stated("Bank", Host.Role.SPONSOR)),
              List.of()));

  @Test
  void citesASpeech() {
    Citation citation = Citation.of(SPEECH, CORPUS, URL);
    assertEquals(
        "Xi Jinping. “Speech at the Work Conference”. Speech, Work Conference for Cybersecurity,"
            + " 2016-04-19. People's Daily, Beijing, 2016-04-26. Speeches & Reports."
            + " https://example.org/documents/doc/",
        citation.plain());
    assertEquals(
        """
        @misc{doc,
          author = {Xi, Jinping},
          title = {{Speech at the Work Conference}},
          publisher = {People's Daily},
          howpublished = {Speech, Work Conference for Cybersecurity, 2016-04-19},
          organization = {{State \\& City} and {Office}},
          address = {Beijing},
          date = {2016-04-26},
          year = {2016},
          month = apr,
          langid = {english},
          url = {https://example.org/documents/doc/},
          note = {Speeches \\& Reports}
        }""",
        citation.bibtex());
    assertEquals(
        """
        TY  - GEN
        ID  - doc
        AU  - Xi, Jinping
        TI  - Speech at the Work Conference
        PB  - People's Daily
        M3  - Speech
        PY  - 2016
        DA  - 2016/04/26/
        CY  - Beijing
        C3  - Work Conference for Cybersecurity
        LA  - en
        DB  - Speeches & Reports
        UR  - https://example.org/documents/doc/
        ER  -\s""",
        citation.ris());
    assertEquals(
        """
        [
          {
            "id" : "doc",
            "type" : "speech",
            "author" : [
              {
                "family" : "Xi",
                "given" : "Jinping"
              }
            ],
            "title" : "Speech at the Work Conference",
            "publisher" : "People's Daily",
            "publisher-place" : "Beijing",
            "genre" : "Speech",
            "issued" : {
              "date-parts" : [
                [
                  2016,
                  4,
                  26
                ]
              ]
            },
            "event-title" : "Work Conference for Cybersecurity",
            "event-date" : {
              "date-parts" : [
                [
                  2016,
                  4,
                  19
                ]
              ]
            },
            "organizer" : [
              {
                "literal" : "State & City"
              },
              {
                "literal" : "Office"
              }
            ],
            "language" : "en",
            "source" : "Speeches & Reports",
            "URL" : "https://example.org/documents/doc/"
          }
        ]""",
        citation.cslJson());
  }

  @Test
  void inventsNothing() {
    Citation citation = Citation.of(document(Documents.NOTHING), CORPUS, Optional.empty());
    assertEquals("“[doc]”. Speeches & Reports.", citation.plain());
    assertEquals(
        "@misc{doc,\n  title = {{[doc]}},\n  note = {Speeches \\& Reports}\n}", citation.bibtex());
    assertEquals(
        "TY  - GEN\nID  - doc\nTI  - [doc]\nDB  - Speeches & Reports\nER  - ", citation.ris());
    assertEquals(
        "[{\"id\":\"doc\",\"type\":\"document\",\"title\":\"[doc]\",\"source\":\"Speeches&Reports\"}]",
        citation.cslJson().replaceAll("\\s", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "SPEECH, misc, GEN, speech",
    "REPORT, article, NEWS, article-newspaper",
    "ARTICLE, article, NEWS, article-newspaper",
    "INTERVIEW, misc, GEN, interview",
    "COMMUNIQUE, misc, RPRT, report",
    "TRANSCRIPT, misc, GEN, document",
    "MINUTES, misc, GEN, document",
    "LETTER, misc, GEN, document",
  })
  void hasATypeForEveryKind(Kind kind, String bibtex, String ris, String csl) {
    Citation citation =
        Citation.of(document(metadata("T", kind, "2020", "A")), CORPUS, Optional.empty());
    assertTrue(citation.bibtex().startsWith("@" + bibtex + "{"), citation.bibtex());
    assertTrue(citation.ris().startsWith("TY  - " + ris + "\n"), citation.ris());
    assertTrue(citation.cslJson().contains("\"type\" : \"" + csl + "\""), citation.cslJson());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023-07-14/2023-07-15 | 2023 | jul | 2023/07/14/to 2023-07-15 | [[2023,7,14],[2023,7,15]]",
        "2023-07               | 2023 | jul | 2023/07//                | [[2023,7]]",
        "0987                  | 0987 |     | 0987///                  | [[987]]",
        "2022/2023-02          | 2022 |     | 2022///to 2023-02        | [[2022],[2023,2]]",
      })
  void writesDatesAsFarAsTheyAreKnown(
      String date, String year, String month, String ris, String csl) {
    Citation citation =
        Citation.of(document(metadata("T", Kind.REPORT, date, "A")), CORPUS, Optional.empty());
    assertTrue(citation.plain().contains(" " + date + "."), citation.plain());
    assertTrue(citation.bibtex().contains("date = {" + date + "}"), citation.bibtex());
    assertTrue(citation.bibtex().contains("year = {" + year + "}"), citation.bibtex());
    assertEquals(month != null, citation.bibtex().contains("month = " + month), citation.bibtex());
    assertTrue(citation.ris().contains("PY  - " + year + "\nDA  - " + ris + "\n"), citation.ris());
    assertTrue(
        citation.cslJson().replaceAll("\\s", "").contains("\"date-parts\":" + csl),
        citation.cslJson());
  }

  @Test
  void leavesOutADateWithoutAYear() {
    Citation citation =
        Citation.of(
            document(metadata("T", Kind.REPORT, "XXXX-04-21", "A")), CORPUS, Optional.empty());
    assertFalse(citation.toString().contains("04-21"), citation.toString());
    assertFalse(citation.cslJson().contains("issued"));
  }

  @Test
  void saysWhenADateIsAGuess() {
    Metadata metadata =
        metadata("T", Kind.REPORT, "2018", "A")
            .withDate(DateRange.parse("2018").map(d -> Inferred.stated(d).withConfidence(0.4)));
    Citation citation = Citation.of(document(metadata), CORPUS, Optional.empty());
    assertTrue(citation.plain().contains("[2018?]"), citation.plain());
    assertTrue(citation.bibtex().contains("Date uncertain"), citation.bibtex());
    assertTrue(citation.ris().contains("N1  - Date uncertain"), citation.ris());
    assertTrue(citation.cslJson().contains("\"circa\" : true"), citation.cslJson());
  }

  @Test
  void bracketsTitlesOfOurs() {
    Metadata metadata =
        Documents.NOTHING.withTitle(
            Optional.of(Inferred.of("A report", 0.9, Metadata.DERIVED_TITLE)));
    Citation citation = Citation.of(document(metadata), CORPUS, Optional.empty());
    assertTrue(citation.bibtex().contains("title = {{[A report]}}"), citation.bibtex());
    assertTrue(citation.ris().contains("TI  - [A report]"), citation.ris());
    assertTrue(citation.cslJson().contains("\"[A report]\""), citation.cslJson());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Xi Jinping          | Xi     | Jinping",
        "Li Keqiang          | Li     | Keqiang",
        "Wang Huning         | Wang   | Huning",
        "Zhao Leji           | Zhao   | Leji",
        "Li Zhanshu          | Li     | Zhanshu",
        "Ding Xuexiang       | Ding   | Xuexiang",
        "Chen Wenqing        | Chen   | Wenqing",
        "Li Shulei           | Li     | Shulei",
        "Zhang Xi'an         | Zhang  | Xi'an",
        "习近平              | 习     | 近平",
        "蔡奇                | 蔡     | 奇",
        "欧阳娜娜            | 欧阳   | 娜娜",
        "欧阳修              | 欧阳   | 修",
        "'May, Theresa'      | May    | Theresa",
        "Han Zheng           |        |",
        "Wang Yang           |        |",
        "Cai Qi              |        |",
        "Theresa May         |        |",
        "Han Solo            |        |",
        "Maria Garcia Lopez  |        |",
        "People's Daily      |        |",
        "Xinhua              |        |",
        "Ban Ki-moon         |        |",
        "Li smith            |        |",
        "阿卜杜拉            |        |",
        "A, B, C             |        |",
      })
  void takesApartOnlyNamesThatItKnowsHowTo(String name, String family, String given) {
    Name parsed = Name.of(name);
    assertEquals(name, parsed.literal());
    assertEquals(Optional.ofNullable(family), parsed.family());
    assertEquals(Optional.ofNullable(given), parsed.given());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "100% of $5 & #1_a ^b ~c \\d {e} }{",
        "line\nbreak\r\nER  - \nTY  - BOOK",
        "\"quoted\" and, 'so' and on @misc{x,",
        "</script><script>alert(1)</script>",
        "\uD83D\uDE00 \uD83D lone \uDE00 \u0000 \u2028 \u202E",
        "}}}}}}",
      })
  void survivesHostileTexts(String text) {
    Metadata metadata = metadata(text, Kind.SPEECH, "2020", text);
    Citation citation = Citation.of(document(metadata), CORPUS, Optional.of("https://x/{}\\ "));
    assertEquals(0, balance(citation.bibtex()), citation.bibtex());
    assertEquals(1, citation.ris().lines().filter(line -> line.startsWith("ER  - ")).count());
    assertEquals(1, citation.ris().lines().filter(line -> line.startsWith("TY  - ")).count());
    assertTrue(citation.ris().lines().allMatch(line -> line.matches("[A-Z][A-Z0-9]  - .*")));
    assertEquals(1, citation.plain().lines().count());
    assertTrue(java.nio.charset.StandardCharsets.UTF_8.newEncoder().canEncode(citation.toString()));
  }

  /** The depth of braces at the end, counted as BibTeX does; negative if it was ever so. */
  private static int balance(String bibtex) {
    int depth = 0;
    for (char c : bibtex.toCharArray()) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth < 0) {
        return depth;
      }
    }
    return depth;
  }

  @Test
  void escapesForTex() {
    assertEquals(
        "100\\% \\& \\#\\_\\$ \\textasciicircum{}\\textasciitilde{}"
            + "\\textbackslash{}\\textbraceleft{}\\textbraceright{}",
        Bibtex.escape("100% & #_$ ^~\\{}"));
  }
}
