package org.lectern.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lectern.model.CorpusInput;
import org.lectern.model.Document;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.model.Source;
import org.lectern.read.CorpusReader;

/** Files of many formats, made in code, read and understood as in a build. */
final class Files {
  private Files() {}

  /** Writes a file into a folder and reads the folder. */
  static Outcome<List<Document>> of(Path folder, String name, String content) {
    return of(folder, name, content.getBytes(StandardCharsets.UTF_8));
  }

  static Outcome<List<Document>> of(Path folder, String name, byte[] content) {
    write(folder, name, content);
    Outcome<CorpusInput> read = CorpusReader.read(folder);
    List<Problem> problems = new ArrayList<>(read.problems());
    List<Document> documents = new ArrayList<>();
    CorpusInput input = read.value();
    for (Source source : input.sources()) {
      Outcome<Document> outcome =
          new ExtractStage(input.settings(), input.authority()).apply(source);
      documents.add(outcome.value());
      problems.addAll(outcome.problems());
    }
    return new Outcome<>(documents, problems);
  }

  static void write(Path folder, String name, String content) {
    write(folder, name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(Path folder, String name, byte[] content) {
    try {
      java.nio.file.Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A ZIP file of texts by name, in the order of the map. */
  static byte[] zip(Map<String, String> entries) {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    entries.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return zipped(bytes);
  }

  /** A ZIP file of bytes by name, in the order of the map. */
  static byte[] zipped(Map<String, byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
