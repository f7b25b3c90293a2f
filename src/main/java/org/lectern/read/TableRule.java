package org.lectern.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.model.Problem.Place;

/**
 * What {@code corpus.yaml} says of the columns of tables.
 *
 * @param files the patterns of the tables' paths
 * @param place where it stands
 * @param columns by field, the column that has it, and where that is said
 * @param ignored columns that are known to be of no use
 */
record TableRule(
    List<Glob> files, Place place, Map<TableField, Column> columns, List<String> ignored) {
  /** A column's name, and where it is written in {@code corpus.yaml}. */
  record Column(String name, Place place) {}

  /** Copies the lists. */
  TableRule {
    files = List.copyOf(files);
    columns = Map.copyOf(columns);
    ignored = List.copyOf(ignored);
  }

  boolean fits(String path) {
    return files.stream().anyMatch(glob -> glob.fits(path));
  }

  static TableRule read(YamlMap yaml) {
    List<Glob> files = PathRule.globs(yaml);
    Map<TableField, Column> columns = new LinkedHashMap<>();
    Optional<YamlMap> event = yaml.map("event");
    for (TableField field : TableField.values()) {
      Optional<YamlMap> in = field.ofEvent() ? event : Optional.of(yaml);
      in.ifPresent(
          map ->
              map.text(field.key())
                  .ifPresent(name -> columns.put(field, new Column(name, map.place(field.key())))));
    }
    TableRule rule = new TableRule(files, yaml.place(), columns, yaml.texts("ignore"));
    event.ifPresent(YamlMap::unknownAreErrors);
    yaml.unknownAreErrors();
    return rule;
  }
}
