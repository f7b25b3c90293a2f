package org.lectern.index.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.index.IndexDocument.Paragraph;
import org.lectern.index.analysis.LecternAnalyzer;
import org.lectern.index.analysis.Token;
import org.lectern.index.search.SearchResult.Excerpt;
import org.lectern.model.Span;

/**
 * Chooses and cuts excerpts. Paragraphs are read in order until one has all units that the document
 * has, or so much is read that a reader in the browser should not have to fetch more; the heaviest
 * of them are taken. A document that matches without a word of its body, or only further on, shows
 * the beginning of its text.
 */
final class Excerpts {
  /** The most UTF-16 units of a paragraph in an excerpt. */
  static final int WINDOW = 240;

  /** Units before the first highlighted word, when the paragraph is longer than the window. */
  static final int LEAD = 60;

  /** No paragraph is begun when those before have so many bytes in UTF-8. */
  static final int READ_BYTES = 8192;

  private static final int SLACK = 20;
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
   * @param lit the numbers of the tokens to highlight
   * @param anchor the offset around which to cut: of the first phrase, else of the first token
   * @param units how many units it has
   */
  private record Candidate(
      Paragraph paragraph,
      int number,
      List<Token> tokens,
      Set<Integer> lit,
      int anchor,
      int units,
      double weight) {}

  /**
   * The excerpts of a document, in the order of its text.
   *
   * @param units those of the query by which the document matches
   */
  List<Excerpt> of(List<Paragraph> paragraphs, List<Unit> units) {
    if (most == 0) {
      return List.of();
    }
    List<Candidate> heaviest =
        read(paragraphs, units).stream()
            .filter(candidate -> candidate.units() > 0)
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
          .map(paragraph -> cut(candidate(paragraph, 0, List.of(), List.of())))
          .toList();
    }
    double least = heaviest.get(0).weight() / 2;
    return heaviest.stream()
        .filter(candidate -> candidate.weight() >= least)
        .sorted(Comparator.comparing(Candidate::number))
        .map(Excerpts::cut)
        .toList();
  }

  private List<Candidate> read(List<Paragraph> paragraphs, List<Unit> units) {
    List<Candidate> read = new ArrayList<>();
    int bytes = 0;
    for (int i = 0; i < paragraphs.size() && !units.isEmpty() && bytes < READ_BYTES; i++) {
      Paragraph paragraph = paragraphs.get(i);
      bytes += paragraph.text().getBytes(StandardCharsets.UTF_8).length;
      Candidate candidate = candidate(paragraph, i, analyzer.analyze(paragraph.text()), units);
      read.add(candidate);
      if (candidate.units() == units.size()) {
        break;
      }
    }
    return read;
  }

  private static Candidate candidate(
      Paragraph paragraph, int number, List<Token> tokens, List<Unit> units) {
    Set<Integer> lit = new TreeSet<>();
    int firstPhrase = Integer.MAX_VALUE;
    int had = 0;
    double weight = 0;
    for (Unit unit : units) {
      Set<Integer> shown = unit.phrase() ? phrase(tokens, unit.terms()) : any(tokens, unit);
      if (shown.isEmpty()) {
        continue;
      }
      had++;
      weight += unit.weight();
      lit.addAll(shown);
      if (unit.phrase()) {
        firstPhrase = Math.min(firstPhrase, shown.iterator().next());
      }
    }
    int first = firstPhrase < Integer.MAX_VALUE ? firstPhrase : lit.stream().findFirst().orElse(-1);
    int anchor = first < 0 ? 0 : tokens.get(first).start();
    return new Candidate(paragraph, number, tokens, lit, anchor, had, weight);
  }

  private static Set<Integer> any(List<Token> tokens, Unit unit) {
    Set<String> terms = new HashSet<>(unit.terms());
    Set<Integer> found = new TreeSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (terms.contains(tokens.get(i).term())) {
        found.add(i);
      }
    }
    return found;
  }

  /** The tokens of all places where the terms follow one another. */
  private static Set<Integer> phrase(List<Token> tokens, List<String> terms) {
    Set<Integer> found = new TreeSet<>();
    for (int i = 0; i + terms.size() <= tokens.size(); i++) {
      int length = 0;
      while (length < terms.size() && tokens.get(i + length).term().equals(terms.get(length))) {
        length++;
      }
      for (int j = 0; length == terms.size() && j < length; j++) {
        found.add(i + j);
      }
    }
    return found;
  }

  private static Excerpt cut(Candidate candidate) {
    String text = candidate.paragraph().text();
    int start = text.length() <= WINDOW ? 0 : startBefore(text, candidate.anchor());
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
    List<Span> spans = new ArrayList<>();
    for (int number : candidate.lit()) {
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
