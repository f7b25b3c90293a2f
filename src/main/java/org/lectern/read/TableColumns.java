package org.lectern.read;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.model.Problem.Place;
import org.lectern.read.table.Table.Cell;
import org.lectern.read.table.Table.Row;
import org.lectern.text.NearNames;

/** Which column of a table is what: by {@code corpus.yaml}, or else by the columns' names. */
final class TableColumns {
  private final Map<TableField, String> columns = new EnumMap<>(TableField.class);
  private final Set<String> ignored = new HashSet<>();

  private TableColumns() {}

  /**
   * The columns of a table.
   *
   * @param path the table's path
   * @param names the names of its columns
   * @param rule what {@code corpus.yaml} says of it
   * @return empty if no column is the text, which is reported
   */
  static Optional<TableColumns> of(
      String path, List<String> names, Optional<TableRule> rule, Problems problems) {
    TableColumns columns = new TableColumns();
    rule.ifPresent(r -> columns.stated(path, names, r, problems));
    Set<String> free = new HashSet<>(names);
    free.removeAll(columns.columns.values());
    rule.ifPresent(r -> columns.ignored.addAll(r.ignored()));
    columns.ignored.removeAll(columns.columns.values());
    free.removeAll(columns.ignored);
    for (TableField field : TableField.values()) {
      if (!columns.columns.containsKey(field)) {
        byName(field, names, free).ifPresent(name -> columns.use(field, name, free));
      }
    }
    if (columns.column(TableField.TEXT).isEmpty()) {
      String message = "no column of this table is known to be the text; it was left out";
      String hint =
          "say in corpus.yaml, under tables, which it is, as \"text: NAME\"; the columns are "
              + String.join(", ", names.stream().limit(20).toList());
      problems.warning(Place.file(path), message, hint);
      return Optional.empty();
    }
    columns.unused(path, names, free, problems);
    return Optional.of(columns);
  }

  Optional<String> column(TableField field) {
    return Optional.ofNullable(columns.get(field));
  }

  /** Whether the publisher wants nothing of a column; it is no part of the source then. */
  boolean ignores(String name) {
    return ignored.contains(name);
  }

  Optional<Cell> cell(Row row, TableField field) {
    return column(field).flatMap(row::cell);
  }

  private void use(TableField field, String name, Set<String> free) {
    columns.put(field, name);
    free.remove(name);
  }

  private void stated(String path, List<String> names, TableRule rule, Problems problems) {
    rule.columns()
        .forEach(
            (field, column) -> {
              if (names.contains(column.name())) {
                columns.put(field, column.name());
              } else {
                problems.error(
                    column.place(),
                    "the table " + path + " has no column \"" + column.name() + "\"",
                    NearNames.nearest(column.name(), names)
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse("its columns are " + String.join(", ", names)));
              }
            });
  }

  private static Optional<String> byName(TableField field, List<String> names, Set<String> free) {
    return names.stream()
        .filter(free::contains)
        .filter(name -> field.rank(name) >= 0)
        .min((a, b) -> Integer.compare(field.rank(a), field.rank(b)));
  }

  private void unused(String path, List<String> names, Set<String> free, Problems problems) {
    List<String> unused = names.stream().filter(free::contains).toList();
    if (!unused.isEmpty()) {
      problems.warning(
          Place.file(path),
          "columns of this table that are not used: " + String.join(", ", unused),
          "say in corpus.yaml, under tables, what they are, or name them there under ignore");
    }
  }
}
