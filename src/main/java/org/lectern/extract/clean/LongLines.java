package org.lectern.extract.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.model.Span;

/**
 * Cuts the long lines of a page into what would be its lines, had the page not lost them: where
 * menus and sentences share a line, and where a line has many sentences.
 *
 * <p>Each word speaks for a sentence or for a menu ({@link LongLineWords}); the line is the best
 * path through the two (Viterbi, 1967), with a price for each change. Sentences are then taken
 * together until they are as long as a paragraph, menus until they are as long as an entry.
 */
final class LongLines {
  /** A line shorter than this, in characters, is whole. */
  private static final int SHORTEST = 200;

  /** From this length on a line is no paragraph, and its sentences are judged by themselves. */
  private static final int MANY_SENTENCES = 1500;

  /** A text shorter than this, in characters, has not lost its line ends. */
  private static final int SHORTEST_LOST = 500;

  /** How much of a long line is looked through for labels, at its head and its foot. */
  private static final int HEAD = 3000;

  private static final int FOOT = 5000;
  private static final int FEWEST_LABELS = 3;

  /** So many words without a space before them tell that the ends of lines were lost. */
  private static final int FEWEST_JOINTS = 8;

  /** So many borders tell that a line of a page with lines is several. */
  private static final int FEWEST_BORDERS = 2;

  /** So many words of sentences are judged together. */
  private static final int PARAGRAPH = 40;

  /** So many words of a menu are judged together. */
  private static final int ENTRY = 6;

  /** So many words in capitals may stand in a sentence. */
  private static final int NAMES = 12;

  /** The price of a change where a word may begin something, and elsewhere. */
  private static final double CHANGE = 2.5;

  private static final double CHANGE_INSIDE = 6;

  private final String text;
  private final Map<String, Integer> small;
  private final boolean lost;
  private final List<Line> pieces = new ArrayList<>();

  private LongLines(String text, Map<String, Integer> small, boolean lost) {
    this.text = text;
    this.small = small;
    this.lost = lost;
  }

  /** Whether a text is hardly more than one long line, with labels of pages at its ends. */
  static boolean areLost(String text, List<Line> lines) {
    int all = 0;
    Line longest = lines.isEmpty() ? new Line(new Span(0, 0), 0) : lines.get(0);
    for (Line line : lines) {
      all += line.length();
      longest = line.length() > longest.length() ? line : longest;
    }
    if (longest.length() < SHORTEST_LOST || longest.length() * 2 <= all) {
      return false;
    }
    Span line = longest.span();
    Span head = new Span(line.start(), Math.min(line.end(), line.start() + HEAD));
    Span foot = new Span(Math.max(head.end(), line.end() - FOOT), line.end());
    int labels = LongLineWords.of(text, head, Map.of()).labels();
    return labels + LongLineWords.of(text, foot, Map.of()).labels() >= FEWEST_LABELS;
  }

  /** Whether words of a text often begin with a capital where no space is before them. */
  static boolean areGlued(String text, List<Line> lines) {
    int joints = 0;
    for (Line line : lines) {
      char before = text.charAt(line.span().start());
      for (int i = line.span().start() + 1; i < line.span().end(); i++) {
        char c = text.charAt(i);
        // Hardly any character can be a joint: it is a capital, or an ideograph is before it.
        boolean canBe = c <= 'Z' && before != ' ' && (c >= 'A' || Chars.isIdeographic(before));
        if (canBe && LongLineWords.isGlued(text, line.span(), i)) {
          joints++;
        }
        before = c;
      }
      if (joints >= FEWEST_JOINTS) {
        return true;
      }
    }
    return false;
  }

  /**
   * The lines, long ones cut.
   *
   * @param lost whether the line ends of the text are lost
   */
  static List<Line> cut(String text, List<Line> lines, boolean lost) {
    if (lines.stream().noneMatch(line -> line.length() >= SHORTEST)) {
      return lines;
    }
    LongLines cut = new LongLines(text, smallWords(text, lines), lost);
    for (Line line : lines) {
      if (line.length() < SHORTEST) {
        cut.pieces.add(line);
      } else {
        cut.cut(line);
      }
    }
    return cut.pieces;
  }

  /** How often words stand in small letters. */
  private static Map<String, Integer> smallWords(String text, List<Line> lines) {
    Map<String, Integer> small = new HashMap<>();
    for (Line line : lines) {
      int i = line.span().start();
      while (i < line.span().end()) {
        int end = Chars.wordEnd(text, i, line.span().end());
        if (end > i && Character.isLowerCase(text.charAt(i))) {
          small.merge(text.substring(i, end), 1, Integer::sum);
        }
        i = Math.max(end, i + 1);
      }
    }
    return small;
  }

  private void cut(Line line) {
    LongLineWords words = LongLineWords.of(text, line.span(), small);
    boolean[] menu = menus(words);
    int borders = 0;
    for (int i = 0; i < words.size(); i++) {
      borders += words.isBorder(i) ? 1 : 0;
    }
    keepNames(words, menu);
    boolean many = line.length() >= MANY_SENTENCES && (lost || borders >= FEWEST_BORDERS);
    int from = 0;
    int length = 0;
    for (int i = 1; i <= words.size(); i++) {
      length++;
      boolean ends =
          i == words.size()
              || menu[i] != menu[i - 1]
              || (menu[i] ? words.isBorder(i) : many && words.isJoint(i))
              || menu[i] && length >= ENTRY
              || !menu[i] && many && length >= PARAGRAPH && words.endsSentence(i - 1);
      if (ends) {
        int blank = from == 0 ? line.blankBefore() : 0;
        pieces.add(new Line(new Span(words.start(from), words.end(i - 1)), blank));
        from = i;
        length = 0;
      }
    }
  }

  /**
   * Capitals in a row are names and no menu where nothing parts them: in lines that are not lost
   * always, in others where they are few and stand in the middle of a sentence.
   */
  private void keepNames(LongLineWords words, boolean[] menu) {
    int i = 0;
    while (i < words.size()) {
      int end = i;
      boolean border = false;
      while (end < words.size() && menu[end]) {
        border |= words.isBorder(end++);
      }
      boolean inside =
          i > 0 && end < words.size() && end - i <= NAMES && !words.endsSentence(i - 1);
      if (!border && (inside || !lost)) {
        Arrays.fill(menu, i, end, false);
      }
      i = Math.max(end, i + 1);
    }
  }

  /** Which words are of menus. */
  private static boolean[] menus(LongLineWords words) {
    int n = words.size();
    boolean[] changesToMenu = new boolean[n];
    boolean[] changesToProse = new boolean[n];
    double prose = 0;
    double menu = 0;
    for (int i = 0; i < n; i++) {
      double price = words.mayBegin(i) ? CHANGE : CHANGE_INSIDE;
      double toMenu = prose - price;
      double toProse = menu - price;
      changesToMenu[i] = i > 0 && toMenu > menu;
      changesToProse[i] = i > 0 && toProse > prose;
      double evidence = words.evidence(i) / 2;
      menu = Math.max(menu, i > 0 ? toMenu : menu) - evidence;
      prose = Math.max(prose, i > 0 ? toProse : prose) + evidence;
    }
    boolean[] menus = new boolean[n];
    boolean now = menu > prose;
    for (int i = n - 1; i >= 0; i--) {
      menus[i] = now;
      now = now ? !changesToMenu[i] : changesToProse[i];
    }
    return menus;
  }
}
