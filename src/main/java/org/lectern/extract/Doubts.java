package org.lectern.extract;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.extract.clean.InvisibleCharacters;
import org.lectern.extract.date.DateExpression;
import org.lectern.extract.date.DateSolver;
import org.lectern.extract.date.RelativeDate;
import org.lectern.extract.date.RelativeScanner;
import org.lectern.extract.date.RelativeSolver;
import org.lectern.model.DateRange;
import org.lectern.model.Inferred;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;
import org.lectern.model.Reason;
import org.lectern.model.Removal;
import org.lectern.model.Source;
import org.lectern.model.Span;
import org.lectern.model.StatedMetadata;
import org.lectern.text.SettlingLine;

/**
 * Tells the publisher what of a text was left out and what contradicts itself. What is merely
 * unsure is told when all documents are known: others may confirm it.
 */
final class Doubts {
  private static final int MOST_CONTRADICTIONS = 5;

  private final Reading reading;
  private final Source source;
  private final List<Problem> problems = new ArrayList<>();

  private Doubts(Reading reading) {
    this.reading = reading;
    this.source = reading.source();
  }

  static List<Problem> find(Reading reading, MetadataFinder.Result result, StatedMetadata stated) {
    Doubts doubts = new Doubts(reading);
    doubts.removed();
    doubts.against(result, stated);
    doubts.weekdays(stated);
    doubts.distances(result);
    return doubts.problems;
  }

  private void removed() {
    List<Removal> controls =
        reading.cleaned().removed().stream()
            .filter(r -> r.rule().equals(InvisibleCharacters.CONTROL))
            .toList();
    if (!controls.isEmpty()) {
      int units = controls.stream().mapToInt(r -> r.span().length()).sum();
      problems.add(
          Problem.warning(
              at(controls.get(0).span()),
              units
                  + (units == 1 ? " control character was" : " control characters were")
                  + " left out of the text",
              "save the file as plain UTF-8 text if they were letters once"));
    }
  }

  /** Where the publisher says one date and the text plainly another. */
  private void against(MetadataFinder.Result result, StatedMetadata stated) {
    Optional<Inferred<DateRange>> found = result.inferred().date();
    if (stated.date().isEmpty() || found.isEmpty() || found.get().confidence() < 0.85) {
      return;
    }
    DateRange word = stated.date().get();
    DateRange text = found.get().value();
    if (word.hasYear() && text.hasYear() && !word.overlaps(text)) {
      Place place =
          found.get().support().isEmpty()
              ? Place.file(source.path())
              : at(found.get().support().get(0));
      problems.add(
          Problem.warning(
              place,
              "the stated date " + word + " is not the one of the text, " + text,
              "the stated one is used; remove it if the text is right"));
    }
  }

  /** Dates whose weekday does not fit, in the head and the part that the rules read. */
  private void weekdays(StatedMetadata stated) {
    reading
        .head()
        .date()
        .filter(date -> stated.date().isEmpty())
        .flatMap(DateSolver::contradiction)
        .ifPresent(message -> contradiction(reading.head().date().get().span(), message));
    int told = 0;
    for (DateExpression date : reading.dates()) {
      Optional<String> message = DateSolver.contradiction(date);
      Optional<Span> span = reading.cleaned().map().toSource(date.span());
      if (message.isPresent() && span.isPresent() && told++ < MOST_CONTRADICTIONS) {
        contradiction(span.get(), message.get());
      }
    }
  }

  /** "Yesterday (Friday)" in a text whose yesterday was a Thursday. */
  private void distances(MetadataFinder.Result result) {
    Optional<Inferred<DateRange>> own = result.metadata().date();
    if (own.isEmpty() || !own.get().value().hasYear()) {
      return;
    }
    int told = 0;
    for (RelativeDate date : RelativeScanner.days(reading.text(), reading.sentences())) {
      Optional<String> message = RelativeSolver.contradiction(own.get(), date);
      Optional<Span> span = reading.cleaned().map().toSource(date.span());
      if (message.isPresent() && span.isPresent() && told++ < MOST_CONTRADICTIONS) {
        contradiction(span.get(), message.get());
      }
    }
    byFact(own.get());
  }

  /** A text that tells of a dated fact as of yesterday and has another date itself. */
  private void byFact(Inferred<DateRange> own) {
    reading
        .relativeSolver()
        .fromFact(MetadataFinder.SEEN_FROM_FACT)
        .filter(seen -> !seen.value().overlaps(own.value()))
        .ifPresent(
            seen ->
                problems.add(
                    Problem.warning(
                        at(seen.support().get(0)),
                        "the date "
                            + own.value()
                            + " contradicts what the text tells: "
                            + seen.reasons().stream().map(Reason::toString).collect(joining(" ")),
                        SettlingLine.hint(
                            source.path(), source.id(), "date", seen.value().toString()))));
  }

  private void contradiction(Span span, String message) {
    problems.add(
        Problem.warning(
            at(span),
            "a date contradicts itself: " + message,
            "the date was used, not the weekday; state the right one in corpus.yaml if that is wrong"));
  }

  private Place at(Span span) {
    return Place.at(source.path(), source.text(), span.start());
  }
}
