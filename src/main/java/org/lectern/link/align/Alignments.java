package org.lectern.link.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lectern.address.Addresses;
import org.lectern.link.words.CorpusWords;
import org.lectern.link.words.DocumentWords;
import org.lectern.model.Alignment;
import org.lectern.model.Document;
import org.lectern.model.Event;
import org.lectern.model.Passage;
import org.lectern.model.Span;
import org.lectern.model.Statement;

/** Aligns the reports of events, passage by passage. */
public final class Alignments {
  /** No more reports of one event are aligned; the longest are. */
  private static final int MOST_REPORTS = 50;

  /** How many comparisons of unit with unit one event may cost, about. */
  private static final long MOST_CELLS = 8_000_000;

  private final CorpusWords corpus;
  private final Map<String, DocumentWords> words = new HashMap<>();
  private final Map<String, Map<String, String>> personIds;

  private Alignments(CorpusWords corpus, Map<String, Map<String, String>> personIds) {
    this.corpus = corpus;
    this.personIds = personIds;
    corpus.documents().forEach(d -> words.put(d.document().id(), d));
  }

  /**
   * The alignments of the events that two documents or more report, by event id.
   *
   * @param corpus the words of all documents
   * @param events the events
   * @param personIds for each document id, the names it uses and the id of the person each means
   */
  public static List<Alignment> of(
      CorpusWords corpus, List<Event> events, Map<String, Map<String, String>> personIds) {
    Alignments alignments = new Alignments(corpus, personIds);
    return events.parallelStream()
        .sorted(Comparator.comparing(Event::id))
        .map(alignments::of)
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Alignment> of(Event event) {
    List<DocumentWords> reports =
        event.reports().stream()
            .map(Event.Report::document)
            .distinct()
            .map(words::get)
            .sorted(
                Comparator.comparing(DocumentWords::size, Comparator.reverseOrder())
                    .thenComparing(d -> d.document().id()))
            .limit(MOST_REPORTS)
            .toList();
    if (reports.size() < 2) {
      return Optional.empty();
    }
    Map<String, Integer> speakers = new TreeMap<>();
    List<ReportUnits> units = affordable(reports.stream().map(r -> units(r, speakers)).toList());
    EventAligner.Result aligned = EventAligner.align(corpus, units);
    List<RowGroups.Group> groups = RowOrder.of(RowGroups.of(aligned), aligned.reports());
    List<Alignment.Row> rows = new ArrayList<>();
    for (RowGroups.Group group : groups) {
      List<Passage> cells = cells(group, aligned.reports());
      rows.add(new Alignment.Row(address(cells), cells, group.confidence()));
    }
    return Optional.of(
        new Alignment(event.id(), reports.stream().map(r -> r.document().id()).toList(), rows));
  }

  private String address(List<Passage> cells) {
    Passage first =
        cells.stream()
            .min(Comparator.comparing(Passage::document).thenComparing(Passage::span))
            .orElseThrow();
    int start =
        words.get(first.document()).document().paragraphs().stream()
            .filter(p -> p.id().equals(first.paragraph()))
            .findFirst()
            .orElseThrow()
            .span()
            .start();
    return Addresses.passage(first.document(), first.paragraph(), first.span().start() - start);
  }

  /** Very long reports are compared by whole paragraphs. */
  private static List<ReportUnits> affordable(List<ReportUnits> reports) {
    long longest = reports.get(0).units().size();
    long all = reports.stream().mapToLong(r -> r.units().size()).sum();
    return longest * all <= MOST_CELLS
        ? reports
        : reports.stream()
            .map(r -> new ReportUnits(r.words(), Units.paragraphs(r.units())))
            .toList();
  }

  private ReportUnits units(DocumentWords report, Map<String, Integer> speakers) {
    Document document = report.document();
    Map<String, String> ids = personIds.getOrDefault(document.id(), Map.of());
    return new ReportUnits(
        report, Units.of(report, span -> speaker(span, document.statements(), ids, speakers)));
  }

  private static int speaker(
      Span unit,
      List<Statement> statements,
      Map<String, String> ids,
      Map<String, Integer> speakers) {
    for (Statement statement : statements) {
      if (statement.span().overlaps(unit) && ids.containsKey(statement.speaker())) {
        return speakers.computeIfAbsent(ids.get(statement.speaker()), k -> speakers.size());
      }
    }
    return -1;
  }

  private static List<Passage> cells(RowGroups.Group group, List<ReportUnits> reports) {
    List<Passage> cells = new ArrayList<>();
    for (int r = 0; r < reports.size(); r++) {
      ReportUnits report = reports.get(r);
      Unit last = null;
      for (int number : group.units().get(r)) {
        Unit unit = report.units().get(number);
        if (last != null && last.paragraph() == unit.paragraph()) {
          Passage open = cells.remove(cells.size() - 1);
          Span span = new Span(open.span().start(), unit.span().end());
          cells.add(new Passage(open.document(), open.paragraph(), span));
        } else {
          Document document = report.words().document();
          String paragraph = document.paragraphs().get(unit.paragraph()).id();
          cells.add(new Passage(document.id(), paragraph, unit.span()));
        }
        last = unit;
      }
    }
    return cells;
  }
}
