package org.lectern.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.extract.clean.Line;
import org.lectern.extract.date.DateExpression;
import org.lectern.model.Inferred;
import org.lectern.model.Span;

/** What was read of a head so far; what is said first counts. */
final class HeadDraft {
  private final List<Head.Taken> taken = new ArrayList<>();
  private final List<Inferred<String>> authors = new ArrayList<>();
  private Optional<Inferred<String>> title = Optional.empty();
  private Optional<DateExpression> date = Optional.empty();
  private Optional<Inferred<String>> publisher = Optional.empty();
  private Optional<Inferred<String>> place = Optional.empty();
  private Optional<Inferred<String>> url = Optional.empty();

  static Inferred<String> fact(String value, double confidence, String rule, Span span) {
    return Inferred.of(value, confidence, rule, span);
  }

  void title(Inferred<String> fact) {
    title = title.or(() -> Optional.of(fact));
  }

  void date(DateExpression expression) {
    date = date.or(() -> Optional.of(expression));
  }

  /** The day of a speech is stronger than that of its publication, wherever that stands. */
  void deliveredOn(DateExpression expression) {
    date = Optional.of(expression);
  }

  void publisher(Inferred<String> fact) {
    publisher = publisher.or(() -> Optional.of(fact));
  }

  void place(Inferred<String> fact) {
    place = place.or(() -> Optional.of(fact));
  }

  void url(Inferred<String> fact) {
    url = url.or(() -> Optional.of(fact));
  }

  void author(Inferred<String> fact) {
    authors.add(fact);
  }

  /** Makes a line one of the head; true. */
  boolean take(Line line, String field) {
    return take(line, line, field);
  }

  /** Makes lines ones of the head; true. */
  boolean take(Line first, Line last, String field) {
    return taken.add(new Head.Taken(first, last, field));
  }

  Optional<Inferred<String>> title() {
    return title;
  }

  List<Inferred<String>> authors() {
    return authors;
  }

  boolean hasDate() {
    return date.isPresent();
  }

  Head head() {
    return new Head(title, date, List.copyOf(authors), publisher, place, url, List.copyOf(taken));
  }
}
