package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.address.Addresses;
import org.lectern.model.Corpus;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Span;
import org.lectern.text.Clip;
import org.lectern.text.NearNames;
import org.lectern.text.WordCount;

class ViewsTest {
  @ParameterizedTest
  @CsvSource({
    "2023-07-15, 15 July 2023",
    "2023-07, July 2023",
    "2023, 2023",
    "XXXX-04-21, 21 April",
    "XXXX-04, April",
    "2023-07-14/2023-07-15, 14–15 July 2023",
    "2023-06-30/2023-07-01, 30 June–1 July 2023",
    "2022-12-31/2023-01-01, 31 December 2022–1 January 2023",
    "2016/2018, 2016–2018",
    "2016-04/2016-05, April–May 2016",
    "XXXX-04-20/XXXX-04-21, 20–21 April",
    "0987-01-02, 2 January 987"
  })
  void datesInWords(String edtf, String words) {
    assertEquals(words, DateView.of(DateRange.parse(edtf).orElseThrow(), Drafts.english()).text());
  }

  @ParameterizedTest
  @CsvSource({
    "2023-07-14/2023-07-15, 2023-07-14 2023-07-15",
    "XXXX-04-21, 04-21",
    "XXXX-04, ''",
    "2023-07, 2023-07"
  })
  void datesForMachines(String edtf, String datetimes) {
    List<DateView.Part> parts =
        DateView.of(DateRange.parse(edtf).orElseThrow(), Drafts.english()).parts();
    assertEquals(datetimes, String.join(" ", parts.stream().map(DateView.Part::datetime).toList()));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "999, 999", "1000, '1,000'", "1234567, '1,234,567'"})
  void numbersAreGroupedInAnyLocale(long number, String words) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      assertEquals(words, Drafts.english().number(number));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void openingsAreCutBetweenWordsAndCharacters() {
    assertEquals("short", Clip.opening("short", 20));
    assertEquals("one two…", Clip.opening("one two three", 9));
    assertEquals("𠀀…", Clip.opening("𠀀𠀀𠀀", 3));
  }

  @ParameterizedTest
  @CsvSource({"documnet, document", "tilte, title", "Site, site", "rot, root", "zebra, ''"})
  void nearNames(String wrong, String near) {
    List<String> known = List.of("document", "title", "site", "root", "page");
    assertEquals(near, NearNames.nearest(wrong, known).orElse(""));
  }

  @Test
  void evidenceQuotesOneLineAround() {
    String source = "First line.\nHeld on Friday in Beijing.\nLast.";
    int at = source.indexOf("Friday");
    EvidenceView.Quote quote =
        EvidenceView.of(
                Inferred.of("x", 0.5, "r", new Span(at, at + 6)),
                new Origin(source, "en"),
                Drafts.english())
            .quotes()
            .get(0);
    assertEquals(new EvidenceView.Quote("Held on ", "Friday", " in Beijing.", 2), quote);
  }

  @Test
  void evidenceOutsideTheSourceIsNotQuoted() {
    EvidenceView evidence =
        EvidenceView.of(
            Inferred.of("x", 1, "r", new Span(50, 60)),
            new Origin("short", "en"),
            Drafts.english());
    assertEquals(List.of(), evidence.quotes());
  }

  @Test
  void addressesAreEncoded() {
    assertEquals("documents/a%20b%26%22/", Addresses.document("a b&\""));
    assertEquals("documents/%E6%B5%8B~-_./", Addresses.document("测~-_."));
    assertEquals("./", Addresses.root(""));
    assertEquals("../../", Addresses.root("documents/a/"));
  }

  @Test
  void wordsOfAnyScriptAreCounted() {
    assertEquals(4, WordCount.of("It's a small world.", "en"));
    assertTrue(WordCount.of("网络安全和信息化工作会议", "zh") >= 4);
    assertEquals("rtl", Scripts.direction("fa"));
    assertEquals("ltr", Scripts.direction("zh-Hans"));
  }

  @Test
  void manyDocumentsAreDrawnAsBars() {
    Document[] documents =
        IntStream.range(0, 400)
            .mapToObj(i -> dated("d" + i, 1990 + i % 30))
            .toArray(Document[]::new);
    Corpus corpus = Drafts.corpus(Drafts.settings("S"), documents);
    Timeline timeline = Timeline.of(corpus, new Lookup(corpus, Drafts.english())).orElseThrow();
    assertTrue(timeline.documents().isEmpty());
    assertFalse(timeline.bars().isEmpty());
    assertTrue(timeline.ticks().size() <= 9);
    assertEquals(
        timeline.years().stream().mapToInt(Timeline.Year::documents).sum(),
        corpus.documents().stream().filter(d -> d.listingDate().isPresent()).count());
    assertTrue(timeline.bars().stream().allMatch(bar -> bar.y() >= 0 && bar.height() > 0));
  }

  @Test
  void thereIsNoTimelineWithoutDates() {
    Corpus corpus = Drafts.corpus(Drafts.settings("S"), Drafts.plain("a", "x"));
    assertTrue(Timeline.of(corpus, new Lookup(corpus, Drafts.english())).isEmpty());
  }

  private static Document dated(String id, int year) {
    Drafts.Draft draft = new Drafts.Draft(id, "Text.", List.of("Text."));
    draft.metadata =
        Drafts.UNKNOWN.withDate(java.util.Optional.of(Drafts.date(year + "-05-05", 1, "x")));
    return draft.build();
  }
}
