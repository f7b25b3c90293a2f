package org.lectern.link;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lectern.model.DateRange;
import org.lectern.model.Inferred;

/**
 * An event between its grouping and its final form.
 *
 * @param id its id
 * @param name the name to show
 * @param date when it was held
 * @param place where it was held
 * @param reports its reports, by document
 */
record LinkedEvent(
    String id,
    Inferred<String> name,
    Optional<Inferred<DateRange>> date,
    Optional<Inferred<String>> place,
    List<Report> reports) {

  /** By date, those without one last. */
  static final Comparator<LinkedEvent> EARLIEST_FIRST =
      Comparator.comparing((LinkedEvent e) -> e.sortKey().isEmpty())
          .thenComparing(LinkedEvent::sortKey)
          .thenComparing(LinkedEvent::id);

  /** By date, the latest first, those without one last. */
  static final Comparator<LinkedEvent> LATEST_FIRST =
      Comparator.comparing((LinkedEvent e) -> e.sortKey().isEmpty())
          .thenComparing(LinkedEvent::sortKey, Comparator.reverseOrder())
          .thenComparing(LinkedEvent::id);

  private String sortKey() {
    return date.map(Inferred::value).filter(DateRange::hasYear).map(DateRange::toString).orElse("");
  }

  /** What its id is made of: the first day and the name. */
  static String idText(Inferred<String> name, Optional<Inferred<DateRange>> date) {
    return date.map(d -> d.value().from() + " ").orElse("") + name.value();
  }
}
