package org.lectern.read.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the tables among the lines of a column: lines one below the other whose parts leave the
 * same gutters free. Each row becomes one line, with tabs between its cells.
 */
final class PdfTables {
  /** A gutter is at least so many letter sizes wide. */
  private static final float GUTTER = 0.5f;

  /**
   * The same, where two lines are all there is of a table: the gaps of prose may meet by chance.
   */
  private static final float WIDE_GUTTER = 2;

  /** Lines that are further apart, in letter sizes, are of no one table. */
  private static final float FARTHEST = 3.5f;

  /** Lines that are nearer than this, in letter sizes, stand beside each other. */
  private static final float HALF_LINE = 0.85f;

  /** The lines of a cell are nearer than this, in letter sizes. */
  private static final float LINE = 1.6f;

  /** Rows are apart if the widest step from line to line is so much wider than the narrowest. */
  private static final float APART = 1.2f;

  private static final float LEAN = 0.3f;
  private static final float ROUNDING = 1.08f;

  /** The share of a cell's width that may be free behind a line that its words fill. */
  private static final float FREE = 0.15f;

  /** Lines are flush where they end so near to the edges, in letter sizes. */
  private static final float FLUSH = 0.5f;

  /** What stands before an item of a list. */
  private static final Pattern MARK =
      Pattern.compile("\\P{Alnum}|[(\\[]?(?:\\d{1,3}|\\p{L}|[ivxlIVXL]{1,6})[.)\\]]");

  /** A stretch of the width of a page. */
  private record Extent(float left, float right) {
    float width() {
      return right - left;
    }
  }

  /** A row that is being gathered, with the lines of each of its cells. */
  private static final class Row {
    final List<List<PdfLine>> cells = new ArrayList<>();

    Row(int count) {
      for (int i = 0; i < count; i++) {
        cells.add(new ArrayList<>());
      }
    }

    float lowest() {
      return (float) cells.stream().flatMap(List::stream).mapToDouble(PdfLine::y).max().orElse(0);
    }

    PdfLine line() {
      List<PdfLine> all = cells.stream().flatMap(List::stream).toList();
      String words =
          cells.stream()
              .filter(cell -> !cell.isEmpty())
              .map(cell -> cell.stream().map(PdfLine::words).collect(Collectors.joining("\n")))
              .collect(Collectors.joining("\t"));
      PdfLine whole = all.get(0);
      for (PdfLine part : all) {
        whole = whole.with(part);
      }
      boolean label = all.equals(cells.get(0));
      PdfLine.Kind kind = label ? PdfLine.Kind.TEXT : PdfLine.Kind.ROW;
      return new PdfLine(whole.left(), whole.right(), lowest(), whole.size(), words, kind);
    }
  }

  private final List<List<PdfLine>> bands;

  /** What the cells cover, column by column; less than two if there is no table. */
  private final List<Extent> columns;

  private PdfTables(List<List<PdfLine>> bands, List<Extent> columns) {
    this.bands = bands;
    this.columns = columns;
  }

  /**
   * The lines of a column, each whole: a row of a table, or the parts that stand on one baseline.
   *
   * @param sorted from the top
   */
  static List<PdfLine> whole(List<PdfLine> sorted) {
    List<List<PdfLine>> bands = bands(sorted);
    List<PdfLine> lines = new ArrayList<>();
    for (int i = 0; i < bands.size(); ) {
      PdfTables table = at(bands, i);
      if (table.columns.size() < 2) {
        lines.addAll(joined(bands.get(i)));
        i++;
      } else {
        table.rows().stream().map(Row::line).forEach(lines::add);
        i += table.bands.size();
      }
    }
    return lines;
  }

  /** The parts of each baseline, from left to right. */
  static List<List<PdfLine>> bands(List<PdfLine> sorted) {
    List<List<PdfLine>> bands = new ArrayList<>();
    for (PdfLine line : sorted) {
      List<PdfLine> last = bands.isEmpty() ? List.of() : bands.get(bands.size() - 1);
      boolean besides =
          !last.isEmpty()
              && last.get(0).besides(line)
              && last.stream().allMatch(l -> isApart(l, line) || isApart(line, l));
      if (!besides) {
        bands.add(new ArrayList<>());
      }
      List<PdfLine> band = bands.get(bands.size() - 1);
      int at = band.size();
      while (at > 0 && band.get(at - 1).left() > line.left()) {
        at--;
      }
      band.add(at, line);
    }
    return bands;
  }

  /** Whether a part is left of another; leaning letters reach a little into the next. */
  private static boolean isApart(PdfLine left, PdfLine right) {
    return left.right() - LEAN * left.size() <= right.left();
  }

  private static List<PdfLine> joined(List<PdfLine> band) {
    PdfLine line = band.get(0);
    for (PdfLine next : band.subList(1, band.size())) {
      line = line.with(next);
    }
    return List.of(line);
  }

  /** The table that begins at a line; one without gutters if none does. */
  private static PdfTables at(List<List<PdfLine>> bands, int from) {
    List<Extent> covered = cover(List.of(), bands.get(from));
    int to = from + 1;
    if (covered.size() == 1 && to < bands.size() && isHalfLine(bands.get(from), bands.get(to))) {
      covered = cover(covered, bands.get(to++)); // A cell has more lines than those beside it.
    }
    int rows = 1;
    int end = to;
    for (; to < bands.size() && covered.size() > 1; to++) {
      List<PdfLine> band = bands.get(to);
      float step = band.get(0).y() - bands.get(to - 1).get(0).y();
      List<Extent> all = cover(covered, band);
      boolean parted = isParted(band, all);
      if (step > FARTHEST * size(band) || all.size() < 2 || band.size() > 1 && !parted) {
        break;
      }
      covered = all;
      rows += parted ? 1 : 0;
      boolean hasLabel = band.get(0).left() <= covered.get(0).right();
      end = parted || !hasLabel ? to + 1 : end;
    }
    // Lines behind the last row have been taken for single cells; the gutters are those without.
    List<List<PdfLine>> inside = bands.subList(from, end);
    List<Extent> columns = List.of();
    for (List<PdfLine> band : inside) {
      columns = cover(columns, band);
    }
    List<Extent> gutters = between(columns);
    boolean wide =
        gutters.size() > 1
            || gutters.stream().anyMatch(g -> g.width() > WIDE_GUTTER * size(bands.get(from)));
    PdfTables table = new PdfTables(inside, columns);
    boolean found = (rows > 2 || rows == 2 && wide) && !table.isList() && !table.isJustified();
    return found ? table : new PdfTables(inside, List.of());
  }

  private static boolean isHalfLine(List<PdfLine> above, List<PdfLine> band) {
    return band.get(0).y() - above.get(0).y() < HALF_LINE * size(band);
  }

  /** What lines cover from left to right, and another with them; less than a gutter joins them. */
  private static List<Extent> cover(List<Extent> covered, List<PdfLine> band) {
    List<Extent> all = new ArrayList<>(covered);
    for (PdfLine part : band) {
      float near = GUTTER * part.size();
      Extent added = new Extent(part.left(), part.right());
      List<Extent> joined = new ArrayList<>();
      int at = 0;
      for (Extent gap : all) {
        if (gap.right() + near < added.left()) {
          joined.add(at++, gap);
        } else if (added.right() + near < gap.left()) {
          joined.add(gap);
        } else {
          added =
              new Extent(Math.min(gap.left(), added.left()), Math.max(gap.right(), added.right()));
        }
      }
      joined.add(at, added);
      all = joined;
    }
    return all;
  }

  private static List<Extent> between(List<Extent> covered) {
    List<Extent> gaps = new ArrayList<>();
    for (int i = 1; i < covered.size(); i++) {
      gaps.add(new Extent(covered.get(i - 1).right(), covered.get(i).left()));
    }
    return gaps;
  }

  /** Whether a line has parts in several of the columns. */
  private static boolean isParted(List<PdfLine> band, List<Extent> columns) {
    return columns.stream()
            .filter(
                c -> band.stream().anyMatch(l -> l.left() <= c.right() && c.left() <= l.right()))
            .count()
        > 1;
  }

  /** Whether the marks of a list stand before its items, and nothing else. */
  private boolean isList() {
    return columns.size() == 2
        && bands.stream()
            .flatMap(List::stream)
            .filter(part -> cell(part) == 0)
            .allMatch(part -> MARK.matcher(part.words()).matches());
  }

  /**
   * Whether these are lines of prose that are drawn out to the width of a column: flush at both
   * edges, with a sentence going on behind the gaps.
   */
  private boolean isJustified() {
    double left = bands.stream().mapToDouble(b -> b.get(0).left()).min().orElse(0);
    double right = bands.stream().mapToDouble(b -> b.get(b.size() - 1).right()).max().orElse(0);
    int parted = 0;
    int flush = 0;
    int behind = 0;
    int small = 0;
    for (List<PdfLine> band : bands) {
      if (band.size() > 1) {
        double free = band.get(0).left() - left + right - band.get(band.size() - 1).right();
        parted++;
        flush += free < FLUSH * size(band) ? 1 : 0;
        behind += band.size() - 1;
        small += (int) band.stream().skip(1).filter(PdfTables::beginsSmall).count();
      }
    }
    return flush * 5 >= parted * 4 && small * 2 >= behind;
  }

  private static boolean beginsSmall(PdfLine part) {
    return Character.isLowerCase(part.words().codePointAt(0));
  }

  private static float size(List<PdfLine> band) {
    return (float) band.stream().mapToDouble(PdfLine::size).max().orElse(10);
  }

  // ---- rows

  private int cell(PdfLine part) {
    return (int) columns.stream().filter(c -> c.right() < part.left()).count();
  }

  private List<Row> rows() {
    float widest = 0;
    float narrowest = Float.MAX_VALUE;
    for (int i = 1; i < bands.size(); i++) {
      float step = bands.get(i).get(0).y() - bands.get(i - 1).get(0).y();
      widest = Math.max(widest, step);
      boolean below = step >= HALF_LINE * size(bands.get(i));
      narrowest = below ? Math.min(narrowest, step) : narrowest;
    }
    float near = widest > APART * narrowest ? narrowest * ROUNDING : 0;
    List<Row> rows = new ArrayList<>();
    for (List<PdfLine> band : bands) {
      Row last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
      if (last == null || !goesOn(last, band, near)) {
        last = new Row(columns.size());
        rows.add(last);
      }
      for (PdfLine part : band) {
        last.cells.get(cell(part)).add(part);
      }
    }
    return rows;
  }

  /** Whether a line is of the row above it. */
  private boolean goesOn(Row row, List<PdfLine> band, float near) {
    float step = band.get(0).y() - row.lowest();
    return step < HALF_LINE * size(band)
        || step <= near
        || step < LINE * size(band)
            && band.stream()
                .allMatch(part -> cell(part) > 0 && goesOn(row.cells.get(cell(part)), part));
  }

  private boolean goesOn(List<PdfLine> cell, PdfLine part) {
    Extent column = columns.get(cell(part));
    return !cell.isEmpty()
        && (beginsSmall(part)
            || cell.get(cell.size() - 1).right() > column.right() - FREE * column.width());
  }
}
