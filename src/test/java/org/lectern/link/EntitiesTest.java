package org.lectern.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.TestDocuments;
import org.lectern.model.Authority;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.Entity;
import org.lectern.model.Entity.Basis;
import org.lectern.model.Ledger;
import org.lectern.model.Mention;
import org.lectern.model.Mention.Type;
import org.lectern.model.Span;

/** Names of organisations, places and people across documents, and the ids that they keep. */
class EntitiesTest {
  private static Document naming(String id, Type type, String... names) {
    String text = String.join(" met ", names) + ".";
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    for (String name : names) {
      at = text.indexOf(name, at);
      Span span = new Span(at, at + name.length());
      mentions.add(new Mention(type, name, span, List.of(), 0.9));
      at += name.length();
    }
    return TestDocuments.document(id, text, mentions, List.of(), List.of());
  }

  private static Corpus link(Ledger ledger, Authority authority, List<Document> documents) {
    return new LinkStage(ledger)
        .apply(TestDocuments.input(documents, authority), documents)
        .value();
  }

  private static List<Entity> organisations(Document... documents) {
    return link(Ledger.EMPTY, Authority.EMPTY, List.of(documents)).entities().organisations();
  }

  private static Authority people(Authority.Name... names) {
    return new Authority(List.of(), List.of(names), List.of(), List.of(), List.of());
  }

  private static Authority.Name name(String id, String name, List<String> not, List<String> in) {
    return new Authority.Name(Optional.of(id), name, List.of(), Optional.empty(), not, in);
  }

  @Test
  void theSameWordsInAnotherOrderAndInitialsAreOneOrganisation() {
    List<Entity> found =
        organisations(
            naming("a", Type.ORGANISATION, "Workers Union of Denmark Executive Board"),
            naming("b", Type.ORGANISATION, "Executive Board of the Workers Union of Denmark"),
            naming("c", Type.ORGANISATION, "WUD Executive Board", "Workers Union of Denmark"));
    assertEquals(
        List.of("Executive Board of the Workers Union of Denmark", "Workers Union of Denmark"),
        found.stream().map(Entity::name).toList());
    assertEquals(
        List.of(
            new Entity.Form("WUD Executive Board", Basis.INITIALS),
            new Entity.Form("Workers Union of Denmark Executive Board", Basis.SAME_WORDS)),
        found.get(0).forms());
    assertEquals(List.of("a", "b", "c"), found.get(0).documents().stream().sorted().toList());
    assertEquals(3, found.get(0).mentions());
  }

  @Test
  void fewWordsInAnotherOrderAndInitialsFarFromTheNameAreNot() {
    assertEquals(
        List.of("Bank of China", "China Bank", "World Health Organization", "WHO"),
        organisations(
                naming("a", Type.ORGANISATION, "Bank of China", "World Health Organization"),
                naming("b", Type.ORGANISATION, "China Bank", "WHO"))
            .stream()
            .map(Entity::name)
            .sorted(String.CASE_INSENSITIVE_ORDER)
            .sorted((x, y) -> Boolean.compare(x.equals("WHO"), y.equals("WHO")))
            .toList());
  }

  @Test
  void initialsOfTwoOrganisationsMeanNeither() {
    assertEquals(
        3,
        organisations(
                naming(
                    "a",
                    Type.ORGANISATION,
                    "World Trade Organization",
                    "Workers Theatre Office",
                    "WTO"))
            .size());
  }

  @Test
  void aPublisherCanTellTwoOfOneNameApart() {
    List<Document> documents =
        List.of(
            naming("a", Type.PERSON, "Wang Wei"),
            naming("b", Type.PERSON, "Wang Wei"),
            naming("c", Type.PERSON, "Wang Wei"));
    Corpus corpus =
        link(
            Ledger.EMPTY,
            people(
                name("wang-wei-poet", "Wang Wei", List.of(), List.of("b")),
                name("wang-wei-minister", "Wang Wei", List.of(), List.of())),
            documents);
    assertEquals(Optional.of("wang-wei-minister"), corpus.personId("a", "Wang Wei"));
    assertEquals(Optional.of("wang-wei-poet"), corpus.personId("b", "Wang Wei"));
    assertEquals(List.of("a", "c"), sorted(corpus, "wang-wei-minister"));
  }

  private static List<String> sorted(Corpus corpus, String person) {
    return corpus.people().stream()
        .filter(p -> p.id().equals(person))
        .flatMap(p -> p.documents().stream())
        .sorted()
        .toList();
  }

  @Test
  void aPublisherCanForbidThatANameIsJoined() {
    List<Document> documents = List.of(reporting("a", "Li Keqiang"), reporting("b", "Li"));
    assertEquals(1, link(Ledger.EMPTY, Authority.EMPTY, documents).people().size());
    Authority apart = people(name("li-keqiang", "Li Keqiang", List.of("Li"), List.of()));
    assertEquals(2, link(Ledger.EMPTY, apart, documents).people().size());
  }

  /** Two reports of one event: a short name at it means the only full one that has it. */
  private static Document reporting(String id, String name) {
    Document document = naming(id, Type.PERSON, name);
    return TestDocuments.document(
        id,
        document.text(),
        document.mentions(),
        List.of(),
        List.of(TestDocuments.event("World Fair of Trade", "2019-03-02", "")));
  }

  @Test
  void idsStayWhenTheNameThatIsShownChanges() {
    List<Document> first = List.of(naming("a", Type.PLACE, "Sao Paulo"));
    Corpus before = link(Ledger.EMPTY, Authority.EMPTY, first);
    assertEquals("sao-paulo", before.entities().places().get(0).id());
    Authority renamed =
        new Authority(
            List.of(),
            List.of(),
            List.of(),
            List.of(
                new Authority.Name(
                    Optional.empty(),
                    "City of Saint Paul",
                    List.of("Sao Paulo"),
                    Optional.empty())),
            List.of());
    Corpus after = link(before.ledger(), renamed, first);
    assertEquals("sao-paulo", after.entities().places().get(0).id());
    assertEquals("City of Saint Paul", after.entities().places().get(0).name());
  }

  @Test
  void anIdThatAPublisherChangesLeadsToTheNewOne() {
    List<Document> documents = List.of(naming("a", Type.PERSON, "Ban Ki-moon"));
    Corpus before = link(Ledger.EMPTY, Authority.EMPTY, documents);
    Corpus after =
        link(before.ledger(), people(name("ban", "Ban Ki-moon", List.of(), List.of())), documents);
    assertEquals("ban", after.people().get(0).id());
    Ledger.Subject gone =
        after.ledger().subjects(Ledger.Kind.PERSON).stream()
            .filter(Ledger.Subject::gone)
            .findFirst()
            .orElseThrow();
    assertEquals("ban-ki-moon", gone.id());
    assertEquals(Optional.of("ban"), gone.into());
    Corpus third = link(after.ledger(), Authority.EMPTY, documents);
    assertEquals("ban", third.people().get(0).id(), "the newest address stays");
  }

  @Test
  void anIdOfSomebodyElseIsNotGivenAgain() {
    Corpus before =
        link(
            Ledger.EMPTY,
            Authority.EMPTY,
            List.of(naming("a", Type.PERSON, "Jos\u00e9 D\u00edaz")));
    assertEquals("jose-diaz", before.people().get(0).id());
    Corpus after =
        link(before.ledger(), Authority.EMPTY, List.of(naming("a", Type.PERSON, "Jose. Diaz.")));
    assertEquals("jose-diaz-2", after.people().get(0).id());
    assertTrue(
        after.ledger().subjects(Ledger.Kind.PERSON).stream()
            .anyMatch(s -> s.gone() && s.id().equals("jose-diaz")));
  }

  @Test
  void anEventKeepsItsIdWhenItsDateIsCorrected() {
    Document report =
        TestDocuments.report("a", TestDocuments.event("World Fair of Trade", "2019-03-02", ""));
    Corpus before = link(Ledger.EMPTY, Authority.EMPTY, List.of(report));
    Document corrected =
        TestDocuments.report("a", TestDocuments.event("World Fair of Trade", "2019-04-05", ""));
    Corpus after = link(before.ledger(), Authority.EMPTY, List.of(corrected));
    assertEquals(before.events().get(0).id(), after.events().get(0).id());
    Document other =
        TestDocuments.report("a", TestDocuments.event("Congress of Dentists", "2019-04-05", ""));
    Corpus third = link(after.ledger(), Authority.EMPTY, List.of(other));
    assertEquals("2019-04-05-congress-of-dentists", third.events().get(0).id());
  }

  @Test
  void theOrderOfDocumentsDoesNotMatterAndASecondBuildIsTheSame() {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      documents.add(
          naming(
              "d" + i,
              Type.ORGANISATION,
              i % 2 == 0 ? "Workers Union of Denmark" : "WUD",
              "Executive Board of the Workers Union of Denmark",
              "Office " + i % 3));
    }
    Corpus first = link(Ledger.EMPTY, Authority.EMPTY, documents);
    Collections.shuffle(documents, new Random(5));
    assertEquals(first.entities(), link(Ledger.EMPTY, Authority.EMPTY, documents).entities());
    Corpus second = link(first.ledger(), Authority.EMPTY, documents);
    assertEquals(first.entities(), second.entities());
    assertEquals(first.ledger(), second.ledger());
  }
}
