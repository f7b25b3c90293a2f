package org.lectern.extract.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lectern.model.Span;

/**
 * The lines of a text that is a whole web page.
 *
 * <p>A text counts as a page if labels of pages stand close together in it; or if they stand apart,
 * or there is one and lines are mostly short, and something else tells a page; or if it has
 * programs beside its sentences. What was typed as plain text ({@link TypedText}) is none, unless
 * its labels stand close together as only menus have them.
 *
 * @param lines the lines of the source, long ones cut; none if the text is no page
 * @param unprogrammed those that are of no program; what follows a program follows a gap
 */
record PageLines(List<Line> lines, List<Line> unprogrammed) {
  /** So many different labels make a text a page: close together, or with another sign. */
  private static final int FEWEST_LABELS = 2;

  /** With one label, a text is a page if so many of its lines, and most, are no sentences. */
  private static final int FEWEST_SHORT_LINES = 20;

  /** So many lines in a row are a menu if so many different labels are among them. */
  private static final int MENU = 10;

  private static final int MENU_LABELS = 3;

  /** The longest line that counts as short, in characters. */
  private static final int SHORT = 40;

  /** So many lines of prose are an article. */
  private static final int FEWEST_PROSE = 3;

  /** The longest line that is looked at for a call, a lead, an entry or a menu, in characters. */
  private static final int LONGEST_SIGN = 300;

  private static final PageLines NONE = new PageLines(List.of(), List.of());

  /** Copies the lists. */
  PageLines {
    lines = List.copyOf(lines);
    unprogrammed = List.copyOf(unprogrammed);
  }

  /** Reads a text. */
  static PageLines of(String text, List<Line> lines) {
    Likeness likeness = likeness(text, lines);
    if (likeness == Likeness.TYPED) {
      return NONE;
    }
    boolean isPage = likeness == Likeness.PAGE;
    boolean lost = !isPage && LongLines.areLost(text, lines);
    List<Span> stretches = ProgramText.find(text);
    if (!isPage && !lost && stretches.isEmpty() && !LongLines.areGlued(text, lines)) {
      return NONE;
    }
    List<Line> parted = ProgramText.cut(text, lines, stretches);
    boolean[] program = ProgramLines.of(text, parted, stretches);
    List<Line> programs = new ArrayList<>();
    List<Line> rest = new ArrayList<>();
    for (int i = 0; i < program.length; i++) {
      Line line = parted.get(i);
      boolean gap = i > 0 && program[i - 1] && line.blankBefore() == 0;
      (program[i] ? programs : rest).add(gap ? new Line(line.span(), 1) : line);
    }
    rest = LongLines.cut(text, rest, lost);
    boolean has =
        isPage
            || closeLabels(text, rest) >= MENU_LABELS
            || !programs.isEmpty() && rest.stream().anyMatch(l -> PageWords.isLabel(text, l));
    return has ? new PageLines(inOrder(rest, programs), rest) : NONE;
  }

  private static List<Line> inOrder(List<Line> lines, List<Line> others) {
    List<Line> all = new ArrayList<>(lines);
    all.addAll(others);
    all.sort(Comparator.comparingInt(line -> line.span().start()));
    return all;
  }

  /** What the lines of a text tell of where it is from. */
  private enum Likeness {
    PAGE,
    TYPED,
    /** Its lines tell nothing. */
    NEITHER
  }

  private static Likeness likeness(String text, List<Line> lines) {
    int close = closeLabels(text, lines);
    if (close >= MENU_LABELS) {
      return Likeness.PAGE;
    }
    if (TypedText.isMarked(text, lines)) {
      return Likeness.TYPED;
    }
    if (close >= FEWEST_LABELS) {
      return Likeness.PAGE;
    }
    if (TypedText.isWrapped(text, lines)) {
      return Likeness.TYPED;
    }
    return hasLabels(text, lines)
            && (lines.stream().anyMatch(line -> isOfPage(text, line)) || hasProse(text, lines))
        ? Likeness.PAGE
        : Likeness.NEITHER;
  }

  /** The most different labels that a few lines in a row have, or {@link #MENU_LABELS}. */
  private static int closeLabels(String text, List<Line> lines) {
    List<String> near = new ArrayList<>();
    int most = 0;
    for (Line line : lines) {
      boolean isLabel = PageWords.isLabel(text, line);
      near.add(isLabel ? PageWords.key(line.in(text)) : "");
      if (near.size() > MENU) {
        near.remove(0);
      }
      if (isLabel) {
        int labels = (int) near.stream().filter(l -> !l.isEmpty()).distinct().count();
        most = Math.max(most, labels);
      }
      if (most >= MENU_LABELS) {
        return most;
      }
    }
    return most;
  }

  /** Whether a text has several labels anywhere, or one and mostly short lines. */
  private static boolean hasLabels(String text, List<Line> lines) {
    Set<String> labels = new HashSet<>();
    int shortLines = 0;
    for (Line line : lines) {
      if (PageWords.isLabel(text, line)) {
        labels.add(PageWords.key(line.in(text)));
      }
      if (labels.size() >= FEWEST_LABELS) {
        return true;
      }
      shortLines += line.span().length() <= SHORT && !line.endsSentence(text) ? 1 : 0;
    }
    return labels.size() == 1 && shortLines >= FEWEST_SHORT_LINES && shortLines * 2 > lines.size();
  }

  /** Whether most lines are short, and there is prose that could be an article. */
  private static boolean hasProse(String text, List<Line> lines) {
    long prose = lines.stream().filter(line -> LineShape.of(text, line).isProse()).count();
    return prose >= FEWEST_PROSE && prose * 2 < lines.size();
  }

  /** Whether a line that is no label is one that web pages have. */
  private static boolean isOfPage(String text, Line line) {
    if (PageWords.isLabel(text, line)) {
      return false;
    }
    String words = line.in(text);
    return PageWords.isEnd(text, line)
        || PageWords.isNotice(words)
        || line.length() <= LONGEST_SIGN
            && (PageWords.isCall(words)
                || PageWords.isLead(words)
                || PageWords.isEntryLine(words)
                || PageWords.isMenu(words));
  }
}
