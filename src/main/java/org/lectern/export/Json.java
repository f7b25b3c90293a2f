package org.lectern.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.model.Inferred;
import org.lectern.model.Reason;
import org.lectern.model.Span;
import org.lectern.record.WellFormed;

/** Writes one JSON value. Unknown values are absent; keys come in the order of the calls. */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;

  private Json(JsonGenerator json) {
    this.json = json;
  }

  /** What writes a part of the value. */
  interface Part {
    /** Writes it. */
    void write(Json json) throws IOException;
  }

  /** An object on one line, without a line break. */
  static String object(Part content) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      new Json(json).braces(content);
    } catch (IOException e) {
      throw new UncheckedIOException("a StringWriter does not fail", e);
    }
    return out.toString();
  }

  private void braces(Part content) throws IOException {
    json.writeStartObject();
    content.write(this);
    json.writeEndObject();
  }

  void text(String key, String value) throws IOException {
    json.writeStringField(key, WellFormed.of(value));
  }

  void text(String key, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      text(key, value.get());
    }
  }

  void number(String key, int value) throws IOException {
    json.writeNumberField(key, value);
  }

  /** From 0 to 1. */
  void confidence(double value) throws IOException {
    share("confidence", value);
  }

  /** A number that is not whole, with four decimals at most. */
  void share(String key, double value) throws IOException {
    json.writeNumberField(key, rounded(value));
  }

  /** With four decimals at most. */
  static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }

  /** Says so when something is the case; silent when it is not. */
  void flag(String key, boolean value) throws IOException {
    if (value) {
      json.writeBooleanField(key, true);
    }
  }

  /** Says that something is not the case. */
  void no(String key) throws IOException {
    json.writeBooleanField(key, false);
  }

  void span(Span span) throws IOException {
    number("start", span.start());
    number("end", span.end());
  }

  void object(String key, Part content) throws IOException {
    json.writeFieldName(key);
    braces(content);
  }

  void texts(String key, List<String> values) throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      json.writeString(WellFormed.of(value));
    }
    json.writeEndArray();
  }

  /** An array of objects. */
  <T> void list(String key, List<T> values, Function<T, Part> part) throws IOException {
    json.writeArrayFieldStart(key);
    for (T value : values) {
      braces(part.apply(value));
    }
    json.writeEndArray();
  }

  void fact(String key, Optional<? extends Inferred<?>> fact) throws IOException {
    if (fact.isPresent()) {
      object(key, evidence(fact.get()));
    }
  }

  /** {@code value, confidence, rule, support, reasons?}. */
  static Part evidence(Inferred<?> fact) {
    return json -> {
      json.text("value", fact.value().toString());
      json.confidence(fact.confidence());
      json.text("rule", fact.rule());
      json.list("support", fact.support(), span -> j -> j.span(span));
      if (!fact.reasons().isEmpty()) {
        json.texts("reasons", fact.reasons().stream().map(Reason::toString).toList());
      }
    };
  }
}
