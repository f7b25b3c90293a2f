package org.lectern.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.address.Addresses;
import org.lectern.index.IndexDocument.Speech;
import org.lectern.index.IndexDocument.Subject;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.Entity;
import org.lectern.model.Event;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Mention;
import org.lectern.model.Metadata;
import org.lectern.model.Paragraph;
import org.lectern.model.Statement;
import org.lectern.model.Statement.Directness;
import org.lectern.model.Withheld;

/** What the index takes of the documents of a corpus. */
final class IndexDocuments {
  private final Corpus corpus;
  private final Map<String, Entity> people;
  private final Map<String, Entity> places;

  private IndexDocuments(Corpus corpus) {
    this.corpus = corpus;
    this.people = byId(Mention.Type.PERSON);
    this.places = byId(Mention.Type.PLACE);
  }

  private Map<String, Entity> byId(Mention.Type type) {
    return corpus.entities().of(type).stream()
        .collect(Collectors.toMap(Entity::id, Function.identity()));
  }

  static List<IndexDocument> of(Corpus corpus) {
    IndexDocuments documents = new IndexDocuments(corpus);
    return corpus.documents().stream().map(documents::of).toList();
  }

  private IndexDocument of(Document document) {
    Metadata metadata = document.metadata();
    return new IndexDocument(
        document.id(),
        Addresses.document(document.id()),
        document.displayTitle(),
        document.listingDate().map(date -> date.value().toString()),
        metadata.kind().map(Inferred::value).map(Kind::label),
        metadata.language().map(Inferred::value),
        metadata.publisher().map(Inferred::value),
        named(document, Mention.Type.PLACE, places),
        named(document, Mention.Type.PERSON, people),
        corpus.eventsOf(document).stream().map(event -> subject(event, document)).toList(),
        document.paragraphs().stream().map(p -> paragraph(document, p)).toList(),
        document.withheld().map(Withheld::words).orElse(List.of()));
  }

  /** What a document names of a type, in the order of its text, what is withheld at the end. */
  private List<Subject> named(Document document, Mention.Type type, Map<String, Entity> known) {
    Stream<String> shown =
        document.mentions().stream().filter(mention -> mention.type() == type).map(Mention::name);
    Stream<String> withheld =
        document.withheld().stream()
            .flatMap(w -> w.named().stream())
            .filter(name -> name.type() == type)
            .map(Withheld.Name::name);
    return Stream.concat(shown, withheld)
        .distinct()
        .map(name -> corpus.entities().id(type, document.id(), name))
        .flatMap(Optional::stream)
        .distinct()
        .map(id -> subject(id, known))
        .toList();
  }

  private static Subject subject(String id, Map<String, Entity> known) {
    Entity entity = known.get(id);
    if (entity == null) {
      return new Subject(id, id, List.of());
    }
    Set<String> names = new LinkedHashSet<>(List.of(entity.name()));
    names.addAll(entity.variants());
    return new Subject(id, entity.name(), List.copyOf(names));
  }

  /** The event by the name that all documents know it by, and by that of this document. */
  private static Subject subject(Event event, Document document) {
    String label = event.name().value();
    Set<String> names = new LinkedHashSet<>(List.of(label));
    event.reports().stream()
        .filter(report -> report.document().equals(document.id()))
        .forEach(report -> names.add(document.events().get(report.index()).name().value()));
    return new Subject(event.id(), label, List.copyOf(names));
  }

  private IndexDocument.Paragraph paragraph(Document document, Paragraph paragraph) {
    List<Speech> said = new ArrayList<>();
    int start = paragraph.span().start();
    for (Statement statement : document.statements()) {
      if (hasOneSpeaker(statement) && paragraph.span().contains(statement.span())) {
        said.add(
            new Speech(
                speaker(document, statement),
                statement.span().start() - start,
                statement.span().end() - start));
      }
    }
    return new IndexDocument.Paragraph(paragraph.id(), document.textOf(paragraph), said);
  }

  private static boolean hasOneSpeaker(Statement statement) {
    return statement.kind() == Directness.DIRECT || statement.kind() == Directness.REPORTED;
  }

  /** The name by which all documents know the speaker, or else that of this document. */
  private String speaker(Document document, Statement statement) {
    return corpus
        .personId(document.id(), statement.speaker())
        .map(people::get)
        .map(Entity::name)
        .orElse(statement.speaker());
  }
}
