package org.lectern.cite;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.model.CorpusSettings;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Host;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Metadata;
import org.lectern.model.ReportedEvent;
import org.lectern.record.WellFormed;

/**
 * What all forms of a citation say. Every text is one line without control characters.
 *
 * @param key a name for the entry, ASCII letters, digits and hyphens
 * @param kind what kind of text it is
 * @param authors who wrote or delivered it
 * @param title the title, in square brackets if it is ours
 * @param date when it was published; the year is known
 * @param dateUnsure whether a reader should be told that the date is a guess
 * @param publisher who published it
 * @param place where it was published or delivered
 * @param language a BCP 47 tag
 * @param occasion the event at which it was delivered or that it records
 * @param occasionDate when that was; the year is known
 * @param occasionPlace where that was
 * @param occasionHosts who hosted or organised it
 * @param corpus the title of the corpus
 * @param url where it can be read
 * @param original where it was found, if that is not {@code url}
 */
record Reference(
    String key,
    Optional<Kind> kind,
    List<Name> authors,
    String title,
    Optional<DateRange> date,
    boolean dateUnsure,
    Optional<String> publisher,
    Optional<String> place,
    Optional<String> language,
    Optional<String> occasion,
    Optional<DateRange> occasionDate,
    Optional<String> occasionPlace,
    List<String> occasionHosts,
    String corpus,
    Optional<String> url,
    Optional<String> original) {

  private static final double SURE = 0.6;

  static Reference of(Document document, CorpusSettings settings, Optional<String> url) {
    Metadata metadata = document.metadata();
    Optional<Inferred<DateRange>> date = metadata.date().filter(d -> d.value().hasYear());
    Optional<ReportedEvent> occasion = Occasion.of(document);
    Optional<String> source = metadata.sourceUrl().flatMap(Reference::text);
    return new Reference(
        key(document.id()),
        metadata.kind().map(Inferred::value),
        metadata.authors().stream().flatMap(a -> text(a).stream()).map(Name::of).toList(),
        title(document),
        date.map(Inferred::value),
        date.filter(d -> d.confidence() < SURE).isPresent(),
        metadata.publisher().flatMap(Reference::text),
        metadata.place().flatMap(Reference::text),
        metadata.language().flatMap(Reference::text),
        occasion.flatMap(e -> text(e.name())),
        occasion.flatMap(ReportedEvent::date).map(Inferred::value).filter(DateRange::hasYear),
        occasion.flatMap(ReportedEvent::place).flatMap(Reference::text),
        occasion.map(Reference::hosts).orElse(List.of()),
        oneLine(settings.title()),
        url.map(Reference::oneLine).or(() -> source),
        source.filter(s -> url.isPresent() && !url.get().equals(s)));
  }

  private static String title(Document document) {
    Metadata metadata = document.metadata();
    boolean ours = metadata.title().isEmpty() || metadata.titleIsDerived();
    String title = oneLine(document.displayTitle());
    return ours ? '[' + title + ']' : title;
  }

  private static List<String> hosts(ReportedEvent occasion) {
    return occasion.hosts().stream()
        .filter(host -> host.role() != Host.Role.SPONSOR)
        .flatMap(host -> text(host.name()).stream())
        .distinct()
        .toList();
  }

  private static Optional<String> text(Inferred<String> fact) {
    return Optional.of(oneLine(fact.value())).filter(text -> !text.isEmpty());
  }

  private static String oneLine(String text) {
    return WellFormed.of(text)
        .replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ")
        .replaceAll(" {2,}", " ")
        .strip();
  }

  /** The id itself where it can be a key; otherwise a hash keeps two such ids apart. */
  private static String key(String id) {
    if (id.matches("[A-Za-z0-9][A-Za-z0-9_-]*")) {
      return id;
    }
    String ascii = id.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    return (ascii.isEmpty() ? "text" : ascii) + '-' + Integer.toHexString(id.hashCode());
  }

  /** Whether the publisher is cited as the periodical in which it appeared. */
  boolean isOfThePress() {
    return kind.filter(k -> k == Kind.REPORT || k == Kind.ARTICLE).isPresent();
  }

  /** The kind as a word for readers, where it is not the press's. */
  Optional<String> genre() {
    return kind.filter(k -> !isOfThePress())
        .map(
            k ->
                k == Kind.COMMUNIQUE
                    ? "Communiqué"
                    : k.name().charAt(0) + k.name().substring(1).toLowerCase(Locale.ROOT));
  }
}
