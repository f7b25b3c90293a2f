package org.lectern.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.address.Slug;
import org.lectern.model.Format;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;
import org.lectern.model.Source;
import org.lectern.read.table.Csv;
import org.lectern.read.table.JsonLines;
import org.lectern.read.table.Table;
import org.lectern.read.table.Table.Cell;
import org.lectern.read.table.Table.Row;

/**
 * Reads tables of texts, one text a row. The source of a row has a line {@code column: value} for
 * each other cell, as its front matter, then an empty line and the cell with the text.
 */
final class TableReader {
  /** So many problems of a table are told one by one. */
  private static final int MOST_TOLD = 10;

  private final TextReader texts;
  private final Statements statements;
  private final Problems problems;

  TableReader(TextReader texts, Statements statements, Problems problems) {
    this.texts = texts;
    this.statements = statements;
    this.problems = problems;
  }

  /** The texts of a table; what is wrong in it is reported. */
  List<Source> read(String path, byte[] bytes, Sidecar sidecar) {
    String stem = Slug.of(TextReader.stem(path));
    return texts
        .decode(path, bytes, statements.charset(path, stem, sidecar))
        .map(decoded -> new OneTable(path, decoded, sidecar).read())
        .orElse(List.of());
  }

  /** The reading of one table. */
  private final class OneTable {
    private final String path;
    private final Decoded decoded;
    private final Sidecar sidecar;
    private final List<Problem> found = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    OneTable(String path, Decoded decoded, Sidecar sidecar) {
      this.path = path;
      this.decoded = decoded;
      this.sidecar = sidecar;
    }

    List<Source> read() {
      boolean json = path.toLowerCase(Locale.ROOT).matches("(?s).*\\.(jsonl|ndjson)");
      Table.Result result = json ? JsonLines.read(decoded.text()) : Csv.read(decoded.text());
      result.faults().forEach(this::tell);
      List<Source> sources = new ArrayList<>();
      Optional<TableColumns> columns =
          TableColumns.of(path, result.table().columns(), statements.table(path), problems);
      if (columns.isPresent()) {
        for (Row row : result.table().rows()) {
          source(row, columns.get()).ifPresent(sources::add);
        }
      }
      sidecar
          .id()
          .ifPresent(
              id ->
                  problems.error(
                      Place.file(Sidecar.pathOf(path)),
                      "an id for a table, whose rows have each their own",
                      "delete the line \"id: " + id + "\""));
      tellSome();
      return sources;
    }

    private Optional<Source> source(Row row, TableColumns columns) {
      Optional<Cell> text = columns.cell(row, TableField.TEXT);
      if (text.isEmpty()) {
        found.add(
            Problem.warning(
                place(row.offset()),
                "this row has no text; it was left out",
                "delete it or fill its text"));
        return Optional.empty();
      }
      String id = id(row, columns);
      StringBuilder whole = new StringBuilder();
      String textColumn = columns.column(TableField.TEXT).orElseThrow();
      for (Map.Entry<String, Cell> cell : row.cells().entrySet()) {
        if (!cell.getKey().equals(textColumn) && !columns.ignores(cell.getKey())) {
          whole.append(cell.getKey()).append(": ").append(cell.getValue().text()).append('\n');
        }
      }
      whole.append(whole.isEmpty() ? "" : "\n");
      int bodyStart = whole.length();
      whole.append(text.get().text());
      RowFacts facts = new RowFacts(row, columns, this::place, found);
      return Optional.of(
          new Source(
              id,
              path + "#" + row.number(),
              Format.TEXT,
              whole.toString(),
              bodyStart,
              decoded.charset(),
              decoded.confidence(),
              statements.of(path, id, sidecar, facts.read())));
    }

    /**
     * The row's id: that of its cell, made safe. A bare number says nothing in an address, so the
     * table's name stands before it; so it does before the row's number where there is no id.
     */
    private String id(Row row, TableColumns columns) {
      String stem = TextReader.stem(path);
      Optional<Cell> cell = columns.cell(row, TableField.ID);
      String given = cell.map(Cell::text).map(String::strip).orElse("" + row.number());
      String wanted = Slug.of(given.matches("[0-9]+") ? stem + "-" + given : given);
      String id = wanted;
      for (int i = 2; !ids.add(id); i++) {
        id = Slug.of(wanted + "-" + i);
      }
      if (!id.equals(wanted)) {
        found.add(
            Problem.warning(
                place(cell.map(Cell::offset).orElse(row.offset())),
                "a row before this one has the id \"" + wanted + "\"; this one became " + id,
                "give every row an id of its own, so that its address stays"));
      }
      return id;
    }

    private void tell(Table.Fault fault) {
      Place place = place(fault.offset());
      found.add(
          fault.fatal()
              ? Problem.error(place, fault.message(), fault.hint())
              : Problem.warning(place, fault.message(), fault.hint()));
    }

    private void tellSome() {
      problems.addAll(found.subList(0, Math.min(found.size(), MOST_TOLD)));
      int more = found.size() - MOST_TOLD;
      if (more > 0) {
        Problem first = found.get(MOST_TOLD);
        boolean errors =
            found.stream().skip(MOST_TOLD).anyMatch(p -> p.severity() == Problem.Severity.ERROR);
        String message = more + " more problems in this table, from here on";
        String hint = "mend those above, and look again";
        problems.addAll(
            List.of(
                errors
                    ? Problem.error(first.place(), message, hint)
                    : Problem.warning(first.place(), message, hint)));
      }
    }

    private Place place(int offset) {
      Place place = Place.at(path, decoded.text(), offset);
      boolean longLine = place.sourceLine().length() > 1000;
      return longLine ? new Place(path, place.line(), place.column(), "") : place;
    }
  }
}
