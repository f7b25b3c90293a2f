package org.lectern.export;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.lectern.model.Inferred;
import org.lectern.record.WellFormed;

/**
 * A column of a table: the one definition from which its values, its documentation and its schemas
 * are made.
 *
 * @param key its name in data
 * @param type what its values are
 * @param always whether every row has a value
 * @param holds what it holds, as Markdown on one line
 * @param json writes the value, if there is one
 * @param cell the value for a spreadsheet, empty if there is none
 * @param <R> what a row is made of
 */
record Column<R>(
    String key, Type type, boolean always, String holds, Writer<R> json, Function<R, String> cell) {

  /** What the values of a column are. */
  enum Type {
    TEXT("string", "string"),
    /** An EDTF date. */
    DATE("string", "string"),
    /** An address: whole where the site's is known. */
    ADDRESS("string", "string"),
    INTEGER("integer", "integer"),
    NUMBER("number", "number"),
    FLAG("boolean", "boolean"),
    TEXTS("array", "string"),
    /** {@code value, confidence, rule, support, reasons?}. */
    INFERRED("object", "string"),
    INFERRED_LIST("array", "string"),
    OBJECTS("array", "");

    private final String json;
    private final String csv;

    Type(String json, String csv) {
      this.json = json;
      this.csv = csv;
    }

    /** The type in JSON, by the name that both JSON Schema and Frictionless have for it. */
    String json() {
      return json;
    }

    /** The type in CSV by Frictionless's name; empty where CSV has no column of it. */
    String csv() {
      return csv;
    }
  }

  /** What writes the value of a row. */
  interface Writer<R> {
    /** Writes it. */
    void write(Json json, R row) throws IOException;
  }

  static <R> Column<R> text(String key, String holds, Function<R, String> value) {
    return new Column<>(
        key, Type.TEXT, true, holds, (json, row) -> json.text(key, value.apply(row)), value);
  }

  static <R> Column<R> address(String key, String holds, Function<R, String> value) {
    return text(key, holds, value).as(Type.ADDRESS);
  }

  static <R> Column<R> maybe(String key, String holds, Function<R, Optional<String>> value) {
    return new Column<>(
        key,
        Type.TEXT,
        false,
        holds,
        (json, row) -> json.text(key, value.apply(row)),
        row -> value.apply(row).orElse(""));
  }

  static <R> Column<R> integer(String key, String holds, ToIntFunction<R> value) {
    return new Column<>(
        key,
        Type.INTEGER,
        true,
        holds,
        (json, row) -> json.number(key, value.applyAsInt(row)),
        row -> String.valueOf(value.applyAsInt(row)));
  }

  static <R> Column<R> maybeInteger(
      String key, String holds, Function<R, Optional<Integer>> value) {
    return new Column<>(
        key,
        Type.INTEGER,
        false,
        holds,
        (json, row) -> {
          Optional<Integer> number = value.apply(row);
          if (number.isPresent()) {
            json.number(key, number.get());
          }
        },
        row -> value.apply(row).map(String::valueOf).orElse(""));
  }

  /** A number from 0 to 1, with four decimals at most. */
  static <R> Column<R> share(String key, String holds, ToDoubleFunction<R> value) {
    return new Column<>(
        key,
        Type.NUMBER,
        true,
        holds,
        (json, row) -> json.share(key, value.applyAsDouble(row)),
        row -> String.valueOf(Json.rounded(value.applyAsDouble(row))));
  }

  /** Says so where something is the case; nothing where it is not. */
  static <R> Column<R> flag(String key, String holds, Predicate<R> value) {
    return new Column<>(
        key,
        Type.FLAG,
        false,
        holds,
        (json, row) -> json.flag(key, value.test(row)),
        row -> value.test(row) ? "true" : "");
  }

  static <R> Column<R> texts(String key, String holds, Function<R, List<String>> value) {
    return new Column<>(
        key,
        Type.TEXTS,
        true,
        holds,
        (json, row) -> json.texts(key, value.apply(row)),
        row -> String.join("; ", value.apply(row)));
  }

  static <R, T> Column<R> inferred(
      String key, String holds, Function<R, Optional<Inferred<T>>> value) {
    return new Column<>(
        key,
        Type.INFERRED,
        false,
        holds,
        (json, row) -> json.fact(key, value.apply(row)),
        row -> value.apply(row).map(fact -> fact.value().toString()).orElse(""));
  }

  static <R> Column<R> inferredList(
      String key, String holds, Function<R, List<Inferred<String>>> value) {
    return new Column<>(
        key,
        Type.INFERRED_LIST,
        false,
        holds,
        (json, row) -> {
          if (!value.apply(row).isEmpty()) {
            json.list(key, value.apply(row), Json::evidence);
          }
        },
        row -> value.apply(row).stream().map(Inferred::value).collect(Collectors.joining("; ")));
  }

  static <R> Column<R> objects(String key, String holds, Function<R, List<Json.Part>> value) {
    return new Column<>(
        key,
        Type.OBJECTS,
        true,
        holds,
        (json, row) -> json.list(key, value.apply(row), part -> part),
        row -> "");
  }

  /** A list that is left out where it is empty. */
  static <R> Column<R> someObjects(String key, String holds, Function<R, List<Json.Part>> value) {
    return new Column<>(
        key,
        Type.OBJECTS,
        false,
        holds,
        (json, row) -> {
          List<Json.Part> parts = value.apply(row);
          if (!parts.isEmpty()) {
            json.list(key, parts, part -> part);
          }
        },
        row -> "");
  }

  /** The same, whose values are of a kind that is written alike. */
  Column<R> as(Type other) {
    return new Column<>(key, other, always, holds, json, cell);
  }

  /** The value for a spreadsheet, in Unicode. */
  String cellOf(R row) {
    return WellFormed.of(cell.apply(row));
  }
}
