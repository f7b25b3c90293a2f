package org.lectern.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.lectern.export.ExportStage;
import org.lectern.model.Corpus;
import org.lectern.model.CorpusSettings;
import org.lectern.model.SiteFiles;
import org.lectern.render.RenderStage;
import org.lectern.render.Theme;

/**
 * The JSON-LD of every page of whole sites: what its types must have, and that its ids and
 * addresses lead somewhere in the site. What they may have is tested in {@code schema-org.test.js}.
 */
class JsonLdTest {
  private static final Map<String, Set<String>> REQUIRED =
      Map.of(
          "CreativeWork", Set.of("@id", "name"),
          "Report", Set.of("@id", "name"),
          "Event", Set.of("@id", "name"),
          "EventSeries", Set.of("@id", "name"),
          "Person", Set.of("name"),
          "Organization", Set.of("name"),
          "Place", Set.of("name"),
          "Quotation", Set.of("@id", "text", "creator"),
          "Dataset", Set.of("@id", "name"),
          "DataDownload", Set.of("contentUrl", "encodingFormat", "name"));

  /** What the object of a page has besides. */
  private static final Map<String, Set<String>> REQUIRED_OF_A_PAGE =
      Map.of(
          "CreativeWork", Set.of("url", "headline", "isPartOf", "wordCount"),
          "Report", Set.of("url", "headline", "isPartOf", "wordCount"),
          "Event", Set.of("url", "subjectOf"),
          "Person", Set.of("@id", "url", "subjectOf"),
          "Dataset", Set.of("url", "description", "creator", "distribution"),
          "WebSite", Set.of("@id", "url", "name", "potentialAction"));

  private static final Set<String> DATES = Set.of("datePublished", "startDate", "endDate");
  private static final Set<String> ADDRESSES = Set.of("@id", "url", "contentUrl", "target");
  private static final Set<String> ELSEWHERE = Set.of("sameAs", "isBasedOn", "license");

  private final Map<String, String> files = new TreeMap<>();
  private final Map<String, Document> pages = new TreeMap<>();
  private final Map<String, Integer> seen = new TreeMap<>();

  @Test
  void ofTheGoldenSites() throws Exception {
    try (Stream<Path> all = Files.walk(GenJar.PROJECT.resolve("src/test/golden"))) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        String path = file.toString().replace('\\', '/').replaceFirst(".*/golden/", "");
        if (path.matches("[^/]+/expected/.*")) {
          files.put(path.replaceFirst("/expected/", "/"), Files.readString(file));
        }
      }
    }
    for (String site : files.keySet().stream().map(f -> f.split("/")[0]).distinct().toList()) {
      String home =
          Jsoup.parse(files.get(site + "/index.html")).select("[rel=canonical]").attr("href");
      check(site + "/", Optional.of(home).filter(base -> !base.isEmpty()));
    }
    assertTrue(
        seen.keySet().containsAll(Set.of("CreativeWork", "Event", "WebSite")), seen::toString);
  }

  @Test
  void inThreeLanguages() throws Exception {
    Corpus seeds = PhraseSearchTest.seeds();
    for (Optional<String> base :
        List.of(Optional.<String>empty(), Optional.of("https://speeches.example/all/"))) {
      files.clear();
      SiteFiles out =
          (path, content, claimant) -> files.put(path, new String(content, StandardCharsets.UTF_8));
      Corpus corpus = in(seeds, base);
      new RenderStage(Theme.standard()).render(corpus, out);
      new ExportStage(Theme.standard().messages(corpus.settings())).write(corpus, out);
      int pages = check("", base);
      assertTrue(pages > 60, pages + " pages with JSON-LD");
    }
    assertTrue(
        seen.keySet().containsAll(Set.of("Report", "EventSeries", "Person")), seen::toString);
  }

  private static Corpus in(Corpus seeds, Optional<String> base) {
    CorpusSettings own = seeds.settings();
    return new Corpus(
        new CorpusSettings(
            own.title(),
            own.description(),
            own.language(),
            own.publisher(),
            base,
            own.theme(),
            own.defaults(),
            own.documents(),
            own.phrases(),
            List.of("en", "zh-Hans", "ar"),
            own.downloads()),
        seeds.documents(),
        seeds.events(),
        seeds.series(),
        seeds.entities(),
        seeds.pages(),
        seeds.links(),
        seeds.ledger());
  }

  /** Checks all pages of a site, and gives the number of those that have JSON-LD. */
  private int check(String folder, Optional<String> base) {
    int checked = 0;
    pages.clear();
    for (String path : files.keySet()) {
      if (path.startsWith(folder) && path.endsWith(".html")) {
        pages.put(path.substring(folder.length()), Jsoup.parse(files.get(path)));
      }
    }
    for (Map.Entry<String, Document> page : pages.entrySet()) {
      List<Element> scripts = page.getValue().select("script[type=application/ld+json]");
      assertTrue(scripts.size() <= 1, page.getKey());
      for (Element script : scripts) {
        JsonObject top = JsonParser.parseString(script.data()).getAsJsonObject();
        assertEquals("https://schema.org", top.remove("@context").getAsString(), page.getKey());
        String type = top.get("@type").getAsString();
        has(top, REQUIRED_OF_A_PAGE.getOrDefault(type, Set.of("a type for pages")), page.getKey());
        new Page(page.getKey(), folder, base).node(top);
        checked++;
      }
    }
    return checked;
  }

  private static void has(JsonObject node, Set<String> keys, String where) {
    Set<String> missing = new TreeSet<>(keys);
    missing.removeAll(node.keySet());
    assertEquals(Set.of(), missing, () -> where + ": " + node);
  }

  /**
   * A page with JSON-LD.
   *
   * @param path its file, from the root of the site
   * @param folder where the site is among the files
   * @param base the address of the site, if it has one
   */
  private final class Page {
    private final String path;
    private final String folder;
    private final Optional<String> base;

    Page(String path, String folder, Optional<String> base) {
      this.path = path;
      this.folder = folder;
      this.base = base;
    }

    private void node(JsonObject node) {
      String type = node.get("@type").getAsString();
      seen.merge(type, 1, Integer::sum);
      if (!type.equals("WebSite") && !type.equals("SearchAction")) {
        has(node, REQUIRED.getOrDefault(type, Set.of("a known type")), path);
      }
      for (Map.Entry<String, JsonElement> entry : node.entrySet()) {
        value(entry.getKey(), entry.getValue());
      }
    }

    private void value(String key, JsonElement value) {
      if (value instanceof JsonObject inner) {
        node(inner);
      } else if (value instanceof JsonArray all) {
        assertTrue(!all.isEmpty(), () -> path + ": nothing in " + key);
        all.forEach(each -> value(key, each));
      } else if (DATES.contains(key)) {
        date(value.getAsString());
      } else if (ADDRESSES.contains(key)) {
        leadsSomewhere(value.getAsString());
      } else if (ELSEWHERE.contains(key)) {
        assertTrue(value.getAsString().matches("https?://\\S+"), value::getAsString);
      } else if (key.equals("inLanguage")) {
        language(value.getAsString());
      } else {
        assertTrue(!value.getAsString().isBlank(), () -> path + ": no words in " + key);
      }
    }

    /** A date of ISO 8601 that there is; schema.org takes years and months, too. */
    private void date(String date) {
      switch (date.length()) {
        case 4 -> Year.parse(date);
        case 7 -> YearMonth.parse(date);
        default -> LocalDate.parse(date);
      }
    }

    private void language(String tag) {
      try {
        new Locale.Builder().setLanguageTag(tag);
      } catch (IllformedLocaleException e) {
        throw new AssertionError(path + ": " + tag, e);
      }
    }

    private void leadsSomewhere(String address) {
      String root = base.orElse("https://unknown.example/");
      assertTrue(base.isEmpty() || address.startsWith(root), () -> path + ": " + address);
      URI place = URI.create(root + path.replaceFirst("index\\.html$", ""));
      URI target = place.resolve(URI.create(address.replaceFirst("\\?.*", "")));
      assertTrue(target.toString().startsWith(root), () -> path + " leaves with " + address);
      String file = target.getPath().substring(URI.create(root).getPath().length());
      String found = file.isEmpty() || file.endsWith("/") ? file + "index.html" : file;
      boolean archive = found.matches("data/[a-z]+\\.zip");
      assertTrue(
          archive || files.containsKey(folder + found),
          () -> path + ": " + address + " leads to no " + found);
      if (target.getFragment() != null) {
        assertTrue(
            pages.get(found).getElementById(target.getFragment()) != null,
            () -> path + ": no place for " + address);
      }
    }
  }
}
