package org.lectern.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Outcome;

/** Dates that a text gives by their distance from its own. July 16, 2023 is a Sunday. */
class RelativeDateTest {
  private static final String BODY =
      " It is said that there was much to be done, and that the time was short, so they began.";

  private static Document report(String date, String sentence) {
    Document document =
        Fixtures.document((date.equals("-") ? "" : "date " + date + "\n\n") + sentence);
    Account.check(document);
    return document;
  }

  private static String held(Document document) {
    return document.events().stream()
        .findFirst()
        .map(e -> e.date().map(d -> d.value().toString()).orElse("-"))
        .orElse("no event");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2023-07-16 | yesterday | 2023-07-15",
        "2023-07-16 | the day before yesterday | 2023-07-14",
        "2023-07-16 | today | 2023-07-16",
        "2023-01-01 | yesterday | 2022-12-31",
        "2023-07-16 | on Saturday | 2023-07-15",
        "2023-07-16 | from Friday to Saturday | 2023-07-14/2023-07-15",
        "2023-07-15 | last Saturday | 2023-07-08",
        "2023-07-16 | last Friday | 2023-07-14",
        "2023-07-16 | last Thursday to Friday | 2023-07-13/2023-07-14",
        "2023-07-16 | last week | 2023-07-03/2023-07-09",
        "2023-07-12 | earlier this week | 2023-07-10/2023-07-12",
        "2023-07-16 | last month | 2023-06",
        "2023-01-16 | last month | 2022-12",
        "2023-07-16 | this month | 2023-07",
        "2023-07-16 | on the 5th of last month | 2023-06-05",
        "2023-07-16 | on the 19th | 2023-06-19",
        "2023-07-16 | on Saturday the 15th | 2023-07-15",
        "2023-07-16 | from the 14th to the 15th | 2023-07-14/2023-07-15",
        "2023-07-16 | on March 5 last year | 2022-03-05",
        "2023-07-16 | on March 5 this year | 2023-03-05",
        "2023-07-16 | on August 20 | 2022-08-20",
        // No anchor: the day of the text is unknown, or is none.
        "- | yesterday | -",
        "- | on the 19th | -",
        "- | last week | -",
        // Not such days.
        "2023-07-16 | on the 31st of last month | -",
        "2023-07-16 | on Friday the 15th | -",
        "2023-07-16 | at yesterday's place | -",
        "2023-07-16 | tomorrow | -",
      })
  void english(String date, String when, String expected) {
    assertEquals(
        expected, held(report(date, "The Road Conference was held " + when + " in Ulm." + BODY)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2023-07-16 | 昨日，全国道路工作会议在北京召开。 | 2023-07-15",
        "2023-07-16 | 全国道路工作会议昨天在北京召开。 | 2023-07-15",
        "2023-07-16 | 今天，全国道路工作会议在北京召开。 | 2023-07-16",
        "2023-07-16 | 全国道路工作会议本月5日在北京召开。 | 2023-07-05",
        "2023-07-16 | 全国道路工作会议上月5日至6日在北京召开。 | 2023-06-05/2023-06-06",
        "2023-07-16 | 全国道路工作会议19日在北京召开。 | 2023-06-19",
        "2023-07-16 | 全国道路工作会议14日至15日在北京召开。 | 2023-07-14/2023-07-15",
        "2023-07-16 | 上周，全国道路工作会议在北京召开。 | 2023-07-03/2023-07-09",
        "2023-07-16 | 全国道路工作会议上周五在北京召开。 | 2023-07-07",
        "2023-07-16 | 全国道路工作会议本周五在北京召开。 | 2023-07-14",
        "2023-07-16 | 全国道路工作会议去年12月3日在北京召开。 | 2022-12-03",
        "2023-07-16 | 去年12月，全国道路工作会议在北京召开。 | 2022-12",
        "2023-07-16 | 7月14日代表抵达。当天，全国道路工作会议在北京召开。 | 2023-07-14",
        "- | 昨日，全国道路工作会议在北京召开。 | -",
        "2023-07-16 | 为期3日的全国道路工作会议在北京召开。 | -",
      })
  void chinese(String date, String sentence, String expected) {
    assertEquals(expected, held(report(date, sentence + "要修路，也要修桥，还要修很多别的东西。")));
  }

  @Test
  void theNameHasNoDay() {
    Document document = report("2023-07-16", "昨日上午，全国道路工作会议在北京召开。要修路，也要修桥。");
    assertEquals("全国道路工作会议", document.events().get(0).name().value());
  }

  @Test
  void theSameDay() {
    String text =
        "The ministers came to Ulm on July 14, 2023. The Road Conference was held the same day in"
            + " Ulm.";
    assertEquals("2023-07-14", held(report("2023-07-16", text + BODY)));
    assertEquals(
        "-",
        held(report("2023-07-16", "The Road Conference was held the same day in Ulm." + BODY)));
  }

  @Test
  void theEvidenceIsShown() {
    String text = "date 2023-07-16\n\nThe Road Conference was held yesterday in Ulm." + BODY;
    Inferred<DateRange> date = Fixtures.document(text).events().get(0).date().orElseThrow();
    assertEquals(
        List.of("yesterday", "2023-07-16"), date.support().stream().map(s -> s.of(text)).toList());
    assertTrue(date.reasons().get(0).toString().contains("“yesterday”"), date.reasons().toString());
    assertTrue(date.reasons().get(1).toString().contains("a Sunday"), date.reasons().toString());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The 20th CPC National Congress opened in Beijing today. | 2022-10-16",
        "The 20th CPC National Congress closed yesterday in Beijing. | 2022-10-23",
        "The 20th CPC National Congress, they said today, closed in Beijing. | -",
        "The 20th CPC National Congress closed in Beijing. Today it rains. | -",
      })
  void theDayOfTheTextFromADatedFact(String sentence, String expected) {
    Document document = report("-", sentence + BODY);
    assertEquals(expected, document.metadata().date().map(d -> d.value().toString()).orElse("-"));
  }

  @Test
  void theYearOfADatelineFromADatedFact() {
    String text =
        "BEIJING, Oct. 23 -- The 20th CPC National Congress closed yesterday in Beijing." + BODY;
    assertEquals(
        "2022-10-23", report("-", text).metadata().date().orElseThrow().value().toString());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "They came to Ulm yesterday (Friday) and sat down.",
        "They came to Ulm yesterday, Friday, and sat down.",
        "他们昨日（星期五）来到北京。",
        "The 20th CPC National Congress closed yesterday in Beijing."
      })
  void contradictionsAreTold(String sentence) {
    Outcome<Document> outcome =
        Fixtures.extract(Fixtures.source("x", "date 2023-07-16\n\n" + sentence + BODY));
    assertEquals(1, outcome.problems().size(), outcome.problems().toString());
    assertTrue(outcome.problems().get(0).message().contains("contradicts"));
    assertEquals(3, outcome.problems().get(0).place().line());
  }

  @Test
  void agreementIsNotTold() {
    String text = "date 2023-07-16\n\nThey came to Ulm yesterday (Saturday) and sat down." + BODY;
    assertFalse(
        Fixtures.extract(Fixtures.source("x", text)).problems().stream()
            .anyMatch(p -> p.message().contains("contradicts")));
  }
}
