package org.lectern.model;

import java.util.List;
import java.util.Optional;

/**
 * What a publisher states of a document, in its front matter or in {@code corpus.yaml}.
 *
 * @param title the title
 * @param language a BCP 47 tag
 * @param kind what kind of text it is
 * @param date when it was published
 * @param place where it was written
 * @param publisher who published it
 * @param authors who wrote or delivered it, in order
 * @param rights the rights statement
 * @param rightsHolder who holds the rights
 * @param sourceUrl where it was found
 * @param publication how much of the text the site may have
 * @param eventName the event that it reports
 * @param eventDate when that event was held
 * @param eventPlace where that event was held
 * @param eventHosts who held that event; an empty list if the publisher knows that nobody did
 */
public record StatedMetadata(
    Optional<String> title,
    Optional<String> language,
    Optional<Kind> kind,
    Optional<DateRange> date,
    Optional<String> place,
    Optional<String> publisher,
    List<String> authors,
    Optional<String> rights,
    Optional<String> rightsHolder,
    Optional<String> sourceUrl,
    Optional<Publication> publication,
    Optional<String> eventName,
    Optional<DateRange> eventDate,
    Optional<String> eventPlace,
    Optional<List<Host>> eventHosts) {

  /** Nothing stated. */
  public static final StatedMetadata NONE =
      new StatedMetadata(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Copies the lists. */
  public StatedMetadata {
    authors = List.copyOf(authors);
    eventHosts = eventHosts.map(List::copyOf);
  }

  /** These statements, and where they are silent the others. */
  public StatedMetadata orElse(StatedMetadata other) {
    return new StatedMetadata(
        title.or(other::title),
        language.or(other::language),
        kind.or(other::kind),
        date.or(other::date),
        place.or(other::place),
        publisher.or(other::publisher),
        authors.isEmpty() ? other.authors : authors,
        rights.or(other::rights),
        rightsHolder.or(other::rightsHolder),
        sourceUrl.or(other::sourceUrl),
        publication.or(other::publication),
        eventName.or(other::eventName),
        eventDate.or(other::eventDate),
        eventPlace.or(other::eventPlace),
        eventHosts.or(other::eventHosts));
  }
}
