package org.lectern.extract.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.lectern.extract.clean.Chars;
import org.lectern.model.Paragraph;
import org.lectern.model.Span;
import org.lectern.text.Capitals;

/**
 * Finds the lines by which a text without numbers heads its parts: short paragraphs before prose
 * that end like no sentence. How they are set tells their rank ({@link Style}): a head is inside
 * the last one of a higher rank. Made for one text.
 */
final class HeadLines {
  private static final Pattern SALUTATION =
      Pattern.compile(
          "(?i)(dear|mr|mrs|ms|your|ladies|excellenc|distinguished|comrades|friends).*");
  private static final int LONGEST = 90;
  private static final int LONGEST_HAN = 30;
  private static final int PROSE = 60;
  private static final int PROSE_WITHOUT_MARK = 200;

  /** What may be prose below a line in capitals, which by itself is likelier a head. */
  private static final int PROSE_BELOW_CAPITALS = 20;

  private final String text;
  private final List<Paragraph> paragraphs;
  private final Predicate<Paragraph> said;

  /** How a head is set, the highest rank first. */
  private enum Style {
    CAPITALS,
    /** As a report's part that has parts without names, "OPENING STATEMENTS:". */
    CAPITALS_WITH_COLON,
    MIXED
  }

  /**
   * A head.
   *
   * @param paragraph its index
   * @param number its ordinal among those in the same part, from 1
   * @param level 1 for the outermost
   */
  record Ranked(int paragraph, int number, int level) {}

  private record Line(int paragraph, Style style) {}

  /** A part that later heads may be inside. */
  private static final class Open {
    private final Style style;
    private int parts;

    private Open(Style style) {
      this.style = style;
    }
  }

  /**
   * @param said tells of a paragraph whether somebody says all of it: then what stands above it may
   *     be their label, "THE CHAIR:", and is no head
   */
  HeadLines(String text, List<Paragraph> paragraphs, Predicate<Paragraph> said) {
    this.text = text;
    this.paragraphs = paragraphs;
    this.said = said;
  }

  /** The heads, in order. */
  List<Ranked> find() {
    List<Line> found = new ArrayList<>();
    List<Line> run = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      Style style = style(i);
      if (style != null && (!run.isEmpty() || isApart(i))) {
        run.add(new Line(i, style));
      } else {
        found.addAll(heads(run, i));
        run.clear();
      }
    }
    return ranked(found);
  }

  /**
   * Which of the lines in a row head what follows them: the last, those above it that are of ever
   * higher rank, and one of the same rank, if there are few. Others are a list.
   */
  private List<Line> heads(List<Line> run, int below) {
    if (run.isEmpty() || !isProse(below, run.get(run.size() - 1).style)) {
      return List.of();
    }
    int first = run.size() - 1;
    boolean same = run.size() > 3;
    while (first > 0 && run.get(first - 1).style.compareTo(run.get(first).style) <= 0) {
      boolean again = run.get(first - 1).style == run.get(first).style;
      if (again && same) {
        break;
      }
      same |= again;
      first--;
    }
    return run.subList(first, run.size());
  }

  private static List<Ranked> ranked(List<Line> lines) {
    List<Ranked> ranked = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open(null));
    for (Line line : lines) {
      while (open.size() > 1 && open.peek().style.compareTo(line.style) >= 0) {
        open.pop();
      }
      ranked.add(new Ranked(line.paragraph, ++open.peek().parts, open.size()));
      open.push(new Open(line.style));
    }
    return ranked;
  }

  /** How a paragraph is set if it can be a head, else null. */
  private Style style(int index) {
    Span span = paragraphs.get(index).span();
    int first = text.codePointAt(span.start());
    boolean han = Chars.isIdeographic(first);
    if (span.length() > (han ? LONGEST_HAN : LONGEST) || span.length() < (han ? 2 : 3)) {
      return null;
    }
    String words = span.of(text);
    boolean capital = Character.isUpperCase(first) || han;
    boolean letters = words.chars().filter(Character::isLetter).count() * 3 >= words.length() * 2L;
    if (!capital || !letters || words.indexOf(": ") >= 0 || isSalutation(words)) {
      return null;
    }
    boolean capitals = Capitals.areMostly(words);
    if (isOpenEnded(text, span)) {
      return capitals ? Style.CAPITALS : Style.MIXED;
    }
    boolean label = index + 1 < paragraphs.size() && said.test(paragraphs.get(index + 1));
    return capitals && words.endsWith(":") && !label ? Style.CAPITALS_WITH_COLON : null;
  }

  /** Whether a stretch ends in no mark, or asks something. */
  static boolean isOpenEnded(String text, Span span) {
    int mark = Chars.lastMark(text, span.start(), span.end());
    return mark == '?' || mark == '？' || !Chars.isTerminal(mark) && ",;:，；：、".indexOf(mark) < 0;
  }

  private static boolean isSalutation(String words) {
    return SALUTATION.matcher(words).matches() || words.startsWith("尊敬的");
  }

  /** Whether a paragraph cannot be the second half of the one before it. */
  private boolean isApart(int index) {
    if (index == 0 || style(index - 1) != null) {
      return true;
    }
    Span span = paragraphs.get(index - 1).span();
    int mark = Chars.lastMark(text, span.start(), span.end());
    return Chars.isTerminal(mark) || mark == ':' || mark == '：';
  }

  private boolean isProse(int index, Style above) {
    if (index >= paragraphs.size()) {
      return false;
    }
    Span span = paragraphs.get(index).span();
    int least = above == Style.MIXED ? PROSE : PROSE_BELOW_CAPITALS;
    return Chars.endsSentence(text, span.start(), span.end()) && span.length() > least
        || span.length() > PROSE_WITHOUT_MARK;
  }
}
