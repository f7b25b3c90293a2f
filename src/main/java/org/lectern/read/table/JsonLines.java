package org.lectern.read.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
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
 * Reads JSON Lines: one object a line. A key inside an object inside it is named with both keys and
 * a point between them ({@code event.name}); the items of a list are several values of one cell.
 */
public final class JsonLines {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String text;
  private final Set<String> columns = new LinkedHashSet<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  private JsonLines(String text) {
    this.text = text;
  }

  /**
   * Reads a table.
   *
   * @param text the characters of the file
   */
  public static Result read(String text) {
    JsonLines lines = new JsonLines(text);
    int start = 0;
    int number = 1;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (!text.substring(start, end).isBlank()) {
        lines.line(number++, start, end);
      }
      start = end + 1;
    }
    return new Result(new Table(List.copyOf(lines.columns), lines.rows), lines.faults);
  }

  private void line(int number, int start, int end) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    Map<String, Integer> places = new LinkedHashMap<>();
    try (JsonParser parser = JSON.createParser(text.substring(start, end))) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        fault(start, parser.currentTokenLocation(), "not a JSON object", "write one {...} a line");
        return;
      }
      object(parser, "", start, values, places);
      if (parser.nextToken() != null) {
        fault(
            start,
            parser.currentTokenLocation(),
            "something follows the object of this line",
            "write one {...} a line");
        return;
      }
    } catch (JsonProcessingException e) {
      fault(
          start,
          e.getLocation(),
          "not JSON: " + reason(e),
          "each line must be one whole JSON object");
      return;
    } catch (IOException e) {
      throw new UncheckedIOException("reading a string does not fail", e);
    }
    Map<String, Cell> cells = new LinkedHashMap<>();
    values.forEach((key, all) -> cells.put(key, new Cell(all, places.get(key))));
    columns.addAll(cells.keySet());
    rows.add(new Row(number, start, cells));
  }

  /** What the parser says is wrong, without where it says so in words of its own. */
  private static String reason(JsonProcessingException e) {
    return e.getOriginalMessage()
        .replaceAll("\\s*\\((?:start marker )?at \\[Source:.*", "")
        .strip()
        .replaceAll("\\s+", " ");
  }

  private void object(
      JsonParser parser,
      String prefix,
      int lineStart,
      Map<String, List<String>> values,
      Map<String, Integer> places)
      throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = prefix + parser.currentName();
      parser.nextToken();
      value(parser, key, lineStart, values, places);
    }
  }

  private void value(
      JsonParser parser,
      String key,
      int lineStart,
      Map<String, List<String>> values,
      Map<String, Integer> places)
      throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, key + ".", lineStart, values, places);
      case START_ARRAY -> {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          value(parser, key, lineStart, values, places);
        }
      }
      case VALUE_NULL -> {}
      default -> {
        places.putIfAbsent(key, offset(lineStart, parser.currentTokenLocation()));
        values.computeIfAbsent(key, k -> new ArrayList<>()).add(parser.getText());
      }
    }
  }

  private void fault(int lineStart, JsonLocation place, String message, String hint) {
    faults.add(new Fault(true, offset(lineStart, place), message, hint));
  }

  private int offset(int lineStart, JsonLocation place) {
    long in = place == null ? 0 : Math.max(0, place.getCharOffset());
    return (int) Math.min(Math.max(0, text.length() - 1), lineStart + in);
  }
}
