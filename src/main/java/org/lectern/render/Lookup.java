package org.lectern.render;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lectern.address.Addresses;
import org.lectern.i18n.Messages;
import org.lectern.model.Alignment;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.Entity;
import org.lectern.model.Event;
import org.lectern.model.EventSeries;
import org.lectern.model.Mention;
import org.lectern.model.Person;
import org.lectern.model.Statement;
import org.lectern.model.Version;

/**
 * A corpus by ids, so that a page finds what it names without a walk through everything, and the
 * language of the pages.
 */
final class Lookup {
  private final Corpus corpus;
  private final Messages messages;
  private final Map<String, Document> documents = new LinkedHashMap<>();
  private final Map<String, DocumentCard> cards = new LinkedHashMap<>();
  private final List<DocumentCard> listed;
  private final Map<String, Event> events = new HashMap<>();
  private final Map<String, EventSeries> series = new HashMap<>();
  private final Map<String, Person> people = new HashMap<>();
  private final Map<Mention.Type, Map<String, Entity>> entities = new EnumMap<>(Mention.Type.class);
  private final Map<Mention.Type, Map<String, List<String>>> named =
      new EnumMap<>(Mention.Type.class);
  private final Map<String, YearOfTexts> years = new TreeMap<>();
  private final Map<String, Map<String, Statement>> statements = new HashMap<>();
  private final Map<String, Alignment> alignments = new HashMap<>();
  private final Map<String, List<Version>> versions = new HashMap<>();
  private final Map<String, List<Event>> eventsByDocument = new HashMap<>();
  private final Map<Event.Subject, List<Event>> hosted = new HashMap<>();
  private final Map<String, TextParts> parts = new HashMap<>();
  private final DocumentLists lists;

  Lookup(Corpus corpus, Messages messages) {
    this.corpus = corpus;
    this.messages = messages;
    corpus.links().alignments().forEach(one -> alignments.put(one.event(), one));
    for (Version version : corpus.links().versions()) {
      versions.computeIfAbsent(version.document(), x -> new ArrayList<>()).add(version);
      versions.computeIfAbsent(version.other(), x -> new ArrayList<>()).add(version);
    }
    for (Document document : corpus.documents()) {
      documents.put(document.id(), document);
      cards.put(document.id(), DocumentCard.of(document, corpus, messages));
      parts.put(document.id(), TextParts.of(document));
      Map<String, Statement> byId = new HashMap<>();
      document.statements().forEach(statement -> byId.put(statement.id(), statement));
      statements.put(document.id(), byId);
    }
    listed = List.copyOf(cards.values());
    lists = new DocumentLists(corpus);
    for (Mention.Type type : Mention.Type.values()) {
      Map<String, Entity> byId = new HashMap<>();
      Map<String, List<String>> byName = new HashMap<>();
      for (Entity entity : corpus.entities().of(type)) {
        byId.put(entity.id(), entity);
        byName.computeIfAbsent(entity.name(), x -> new ArrayList<>()).add(entity.id());
      }
      entities.put(type, byId);
      named.put(type, byName);
    }
    for (DocumentCard card : listed) {
      YearOfTexts one = new YearOfTexts(1, card.words());
      card.year().ifPresent(year -> years.merge(year, one, YearOfTexts::plus));
    }
    corpus.series().forEach(one -> series.put(one.id(), one));
    corpus.people().forEach(person -> people.put(person.id(), person));
    corpus.events().forEach(this::addEvent);
    eventsByDocument.forEach(
        (id, list) -> list.sort((a, b) -> Integer.compare(index(a, id), index(b, id))));
  }

  private void addEvent(Event event) {
    events.put(event.id(), event);
    event.hosts().stream()
        .flatMap(told -> told.subject().stream())
        .distinct()
        .forEach(s -> hosted.computeIfAbsent(s, x -> new ArrayList<>()).add(event));
    event.reports().stream()
        .map(Event.Report::document)
        .distinct()
        .forEach(id -> eventsByDocument.computeIfAbsent(id, x -> new ArrayList<>()).add(event));
  }

  private static int index(Event event, String document) {
    return event.reports().stream()
        .filter(report -> report.document().equals(document))
        .mapToInt(Event.Report::index)
        .min()
        .orElse(0);
  }

  /**
   * The texts of a year.
   *
   * @param documents how many there are
   * @param words how many words they have, as their pages count them
   */
  record YearOfTexts(int documents, int words) {
    private YearOfTexts plus(YearOfTexts other) {
      return new YearOfTexts(documents + other.documents, words + other.words);
    }
  }

  /** The texts of each year, by its four digits; those of unknown year are in none. */
  Map<String, YearOfTexts> years() {
    return years;
  }

  /** The page of what a name of a type means in a document, from the root of the site. */
  Optional<String> hrefOf(Mention.Type type, String document, String name) {
    return corpus
        .entities()
        .id(type, document, name)
        .filter(entities.get(type)::containsKey)
        .map(id -> EntityView.href(type, id));
  }

  /** The page of a subject, from the root of the site. */
  Optional<String> hrefOf(Event.Subject subject) {
    return Optional.of(subject)
        .filter(s -> entities.get(s.type()).containsKey(s.id()))
        .map(s -> EntityView.href(s.type(), s.id()));
  }

  /** The events that a subject held, in whatever role, the latest first. */
  List<Event> hostedBy(Mention.Type type, String id) {
    return List.copyOf(hosted.getOrDefault(new Event.Subject(type, id), List.of()));
  }

  /** The page of the one thing of a type that has a name, if there is just one. */
  Optional<String> hrefOf(Mention.Type type, String name) {
    return Optional.ofNullable(named.get(type).get(name))
        .filter(ids -> ids.size() == 1)
        .map(ids -> EntityView.href(type, ids.get(0)));
  }

  Corpus corpus() {
    return corpus;
  }

  /** The words of the pages. */
  Messages messages() {
    return messages;
  }

  Optional<Document> document(String id) {
    return Optional.ofNullable(documents.get(id));
  }

  Optional<DocumentCard> card(String id) {
    return Optional.ofNullable(cards.get(id));
  }

  /** The pages of a document's text. */
  TextParts parts(String document) {
    return parts.get(document);
  }

  /** Where a paragraph stands, from the root of the site. */
  String href(String document, String paragraph) {
    return Addresses.document(document, parts.get(document).pageOf(paragraph))
        + "#"
        + Addresses.encoded(paragraph);
  }

  /** Where a statement stands, from the root of the site. */
  String href(Document document, Statement statement) {
    int page = parts.get(document.id()).pageAt(statement.span().start());
    return Addresses.document(document.id(), page) + "#" + Addresses.encoded(statement.id());
  }

  /** All documents in listing order. */
  List<DocumentCard> cards() {
    return listed;
  }

  /** The documents of some ids. */
  List<DocumentCard> cards(List<String> ids) {
    return ids.stream().flatMap(id -> card(id).stream()).toList();
  }

  /** The documents by what they can be told apart by. */
  DocumentLists lists() {
    return lists;
  }

  /** The year under which a document is listed. */
  Optional<Integer> year(String id) {
    return document(id)
        .flatMap(Document::listingDate)
        .map(date -> date.value().from().year())
        .filter(year -> year > 0);
  }

  Optional<Event> event(String id) {
    return Optional.ofNullable(events.get(id));
  }

  /** The reports of an event, passage by passage. */
  Optional<Alignment> alignment(String event) {
    return Optional.ofNullable(alignments.get(event));
  }

  /** The page that compares the reports of an event, if there is one, from the site's root. */
  Optional<String> compare(String event) {
    return alignment(event).map(one -> Addresses.compare(one.event()));
  }

  /** Where a document is one text with another. */
  List<Version> versions(String document) {
    return versions.getOrDefault(document, List.of());
  }

  Optional<EventSeries> series(String id) {
    return Optional.ofNullable(series.get(id));
  }

  Optional<Person> person(String id) {
    return Optional.ofNullable(people.get(id));
  }

  Optional<Statement> statement(String document, String id) {
    return Optional.ofNullable(statements.getOrDefault(document, Map.of()).get(id));
  }

  /** The events that a document reports, its main one first. */
  List<Event> eventsOf(String document) {
    return List.copyOf(eventsByDocument.getOrDefault(document, List.of()));
  }
}
