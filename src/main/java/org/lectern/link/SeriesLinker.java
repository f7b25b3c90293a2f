package org.lectern.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lectern.model.Authority;

/**
 * Puts events into series by their names: two events of different dates whose names are alike (see
 * {@link EventName}) are instances of one. The authority's series come first, with their own names
 * and ids. Within a series all events are like its first name, so that a chain of likenesses does
 * not join what has nothing in common.
 */
final class SeriesLinker {
  private final NameWords words;
  private final List<Series> all = new ArrayList<>();
  private final Map<String, Series> byName = new HashMap<>();
  private final Map<String, List<Series>> byStem = new HashMap<>();

  /** Events that are instances of one. */
  static final class Series {
    private final Optional<Authority.Name> known;
    private final List<EventName> names = new ArrayList<>();
    private final List<LinkedEvent> events = new ArrayList<>();

    private Series(Optional<Authority.Name> known) {
      this.known = known;
    }

    List<LinkedEvent> events() {
      return events;
    }

    Optional<Authority.Name> known() {
      return known;
    }

    /** The names of its events, as all reports give them, and those that are settled. */
    Set<String> names() {
      Set<String> all = new TreeSet<>();
      known.ifPresent(
          k -> {
            all.add(k.name());
            all.addAll(k.variants());
          });
      events.forEach(e -> e.reports().forEach(r -> all.add(r.event().name().value())));
      return all;
    }

    private double similarity(EventName name) {
      double best = 0;
      for (EventName own : names) {
        best = Math.max(best, own.similarity(name));
      }
      return best;
    }

    /**
     * The settled name, or the proper name that is most like the others; of equal ones that of the
     * first event and document.
     */
    String name(NameWords words) {
      if (known.isPresent()) {
        return known.get().name();
      }
      Map<EventName, Integer> counts = new HashMap<>();
      List<String> proper = new ArrayList<>();
      for (LinkedEvent event : events) {
        for (Report report : event.reports()) {
          counts.merge(report.name(), 1, Integer::sum);
          String name = report.event().name().value();
          if (EventFacts.isProper(name)) {
            proper.add(name);
          }
        }
      }
      String best = events.get(0).name().value();
      double most = -1;
      for (String name : new LinkedHashSet<>(proper)) {
        EventName own = words.of(name);
        double sum = 0;
        for (Map.Entry<EventName, Integer> other : counts.entrySet()) {
          sum += Math.round(own.similarity(other.getKey()) * 1e6) * other.getValue();
        }
        if (sum > most) {
          most = sum;
          best = name;
        }
      }
      return best;
    }
  }

  private SeriesLinker(List<Authority.Name> known, NameWords words) {
    this.words = words;
    for (Authority.Name name : known) {
      Series series = new Series(Optional.of(name));
      all.add(series);
      addName(series, name.name());
      name.variants().forEach(variant -> addName(series, variant));
    }
  }

  private void addName(Series series, String name) {
    byName.putIfAbsent(joined(name), series);
    EventName own = words.of(name);
    series.names.add(own);
    own.keys().forEach(stem -> byStem.computeIfAbsent(stem, k -> new ArrayList<>()).add(series));
  }

  private static String joined(String name) {
    return String.join(" ", NameWords.split(name));
  }

  /** The series of events, those of two or more instances and those of the authority. */
  static List<Series> of(List<LinkedEvent> events, List<Authority.Name> known, NameWords words) {
    SeriesLinker linker = new SeriesLinker(known, words);
    Map<String, List<LinkedEvent>> byName = new TreeMap<>();
    for (LinkedEvent event : events) {
      byName.computeIfAbsent(joined(event.name().value()), k -> new ArrayList<>()).add(event);
    }
    byName.forEach(linker::place);
    linker.all.removeIf(s -> s.events.isEmpty() || s.events.size() < 2 && s.known.isEmpty());
    linker.all.forEach(s -> s.events.sort(LinkedEvent.EARLIEST_FIRST));
    return linker.all;
  }

  private void place(String joined, List<LinkedEvent> events) {
    Series series = byName.get(joined);
    if (series != null && refuses(series, joined)) {
      series = null;
    }
    if (series == null) {
      series = alike(events.get(0)).orElse(null);
    }
    if (series == null) {
      series = new Series(Optional.empty());
      all.add(series);
      addName(series, events.get(0).name().value());
    }
    series.events.addAll(events);
  }

  private Optional<Series> alike(LinkedEvent event) {
    Set<Series> candidates = new LinkedHashSet<>();
    Set<EventName> names = new LinkedHashSet<>();
    event.reports().forEach(r -> names.add(r.name()));
    for (EventName name : names) {
      name.keys().forEach(stem -> candidates.addAll(byStem.getOrDefault(stem, List.of())));
    }
    return candidates.stream()
        .filter(s -> !refuses(s, joined(event.name().value())))
        .filter(s -> similarity(s, names) >= EventName.SAME_SERIES)
        .max(Comparator.comparingDouble(s -> similarity(s, names)));
  }

  /** Whether a publisher said that a name is not one of a series. */
  private static boolean refuses(Series series, String joined) {
    return series.known.isPresent()
        && series.known.get().not().stream().anyMatch(n -> joined(n).equals(joined));
  }

  private static double similarity(Series series, Set<EventName> names) {
    return names.stream().mapToDouble(series::similarity).max().orElse(0);
  }
}
