package org.lectern.read.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A row of a table in a DOCX file. One whose cells have a line each is one paragraph, as on the
 * page; where cells have paragraphs, the table lays out a page, and each is its own.
 */
final class DocxRow {
  /** What is longer is a paragraph, and no entry of a table. */
  private static final int LONGEST_ENTRY = 200;

  private final List<List<DocxParagraph>> cells = new ArrayList<>();

  /** Begins a cell. */
  void cell() {
    cells.add(new ArrayList<>());
  }

  void add(DocxParagraph paragraph) {
    if (cells.isEmpty()) {
      cell();
    }
    cells.get(cells.size() - 1).add(paragraph);
  }

  List<DocxParagraph> paragraphs() {
    List<DocxParagraph> all = cells.stream().flatMap(List::stream).toList();
    boolean entries = cells.stream().allMatch(cell -> cell.size() <= 1);
    boolean plain = all.stream().noneMatch(p -> p.title() || p.heading() > 0);
    long paragraphs = all.stream().filter(p -> p.words().length() > LONGEST_ENTRY).count();
    if (!entries || !plain || paragraphs > 1 || all.isEmpty()) {
      return all;
    }
    String words = all.stream().map(DocxParagraph::words).collect(Collectors.joining("\t"));
    return List.of(new DocxParagraph(words, 0, false));
  }
}
