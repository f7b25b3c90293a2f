package org.lectern.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lectern.index.search.IndexSearch;
import org.lectern.index.search.SearchOptions;
import org.lectern.index.search.SearchResultJson;

/**
 * What Lucene answers: a line of JSON a query, the first ten hits. {@code Ask INDEX QUERIES OUT},
 * QUERIES being a JSON array of strings.
 */
public final class Ask {
  private Ask() {}

  public static void main(String[] args) throws Exception {
    try (IndexSearch search = IndexSearch.open(Path.of(args[0]));
        BufferedWriter out = Files.newBufferedWriter(Path.of(args[2]))) {
      for (String query : queries(Path.of(args[1]))) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(line)) {
          SearchResultJson.write(search.search(query, SearchOptions.first(10)), json);
        }
        out.write(line.append('\n').toString());
      }
    }
  }

  static List<String> queries(Path file) throws IOException {
    List<String> queries = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      json.nextToken();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        queries.add(json.getText());
      }
    }
    return queries;
  }
}
