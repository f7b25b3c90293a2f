package org.lectern.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Outcome;
import org.lectern.model.PartialDate;
import org.lectern.model.Problem;
import org.lectern.model.ReportedEvent;
import org.lectern.model.StatedMetadata;

/** The event that a document tells of, display titles, and the publisher's word. */
class EventTest {
  private static final String BODY =
      " It is said that there was much to be done, and that the time was short, so they began.";

  private static String event(String text) {
    Document document = Fixtures.document(text);
    Account.check(document);
    return document.events().stream()
        .map(
            e ->
                e.name().value()
                    + e.date().map(d -> ", " + d.value()).orElse("")
                    + e.place().map(p -> ", " + p.value()).orElse(""))
        .findFirst()
        .orElse("-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The National Conference on Roads was held in Beijing from July 14 to 15, 2023. |"
            + " National Conference on Roads, 2023-07-14/2023-07-15, Beijing",
        "A national meeting on road work was held on 3 May 1999 in Ulm. |"
            + " National meeting on road work, 1999-05-03, Ulm",
        "On July 15, 2023, the Third Road Summit was convened in Accra, Ghana. |"
            + " Third Road Summit, 2023-07-15, Accra",
        "He spoke at a national conference on the work of engineers held from May 1 to 3, 2001. |"
            + " National conference on the work of engineers, 2001-05-01/2001-05-03",
        "A meeting of the Federal Road Committee was held in Washington, D.C., on May 3, 1999. |"
            + " Meeting of the Federal Road Committee, 1999-05-03, Washington, D.C.",
        "The Road Summit took place in New York on 3 May 1999. | Road Summit, 1999-05-03, New York",
      })
  void held(String sentence, String expected) {
    assertEquals(expected, event(sentence + BODY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "全国道路工作会议2018年4月20日至21日在北京召开。 | 全国道路工作会议, 2018-04-20/2018-04-21, 北京",
        "2018年4月20日，第三届道路论坛在成都举行。 | 第三届道路论坛, 2018-04-20, 成都",
        "全国道路工作会议将于2018年4月20日在北京召开。 | -",
        "会议强调，要修路。 | -"
      })
  void heldInChinese(String sentence, String expected) {
    assertEquals(expected, event(sentence + "要修路，也要修桥，还要修很多别的东西。"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The next Road Summit will be held in Beijing on July 14, 2023.",
        "The Road Summit is to be held in Beijing on July 14, 2023.",
        "The meeting was held.",
        "He attended the recent Road Conference held in Geneva from 5 to 27 June, 1963.",
        "It was held in Beijing on July 14, 2023.",
        "The bridge was opened in Beijing on July 14, 2023.",
        "He held a meeting in Beijing.",
        "They spoke of the National Conference on Roads."
      })
  void notHeld(String sentence) {
    assertEquals("-", event(sentence + BODY));
  }

  @Test
  void aMeetingThatIsOnlyMentioned() {
    String text =
        "On the Roads of the North\nMay 3, 2021\n\n"
            + (BODY.strip() + "\n").repeat(6)
            + "The G7 foreign ministers' meeting was held in London on May 3, 2019.";
    assertEquals("-", event(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Speech at the National Conference on Roads | National Conference on Roads",
        "Remarks by Jane Roe at Session I of the 16th Road Summit | Session I of the 16th Road"
            + " Summit",
        "At the Central Road Conference, Jane Roe Emphasized Much | Central Road Conference",
        "SUMMARY OF THE THIRD ROAD CONFERENCE, 21-27 AUGUST 2008 |"
            + " THIRD ROAD CONFERENCE, 2008-08-21/2008-08-27",
        "Road Convention Highlights: Thursday | Road Convention",
        "Message to Congress on Roads | -",
        "A Look at the Roads | -"
      })
  void inTitles(String title, String expected) {
    assertEquals(expected, event(title + "\nSeptember 3, 2008\n\n" + BODY.strip()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2019-01-16 | from the 15th to the 16th in Ulm | 2019-01-15/2019-01-16",
        "2019-02-03 | on the 19th in Ulm | 2019-01-19",
        "2019-03-01 | on the 31st in Ulm | -",
        "2019-01-16 | on the 16th floor in Ulm | -"
      })
  void daysWithoutMonth(String date, String days, String expected) {
    String text = "date " + date + "\n\nThe Road Conference was held " + days + "." + BODY;
    Document document = Fixtures.document(text);
    assertEquals(
        expected, document.events().get(0).date().map(d -> d.value().toString()).orElse("-"));
  }

  @Test
  void displayTitles() {
    String text =
        "The National Conference on Roads was held in Ulm from July 14 to 15, 2023." + BODY;
    Document document = Fixtures.document(text);
    assertTrue(document.metadata().titleIsDerived());
    assertEquals("National Conference on Roads, July 14–15, 2023", document.displayTitle());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Roads are bad. | 90 | Roads are bad",
        "The mayor, who came late, spoke of roads, which were bad, and of seas | 50 |"
            + " The mayor, who came late, spoke of roads",
        "The mayor spoke about the roads that lead to the old town | 44 |"
            + " The mayor spoke about the roads that lead…",
        "我们要修路，也要修桥，还要修很多别的东西 | 12 | 我们要修路，也要修桥"
      })
  void shortTitles(String words, int longest, String expected) {
    assertEquals(expected, DisplayTitle.shorten(words, longest));
  }

  private static StatedMetadata stated(String title, String date) {
    StatedMetadata none = StatedMetadata.NONE;
    Optional<DateRange> range = Optional.of(DateRange.of(PartialDate.parse(date).orElseThrow()));
    return new StatedMetadata(
        Optional.of(title),
        none.language(),
        none.kind(),
        range,
        none.place(),
        none.publisher(),
        none.authors(),
        none.rights(),
        none.rightsHolder(),
        none.sourceUrl(),
        none.publication(),
        Optional.of("My Summit"),
        none.eventDate(),
        none.eventPlace(),
        none.eventHosts());
  }

  @Test
  void thePublishersWordWins() {
    String text = "On Roads\nMay 3, 1999\n\nThe Road Summit was held in Ulm on May 2, 1999." + BODY;
    Outcome<Document> outcome =
        Fixtures.extract(Fixtures.source("x", text, stated("My Title", "2001-01-01")));
    Document document = outcome.value();
    assertEquals("My Title", document.displayTitle());
    assertEquals(Inferred.STATED, document.metadata().date().orElseThrow().rule());
    ReportedEvent event = document.events().get(0);
    assertEquals("My Summit", event.name().value());
    assertEquals("Ulm", event.place().orElseThrow().value());
    Problem problem = outcome.problems().get(0);
    assertEquals(Problem.Severity.WARNING, problem.severity());
    assertTrue(
        problem.message().contains("2001-01-01") && problem.message().contains("1999-05-03"));
    assertEquals(2, problem.place().line());
  }

  @Test
  void contradictionsAreTold() {
    String text = "They met on Saturday, July 14, 2023, and spoke of the roads." + BODY;
    Outcome<Document> outcome = Fixtures.extract(Fixtures.source("x", text));
    assertEquals(1, outcome.problems().size());
    assertTrue(outcome.problems().get(0).message().contains("July 14, 2023 is a Friday"));
    assertEquals(13, outcome.problems().get(0).place().column());
  }
}
