package org.lectern.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lectern.model.Format;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;
import org.lectern.model.Source;
import org.lectern.parallel.InOrder;

/**
 * Reads the files of a corpus, each with the reader of its format, which its ending names. Files
 * are read on all processors at once; what they give and what is told of them is in their order.
 */
final class SourceReader {
  private final Statements statements;

  SourceReader(SettingsFile settings) {
    this.statements = new Statements(settings);
  }

  /**
   * What was read of one file.
   *
   * @param sources the texts in it
   * @param people the names of speakers by the ids that a file of TEI gives them
   * @param problems what was wrong with it
   */
  private record Result(List<Source> sources, Map<String, String> people, List<Problem> problems) {}

  /**
   * Reads files.
   *
   * @param files each with its path inside the corpus
   * @param problems what is wrong with them is added here
   * @return the texts in them; none of a file that has none or cannot be read
   */
  List<Source> read(List<Map.Entry<String, Path>> files, Problems problems) {
    List<Optional<Result>> results = InOrder.map("read", files, this::read);
    List<Source> sources = new ArrayList<>();
    SpeakerNames names = new SpeakerNames();
    for (int i = 0; i < results.size(); i++) {
      Map.Entry<String, Path> file = files.get(i);
      Result result = results.get(i).or(() -> read(file)).orElseGet(() -> tooLarge(file.getKey()));
      sources.addAll(result.sources());
      names.add(result.people());
      problems.addAll(result.problems());
    }
    return names.in(sources, problems);
  }

  /** What is in a file; empty if the memory does not do for it and what else is read meanwhile. */
  private Optional<Result> read(Map.Entry<String, Path> file) {
    try {
      return Optional.of(read(file.getKey(), file.getValue()));
    } catch (OutOfMemoryError e) {
      return Optional.empty();
    }
  }

  private Result read(String path, Path file) {
    Problems problems = new Problems();
    Optional<byte[]> bytes = TextReader.bytes(path, file, problems);
    if (bytes.isEmpty()) {
      return new Result(List.of(), Map.of(), problems.all());
    }
    Sidecar sidecar = Sidecar.of(path, file, problems);
    TextReader texts = new TextReader(statements, problems);
    FormatReader formats = new FormatReader(statements, problems);
    TeiReader tei = new TeiReader(texts, statements, problems);
    List<Source> sources =
        switch (ending(path)) {
          case "csv", "tsv", "jsonl", "ndjson" ->
              new TableReader(texts, statements, problems).read(path, bytes.get(), sidecar);
          case "xml" -> tei.read(path, bytes.get(), sidecar);
          case "docx" -> formats.read(path, bytes.get(), sidecar, Format.DOCX);
          case "epub" -> formats.read(path, bytes.get(), sidecar, Format.EPUB);
          case "pdf" -> formats.read(path, bytes.get(), sidecar, Format.PDF);
          default -> texts.read(path, bytes.get(), sidecar).stream().toList();
        };
    return new Result(sources, tei.people(), problems.all());
  }

  private static Result tooLarge(String path) {
    Problem problem =
        Problem.error(
            Place.file(path),
            "what is in it is too large for the memory at hand",
            "split it, or give more memory: java -Xmx4g -jar gen.jar ...");
    return new Result(List.of(), Map.of(), List.of(problem));
  }

  private static String ending(String path) {
    String name = CorpusFolder.name(path);
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
