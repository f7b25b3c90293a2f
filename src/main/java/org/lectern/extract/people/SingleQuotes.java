package org.lectern.extract.people;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lectern.model.Paragraph;
import org.lectern.model.Span;

/**
 * Single quotation marks, which are written like apostrophes. Those around words that somebody may
 * have said are told by what stands next to them, and by each other: one opens behind a space and
 * before a word, one closes behind a word and before a space. Where a word may as well be an owner
 * ("the ships' crews"), a mark behind punctuation closes rather. Inside double marks all are left
 * alone, and so are those around one or two words, which may be a title or a nickname.
 */
final class SingleQuotes {
  private static final int LEAST_WORDS = 3;

  private static final String STOPS = ",.?!\u2026";

  /** What begins with an apostrophe, in lower case without it. */
  private static final Set<String> CLIPPED =
      Set.of("tis", "twas", "cause", "em", "til", "n", "bout");

  private final String text;
  private final StringBuilder marked;

  private SingleQuotes(String text) {
    this.text = text;
    this.marked = new StringBuilder(text);
  }

  /** The text with double marks, as curly ones, in the place of single quotation marks. */
  static String doubled(String text, List<Paragraph> paragraphs) {
    if (text.indexOf('\'') < 0 && text.indexOf('\u2018') < 0) {
      return text;
    }
    SingleQuotes quotes = new SingleQuotes(text);
    for (int i = 0; i < paragraphs.size(); i++) {
      Span next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1).span() : null;
      quotes.paragraph(paragraphs.get(i).span(), next != null && quotes.opens(next.start(), next));
    }
    return quotes.marked.toString();
  }

  /** Marks the quotations of a paragraph, of which the last may go on in the next. */
  private void paragraph(Span span, boolean goesOn) {
    boolean quoted = false;
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\u201c' || c == '\u201d') {
        quoted = c == '\u201c';
      } else if (!quoted && opens(i, span)) {
        i = quotation(i, span, goesOn);
      }
    }
  }

  /** Marks the quotation that opens at a mark; where to go on. */
  private int quotation(int open, Span span, boolean goesOn) {
    int close = close(open, span);
    if (close < 0 && goesOn && (open == span.start() || announced(open, span))) {
      marked.setCharAt(open, '\u201c');
      return span.end();
    }
    if (close < 0 || !saidWords(open, close, span)) {
      return open;
    }
    marked.setCharAt(open, '\u201c');
    marked.setCharAt(close, '\u201d');
    return close;
  }

  private boolean opens(int i, Span span) {
    char c = text.charAt(i);
    if (c != '\'' && c != '\u2018' || i + 1 >= span.end()) {
      return false;
    }
    boolean before =
        i == span.start()
            || Character.isWhitespace(text.charAt(i - 1))
            || "(\u2014\u2013[".indexOf(text.charAt(i - 1)) >= 0;
    return before && (Character.isLetter(text.charAt(i + 1)) || behindDigit(i)) && !clipped(i + 1);
  }

  /** "'9 of 10 ships wait,' she said", but not "the '90s". */
  private boolean behindDigit(int open) {
    int at = open + 1;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return at > open + 1 && at < text.length() && text.charAt(at) == ' ' && at != open + 3;
  }

  private boolean clipped(int start) {
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return CLIPPED.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  /** The mark that closes a quotation, or -1 if none in the paragraph does. */
  private int close(int open, Span span) {
    int owner = -1;
    for (int i = open + 2; i < span.end(); i++) {
      if (opens(i, span)) {
        break;
      }
      if (!ends(i, span)) {
        continue;
      }
      boolean owns = text.charAt(i - 1) == 's' && i + 1 < span.end() && text.charAt(i + 1) == ' ';
      if (!owns) {
        return i;
      }
      owner = owner < 0 ? i : owner;
    }
    return owner;
  }

  /** Whether a mark stands behind a word or its stop and before none. */
  private boolean ends(int i, Span span) {
    char c = text.charAt(i);
    char before = text.charAt(i - 1);
    return (c == '\'' || c == '\u2019')
        && (Character.isLetterOrDigit(before) || STOPS.indexOf(before) >= 0 || before == ')')
        && (i + 1 == span.end() || !Character.isLetterOrDigit(text.charAt(i + 1)));
  }

  /** Whether a colon or a comma leads to an opening mark. */
  private boolean announced(int open, Span span) {
    return open - 2 > span.start()
        && Character.isWhitespace(text.charAt(open - 1))
        && ":,".indexOf(text.charAt(open - 2)) >= 0
        && Character.isUpperCase(text.charAt(open + 1));
  }

  /** Whether what stands between two marks is more than a name or a word held off. */
  private boolean saidWords(int open, int close, Span span) {
    int words = 1;
    for (int i = open + 1; i < close; i++) {
      words += Character.isWhitespace(text.charAt(i)) ? 1 : 0;
    }
    boolean stopped = STOPS.indexOf(text.charAt(close - 1)) >= 0;
    boolean headline = open == span.start() && close == span.end() - 1;
    return stopped || words >= LEAST_WORDS && !headline;
  }
}
