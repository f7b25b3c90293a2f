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
 * <p>A text counts as a page if it has several labels of pages, or one and mostly short lines, or
 * programs beside its sentences; and one that has lost its line ends if labels stand close together
 * in it.
 *
 * @param lines the lines of the source, long ones cut; none if the text is no page
 * @param unprogrammed those that are of no program; what follows a program follows a gap
 */
record PageLines(List<Line> lines, List<Line> unprogrammed) {
  /** So many different labels make a text a page. */
  private static final int FEWEST_LABELS = 2;

  /** With one label, a text is a page if so many of its lines, and most, are no sentences. */
  private static final int FEWEST_SHORT_LINES = 20;

  /** Without lines, a text is a page if so many pieces in a row have so many different labels. */
  private static final int MENU = 10;

  private static final int MENU_LABELS = 3;

  /** The longest line that counts as short, in characters. */
  private static final int SHORT = 40;

  private static final PageLines NONE = new PageLines(List.of(), List.of());

  /** Copies the lists. */
  PageLines {
    lines = List.copyOf(lines);
    unprogrammed = List.copyOf(unprogrammed);
  }

  /** Reads a text. */
  static PageLines of(String text, List<Line> lines) {
    boolean isPage = isPage(text, lines);
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
            || isPageWithoutLines(text, rest)
            || !programs.isEmpty() && rest.stream().anyMatch(l -> PageWords.isLabel(text, l));
    return has ? new PageLines(inOrder(rest, programs), rest) : NONE;
  }

  private static List<Line> inOrder(List<Line> lines, List<Line> others) {
    List<Line> all = new ArrayList<>(lines);
    all.addAll(others);
    all.sort(Comparator.comparingInt(line -> line.span().start()));
    return all;
  }

  /** Whether lines are those of a whole web page. */
  private static boolean isPage(String text, List<Line> lines) {
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

  /** Whether pieces of a text without lines have several labels near each other. */
  private static boolean isPageWithoutLines(String text, List<Line> pieces) {
    List<String> near = new ArrayList<>();
    for (Line piece : pieces) {
      boolean isLabel = PageWords.isLabel(text, piece);
      near.add(isLabel ? PageWords.key(piece.in(text)) : "");
      if (near.size() > MENU) {
        near.remove(0);
      }
      if (isLabel && near.stream().filter(l -> !l.isEmpty()).distinct().count() >= MENU_LABELS) {
        return true;
      }
    }
    return false;
  }
}
