package org.lectern.index.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.analysis.LecternAnalyzer;
import org.lectern.analysis.Token;
import org.lectern.index.IndexDocument.Paragraph;
import org.lectern.index.search.SearchResult.Excerpt;
import org.lectern.index.search.UnitFinder.Place;
import org.lectern.model.Span;

/**
 * Chooses and cuts excerpts. Paragraphs are read in order until one has all units that the document
 * has, or as long as it is worth it for a reader in the browser, who has to fetch them; the
 * heaviest of them are taken. A document that matches without a word of its body, or only further
 * on, shows the beginning of its text.
 */
final class Excerpts {
  /** The most UTF-16 units of a paragraph in an excerpt. */
  static final int WINDOW = 240;

  /** Units before the place to cut around, when the paragraph is longer than the window. */
  static final int LEAD = 60;

  /** So many bytes of text in UTF-8 mostly come with the slot of a document. */
  static final int SLOT_TEXT = 1000;

  /** A paragraph of this share of the weight of all units is not worth reading beyond the slot. */
  static final double ENOUGH = 0.5;

  /** No paragraph is begun when those before have so many bytes in UTF-8. */
  static final int READ_BYTES = 8192;

  private static final int SLACK = 20;

  /** Units from the anchor on that are shown in any case. */
  private static final int REACH = WINDOW - LEAD - SLACK;

  private static final String ELLIPSIS = "\u2026";

  private final LecternAnalyzer analyzer;
  private final int most;

  /**
   * @param most at most so many excerpts of a document
   */
  Excerpts(LecternAnalyzer analyzer, int most) {
    this.analyzer = analyzer;
    this.most = most;
  }

  /**
   * What a paragraph shows.
   *
   * @param places in the order of the text
   * @param weight of the different units
   */
  private record Candidate(
      Paragraph paragraph, int number, List<Token> tokens, List<Place> places, double weight) {}

  /**
   * The excerpts of a document, in the order of its text.
   *
   * @param units those of the query by which the document matches
   */
  List<Excerpt> of(List<Paragraph> paragraphs, List<Unit> units) {
    if (most == 0) {
      return List.of();
    }
    UnitFinder finder = new UnitFinder(units);
    List<Candidate> heaviest =
        (units.isEmpty() ? List.<Candidate>of() : read(paragraphs, finder))
            .stream()
                .sorted(
                    Comparator.comparingDouble(Candidate::weight)
                        .reversed()
                        .thenComparing(Candidate::number))
                .limit(most)
                .toList();
    if (heaviest.isEmpty()) {
      return paragraphs.stream()
          .filter(paragraph -> !paragraph.text().isEmpty())
          .limit(1)
          .map(paragraph -> cut(new Candidate(paragraph, 0, List.of(), List.of(), 0), 0))
          .toList();
    }
    double least = heaviest.get(0).weight() / 2;
    return heaviest.stream()
        .filter(candidate -> candidate.weight() >= least)
        .sorted(Comparator.comparing(Candidate::number))
        .map(candidate -> cut(candidate, anchor(candidate, finder)))
        .toList();
  }

  /** The paragraphs with a unit among those that are read. */
  private List<Candidate> read(List<Paragraph> paragraphs, UnitFinder finder) {
    double whole = finder.weight();
    double most = -1;
    List<Candidate> found = new ArrayList<>();
    int bytes = 0;
    for (int i = 0; i < paragraphs.size() && most < whole && bytes < READ_BYTES; i++) {
      Paragraph paragraph = paragraphs.get(i);
      int before = bytes;
      bytes += paragraph.text().getBytes(StandardCharsets.UTF_8).length;
      if (most >= ENOUGH * whole && before <= SLOT_TEXT && bytes > SLOT_TEXT) {
        break;
      }
      List<Token> tokens = analyzer.analyze(paragraph.text());
      List<Place> places = finder.find(tokens);
      if (!places.isEmpty()) {
        double weight = finder.weight(places);
        found.add(new Candidate(paragraph, i, tokens, places, weight));
        most = Math.max(most, weight);
      }
    }
    return found;
  }

  /** The offset from which on an excerpt shows most, of equals the first. */
  private static int anchor(Candidate candidate, UnitFinder finder) {
    List<Token> tokens = candidate.tokens();
    List<Place> places = candidate.places();
    int anchor = 0;
    double most = -1;
    for (int from = 0; from < places.size(); from++) {
      int start = tokens.get(places.get(from).first()).start();
      int to = from;
      while (to < places.size() && tokens.get(places.get(to).first()).start() < start + REACH) {
        to++;
      }
      List<Place> whole =
          places.subList(from, to).stream()
              .filter(place -> tokens.get(place.last()).end() <= start + REACH)
              .toList();
      double weight = finder.weight(whole);
      if (weight > most) {
        anchor = start;
        most = weight;
      }
    }
    return anchor;
  }

  private static Excerpt cut(Candidate candidate, int anchor) {
    String text = candidate.paragraph().text();
    int start = text.length() <= WINDOW ? 0 : startBefore(text, anchor);
    int end = endAfter(text, start);
    String head = start > 0 ? ELLIPSIS : "";
    String tail = end < text.length() ? ELLIPSIS : "";
    List<Span> spans = spans(candidate, start, end, head.length() - start);
    return new Excerpt(candidate.paragraph().id(), head + text.substring(start, end) + tail, spans);
  }

  /** At most {@link #LEAD} units before the anchor, at the start of a word if one is near. */
  private static int startBefore(String text, int anchor) {
    int latest = Math.max(0, text.length() - WINDOW);
    int start = Math.min(Math.max(0, anchor - LEAD), latest);
    if (start == 0) {
      return 0;
    }
    for (int i = start; i < Math.min(start + SLACK, anchor); i++) {
      if (text.charAt(i - 1) == ' ') {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start;
  }

  /** At most {@link #WINDOW} units after the start, at the end of a word if one is near. */
  private static int endAfter(String text, int start) {
    int end = start + WINDOW;
    if (end >= text.length()) {
      return text.length();
    }
    for (int i = end; i > end - SLACK; i--) {
      if (text.charAt(i) == ' ') {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }

  private static List<Span> spans(Candidate candidate, int start, int end, int shift) {
    Set<Integer> lit = new TreeSet<>();
    for (Place place : candidate.places()) {
      for (int i = place.first(); i <= place.last(); i++) {
        lit.add(i);
      }
    }
    List<Span> spans = new ArrayList<>();
    for (int number : lit) {
      Token token = candidate.tokens().get(number);
      if (token.start() < start || token.end() > end) {
        continue;
      }
      Span span = new Span(token.start() + shift, token.end() + shift);
      int last = spans.size() - 1;
      if (last >= 0 && spans.get(last).end() >= span.start()) {
        spans.set(last, new Span(spans.get(last).start(), span.end()));
      } else {
        spans.add(span);
      }
    }
    return spans;
  }
}
