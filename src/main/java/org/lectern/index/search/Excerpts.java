package org.lectern.index.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.index.IndexDocument.Paragraph;
import org.lectern.index.analysis.LecternAnalyzer;
import org.lectern.index.analysis.Token;
import org.lectern.index.search.SearchResult.Excerpt;
import org.lectern.model.Span;

/**
 * Chooses and cuts excerpts. The paragraph is the first that has the rarest query word of all that
 * the document's body has; a reader in the browser finds it without reading the rest. A document
 * that matches by its title alone shows the beginning of its text.
 */
final class Excerpts {
  /** The most UTF-16 units of a paragraph in an excerpt. */
  static final int WINDOW = 240;

  /** Units before the first highlighted word, when the paragraph is longer than the window. */
  static final int LEAD = 60;

  private static final int SLACK = 20;
  private static final String ELLIPSIS = "\u2026";

  private final LecternAnalyzer analyzer;
  private final List<String> terms;

  /**
   * @param terms the query's terms, the rarest first
   */
  Excerpts(LecternAnalyzer analyzer, List<String> terms) {
    this.analyzer = analyzer;
    this.terms = List.copyOf(terms);
  }

  Optional<Excerpt> excerpt(List<Paragraph> paragraphs) {
    List<List<Token>> tokens = paragraphs.stream().map(p -> analyzer.analyze(p.text())).toList();
    for (String term : terms) {
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.get(i).stream().anyMatch(t -> t.term().equals(term))) {
          return Optional.of(cut(paragraphs.get(i), tokens.get(i), term));
        }
      }
    }
    return paragraphs.stream()
        .filter(p -> !p.text().isEmpty())
        .findFirst()
        .map(p -> cut(p, List.of(), null));
  }

  private Excerpt cut(Paragraph paragraph, List<Token> tokens, String term) {
    String text = paragraph.text();
    int anchor =
        tokens.stream().filter(t -> t.term().equals(term)).findFirst().map(Token::start).orElse(0);
    int start = text.length() <= WINDOW ? 0 : startBefore(text, anchor);
    int end = endAfter(text, start);
    String head = start > 0 ? ELLIPSIS : "";
    String tail = end < text.length() ? ELLIPSIS : "";
    List<Span> spans = spans(tokens, start, end, head.length() - start);
    return new Excerpt(paragraph.id(), head + text.substring(start, end) + tail, spans);
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

  private List<Span> spans(List<Token> tokens, int start, int end, int shift) {
    Set<String> wanted = new HashSet<>(terms);
    List<Span> spans = new ArrayList<>();
    for (Token token : tokens) {
      if (token.start() < start || token.end() > end || !wanted.contains(token.term())) {
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
