package org.lectern.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;
import java.util.Optional;
import org.lectern.i18n.Messages;
import org.lectern.model.Inferred;
import org.lectern.model.Span;
import org.lectern.text.Clip;

/**
 * Why a fact is believed.
 *
 * @param stated whether the publisher says so, so that there is no more to tell
 * @param rule the rule that found it, in words
 * @param confidence how sure it is, in words
 * @param percent how sure it is, from 0 to 100
 * @param reasons the steps of the reasoning, as HTML
 * @param quotes the words of the source that support it
 * @param language the BCP 47 tag of the language of the source
 * @param document whose source is quoted, where the page is not that document's own
 */
record EvidenceView(
    boolean stated,
    String rule,
    String confidence,
    int percent,
    List<SafeString> reasons,
    List<Quote> quotes,
    String language,
    Optional<DocumentCard> document) {

  private static final int CONTEXT = 60;
  private static final int LONGEST = 400;

  /**
   * Words of the source.
   *
   * @param before some of what stands before them on the same line
   * @param text the words
   * @param after some of what follows on the same line
   * @param line their line in the source, from 1
   */
  record Quote(String before, String text, String after, int line) {}

  /**
   * The evidence of a fact.
   *
   * @param origin where the fact's support counts; support outside of it is not quoted
   */
  static EvidenceView of(Inferred<?> fact, Origin origin, Messages messages) {
    String source = origin.text();
    ReasonWords words = new ReasonWords(messages, Optional.of(origin.language()));
    return new EvidenceView(
        fact.rule().equals(Inferred.STATED),
        RuleWords.of(fact.rule(), messages),
        Wording.confidence(fact.confidence(), messages),
        (int) Math.round(fact.confidence() * 100),
        fact.reasons().stream().map(words::html).toList(),
        fact.support().stream()
            .filter(span -> span.end() <= source.length())
            .map(span -> quote(span, source, CONTEXT))
            .toList(),
        origin.language(),
        Optional.empty());
  }

  /** The same, as it is shown outside the page of the document that it quotes. */
  EvidenceView from(Optional<DocumentCard> other) {
    return new EvidenceView(stated, rule, confidence, percent, reasons, quotes, language, other);
  }

  /**
   * Words with some of what stands around them on the same line.
   *
   * @param context at most so many characters before, and as many after
   */
  static Quote quote(Span span, String source, int context) {
    int start = span.start();
    int end = span.end();
    int from = Math.max(source.lastIndexOf('\n', start - 1) + 1, start - context);
    int lineEnd = source.indexOf('\n', end);
    int to = Math.min(lineEnd < 0 ? source.length() : lineEnd, end + context);
    String before = source.substring(whole(source, from), start).stripLeading();
    String after = source.substring(end, whole(source, to)).stripTrailing();
    boolean cutBefore = from > 0 && source.charAt(from - 1) != '\n';
    boolean cutAfter = to < source.length() && source.charAt(to) != '\n';
    return new Quote(
        cutBefore ? "…" + fromWord(before) : before,
        Clip.opening(source.substring(start, end), LONGEST),
        cutAfter ? toWord(after) + "…" : after,
        1 + (int) source.substring(0, start).chars().filter(c -> c == '\n').count());
  }

  /** An offset that does not part a surrogate pair. */
  private static int whole(String text, int offset) {
    boolean parted =
        offset > 0
            && offset < text.length()
            && Character.isLowSurrogate(text.charAt(offset))
            && Character.isHighSurrogate(text.charAt(offset - 1));
    return parted ? offset - 1 : offset;
  }

  private static String fromWord(String text) {
    int space = text.indexOf(' ');
    return space >= 0 && space < text.length() / 2 ? text.substring(space + 1) : text;
  }

  private static String toWord(String text) {
    int space = text.lastIndexOf(' ');
    return space > text.length() / 2 ? text.substring(0, space) : text;
  }
}
