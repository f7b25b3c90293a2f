package org.lectern.model;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a document as a whole. A fact without support is absent.
 *
 * @param title the title of the source, or a display title under the rule {@link #DERIVED_TITLE}
 * @param language a BCP 47 tag
 * @param kind what kind of text it is
 * @param date when it was published; the year may be unknown ({@code XXXX-04-21})
 * @param place where it was written or delivered
 * @param publisher who published it
 * @param authors who wrote or delivered it, in order
 * @param rights the rights statement
 * @param rightsHolder who holds the rights
 * @param sourceUrl where it was found
 */
public record Metadata(
    Optional<Inferred<String>> title,
    Optional<Inferred<String>> language,
    Optional<Inferred<Kind>> kind,
    Optional<Inferred<DateRange>> date,
    Optional<Inferred<String>> place,
    Optional<Inferred<String>> publisher,
    List<Inferred<String>> authors,
    Optional<Inferred<String>> rights,
    Optional<Inferred<String>> rightsHolder,
    Optional<Inferred<String>> sourceUrl) {

  /** The rule of a title that no source gives and the program made for display. */
  public static final String DERIVED_TITLE = "title-derived";

  /** Copies the lists. */
  public Metadata {
    authors = List.copyOf(authors);
  }

  /** Whether the title is a display title of ours and not one of the source. */
  public boolean titleIsDerived() {
    return title.filter(t -> t.rule().equals(DERIVED_TITLE)).isPresent();
  }

  /** The same with another date. */
  public Metadata withDate(Optional<Inferred<DateRange>> other) {
    return new Metadata(
        title, language, kind, other, place, publisher, authors, rights, rightsHolder, sourceUrl);
  }

  /** The same with another title. */
  public Metadata withTitle(Optional<Inferred<String>> other) {
    return new Metadata(
        other, language, kind, date, place, publisher, authors, rights, rightsHolder, sourceUrl);
  }
}
