package org.lectern.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.lectern.index.search.SearchOptions;
import org.lectern.index.search.SearchResult;
import org.lectern.model.Corpus;
import org.lectern.model.CorpusInput;
import org.lectern.model.Document;
import org.lectern.model.Ledger;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.model.SiteFiles;
import org.lectern.model.Source;

/** The stages between reading and publishing, as {@link Pipeline} calls them. */
interface Stages {
  /** The stage that understands one text of those read; several threads call it at once. */
  Function<Source, Outcome<Document>> extract(CorpusInput input);

  /** Finds how the documents hang together, whose paragraphs have the ids of the ledger. */
  Outcome<Corpus> link(CorpusInput input, Ledger ledger, List<Document> documents);

  /** The corpus without what its publisher does not let a site have; no later stage sees that. */
  Corpus publishable(Corpus corpus);

  /**
   * What not every site has.
   *
   * @param offline whether its pages can be kept by the reader's browser
   * @param styleGuide whether it has the page of the design
   */
  record Extras(boolean offline, boolean styleGuide) {}

  /**
   * Writes the pages and assets.
   *
   * @param folder the corpus folder, whose {@code templates/} may replace parts of the theme
   * @param extras what the site has besides
   */
  List<Problem> render(Corpus corpus, Path folder, Extras extras, SiteFiles files)
      throws IOException;

  /**
   * Writes the data files, downloads, feeds and the sitemap.
   *
   * @param folder the corpus folder, whose {@code templates/} may have words of the site's own
   * @param pages the addresses of all pages, from the root of the site
   */
  List<Problem> export(Corpus corpus, Path folder, List<String> pages, SiteFiles files)
      throws IOException;

  /** Writes the search index into an empty folder. */
  List<Problem> index(Corpus corpus, Path folder) throws IOException;

  /** One document as the JSON object of {@code inspect --json}, on one line. */
  String json(Document document);

  /**
   * Asks an index.
   *
   * @throws IOException if the folder holds no index that can be read
   */
  SearchResult search(Path index, String query, SearchOptions options) throws IOException;
}
