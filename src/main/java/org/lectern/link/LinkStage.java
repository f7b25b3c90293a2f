package org.lectern.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lectern.ledger.RenamedDocuments;
import org.lectern.model.Authority;
import org.lectern.model.Corpus;
import org.lectern.model.CorpusInput;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Event;
import org.lectern.model.EventSeries;
import org.lectern.model.Inferred;
import org.lectern.model.Ledger;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.model.ReportedEvent;
import org.lectern.model.StatedMetadata;
import org.lectern.text.SettlingLine;

/**
 * The stage that links documents into a corpus: events and their series, people, and what reports
 * of one event learn from each other. Pure; the order of the documents does not matter.
 */
public final class LinkStage {

  private final Ledger ledger;

  /** A stage that gives new ids to everything. */
  public LinkStage() {
    this(Ledger.EMPTY);
  }

  /** A stage that keeps the ids of a ledger; its paragraphs are those of the documents to come. */
  public LinkStage(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Links documents, of which no two have one id. */
  public Outcome<Corpus> apply(CorpusInput input, List<Document> documents) {
    return new Linking(input, documents, ledger).run();
  }

  /** The state of one run. */
  private static final class Linking {
    private final CorpusInput input;
    private final Map<String, Document> documents = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Ledger ledger;
    private final KeptIds ids;
    private NameWords words;
    private Map<String, Integer> listing;
    private Map<String, Set<String>> eventsOf;
    private NamedEntities named;

    Linking(CorpusInput input, List<Document> documents, Ledger ledger) {
      this.input = input;
      this.ledger = ledger;
      this.ids = new KeptIds(ledger);
      documents.forEach(d -> this.documents.put(d.id(), withStated(d, statedOf(d))));
    }

    private StatedMetadata statedOf(Document document) {
      return document.source().stated().orElse(input.settings().statedOf(document.id()));
    }

    Outcome<Corpus> run() {
      List<LinkedEvent> linked = events();
      List<Document> listed = new ArrayList<>(documents.values());
      listed.replaceAll(DocumentYears::fromEvent);
      listed.sort(LISTING);
      listing = new HashMap<>();
      listed.forEach(d -> listing.put(d.id(), listing.size()));
      List<SeriesLinker.Series> series = SeriesLinker.of(linked, input.authority().series(), words);
      Map<String, String> seriesOf = new HashMap<>();
      List<EventSeries> allSeries = series(series, seriesOf);
      eventsOf = new TreeMap<>();
      for (LinkedEvent event : linked) {
        for (Report report : event.reports()) {
          eventsOf.computeIfAbsent(report.id(), k -> new TreeSet<>()).add(event.id());
        }
      }
      Map<String, Integer> others = others(linked);
      problems.addAll(
          Questions.problems(
              listed.stream()
                  .flatMap(d -> UnsureFacts.of(d, others.getOrDefault(d.id(), 0)).stream())
                  .toList(),
              listed.stream().map(d -> d.source().path()).toList()));
      problems.addAll(UnsureFacts.undated(listed));
      named = NamedEntities.of(List.copyOf(documents.values()), input.authority(), eventsOf, ids);
      linked.sort(LinkedEvent.LATEST_FIRST);
      List<Event> events = linked.stream().map(e -> event(e, seriesOf)).toList();
      problems.sort(null);
      return new Outcome<>(
          new Corpus(
              input.settings(),
              listed,
              events,
              allSeries,
              named.entities(listed, events),
              input.pages(),
              WordLinks.of(listed, events, input.settings(), eventsOf, named.personIds(), ids),
              new Ledger(ledger.paragraphs(), subjects(listed))),
          problems);
    }

    private List<LinkedEvent> events() {
      List<String> names = new ArrayList<>();
      documents.values().forEach(d -> d.events().forEach(e -> names.add(e.name().value())));
      input
          .authority()
          .series()
          .forEach(
              s -> {
                names.add(s.name());
                names.addAll(s.variants());
              });
      words = new NameWords(names);
      List<Report> reports = new ArrayList<>();
      for (Document document : documents.values()) {
        for (int i = 0; i < document.events().size(); i++) {
          ReportedEvent event = document.events().get(i);
          reports.add(new Report(document, i, event, words.of(event.name().value())));
        }
      }
      EventGroups.Result groups = EventGroups.of(reports);
      groups.undecided().forEach(this::undecided);
      return linked(groups.groups());
    }

    private List<LinkedEvent> linked(List<EventGroups.Group> groups) {
      List<LinkedEvent> events = new ArrayList<>();
      for (EventGroups.Group group : groups) {
        List<Report> confirmed = new EventFacts(group.reports(), problems).confirmed();
        // What was learnt shows in the documents, and a contradiction is told only once.
        EventFacts facts = new EventFacts(confirmed, new ArrayList<>());
        events.add(new LinkedEvent("", facts.name(), facts.date(), facts.place(), confirmed));
        confirmed.forEach(this::learn);
      }
      events.sort(
          Comparator.comparing((LinkedEvent e) -> LinkedEvent.idText(e.name(), e.date()))
              .thenComparing(e -> e.reports().get(0), Report.BY_DOCUMENT));
      List<String> kept =
          ids.assign(Ledger.Kind.EVENT, events.stream().map(Linking::claim).toList());
      for (int i = 0; i < kept.size(); i++) {
        LinkedEvent e = events.get(i);
        events.set(i, new LinkedEvent(kept.get(i), e.name(), e.date(), e.place(), e.reports()));
      }
      return events;
    }

    private static KeptIds.Claim claim(LinkedEvent event) {
      Set<String> names = new TreeSet<>();
      Set<String> reports = new TreeSet<>();
      for (Report report : event.reports()) {
        names.add(report.event().name().value());
        reports.add(report.id());
      }
      return new KeptIds.Claim(
          Optional.empty(),
          LinkedEvent.idText(event.name(), event.date()),
          event.name().value(),
          names,
          reports);
    }

    /** The documents keep their own ids; the ledger only remembers those that went away. */
    private List<Ledger.Subject> subjects(List<Document> listed) {
      Map<String, String> renamed = RenamedDocuments.of(ledger, documents.keySet());
      List<Ledger.Subject> all = new ArrayList<>();
      for (Document d : listed) {
        all.add(
            new Ledger.Subject(
                Ledger.Kind.DOCUMENT,
                d.id(),
                d.displayTitle(),
                List.of(),
                List.of(),
                false,
                Optional.empty()));
      }
      for (Ledger.Subject before : ledger.subjects(Ledger.Kind.DOCUMENT)) {
        if (!documents.containsKey(before.id())) {
          all.add(before.gone(Optional.ofNullable(renamed.get(before.id()))));
        }
      }
      ids.subjects().stream().filter(s -> s.kind() != Ledger.Kind.DOCUMENT).forEach(all::add);
      all.sort(Comparator.comparing(Ledger.Subject::kind).thenComparing(Ledger.Subject::id));
      return all;
    }

    /** For each document how many others report what it reports. */
    private static Map<String, Integer> others(List<LinkedEvent> linked) {
      Map<String, Integer> others = new HashMap<>();
      for (LinkedEvent event : linked) {
        event
            .reports()
            .forEach(r -> others.merge(r.id(), event.reports().size() - 1, Integer::sum));
      }
      return others;
    }

    private void learn(Report report) {
      Document document = documents.get(report.id());
      if (document.events().get(report.index()).equals(report.event())) {
        return;
      }
      List<ReportedEvent> events = new ArrayList<>(document.events());
      events.set(report.index(), report.event());
      documents.put(report.id(), document.with(document.metadata(), events));
    }

    private void undecided(EventGroups.Undecided one) {
      List<String> dates = one.dates().stream().map(DateRange::toString).toList();
      Document document = one.report().document();
      problems.add(
          Problem.unsure(
              Problem.Place.file(document.source().path()),
              "the \u201c"
                  + one.report().event().name().value()
                  + "\u201d of this report can be that of "
                  + String.join(" or ", dates),
              SettlingLine.hint(
                  document.source().path(),
                  document.id(),
                  "event",
                  "{date: " + (dates.isEmpty() ? "YYYY-MM-DD" : dates.get(0)) + "}"),
              UnsureFacts.importance(UnsureFacts.EVENT, dates.size(), 0)));
    }

    private List<EventSeries> series(List<SeriesLinker.Series> all, Map<String, String> seriesOf) {
      Map<SeriesLinker.Series, String> names = new LinkedHashMap<>();
      all.forEach(s -> names.put(s, s.name(words)));
      List<SeriesLinker.Series> order = new ArrayList<>(all);
      order.sort(
          Comparator.<SeriesLinker.Series, String>comparing(names::get)
              .thenComparing(s -> s.events().get(0).id()));
      List<String> kept =
          ids.assign(
              Ledger.Kind.SERIES,
              order.stream()
                  .map(
                      s ->
                          new KeptIds.Claim(
                              s.known().flatMap(Authority.Name::id),
                              names.get(s),
                              names.get(s),
                              s.names(),
                              Set.of()))
                  .toList());
      List<EventSeries> series = new ArrayList<>();
      for (int i = 0; i < kept.size(); i++) {
        SeriesLinker.Series one = order.get(i);
        String id = kept.get(i);
        List<String> events = one.events().stream().map(LinkedEvent::id).toList();
        events.forEach(e -> seriesOf.put(e, id));
        series.add(new EventSeries(id, names.get(one), events));
      }
      series.sort(Comparator.comparing(EventSeries::name).thenComparing(EventSeries::id));
      return series;
    }

    private Event event(LinkedEvent event, Map<String, String> seriesOf) {
      List<Report> reports = new ArrayList<>(event.reports());
      reports.sort(
          Comparator.comparingInt((Report r) -> listing.get(r.id()))
              .thenComparingInt(Report::index));
      return new Event(
          event.id(),
          event.name(),
          event.date(),
          event.place(),
          new EventHosts(event.reports(), named, problems).all(),
          Optional.ofNullable(seriesOf.get(event.id())),
          reports.stream().map(r -> new Event.Report(r.id(), r.index())).toList(),
          participants(event.reports()));
    }

    private List<Event.Participant> participants(List<Report> reports) {
      Map<String, Set<ReportedEvent.Part>> parts = new LinkedHashMap<>();
      Map<String, Set<String>> said = new HashMap<>();
      for (Report report : reports) {
        for (ReportedEvent.Participant participant : report.event().participants()) {
          Optional<String> id = named.person(report.id(), participant.name());
          if (id.isPresent()) {
            parts.computeIfAbsent(id.get(), k -> new LinkedHashSet<>()).add(participant.part());
            said.computeIfAbsent(id.get(), k -> new LinkedHashSet<>()).add(report.id());
          }
        }
      }
      List<Event.Participant> participants = new ArrayList<>();
      parts.forEach(
          (id, what) ->
              participants.add(
                  new Event.Participant(
                      id, what.stream().sorted().toList(), List.copyOf(said.get(id)))));
      return participants;
    }
  }

  /** The latest first, those without a date last, ties by id. */
  private static final Comparator<Document> LISTING =
      Comparator.comparing((Document d) -> d.listingDate().isEmpty())
          .thenComparing(
              d -> d.listingDate().map(Inferred::value).map(DateRange::toString).orElse(""),
              Comparator.reverseOrder())
          .thenComparing(Document::id);

  /** Lets what the publisher states of the event win. */
  private static Document withStated(Document document, StatedMetadata stated) {
    if (stated.eventName().isEmpty()
        && stated.eventDate().isEmpty()
        && stated.eventPlace().isEmpty()
        && stated.eventHosts().isEmpty()) {
      return document;
    }
    List<ReportedEvent> events = new ArrayList<>(document.events());
    if (events.isEmpty()) {
      if (stated.eventName().isEmpty()) {
        return document;
      }
      events.add(
          new ReportedEvent(
              Inferred.stated(stated.eventName().get()),
              Optional.empty(),
              Optional.empty(),
              List.of(),
              List.of()));
    }
    ReportedEvent main = events.get(0);
    events.set(
        0,
        new ReportedEvent(
            stated.eventName().map(Inferred::stated).orElse(main.name()),
            stated.eventDate().map(Inferred::stated).or(main::date),
            stated.eventPlace().map(Inferred::stated).or(main::place),
            stated.eventHosts().orElse(main.hosts()),
            main.participants()));
    return document.with(document.metadata(), events);
  }
}
