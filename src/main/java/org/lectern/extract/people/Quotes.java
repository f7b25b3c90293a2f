package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.List;
import org.lectern.model.Span;

/** The quotations of a paragraph, single marks made double ({@link SingleQuotes}). */
final class Quotes {
  private final List<Span> spans = new ArrayList<>();

  Quotes(String text, Span paragraph) {
    int open = -1;
    int inner = 0;
    char close = 0;
    for (int i = paragraph.start(); i < paragraph.end(); i++) {
      char c = text.charAt(i);
      if (c != '"' && c < 0x80) {
        continue;
      }
      if (open < 0 && closing(c) != 0) {
        open = i;
        close = closing(c);
      } else if (open >= 0 && c == '\u201d' && opens(text, i, paragraph)) {
        inner++; // The wrong mark before words quoted within.
      } else if (inner > 0 && c == close) {
        inner--;
      } else if (open >= 0 && c == close) {
        boolean anew = c == '"' && opens(text, i, paragraph);
        spans.add(new Span(open, anew ? i : i + 1));
        open = anew ? i : -1; // A paragraph of a quotation begins with a mark of its own.
      }
    }
    boolean runsOn = open == paragraph.start() || close == '\u201d';
    if (open >= 0 && (runsOn || opens(text, open, paragraph))) {
      // A quotation that runs on into the next paragraph is not closed at the end of this one.
      spans.add(new Span(open, paragraph.end()));
    }
  }

  /** Whether a straight mark stands as one that opens a quotation does. */
  private static boolean opens(String text, int mark, Span paragraph) {
    return mark > paragraph.start()
        && mark + 1 < paragraph.end()
        && Character.isWhitespace(text.charAt(mark - 1))
        && Character.isLetterOrDigit(text.charAt(mark + 1));
  }

  private static char closing(char open) {
    return switch (open) {
      case '"' -> '"';
      case '\u201c' -> '\u201d';
      case '\u300c' -> '\u300d';
      case '\u00ab' -> '\u00bb';
      default -> 0;
    };
  }

  /** Whether the most of a span is quoted, a number of its units aside. */
  boolean cover(Span span, int aside) {
    return quoted(span) * 2 > span.length() - aside;
  }

  /** Whether a span is quoted but for a few marks. */
  boolean fill(Span span) {
    return quoted(span) * 10 > span.length() * 9;
  }

  private int quoted(Span span) {
    int quoted = 0;
    for (int i = first(span.start()); i < spans.size() && spans.get(i).start() < span.end(); i++) {
      Span quote = spans.get(i);
      quoted +=
          Math.max(0, Math.min(quote.end(), span.end()) - Math.max(quote.start(), span.start()));
    }
    return quoted;
  }

  /** Whether a span begins with a quotation that ends before an offset, and has no other behind. */
  boolean opens(Span span, int offset) {
    int at = first(span.start());
    if (at >= spans.size() || spans.get(at).start() > span.start() + 1) {
      return false;
    }
    boolean before = spans.get(at).end() <= offset;
    boolean later = at + 1 < spans.size() && spans.get(at + 1).start() < span.end();
    return before && !later;
  }

  /** The quotation that a span lies in and that is longer than it, or null. */
  Span around(Span span) {
    int at = first(span.start());
    return at < spans.size()
            && spans.get(at).start() <= span.start()
            && spans.get(at).end() + 1 >= span.end()
        ? spans.get(at)
        : null;
  }

  /** The index of the first quotation that ends behind an offset. */
  private int first(int offset) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
