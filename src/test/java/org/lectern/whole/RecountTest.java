package org.lectern.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.export.ExportStage;
import org.lectern.model.Corpus;
import org.lectern.model.SiteFiles;
import org.lectern.render.RenderStage;
import org.lectern.render.Theme;

/** What pages count can be counted again by anybody who has no more than {@code data/}. */
class RecountTest {
  private static final Map<String, String> FILES = new TreeMap<>();
  private static final Map<String, JsonObject> DOCUMENTS = new LinkedHashMap<>();

  @BeforeAll
  static void build() throws Exception {
    Corpus corpus = PhraseSearchTest.seeds();
    SiteFiles files =
        (path, content, claimant) -> FILES.put(path, new String(content, StandardCharsets.UTF_8));
    new RenderStage(Theme.standard()).render(corpus, files);
    new ExportStage(Theme.standard().messages(corpus.settings())).write(corpus, files);
    rows("documents").forEach(row -> DOCUMENTS.put(text(row, "id"), row));
  }

  private static Stream<JsonObject> rows(String table) {
    return FILES
        .get("data/" + table + ".jsonl")
        .lines()
        .map(line -> JsonParser.parseString(line).getAsJsonObject());
  }

  private static String text(JsonElement row, String key) {
    JsonElement value = row.getAsJsonObject().get(key);
    return value == null ? "" : value.getAsString();
  }

  private static int number(JsonElement row, String key) {
    return row.getAsJsonObject().get(key).getAsInt();
  }

  private static List<JsonElement> list(JsonElement row, String key) {
    return row.getAsJsonObject().get(key).getAsJsonArray().asList();
  }

  private static Map<String, Long> counts(
      Stream<JsonObject> rows, Function<JsonObject, String> key) {
    return rows.map(key)
        .filter(k -> !k.isEmpty())
        .collect(Collectors.groupingBy(k -> k, TreeMap::new, Collectors.counting()));
  }

  private static Document page(String path) {
    return Jsoup.parse(FILES.get(path));
  }

  /** A number of a page, without the signs that group its digits. */
  private static int shown(Element cell) {
    return Integer.parseInt(cell.text().replaceAll("[^0-9]", ""));
  }

  private static int year(JsonElement document) {
    return document.getAsJsonObject().has("year") ? number(document, "year") : 0;
  }

  @Test
  void usesOfEveryPhraseByYear() {
    Map<String, Integer> words = new TreeMap<>();
    rows("words").forEach(row -> words.put(text(row, "year"), number(row, "words")));
    int compared = 0;
    for (JsonObject phrase : rows("phrases").toList()) {
      Map<Integer, Long> uses =
          list(phrase, "uses").stream()
              .map(use -> year(DOCUMENTS.get(text(use, "document"))))
              .collect(Collectors.groupingBy(y -> y, Collectors.counting()));
      Document page = page("phrases/" + text(phrase, "id") + "/index.html");
      for (Element row : page.select("section[aria-labelledby=years] tbody tr")) {
        int year = shown(row.selectFirst("th"));
        List<Element> cells = row.select("td");
        long here = uses.getOrDefault(year, 0L);
        int all = words.get(String.valueOf(year));
        assertEquals(here, shown(cells.get(0)), page.title() + year);
        assertEquals(all, shown(cells.get(1)), page.title() + year);
        assertEquals(10_000.0 * here / all, Double.parseDouble(cells.get(2).text()), 0.051);
        compared++;
      }
    }
    assertTrue(compared > 50, compared + " years of phrases");
  }

  @Test
  void whoTookPartInWhichEvent() {
    Map<String, String> marks = new TreeMap<>();
    for (JsonObject event : rows("events").toList()) {
      for (JsonElement one : list(event, "participants")) {
        String part = list(one, "parts").get(0).getAsString();
        String mark =
            switch (part) {
              case "presided" -> "led";
              case "attended" -> "there";
              default -> "spoke";
            };
        marks.put(text(event, "id") + " " + text(one, "person"), mark);
      }
    }
    Element table = page("events/index.html").selectFirst("table.matrix");
    List<String> events =
        table.select("thead a").eachAttr("href").stream().map(RecountTest::id).toList();
    int compared = 0;
    for (Element row : table.select("tbody tr")) {
      String person = id(row.selectFirst("th a").attr("href"));
      List<Element> cells = row.select("td");
      for (int i = 0; i < events.size(); i++) {
        Element mark = cells.get(i).selectFirst(".part");
        String expected = marks.getOrDefault(events.get(i) + " " + person, "");
        assertEquals(expected, mark == null ? "" : mark.className().replace("part ", ""), person);
        compared += mark == null ? 0 : 1;
      }
    }
    assertTrue(compared > 5, compared + " times");
  }

  private static String id(String href) {
    return href.replaceFirst("/$", "").replaceFirst(".*/", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"person people", "organisation organisations", "place places"})
  void mentionsByYear(String kind) {
    String type = kind.split(" ")[0];
    String table = kind.split(" ")[1];
    int compared = 0;
    for (JsonObject named : rows(table).toList()) {
      String id = text(named, "id");
      Map<String, Long> mentions =
          counts(
              rows("mentions").filter(row -> text(row, type).equals(id)),
              row -> text(row, "document"));
      Document page = page(table + "/" + id + "/index.html");
      for (Element row : page.select("table.trend tbody tr")) {
        String[] years = row.selectFirst("th").text().split("–");
        int from = Integer.parseInt(years[0]);
        int to = Integer.parseInt(years[years.length - 1]);
        List<JsonObject> texts =
            DOCUMENTS.values().stream().filter(d -> year(d) >= from && year(d) <= to).toList();
        Set<String> naming =
            list(named, "documents").stream()
                .map(JsonElement::getAsString)
                .collect(Collectors.toCollection(HashSet::new));
        naming.retainAll(texts.stream().map(d -> text(d, "id")).toList());
        long here = naming.stream().mapToLong(d -> mentions.getOrDefault(d, 0L)).sum();
        int words = texts.stream().mapToInt(d -> number(d, "words")).sum();
        List<Element> cells = row.select("td");
        assertEquals(10_000.0 * here / words, Double.parseDouble(cells.get(0).text()), 0.051, id);
        assertEquals(here, shown(cells.get(2)), id);
        cells.get(3).select(".unseen").remove();
        assertEquals(
            naming.size() + "" + texts.size(), cells.get(3).text().replaceAll("[^0-9]", ""));
        assertEquals(words, shown(cells.get(4)), id);
        compared++;
      }
    }
    assertTrue(compared > 2, compared + " years of " + table);
  }

  @Test
  void statementsOfEverybody() {
    Map<String, Long> statements = counts(rows("statements"), row -> text(row, "person"));
    Map<String, Long> shown = new TreeMap<>();
    rows("people")
        .map(row -> text(row, "id"))
        .forEach(
            id -> {
              Element tally = page("people/" + id + "/index.html").selectFirst("a[href=#said]");
              if (tally != null) {
                shown.put(id, (long) shown(tally));
              }
            });
    assertTrue(statements.size() > 3, statements::toString);
    assertEquals(statements, shown);
  }

  @Test
  void whatWasRemovedAndMended() {
    Document method = page("method/index.html");
    for (String[] part : new String[][] {{"removed", "removals"}, {"repaired", "repairs"}}) {
      List<Element> shown = method.select("section[aria-labelledby=" + part[0] + "] tbody tr");
      List<JsonObject> rows = rows(part[1]).toList();
      assertTrue(!rows.isEmpty(), part[1]);
      assertEquals(rows.size(), shown.stream().mapToInt(r -> shown(r.child(1))).sum(), part[1]);
      assertEquals(
          rows.stream().mapToInt(r -> number(r, "end") - number(r, "start")).sum(),
          shown.stream().mapToInt(r -> shown(r.child(2))).sum(),
          part[1]);
    }
  }

  @Test
  void howSureStatementsAre() {
    List<String> shown = new ArrayList<>();
    for (Element row :
        page("method/index.html").select("section[aria-labelledby=statements] tbody tr")) {
      shown.add(shown(row.child(1)) + " " + shown(row.child(2)));
    }
    List<String> counted = new ArrayList<>();
    for (String kind : List.of("direct", "reported", "collective", "unknown")) {
      List<JsonObject> rows =
          rows("statements").filter(row -> text(row, "kind").equals(kind)).toList();
      double mean =
          rows.stream().mapToDouble(r -> r.get("confidence").getAsDouble()).average().orElse(0);
      if (!rows.isEmpty()) {
        counted.add(rows.size() + " " + Math.round(100 * mean));
      }
    }
    assertEquals(counted, shown);
  }

  @Test
  void howManyWordsAllTextsHave() {
    int words = DOCUMENTS.values().stream().mapToInt(d -> number(d, "words")).sum();
    String lead = page("documents/index.html").select(".lead").text().replaceAll("[^0-9 ]", "");
    assertTrue(List.of(lead.strip().split(" +")).contains(String.valueOf(words)), lead);
  }
}
