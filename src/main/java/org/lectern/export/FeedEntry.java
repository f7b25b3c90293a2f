package org.lectern.export;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lectern.address.Addresses;
import org.lectern.model.Corpus;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.text.Clip;

/**
 * A document in a feed.
 *
 * <p>Feeds need a moment for each entry. It is midnight UTC of the first day that the document's
 * date can mean, so a document without a year is in no feed.
 *
 * @param document the document
 * @param id the absolute address of its page, or a name-based UUID while that is unknown
 * @param url the address of its page
 * @param date the day by which it is listed
 * @param summary the beginning of its text
 */
record FeedEntry(Document document, String id, String url, LocalDate date, String summary) {
  private static final int SUMMARY = 280;

  /** The first of some documents, at most so many. */
  static List<FeedEntry> newest(List<Document> documents, int most, Corpus corpus) {
    Urls urls = new Urls(corpus.settings());
    return documents.stream()
        .flatMap(document -> of(document, corpus, urls).stream())
        .limit(most)
        .toList();
  }

  private static Optional<FeedEntry> of(Document document, Corpus corpus, Urls urls) {
    String url = urls.of(Addresses.document(document.id()));
    String id =
        urls.base().isPresent()
            ? url
            : uuid(corpus.settings().title() + "\n" + Addresses.document(document.id()));
    return document
        .listingDate()
        .flatMap(date -> date.value().from().earliest())
        .map(day -> new FeedEntry(document, id, url, day, summary(document)));
  }

  /** A name for what has no address yet (RFC 4122, version 3). */
  static String uuid(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** A day as RFC 3339 wants moments. */
  static String moment(LocalDate day) {
    return day + "T00:00:00Z";
  }

  /** When it was published, where that and not only the event's date is known. */
  Optional<LocalDate> published() {
    return document
        .metadata()
        .date()
        .map(Inferred::value)
        .filter(DateRange::hasYear)
        .flatMap(range -> range.from().earliest());
  }

  private static String summary(Document document) {
    String first = document.paragraphs().stream().findFirst().map(document::textOf).orElse("");
    String line = first.replaceAll("\\s+", " ").strip();
    return Clip.opening(line, SUMMARY);
  }
}
