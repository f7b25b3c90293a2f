package org.lectern.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.TestDocuments;
import org.lectern.model.Authority;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.Event;
import org.lectern.model.Host;
import org.lectern.model.Inferred;
import org.lectern.model.Mention;
import org.lectern.model.Outcome;
import org.lectern.model.ReportedEvent;
import org.lectern.model.Span;

/** Who held an event, by several reports. */
class EventHostsTest {
  private static Outcome<Corpus> link(Authority authority, Document... documents) {
    return new LinkStage()
        .apply(TestDocuments.input(List.of(documents), authority), List.of(documents));
  }

  /** A report of one event; hosts as "host A; sponsor B", a stated one with an exclamation mark. */
  private static Document report(String id, String hosts) {
    List<Host> all =
        Arrays.stream(hosts.split("; "))
            .filter(h -> !h.isEmpty())
            .map(
                h -> {
                  String[] parts = h.split(" ", 2);
                  Host.Role role = Host.Role.valueOf(parts[0].toUpperCase(java.util.Locale.ROOT));
                  return parts[1].endsWith("!")
                      ? Host.stated(parts[1].replace("!", ""), role)
                      : new Host(Inferred.of(parts[1], 0.8, "rule"), role);
                })
            .toList();
    ReportedEvent event = TestDocuments.event("Water Forum", "2019-03-02", "Wuhan");
    return TestDocuments.report(id, event.withHosts(all));
  }

  private static String told(Event event) {
    return event.hosts().stream()
        .map(
            h ->
                h.host().role().label()
                    + " "
                    + h.host().name().value()
                    + " "
                    + h.documents().stream().sorted().collect(Collectors.joining("")))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest(name = "{0} | {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "host Ghana | host Ghana | host Ghana ab | 0",
        "host Ghana | '' | host Ghana a | 0",
        "host Ghana | host the Government of Ghana | host Ghana ab | 0",
        "host Ghana | host Ghana; host Togo | host Ghana ab; host Togo b | 0",
        "sponsor Ghana | host Togo | host Togo b; sponsor Ghana a | 0",
        "host Ghana | host Togo | host Ghana a; host Togo b | 1",
        "host Ghana | host Togo! | host Togo b | 0",
        "organiser Bank of China | organiser China | organiser Bank of China a; organiser China b |"
            + " 1",
      })
  void together(String a, String b, String expected, int problems) {
    Outcome<Corpus> outcome = link(Authority.EMPTY, report("a", a), report("b", b));
    assertEquals(expected, told(outcome.value().events().get(0)));
    assertEquals(
        problems,
        outcome.problems().stream().filter(p -> p.message().contains("differs from")).count());
  }

  @Test
  void agreementIsSurer() {
    Corpus corpus =
        link(Authority.EMPTY, report("a", "host Ghana"), report("b", "host Ghana")).value();
    Inferred<String> name = corpus.events().get(0).hosts().get(0).host().name();
    assertEquals(0.9, name.confidence(), 1e-9);
    assertEquals("[The same is said of this event in b.]", name.reasons().toString());
  }

  @Test
  void aContradictionHasTheLineThatSettlesIt() {
    Outcome<Corpus> outcome =
        link(Authority.EMPTY, report("a", "host Ghana"), report("b", "host Togo; sponsor Chad"));
    var problem =
        outcome.problems().stream()
            .filter(p -> p.message().contains("differs from"))
            .findFirst()
            .orElseThrow();
    assertEquals("the host of “Water Forum”, Togo, differs from Ghana in a", problem.message());
    assertEquals(
        "put this line into b.yaml: event: {hosts: [\"Ghana\"], sponsors: [\"Chad\"]}",
        problem.hint().orElseThrow());
  }

  @Test
  void aNameLeadsToWhatItMeans() {
    Authority authority =
        new Authority(
            List.of(),
            List.of(),
            List.of(
                new Authority.Name(
                    Optional.of("wru"), "World Road Union", List.of("WRU"), Optional.empty())),
            List.of(),
            List.of());
    ReportedEvent event = TestDocuments.event("Water Forum", "2019-03-02", "Wuhan");
    String text = "The World Road Union met.";
    Document naming =
        TestDocuments.document(
            "a",
            text,
            List.of(
                new Mention(
                    Mention.Type.ORGANISATION,
                    "World Road Union",
                    new Span(4, 20),
                    List.of(),
                    0.9)),
            List.of(),
            List.of(event));
    Document hosted = report("b", "host WRU");
    Event linked = link(authority, naming, hosted).value().events().get(0);
    assertEquals(
        Optional.of(new Event.Subject(Mention.Type.ORGANISATION, "wru")),
        linked.hosts().get(0).subject());
  }
}
