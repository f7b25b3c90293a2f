package org.lectern.index.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.lectern.index.search.SearchQuery.All;
import org.lectern.index.search.SearchQuery.Bool;
import org.lectern.index.search.SearchQuery.Dates;
import org.lectern.index.search.SearchQuery.Fuzzy;
import org.lectern.index.search.SearchQuery.Keyword;
import org.lectern.index.search.SearchQuery.Names;
import org.lectern.index.search.SearchQuery.None;
import org.lectern.index.search.SearchQuery.Phrase;
import org.lectern.index.search.SearchQuery.Said;
import org.lectern.index.search.SearchQuery.Term;
import org.lectern.index.search.SearchQuery.Wildcard;
import org.lectern.index.search.SearchQuery.Word;

/** Writes queries with the names of {@code query.js}. */
final class SearchQueryJson {
  private SearchQueryJson() {}

  static void write(SearchQuery query, JsonGenerator json) throws IOException {
    json.writeStartObject();
    if (query instanceof Word q) {
      start("word", q.field(), json);
      json.writeStringField("stem", q.stem());
      json.writeNumberField("boost", q.boost());
    } else if (query instanceof Term q) {
      start("term", q.field(), json);
      json.writeStringField("term", q.term());
      json.writeNumberField("boost", q.boost());
    } else if (query instanceof Phrase q) {
      start("phrase", q.field(), json);
      strings("terms", q.terms(), json);
      json.writeNumberField("slop", q.slop());
      json.writeNumberField("boost", q.boost());
    } else if (query instanceof Wildcard q) {
      start("wildcard", q.field(), json);
      json.writeStringField("pattern", q.pattern());
      json.writeNumberField("boost", q.boost());
    } else if (query instanceof Fuzzy q) {
      start("fuzzy", q.field(), json);
      json.writeStringField("form", q.form());
      json.writeNumberField("edits", q.edits());
      json.writeNumberField("boost", q.boost());
    } else if (query instanceof Names q) {
      start("names", q.field(), json);
      strings("words", q.words(), json);
      json.writeBooleanField("phrase", q.phrase());
      json.writeNumberField("boost", q.boost());
    } else if (query instanceof Keyword q) {
      start("keyword", q.field(), json);
      strings("values", q.values(), json);
      json.writeNumberField("boost", q.boost());
    } else if (query instanceof Dates q) {
      json.writeStringField("type", "dates");
      json.writeNumberField("from", q.from());
      json.writeNumberField("to", q.to());
      json.writeNumberField("boost", q.boost());
    } else if (query instanceof Said q) {
      json.writeStringField("type", "said");
      json.writeStringField("name", q.name());
      json.writeFieldName("query");
      write(q.query(), json);
      json.writeNumberField("boost", q.boost());
    } else if (query instanceof Bool q) {
      json.writeStringField("type", "bool");
      queries("must", q.must(), json);
      queries("should", q.should(), json);
      queries("mustNot", q.mustNot(), json);
      queries("filter", q.filter(), json);
    } else if (query instanceof All q) {
      json.writeStringField("type", "all");
      json.writeNumberField("boost", q.boost());
    } else if (query instanceof None) {
      json.writeStringField("type", "none");
    }
    json.writeEndObject();
  }

  private static void start(String type, String field, JsonGenerator json) throws IOException {
    json.writeStringField("type", type);
    json.writeStringField("field", field);
  }

  private static void strings(String name, List<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static void queries(String name, List<SearchQuery> queries, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (SearchQuery query : queries) {
      write(query, json);
    }
    json.writeEndArray();
  }
}
