package org.lectern.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Host;
import org.lectern.model.Inferred;
import org.lectern.model.Metadata;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;
import org.lectern.model.ReportedEvent;
import org.lectern.text.SettlingLine;

/**
 * Tells the publisher which facts of a document have little support, with the line that would
 * settle each. It asks last, when other documents have confirmed what they can.
 *
 * <p>What is asked first is what most of the site depends on: the date, by which all is listed,
 * before the title, the event and small facts; more so where other documents report the same event,
 * and where the doubt is greater.
 */
final class UnsureFacts {
  /** Below this confidence the publisher is asked. */
  static final double SURE = 0.8;

  private static final int DATE = 150;
  private static final int TITLE = 80;
  static final int EVENT = 70;
  private static final int AUTHORS = 50;
  private static final int LANGUAGE = 40;
  static final int HOSTS = 35;
  private static final int PLACE = 30;
  private static final int KIND = 25;
  private static final int PUBLISHER = 20;

  private final Document document;
  private final int others;
  private final List<Question> questions = new ArrayList<>();

  private UnsureFacts(Document document, int others) {
    this.document = document;
    this.others = others;
  }

  /**
   * @param others how many other documents report the same event
   */
  static List<Question> of(Document document, int others) {
    UnsureFacts facts = new UnsureFacts(document, others);
    facts.dates();
    facts.event();
    facts.words();
    return facts.questions;
  }

  /**
   * How much hangs on a fact.
   *
   * @param field that of the field, alone and wholly unsure
   * @param others how many other documents it touches
   * @param confidence from 0 to 1
   */
  static int importance(int field, int others, double confidence) {
    return (int) Math.round(field * (1 + Math.log1p(others)) * (1.5 - confidence) * 10);
  }

  /** Texts without any date, told once: no line can say what nothing in them does. */
  static List<Problem> undated(List<Document> documents) {
    List<Document> undated =
        documents.stream()
            .filter(d -> d.listingDate().isEmpty())
            .filter(d -> d.metadata().date().isEmpty())
            .filter(d -> d.events().stream().allMatch(e -> e.date().isEmpty()))
            .toList();
    if (undated.isEmpty() || undated.size() == documents.size()) {
      return List.of(); // A corpus without dates is one by choice.
    }
    Document first = undated.get(0);
    String path = first.source().path();
    String file = SettlingLine.file(path);
    return List.of(
        Problem.unsure(
            Place.file(path),
            "no date was found for "
                + EventFacts.listed(undated.stream().map(Document::id).toList()),
            "if you know it, write date: YYYY-MM-DD into " + file + " and the like",
            importance(DATE, undated.size() - 1, 1)));
  }

  private void dates() {
    Optional<Inferred<DateRange>> own = document.metadata().date().filter(UnsureFacts::isUnsure);
    own.ifPresent(d -> date("date", DATE, d, "date", d.value().toString()));
  }

  /** The main event; one line settles all that is unsure of it. */
  private void event() {
    Optional<ReportedEvent> main = document.events().stream().findFirst();
    if (main.isEmpty()) {
      return;
    }
    ReportedEvent event = main.get();
    Optional<Inferred<DateRange>> own = document.metadata().date().filter(UnsureFacts::isUnsure);
    Optional<Inferred<DateRange>> date =
        event
            .date()
            .filter(UnsureFacts::isUnsure)
            .filter(d -> own.isEmpty() || !restsOn(d, own.get()));
    Optional<Inferred<String>> name = Optional.of(event.name()).filter(n -> isUnsure(n, SURE));
    Optional<Inferred<String>> place = event.place().filter(p -> isUnsure(p, SURE));
    List<String> parts = new ArrayList<>();
    // What is stated stands in the same line, which takes the place of the one that states it.
    keep(name.or(() -> statedName(event)))
        .ifPresent(n -> parts.add("name: " + SettlingLine.quoted(n)));
    date.or(() -> event.date().filter(UnsureFacts::isStated))
        .ifPresent(d -> parts.add("date: " + d.value()));
    keep(place.or(() -> event.place().filter(UnsureFacts::isStated)))
        .ifPresent(p -> parts.add("place: " + SettlingLine.quoted(p)));
    hosts(event, parts);
    String line = "{" + String.join(", ", parts) + "}";
    date.ifPresent(d -> date("date of the event", EVENT, d, "event", line));
    name.ifPresent(n -> word("name of the event", EVENT - 10, n, "event", line));
    place.ifPresent(p -> word("place of the event", PLACE, p, "event", line));
    for (Host host : event.hosts()) {
      word(host.role().label() + " of the event", HOSTS, host.name(), "event", line);
    }
  }

  /** All where one is unsure, for what is stated takes the place of all that was found. */
  private static void hosts(ReportedEvent event, List<String> parts) {
    if (event.hosts().stream().anyMatch(h -> isUnsure(h.name(), SURE) || isStated(h.name()))) {
      parts.add(hosts(event.hosts()));
    }
  }

  /** The keys and lists of YAML that state who held an event, on one line. */
  static String hosts(List<Host> hosts) {
    return Arrays.stream(Host.Role.values())
        .map(role -> hosts(hosts, role))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String hosts(List<Host> hosts, Host.Role role) {
    List<String> names =
        hosts.stream().filter(h -> h.role() == role).map(h -> h.name().value()).toList();
    return names.isEmpty() ? "" : role.plural() + ": " + SettlingLine.list(names);
  }

  private static Optional<Inferred<String>> statedName(ReportedEvent event) {
    return Optional.of(event.name()).filter(UnsureFacts::isStated);
  }

  private static Optional<String> keep(Optional<Inferred<String>> fact) {
    return fact.map(Inferred::value);
  }

  private static boolean isUnsure(Inferred<DateRange> date) {
    return isUnsure(date, SURE) || !date.value().hasYear() && !isStated(date);
  }

  private static boolean isUnsure(Inferred<?> fact, double sure) {
    return fact.confidence() < sure;
  }

  private static boolean isStated(Inferred<?> fact) {
    return fact.rule().equals(Inferred.STATED);
  }

  /** Whether an event's date was seen from the document's, so that one line settles both. */
  private static boolean restsOn(Inferred<DateRange> event, Inferred<DateRange> own) {
    return event.support().stream().anyMatch(own.support()::contains);
  }

  private void words() {
    Metadata metadata = document.metadata();
    metadata.title().ifPresent(t -> word("title", TITLE, t, "title", quoted(t)));
    List<Inferred<String>> authors = metadata.authors();
    authors.stream()
        .filter(a -> isUnsure(a, SURE))
        .findFirst()
        .ifPresent(
            a ->
                word(
                    "author",
                    AUTHORS,
                    a,
                    "authors",
                    SettlingLine.list(authors.stream().map(Inferred::value).toList())));
    metadata.language().ifPresent(l -> word("language", LANGUAGE, l, "language", quoted(l)));
    metadata.place().ifPresent(p -> word("place", PLACE, p, "place", quoted(p)));
    metadata
        .kind()
        .map(kind -> kind.map(k -> k.label()))
        .ifPresent(k -> word("kind", KIND, k, "kind", k.value()));
    metadata.publisher().ifPresent(p -> word("publisher", PUBLISHER, p, "publisher", quoted(p)));
  }

  private static String quoted(Inferred<String> word) {
    return SettlingLine.quoted(word.value());
  }

  private void date(String what, int field, Inferred<DateRange> date, String key, String value) {
    if (date.value().hasYear()) {
      tell(date, field, "the " + what + ", " + date.value() + ", is inferred", key, value);
    } else {
      String message =
          "the year of the " + what + ", " + date.value() + ", is unknown (put it for XXXX)";
      add(date, importance(field, others, 0), message, false, key, value);
    }
  }

  private void word(String what, int field, Inferred<String> word, String key, String value) {
    if (isUnsure(word, SURE)) {
      boolean derived = word.rule().equals(Metadata.DERIVED_TITLE);
      String message =
          derived
              ? "the text gives no title; “" + word.value() + "” is shown"
              : "the " + what + ", “" + word.value() + "”, is inferred";
      tell(word, field, message, key, value);
    }
  }

  private void tell(Inferred<?> fact, int field, String message, String key, String value) {
    add(fact, importance(field, others, fact.confidence()), message, true, key, value);
  }

  private void add(
      Inferred<?> fact,
      int importance,
      String message,
      boolean inferred,
      String key,
      String value) {
    String path = document.source().path();
    Place place =
        fact.support().isEmpty()
            ? Place.file(path)
            : Place.at(path, document.source().text(), fact.support().get(0).start());
    Optional<Double> confidence = Optional.of(fact.confidence()).filter(c -> inferred);
    questions.add(new Question(document.id(), place, message, confidence, key, value, importance));
  }
}
