package org.lectern.extract.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.model.Span;

/**
 * The text of a web page whose tags are gone: what of it is not of the article.
 *
 * <p>A text counts as a page only if it has several labels of pages, or one and mostly short lines;
 * any other is left alone. Each line then goes that is not of the article by {@link
 * ArticleEvidence}.
 *
 * @param heading the line that has the title, if the page has one
 * @param near the lines around the heading and the beginning of the article, where a date may stand
 * @param others the lines that are no text; the heading is not among them
 */
public record StrippedPage(Optional<Line> heading, List<Line> near, List<Line> others) {
  /** So many different labels make a text a page. */
  private static final int FEWEST_LABELS = 2;

  /** With one label, a text is a page if so many of its lines, and most, are no sentences. */
  private static final int FEWEST_SHORT_LINES = 20;

  /** The longest line that counts as short, in characters. */
  private static final int SHORT = 40;

  /** How many lines above the heading and below the beginning of the article are near. */
  private static final int NEAR = 3;

  /** Without a heading, so many lines above the article are near. */
  private static final int ABOVE = 8;

  /** Copies the lists. */
  public StrippedPage {
    near = List.copyOf(near);
    others = List.copyOf(others);
  }

  /** Whether lines are those of a whole web page. */
  static boolean isPage(String text, List<Line> lines) {
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

  /** Reads a text; nothing if it is no page, or if nothing of it is likely an article. */
  public static Optional<StrippedPage> of(String text, List<Line> lines) {
    if (!isPage(text, lines)) {
      return Optional.empty();
    }
    List<Line> blocks = blocks(text, lines);
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    LineMeasures measures = new LineMeasures(text, blocks);
    boolean[] article = ArticleEvidence.article(measures);
    int heading = heading(text, blocks, measures, article);
    int first = 0;
    while (first < article.length && (!article[first] || first == heading)) {
      first++;
    }
    if (first == article.length) {
      return Optional.empty();
    }
    List<Line> kept = new ArrayList<>();
    for (int i = 0; i < article.length; i++) {
      if (article[i] || i == heading) {
        kept.add(blocks.get(i));
      }
    }
    int near = Math.max(0, measures.heading() < 0 ? first - ABOVE : measures.heading() - NEAR);
    return Optional.of(
        new StrippedPage(
            heading < 0 ? Optional.empty() : Optional.of(blocks.get(heading)),
            blocks.subList(Math.min(near, first), Math.min(blocks.size(), first + NEAR)),
            outside(lines, kept)));
  }

  /**
   * The line that the title of the page repeats, else the first; but where that is a label, a menu
   * or prose, the headline that stands nearest above the prose of the article; or -1.
   */
  private static int heading(
      String text, List<Line> blocks, LineMeasures measures, boolean[] article) {
    if (measures.heading() >= 0) {
      return measures.heading();
    }
    if (measures.isProse(0)) {
      return -1;
    }
    boolean menu =
        PageWords.isLabel(text, blocks.get(0)) || PageWords.isMenu(blocks.get(0).in(text));
    if (!menu) {
      return 0;
    }
    int prose = 0;
    while (prose < article.length && !(article[prose] && measures.isProse(prose))) {
      prose++;
    }
    for (int i = prose - 1; i > 0 && i >= prose - ABOVE && prose < article.length; i--) {
      if (measures.isTitleLike(i)) {
        return i;
      }
    }
    return -1;
  }

  /** The lines that lie in none of some blocks; both are in order. */
  private static List<Line> outside(List<Line> lines, List<Line> blocks) {
    List<Line> outside = new ArrayList<>();
    int at = 0;
    for (Line line : lines) {
      while (at < blocks.size() && blocks.get(at).span().end() < line.span().end()) {
        at++;
      }
      if (at == blocks.size() || blocks.get(at).span().start() > line.span().start()) {
        outside.add(line);
      }
    }
    return outside;
  }

  /**
   * What is judged at once: lines, but those together into which links and emphasis have broken a
   * sentence. Lines of programs are none of them.
   */
  static List<Line> blocks(String text, List<Line> all) {
    List<Line> lines = ProgramLines.without(text, all);
    List<Line> blocks = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      int last = i;
      while (last + 1 < lines.size() && continues(text, lines.get(last), lines.get(last + 1))) {
        last++;
      }
      if (last > i && lines.get(last).endsSentence(text)) {
        Span span = new Span(lines.get(i).span().start(), lines.get(last).span().end());
        blocks.add(new Line(span, lines.get(i).blankBefore()));
        i = last + 1;
      } else {
        blocks.add(lines.get(i++));
      }
    }
    return blocks;
  }

  /** Whether a line begins as nothing but the middle of a sentence does. */
  private static boolean continues(String text, Line before, Line line) {
    int first = text.codePointAt(line.span().start());
    return line.blankBefore() == 0
        && !before.endsSentence(text)
        && !PageWords.isLabel(text, before)
        && (Character.isLowerCase(first) || ",;.:!?)]’”".indexOf(first) >= 0);
  }
}
