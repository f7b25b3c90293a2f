package org.lectern.index.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.lectern.index.search.SearchResult.Excerpt;
import org.lectern.index.search.SearchResult.Hit;
import org.lectern.model.Span;

/** Writes results as the contract of {@code search --json} and of {@code search.js} has them. */
public final class SearchResultJson {
  private SearchResultJson() {}

  /** Writes one object; unknown values are left out. */
  public static void write(SearchResult result, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("total", result.total());
    json.writeArrayFieldStart("hits");
    for (Hit hit : result.hits()) {
      write(hit, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(Hit hit, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", hit.id());
    json.writeStringField("url", hit.url());
    json.writeStringField("title", hit.title());
    if (hit.date().isPresent()) {
      json.writeStringField("date", hit.date().get());
    }
    if (hit.kind().isPresent()) {
      json.writeStringField("kind", hit.kind().get());
    }
    json.writeNumberField("score", hit.score());
    json.writeArrayFieldStart("excerpts");
    for (Excerpt excerpt : hit.excerpts()) {
      write(excerpt, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(Excerpt excerpt, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("paragraph", excerpt.paragraph());
    json.writeStringField("text", excerpt.text());
    json.writeArrayFieldStart("highlights");
    for (Span span : excerpt.highlights()) {
      json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
