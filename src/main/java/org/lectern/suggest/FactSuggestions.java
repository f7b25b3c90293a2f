package org.lectern.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.model.Authority;
import org.lectern.model.Corpus;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Event;
import org.lectern.model.Inferred;
import org.lectern.suggest.Suggestion.Section;

/**
 * Proposes dated facts: events whose day is sure and whose own name, said of no other event, stands
 * in texts that do not report them. Such a name bounds the date of those texts.
 */
final class FactSuggestions {
  private static final double SURE = 0.8;
  private static final int SHORTEST = 6; // Letters of a name that can be looked for.
  private static final int KEY = 4;
  private static final double UNDATED = 10; // A text without a year gains one.

  private final Corpus corpus;
  private final Map<String, List<Event>> byKey = new HashMap<>();
  private final Map<String, Set<String>> named = new HashMap<>();

  private FactSuggestions(Corpus corpus) {
    this.corpus = corpus;
  }

  static List<Suggestion> of(Corpus corpus, List<Authority.DatedFact> known) {
    FactSuggestions suggestions = new FactSuggestions(corpus);
    suggestions.candidates(known);
    corpus.documents().forEach(suggestions::look);
    return suggestions.made();
  }

  private void candidates(List<Authority.DatedFact> known) {
    Set<String> taken = new LinkedHashSet<>();
    known.forEach(f -> taken.addAll(f.phrases()));
    known.forEach(f -> taken.add(f.name()));
    Map<String, Long> names =
        corpus.events().stream()
            .collect(Collectors.groupingBy(e -> e.name().value(), Collectors.counting()));
    for (Event event : corpus.events()) {
      String name = event.name().value();
      boolean dated =
          event
              .date()
              .filter(d -> d.confidence() >= SURE && d.value().hasYear())
              .filter(d -> d.value().to().isDay())
              .isPresent();
      if (dated
          && name.length() >= SHORTEST
          && names.get(name) == 1
          && event.series().isEmpty()
          && !taken.contains(name)) {
        byKey.computeIfAbsent(name.substring(0, KEY), k -> new ArrayList<>()).add(event);
      }
    }
  }

  /** Notes the events that a document names without reporting them. */
  private void look(Document document) {
    String text = document.text();
    for (int i = 0; i + KEY <= text.length() && !byKey.isEmpty(); i++) {
      boolean inside =
          i > 0 && text.charAt(i) < 0x2E80 && Character.isLetterOrDigit(text.charAt(i - 1));
      List<Event> events =
          inside ? List.of() : byKey.getOrDefault(text.substring(i, i + KEY), List.of());
      for (Event event : events) {
        boolean reports =
            event.reports().stream().anyMatch(r -> r.document().equals(document.id()));
        if (!reports && text.startsWith(event.name().value(), i)) {
          named.computeIfAbsent(event.id(), k -> new LinkedHashSet<>()).add(document.id());
        }
      }
    }
  }

  private List<Suggestion> made() {
    Map<String, Document> documents = new HashMap<>();
    corpus.documents().forEach(d -> documents.put(d.id(), d));
    List<Suggestion> made = new ArrayList<>();
    for (Event event : corpus.events()) {
      List<String> in = List.copyOf(named.getOrDefault(event.id(), Set.of()));
      if (!in.isEmpty()) {
        long undated = in.stream().filter(id -> documents.get(id).listingDate().isEmpty()).count();
        made.add(made(event, in, undated));
      }
    }
    return made;
  }

  private static Suggestion made(Event event, List<String> in, long undated) {
    Inferred<DateRange> date = event.date().orElseThrow();
    List<String> reports = event.reports().stream().map(Event.Report::document).toList();
    return new Suggestion(
        Section.DATED_FACTS,
        Optional.empty(),
        event.name().value(),
        List.of(event.name().value()),
        Optional.of(date.value()),
        List.of(
            "dated by "
                + Suggestions.listed(reports)
                + "; named in "
                + Suggestions.listed(in)
                + (undated == 0 ? "" : ", " + undated + " of them without a date")),
        in,
        in.size() + UNDATED * undated);
  }
}
