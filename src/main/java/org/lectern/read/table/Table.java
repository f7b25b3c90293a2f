package org.lectern.read.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table, read.
 *
 * @param columns the names of the columns, in order
 * @param rows the rows, in order
 */
public record Table(List<String> columns, List<Row> rows) {
  /** Copies the lists. */
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param number from 1, the line with the names of the columns not counted
   * @param offset where it begins in the file's characters
   * @param cells the cells that are not empty, by column
   */
  public record Row(int number, int offset, Map<String, Cell> cells) {
    /** The cell of a column, if it is not blank. */
    public Optional<Cell> cell(String column) {
      return Optional.ofNullable(cells.get(column)).filter(cell -> !cell.text().isBlank());
    }
  }

  /**
   * A cell.
   *
   * @param values its value, or several where the format has lists
   * @param offset where it begins in the file's characters
   */
  public record Cell(List<String> values, int offset) {
    /** Copies the list. */
    public Cell {
      values = List.copyOf(values);
    }

    /** Its values, one a line. */
    public String text() {
      return String.join("\n", values);
    }
  }

  /**
   * What is wrong in a table.
   *
   * @param fatal whether the row it stands in cannot be used
   * @param offset where, in the file's characters
   * @param message what
   * @param hint what to do
   */
  public record Fault(boolean fatal, int offset, String message, String hint) {}

  /** A table as far as it could be read, and what was wrong. */
  public record Result(Table table, List<Fault> faults) {
    /** Copies the list. */
    public Result {
      faults = List.copyOf(faults);
    }
  }
}
