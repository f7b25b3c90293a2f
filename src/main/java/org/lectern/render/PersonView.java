package org.lectern.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.address.Addresses;
import org.lectern.model.Document;
import org.lectern.model.Event;
import org.lectern.model.Mention;
import org.lectern.model.Person;
import org.lectern.model.Statement;

/**
 * A person's page.
 *
 * @param card what lists show of them
 * @param entity what their page has in common with those of organisations and places
 * @param roles the roles that the documents give them, the earliest first
 * @param said what they say, by event, the newest first
 * @param silent how many documents have statements of theirs that this page does not show
 * @param statements how many statements are theirs
 * @param events the events where they took part, the latest first
 * @param companions who took part in the same events, the most frequent first
 * @param moreCompanions how many more there are
 */
record PersonView(
    PersonCard card,
    EntityView entity,
    List<RoleView> roles,
    List<EventSaidView> said,
    int silent,
    int statements,
    List<EventCard> events,
    List<CompanionView> companions,
    int moreCompanions) {

  private static final String SAID = "said-";

  /** How many statements of one document are shown before the page sends to the document. */
  private static final int SHOWN = 6;

  /** How many documents' statements are shown. */
  private static final int DOCUMENTS = 30;

  /** How many of those who took part in the same events are shown. */
  private static final int COMPANIONS = 24;

  /**
   * A person in a list.
   *
   * @param id their id
   * @param href their page, from the root of the site
   * @param name their name
   * @param role the first role that the documents give them
   * @param statements how many statements are theirs
   * @param documents how many documents name them
   * @param events at how many events they took part
   */
  record PersonCard(
      String id,
      String href,
      String name,
      Optional<String> role,
      int statements,
      int documents,
      int events) {
    static PersonCard of(Person person) {
      return new PersonCard(
          person.id(),
          Addresses.person(person.id()),
          person.name(),
          person.roles().stream().map(Person.Role::role).findFirst(),
          person.statements().size(),
          person.documents().size(),
          person.events().size());
    }
  }

  /**
   * A role.
   *
   * @param role the words of the texts
   * @param years the first and the last year of the texts that give it; absent if not known
   * @param places where it stands, the earliest first
   */
  record RoleView(String role, Optional<String> years, List<PlaceView> places) {}

  /**
   * A paragraph of a document.
   *
   * @param document the document
   * @param href the paragraph, from the root of the site
   * @param paragraph its number or id
   */
  record PlaceView(DocumentCard document, String href, String paragraph) {}

  /**
   * Somebody at the same events.
   *
   * @param name their name
   * @param href their page, from the root of the site
   * @param events how many events they have in common
   */
  record CompanionView(String name, String href, int events) {}

  /**
   * What they say in the reports of one event, or in a document of none.
   *
   * @param id its address in the page
   * @param event the event, if there is one
   * @param documents what they say, by document
   * @param statements how many statements that are, those that are not shown among them
   */
  record EventSaidView(
      String id, Optional<EventCard> event, List<SaidView> documents, int statements) {}

  /**
   * What they say in one document.
   *
   * @param document the document
   * @param statements the first of their statements in it
   * @param more how many more there are
   */
  record SaidView(DocumentCard document, List<StatementView> statements, int more) {}

  /**
   * A statement.
   *
   * @param href its address from the root of the site
   * @param verb the reporting verb
   * @param kind how direct it is, in words, unless it is in the reporter's words as most are
   * @param text its words
   * @param unsure whether it is rather uncertain that it is theirs
   */
  record StatementView(
      String href, Optional<String> verb, Optional<String> kind, String text, boolean unsure) {}

  static PersonView of(Person person, Lookup lookup) {
    List<EventCard> events =
        person.events().stream()
            .flatMap(id -> lookup.event(id).stream())
            .map(event -> EventCard.of(event, lookup))
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.reverse(events);
    List<CompanionView> companions = companions(person, lookup);
    return new PersonView(
        PersonCard.of(person),
        EntityView.of(Mention.Type.PERSON, person.entity(), lookup),
        roles(person, lookup),
        said(person, lookup),
        Math.max(0, speaking(person) - DOCUMENTS),
        person.statements().size(),
        List.copyOf(events),
        companions.stream().limit(COMPANIONS).toList(),
        Math.max(0, companions.size() - COMPANIONS));
  }

  /** Those whom reports name at the same events; of equal ones those first who are named first. */
  private static List<CompanionView> companions(Person person, Lookup lookup) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String id : person.events()) {
      lookup.event(id).stream()
          .flatMap(event -> event.participants().stream())
          .filter(other -> !other.person().equals(person.id()))
          .forEach(other -> counts.merge(other.person(), 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .flatMap(
            e ->
                lookup.person(e.getKey()).stream()
                    .map(
                        other ->
                            new CompanionView(
                                other.name(), Addresses.person(other.id()), e.getValue())))
        .toList();
  }

  /** The earliest first; roles of texts without a date come last. */
  private static List<RoleView> roles(Person person, Lookup lookup) {
    Map<String, List<PlaceView>> places = new LinkedHashMap<>();
    person.roles().stream()
        .flatMap(role -> lookup.card(role.document()).map(card -> Map.entry(role, card)).stream())
        .sorted(Comparator.comparing(e -> e.getValue().date().map(DateView::edtf).orElse("~")))
        .forEach(
            e ->
                places
                    .computeIfAbsent(e.getKey().role(), x -> new ArrayList<>())
                    .add(place(e.getKey(), e.getValue(), lookup)));
    return places.entrySet().stream()
        .map(e -> new RoleView(e.getKey(), years(e.getValue()), e.getValue()))
        .toList();
  }

  private static PlaceView place(Person.Role role, DocumentCard card, Lookup lookup) {
    return new PlaceView(
        card,
        lookup.href(card.id(), role.paragraph()),
        role.paragraph().replaceFirst("^p(?=\\d)", ""));
  }

  private static Optional<String> years(List<PlaceView> places) {
    List<String> years =
        places.stream()
            .flatMap(place -> place.document().year().stream())
            .map(year -> year.replaceFirst("^0+(?=.)", ""))
            .toList();
    if (years.isEmpty()) {
      return Optional.empty();
    }
    String first = years.get(0);
    String last = years.get(years.size() - 1);
    return Optional.of(first.equals(last) ? first : first + "–" + last);
  }

  /** In how many documents they say something. */
  private static int speaking(Person person) {
    return (int) person.statements().stream().map(Person.Said::document).distinct().count();
  }

  /** What they say at an event on their page, from the root of the site, if it is shown there. */
  static Optional<String> saidHref(Person person, String event, Lookup lookup) {
    return shown(person)
            .anyMatch(id -> mainEvent(id, lookup).filter(e -> e.id().equals(event)).isPresent())
        ? Optional.of(Addresses.person(person.id()) + "#" + Addresses.encoded(SAID + event))
        : Optional.empty();
  }

  /** The documents whose statements are shown, the latest first. */
  private static Stream<String> shown(Person person) {
    return person.statements().stream().map(Person.Said::document).distinct().limit(DOCUMENTS);
  }

  private static Optional<Event> mainEvent(String document, Lookup lookup) {
    return lookup.eventsOf(document).stream().findFirst();
  }

  private static List<EventSaidView> said(Person person, Lookup lookup) {
    Map<String, List<StatementView>> byDocument = new LinkedHashMap<>();
    shown(person).forEach(id -> byDocument.put(id, new ArrayList<>()));
    for (Person.Said said : person.statements()) {
      Optional<Document> document = lookup.document(said.document());
      Optional<Statement> statement = lookup.statement(said.document(), said.statement());
      if (byDocument.containsKey(said.document()) && statement.isPresent()) {
        byDocument.get(said.document()).add(view(document.orElseThrow(), statement.get(), lookup));
      }
    }
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (String id : byDocument.keySet()) {
      String key = mainEvent(id, lookup).map(Event::id).orElse("/" + id);
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(id);
    }
    return groups.values().stream().map(ids -> group(ids, byDocument, lookup)).toList();
  }

  private static EventSaidView group(
      List<String> ids, Map<String, List<StatementView>> byDocument, Lookup lookup) {
    Optional<Event> event = mainEvent(ids.get(0), lookup);
    return new EventSaidView(
        SAID + event.map(Event::id).orElse("in-" + ids.get(0)),
        event.map(e -> EventCard.of(e, lookup)),
        ids.stream().map(id -> said(lookup.card(id).orElseThrow(), byDocument.get(id))).toList(),
        ids.stream().mapToInt(id -> byDocument.get(id).size()).sum());
  }

  private static SaidView said(DocumentCard document, List<StatementView> statements) {
    // One left over is shorter to show than to announce.
    int shown = statements.size() == SHOWN + 1 ? SHOWN + 1 : SHOWN;
    return new SaidView(
        document,
        statements.stream().limit(shown).toList(),
        Math.max(0, statements.size() - shown));
  }

  private static StatementView view(Document document, Statement statement, Lookup lookup) {
    return new StatementView(
        lookup.href(document, statement),
        statement.verb(),
        Optional.of(statement.kind())
            .filter(kind -> kind != Statement.Directness.REPORTED)
            .map(kind -> Wording.directness(kind, lookup.messages())),
        statement.span().of(document.text()),
        statement.confidence() < 0.6);
  }
}
