package org.lectern.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.export.DocumentJson;
import org.lectern.export.ExportStage;
import org.lectern.extract.ExtractStage;
import org.lectern.index.IndexStage;
import org.lectern.index.search.IndexSearch;
import org.lectern.index.search.SearchOptions;
import org.lectern.index.search.SearchResult;
import org.lectern.link.LinkStage;
import org.lectern.model.Authority;
import org.lectern.model.Corpus;
import org.lectern.model.CorpusInput;
import org.lectern.model.CorpusSettings;
import org.lectern.model.Document;
import org.lectern.model.Ledger;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.model.SiteFiles;
import org.lectern.model.Source;
import org.lectern.render.RenderStage;
import org.lectern.render.Theme;
import org.lectern.rights.RightsStage;

/** The stages of this program. */
final class InstalledStages implements Stages {
  private static final String TEMPLATES = "templates";

  @Override
  public Function<Source, Outcome<Document>> extract(CorpusSettings settings, Authority authority) {
    return new ExtractStage(settings, authority);
  }

  @Override
  public Outcome<Corpus> link(CorpusInput input, Ledger ledger, List<Document> documents) {
    return new LinkStage(ledger).apply(input, documents);
  }

  @Override
  public Corpus publishable(Corpus corpus) {
    return new RightsStage().apply(corpus);
  }

  @Override
  public List<Problem> render(Corpus corpus, Path folder, Extras extras, SiteFiles files)
      throws IOException {
    Path templates = folder.resolve(TEMPLATES);
    Optional<String> name = corpus.settings().theme();
    Outcome<Theme> theme =
        name.isPresent()
            ? Theme.named(name.get(), templates, TEMPLATES)
            : new Outcome<>(Theme.standard(), List.of());
    List<Problem> problems = new ArrayList<>(theme.problems());
    Theme whole = theme.value().with(templates, TEMPLATES);
    RenderStage stage = new RenderStage(whole, extras.offline());
    problems.addAll((extras.styleGuide() ? stage.withStyleGuide() : stage).render(corpus, files));
    return problems;
  }

  @Override
  public List<Problem> export(Corpus corpus, List<String> pages, SiteFiles files)
      throws IOException {
    return new ExportStage().write(corpus, pages, files);
  }

  @Override
  public List<Problem> index(Corpus corpus, Path folder) throws IOException {
    IndexStage.write(corpus, folder);
    return List.of();
  }

  @Override
  public String json(Document document) {
    return DocumentJson.line(document);
  }

  @Override
  public SearchResult search(Path index, String query, SearchOptions options) throws IOException {
    try (IndexSearch search = IndexSearch.open(index)) {
      return search.search(query, options);
    }
  }
}
