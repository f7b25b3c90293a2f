package org.lectern.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page's text, read back, is the cleaned text that {@code inspect} reports, to the character. */
class PageTextIT {
  @TempDir Path folder;

  @Test
  void pagesSayWhatInspectSays() throws Exception {
    Path seeds = GenJar.PROJECT.resolve("seeds");
    assertEquals(0, GenJar.run(folder, "build", seeds.toString()).exit());
    Map<String, String> texts = new TreeMap<>();
    try (var files = Files.list(seeds)) {
      for (Path file :
          (Iterable<Path>) files.filter(f -> f.toString().endsWith(".txt"))::iterator) {
        GenJar.Run run = GenJar.run(folder, "inspect", "--json", file.toString());
        assertEquals(0, run.exit(), run::all);
        texts.put(field(run.out(), "id"), field(run.out(), "text"));
      }
    }
    assertEquals(5, texts.size());
    for (Map.Entry<String, String> entry : texts.entrySet()) {
      Path page = folder.resolve("site-output/documents/" + entry.getKey() + "/index.html");
      String read =
          Jsoup.parse(page, "UTF-8").select("article p[id^=p]").stream()
              .map(Element::wholeText)
              .collect(Collectors.joining("\n\n"));
      assertTrue(read.length() > 1000, entry.getKey());
      assertEquals(entry.getValue(), read, entry.getKey());
    }
  }

  private static String field(String json, String name) throws Exception {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        if (field.equals(name)) {
          return parser.getText();
        }
        parser.skipChildren();
      }
    }
    throw new AssertionError("no field " + name);
  }
}
