package org.lectern.read.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A row of a table. One whose cells have a line each is one paragraph, as on the page; where cells
 * have paragraphs, the table lays out a page, and each is its own.
 */
final class TableRow {
  /** What is longer is a paragraph, and no entry of a table. */
  private static final int LONGEST_ENTRY = 200;

  /**
   * A paragraph of a cell.
   *
   * @param words what it says, not blank
   * @param heading the level of a heading, or 0
   * @param title whether it is the title
   */
  record Entry(String words, int heading, boolean title) {}

  private final List<List<Entry>> cells = new ArrayList<>();

  /** Begins a cell. */
  void cell() {
    cells.add(new ArrayList<>());
  }

  void add(Entry entry) {
    if (cells.isEmpty()) {
      cell();
    }
    cells.get(cells.size() - 1).add(entry);
  }

  List<Entry> paragraphs() {
    List<Entry> all = cells.stream().flatMap(List::stream).toList();
    boolean single = cells.stream().allMatch(cell -> cell.size() <= 1);
    boolean plain = all.stream().noneMatch(e -> e.title() || e.heading() > 0);
    long paragraphs = all.stream().filter(e -> e.words().length() > LONGEST_ENTRY).count();
    if (!single || !plain || paragraphs > 1 || all.isEmpty()) {
      return all;
    }
    String words = all.stream().map(Entry::words).collect(Collectors.joining("\t"));
    return List.of(new Entry(words, 0, false));
  }
}
