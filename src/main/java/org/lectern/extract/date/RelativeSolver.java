package org.lectern.extract.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.extract.date.NamedFacts.Named;
import org.lectern.model.DateRange;
import org.lectern.model.EnglishDates;
import org.lectern.model.Inferred;
import org.lectern.model.PartialDate;
import org.lectern.model.Reason;
import org.lectern.model.Span;

/**
 * Finds out which days a text means by their distance from its own day, and, where a text says how
 * far it is from a dated fact, that day itself. Without such an anchor nothing is found.
 */
public final class RelativeSolver {
  /** A fact that the text only seems to date by "today" is rare, but writers err by a day. */
  private static final double FROM_FACT = 0.85;

  private static final int REACH = 80; // From a fact to what is said of it.
  private static final Pattern OPENS =
      Pattern.compile("\\b(?:opened|opens|began|begins|kicked off|convened)\\b|开幕|召开");
  private static final Pattern CLOSES =
      Pattern.compile("\\b(?:closed|closes|concluded|concludes|ended|ends|wrapped up)\\b|闭幕");
  private static final Pattern TOLD =
      Pattern.compile("\\b(?:said|says|told|announced|that|which|who)\\b|[.!?;。；]|说|指出|表示");

  private final String text;
  private final NamedFacts facts;
  private final Function<Span, Span[]> support;

  /**
   * @param text the text that the dates are of
   * @param facts the dated facts that it names
   * @param support gives for a span of the text the source characters under it
   */
  public RelativeSolver(String text, NamedFacts facts, Function<Span, Span[]> support) {
    this.text = text;
    this.facts = facts;
    this.support = support;
  }

  /** The days that a distance from a report of a known day gives; they are not after it. */
  public Optional<Inferred<DateRange>> seenFrom(
      Inferred<DateRange> report, RelativeDate held, String rule) {
    PartialDate last = report.value().to();
    boolean seen = last.isDay() && last.year() > 1 && last.year() < 9999;
    if (!seen) {
      return Optional.empty();
    }
    LocalDate day = last.latest().orElseThrow();
    return held.distance()
        .seenFrom(day)
        .filter(range -> !range.from().earliest().orElseThrow().isAfter(day))
        .map(
            value -> {
              List<Span> spans = new ArrayList<>(List.of(support.apply(held.span())));
              report.support().stream().filter(s -> !spans.contains(s)).forEach(spans::add);
              double confidence = Math.min(held.distance().belief(), report.confidence() * 0.95);
              return new Inferred<>(value, confidence, rule, spans, List.of())
                  .because(
                      Reason.of("The text says “{words}”.").with("words", held.span().of(text)),
                      DateSolver.documentOf(report.value(), day.getDayOfWeek()),
                      Reason.of("Meant is {distance}: {date}.")
                          .with("distance", held.distance().words())
                          .with("date", value));
            });
  }

  /** What a distance, seen from a report, says against the day of the week beside it. */
  public static Optional<String> contradiction(Inferred<DateRange> report, RelativeDate held) {
    PartialDate last = report.value().to();
    if (held.beside().isEmpty() || !held.isDay() || !last.isDay()) {
      return Optional.empty();
    }
    DayOfWeek told = held.beside().get().from();
    return last.latest()
        .flatMap(held.distance()::seenFrom)
        .flatMap(range -> range.from().earliest())
        .filter(day -> day.getDayOfWeek() != told)
        .map(
            day ->
                "seen from "
                    + EnglishDates.words(report.value())
                    + ", it is "
                    + EnglishDates.words(PartialDate.of(day))
                    + ", a "
                    + EnglishDates.words(day.getDayOfWeek())
                    + " and not a "
                    + EnglishDates.words(told));
  }

  /** The day of a text that says how far it is from a fact: "the Congress closed yesterday". */
  public Optional<Inferred<DateRange>> fromFact(String rule) {
    for (List<Named> named : List.of(facts.past(), facts.coming())) {
      for (Named one : named) {
        Optional<Inferred<DateRange>> day = fromFact(one, rule);
        if (day.isPresent()) {
          return day;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Inferred<DateRange>> fromFact(Named named, String rule) {
    int from = named.span().end();
    int to = Math.min(text.length(), from + REACH);
    Matcher end = TOLD.matcher(text).region(from, to).useTransparentBounds(true);
    Span part = new Span(from, end.find() ? end.start() : to);
    List<RelativeDate> days =
        RelativeScanner.scan(text, part).stream().filter(RelativeDate::isDay).toList();
    boolean opens = OPENS.matcher(part.of(text)).find();
    boolean closes = CLOSES.matcher(part.of(text)).find();
    PartialDate fact = opens ? named.fact().date().from() : named.fact().date().to();
    if (days.size() != 1 || opens == closes || !fact.isDay()) {
      return Optional.empty();
    }
    int back = ((Distance.Days) days.get(0).distance()).back();
    LocalDate day = fact.earliest().orElseThrow().plusDays(back);
    List<Span> spans = new ArrayList<>(List.of(support.apply(days.get(0).span())));
    spans.addAll(List.of(support.apply(named.span())));
    return Optional.of(
        new Inferred<>(DateRange.of(PartialDate.of(day)), FROM_FACT, rule, spans, List.of())
            .because(
                Reason.of("The text says “{words}” of what it tells of {fact}.")
                    .with("words", days.get(0).span().of(text))
                    .with("fact", named.fact().name()),
                (opens
                        ? Reason.of("That was opened on {date}; so the text is of {day}.")
                        : Reason.of("That was closed on {date}; so the text is of {day}."))
                    .with("date", fact)
                    .with("day", PartialDate.of(day))));
  }
}
