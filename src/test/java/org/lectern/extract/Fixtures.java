package org.lectern.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.model.Authority;
import org.lectern.model.Authority.DatedFact;
import org.lectern.model.CorpusSettings;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Format;
import org.lectern.model.Outcome;
import org.lectern.model.Source;
import org.lectern.model.StatedMetadata;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Sources and settings for tests. */
final class Fixtures {
  static final CorpusSettings SETTINGS =
      new CorpusSettings(
          "Test",
          Optional.empty(),
          "en",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          StatedMetadata.NONE,
          Map.of());

  private static final Authority AUTHORITY = read();

  private Fixtures() {}

  /** The program's own dated facts. */
  static Authority authority() {
    return AUTHORITY;
  }

  private static Authority read() {
    List<DatedFact> facts = new ArrayList<>();
    try (InputStream in =
        Fixtures.class.getResourceAsStream("/org/lectern/authority/dated-facts.yaml")) {
      Map<?, ?> root = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      for (Object entry : (List<?>) root.get("dated-facts")) {
        Map<?, ?> fact = (Map<?, ?>) entry;
        List<String> phrases =
            ((List<?>) fact.get("phrases")).stream().map(String::valueOf).toList();
        DateRange date = DateRange.parse(fact.get("date").toString()).orElseThrow();
        facts.add(new DatedFact(fact.get("name").toString(), phrases, date));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Authority(facts, List.of(), List.of(), List.of(), List.of());
  }

  static Source source(String id, String text) {
    return source(id, text, StatedMetadata.NONE);
  }

  static Source source(String id, String text, StatedMetadata stated) {
    return new Source(id, id + ".txt", Format.TEXT, text, 0, "UTF-8", 1, stated);
  }

  static Source markdown(String id, String text, int bodyStart) {
    return new Source(
        id, id + ".md", Format.MARKDOWN, text, bodyStart, "UTF-8", 1, StatedMetadata.NONE);
  }

  static Source page(String id, String text) {
    return new Source(id, id + ".html", Format.HTML, text, 0, "UTF-8", 1, StatedMetadata.NONE);
  }

  static Source seed(String id) {
    try {
      return source(id, Files.readString(Path.of("seeds", id + ".txt")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Outcome<Document> extract(Source source) {
    return new ExtractStage(SETTINGS, authority()).apply(source);
  }

  static Document document(String text) {
    return extract(source("doc", text)).value();
  }
}
