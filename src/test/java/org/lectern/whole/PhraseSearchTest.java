package org.lectern.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.address.Addresses;
import org.lectern.extract.ExtractStage;
import org.lectern.index.IndexStage;
import org.lectern.index.search.IndexSearch;
import org.lectern.index.search.SearchOptions;
import org.lectern.link.LinkStage;
import org.lectern.model.Corpus;
import org.lectern.model.CorpusInput;
import org.lectern.model.Document;
import org.lectern.model.Phrase;
import org.lectern.read.CorpusReader;

/** What a phrase's page counts is what the search finds. */
class PhraseSearchTest {
  @TempDir Path folder;

  static Corpus seeds() throws Exception {
    CorpusInput input = CorpusReader.read(Path.of("seeds")).value();
    ExtractStage extract = new ExtractStage(input.settings(), input.authority());
    return new LinkStage()
        .apply(input, input.sources().stream().map(s -> extract.apply(s).value()).toList())
        .value();
  }

  @Test
  void everyPhraseOfTheSeedsIsFoundWhereItIsCounted() throws Exception {
    Corpus corpus = seeds();
    assertTrue(corpus.links().phrases().size() > 20);
    IndexStage.write(corpus, folder);
    try (IndexSearch search = IndexSearch.open(folder)) {
      for (Phrase phrase : corpus.links().phrases()) {
        String query =
            phrase.forms().stream()
                .map(form -> "body:\"" + form + "\"")
                .collect(Collectors.joining(" OR "));
        Set<String> found = new TreeSet<>();
        search.search(query, SearchOptions.first(100)).hits().forEach(hit -> found.add(hit.url()));
        Set<String> counted = new TreeSet<>();
        phrase.uses().forEach(u -> counted.add(Addresses.document(u.passage().document())));
        assertEquals(counted, found, phrase.text());
      }
    }
  }

  @Test
  void everyUseIsOneOfTheForms() throws Exception {
    Corpus corpus = seeds();
    for (Phrase phrase : corpus.links().phrases()) {
      for (Phrase.Use use : phrase.uses()) {
        Document document =
            corpus.documents().stream()
                .filter(d -> d.id().equals(use.passage().document()))
                .findFirst()
                .orElseThrow();
        String words =
            use.passage()
                .span()
                .of(document.text())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ");
        assertTrue(phrase.forms().contains(words), () -> words + " is not in " + phrase.forms());
      }
    }
  }
}
