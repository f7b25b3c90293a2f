package org.lectern.read.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.model.EmbeddedMetadata;

/**
 * Writes out the lines of pages as paragraphs. A line begins a new one behind a wider space, at an
 * indent, at another size of letters, or where the line before is short and ends a sentence. A
 * paragraph that a column or page breaks off goes on behind the break. Notes at the foot of a page
 * and what is left out of it stand behind the paragraph that they interrupt.
 */
final class PdfText {
  private static final float OTHER_SIZE = 0.12f;
  private static final float HEADING = 1.1f;
  private static final float TITLE = 1.3f;
  private static final int LONGEST_HEADING = 200;
  private static final Pattern ENTRY = Pattern.compile("[\\p{Lu}\\p{Lt}\\d]\\S*");
  private static final Pattern BULLET = Pattern.compile("[•▪▫◦‣●○■□–]\\s");

  private final TextWriter out = new TextWriter();
  private final List<PdfLine> open = new ArrayList<>();
  private final List<Runnable> behind = new ArrayList<>();
  private final float body;
  private final float spacing;
  private final List<Float> sizes;
  private boolean titled;

  private PdfText(List<List<PdfLine>> columns) {
    this.body = mostWords(columns);
    this.spacing = usualSpacing(columns);
    this.sizes = headingSizes(columns);
  }

  /** Writes pages of lines, which are on paper in this order. */
  static FormattedText write(List<List<PdfLine>> pages, EmbeddedMetadata embedded) {
    RunningHeads heads = RunningHeads.of(pages);
    List<Set<PdfLine>> left = pages.stream().map(heads::on).toList();
    List<List<List<PdfLine>>> columns = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      Set<PdfLine> omitted = left.get(i);
      columns.add(
          PdfColumns.order(pages.get(i).stream().filter(l -> !omitted.contains(l)).toList()));
    }
    PdfText text = new PdfText(columns.stream().flatMap(List::stream).toList());
    for (int i = 0; i < pages.size(); i++) {
      Set<PdfLine> omitted = left.get(i);
      pages.get(i).stream().filter(omitted::contains).forEach(text::omit);
      text.page(columns.get(i));
    }
    text.close();
    return text.out.finish(embedded);
  }

  private void omit(PdfLine line) {
    boolean number = RunningHeads.isNumber(line);
    behind.add(
        () ->
            out.omission(
                line.words(),
                number ? "page-number" : "running-head",
                number ? "the number of a page" : "the head or foot of pages"));
  }

  private void page(List<List<PdfLine>> columns) {
    for (List<PdfLine> column : columns) {
      int notes = notes(column);
      column(column.subList(0, notes));
      split(column.subList(notes, column.size()))
          .forEach(note -> behind.add(() -> out.paragraph(words(note), 0)));
    }
  }

  /** Where the notes at the foot of a column begin: smaller letters, the first of them a mark. */
  private int notes(List<PdfLine> column) {
    int from = column.size();
    while (from > 0 && column.get(from - 1).size() < body * (1 - OTHER_SIZE / 2)) {
      from--;
    }
    boolean marked = from < column.size() && isMarked(column.get(from), "(?:\\d{1,3}|[*†‡]).*");
    return marked && from > 0 ? from : column.size();
  }

  /** Notes, each of which begins with its mark. */
  private static List<List<PdfLine>> split(List<PdfLine> lines) {
    List<List<PdfLine>> notes = new ArrayList<>();
    for (PdfLine line : lines) {
      if (notes.isEmpty() || isMarked(line, "(?:\\d{1,3}\\.? ?|[*†‡] ?)[\\p{L}“\"(].*")) {
        notes.add(new ArrayList<>());
      }
      notes.get(notes.size() - 1).add(line);
    }
    return notes;
  }

  private static boolean isMarked(PdfLine line, String marked) {
    return line.kind() == PdfLine.Kind.NOTE || line.words().matches(marked);
  }

  private void column(List<PdfLine> column) {
    if (column.isEmpty()) {
      return;
    }
    float left = edge(column, true);
    float right = edge(column, false);
    for (int i = 0; i < column.size(); i++) {
      PdfLine line = column.get(i);
      boolean begins = i == 0 ? !goesOn(line, left) : begins(column.get(i - 1), line, left, right);
      if (begins) {
        close();
      }
      open.add(line);
    }
  }

  /** Whether the first line of a column goes on with the paragraph that the last one broke off. */
  private boolean goesOn(PdfLine line, float left) {
    PdfLine last = open.isEmpty() ? line : open.get(open.size() - 1);
    if (open.isEmpty() || last.row() || line.kind() != PdfLine.Kind.TEXT || differs(last, line)) {
      return false;
    }
    boolean broken = !endsSentence(last.words());
    boolean small = Character.isLowerCase(line.words().codePointAt(0));
    return line.left() - left < 0.6f * line.size() && (broken && !isHeading(open) || small);
  }

  private boolean begins(PdfLine before, PdfLine line, float left, float right) {
    if (before.row()
        || line.row()
        || differs(before, line)
        || BULLET.matcher(line.words()).lookingAt()) {
      return true;
    }
    if (line.y() - before.y() > 1.35f * Math.max(spacing, 1) * Math.max(1, line.size() / body)) {
      return true;
    }
    boolean indented = line.left() - left > 0.8f * line.size();
    boolean indentedBefore = before.left() - left > 0.8f * before.size();
    if (indented && !indentedBefore) {
      boolean item = BULLET.matcher(open.get(0).words()).lookingAt();
      boolean shortBefore = before.right() < right - 2 * line.size();
      return endsSentence(before.words()) || shortBefore && !item;
    }
    boolean shortLine = before.right() < right - 0.15f * (right - left);
    return shortLine
        && (endsSentence(before.words()) || !indented && endsEarly(before, line, right));
  }

  /**
   * Whether a line ends although the first word of the next would have had room behind it, so that
   * somebody ended it there, as an entry of a list, and the next begins as an entry does.
   */
  private static boolean endsEarly(PdfLine before, PdfLine line, float right) {
    Matcher word = ENTRY.matcher(line.words());
    if (Math.abs(before.left() - line.left()) > 1 || !word.lookingAt()) {
      return false;
    }
    float letter = (line.right() - line.left()) / line.words().length();
    return before.right() + (word.end() + 1) * letter + 2 * line.size() < right;
  }

  private static boolean differs(PdfLine before, PdfLine line) {
    return Math.abs(before.size() - line.size())
        > OTHER_SIZE * Math.max(before.size(), line.size());
  }

  private void close() {
    if (!open.isEmpty()) {
      String words = words(open);
      PdfLine line = open.get(0);
      boolean first = line.size() >= TITLE * body && !titled && !line.row();
      if (first && words.length() <= LONGEST_HEADING) {
        titled = true;
        out.title(words);
      } else {
        out.paragraph(words, isHeading(open) ? level(line.size()) : 0);
      }
      open.clear();
    }
    behind.forEach(Runnable::run);
    behind.clear();
  }

  private boolean isHeading(List<PdfLine> lines) {
    PdfLine first = lines.get(0);
    return !first.row()
        && first.size() > HEADING * body
        && words(lines).length() <= LONGEST_HEADING;
  }

  private int level(float size) {
    int level = 1;
    for (float larger : sizes) {
      level += larger > size * (1 + OTHER_SIZE / 2) ? 1 : 0;
    }
    return level;
  }

  private static String words(List<PdfLine> lines) {
    return lines.stream().map(PdfLine::words).collect(Collectors.joining("\n"));
  }

  private static boolean endsSentence(String words) {
    return words.matches("(?s).*[.!?…:;。！？؟۔।][\\])}\"'”’»」』\\d]*");
  }

  /** The left edge, or the right one, at which most lines of a column begin or end. */
  private static float edge(List<PdfLine> column, boolean left) {
    List<PdfLine> prose = column.stream().filter(l -> !l.row()).toList();
    List<PdfLine> lines = prose.isEmpty() ? column : prose;
    List<Float> edges = lines.stream().map(l -> left ? l.left() : l.right()).sorted().toList();
    return edges.get(left ? edges.size() / 10 : edges.size() * 9 / 10);
  }

  /** The size of letters that most characters have. */
  private static float mostWords(List<List<PdfLine>> columns) {
    Map<Integer, Integer> characters = new HashMap<>();
    columns.forEach(
        column ->
            column.forEach(
                l ->
                    characters.merge(
                        Math.round(l.size() * 2), l.row() ? 1 : l.words().length(), Integer::sum)));
    return characters.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(e -> e.getKey() / 2f)
        .orElse(10f);
  }

  private float usualSpacing(List<List<PdfLine>> columns) {
    List<Float> gaps = new ArrayList<>();
    for (List<PdfLine> column : columns) {
      for (int i = 1; i < column.size(); i++) {
        float gap = column.get(i).y() - column.get(i - 1).y();
        boolean ofBody =
            Math.abs(column.get(i).size() - body) < OTHER_SIZE * body
                && !column.get(i).row()
                && !column.get(i - 1).row();
        if (gap > 0 && gap < 4 * body && ofBody) {
          gaps.add(gap);
        }
      }
    }
    gaps.sort(null);
    return gaps.isEmpty() ? 1.2f * body : gaps.get(gaps.size() * 2 / 5);
  }

  private List<Float> headingSizes(List<List<PdfLine>> columns) {
    TreeSet<Float> larger = new TreeSet<>();
    columns.forEach(
        column ->
            column.stream()
                .map(l -> Math.round(l.size() * 2) / 2f)
                .filter(s -> s > HEADING * body)
                .forEach(larger::add));
    return List.copyOf(larger);
  }
}
