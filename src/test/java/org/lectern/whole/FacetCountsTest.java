package org.lectern.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.index.IndexStage;
import org.lectern.index.search.IndexSearch;
import org.lectern.index.search.SearchOptions;
import org.lectern.index.search.SearchOptions.Filter;
import org.lectern.index.search.SearchQuery;
import org.lectern.index.search.SearchResult;
import org.lectern.model.Corpus;
import org.lectern.render.RenderStage;
import org.lectern.render.Theme;

/** What stands beside a list of documents is what the search counts. */
class FacetCountsTest {
  private static final List<String> FACETS = List.of("year", "type", "language", "source");

  @TempDir Path folder;

  @Test
  void theNumbersOfEveryListOfTheSeedsAreThoseOfTheSearch() throws Exception {
    Corpus corpus = PhraseSearchTest.seeds();
    Map<String, String> files = new TreeMap<>();
    new RenderStage(Theme.standard())
        .render(
            corpus,
            (path, content, claimant) ->
                files.put(path, new String(content, StandardCharsets.UTF_8)));
    IndexStage.write(corpus, folder);
    int compared = 0;
    try (IndexSearch search = IndexSearch.open(folder)) {
      for (String path : files.keySet()) {
        if (path.matches("documents/(index|(year|type|language|source)/[^/]+/index)[.]html")) {
          compared += compare(Jsoup.parse(files.get(path)), search, path);
        }
      }
    }
    assertTrue(compared > 10, "values compared: " + compared);
  }

  /** Compares the values on a page; those that lead into the search say of what the page is. */
  private static int compare(Element page, IndexSearch search, String path) throws Exception {
    List<Filter> own = new ArrayList<>();
    page.select(".by a[href*=search/?]").stream()
        .limit(1)
        .map(a -> a.attr("href").replaceFirst("^[^?]*[?]", "").split("[=&]"))
        .forEach(
            parts ->
                own.add(
                    new Filter(
                        parts[0], List.of(URLDecoder.decode(parts[1], StandardCharsets.UTF_8)))));
    int compared = 0;
    for (String facet : FACETS) {
      List<Integer> shown = new ArrayList<>();
      page.select("#by-" + facet + " ~ ul .n").forEach(n -> shown.add(Integer.valueOf(n.text())));
      SearchOptions options = SearchOptions.first(1).filtered(own).counting(FACETS, 100);
      List<Integer> counted =
          search.search(new SearchQuery.All(1), options).facets().get(facet).values().stream()
              .map(SearchResult.Value::count)
              .toList();
      if (!shown.isEmpty()) {
        assertEquals(counted.stream().sorted().toList(), shown.stream().sorted().toList(), path);
        compared += shown.size();
      }
    }
    return compared;
  }
}
