package org.lectern.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lectern.extract.date.DateExpression;
import org.lectern.extract.date.DateScanner;
import org.lectern.extract.date.RelativeDate;
import org.lectern.extract.date.RelativeScanner;
import org.lectern.model.Span;

/**
 * When something was, as a text gives it: by a date, or by the distance from the text's own day.
 *
 * @param date the date
 * @param relative the distance, only where there is no date
 */
record EventTime(Optional<DateExpression> date, Optional<RelativeDate> relative) {
  /** The text does not say. */
  static final EventTime UNKNOWN = new EventTime(Optional.empty(), Optional.empty());

  private static final int SAME_DAY_REACH = 400; // What "the same day" can point back to.

  static EventTime of(Optional<DateExpression> date) {
    return new EventTime(date, Optional.empty());
  }

  boolean isKnown() {
    return date.isPresent() || relative.isPresent();
  }

  /** The first in a part of a text. */
  static Optional<EventTime> first(Reading reading, Span part) {
    return in(reading, part).stream().findFirst();
  }

  /** The last in a part of a text. */
  static Optional<EventTime> last(Reading reading, Span part) {
    return in(reading, part).stream().reduce((first, last) -> last);
  }

  /** All in a part of a text, in order; of two that overlap the longer, "the same day" resolved. */
  private static List<EventTime> in(Reading reading, Span part) {
    List<EventTime> times = unresolved(reading.text(), part);
    List<EventTime> resolved = new ArrayList<>();
    for (EventTime time : times) {
      if (time.relative.filter(RelativeDate::isSameDay).isEmpty()) {
        resolved.add(time);
      } else {
        int at = time.span().start();
        Span before = new Span(Math.max(0, at - SAME_DAY_REACH), at);
        unresolved(reading.text(), before).stream()
            .filter(t -> t.relative.filter(RelativeDate::isSameDay).isEmpty())
            .reduce((first, last) -> last)
            .ifPresent(resolved::add);
      }
    }
    return resolved;
  }

  private static List<EventTime> unresolved(String text, Span part) {
    List<EventTime> times = new ArrayList<>();
    DateScanner.scan(text, part).forEach(d -> times.add(of(Optional.of(d))));
    RelativeScanner.scan(text, part)
        .forEach(r -> times.add(new EventTime(Optional.empty(), Optional.of(r))));
    times.sort(Comparator.comparing(EventTime::span));
    List<EventTime> kept = new ArrayList<>();
    for (EventTime time : times) {
      Span last = kept.isEmpty() ? new Span(0, 0) : kept.get(kept.size() - 1).span();
      if (!last.overlaps(time.span())) {
        kept.add(time);
      } else if (time.span().length() > last.length()) {
        kept.set(kept.size() - 1, time);
      }
    }
    return kept;
  }

  /** Where the text says it; not for {@link #UNKNOWN}. */
  Span span() {
    return date.map(DateExpression::span).or(() -> relative.map(RelativeDate::span)).orElseThrow();
  }
}
