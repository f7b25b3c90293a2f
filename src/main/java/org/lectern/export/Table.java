package org.lectern.export;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table of {@code data/}: its columns and its rows.
 *
 * @param name its name, that of its files
 * @param row what a row is, such as {@code a document}
 * @param csv whether it is also written for spreadsheets
 * @param columns its columns, the id first
 * @param rows its rows, in order
 * @param <R> what a row is made of
 */
record Table<R>(String name, String row, boolean csv, List<Column<R>> columns, List<R> rows) {
  /** Copies the lists. */
  Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The file of JSON Lines: an object a line. */
  String jsonl() {
    StringBuilder out = new StringBuilder();
    rows.forEach(row -> out.append(Json.object(json -> write(row, json))).append('\n'));
    return out.toString();
  }

  /** Writes the keys of a row into an object. */
  void write(R row, Json json) throws IOException {
    for (Column<R> column : columns) {
      column.json().write(json, row);
    }
  }

  /** The columns that a spreadsheet has. */
  List<Column<R>> cells() {
    return columns.stream().filter(column -> !column.type().csv().isEmpty()).toList();
  }

  /** The file for spreadsheets (RFC 4180, so with CRLF), without evidence. */
  String spreadsheet() {
    StringBuilder out = new StringBuilder(line(Column::key));
    rows.forEach(row -> out.append(line(column -> column.cellOf(row))));
    return out.toString();
  }

  private String line(Function<Column<R>, String> cell) {
    return cells().stream()
        .map(column -> quoted(cell.apply(column)))
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain && field.equals(field.strip()) ? field : '"' + field.replace("\"", "\"\"") + '"';
  }

  /** Its part of the description of the data, as Markdown. */
  String documentation() {
    StringBuilder out = new StringBuilder("## " + name + ".jsonl\n\nA row is " + row + ".\n\n");
    out.append("| key | type | what it is |\n|---|---|---|\n");
    for (Column<R> column : columns) {
      out.append("| `" + column.key() + "` | " + word(column) + " | " + column.holds() + " |\n");
    }
    if (csv) {
      out.append("\n`" + name + ".csv` has the same for spreadsheets (RFC 4180)");
      out.append(", inferred values without their evidence, several values parted by `; `.\n");
    }
    return out.toString();
  }

  private static String word(Column<?> column) {
    String type =
        switch (column.type()) {
          case TEXT -> "text";
          case DATE -> "date";
          case ADDRESS -> "address";
          case INTEGER -> "integer";
          case NUMBER -> "number";
          case FLAG -> "`true`";
          case TEXTS -> "list of texts";
          case INFERRED -> "inferred";
          case INFERRED_LIST -> "list of inferred";
          case OBJECTS -> "list of objects";
        };
    return column.always() ? type : type + ", if known";
  }
}
