package org.lectern.link;

import java.time.LocalDate;
import java.util.Optional;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.PartialDate;
import org.lectern.model.Reason;
import org.lectern.model.ReportedEvent;

/** Gives a document's date without a year the year of the event that it reports. */
final class DocumentYears {
  /** The rule of such a date. */
  static final String YEAR_OF_EVENT = "year-from-event";

  private static final int DAYS_AFTER = 60;

  private DocumentYears() {}

  /**
   * The document with its year, if its date falls on the days of its main event or within {@value
   * #DAYS_AFTER} days after it; else the document as it is.
   */
  static Document fromEvent(Document document) {
    Optional<Inferred<DateRange>> own =
        document
            .metadata()
            .date()
            .filter(
                d -> d.value().isSingle() && !d.value().hasYear() && d.value().from().day() != 0);
    Optional<Inferred<DateRange>> event =
        document.events().stream()
            .findFirst()
            .flatMap(ReportedEvent::date)
            .filter(d -> d.value().hasYear());
    if (own.isEmpty() || event.isEmpty()) {
      return document;
    }
    return year(own.get().value().from(), event.get().value())
        .map(date -> dated(document, own.get(), event.get(), date))
        .orElse(document);
  }

  private static Optional<PartialDate> year(PartialDate day, DateRange event) {
    LocalDate from = event.from().earliest().orElseThrow();
    LocalDate to = event.to().latest().orElseThrow().plusDays(DAYS_AFTER);
    for (int year = from.getYear(); year <= Math.min(9999, to.getYear()); year++) {
      Optional<PartialDate> date = day.inYear(year);
      Optional<LocalDate> known = date.flatMap(PartialDate::earliest);
      if (known.isPresent() && !known.get().isBefore(from) && !known.get().isAfter(to)) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static Document dated(
      Document document, Inferred<DateRange> own, Inferred<DateRange> event, PartialDate date) {
    Inferred<DateRange> known =
        new Inferred<>(
                DateRange.of(date),
                Math.min(own.confidence(), event.confidence()),
                YEAR_OF_EVENT,
                own.support(),
                own.reasons())
            .because(
                Reason.of("The year is that of the event, {date}.").with("date", event.value()));
    return document.with(document.metadata().withDate(Optional.of(known)), document.events());
  }
}
