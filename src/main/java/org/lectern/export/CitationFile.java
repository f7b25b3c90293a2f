package org.lectern.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.model.Corpus;
import org.lectern.model.CorpusSettings;
import org.lectern.record.WellFormed;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** {@code CITATION.cff} (Citation File Format 1.2.0): how to cite the corpus as a whole. */
final class CitationFile {
  private static final DumpSettings YAML =
      DumpSettings.builder()
          .setDefaultFlowStyle(FlowStyle.BLOCK)
          .setSplitLines(false)
          .setBestLineBreak("\n")
          .build();

  private CitationFile() {}

  static String write(Corpus corpus) {
    CorpusSettings settings = corpus.settings();
    String author = settings.publisher().orElse(settings.title());
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("cff-version", "1.2.0");
    file.put("message", "If you use this corpus, please cite it as below.");
    file.put("type", "dataset");
    file.put("title", WellFormed.of(settings.title()));
    file.put("authors", List.of(Map.of("name", WellFormed.of(author))));
    settings.description().ifPresent(text -> file.put("abstract", WellFormed.of(text)));
    Optional<String> url = settings.baseUrl();
    url.ifPresent(address -> file.put("url", address));
    return new Dump(YAML).dumpToString(file);
  }
}
