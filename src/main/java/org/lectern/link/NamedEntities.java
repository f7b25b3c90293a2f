package org.lectern.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lectern.model.Authority;
import org.lectern.model.Document;
import org.lectern.model.Entities;
import org.lectern.model.Entity;
import org.lectern.model.Event;
import org.lectern.model.Mention;
import org.lectern.model.Paragraph;
import org.lectern.model.Person;
import org.lectern.model.Statement;

/** The people, organisations and places of a corpus, and what the documents tell of the people. */
final class NamedEntities {
  /** What the name of a host is looked for among, the likeliest first. */
  private static final List<Mention.Type> SUBJECTS =
      List.of(Mention.Type.ORGANISATION, Mention.Type.PERSON, Mention.Type.PLACE);

  private final EntityLinker.Result people;
  private final EntityLinker.Result organisations;
  private final EntityLinker.Result places;
  private final Map<Mention.Type, Map<String, String>> byName = new EnumMap<>(Mention.Type.class);

  private NamedEntities(
      EntityLinker.Result people, EntityLinker.Result organisations, EntityLinker.Result places) {
    this.people = people;
    this.organisations = organisations;
    this.places = places;
  }

  /**
   * @param documents the documents, by id
   * @param eventsOf the ids of the events that each document reports
   */
  static NamedEntities of(
      List<Document> documents,
      Authority authority,
      Map<String, Set<String>> eventsOf,
      KeptIds ids) {
    return new NamedEntities(
        EntityLinker.of(Mention.Type.PERSON, documents, authority.people(), eventsOf, ids),
        EntityLinker.of(
            Mention.Type.ORGANISATION, documents, authority.organisations(), eventsOf, ids),
        EntityLinker.of(Mention.Type.PLACE, documents, authority.places(), eventsOf, ids));
  }

  /** For each document, the names that it uses for people, and the id of whom each means. */
  Map<String, Map<String, String>> personIds() {
    return people.ids();
  }

  /** The id of the person whom a name means in a document. */
  Optional<String> person(String document, String name) {
    return Optional.ofNullable(people.ids().getOrDefault(document, Map.of()).get(name));
  }

  /**
   * What a name means that a document gives to whoever holds an event: an organisation, a person or
   * a place that the document calls so, or that alone has this name in the corpus.
   */
  Optional<Event.Subject> subject(Document document, String name) {
    return SUBJECTS.stream().flatMap(type -> subject(type, document, name).stream()).findFirst();
  }

  private Optional<Event.Subject> subject(Mention.Type type, Document document, String name) {
    Map<String, String> own = all(type).ids().getOrDefault(document.id(), Map.of());
    Optional<String> meant =
        document.mentions().stream()
            .filter(m -> m.type() == type)
            .filter(m -> m.name().equals(name) || isWritten(document, m, name))
            .flatMap(m -> Optional.ofNullable(own.get(m.name())).stream())
            .findFirst();
    Map<String, String> called = byName.computeIfAbsent(type, t -> all(t).byName());
    return meant
        .or(() -> Optional.ofNullable(called.get(PlainText.of(name))))
        .map(id -> new Event.Subject(type, id));
  }

  private EntityLinker.Result all(Mention.Type type) {
    return switch (type) {
      case PERSON -> people;
      case ORGANISATION -> organisations;
      case PLACE -> places;
    };
  }

  private static boolean isWritten(Document document, Mention mention, String name) {
    return mention.span().length() == name.length()
        && document.text().startsWith(name, mention.span().start());
  }

  /**
   * All of them.
   *
   * @param listed the documents, in listing order
   * @param events the events with their participants, the latest first
   */
  Entities entities(List<Document> listed, List<Event> events) {
    Map<String, Integer> listing = new HashMap<>();
    listed.forEach(d -> listing.put(d.id(), listing.size()));
    Map<Mention.Type, Map<String, Map<String, String>>> ids = new TreeMap<>();
    ids.put(Mention.Type.PERSON, people.ids());
    ids.put(Mention.Type.ORGANISATION, organisations.ids());
    ids.put(Mention.Type.PLACE, places.ids());
    return new Entities(
        persons(listed, events, listing),
        organisations.entities(listing),
        places.entities(listing),
        ids);
  }

  private List<Person> persons(
      List<Document> listed, List<Event> events, Map<String, Integer> listing) {
    Map<String, Parts> parts = new TreeMap<>();
    people.drafts().keySet().forEach(id -> parts.put(id, new Parts()));
    listed.forEach(d -> collect(d, parts));
    List<Event> earliestFirst = new ArrayList<>(events);
    earliestFirst.sort(EARLIEST_FIRST);
    earliestFirst.forEach(
        e -> e.participants().forEach(p -> parts.get(p.person()).events.add(e.id())));
    return people.entities(listing).stream().map(e -> person(e, parts.get(e.id()))).toList();
  }

  private static Person person(Entity entity, Parts parts) {
    return new Person(entity, parts.roles, parts.said, parts.events);
  }

  private void collect(Document document, Map<String, Parts> parts) {
    Map<String, String> ids = people.ids().get(document.id());
    Set<String> roles = new HashSet<>();
    int paragraph = 0;
    for (Mention mention : document.mentions()) {
      String id = ids.get(mention.name());
      if (mention.type() != Mention.Type.PERSON || id == null) {
        continue;
      }
      List<Paragraph> all = document.paragraphs();
      while (paragraph < all.size() && all.get(paragraph).span().end() < mention.span().end()) {
        paragraph++;
      }
      for (Mention.Role role : mention.roles()) {
        String words = SettledNames.oneSpaced(role.words());
        if (paragraph < all.size() && roles.add(id + "\n" + words)) {
          parts.get(id).roles.add(new Person.Role(words, document.id(), all.get(paragraph).id()));
        }
      }
    }
    for (Statement statement : document.statements()) {
      String id = ids.get(statement.speaker());
      if (id != null) {
        parts.get(id).said.add(new Person.Said(document.id(), statement.id()));
      }
    }
  }

  /** What the documents tell of one person, in listing order. */
  private static final class Parts {
    private final List<Person.Role> roles = new ArrayList<>();
    private final List<Person.Said> said = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
  }

  /** By date, those without one last. */
  private static final Comparator<Event> EARLIEST_FIRST =
      Comparator.comparing((Event e) -> day(e).isEmpty())
          .thenComparing(NamedEntities::day)
          .thenComparing(Event::id);

  private static String day(Event event) {
    return event.date().filter(d -> d.value().hasYear()).map(d -> d.value().toString()).orElse("");
  }
}
