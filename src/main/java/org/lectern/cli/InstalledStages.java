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
import org.lectern.i18n.Messages;
import org.lectern.index.IndexStage;
import org.lectern.index.search.IndexSearch;
import org.lectern.index.search.SearchOptions;
import org.lectern.index.search.SearchResult;
import org.lectern.link.LinkStage;
import org.lectern.model.Corpus;
import org.lectern.model.CorpusInput;
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
  public Function<Source, Outcome<Document>> extract(CorpusInput input) {
    return ExtractStage.of(input);
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
    Outcome<Theme> theme = theme(corpus, folder);
    List<Problem> problems = new ArrayList<>(theme.problems());
    RenderStage stage = new RenderStage(theme.value(), extras.offline());
    problems.addAll((extras.styleGuide() ? stage.withStyleGuide() : stage).render(corpus, files));
    return problems;
  }

  /** The theme that a corpus asks for, with the corpus's own files. */
  private static Outcome<Theme> theme(Corpus corpus, Path folder) throws IOException {
    Path templates = folder.resolve(TEMPLATES);
    Optional<String> name = corpus.settings().theme();
    Outcome<Theme> theme =
        name.isPresent()
            ? Theme.named(name.get(), templates, TEMPLATES)
            : new Outcome<>(Theme.standard(), List.of());
    return new Outcome<>(theme.value().with(templates, TEMPLATES), theme.problems());
  }

  @Override
  public List<Problem> export(Corpus corpus, Path folder, List<String> pages, SiteFiles files)
      throws IOException {
    // What is wrong with the words was told when the pages were written.
    Messages messages = theme(corpus, folder).value().messages(corpus.settings());
    return new ExportStage(messages).write(corpus, pages, files);
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
