package org.lectern.extract.clean;

import java.util.List;
import java.util.regex.Pattern;
import org.lectern.model.Span;

/**
 * What the lines of a page without its tags look like, each measured with its surroundings. The
 * measures are shallow, after Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection using
 * Shallow Text Features" (WSDM 2010): length, sentence marks, and how much prose is near.
 */
final class LineMeasures {
  /** The measures, in the order in which {@link #of} gives them. */
  static final List<String> NAMES =
      List.of(
          "any",
          "length",
          "single-word",
          "sentence",
          "commas",
          "prose",
          "long-prose",
          "list",
          "prose-before",
          "prose-after",
          "prose-near-before",
          "prose-near-after",
          "prose-far-before",
          "prose-far-after",
          "prose-on-both-sides",
          "colon",
          "question",
          "cut-short",
          "small-start",
          "address",
          "code",
          "label",
          "label-before",
          "label-after",
          "labels-near",
          "end",
          "behind-end",
          "no-labels-behind",
          "no-labels-before",
          "common-words",
          "capitals",
          "numbers",
          "year",
          "shared-words",
          "title-words",
          "heading",
          "below-heading",
          "near-below-heading",
          "above-heading",
          "repeated",
          "credit",
          "call",
          "notice");

  private static final int NEAR = 3;
  private static final int FAR = 10;
  private static final int LABELS_NEAR = 3;
  private static final double BEGUN = 0.3;
  private static final int LONGEST_CALL = 60;
  private static final double CODE = 0.08;
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

  private final String text;
  private final List<Line> lines;
  private final double[] words;

  /** The words of lines of prose before each line, and in all. */
  private final double[] proseBefore;

  /** How many labels stand before each line, and in all. */
  private final int[] labelsBefore;

  private final boolean[] prose;
  private final int[] run;
  private final boolean[] behind;
  private final PageVocabulary vocabulary;

  /** The last line that is the heading of the article, before most of its prose; -1 if none. */
  private final int heading;

  LineMeasures(String text, List<Line> lines) {
    int n = lines.size();
    this.text = text;
    this.lines = lines;
    this.words = new double[n];
    this.proseBefore = new double[n + 1];
    this.labelsBefore = new int[n + 1];
    this.prose = new boolean[n];
    this.run = new int[n];
    this.behind = new boolean[n];
    for (int i = 0; i < n; i++) {
      words[i] = words(text, lines.get(i).span());
      prose[i] = looksLikeProse(i);
      proseBefore[i + 1] = proseBefore[i] + (isProse(i) ? words[i] : 0);
      labelsBefore[i + 1] = labelsBefore[i] + (PageWords.isLabel(text, lines.get(i)) ? 1 : 0);
    }
    this.vocabulary = new PageVocabulary(text, lines, prose);
    this.heading = findHeading();
    measureRuns();
    findEnd();
  }

  /** How many lines there are. */
  int size() {
    return words.length;
  }

  /** The number of words of a line; an ideograph is half of one. */
  double words(int i) {
    return words[i];
  }

  /** The share of the words of prose that stand before a line, from 0 to 1. */
  double before(int i) {
    return proseBefore[i] / Math.max(1, proseBefore[lines.size()]);
  }

  /** Whether a line is as long as a sentence and looks like one. */
  boolean isProse(int i) {
    return prose[i];
  }

  private boolean looksLikeProse(int i) {
    double length = words[i];
    return (length >= 30
            || length >= 15 && commas(i) > 0
            || length >= 8 && lines.get(i).endsSentence(text))
        && code(i) < CODE;
  }

  /** The line of the heading of the article; -1 if the title of the page is not said again. */
  int heading() {
    return heading;
  }

  private int findHeading() {
    int found = -1;
    for (int i = 1; i < lines.size() && (found < 0 || before(i) < BEGUN); i++) {
      found = vocabulary.isHeading(i) ? i : found;
    }
    return found;
  }

  /** The measures of a line, in the order of {@link #NAMES}. */
  double[] of(int i) {
    Line line = lines.get(i);
    double length = Math.log1p(words[i]);
    double isProse = isProse(i) ? 1 : 0;
    double before = before(i);
    double after = 1 - proseBefore[i + 1] / Math.max(1, proseBefore[lines.size()]);
    int mark = Chars.lastMark(text, line.span().start(), line.span().end());
    int below = heading < 0 ? -1 : i - heading;
    String words = line.in(text);
    boolean isShort = this.words[i] <= LONGEST_CALL && code(i) < CODE;
    return new double[] {
      1,
      length,
      is(this.words[i] <= 1),
      is(line.endsSentence(text) && mark != '…'),
      Math.log1p(commas(i)),
      isProse,
      isProse * length,
      Math.log1p(run[i]),
      proseIn(i - 1, i, 1),
      proseIn(i + 1, i + 2, 1),
      proseIn(i - NEAR, i - 1, NEAR - 1),
      proseIn(i + 2, i + 1 + NEAR, NEAR - 1),
      proseIn(i - FAR, i, FAR),
      proseIn(i + 1, i + 1 + FAR, FAR),
      Math.min(before, after) * 4,
      is(mark == ':' || mark == '：'),
      is(mark == '?' || mark == '？' || mark == '؟'),
      is(mark == '…' || words.endsWith("...") || words.endsWith("»") || words.endsWith("›")),
      is(Character.isLowerCase(words.codePointAt(0))),
      is(hasAddress(words)),
      is(code(i) >= CODE),
      labels(i, i + 1),
      labels(i - 1, i),
      labels(i + 1, i + 2),
      labels(i - LABELS_NEAR, i + LABELS_NEAR + 1) / (2.0 * LABELS_NEAR + 1),
      is(PageWords.isEnd(text, line)),
      is(behind[i]),
      is(labelsBefore[lines.size()] == labelsBefore[i + 1]),
      is(labelsBefore[i] == 0),
      vocabulary.common(i),
      vocabulary.capitals(i),
      vocabulary.numbers(i),
      is(this.words[i] <= FAR && YEAR.matcher(words).find()),
      vocabulary.shared(i),
      i == 0 ? 0 : vocabulary.ofTitle(i),
      is(below == 0),
      is(below > 0),
      is(below > 0 && below <= NEAR),
      is(heading >= 0 && below < 0),
      is(vocabulary.isRepeated(i)),
      is(isShort && PageWords.isCredit(words)),
      is(isShort && PageWords.isCall(words)),
      is(isShort && PageWords.isNotice(words))
    };
  }

  private static double is(boolean fact) {
    return fact ? 1 : 0;
  }

  /** The share of the characters of a line that markup and programs have and prose has not. */
  private double code(int i) {
    Span span = lines.get(i).span();
    int code = 0;
    for (int k = span.start(); k < span.end(); k++) {
      code += "{}<>=;_\\/\"#&()[]$*+|".indexOf(text.charAt(k)) >= 0 ? 1 : 0;
    }
    return code / (double) Math.max(1, span.length());
  }

  private double proseIn(int from, int to, int window) {
    return Math.log1p((proseBefore[at(to)] - proseBefore[at(from)]) / window);
  }

  private int labels(int from, int to) {
    return labelsBefore[at(to)] - labelsBefore[at(from)];
  }

  private int at(int i) {
    return Math.max(0, Math.min(lines.size(), i));
  }

  /** How long the list is that a line is in: lines in a row that are no prose. */
  private void measureRuns() {
    int i = 0;
    while (i < run.length) {
      int end = i;
      while (end < run.length && !isProse(end)) {
        end++;
      }
      for (int k = i; k < end; k++) {
        run[k] = end - i;
      }
      i = Math.max(end, i + 1);
    }
  }

  /** What follows a heading such as "Comments", once the text has begun, stands behind it. */
  private void findEnd() {
    boolean ended = false;
    for (int i = 0; i < behind.length; i++) {
      ended |= before(i) > BEGUN && PageWords.isEnd(text, lines.get(i));
      behind[i] = ended;
    }
  }

  private static double words(String text, Span span) {
    double words = 0;
    boolean inWord = false;
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      if (Chars.isIdeographic(c)) {
        words += 0.5;
        inWord = false;
      } else {
        boolean letter = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
        words += letter && !inWord ? 1 : 0;
        inWord = letter;
      }
    }
    return words;
  }

  private int commas(int line) {
    Span span = lines.get(line).span();
    int commas = 0;
    for (int i = span.start(); i < span.end(); i++) {
      commas += ",;，、。،".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return commas;
  }

  private static boolean hasAddress(String line) {
    return line.indexOf('©') >= 0
        || line.indexOf('@') >= 0
        || line.indexOf('|') >= 0
        || line.contains("://")
        || line.contains("www.");
  }
}
