package org.lectern.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.lectern.model.DateRange;
import org.lectern.model.Host;
import org.lectern.model.Kind;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;
import org.lectern.model.Publication;
import org.lectern.model.StatedMetadata;
import org.lectern.read.table.Table.Cell;
import org.lectern.read.table.Table.Row;

/** What the cells of a row state of its text. Made for one row. */
final class RowFacts {
  private final Row row;
  private final TableColumns columns;
  private final IntFunction<Place> place;
  private final List<Problem> problems;

  /**
   * @param place the place of an offset in the table
   * @param problems where to tell of cells that cannot be understood
   */
  RowFacts(Row row, TableColumns columns, IntFunction<Place> place, List<Problem> problems) {
    this.row = row;
    this.columns = columns;
    this.place = place;
    this.problems = problems;
  }

  StatedMetadata read() {
    return new StatedMetadata(
        text(TableField.TITLE),
        parsed(TableField.LANGUAGE, Stated::tag, "a language tag", "write one such as en or pt-BR"),
        parsed(TableField.KIND, Kind::parse, "a kind of text", "docs/corpus.md has the kinds"),
        date(TableField.DATE),
        text(TableField.PLACE),
        text(TableField.PUBLISHER),
        names(TableField.AUTHORS),
        text(TableField.RIGHTS),
        text(TableField.RIGHTS_HOLDER),
        parsed(TableField.SOURCE, Stated::webAddress, "a web address", "write it from https:// on"),
        publication(),
        text(TableField.EVENT_NAME),
        date(TableField.EVENT_DATE),
        text(TableField.EVENT_PLACE),
        hosts());
  }

  private Optional<String> text(TableField field) {
    return columns.cell(row, field).map(cell -> cell.text().strip().replaceAll("\\s+", " "));
  }

  /** Several names are several values, or parted by semicolons. */
  private List<String> names(TableField field) {
    return columns.cell(row, field).stream()
        .flatMap(cell -> cell.values().stream())
        .flatMap(value -> Arrays.stream(value.split(";")))
        .map(name -> name.strip().replaceAll("\\s+", " "))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** Cells without a name leave it to the text who held the event. */
  private Optional<List<Host>> hosts() {
    List<Host> hosts = new ArrayList<>();
    names(TableField.EVENT_HOSTS).forEach(n -> hosts.add(Host.stated(n, Host.Role.HOST)));
    names(TableField.EVENT_ORGANISERS).forEach(n -> hosts.add(Host.stated(n, Host.Role.ORGANISER)));
    names(TableField.EVENT_SPONSORS).forEach(n -> hosts.add(Host.stated(n, Host.Role.SPONSOR)));
    return Optional.of(hosts).filter(named -> !named.isEmpty());
  }

  private Optional<DateRange> date(TableField field) {
    return parsed(field, CellDate::parse, "a date", "write it as 2023-07-15, 2023-07 or 2023");
  }

  /** An error where it cannot be understood: to pass over it might publish what must not be. */
  private Optional<Publication> publication() {
    Optional<String> text = text(TableField.PUBLISH);
    Optional<Publication> value = text.flatMap(Publication::parse);
    if (text.isPresent() && value.isEmpty()) {
      problems.add(
          Problem.error(
              place.apply(columns.cell(row, TableField.PUBLISH).orElseThrow().offset()),
              "not what can be published of a text: \"" + text.get() + "\"",
              "write full, excerpt or metadata"));
    }
    return value;
  }

  private <T> Optional<T> parsed(
      TableField field, Function<String, Optional<T>> parse, String expected, String hint) {
    Optional<String> text = text(field);
    Optional<T> value = text.flatMap(parse);
    if (text.isPresent() && value.isEmpty()) {
      Cell cell = columns.cell(row, field).orElseThrow();
      String shown = text.get().length() <= 60 ? text.get() : text.get().substring(0, 57) + "...";
      problems.add(
          Problem.warning(
              place.apply(cell.offset()),
              "not " + expected + ", so it is not used: \"" + shown + "\"",
              hint));
    }
    return value;
  }
}
