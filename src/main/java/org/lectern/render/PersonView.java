package org.lectern.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.address.Addresses;
import org.lectern.model.Document;
import org.lectern.model.Person;
import org.lectern.model.Statement;

/**
 * A person's page.
 *
 * @param card what lists show of them
 * @param variants other names that the documents use
 * @param wikidata the Wikidata item
 * @param roles the roles that the documents give them
 * @param said what they say, by document
 * @param silent how many documents have statements of theirs that this page does not show
 * @param statements how many statements are theirs
 * @param events the events where they took part
 * @param documents the documents that name them, or the first of very many
 * @param allDocuments the page of all of them, if some are left out here
 */
record PersonView(
    PersonCard card,
    List<String> variants,
    Optional<String> wikidata,
    List<RoleView> roles,
    List<SaidView> said,
    int silent,
    int statements,
    List<EventCard> events,
    List<DocumentCard> documents,
    Optional<String> allDocuments) {

  /** Above this many, the documents have pages of their own. */
  private static final int MOST_DOCUMENTS = 150;

  /** How many of them are shown then. */
  private static final int FIRST_DOCUMENTS = 50;

  /** How many statements of one document are shown before the page sends to the document. */
  private static final int SHOWN = 6;

  /** How many documents' statements are shown. */
  private static final int DOCUMENTS = 40;

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
   * @param places where they stand
   */
  record RoleView(String role, List<PlaceView> places) {}

  /**
   * A paragraph of a document.
   *
   * @param document the document
   * @param href the paragraph, from the root of the site
   * @param paragraph its number or id
   */
  record PlaceView(DocumentCard document, String href, String paragraph) {}

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
    return new PersonView(
        PersonCard.of(person),
        person.variants().stream().filter(name -> !name.equals(person.name())).toList(),
        person.wikidata().filter(item -> item.matches("Q[0-9]+")),
        roles(person, lookup),
        said(person, lookup),
        Math.max(0, speaking(person) - DOCUMENTS),
        person.statements().size(),
        person.events().stream()
            .flatMap(id -> lookup.event(id).stream())
            .map(event -> EventCard.of(event, lookup))
            .toList(),
        cards(person, lookup).stream()
            .limit(many(person) ? FIRST_DOCUMENTS : MOST_DOCUMENTS)
            .toList(),
        Optional.of(allDocuments(person)).filter(page -> many(person)));
  }

  /** The pages of the documents that name a person, where they are too many for their own page. */
  static List<Listing> listings(Person person, Lookup lookup) {
    if (!many(person)) {
      return List.of();
    }
    return Listing.of(
        allDocuments(person),
        "Documents that name " + person.name(),
        person.name(),
        Addresses.person(person.id()),
        cards(person, lookup));
  }

  private static boolean many(Person person) {
    return person.documents().size() > MOST_DOCUMENTS;
  }

  private static String allDocuments(Person person) {
    return Addresses.documentsOf(person.id());
  }

  private static List<DocumentCard> cards(Person person, Lookup lookup) {
    return person.documents().stream().flatMap(id -> lookup.card(id).stream()).toList();
  }

  private static List<RoleView> roles(Person person, Lookup lookup) {
    Map<String, List<PlaceView>> places = new LinkedHashMap<>();
    for (Person.Role role : person.roles()) {
      lookup
          .card(role.document())
          .ifPresent(
              card ->
                  places
                      .computeIfAbsent(role.role(), x -> new ArrayList<>())
                      .add(
                          new PlaceView(
                              card,
                              card.href() + "#" + Addresses.encoded(role.paragraph()),
                              role.paragraph().replaceFirst("^p(?=\\d)", ""))));
    }
    return places.entrySet().stream().map(e -> new RoleView(e.getKey(), e.getValue())).toList();
  }

  /** In how many documents they say something. */
  private static int speaking(Person person) {
    return (int) person.statements().stream().map(Person.Said::document).distinct().count();
  }

  private static List<SaidView> said(Person person, Lookup lookup) {
    Map<String, List<StatementView>> byDocument = new LinkedHashMap<>();
    for (Person.Said said : person.statements()) {
      Optional<Document> document = lookup.document(said.document());
      Optional<Statement> statement = lookup.statement(said.document(), said.statement());
      if (document.isPresent() && statement.isPresent()) {
        byDocument
            .computeIfAbsent(said.document(), x -> new ArrayList<>())
            .add(view(document.get(), statement.get()));
      }
    }
    return byDocument.entrySet().stream()
        .limit(DOCUMENTS)
        .map(e -> said(lookup.card(e.getKey()).orElseThrow(), e.getValue()))
        .toList();
  }

  private static SaidView said(DocumentCard document, List<StatementView> statements) {
    // One left over is shorter to show than to announce.
    int shown = statements.size() == SHOWN + 1 ? SHOWN + 1 : SHOWN;
    return new SaidView(
        document,
        statements.stream().limit(shown).toList(),
        Math.max(0, statements.size() - shown));
  }

  private static StatementView view(Document document, Statement statement) {
    return new StatementView(
        Addresses.document(document.id()) + "#" + Addresses.encoded(statement.id()),
        statement.verb(),
        Optional.of(statement.kind())
            .filter(kind -> kind != Statement.Directness.REPORTED)
            .map(Wording::directness),
        statement.span().of(document.text()),
        statement.confidence() < 0.6);
  }
}
