package org.lectern.extract.clean;

import java.util.List;
import org.lectern.model.Span;

/**
 * What the lines of a page without its tags look like, each measured with its surroundings. The
 * measures are shallow, after Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection using
 * Shallow Text Features" (WSDM 2010): length, sentence marks, and how much prose is near.
 */
final class LineMeasures {
  /** How many measures a line has. */
  static final int COUNT = 19;

  private static final int FAR = 10;
  private static final int LABELS_NEAR = 3;
  private static final double BEGUN = 0.3;

  private final String text;
  private final List<Line> lines;
  private final double[] words;

  /** The words of lines of prose before each line, and in all. */
  private final double[] proseBefore;

  /** How many labels stand before each line, and in all. */
  private final int[] labelsBefore;

  private final int[] run;
  private final boolean[] behind;

  LineMeasures(String text, List<Line> lines) {
    int n = lines.size();
    this.text = text;
    this.lines = lines;
    this.words = new double[n];
    this.proseBefore = new double[n + 1];
    this.labelsBefore = new int[n + 1];
    this.run = new int[n];
    this.behind = new boolean[n];
    for (int i = 0; i < n; i++) {
      words[i] = words(text, lines.get(i).span());
      proseBefore[i + 1] = proseBefore[i] + (isProse(i) ? words[i] : 0);
      labelsBefore[i + 1] = labelsBefore[i] + (PageWords.isLabel(text, lines.get(i)) ? 1 : 0);
    }
    measureRuns();
    findEnd();
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
    double length = words[i];
    return length >= 30
        || length >= 15 && commas(i) > 0
        || length >= 8 && lines.get(i).endsSentence(text);
  }

  /** The measures of a line, in the order of {@link StrippedPage}'s weights. */
  double[] of(int i) {
    int n = lines.size();
    double length = Math.log1p(words[i]);
    double prose = isProse(i) ? 1 : 0;
    double before = before(i);
    double after = 1 - proseBefore[i + 1] / Math.max(1, proseBefore[n]);
    int labelsHere = labelsBefore[i + 1] - labelsBefore[i];
    return new double[] {
      1,
      length,
      lines.get(i).endsSentence(text) ? 1 : 0,
      Math.log1p(commas(i)),
      prose,
      prose * length,
      Math.log1p(run[i]),
      proseIn(i - 1, i, 1),
      proseIn(i + 1, i + 2, 1),
      proseIn(i - FAR, i, FAR),
      proseIn(i + 1, i + 1 + FAR, FAR),
      Math.min(before, after) * 4,
      endsWithColon(i) ? 1 : 0,
      hasAddress(i) ? 1 : 0,
      labelsHere,
      labels(i - LABELS_NEAR, i + LABELS_NEAR + 1) / (2.0 * LABELS_NEAR + 1),
      behind[i] ? 1 : 0,
      labelsBefore[n] == labelsBefore[i + 1] ? 1 : 0,
      labelsBefore[i] == 0 ? 1 : 0
    };
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

  private boolean endsWithColon(int i) {
    char last = text.charAt(lines.get(i).span().end() - 1);
    return last == ':' || last == '：';
  }

  private boolean hasAddress(int i) {
    String line = lines.get(i).in(text);
    return line.indexOf('©') >= 0
        || line.indexOf('@') >= 0
        || line.indexOf('|') >= 0
        || line.contains("://")
        || line.contains("www.");
  }
}
