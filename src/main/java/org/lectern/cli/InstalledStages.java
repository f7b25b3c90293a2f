package org.lectern.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.lectern.model.Authority;
import org.lectern.model.Corpus;
import org.lectern.model.CorpusInput;
import org.lectern.model.CorpusSettings;
import org.lectern.model.Document;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.model.SiteFiles;
import org.lectern.model.Source;

/** The stages of this program. */
final class InstalledStages implements Stages {
  @Override
  public Function<Source, Outcome<Document>> extract(CorpusSettings settings, Authority authority) {
    throw new UnsupportedOperationException("extract");
  }

  @Override
  public Outcome<Corpus> link(CorpusInput input, List<Document> documents) {
    throw new UnsupportedOperationException("link");
  }

  @Override
  public List<Problem> render(Corpus corpus, Path folder, SiteFiles files) throws IOException {
    throw new UnsupportedOperationException("render");
  }

  @Override
  public List<Problem> export(Corpus corpus, List<String> pages, SiteFiles files)
      throws IOException {
    throw new UnsupportedOperationException("export");
  }

  @Override
  public List<Problem> index(Corpus corpus, Path folder) throws IOException {
    throw new UnsupportedOperationException("index");
  }

  @Override
  public String json(Document document) {
    throw new UnsupportedOperationException("json");
  }

  @Override
  public SearchAnswer search(Path index, String query, int limit) throws IOException {
    throw new UnsupportedOperationException("search");
  }
}
