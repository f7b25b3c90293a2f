package org.lectern.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Metadata;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Compares what is extracted with what {@code META.jsonl} beside a set of texts says is true. Not a
 * test. Arguments: folders with {@code META.jsonl}; {@code -v} prints what is wrong.
 */
final class ExtractEvaluation {
  private final Map<String, int[]> counts = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  private ExtractEvaluation() {}

  public static void main(String[] args) throws IOException {
    boolean verbose = List.of(args).contains("-v");
    for (String arg : args) {
      if (!arg.equals("-v")) {
        new ExtractEvaluation().run(Path.of(arg), verbose);
      }
    }
  }

  private void run(Path folder, boolean verbose) throws IOException {
    int documents = 0;
    long characters = 0;
    long nanos = 0;
    for (String line : Files.readAllLines(folder.resolve("META.jsonl"))) {
      Map<?, ?> truth = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(line);
      String text = Files.readString(folder.resolve(truth.get("file").toString()));
      // A neutral name, so that nothing is learnt from the name of the file.
      var source = Fixtures.source("doc" + documents++, text);
      long start = System.nanoTime();
      Document document = Fixtures.extract(source).value();
      nanos += System.nanoTime() - start;
      characters += text.length();
      compare(truth, document);
    }
    System.out.printf(
        "%s: %d documents, %.0f documents/s, %.1f MB/s%n",
        folder.getFileName(), documents, documents * 1e9 / nanos, characters * 1e3 / nanos);
    counts.forEach(
        (field, c) ->
            System.out.printf(
                "  %-12s right %4d  wrong %4d  absent %4d  (no truth, found %d)%n",
                field, c[0], c[1], c[2], c[3]));
    if (verbose) {
      wrong.forEach(w -> System.out.println("  " + w));
    }
  }

  private void compare(Map<?, ?> truth, Document d) {
    Metadata m = d.metadata();
    String id = truth.get("id").toString();
    Optional<String> title = m.titleIsDerived() ? Optional.empty() : m.title().map(Inferred::value);
    count(id, "title", truth.get("title"), title);
    Object date = truth.get("date_in_text") == null ? truth.get("date") : truth.get("date_in_text");
    count(id, "date", date, m.date().map(x -> x.value().toString()));
    count(id, "language", truth.get("language"), m.language().map(Inferred::value));
    Object place = truth.get("city") == null ? truth.get("place_detail") : truth.get("city");
    Optional<String> found =
        d.events().stream().findFirst().flatMap(e -> e.place()).or(m::place).map(Inferred::value);
    count(id, "place", place, found);
    count(
        id,
        "speaker",
        truth.get("speaker") == null ? truth.get("author") : truth.get("speaker"),
        m.authors().stream().findFirst().map(Inferred::value));
    count(
        id,
        "event",
        truth.get("event"),
        d.events().stream().findFirst().map(e -> e.name().value()));
    count(id, "kind", null, m.kind().map(k -> k.value().label()));
    count(id, "publisher", truth.get("source"), m.publisher().map(Inferred::value));
  }

  private void count(String id, String field, Object truth, Optional<String> found) {
    int[] c = counts.computeIfAbsent(field, f -> new int[4]);
    if (truth == null) {
      c[3] += found.isPresent() ? 1 : 0;
      if (found.isPresent() && !field.equals("kind")) {
        wrong.add(field + "? " + id + " found " + found.get());
      }
      return;
    }
    String expected = truth.toString().replaceAll("\\s+", " ").strip();
    boolean right =
        found
            .filter(f -> f.equals(expected) || field.equals("speaker") && expected.contains(f))
            .isPresent();
    c[right ? 0 : found.isPresent() ? 1 : 2]++;
    if (!right) {
      wrong.add(field + " " + id + ": " + expected + " <> " + found.orElse("-"));
    }
  }
}
