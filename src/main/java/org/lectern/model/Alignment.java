package org.lectern.model;

import java.util.List;

/**
 * The reports of one event, passage by passage.
 *
 * @param event the event's id
 * @param documents the ids of the reports, the columns, the longest first; two to fifty, of more
 *     reports the longest
 * @param rows the passages that say the same, and those that only one report has, in the reading
 *     order of the first report and, for what it lacks, of the others; every character of every
 *     report's paragraphs is in at most one cell
 */
public record Alignment(String event, List<String> documents, List<Row> rows) {
  /** Copies the lists. */
  public Alignment {
    documents = List.copyOf(documents);
    rows = List.copyOf(rows);
  }

  /**
   * Passages that say the same.
   *
   * @param id its address in the page of comparison: that of its first passage in the report with
   *     the lowest id
   * @param cells the passages, by column, then by place; a report may have several or none; one
   *     report alone where no other says this
   * @param confidence from 0 to 1 that they say the same; 1 for one report alone
   */
  public record Row(String id, List<Passage> cells, double confidence) {
    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }
  }
}
