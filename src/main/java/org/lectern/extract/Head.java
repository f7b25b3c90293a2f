package org.lectern.extract;

import java.util.List;
import java.util.Optional;
import org.lectern.extract.clean.Line;
import org.lectern.extract.date.DateExpression;
import org.lectern.model.Inferred;

/**
 * What the lines before the text say: title, date, byline, labels.
 *
 * @param title the title line
 * @param date a date line; offsets in the source
 * @param authors who wrote or delivered the text
 * @param publisher who published it
 * @param place the place beside the date
 * @param url where it was found
 * @param taken the lines that became metadata, with the word for what each became
 */
record Head(
    Optional<Inferred<String>> title,
    Optional<DateExpression> date,
    List<Inferred<String>> authors,
    Optional<Inferred<String>> publisher,
    Optional<Inferred<String>> place,
    Optional<Inferred<String>> url,
    List<Taken> taken) {

  static final Head NONE =
      new Head(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  /** A head that is only a title. */
  static Head titled(Inferred<String> title) {
    return new Head(
        Optional.of(title),
        NONE.date,
        NONE.authors,
        NONE.publisher,
        NONE.place,
        NONE.url,
        NONE.taken);
  }

  /** The same with a date. */
  Head withDate(Optional<DateExpression> other) {
    return new Head(title, other, authors, publisher, place, url, taken);
  }

  /** The same with authors. */
  Head withAuthors(List<Inferred<String>> others) {
    return new Head(title, date, others, publisher, place, url, taken);
  }

  /** The same with lines that became metadata. */
  Head taking(List<Taken> lines) {
    return new Head(title, date, authors, publisher, place, url, lines);
  }

  /** The same with a title. */
  Head withTitle(Inferred<String> other) {
    return new Head(Optional.of(other), date, authors, publisher, place, url, taken);
  }

  /** Lines from {@code first} to {@code last} that became a field. */
  record Taken(Line first, Line last, String field) {}
}
