package org.lectern.index.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** Writes queries as {@code docs/query-language.md} and {@code query.js} have them. */
public final class SearchQueryJson {
  private SearchQueryJson() {}

  /** Writes one object, its {@code type} first. */
  public static void write(SearchQuery query, JsonGenerator json) throws IOException {
    json.writeStartObject();
    if (query instanceof SearchQuery.Word word) {
      words("word", word.field(), json);
      json.writeStringField("stem", word.stem());
      boost(word.boost(), json);
    } else if (query instanceof SearchQuery.Term term) {
      words("term", term.field(), json);
      json.writeStringField("term", term.term());
      boost(term.boost(), json);
    } else if (query instanceof SearchQuery.Phrase phrase) {
      words("phrase", phrase.field(), json);
      strings("terms", phrase.terms(), json);
      json.writeNumberField("slop", phrase.slop());
      boost(phrase.boost(), json);
    } else if (query instanceof SearchQuery.Wildcard wildcard) {
      words("wildcard", wildcard.field(), json);
      json.writeStringField("pattern", wildcard.pattern());
      boost(wildcard.boost(), json);
    } else if (query instanceof SearchQuery.Fuzzy fuzzy) {
      words("fuzzy", fuzzy.field(), json);
      json.writeStringField("form", fuzzy.form());
      json.writeNumberField("edits", fuzzy.edits());
      boost(fuzzy.boost(), json);
    } else {
      writeCondition(query, json);
    }
    json.writeEndObject();
  }

  private static void writeCondition(SearchQuery query, JsonGenerator json) throws IOException {
    if (query instanceof SearchQuery.Names names) {
      words("names", names.field(), json);
      strings("words", names.words(), json);
      json.writeBooleanField("phrase", names.phrase());
      boost(names.boost(), json);
    } else if (query instanceof SearchQuery.Keyword keyword) {
      words("keyword", keyword.field(), json);
      strings("values", keyword.values(), json);
      boost(keyword.boost(), json);
    } else if (query instanceof SearchQuery.Dates dates) {
      json.writeStringField("type", "dates");
      json.writeNumberField("from", dates.from());
      json.writeNumberField("to", dates.to());
      boost(dates.boost(), json);
    } else if (query instanceof SearchQuery.Said said) {
      json.writeStringField("type", "said");
      json.writeStringField("name", said.name());
      json.writeFieldName("query");
      write(said.query(), json);
      boost(said.boost(), json);
    } else if (query instanceof SearchQuery.Bool bool) {
      json.writeStringField("type", "bool");
      clauses("must", bool.must(), json);
      clauses("should", bool.should(), json);
      clauses("mustNot", bool.mustNot(), json);
      clauses("filter", bool.filter(), json);
    } else if (query instanceof SearchQuery.All all) {
      json.writeStringField("type", "all");
      boost(all.boost(), json);
    } else {
      json.writeStringField("type", "none");
    }
  }

  private static void words(String type, String field, JsonGenerator json) throws IOException {
    json.writeStringField("type", type);
    json.writeStringField("field", field);
  }

  private static void boost(float boost, JsonGenerator json) throws IOException {
    json.writeNumberField("boost", boost);
  }

  private static void strings(String name, List<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static void clauses(String name, List<SearchQuery> clauses, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (SearchQuery clause : clauses) {
      write(clause, json);
    }
    json.writeEndArray();
  }
}
