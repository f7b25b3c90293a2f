package org.lectern.rights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.Entities;
import org.lectern.model.Entity;
import org.lectern.model.Event;
import org.lectern.model.Host;
import org.lectern.model.Links;
import org.lectern.model.Mention;
import org.lectern.model.Paragraph;
import org.lectern.model.Person;
import org.lectern.model.Publication;
import org.lectern.model.Statement;

/**
 * Stage "rights": a corpus to what its publisher lets a site have of it. Stateless.
 *
 * <p>Of a text that must not be published whole, the source and the cleaned text beyond the excerpt
 * go, and with them everything that quotes them: statements, mentions, sections, reasons, removals,
 * repairs, roles, passages. Its metadata stays, the events and people that it was linked to, and
 * its words as a set ({@link org.lectern.model.Withheld}).
 */
public final class RightsStage {
  /** The same corpus if nothing in it is withheld. */
  public Corpus apply(Corpus corpus) {
    Map<String, Document> withheld = new HashMap<>();
    List<Document> documents = new ArrayList<>();
    for (Document document : corpus.documents()) {
      Publication publication = corpus.settings().publicationOf(document);
      if (publication == Publication.FULL) {
        documents.add(document);
      } else {
        Document shown = new ShownDocument(document, publication).get();
        documents.add(shown);
        withheld.put(shown.id(), shown);
      }
    }
    return withheld.isEmpty() ? corpus : of(corpus, documents, withheld);
  }

  private static Corpus of(
      Corpus corpus, List<Document> documents, Map<String, Document> withheld) {
    Links links = new ShownLinks(documents, withheld).of(corpus.links());
    return new Corpus(
        corpus.settings(),
        documents,
        corpus.events().stream().map(event -> event(event, withheld.keySet())).toList(),
        corpus.series(),
        entities(corpus.entities(), withheld),
        corpus.pages(),
        links,
        new ShownLedger(links.phrases(), documents).of(corpus.ledger()));
  }

  private static Entities entities(Entities all, Map<String, Document> withheld) {
    return new Entities(
        all.people().stream().map(person -> person(person, all, withheld)).toList(),
        all.organisations().stream()
            .map(one -> entity(one, Mention.Type.ORGANISATION, all, withheld))
            .toList(),
        all.places().stream().map(one -> entity(one, Mention.Type.PLACE, all, withheld)).toList(),
        all.ids());
  }

  /** How often a text names something may be told only of what the site has of it. */
  private static Entity entity(
      Entity entity, Mention.Type type, Entities all, Map<String, Document> withheld) {
    return new Entity(
        entity.id(),
        entity.name(),
        entity.wikidata(),
        entity.forms(),
        entity.namings().stream()
            .map(
                n -> withheld.containsKey(n.document()) ? shown(n, entity, type, all, withheld) : n)
            .toList());
  }

  private static Entity.Naming shown(
      Entity.Naming naming,
      Entity entity,
      Mention.Type type,
      Entities all,
      Map<String, Document> withheld) {
    long mentions =
        withheld.get(naming.document()).mentions().stream()
            .filter(m -> m.type() == type)
            .filter(
                m ->
                    all.id(type, naming.document(), m.name())
                        .filter(entity.id()::equals)
                        .isPresent())
            .count();
    return new Entity.Naming(naming.document(), (int) mentions);
  }

  /** Reasons quote texts; whose, they do not say. */
  private static Event event(Event event, Set<String> withheld) {
    boolean told = event.reports().stream().anyMatch(r -> withheld.contains(r.document()));
    return told
        ? new Event(
            event.id(),
            ShownDocument.withoutReasons(event.name()),
            event.date().map(ShownDocument::withoutReasons),
            event.place().map(ShownDocument::withoutReasons),
            event.hosts().stream().map(RightsStage::withoutReasons).toList(),
            event.series(),
            event.reports(),
            event.participants())
        : event;
  }

  private static Event.Hosting withoutReasons(Event.Hosting told) {
    Host host = new Host(ShownDocument.withoutReasons(told.host().name()), told.host().role());
    return new Event.Hosting(host, told.subject(), told.documents());
  }

  private static Person person(Person person, Entities all, Map<String, Document> withheld) {
    Map<String, Set<String>> statements = new HashMap<>();
    withheld.forEach(
        (id, document) ->
            statements.put(
                id, document.statements().stream().map(Statement::id).collect(Collectors.toSet())));
    return new Person(
        entity(person.entity(), Mention.Type.PERSON, all, withheld),
        person.roles().stream()
            .filter(role -> isShown(role, Optional.ofNullable(withheld.get(role.document()))))
            .toList(),
        person.statements().stream()
            .filter(
                said ->
                    !withheld.containsKey(said.document())
                        || statements.get(said.document()).contains(said.statement()))
            .toList(),
        person.events());
  }

  private static boolean isShown(Person.Role role, Optional<Document> withheld) {
    return withheld.isEmpty()
        || withheld.get().text().contains(role.role())
            && paragraphs(withheld.get()).contains(role.paragraph());
  }

  private static Set<String> paragraphs(Document document) {
    return document.paragraphs().stream()
        .map(Paragraph::id)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
