package org.lectern.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.address.Addresses;
import org.lectern.i18n.Messages;
import org.lectern.model.Corpus;
import org.lectern.model.Event;
import org.lectern.model.EventSeries;
import org.lectern.model.Person;
import org.lectern.model.Phrase;

/**
 * A feed of documents, to be written as Atom and as JSON.
 *
 * @param title its title
 * @param description what it is of
 * @param address the address, from the root of the site, of the page that it belongs to and beside
 *     which its files lie
 * @param entries its documents, the newest first
 */
record Feed(String title, Optional<String> description, String address, List<FeedEntry> entries) {

  private static final int MOST = 50;

  /** Thousands of names have feeds. */
  private static final int MOST_OF_A_SUBJECT = 20;

  /** The newest documents of a corpus. */
  static Feed of(Corpus corpus) {
    return new Feed(
        corpus.settings().title(),
        corpus.settings().description(),
        "",
        FeedEntry.newest(corpus.documents(), MOST, corpus));
  }

  /** The newest documents that use a phrase. */
  static Feed of(Phrase phrase, Corpus corpus, Messages messages) {
    List<String> using = phrase.uses().stream().map(u -> u.passage().document()).toList();
    return new Feed(
        messages.text("feed.phrase", named(phrase.text(), corpus)),
        Optional.of(messages.text("feed.phrase.note", named(phrase.text(), corpus))),
        Addresses.phrase(phrase.id()),
        entries(Set.copyOf(using), corpus));
  }

  /** The newest documents that name a person, or in which they say something. */
  static Feed of(Person person, Corpus corpus, Messages messages) {
    return new Feed(
        messages.text("feed.subject", named(person.name(), corpus)),
        Optional.of(messages.text("feed.person.note", named(person.name(), corpus))),
        Addresses.person(person.id()),
        entries(Set.copyOf(person.documents()), corpus));
  }

  /** The newest reports of the events of a series. */
  static Feed of(EventSeries series, Corpus corpus, Messages messages) {
    Set<String> events = Set.copyOf(series.events());
    Set<String> reports =
        corpus.events().stream()
            .filter(event -> events.contains(event.id()))
            .flatMap(event -> event.reports().stream())
            .map(Event.Report::document)
            .collect(Collectors.toSet());
    return new Feed(
        messages.text("feed.subject", named(series.name(), corpus)),
        Optional.of(messages.text("feed.series.note", named(series.name(), corpus))),
        Addresses.series(series.id()),
        entries(reports, corpus));
  }

  /** What the words of a feed are filled with. */
  private static Map<String, String> named(String name, Corpus corpus) {
    return Map.of("name", name, "site", corpus.settings().title());
  }

  private static List<FeedEntry> entries(Set<String> ids, Corpus corpus) {
    return FeedEntry.newest(
        corpus.documents().stream().filter(d -> ids.contains(d.id())).toList(),
        MOST_OF_A_SUBJECT,
        corpus);
  }

  /** The address of an entry's page: whole, or from the feed's own folder. */
  String href(FeedEntry entry, Urls urls) {
    String way = urls.base().isPresent() || address.isEmpty() ? "" : Addresses.root(address);
    return way + entry.url();
  }

  /** The file of the feed in a form, such as {@code feed.atom}, from the root of the site. */
  String file(String name) {
    return address + name;
  }
}
