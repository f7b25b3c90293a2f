package org.lectern.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.model.Format;
import org.lectern.model.Problem.Place;
import org.lectern.model.Source;

/** Reads the files of a corpus, each with the reader of its format, which its ending names. */
final class SourceReader {
  private final Problems problems;
  private final TextReader texts;
  private final TableReader tables;
  private final TeiReader tei;
  private final FormatReader formats;

  SourceReader(SettingsFile settings, Problems problems) {
    Statements statements = new Statements(settings);
    this.problems = problems;
    this.texts = new TextReader(statements, problems);
    this.tables = new TableReader(texts, statements, problems);
    this.tei = new TeiReader(texts, statements, problems);
    this.formats = new FormatReader(statements, problems);
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
    try {
      return read(path, bytes.get(), sidecar);
    } catch (OutOfMemoryError e) {
      problems.error(
          Place.file(path),
          "what is in it is too large for the memory at hand",
          "split it, or give more memory: java -Xmx4g -jar gen.jar ...");
      return List.of();
    }
  }

  private List<Source> read(String path, byte[] bytes, Sidecar sidecar) {
    return switch (ending(path)) {
      case "csv", "tsv", "jsonl", "ndjson" -> tables.read(path, bytes, sidecar);
      case "xml" -> tei.read(path, bytes, sidecar);
      case "docx" -> formats.read(path, bytes, sidecar, Format.DOCX);
      case "epub" -> formats.read(path, bytes, sidecar, Format.EPUB);
      case "pdf" -> formats.read(path, bytes, sidecar, Format.PDF);
      default -> texts.read(path, bytes, sidecar).stream().toList();
    };
  }

  /** The sources with what only the reading of all files could tell. */
  List<Source> finished(List<Source> sources) {
    return new ArrayList<>(tei.named(sources));
  }

  private static String ending(String path) {
    String name = CorpusFolder.name(path);
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
