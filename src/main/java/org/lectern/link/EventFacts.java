package org.lectern.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.model.DateRange;
import org.lectern.model.Inferred;
import org.lectern.model.Problem;
import org.lectern.model.Reason;
import org.lectern.model.ReportedEvent;
import org.lectern.text.SettlingLine;

/** What the reports of one event say together: its name, date and place, and where they differ. */
final class EventFacts {
  /** What an agreeing report takes off the doubt of a date. */
  private static final double DOUBT_LEFT = 0.5;

  private static final double MOST = 0.98;

  /** A report that is less sure of its own date confirms no other: guesses would agree by rule. */
  private static final double CONFIRMS = 0.7;

  private static final int LISTED = 3;

  /** The rule of a date whose year another report gives. */
  static final String YEAR_OF_EVENT = "year-from-report";

  private final List<Report> reports;
  private final List<Problem> problems;

  /**
   * @param reports the reports of one event, by document
   * @param problems where to tell of contradictions
   */
  EventFacts(List<Report> reports, List<Problem> problems) {
    this.reports = reports;
    this.problems = problems;
  }

  /** The name to show: a stated one, or else the longest proper name of the first document. */
  Inferred<String> name() {
    return reports.stream()
        .map(r -> r.event().name())
        .filter(name -> name.rule().equals(Inferred.STATED))
        .findFirst()
        .orElseGet(
            () ->
                reports.stream()
                    .filter(r -> isProper(r.event().name().value()))
                    .findFirst()
                    .orElse(reports.get(0))
                    .event()
                    .name());
  }

  /** Whether a name is written as one: most of its longer words begin with a capital. */
  static boolean isProper(String name) {
    int longer = 0;
    int capital = 0;
    for (String word : name.split("[\\s-]+")) {
      if (word.codePointCount(0, word.length()) > 3) {
        longer++;
        capital += Character.isLowerCase(word.codePointAt(0)) ? 0 : 1;
      }
    }
    return capital * 2 > longer;
  }

  /** When it was held, by the most reports, the surest of equal support. */
  Optional<Inferred<DateRange>> date() {
    return best(r -> r.event().date().filter(d -> d.value().hasYear()), DateRange::toString)
        .or(() -> best(r -> r.event().date(), DateRange::toString));
  }

  /** Where it was held. */
  Optional<Inferred<String>> place() {
    return best(r -> r.event().place(), v -> String.join(" ", NameWords.split(v)));
  }

  private <T> Optional<Inferred<T>> best(
      Function<Report, Optional<Inferred<T>>> field, Function<T, String> key) {
    Map<String, List<Inferred<T>>> byValue = new TreeMap<>();
    for (Report report : reports) {
      field
          .apply(report)
          .ifPresent(
              fact ->
                  byValue
                      .computeIfAbsent(key.apply(fact.value()), k -> new ArrayList<>())
                      .add(fact));
    }
    Comparator<List<Inferred<T>>> order =
        Comparator.comparing((List<Inferred<T>> facts) -> stated(facts))
            .thenComparingInt(List::size)
            .thenComparingDouble(EventFacts::surest);
    List<Inferred<T>> winner = null;
    for (List<Inferred<T>> facts : byValue.values()) {
      if (winner == null || order.compare(facts, winner) > 0) {
        winner = facts;
      }
    }
    return Optional.ofNullable(winner).map(EventFacts::representative);
  }

  private static <T> boolean stated(List<Inferred<T>> facts) {
    return facts.stream().anyMatch(f -> f.rule().equals(Inferred.STATED));
  }

  private static <T> double surest(List<Inferred<T>> facts) {
    return facts.stream().mapToDouble(Inferred::confidence).max().orElse(0);
  }

  private static <T> Inferred<T> representative(List<Inferred<T>> facts) {
    Inferred<T> best = facts.get(0);
    for (Inferred<T> fact : facts) {
      best = fact.confidence() > best.confidence() ? fact : best;
    }
    return best;
  }

  /**
   * The reports with what they learn from each other: a year that one lacks, and more confidence in
   * a date on which others agree. A contradiction changes nothing and becomes a problem.
   */
  List<Report> confirmed() {
    Optional<Inferred<DateRange>> date = date().filter(d -> d.value().hasYear());
    if (date.isEmpty() || reports.size() < 2) {
      return reports;
    }
    List<String> sources =
        reports.stream().filter(r -> r.datedWithYear().isPresent()).map(Report::id).toList();
    List<Report> dated = reports.stream().map(r -> r.with(inYear(r, date.get(), sources))).toList();
    Map<DateRange, List<String>> byDate = new TreeMap<>();
    for (Report report : dated) {
      report
          .datedWithYear()
          .ifPresent(d -> byDate.computeIfAbsent(d, k -> new ArrayList<>()).add(report.id()));
    }
    List<Report> sure =
        dated.stream()
            .filter(r -> r.event().date().filter(d -> d.confidence() >= CONFIRMS).isPresent())
            .toList();
    return dated.stream().map(r -> r.with(confirmed(r, date.get().value(), byDate, sure))).toList();
  }

  private static ReportedEvent inYear(Report report, Inferred<DateRange> of, List<String> sources) {
    Optional<Inferred<DateRange>> own = report.event().date();
    if (own.isEmpty() || own.get().value().hasYear()) {
      return report.event();
    }
    Optional<DateRange> full = Times.inYearsOf(own.get().value(), of.value());
    if (full.isEmpty()) {
      return report.event();
    }
    Inferred<DateRange> known =
        new Inferred<>(
                full.get(),
                Math.min(own.get().confidence(), of.confidence()),
                YEAR_OF_EVENT,
                own.get().support(),
                own.get().reasons())
            .because(
                Reason.of("The year is that of the same event as reported in {documents}.")
                    .with("documents", enumerated(sources)));
    return report.event().withDate(Optional.of(known));
  }

  private ReportedEvent confirmed(
      Report report, DateRange held, Map<DateRange, List<String>> byDate, List<Report> sure) {
    Optional<Inferred<DateRange>> own = report.event().date().filter(d -> d.value().hasYear());
    if (own.isEmpty()) {
      return report.event();
    }
    if (!own.get().value().equals(held)) {
      contradiction(report, own.get().value(), held, byDate.get(held));
    }
    List<String> agree =
        sure.stream()
            .filter(other -> !other.id().equals(report.id()))
            .filter(other -> other.datedWithYear().equals(report.datedWithYear()))
            .map(Report::id)
            .distinct()
            .toList();
    String rule = own.get().rule();
    if (agree.isEmpty() || rule.equals(Inferred.STATED) || rule.equals(YEAR_OF_EVENT)) {
      return report.event();
    }
    Inferred<DateRange> surer =
        own.get()
            .withConfidence(agreed(own.get().confidence(), agree.size()))
            .because(
                Reason.of("The same date is given for this event in {documents}.")
                    .with("documents", enumerated(agree)));
    return report.event().withDate(Optional.of(surer));
  }

  /** The confidence in what so many other reports say, too. */
  static double agreed(double own, int others) {
    double surest = 1 - (1 - own) * Math.pow(DOUBT_LEFT, others);
    return Math.max(own, Math.min(MOST, surest));
  }

  private void contradiction(Report report, DateRange date, DateRange held, List<String> sources) {
    problems.add(
        Problem.unsure(
            Problem.Place.file(report.document().source().path()),
            "the date "
                + date
                + " of \u201c"
                + report.event().name().value()
                + "\u201d differs from "
                + held
                + " in "
                + listed(sources),
            SettlingLine.hint(
                report.document().source().path(), report.id(), "event", "{date: " + held + "}"),
            UnsureFacts.importance(UnsureFacts.EVENT, reports.size() - 1, 0)));
  }

  /** At most three ids, and how many more there are. */
  static String listed(List<String> ids) {
    String first = ids.stream().limit(LISTED).collect(Collectors.joining(", "));
    return ids.size() > LISTED ? first + " and " + (ids.size() - LISTED) + " more" : first;
  }

  /** At most three ids and how many more there are, as the argument of a reason. */
  static List<Object> enumerated(List<String> ids) {
    List<Object> first = new ArrayList<>(ids.stream().limit(LISTED).toList());
    if (ids.size() > LISTED) {
      first.add(Reason.of("{count} more").with("count", ids.size() - LISTED));
    }
    return first;
  }
}
