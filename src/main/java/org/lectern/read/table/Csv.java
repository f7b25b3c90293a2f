package org.lectern.read.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.read.table.Table.Cell;
import org.lectern.read.table.Table.Fault;
import org.lectern.read.table.Table.Result;
import org.lectern.read.table.Table.Row;

/**
 * Reads comma-separated values as RFC 4180 has them, with any end of line, and with a semicolon or
 * a tab in place of the comma. Our own, as the libraries do not tell where in a file a cell stands.
 *
 * <p>Beyond the RFC, a quotation mark inside an unquoted cell stands for itself, and empty lines
 * are passed over.
 */
public final class Csv {
  private static final char QUOTE = '"';

  private final String text;
  private final char delimiter;
  private final List<Fault> faults = new ArrayList<>();
  private int at;

  private Csv(String text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  /**
   * Reads a table whose first line names the columns.
   *
   * @param text the characters of the file
   */
  public static Result read(String text) {
    return new Csv(text, delimiter(text)).read();
  }

  /** The separator that parts the first line into most cells; a comma if none does. */
  static char delimiter(String text) {
    char best = ',';
    int most = 1;
    for (char candidate : new char[] {',', ';', '\t'}) {
      int cells = new Csv(text, candidate).record().size();
      if (cells > most) {
        best = candidate;
        most = cells;
      }
    }
    return best;
  }

  private Result read() {
    skipEmptyLines();
    List<Cell> header = record();
    List<String> columns = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Cell cell : header) {
      String name = cell.text().strip();
      if (!name.isEmpty() && !seen.add(name)) {
        faults.add(
            new Fault(
                true,
                cell.offset(),
                "the column \"" + name + "\" is there twice",
                "give one of the two another name"));
      }
      columns.add(name);
    }
    List<Row> rows = new ArrayList<>();
    skipEmptyLines();
    for (int number = 1; at < text.length(); number++) {
      int start = at;
      int before = faults.size();
      List<Cell> cells = record();
      boolean whole = faults.subList(before, faults.size()).stream().noneMatch(Fault::fatal);
      if (whole && fits(cells, columns, start)) {
        rows.add(new Row(number, start, byColumn(cells, columns)));
      }
      skipEmptyLines();
    }
    return new Result(new Table(List.copyOf(seen), rows), faults);
  }

  private boolean fits(List<Cell> cells, List<String> columns, int start) {
    int most = columns.size();
    while (cells.size() > most && cells.get(cells.size() - 1).text().isBlank()) {
      cells.remove(cells.size() - 1);
    }
    if (cells.size() == most) {
      return true;
    }
    boolean more = cells.size() > most;
    faults.add(
        new Fault(
            more,
            more ? cells.get(most).offset() : start,
            "this row has " + cells.size() + " cells, and there are " + most + " columns",
            more
                ? "put cells that contain a separator in quotation marks"
                : "write the empty cells, too; those at the end were taken for empty"));
    return !more;
  }

  private static Map<String, Cell> byColumn(List<Cell> cells, List<String> columns) {
    Map<String, Cell> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).text().isEmpty()) {
        String name = columns.get(i).isEmpty() ? "column " + (i + 1) : columns.get(i);
        row.put(name, cells.get(i));
      }
    }
    return row;
  }

  /** The cells up to the end of a line that is in no quotation marks. */
  private List<Cell> record() {
    List<Cell> cells = new ArrayList<>();
    while (true) {
      cells.add(at < text.length() && text.charAt(at) == QUOTE ? quoted() : plain());
      if (at >= text.length() || text.charAt(at) != delimiter) {
        break;
      }
      at++;
    }
    lineEnd();
    return cells;
  }

  private Cell plain() {
    int start = at;
    while (at < text.length() && !endsCell(text.charAt(at))) {
      at++;
    }
    return new Cell(List.of(text.substring(start, at)), start);
  }

  private Cell quoted() {
    int start = at++;
    StringBuilder value = new StringBuilder();
    while (at < text.length()) {
      int close = text.indexOf(QUOTE, at);
      if (close < 0) {
        break;
      }
      value.append(text, at, close);
      at = close + 1;
      boolean doubled = at < text.length() && text.charAt(at) == QUOTE;
      if (!doubled) {
        closed();
        return new Cell(List.of(value.toString()), start);
      }
      value.append(QUOTE);
      at++;
    }
    faults.add(
        new Fault(
            true,
            start,
            "the quotation mark that opens this cell is never closed",
            "close it; inside a cell, write two quotation marks for one"));
    at = text.length();
    return new Cell(List.of(""), start);
  }

  /** What stands between a closing quotation mark and the separator has no place there. */
  private void closed() {
    int start = at;
    while (at < text.length() && !endsCell(text.charAt(at))) {
      at++;
    }
    if (!text.substring(start, at).isBlank()) {
      faults.add(
          new Fault(
              true,
              start,
              "characters behind the quotation mark that closes a cell",
              "inside a cell in quotation marks, write two quotation marks for one"));
    }
  }

  private boolean endsCell(char c) {
    return c == delimiter || c == '\n' || c == '\r';
  }

  private void lineEnd() {
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
  }

  private void skipEmptyLines() {
    while (at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r')) {
      at++;
    }
  }
}
