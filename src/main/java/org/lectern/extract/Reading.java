package org.lectern.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.extract.clean.Cleaned;
import org.lectern.extract.clean.RightsNotice;
import org.lectern.extract.date.DateExpression;
import org.lectern.extract.date.DateScanner;
import org.lectern.extract.date.DateSolver;
import org.lectern.extract.date.FactPhrases;
import org.lectern.extract.date.NamedFacts;
import org.lectern.extract.date.RelativeSolver;
import org.lectern.model.Source;
import org.lectern.model.Span;
import org.lectern.text.Sentences;

/**
 * What the rules on a document's meaning read: its cleaned text and what cleaning learnt.
 *
 * @param source the source
 * @param cleaned the cleaned text
 * @param head what stood before the text
 * @param rights the rights notice
 * @param facts the dated facts that the text names
 * @param dateline the dateline
 * @param sentences the sentences of the first paragraphs, see {@link #EVENT_PART}
 * @param cues which rules can match in which of these sentences
 * @param dates the dates in that part
 */
record Reading(
    Source source,
    Cleaned cleaned,
    Head head,
    Optional<RightsNotice> rights,
    NamedFacts facts,
    Optional<Dateline> dateline,
    List<Span> sentences,
    SentenceCues cues,
    List<DateExpression> dates) {

  /** How far into a text the rules look for what it says of itself, in characters. */
  static final int EVENT_PART = 60_000;

  /**
   * Reads a text.
   *
   * @param sentences the sentences of each paragraph
   * @param phrases those by which a text names dated facts
   */
  static Reading of(
      Source source,
      Cleaned cleaned,
      Head head,
      Optional<RightsNotice> rights,
      List<List<Span>> sentences,
      FactPhrases phrases) {
    String text = cleaned.text();
    Optional<Dateline> dateline =
        cleaned.paragraphs().stream()
            .limit(2)
            .map(p -> Dateline.of(text, p.span()))
            .flatMap(Optional::stream)
            .findFirst();
    NamedFacts facts = NamedFacts.in(text, phrases);
    List<DateExpression> dates =
        DateScanner.scan(text, new Span(0, Math.min(text.length(), EVENT_PART)));
    List<Span> first = sentences(cleaned, sentences);
    SentenceCues cues = new SentenceCues(text, first);
    return new Reading(source, cleaned, head, rights, facts, dateline, first, cues, dates);
  }

  /** The sentences of the first paragraphs, of which the last may be cut. */
  private static List<Span> sentences(Cleaned cleaned, List<List<Span>> byParagraph) {
    List<Span> sentences = new ArrayList<>();
    for (int i = 0; i < byParagraph.size(); i++) {
      Span paragraph = cleaned.paragraphs().get(i).span();
      if (paragraph.end() <= EVENT_PART) {
        sentences.addAll(byParagraph.get(i));
      } else if (paragraph.start() < EVENT_PART) {
        sentences.addAll(Sentences.of(cleaned.text(), new Span(paragraph.start(), EVENT_PART)));
      }
    }
    return List.copyOf(sentences);
  }

  String text() {
    return cleaned.text();
  }

  String words(Span span) {
    return span.of(cleaned.text());
  }

  Span[] support(Span span) {
    return cleaned.support(span);
  }

  /** Whether it is a news report: it has a dateline, names the agency, or has a date before it. */
  boolean isDispatch() {
    return dateline.isPresent() || dispatchDate().isPresent();
  }

  /** The date of the report as it stands, in the head, the dateline or the opening. */
  Optional<DateExpression> dispatchDate() {
    return head.date()
        .or(() -> dateline.flatMap(Dateline::date))
        .or(() -> Publication.agencyReport(this).map(Publication::date));
  }

  /** The solver for expressions of the cleaned text. */
  DateSolver solver() {
    return new DateSolver(text(), facts, this::support);
  }

  /** The solver for dates that the cleaned text gives by their distance from its own. */
  RelativeSolver relativeSolver() {
    return new RelativeSolver(text(), facts, this::support);
  }

  /** The solver for expressions of the source, such as those of the head. */
  DateSolver headSolver() {
    return new DateSolver(source.text(), facts, span -> new Span[] {span});
  }
}
