package org.lectern.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.model.Document;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A set of texts with what is known to be true of them in {@code META.jsonl}. */
final class GoldCorpus {
  private final Path folder;
  private final Map<String, Map<?, ?>> truths = new LinkedHashMap<>();

  GoldCorpus(Path folder) {
    this.folder = folder;
    for (String line : lines(folder.resolve("META.jsonl"))) {
      Map<?, ?> truth = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(line);
      truths.put(truth.get("id").toString(), truth);
    }
  }

  String name() {
    return folder.getFileName().toString();
  }

  Map<String, Map<?, ?>> truths() {
    return truths;
  }

  String text(String id) {
    try {
      return Files.readString(folder.resolve(truths.get(id).get("file").toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document, read under a neutral name so that nothing is learnt from that of the file. */
  Document document(String id) {
    return Fixtures.extract(Fixtures.source("doc", text(id))).value();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a file of gold data beside this class, divided at tabs. */
  static List<String[]> rows(String file) {
    List<String[]> rows = new ArrayList<>();
    try (InputStream in = GoldCorpus.class.getResourceAsStream("gold/" + file)) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (!line.startsWith("#") && !line.isBlank()) {
          rows.add(line.split("\t", -1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
