package org.lectern.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.Event;
import org.lectern.model.Host;
import org.lectern.model.Inferred;
import org.lectern.model.ReportedEvent;

/** What rows of events hold. */
final class EventRows {
  private final Map<String, Document> documents = new HashMap<>();
  private final Map<String, String> seriesNames = new HashMap<>();

  EventRows(Corpus corpus) {
    corpus.documents().forEach(document -> documents.put(document.id(), document));
    corpus.series().forEach(series -> seriesNames.put(series.id(), series.name()));
  }

  Optional<String> seriesName(Event event) {
    return event.series().map(seriesNames::get);
  }

  /** A fact of an event, with the document whose words support it. */
  <T> Column<Event> fact(String key, String holds, Function<Event, Optional<Inferred<T>>> value) {
    Column<Event> plain = Column.inferred(key, holds, value);
    return new Column<>(
        key,
        plain.type(),
        false,
        holds + "; `document` beside it is the one whose source the support counts in",
        (json, event) -> {
          Optional<Inferred<T>> fact = value.apply(event);
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
        },
        plain.cell());
  }

  List<Json.Part> hosts(Event event) {
    return event.hosts().stream().map(told -> host(event, told)).toList();
  }

  private Json.Part host(Event event, Event.Hosting told) {
    Inferred<String> name = told.host().name();
    return json -> {
      json.text("role", told.host().role().label());
      json.object(
          "name",
          inner -> {
            Json.evidence(name).write(inner);
            inner.text("document", supporter(event, name));
          });
      if (told.subject().isPresent()) {
        json.text(told.subject().get().type().label(), told.subject().get().id());
      }
      json.texts("documents", told.documents());
    };
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
    Stream<Inferred<?>> hosts = told.hosts().stream().map(Host::name);
    return Stream.concat(
            Stream.of(Optional.of(told.name()), told.date(), told.place())
                .flatMap(Optional::stream),
            hosts)
        .anyMatch(
            own ->
                own.rule().equals(fact.rule())
                    && own.support().equals(fact.support())
                    && (!own.support().isEmpty() || own.value().equals(fact.value())));
  }

  static List<Json.Part> reports(Event event) {
    return event.reports().stream().map(EventRows::report).toList();
  }

  private static Json.Part report(Event.Report report) {
    return json -> {
      json.text("document", report.document());
      json.number("index", report.index());
    };
  }

  static List<Json.Part> participants(Event event) {
    return event.participants().stream().map(EventRows::participant).toList();
  }

  private static Json.Part participant(Event.Participant participant) {
    return json -> {
      json.text("person", participant.person());
      json.texts("parts", participant.parts().stream().map(ReportedEvent.Part::label).toList());
      json.texts("documents", participant.documents());
    };
  }
}
