package org.lectern.model;

import java.util.List;
import java.util.Optional;

/**
 * What a file's format says of the document in places made for it, such as a {@code meta} element,
 * a {@code teiHeader} or the properties of a DOCX file. The publisher's own word, to which the
 * columns of a table count, wins over it, and it wins over what the rules find in the text.
 *
 * @param title the title
 * @param language a BCP 47 tag
 * @param kind what kind of text it is
 * @param date when it was published or delivered
 * @param place where it was written or delivered
 * @param publisher who published it
 * @param authors who wrote or delivered it, in order
 * @param rights the rights statement
 * @param sourceUrl where it was found
 */
public record EmbeddedMetadata(
    Optional<Inferred<String>> title,
    Optional<Inferred<String>> language,
    Optional<Inferred<Kind>> kind,
    Optional<Inferred<DateRange>> date,
    Optional<Inferred<String>> place,
    Optional<Inferred<String>> publisher,
    List<Inferred<String>> authors,
    Optional<Inferred<String>> rights,
    Optional<Inferred<String>> sourceUrl) {

  /** A format that says nothing. */
  public static final EmbeddedMetadata NONE =
      new EmbeddedMetadata(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty());

  /** Copies the list. */
  public EmbeddedMetadata {
    authors = List.copyOf(authors);
  }

  /** The same in another language. */
  public EmbeddedMetadata inLanguage(Optional<Inferred<String>> other) {
    return new EmbeddedMetadata(
        title, other, kind, date, place, publisher, authors, rights, sourceUrl);
  }

  /** What this says, and where it is silent the other. */
  public EmbeddedMetadata orElse(EmbeddedMetadata other) {
    return new EmbeddedMetadata(
        title.or(other::title),
        language.or(other::language),
        kind.or(other::kind),
        date.or(other::date),
        place.or(other::place),
        publisher.or(other::publisher),
        authors.isEmpty() ? other.authors : authors,
        rights.or(other::rights),
        sourceUrl.or(other::sourceUrl));
  }
}
