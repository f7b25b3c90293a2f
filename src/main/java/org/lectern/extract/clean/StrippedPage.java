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
 * <p>A text counts as a page only if its labels and lines tell ({@link PageLines}); any other is
 * left alone. Each line then goes that is not of the article by {@link ArticleEvidence}.
 *
 * @param heading the line that has the title, if the page has one
 * @param near the lines around the heading and the beginning of the article, where a date may stand
 * @param lines all lines, in order; those of the source, or, where only a part of one is of the
 *     article, the parts
 * @param others those of them that are no text; the heading is not among them
 */
public record StrippedPage(
    Optional<Line> heading, List<Line> near, List<Line> lines, List<Line> others) {
  /** How many lines above the heading and below the beginning of the article are near. */
  private static final int NEAR = 3;

  /** The longest link inside a sentence, and the shortest beginning of one, in characters. */
  private static final int LONGEST_LINK = 80;

  private static final int SHORTEST_OPEN = 20;

  /** Without a heading, so many lines above the article are near. */
  private static final int ABOVE = 8;

  /** Copies the lists. */
  public StrippedPage {
    near = List.copyOf(near);
    lines = List.copyOf(lines);
    others = List.copyOf(others);
  }

  /** Reads a text; nothing if it is no page, or if nothing of it is likely an article. */
  public static Optional<StrippedPage> of(String text, List<Line> lines) {
    return of(text, lines, ArticleEvidence.FITTED);
  }

  /** The same with other weights of {@link LineMeasures#NAMES}. */
  static Optional<StrippedPage> of(String text, List<Line> all, double[] weights) {
    PageLines lines = PageLines.of(text, all);
    List<Line> blocks = blocks(text, lines.unprogrammed());
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    LineMeasures measures = new LineMeasures(text, blocks);
    boolean[] article = ArticleEvidence.article(measures, weights);
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
    List<Line> others = outside(lines.lines(), kept);
    Optional<Line> title = heading < 0 ? Optional.empty() : Optional.of(blocks.get(heading));
    int near = Math.max(0, measures.heading() < 0 ? first - ABOVE : measures.heading() - NEAR);
    return Optional.of(
        new StrippedPage(
            title,
            blocks.subList(Math.min(near, first), Math.min(blocks.size(), first + NEAR)),
            joined(all, lines.lines(), title, others),
            others));
  }

  /** Pieces of lines that stay next to each other are one again. */
  private static List<Line> joined(
      List<Line> all, List<Line> pieces, Optional<Line> heading, List<Line> others) {
    Set<Line> apart = new HashSet<>(others);
    heading.ifPresent(apart::add);
    List<Line> joined = new ArrayList<>();
    int line = 0;
    boolean open = false;
    for (Line piece : pieces) {
      boolean same = true;
      while (all.get(line).span().end() < piece.span().end()) {
        line++;
        same = false;
      }
      boolean alone = apart.contains(piece);
      if (open && same && !alone && !joined.isEmpty()) {
        Line last = joined.remove(joined.size() - 1);
        Span span = new Span(last.span().start(), piece.span().end());
        joined.add(new Line(span, last.blankBefore()));
      } else {
        joined.add(piece);
      }
      open = !alone;
    }
    return joined;
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
        PageWords.isLabel(text, blocks.get(0))
            || PageWords.isMenu(blocks.get(0).in(text))
            || ProgramLines.isLikeProgram(text, blocks.get(0));
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
   * sentence.
   */
  static List<Line> blocks(String text, List<Line> lines) {
    List<Line> blocks = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      int last = i;
      while (last + 1 < lines.size()
          && (continues(text, lines.get(last), lines.get(last + 1))
              || isLinkInside(text, lines, last + 1))) {
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

  /** Whether a line is a name or a title inside a sentence, which a link parts from the rest. */
  private static boolean isLinkInside(String text, List<Line> lines, int i) {
    if (i + 1 >= lines.size() || !continues(text, lines.get(i), lines.get(i + 1))) {
      return false;
    }
    Line before = lines.get(i - 1);
    Line line = lines.get(i);
    char last = text.charAt(before.span().end() - 1);
    return line.blankBefore() == 0
        && line.length() <= LONGEST_LINK
        && before.length() >= SHORTEST_OPEN
        && (Character.isLowerCase(last) || last == ',')
        && !PageWords.isLabel(text, line);
  }
}
