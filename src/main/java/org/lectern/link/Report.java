package org.lectern.link;

import java.util.Comparator;
import java.util.Optional;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.ReportedEvent;

/**
 * One document's account of one event.
 *
 * @param document the document
 * @param index which of its events
 * @param event the account
 * @param name its name, made comparable
 */
record Report(Document document, int index, ReportedEvent event, EventName name) {
  /** By document and place in it. */
  static final Comparator<Report> BY_DOCUMENT =
      Comparator.comparing(Report::id).thenComparingInt(Report::index);

  String id() {
    return document.id();
  }

  Optional<DateRange> date() {
    return event.date().map(Inferred::value);
  }

  Optional<DateRange> datedWithYear() {
    return date().filter(DateRange::hasYear);
  }

  Report with(ReportedEvent other) {
    return new Report(document, index, other, name);
  }
}
