package org.lectern.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.model.Ledger;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;

/**
 * The ledger as a file: one JSON object a line, sorted, so that a change of one thing changes one
 * line.
 *
 * <p>A paragraph has {@code kind} ({@code paragraph}), {@code document}, {@code id}, {@code hash},
 * {@code grams}, {@code sketch}; everything else {@code kind}, {@code id}, {@code name}, {@code
 * names} and, for an event, {@code documents}. What went away has {@code gone} ({@code true}) and,
 * where its words or names mean something else now, {@code into}.
 */
public final class LedgerText {
  private static final String PARAGRAPH = "paragraph";
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private LedgerText() {}

  /** The text of a ledger. */
  public static String write(Ledger ledger) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.setRootValueSeparator(null);
      for (Ledger.Subject subject : ledger.subjects()) {
        write(subject, json);
        json.writeRaw('\n');
      }
      for (Ledger.Paragraph paragraph : ledger.paragraphs()) {
        write(paragraph, json);
        json.writeRaw('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail", e);
    }
    return out.toString();
  }

  private static void write(Ledger.Subject subject, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", subject.kind().label());
    json.writeStringField("id", subject.id());
    json.writeStringField("name", subject.name());
    if (!subject.names().isEmpty()) {
      write("names", subject.names(), json);
    }
    if (!subject.documents().isEmpty()) {
      write("documents", subject.documents(), json);
    }
    writeGone(subject.gone(), subject.into(), json);
  }

  private static void write(Ledger.Paragraph paragraph, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", PARAGRAPH);
    json.writeStringField("document", paragraph.document());
    json.writeStringField("id", paragraph.id());
    json.writeStringField("hash", paragraph.hash());
    json.writeNumberField("grams", paragraph.grams());
    json.writeStringField("sketch", paragraph.sketch());
    writeGone(paragraph.gone(), paragraph.into(), json);
  }

  private static void writeGone(boolean gone, Optional<String> into, JsonGenerator json)
      throws IOException {
    if (gone) {
      json.writeBooleanField("gone", true);
    }
    if (into.isPresent()) {
      json.writeStringField("into", into.get());
    }
    json.writeEndObject();
  }

  private static void write(String key, List<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /**
   * Reads a ledger. A line that cannot be read is an error, since a build that went on without it
   * would forget what the line keeps.
   *
   * @param path the file, for messages
   */
  public static Outcome<Ledger> read(String path, String text) {
    List<Ledger.Paragraph> paragraphs = new ArrayList<>();
    List<Ledger.Subject> subjects = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        Line read = new Line(line);
        String key = read.read(paragraphs, subjects);
        if (!seen.add(key)) {
          throw new BadLine("the ledger has " + key.replace('\u0000', ' ') + " twice");
        }
      } catch (JsonProcessingException | BadLine e) {
        String what = e instanceof BadLine ? e.getMessage() : "this line is not a JSON object";
        problems.add(
            Problem.error(
                new Place(path, number, 1, line.length() > 200 ? line.substring(0, 200) : line),
                what,
                "take the line from an older version of the file; without it, addresses that it"
                    + " keeps may change"));
      } catch (IOException e) {
        throw new UncheckedIOException("a string cannot fail", e);
      }
    }
    return new Outcome<>(new Ledger(paragraphs, subjects), problems);
  }

  /** A line that is JSON, and not one of a ledger. */
  private static final class BadLine extends Exception {
    private static final long serialVersionUID = 1L;

    BadLine(String message) {
      super(message);
    }
  }

  /** The values of one line. */
  private static final class Line {
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private int grams = -1;
    private boolean gone;

    Line(String line) throws IOException, BadLine {
      try (JsonParser json = JSON.createParser(line)) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
          throw new BadLine("this line is not a JSON object");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String key = json.currentName();
          value(key, json.nextToken(), json);
        }
        if (json.nextToken() != null) {
          throw new BadLine("there is more on this line than one JSON object");
        }
      }
    }

    private void value(String key, JsonToken token, JsonParser json) throws IOException, BadLine {
      if (token == JsonToken.VALUE_STRING) {
        texts.put(key, json.getText());
      } else if (token == JsonToken.VALUE_NUMBER_INT && key.equals("grams")) {
        grams = json.getIntValue();
      } else if (token == JsonToken.VALUE_TRUE && key.equals("gone")) {
        gone = true;
      } else if (token == JsonToken.START_ARRAY) {
        List<String> values = new ArrayList<>();
        while (json.nextToken() == JsonToken.VALUE_STRING) {
          values.add(json.getText());
        }
        if (json.currentToken() != JsonToken.END_ARRAY) {
          throw new BadLine("\"" + key + "\" is not a list of texts");
        }
        lists.put(key, values);
      } else {
        throw new BadLine("\"" + key + "\" has a value that a ledger cannot have");
      }
    }

    /** Adds what the line is, and returns what it is of. */
    String read(List<Ledger.Paragraph> paragraphs, List<Ledger.Subject> subjects) throws BadLine {
      String kind = text("kind");
      Optional<String> into = Optional.ofNullable(texts.get("into"));
      if (kind.equals(PARAGRAPH)) {
        String sketch = texts.get("sketch");
        if (grams < 0
            || sketch == null
            || !sketch.matches("([0-9a-f]{" + Sketch.DIGITS + "}){0," + Sketch.SIZE + "}")) {
          throw new BadLine("the paragraph has no \"grams\" or no \"sketch\" that can be read");
        }
        paragraphs.add(
            new Ledger.Paragraph(
                text("document"), text("id"), text("hash"), grams, sketch, gone, into));
        return text("document") + "#" + text("id");
      }
      List<String> names = lists.getOrDefault("names", List.of());
      List<String> documents = lists.getOrDefault("documents", List.of());
      subjects.add(
          new Ledger.Subject(kind(kind), text("id"), text("name"), names, documents, gone, into));
      return kind + "\u0000" + text("id");
    }

    private static Ledger.Kind kind(String label) throws BadLine {
      for (Ledger.Kind kind : Ledger.Kind.values()) {
        if (kind.label().equals(label.toLowerCase(Locale.ROOT))) {
          return kind;
        }
      }
      throw new BadLine("\"" + label + "\" is no kind of a ledger's");
    }

    private String text(String key) throws BadLine {
      String value = texts.get(key);
      if (value == null || value.isEmpty()) {
        throw new BadLine("the line has no \"" + key + "\"");
      }
      return value;
    }
  }
}
