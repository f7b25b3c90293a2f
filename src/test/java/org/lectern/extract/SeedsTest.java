package org.lectern.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Outcome;
import org.lectern.model.Paragraph;
import org.lectern.model.Removal;
import org.lectern.model.Repair;
import org.lectern.model.ReportedEvent;
import org.lectern.model.Section;

/** What must be found in the five seeds. */
class SeedsTest {
  private static Outcome<Document> outcome(String id) {
    return Fixtures.extract(Fixtures.seed(id));
  }

  private static <T> String value(Optional<Inferred<T>> fact) {
    return fact.map(f -> f.value().toString()).orElse("-");
  }

  private static ReportedEvent event(Document document) {
    assertEquals(1, document.events().size());
    return document.events().get(0);
  }

  private static String support(Document document, Inferred<?> fact, int index) {
    return fact.support().get(index).of(document.source().text());
  }

  @Test
  void reportOfOneLine() {
    Outcome<Document> outcome = outcome("000_7bf641eed1883a87");
    Document d = outcome.value();
    assertEquals("Beijing", value(d.metadata().place()));
    assertEquals("BEIJING", support(d, d.metadata().place().orElseThrow(), 0));
    assertEquals("report", d.metadata().kind().orElseThrow().value().label());
    assertEquals("en", value(d.metadata().language()));
    assertTrue(d.metadata().titleIsDerived());
    assertTrue(d.displayTitle().length() <= 95, d.displayTitle());
    assertEquals("-", value(d.metadata().date()), "the document's own date is not in the text");
    assertEquals("-", value(d.metadata().publisher()), "a rights holder is not a publisher");
    assertEquals("China Daily Information Co", value(d.metadata().rightsHolder()));
    assertTrue(value(d.metadata().rights()).startsWith("Copyright 1995"));
    ReportedEvent event = event(d);
    assertEquals(
        "National Conference on Cyber Security and Information Technology Application",
        event.name().value());
    assertEquals("2023-07-14/2023-07-15", value(event.date()));
    assertEquals("Beijing", value(event.place()));
    assertEquals("20th CPC National Congress", support(d, event.date().orElseThrow(), 1));
    assertEquals(1, d.removed().size());
    assertTrue(d.removed().get(0).text().startsWith("Copyright 1995 -  . All rights"));
    assertFalse(d.text().contains("Copyright"));
  }

  @Test
  void paragraphsOfOneLineAreRecovered() {
    Document d = outcome("000_7bf641eed1883a87").value();
    List<String> starts = d.paragraphs().stream().map(d::textOf).toList();
    assertTrue(starts.size() >= 10);
    assertTrue(d.paragraphs().stream().skip(1).allMatch(Paragraph::recovered));
    for (String start :
        List.of(
            "The National Conference on Cyber",
            "Cai Qi, a member",
            "Also present were",
            "Li Shulei, a")) {
      assertTrue(starts.stream().anyMatch(s -> s.startsWith(start)), start);
    }
  }

  @Test
  void translatedReport() {
    Document d = outcome("001_fa41f1ff8bb005de").value();
    Inferred<?> date = d.metadata().date().orElseThrow();
    assertEquals("2023-07-15", date.value().toString());
    assertEquals("Saturday (July 15)", support(d, date, 0));
    String reasons = date.reasons().toString();
    assertTrue(reasons.contains("July 15 is a Saturday in 2023, 2028"), reasons);
    assertEquals("2023-07-14/2023-07-15", value(event(d).date()));
    assertEquals("Beijing", value(event(d).place()));
    assertEquals("-", value(d.metadata().publisher()), "an agency quoted is only a source");
    assertTrue(d.text().contains("15th. Cai Qi"));
    assertTrue(d.text().contains("high-quality development"));
    assertTrue(d.text().contains("innovation-driven, self-reliance"));
    assertTrue(d.text().contains("livelihood., Increasing"), "not certain, so not mended");
    List<String> rules = d.repairs().stream().map(Repair::rule).distinct().sorted().toList();
    assertEquals(List.of("broken-hyphen", "glued-sentence"), rules);
    assertTrue(d.removed().isEmpty());
  }

  @Test
  void dispatchWithLinksBehind() {
    Document d = outcome("002_bcb90129e2034eb1").value();
    Inferred<?> date = d.metadata().date().orElseThrow();
    assertEquals("2018-04-21", date.value().toString());
    assertEquals("April 21", support(d, date, 0));
    String reasons = date.reasons().toString();
    assertTrue(reasons.contains("Friday to Saturday"), reasons);
    assertTrue(reasons.contains("April 20 a Friday"), reasons);
    assertTrue(reasons.contains("2018"), reasons);
    assertTrue(date.confidence() < 0.8, "the year is not certain");
    assertEquals("Beijing", value(d.metadata().place()));
    assertEquals("2018-04-20/2018-04-21", value(event(d).date()));
    assertEquals(
        "National conference on the work of cybersecurity and informatization",
        event(d).name().value());
    assertEquals(39, d.removed().size());
    assertEquals("我的压岁钱", d.removed().get(0).text());
    assertEquals("不限 |", d.removed().get(38).text());
    assertEquals(
        List.of("foreign-link-list"), d.removed().stream().map(Removal::rule).distinct().toList());
    assertEquals(22, d.paragraphs().size());
    assertTrue(d.paragraphs().stream().noneMatch(Paragraph::recovered));
  }

  @Test
  void reportWithDateLine() {
    Document d = outcome("003_9f70d528e020bac9").value();
    assertEquals("2023-07-16", value(d.metadata().date()));
    assertEquals("Beijing", value(d.metadata().place()));
    assertEquals("2023-07-14/2023-07-15", value(event(d).date()));
    assertEquals("Beijing", value(event(d).place()));
    assertEquals(List.of("date 2023-07-16"), d.removed().stream().map(Removal::text).toList());
    assertEquals("header line, kept as metadata: date", d.removed().get(0).reason().toString());
    assertTrue(d.text().startsWith("BEIJING – Chinese President"));
    assertTrue(d.text().contains("building a modern"));
  }

  @Test
  void speech() {
    Document d = outcome("004_b120ea91e6c6249d").value();
    assertEquals(
        "Speech at the National Work Conference of Cybersecurity and Informatization",
        value(d.metadata().title()));
    assertFalse(d.metadata().titleIsDerived());
    assertFalse(d.text().startsWith("Speech at"), "the title is not repeated");
    assertEquals(Kind.SPEECH, d.metadata().kind().orElseThrow().value());
    assertEquals("2016-04-26", value(d.metadata().date()));
    assertEquals("People's Daily", value(d.metadata().publisher()));
    assertEquals(
        List.of("Xi Jinping"), d.metadata().authors().stream().map(Inferred::value).toList());
    assertEquals("2016-04-19", value(event(d).date()));
    assertEquals(
        "National Work Conference of Cybersecurity and Informatization", event(d).name().value());
    assertEquals(List.of(1, 2, 3, 4, 5, 6), d.sections().stream().map(Section::number).toList());
    assertEquals(
        "Gaining breakthroughs in core technology as quickly as possible",
        d.sections().get(2).heading());
  }
}
