package org.lectern.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lectern.model.Outcome;

/** Small sites for tests. */
final class Sites {
  private Sites() {}

  /** A site of a generation: two pages that link to each other and a file of its own. */
  static Map<String, String> ofGeneration(int number) {
    Map<String, String> site = new TreeMap<>();
    site.put("index.html", page("g" + number, "a/#g" + number));
    site.put("a/index.html", page("g" + number, "../#g" + number));
    site.put("only-" + number + "/x.html", page("x", "../a/"));
    return site;
  }

  static String page(String id, String link) {
    return "<!doctype html><title>t</title><p id=\"" + id + "\"><a href=\"" + link + "\">l</a>";
  }

  static Publisher open(Path output, Path corpus, FileOps ops) {
    Outcome<Optional<Publisher>> opened = Publisher.open(output, corpus, ops);
    return opened.value().orElseThrow(() -> new AssertionError(opened.problems().toString()));
  }

  static void stage(Publisher publisher, Map<String, String> site) throws IOException {
    for (Map.Entry<String, String> file : site.entrySet()) {
      publisher.files().add(file.getKey(), bytes(file.getValue()), file.getKey());
    }
  }

  static Outcome<Optional<Publisher.Site>> publish(
      Path output, Path corpus, Map<String, String> site, FileOps ops) throws IOException {
    try (Publisher publisher = open(output, corpus, ops)) {
      stage(publisher, site);
      return publisher.publish(Optional.empty());
    }
  }

  static void publishWell(Path output, Path corpus, Map<String, String> site) throws IOException {
    assertEquals(List.of(), publish(output, corpus, site, FileOps.REAL).problems());
  }

  /** The files of a folder, the manifest aside. */
  static SortedMap<String, String> read(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (var walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString();
        if (!path.equals(Manifest.NAME)) {
          files.put(path, Files.readString(file));
        }
      }
    }
    return files;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
