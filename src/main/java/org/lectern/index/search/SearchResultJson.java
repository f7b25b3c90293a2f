package org.lectern.index.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import org.lectern.index.search.SearchResult.Excerpt;
import org.lectern.index.search.SearchResult.Facet;
import org.lectern.index.search.SearchResult.Hit;
import org.lectern.index.search.SearchResult.Value;
import org.lectern.model.Span;

/** Writes results as the contract of {@code search --json} and of {@code search.js} has them. */
public final class SearchResultJson {
  private SearchResultJson() {}

  /** Writes one object; unknown values are left out, and so are facets if none were asked for. */
  public static void write(SearchResult result, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("total", result.total());
    json.writeStringField("understood", result.understood());
    json.writeBooleanField("repaired", result.repaired());
    if (result.suggestion().isPresent()) {
      json.writeStringField("suggestion", result.suggestion().get());
    }
    json.writeArrayFieldStart("unknown");
    for (String word : result.unknown()) {
      json.writeString(word);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("hits");
    for (Hit hit : result.hits()) {
      write(hit, json);
    }
    json.writeEndArray();
    if (!result.facets().isEmpty()) {
      json.writeObjectFieldStart("facets");
      for (Map.Entry<String, Facet> facet : result.facets().entrySet()) {
        json.writeFieldName(facet.getKey());
        write(facet.getValue(), json);
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void write(Facet facet, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("distinct", facet.distinct());
    json.writeArrayFieldStart("values");
    for (Value value : facet.values()) {
      json.writeStartObject();
      json.writeStringField("value", value.value());
      json.writeStringField("label", value.label());
      json.writeNumberField("count", value.count());
      json.writeEndObject();
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
    if (hit.language().isPresent()) {
      json.writeStringField("language", hit.language().get());
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
