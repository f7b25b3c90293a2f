package org.lectern.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.model.Source;

/** Reads the files of a corpus, each with the reader of its format, which its ending names. */
final class SourceReader {
  private final Problems problems;
  private final TextReader texts;
  private final TableReader tables;

  SourceReader(SettingsFile settings, Problems problems) {
    Statements statements = new Statements(settings);
    this.problems = problems;
    this.texts = new TextReader(statements, problems);
    this.tables = new TableReader(texts, statements, problems);
  }

  /**
   * Reads one file.
   *
   * @param path its path inside the corpus
   * @return the texts in it; none if it has none or cannot be read, which is reported
   */
  List<Source> read(String path, Path file) {
    Optional<byte[]> bytes = TextReader.bytes(path, file, problems);
    if (bytes.isEmpty()) {
      return List.of();
    }
    Sidecar sidecar = Sidecar.of(path, file, problems);
    return switch (ending(path)) {
      case "csv", "tsv", "jsonl", "ndjson" -> tables.read(path, bytes.get(), sidecar);
      default -> texts.read(path, bytes.get(), sidecar).stream().toList();
    };
  }

  private static String ending(String path) {
    String name = CorpusFolder.name(path);
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
