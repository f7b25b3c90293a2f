package org.lectern.link.words;

import java.util.Comparator;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Inferred;

/** Documents in time: the earliest first, those without a date last, ties by id. */
public final class TimeOrder {
  /** By the date by which a document is listed. */
  public static final Comparator<Document> EARLIEST_FIRST =
      Comparator.comparing((Document d) -> d.listingDate().isEmpty())
          .thenComparing(
              d -> d.listingDate().map(Inferred::value).map(DateRange::toString).orElse(""))
          .thenComparing(Document::id);

  private TimeOrder() {}
}
