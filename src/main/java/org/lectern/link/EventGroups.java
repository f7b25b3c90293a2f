package org.lectern.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.model.DateRange;
import org.lectern.model.Inferred;

/**
 * Puts reports together that tell of one event.
 *
 * <p>Two reports do if their dates are compatible (a common day; the same day of the year where a
 * year is unknown), their names alike (see {@link EventName}) and their places, where both are
 * known, the same. Reports are taken in a fixed order, the most exactly dated first; each joins the
 * group that it is most like, or founds one. A report without a year joins only if a single year
 * fits, one without a date only if its document is dated within {@value #DAYS_AFTER} days of a
 * single event. Two reports of one document are never one event.
 */
final class EventGroups {
  private static final int DAYS_AFTER = 14;
  private static final double MUCH_ALIKE = 0.8;

  private static final Comparator<Report> MOST_EXACT_FIRST =
      Comparator.comparingInt((Report r) -> exactness(r))
          .reversed()
          .thenComparing(r -> r.date().map(DateRange::toString).orElse(""))
          .thenComparing(Report.BY_DOCUMENT);

  private final List<Group> groups = new ArrayList<>();
  private final Map<String, List<Group>> byKey = new HashMap<>();
  private final List<Undecided> undecided = new ArrayList<>();

  /** Reports of one event. */
  static final class Group {
    private final List<Report> reports = new ArrayList<>();
    private final Set<EventName> names = new LinkedHashSet<>();
    private final Set<String> documents = new HashSet<>();
    private final Set<List<String>> places = new LinkedHashSet<>();
    private final int number;

    private Group(int number) {
      this.number = number;
    }

    List<Report> reports() {
      return reports;
    }

    private double similarity(Report report) {
      double best = 0;
      for (EventName name : names) {
        best = Math.max(best, name.similarity(report.name()));
      }
      return best;
    }

    private void add(Report report) {
      reports.add(report);
      documents.add(report.id());
      placeOf(report).ifPresent(places::add);
    }

    private DateRange founding() {
      return reports.get(0).date().orElseThrow();
    }
  }

  /** The groups, and the reports that more than one fitted. */
  record Result(List<Group> groups, List<Undecided> undecided) {}

  /**
   * A report that fits more than one event.
   *
   * @param report the report
   * @param dates when those were held, each once, in order
   */
  record Undecided(Report report, List<DateRange> dates) {}

  static Result of(List<Report> reports) {
    EventGroups all = new EventGroups();
    List<Report> sorted = new ArrayList<>(reports);
    sorted.sort(MOST_EXACT_FIRST);
    sorted.forEach(all::place);
    all.groups.forEach(group -> group.reports.sort(Report.BY_DOCUMENT));
    return new Result(all.groups, all.undecided);
  }

  private static int exactness(Report report) {
    Optional<DateRange> date = report.date();
    if (date.isEmpty()) {
      return -1;
    }
    boolean stated = report.event().date().get().rule().equals(Inferred.STATED);
    return Times.precision(date.get()) + (date.get().hasYear() ? 4 : 0) + (stated ? 8 : 0);
  }

  private void place(Report report) {
    List<Group> fitting = new ArrayList<>();
    for (Group group : candidates(report)) {
      if (fits(report, group)) {
        fitting.add(group);
      }
    }
    boolean dated = report.datedWithYear().isPresent();
    if (!dated && fitting.size() > 1) {
      List<DateRange> dates =
          fitting.stream()
              .flatMap(g -> g.reports.stream())
              .flatMap(r -> r.datedWithYear().stream())
              .distinct()
              .sorted()
              .toList();
      undecided.add(new Undecided(report, dates));
      fitting.clear();
    }
    fitting.sort(
        Comparator.comparingDouble((Group g) -> -g.similarity(report))
            .thenComparingInt(g -> g.number));
    Group group = fitting.isEmpty() ? found() : fitting.get(0);
    group.add(report);
    if (group.names.add(report.name()) || group.reports.size() == 1) {
      keys(report, report.date(), true)
          .forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(group));
    }
  }

  private Group found() {
    Group group = new Group(groups.size());
    groups.add(group);
    return group;
  }

  private Set<Group> candidates(Report report) {
    Set<Group> found = new LinkedHashSet<>();
    Optional<DateRange> date = report.date().or(() -> documentDates(report));
    for (String key : keys(report, date, false)) {
      found.addAll(byKey.getOrDefault(key, List.of()));
    }
    return found;
  }

  private static Optional<DateRange> documentDates(Report report) {
    return documentDay(report)
        .flatMap(day -> DateRange.parse(day.minusDays(DAYS_AFTER) + "/" + day));
  }

  private static Optional<LocalDate> documentDay(Report report) {
    return report
        .document()
        .metadata()
        .date()
        .map(Inferred::value)
        .filter(d -> d.isSingle() && d.from().isDay() && d.from().year() > 1)
        .flatMap(d -> d.from().earliest());
  }

  /**
   * Under which keys a report is put or looked for: the months of its date with each telling word.
   * Dates of unknown year are put under the month alone, where all look.
   */
  private static List<String> keys(Report report, Optional<DateRange> date, boolean put) {
    List<String> keys = new ArrayList<>();
    if (date.isEmpty()) {
      return keys;
    }
    for (String month : Times.months(date.get())) {
      for (String stem : report.name().keys()) {
        boolean known = date.get().hasYear();
        String any = month.substring(4) + " " + stem;
        if (known) {
          keys.add(month + " " + stem);
          keys.add(put ? "any" + any : "XXXX" + any);
        } else {
          keys.add(put ? "XXXX" + any : "any" + any);
          keys.add(put ? "any" + any : "XXXX" + any);
        }
      }
    }
    return keys;
  }

  private boolean fits(Report report, Group group) {
    if (group.reports.get(0).date().isEmpty()) {
      return false;
    }
    if (group.documents.contains(report.id()) || !samePlace(report, group)) {
      return false;
    }
    double alike = group.similarity(report);
    if (report.date().isEmpty()) {
      return alike >= MUCH_ALIKE && reportedSoon(report, group.founding());
    }
    boolean exact =
        Times.precision(report.date().get()) == 2 && Times.precision(group.founding()) == 2;
    return alike >= (exact ? EventName.ALIKE : MUCH_ALIKE)
        && Times.compatible(report.date().get(), group.founding());
  }

  private static boolean reportedSoon(Report report, DateRange event) {
    Optional<LocalDate> day = documentDay(report);
    Optional<LocalDate> end = event.to().latest();
    return day.isPresent()
        && end.isPresent()
        && event.hasYear()
        && !day.get().isBefore(event.from().earliest().orElseThrow())
        && !day.get().isAfter(end.get().plusDays(DAYS_AFTER));
  }

  /** Whether the place of a report is among those of a group; "Bonn" and "Bonn, Germany" agree. */
  private static boolean samePlace(Report report, Group group) {
    Optional<List<String>> here = placeOf(report);
    return here.isEmpty()
        || group.places.stream()
            .allMatch(there -> there.containsAll(here.get()) || here.get().containsAll(there));
  }

  private static Optional<List<String>> placeOf(Report report) {
    return report.event().place().map(Inferred::value).map(NameWords::split);
  }
}
