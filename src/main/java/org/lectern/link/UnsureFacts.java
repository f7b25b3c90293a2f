package org.lectern.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;
import org.lectern.model.ReportedEvent;
import org.lectern.model.Span;
import org.lectern.text.SettlingLine;

/**
 * Tells the publisher which facts of a document have little support, with the line that would
 * settle each. It asks last, when other documents have confirmed what they can.
 */
final class UnsureFacts {
  /** Below this confidence the publisher is asked. */
  static final double SURE = 0.8;

  private final Document document;
  private final List<Problem> problems = new ArrayList<>();

  private UnsureFacts(Document document) {
    this.document = document;
  }

  static List<Problem> of(Document document) {
    UnsureFacts facts = new UnsureFacts(document);
    facts.dates();
    facts.words();
    return facts.problems;
  }

  private void dates() {
    Optional<Inferred<DateRange>> own = document.metadata().date().filter(UnsureFacts::isUnsure);
    own.ifPresent(d -> date("date", d, "date", "%s"));
    for (ReportedEvent event : document.events()) {
      event
          .date()
          .filter(UnsureFacts::isUnsure)
          .filter(d -> own.isEmpty() || !restsOn(d, own.get()))
          .ifPresent(d -> date("date of the event", d, "event", "{date: %s}"));
    }
  }

  private static boolean isUnsure(Inferred<DateRange> date) {
    return date.confidence() < SURE || !date.value().hasYear();
  }

  /** Whether an event's date was seen from the document's, so that one line settles both. */
  private static boolean restsOn(Inferred<DateRange> event, Inferred<DateRange> own) {
    return event.support().stream().anyMatch(own.support()::contains);
  }

  private void words() {
    for (ReportedEvent event : document.events()) {
      word("name of the event", event.name(), "event", "{name: %s}");
    }
    document.metadata().place().ifPresent(p -> word("place", p, "place", "%s"));
    document.metadata().publisher().ifPresent(p -> word("publisher", p, "publisher", "%s"));
  }

  private void date(String what, Inferred<DateRange> date, String field, String value) {
    String edtf = date.value().toString();
    if (date.value().hasYear()) {
      tell(date, "the " + what + ", " + edtf + ", is inferred", field, value.formatted(edtf));
    } else {
      String blank = edtf.replace("XXXX", "YYYY");
      String message = "the year of the " + what + ", " + edtf + ", is unknown";
      add(date.support(), message, field, value.formatted(blank));
    }
  }

  private void word(String what, Inferred<String> word, String field, String value) {
    if (word.confidence() < SURE) {
      String message = "the " + what + ", \u201c" + word.value() + "\u201d, is inferred";
      tell(word, message, field, value.formatted(SettlingLine.quoted(word.value())));
    }
  }

  private void tell(Inferred<?> fact, String message, String field, String value) {
    String sure = String.format(Locale.ROOT, " (confidence %.2f)", fact.confidence());
    add(fact.support(), message + sure, field, value);
  }

  private void add(List<Span> support, String message, String field, String value) {
    String path = document.source().path();
    Place place =
        support.isEmpty()
            ? Place.file(path)
            : Place.at(path, document.source().text(), support.get(0).start());
    problems.add(Problem.unsure(place, message, SettlingLine.hint(document.id(), field, value)));
  }
}
