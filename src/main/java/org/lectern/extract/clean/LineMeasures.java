package org.lectern.extract.clean;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

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
          "sentences",
          "commas",
          "prose",
          "long-prose",
          "headline",
          "list",
          "short-list",
          "entry",
          "prose-before",
          "prose-after",
          "between-prose",
          "prose-near-before",
          "prose-near-after",
          "prose-far-before",
          "prose-far-after",
          "prose-on-both-sides",
          "density",
          "last-prose",
          "colon",
          "question",
          "cut-short",
          "small-start",
          "all-capitals",
          "quotation",
          "address",
          "code",
          "label",
          "label-before",
          "label-after",
          "labels-near",
          "headlines-near",
          "dates-near",
          "end",
          "end-before",
          "behind-end",
          "no-labels-behind",
          "no-labels-before",
          "common-words",
          "capitals",
          "numbers",
          "year",
          "time",
          "shared-words",
          "title-words",
          "heading",
          "below-heading",
          "near-below-heading",
          "above-heading",
          "repeated",
          "said-before",
          "said-again",
          "credit",
          "credit-inside",
          "call",
          "notice",
          "lead",
          "entry-line",
          "reader");

  private static final int NEAR = 3;
  private static final int FAR = 10;
  private static final int WIDE = 5;
  private static final double BEGUN = 0.3;
  private static final int LONGEST_CALL = 60;
  private static final int LONGEST_DATELINE = 14;
  private static final int SHORT_LIST = 3;

  private static final double EDGE = 0.12;
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
  private static final Pattern TIME =
      Pattern.compile("(?<!\\d)\\d{1,2}[:.h]\\d\\d(?!\\d)|(?<!\\d)\\d{1,2}\\s?[ap]\\.?m\\b");

  private final String text;
  private final List<Line> lines;
  private final LineShape[] shapes;
  private final ProseMap prose;
  private final Counts labels;
  private final Counts headlines;
  private final Counts dates;
  private final boolean[] behind;
  private final PageVocabulary vocabulary;

  /** The last line that is the heading of the article, before most of its prose; -1 if none. */
  private final int heading;

  LineMeasures(String text, List<Line> lines) {
    int n = lines.size();
    this.text = text;
    this.lines = lines;
    this.shapes = new LineShape[n];
    for (int i = 0; i < n; i++) {
      shapes[i] = LineShape.of(text, lines.get(i));
    }
    this.prose = new ProseMap(shapes);
    this.vocabulary = new PageVocabulary(text, lines, prose.lines());
    this.labels = Counts.of(n, i -> PageWords.isLabel(text, lines.get(i)));
    this.headlines = Counts.of(n, i -> shapes[i].isHeadline());
    this.dates = Counts.of(n, i -> isDated(i));
    this.behind = new boolean[n];
    this.heading = findHeading();
    findEnd();
  }

  /** How many lines there are. */
  int size() {
    return shapes.length;
  }

  /** The number of words of a line; an ideograph is half of one. */
  double words(int i) {
    return shapes[i].words();
  }

  /** Whether a line is as long as a sentence and looks like one. */
  boolean isProse(int i) {
    return prose.isProse(i);
  }

  /** The line of the heading of the article; -1 if the title of the page is not said again. */
  int heading() {
    return heading;
  }

  private int findHeading() {
    int found = -1;
    for (int i = 1; i < lines.size() && (found < 0 || prose.before(i) < BEGUN); i++) {
      found = vocabulary.isHeading(i) ? i : found;
    }
    return found;
  }

  /** The measures of a line, in the order of {@link #NAMES}. */
  double[] of(int i) {
    Line line = lines.get(i);
    LineShape shape = shapes[i];
    double length = Math.log1p(shape.words());
    double isProse = is(isProse(i));
    int mark = Chars.lastMark(text, line.span().start(), line.span().end());
    int below = heading < 0 ? -1 : i - heading;
    String words = line.in(text);
    boolean isShort = shape.words() <= LONGEST_CALL && !shape.isCode();
    double proseBefore = prose.in(i - 1, i, 1);
    double proseAfter = prose.in(i + 1, i + 2, 1);
    return new double[] {
      1,
      length,
      is(shape.words() <= 1),
      is(shape.ends()),
      Math.log1p(shape.sentences()),
      Math.log1p(shape.commas()),
      isProse,
      isProse * length,
      is(shape.isHeadline()),
      Math.log1p(prose.run(i)),
      is(prose.run(i) > 0 && prose.run(i) <= SHORT_LIST),
      is(LineShape.isEntry(words)),
      proseBefore,
      proseAfter,
      Math.min(proseBefore, proseAfter),
      prose.in(i - NEAR, i - 1, NEAR - 1),
      prose.in(i + 2, i + 1 + NEAR, NEAR - 1),
      prose.in(i - FAR, i, FAR),
      prose.in(i + 1, i + 1 + FAR, FAR),
      Math.min(prose.before(i), prose.behind(i)) * 4,
      Math.sqrt(prose.density(i)),
      is(prose.behind(i) < EDGE),
      is(mark == ':' || mark == '：'),
      is(mark == '?' || mark == '？' || mark == '؟'),
      is(LineShape.isCut(words)),
      is(Character.isLowerCase(words.codePointAt(0))),
      is(LineShape.isCapitals(words)),
      is(LineShape.isQuotation(words)),
      is(LineShape.hasAddress(words)),
      is(shape.isCode()),
      labels.in(i, i + 1),
      labels.in(i - 1, i),
      labels.in(i + 1, i + 2),
      labels.around(i, NEAR),
      headlines.around(i, WIDE),
      dates.around(i, WIDE),
      is(PageWords.isEnd(text, line)),
      is(i > 0 && PageWords.isEnd(text, lines.get(i - 1))),
      is(behind[i]),
      is(labels.in(i + 1, size()) == 0),
      is(labels.in(0, i) == 0),
      vocabulary.common(i),
      vocabulary.capitals(i),
      vocabulary.numbers(i),
      is(shape.words() <= LONGEST_DATELINE && YEAR.matcher(words).find()),
      is(shape.words() <= LONGEST_DATELINE && TIME.matcher(words).find()),
      vocabulary.shared(i),
      i == 0 ? 0 : vocabulary.ofTitle(i),
      is(below == 0),
      is(below > 0),
      is(below > 0 && below <= NEAR),
      is(heading >= 0 && below < 0),
      is(vocabulary.times(i) > 1),
      vocabulary.twins().earlier(i),
      vocabulary.twins().later(i),
      is(isShort && PageWords.isCredit(words)),
      is(isShort && PageWords.hasCredit(words)),
      is(isShort && PageWords.isCall(words)),
      is(PageWords.isNotice(words)),
      is(isShort && PageWords.isLead(words)),
      is(isShort && PageWords.isEntryLine(words)),
      vocabulary.reader(i)
    };
  }

  private static double is(boolean fact) {
    return fact ? 1 : 0;
  }

  private boolean isDated(int i) {
    String line = lines.get(i).in(text);
    return shapes[i].words() <= LONGEST_DATELINE
        && (YEAR.matcher(line).find() || TIME.matcher(line).find());
  }

  /** What follows a heading such as "Comments", once the text has begun, stands behind it. */
  private void findEnd() {
    boolean ended = false;
    for (int i = 0; i < behind.length; i++) {
      ended |= prose.before(i) > BEGUN && PageWords.isEnd(text, lines.get(i));
      behind[i] = ended;
    }
  }

  /**
   * How many lines of some kind there are among those before each.
   *
   * @param before for each line, and behind the last
   */
  private record Counts(int[] before) {
    static Counts of(int n, IntPredicate kind) {
      int[] before = new int[n + 1];
      for (int i = 0; i < n; i++) {
        before[i + 1] = before[i] + (kind.test(i) ? 1 : 0);
      }
      return new Counts(before);
    }

    int in(int from, int to) {
      return before[at(to)] - before[at(from)];
    }

    /** The share of a kind among so many lines on either side. */
    double around(int i, int reach) {
      return (in(i - reach, i) + in(i + 1, i + 1 + reach)) / (2.0 * reach);
    }

    private int at(int i) {
      return Math.max(0, Math.min(before.length - 1, i));
    }
  }
}
