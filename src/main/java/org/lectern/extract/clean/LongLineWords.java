package org.lectern.extract.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lectern.model.Span;

/**
 * The words of a long line, with what each tells of its being of a sentence or of a menu. What
 * stands between two spaces is a word; where tags without spaces were between two, they are told by
 * a capital behind a small letter or behind the end of a sentence. Of scripts without spaces a word
 * is what stands between two marks.
 */
final class LongLineWords {
  /** A word that stands so often in small letters on the page holds its sentences together. */
  private static final int COMMON = 3;

  private static final double OF_COMMON = 2;
  private static final double OF_SMALL = 0.8;
  private static final double OF_OPENING = 0.6;
  private static final double OF_LARGE = -1.6;
  private static final double OF_LISTED = -0.4;
  private static final double OF_LABEL = -3;
  private static final double OF_END = -6;
  private static final double OF_BAR = -3;
  private static final double OF_NUMBER = -0.2;

  /** The most words that a label has. */
  private static final int LABEL = 4;

  /** An ideographic word as long as this is no entry of a menu. */
  private static final int LONGEST_ENTRY = 8;

  /** What an ideograph of a clause counts for. */
  private static final double OF_IDEOGRAPH = 0.5;

  /** So many spaces stand where there were several tags. */
  private static final int GAP = 3;

  private final String text;
  private final List<Span> words = new ArrayList<>();
  private final double[] evidence;
  private final boolean[] joint;
  private final boolean[] border;
  private int labels;

  private LongLineWords(String text, Span line, Map<String, Integer> small) {
    this.text = text;
    split(line);
    int n = words.size();
    this.evidence = new double[n];
    this.joint = new boolean[n];
    this.border = new boolean[n];
    for (int i = 0; i < n; i++) {
      evidence[i] = weigh(i, small);
      joint[i] = i > 0 && isBorderBetween(end(i - 1), start(i));
      border[i] = joint[i];
    }
    for (int i = 0; i < n; i++) {
      if (!Character.isLowerCase(text.charAt(start(i)))) {
        findLabel(i);
        findEnd(i);
      }
    }
  }

  static LongLineWords of(String text, Span line, Map<String, Integer> small) {
    return new LongLineWords(text, line, small);
  }

  int size() {
    return words.size();
  }

  int start(int i) {
    return words.get(i).start();
  }

  int end(int i) {
    return words.get(i).end();
  }

  /** How many labels of pages there are among the words. */
  int labels() {
    return labels;
  }

  /** How much a word speaks for a sentence, or, below 0, for a menu. */
  double evidence(int i) {
    return evidence[i];
  }

  /** Whether tags or wide gaps parted a word from the one before. */
  boolean isJoint(int i) {
    return joint[i];
  }

  /** Whether something else begins with a word: a label, or what tags or wide gaps parted. */
  boolean isBorder(int i) {
    return border[i];
  }

  /** Whether a sentence ends with a word. */
  boolean endsSentence(int i) {
    return Chars.endsSentence(text, start(i), end(i));
  }

  /** Whether a sentence or an entry may begin with a word. */
  boolean mayBegin(int i) {
    return i == 0
        || border[i]
        || endsSentence(i - 1)
        || !Character.isLowerCase(text.charAt(start(i)))
            && ",;:".indexOf(text.charAt(end(i - 1) - 1)) < 0;
  }

  private void split(Span line) {
    int i = line.start();
    while (i < line.end()) {
      if (Chars.isSpace(text.charAt(i))) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < line.end() && !Chars.isSpace(text.charAt(end)) && !isGlued(text, line, end)) {
        end++;
      }
      words.add(new Span(i, end));
      i = end;
    }
  }

  /** Whether something new begins at a character though no space is before it. */
  static boolean isGlued(String text, Span line, int i) {
    char before = text.charAt(i - 1);
    char c = text.charAt(i);
    if (Chars.isIdeographic(before)) {
      return Chars.isTerminal(before) && !Chars.isCloser(c) && !Chars.isTerminal(c);
    }
    boolean opens =
        Character.isUpperCase(c) && i + 1 < line.end() && Character.isLowerCase(text.charAt(i + 1));
    return opens
        && (Character.isLowerCase(before)
            || (Chars.isTerminal(before) || ":)\"”»".indexOf(before) >= 0)
                && i - 2 > line.start()
                && Character.isLowerCase(text.charAt(i - 2)));
  }

  private boolean isBorderBetween(int end, int start) {
    return start == end ? !Chars.isIdeographic(text.charAt(end - 1)) : start - end >= GAP;
  }

  private double weigh(int i, Map<String, Integer> small) {
    int from = start(i);
    int end = end(i);
    int at = from;
    while (at < end && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    if (at == end) {
      boolean bar = end - from == 1 && "|｜·•»›>/".indexOf(text.charAt(from)) >= 0;
      return bar ? OF_BAR : 0;
    }
    char first = text.charAt(at);
    if (Chars.isIdeographic(first)) {
      return weighIdeographs(from, end);
    }
    if (Character.isDigit(first)) {
      return OF_NUMBER;
    }
    String word = text.substring(at, Chars.wordEnd(text, at, end));
    if (!Character.isUpperCase(first)) {
      return small.getOrDefault(word, 0) >= COMMON ? OF_COMMON : OF_SMALL;
    }
    if (small.getOrDefault(word.toLowerCase(Locale.ROOT), 0) >= COMMON) {
      return OF_OPENING;
    }
    boolean begins = i == 0 || endsSentence(i - 1);
    if (begins || at > from) {
      return 0;
    }
    char last = text.charAt(end - 1);
    return last == ',' || Chars.isTerminal(last) ? OF_LISTED : OF_LARGE;
  }

  private double weighIdeographs(int from, int end) {
    boolean clause = end - from > LONGEST_ENTRY;
    for (int k = from; k < end; k++) {
      clause |= "，。；！？、".indexOf(text.charAt(k)) >= 0;
    }
    return clause ? OF_IDEOGRAPH * (end - from) : OF_LARGE;
  }

  /** The longest label that begins with a word is a border, as is what follows it. */
  private void findLabel(int i) {
    for (int length = Math.min(LABEL, words.size() - i); length > 0; length--) {
      Line phrase = new Line(new Span(start(i), end(i + length - 1)), 0);
      if (PageWords.isLabel(text, phrase)) {
        border[i] = true;
        if (i + length < words.size()) {
          border[i + length] = true;
        }
        labels++;
        for (int k = i; k < i + length; k++) {
          evidence[k] = Math.min(evidence[k], OF_LABEL);
        }
        return;
      }
    }
  }

  /** The heading of what stands behind an article is a border where a sentence ends before it. */
  private void findEnd(int i) {
    if (i == 0 || !joint[i] && !endsSentence(i - 1)) {
      return;
    }
    for (int length = 1; length <= LABEL && i + length < words.size(); length++) {
      boolean opens = !Character.isLowerCase(text.charAt(start(i + length)));
      if (opens && PageWords.isEnd(text.substring(start(i), end(i + length - 1)))) {
        border[i] = true;
        border[i + length] = true;
        evidence[i] = OF_END;
        return;
      }
    }
  }
}
