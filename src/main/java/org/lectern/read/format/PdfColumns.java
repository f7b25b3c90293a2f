package org.lectern.read.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Brings the lines of a page into reading order. Where the narrow lines leave a gutter free from
 * top to bottom, those left of it are read before those right of it, between one wide line (a
 * title, a caption) and the next; without a gutter, lines are read from the top.
 */
final class PdfColumns {
  private static final float NARROW = 0.58f;
  private static final int LEAST_LINES = 3;
  private static final float LEAST_GUTTER = 7;
  private static final float SAME_EDGE = 3;

  /** The characters of an entry of a list; a table has numbers and single words. */
  private static final int LEAST_ENTRY = 10;

  /** The steps from line to line of a list, in letter sizes; rows of a table are further apart. */
  private static final float CLOSE = 1.45f;

  /** Four words, or as many characters of a script without spaces. */
  private static final Pattern PROSE =
      Pattern.compile(
          "(?:\\S+\\s+){3}\\S|\\S*?[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]\\S{11}");

  private static final Comparator<PdfLine> DOWN =
      Comparator.comparingDouble((PdfLine line) -> line.y()).thenComparingDouble(PdfLine::left);

  private PdfColumns() {}

  /** The lines in reading order, column by column; the lists are the columns or their parts. */
  static List<List<PdfLine>> order(List<PdfLine> lines) {
    List<List<PdfLine>> columns = new ArrayList<>();
    split(lines, columns, 0);
    return columns;
  }

  private static void split(List<PdfLine> lines, List<List<PdfLine>> columns, int depth) {
    List<PdfLine> sorted = new ArrayList<>(lines);
    sorted.sort(DOWN);
    OptionalDouble gutter = depth > 3 ? OptionalDouble.empty() : gutter(sorted);
    if (gutter.isEmpty()) {
      if (!sorted.isEmpty()) {
        columns.add(PdfTables.whole(sorted));
      }
      return;
    }
    float x = (float) gutter.getAsDouble();
    List<PdfLine> wide = new ArrayList<>();
    List<PdfLine> left = new ArrayList<>();
    List<PdfLine> right = new ArrayList<>();
    for (PdfLine line : sorted) {
      boolean crosses = line.left() < x && line.right() > x;
      if (crosses) {
        endColumns(left, right, columns, depth);
        wide.add(line);
      } else {
        endWide(wide, columns);
        (line.right() <= x ? left : right).add(line);
      }
    }
    endWide(wide, columns);
    endColumns(left, right, columns, depth);
  }

  private static void endWide(List<PdfLine> wide, List<List<PdfLine>> columns) {
    if (!wide.isEmpty()) {
      columns.add(PdfTables.whole(wide));
      wide.clear();
    }
  }

  private static void endColumns(
      List<PdfLine> left, List<PdfLine> right, List<List<PdfLine>> columns, int depth) {
    split(left, columns, depth + 1);
    split(right, columns, depth + 1);
    left.clear();
    right.clear();
  }

  /** The middle of the widest stretch that hardly a narrow line covers, between columns. */
  private static OptionalDouble gutter(List<PdfLine> lines) {
    if (lines.size() < 2 * LEAST_LINES) {
      return OptionalDouble.empty();
    }
    float min = (float) lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
    float max = (float) lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
    List<PdfLine> narrow =
        lines.stream().filter(l -> l.right() - l.left() < NARROW * (max - min)).toList();
    int[] covered = new int[Math.max(1, (int) (max - min) + 2)];
    for (PdfLine line : narrow) {
      for (int x = (int) (line.left() - min); x <= line.right() - min && x < covered.length; x++) {
        covered[Math.max(0, x)]++;
      }
    }
    // A centred line may stand in the way, as the name of an author does below a title.
    int few = narrow.size() / 12;
    int from = covered.length * 15 / 100;
    int to = covered.length * 85 / 100;
    int best = 0;
    int at = -1;
    int run = 0;
    for (int x = from; x < to; x++) {
      run = covered[x] <= few ? run + 1 : 0;
      if (run > best) {
        best = run;
        at = x - run / 2;
      }
    }
    float middle = min + at;
    return best >= LEAST_GUTTER && areColumns(narrow, lines, middle)
        ? OptionalDouble.of(middle)
        : OptionalDouble.empty();
  }

  private static boolean areColumns(List<PdfLine> narrow, List<PdfLine> all, float x) {
    List<PdfLine> left = narrow.stream().filter(l -> l.right() <= x).toList();
    List<PdfLine> right = narrow.stream().filter(l -> l.left() >= x).toList();
    return isColumn(left)
        && isColumn(right)
        && narrow.size() * 2 > all.size()
        && (isProse(left) && isProse(right) || areLists(left, right));
  }

  /** Whether most lines have the words of sentences; the cells of a table have fewer. */
  private static boolean isProse(List<PdfLine> lines) {
    return lines.stream().filter(l -> PROSE.matcher(l.words()).lookingAt()).count() * 2
        >= lines.size();
  }

  /** Whether lines are two halves of a list of words, set as closely as one has them. */
  private static boolean areLists(List<PdfLine> left, List<PdfLine> right) {
    double one = left.stream().mapToInt(l -> l.words().length()).average().orElse(0);
    double other = right.stream().mapToInt(l -> l.words().length()).average().orElse(0);
    List<PdfLine> all = Stream.concat(left.stream(), right.stream()).sorted(DOWN).toList();
    List<List<PdfLine>> bands = PdfTables.bands(all);
    List<Float> steps = new ArrayList<>();
    for (int i = 1; i < bands.size(); i++) {
      PdfLine line = bands.get(i).get(0);
      steps.add((line.y() - bands.get(i - 1).get(0).y()) / line.size());
    }
    steps.sort(null);
    return Math.min(one, other) >= LEAST_ENTRY
        && Math.max(one, other) < 2 * Math.min(one, other)
        && bands.stream().filter(b -> b.size() > 2).count() * 2 < bands.size()
        && !steps.isEmpty()
        && steps.get(steps.size() / 2) < CLOSE;
  }

  /**
   * Whether most lines begin at one edge; behind the wide spaces of justified lines they do not.
   */
  private static boolean isColumn(List<PdfLine> lines) {
    if (lines.size() < LEAST_LINES) {
      return false;
    }
    List<Float> edges = lines.stream().map(PdfLine::left).sorted().toList();
    float edge = edges.get(edges.size() / 10);
    return edges.stream().filter(left -> Math.abs(left - edge) < SAME_EDGE).count() * 2
        >= edges.size();
  }
}
