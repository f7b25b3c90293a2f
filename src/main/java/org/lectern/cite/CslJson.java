package org.lectern.cite;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.lectern.model.DateRange;
import org.lectern.model.PartialDate;

/** An array of one CSL-JSON item (Citation Style Language 1.0.2). */
final class CslJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Reference reference;
  private final JsonGenerator json;

  private CslJson(Reference reference, JsonGenerator json) {
    this.reference = reference;
    this.json = json;
  }

  static String write(Reference reference) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
      new CslJson(reference, json).write();
    } catch (IOException e) {
      throw new UncheckedIOException("a StringWriter does not fail", e);
    }
    return out.toString();
  }

  private void write() throws IOException {
    json.writeStartArray();
    json.writeStartObject();
    json.writeStringField("id", reference.key());
    json.writeStringField("type", type());
    authors();
    json.writeStringField("title", reference.title());
    field(reference.isOfThePress() ? "container-title" : "publisher", reference.publisher());
    field("publisher-place", reference.place());
    field("genre", reference.genre());
    date("issued", reference.date(), reference.dateUnsure());
    field("event-title", reference.occasion());
    date("event-date", reference.occasionDate(), false);
    field("event-place", reference.occasionPlace());
    organizers();
    field("language", reference.language());
    json.writeStringField("source", reference.corpus());
    field("URL", reference.url());
    field("note", reference.original().map(url -> "Source: " + url));
    json.writeEndObject();
    json.writeEndArray();
  }

  private String type() {
    return reference
        .kind()
        .map(
            kind ->
                switch (kind) {
                  case SPEECH -> "speech";
                  case REPORT, ARTICLE -> "article-newspaper";
                  case INTERVIEW -> "interview";
                  case COMMUNIQUE -> "report";
                  case TRANSCRIPT, MINUTES, LETTER -> "document";
                })
        .orElse("document");
  }

  private void field(String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    }
  }

  private void authors() throws IOException {
    if (reference.authors().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("author");
    for (Name name : reference.authors()) {
      json.writeStartObject();
      field("family", name.family());
      field("given", name.given());
      if (name.family().isEmpty()) {
        json.writeStringField("literal", name.literal());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Names that are not divided: those of organisations and states. */
  private void organizers() throws IOException {
    if (reference.occasionHosts().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("organizer");
    for (String name : reference.occasionHosts()) {
      json.writeStartObject();
      json.writeStringField("literal", name);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void date(String name, Optional<DateRange> date, boolean unsure) throws IOException {
    if (date.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart(name);
    json.writeArrayFieldStart("date-parts");
    parts(date.get().from());
    if (!date.get().isSingle()) {
      parts(date.get().to());
    }
    json.writeEndArray();
    if (unsure) {
      json.writeBooleanField("circa", true);
    }
    json.writeEndObject();
  }

  private void parts(PartialDate date) throws IOException {
    json.writeStartArray();
    json.writeNumber(date.year());
    if (date.month() != 0) {
      json.writeNumber(date.month());
    }
    if (date.day() != 0) {
      json.writeNumber(date.day());
    }
    json.writeEndArray();
  }
}
