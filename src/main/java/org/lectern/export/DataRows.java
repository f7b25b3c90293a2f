package org.lectern.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.lectern.address.Addresses;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.Event;
import org.lectern.model.Inferred;
import org.lectern.model.Mention;
import org.lectern.model.Paragraph;
import org.lectern.model.Person;
import org.lectern.model.ReportedEvent;
import org.lectern.model.Section;
import org.lectern.model.Span;
import org.lectern.model.Statement;

/** The tables of {@code data/}, one JSON object a row; {@code data/README.md} documents them. */
final class DataRows {
  private final Corpus corpus;
  private final Urls urls;
  private final Map<String, Document> documents = new HashMap<>();
  private final Map<String, String> seriesNames = new HashMap<>();

  DataRows(Corpus corpus) {
    this.corpus = corpus;
    corpus.documents().forEach(document -> documents.put(document.id(), document));
    corpus.series().forEach(series -> seriesNames.put(series.id(), series.name()));
    this.urls = new Urls(corpus.settings());
  }

  List<String> documents() {
    return corpus.documents().stream().map(this::document).toList();
  }

  List<String> paragraphs() {
    List<String> rows = new ArrayList<>();
    for (Document document : corpus.documents()) {
      for (int i = 0; i < document.paragraphs().size(); i++) {
        rows.add(paragraph(document, i));
      }
    }
    return rows;
  }

  List<String> statements() {
    return rows(Document::statements, (document, i) -> statement(document, i));
  }

  List<String> mentions() {
    return rows(Document::mentions, (document, i) -> mention(document, i));
  }

  List<String> people() {
    return corpus.people().stream().map(this::person).toList();
  }

  List<String> events() {
    return corpus.events().stream().map(this::event).toList();
  }

  private List<String> rows(
      java.util.function.Function<Document, List<?>> items,
      BiFunction<Document, Integer, String> row) {
    List<String> rows = new ArrayList<>();
    for (Document document : corpus.documents()) {
      for (int i = 0; i < items.apply(document).size(); i++) {
        rows.add(row.apply(document, i));
      }
    }
    return rows;
  }

  private String document(Document document) {
    List<String> events = corpus.eventsOf(document).stream().map(Event::id).toList();
    return Json.object(
        json -> {
          json.text("id", document.id());
          json.text("url", urls.of(Addresses.document(document.id())));
          json.text("file", document.source().path());
          json.text("collection", document.source().collection());
          DocumentJson.metadata(document.metadata(), json);
          json.texts("events", events);
        });
  }

  private String paragraph(Document document, int index) {
    Paragraph paragraph = document.paragraphs().get(index);
    return Json.object(
        json -> {
          place(json, document, paragraph.id(), paragraph.id());
          json.number("number", index + 1);
          json.text("section", section(document, paragraph));
          json.span(paragraph.span());
          json.text("language", paragraph.language());
          json.flag("recovered", paragraph.recovered());
          json.text("text", document.textOf(paragraph));
        });
  }

  private String statement(Document document, int index) {
    Statement statement = document.statements().get(index);
    return Json.object(
        json -> {
          place(json, document, statement.id(), statement.id());
          json.text("paragraph", paragraphAt(document, statement.span().start()));
          json.text("speaker", statement.speaker());
          json.text("person", corpus.personId(document.id(), statement.speaker()));
          json.text("verb", statement.verb());
          json.text("kind", statement.kind().label());
          json.span(statement.span());
          json.confidence(statement.confidence());
          json.text("rule", statement.rule());
          json.text("text", statement.span().of(document.text()));
        });
  }

  private String mention(Document document, int index) {
    Mention mention = document.mentions().get(index);
    Optional<String> paragraph = paragraphAt(document, mention.span().start());
    return Json.object(
        json -> {
          place(json, document, "mention" + (index + 1), paragraph.orElse(""));
          json.text("paragraph", paragraph);
          json.text("type", mention.type().label());
          json.text("name", mention.name());
          if (mention.type() == Mention.Type.PERSON) {
            json.text("person", corpus.personId(document.id(), mention.name()));
          }
          DocumentJson.roles(json, mention);
          json.span(mention.span());
          json.confidence(mention.confidence());
          json.text("text", mention.span().of(document.text()));
        });
  }

  /** The keys that rows of parts of a document begin with. */
  private void place(Json json, Document document, String part, String fragment)
      throws java.io.IOException {
    json.text("id", document.id() + "#" + part);
    json.text("document", document.id());
    String page = urls.of(Addresses.document(document.id()));
    json.text("url", fragment.isEmpty() ? page : page + "#" + fragment);
  }

  private String person(Person person) {
    return Json.object(
        json -> {
          json.text("id", person.id());
          json.text("url", urls.of(Addresses.person(person.id())));
          json.text("name", person.name());
          json.texts("variants", person.variants());
          json.text("wikidata", person.wikidata());
          json.list("roles", person.roles(), DataRows::role);
          json.texts(
              "statements",
              person.statements().stream().map(s -> s.document() + "#" + s.statement()).toList());
          json.texts("documents", person.documents());
          json.texts("events", person.events());
        });
  }

  private static Json.Part role(Person.Role role) {
    return json -> {
      json.text("role", role.role());
      json.text("document", role.document());
      json.text("paragraph", role.paragraph());
    };
  }

  private String event(Event event) {
    return Json.object(
        json -> {
          json.text("id", event.id());
          json.text("url", urls.of(Addresses.event(event.id())));
          fact(json, event, "name", Optional.of(event.name()));
          fact(json, event, "date", event.date());
          fact(json, event, "place", event.place());
          json.text("series", event.series());
          json.text("seriesName", event.series().map(seriesNames::get));
          json.list("reports", event.reports(), DataRows::report);
          json.list("participants", event.participants(), DataRows::participant);
        });
  }

  /** A fact of an event, with the document whose words support it. */
  private void fact(Json json, Event event, String key, Optional<? extends Inferred<?>> fact)
      throws IOException {
    if (fact.isPresent()) {
      Json.Part evidence = Json.evidence(fact.get());
      Optional<String> source = supporter(event, fact.get());
      json.object(
          key,
          inner -> {
            evidence.write(inner);
            inner.text("document", source);
          });
    }
  }

  private Optional<String> supporter(Event event, Inferred<?> fact) {
    return event.reports().stream()
        .filter(report -> says(told(report), fact))
        .map(Event.Report::document)
        .findFirst();
  }

  private ReportedEvent told(Event.Report report) {
    return documents.get(report.document()).events().get(report.index());
  }

  private static boolean says(ReportedEvent told, Inferred<?> fact) {
    return Stream.of(Optional.of(told.name()), told.date(), told.place())
        .flatMap(Optional::stream)
        .anyMatch(own -> own.rule().equals(fact.rule()) && own.support().equals(fact.support()));
  }

  private static Json.Part report(Event.Report report) {
    return json -> {
      json.text("document", report.document());
      json.number("index", report.index());
    };
  }

  private static Json.Part participant(Event.Participant participant) {
    return json -> {
      json.text("person", participant.person());
      json.texts("parts", participant.parts().stream().map(ReportedEvent.Part::label).toList());
      json.texts("documents", participant.documents());
    };
  }

  /** The innermost section that a paragraph belongs to. */
  private static Optional<String> section(Document document, Paragraph paragraph) {
    Span span = paragraph.span();
    return document.sections().stream()
        .filter(s -> s.span().start() < span.end() && span.start() < s.span().end())
        .reduce((outer, inner) -> inner)
        .map(Section::id);
  }

  private static Optional<String> paragraphAt(Document document, int offset) {
    List<Paragraph> paragraphs = document.paragraphs();
    int low = 0;
    int high = paragraphs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (paragraphs.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < paragraphs.size() && paragraphs.get(low).span().start() <= offset
        ? Optional.of(paragraphs.get(low).id())
        : Optional.empty();
  }
}
