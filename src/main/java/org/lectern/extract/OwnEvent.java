package org.lectern.extract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.lectern.extract.date.DateExpression;
import org.lectern.model.Span;

/** Tells a document's own event from one that it only mentions. */
final class OwnEvent {
  private static final int LATEST_REPORT = 60; // Days.
  private static final int LONGEST_MEETING =
      21; // Days that a report of its opening may be before its end.

  private final Reading reading;

  OwnEvent(Reading reading) {
    this.reading = reading;
  }

  /**
   * Whether a meeting can be the document's own and not one that it mentions: in a text with a
   * title it opens the text or shares words with the title; elsewhere it opens the text, or the
   * text is a dispatch. A meeting long before the document's date is only mentioned.
   */
  boolean isOwn(Span sentence, Span name, Optional<DateExpression> date) {
    int opening = Math.min(2, reading.sentences().size() - 1);
    boolean opens = sentence.start() <= reading.sentences().get(opening).start();
    if (!isRecent(date)) {
      return false;
    }
    if (reading.head().title().isPresent()) {
      Set<String> words = new HashSet<>(EventNames.words(reading.words(name)));
      words.retainAll(EventNames.words(reading.head().title().get().value()));
      return opens || words.size() >= 2;
    }
    return opens || reading.isDispatch();
  }

  /** Whether a date can be that of what a report of the document's date reports. */
  boolean isRecent(Optional<DateExpression> date) {
    Optional<LocalDate> own = reading.dispatchDate().flatMap(OwnEvent::last);
    Optional<LocalDate> other = date.flatMap(OwnEvent::last);
    if (own.isEmpty() || other.isEmpty()) {
      return true;
    }
    long days = ChronoUnit.DAYS.between(other.get(), own.get());
    return days >= -LONGEST_MEETING && days <= LATEST_REPORT;
  }

  private static Optional<LocalDate> last(DateExpression date) {
    return date.days().flatMap(d -> d.to().latest());
  }
}
