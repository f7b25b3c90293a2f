package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.analysis.WordKey;
import org.lectern.index.search.IndexSearch;
import org.lectern.index.search.SearchOptions;
import org.lectern.index.search.SearchResult;
import picocli.CommandLine.Help.Ansi;

/**
 * Looks for texts that must not be published in every byte of a site: in each file as it is, with
 * its markup and escapes undone, in the entries of archives, and in the index, unpacked by Lucene
 * and, stream by stream, by force.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithheldTextTest {
  /** As many words in a row as must not be found. */
  private static final int RUN = 5;

  private static final int RUN_HAN = 8;

  /** As many bytes are unpacked from each place: what follows is found from later places. */
  private static final int MOST = 4096;

  private static final String OPEN =
      "The ministers met in Lisbon on 22 May 1998 and agreed upon a common plan for the sea.\n\n"
          + "Anna Verdi, director of the institute, said that the plan was overdue.\n";

  private static final String SECRET =
      """
      Conference on Tides held in Porto on 3 June 1999

      PORTO, June 3, 1999. Twelve grey harbours stood empty while their keepers counted every \
      returning mast, and nobody doubted that winter would arrive early.

      Bruno Sala, chairman of the tidal union of western ports, stressed that lanterns burn low \
      whenever merchants forget which debts the ocean still remembers. "Never sell a rope that \
      once saved your brother," he said, adding that copper bells ought to ring twice for fog.

      Mariners from nine quiet islands replied that ledgers drown faster than sailors, and asked \
      for maps drawn without flattery, kettles mended before dusk and pilots paid in advance.

      COPYRIGHT 1999 Tidal Union of Western Ports. All rights reserved by the quarrelsome \
      archivists of the lower quay.
      """;

  /** Words of it that are watched for as long as it is open. */
  private static final String WATCHED = "lanterns burn low whenever merchants forget";

  private static final String HAN =
      """
      港口会议在波尔图举行

      十二座灰色的港口空无一人，守门人清点每一根归来的桅杆，没有人怀疑冬天会提早到来。\
      主席强调，商人忘记大海仍然记得哪些债务的时候，灯笼总是烧得很低。来自九个安静岛屿的\
      水手回答说，账本比水手沉得更快，他们要求没有奉承的地图和提前付款的领航员。
      """;

  /** Another report of the same conference, in words of its own. */
  private static final String REPORT =
      """
      Conference on Tides held in Porto on 3 June 1999

      PORTO, June 3, 1999. Bruno Sala, chairman of the tidal union of western ports, opened the \
      meeting, and said that harbours were empty.

      The islands wanted maps, kettles and pilots, and copper bells for fog.
      """;

  private static final String SETTINGS =
      """
      title: Tides
      rules:
        - files: again.txt
          publish: metadata
      documents:
        secret:
          publish: metadata
      """;

  @TempDir static Path folder;
  private Path site;
  private final Map<String, Site> sites = new TreeMap<>();

  /**
   * A site that was built.
   *
   * @param folder where it is
   * @param texts all readings of all files by name
   */
  private record Site(Path folder, Map<String, List<String>> texts) {}

  @BeforeAll
  void build() throws IOException {
    Path corpus = corpus("corpus");
    write(corpus, "corpus.yaml", SETTINGS);
    sites.put("plain", build(corpus, "site"));
    site = sites.get("plain").folder;

    // All open at first: so the ledger has the addresses of what is withheld later.
    Path rich = corpus("rich");
    write(rich, "report.txt", REPORT);
    Files.delete(rich.resolve("part.md"));
    Files.delete(rich.resolve("han.yaml"));
    write(rich, "part.md", SECRET.replace("grey", "mossy"));
    write(rich, "table.csv", "id,text\nrow," + quoted(SECRET) + "\n");
    write(rich, "corpus.yaml", "title: Tides\nphrases: [" + WATCHED + "]\n");
    build(rich, "open");
    assertTrue(Files.readString(rich.resolve("ledger.jsonl")).contains(WATCHED), "its phrase");
    Path withheld = corpus("withheld");
    write(withheld, "report.txt", REPORT);
    Files.copy(rich.resolve("ledger.jsonl"), withheld.resolve("ledger.jsonl"));
    write(
        withheld,
        "corpus.yaml",
        SETTINGS
            + """
                event: {name: Conference on Tides}
              part:
                event: {name: Conference on Tides}
              report:
                event: {name: Conference on Tides}
            base-url: https://tides.example/texts/
            interface: [en, zh-Hans, ar]
            downloads: [markdown, text, tei]
            phrases: [copper bells]
            """);
    sites.put("portable", build(withheld, "disk", "--portable", "--styleguide"));
  }

  private static Path corpus(String name) throws IOException {
    Path corpus = Files.createDirectories(folder.resolve(name));
    write(corpus, "open.txt", OPEN);
    write(corpus, "secret.txt", SECRET);
    write(corpus, "again.txt", SECRET.replace("Twelve", "Thirteen"));
    write(corpus, "part.md", "---\npublish: excerpt\n---\n\n" + SECRET.replace("grey", "mossy"));
    write(corpus, "han.txt", HAN);
    write(corpus, "han.yaml", "publish: metadata\nrights: Nobody may copy this\n");
    write(corpus, "table.csv", "id,text,publish\nrow," + quoted(SECRET) + ",metadata\n");
    return corpus;
  }

  private static Site build(Path corpus, String name, String... more) throws IOException {
    Path site = folder.resolve(name);
    List<String> arguments =
        new ArrayList<>(List.of("build", corpus.toString(), "--output", site.toString()));
    arguments.addAll(List.of(more));
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(new PrintWriter(err, true), new PrintWriter(err, true), Ansi.OFF, false);
    int code =
        Cli.commandLine(new InstalledStages(), terminal).execute(arguments.toArray(String[]::new));
    assertEquals(0, code, err::toString);
    return new Site(site, read(site));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private static void write(Path corpus, String name, String text) throws IOException {
    Files.writeString(corpus.resolve(name), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "portable"})
  void noRunOfItsWordsIsInAnyFile(String name) throws Exception {
    Map<String, List<String>> texts = sites.get(name).texts;
    Set<String> secret = runs(SECRET, RUN);
    secret.addAll(runs(SECRET.replace("grey", "mossy"), RUN));
    secret.addAll(runs(SECRET.replace("Twelve", "Thirteen"), RUN));
    Set<String> allowed = runs(shownOfPart(), RUN);
    for (String fact :
        List.of("Conference on Tides held in Porto on 3 June 1999", rights(), REPORT)) {
      allowed.addAll(runs(fact, RUN));
    }
    secret.removeAll(allowed);
    Set<String> han = runs(HAN, RUN_HAN);
    han.removeAll(runs(HAN.lines().findFirst().orElseThrow(), RUN_HAN));
    assertTrue(secret.size() > 80 && han.size() > 80, "the test has something to look for");
    assertTrue(texts.keySet().stream().anyMatch(f -> f.startsWith("index/")), "an index");
    texts.forEach(
        (file, all) ->
            all.forEach(
                text -> {
                  assertNone(secret, runs(text, RUN), file);
                  assertNone(han, runs(text, RUN_HAN), file);
                }));
  }

  /** The rights statement is a fact of a document, however long. */
  private static String rights() {
    return SECRET.substring(SECRET.indexOf("COPYRIGHT"));
  }

  private static void assertNone(Set<String> secret, Set<String> found, String name) {
    found.retainAll(secret);
    assertTrue(found.isEmpty(), () -> name + " has " + found);
  }

  /** In all kinds of files in which an open text is. */
  @ParameterizedTest
  @ValueSource(strings = {"plain", "portable"})
  void theTestWouldFindAnOpenText(String name) throws Exception {
    Set<String> open = runs(OPEN.lines().toList().get(2), RUN);
    assertTrue(open.size() > 5, open::toString);
    Set<String> found = new TreeSet<>();
    sites
        .get(name)
        .texts
        .forEach(
            (file, all) -> {
              Set<String> runs = new HashSet<>();
              all.forEach(text -> runs.addAll(runs(text, RUN)));
              if (runs.containsAll(open)) {
                found.add(file.replaceFirst("^.*[.!/]", ""));
              }
            });
    assertEquals(
        Set.of(" by Lucene", "csv", "html", "json", "jsonl", "md", "txt", "vert", "xml"), found);
  }

  /** What the second site has that the first has not. */
  @Test
  void theSitesHaveWhatCouldTell() {
    Set<String> files = sites.get("portable").texts.keySet();
    for (String file :
        List.of(
            "phrases/copper-bells/feed.atom",
            "zh-Hans/documents/secret/index.html",
            "ar/documents/part/index.html",
            "styleguide/index.html",
            "index/_0.root.js",
            "sitemap.xml")) {
      assertTrue(files.contains(file), () -> "no " + file + " among " + files);
    }
    assertTrue(files.stream().anyMatch(f -> f.matches("events/[^/]+/index.html")), "an event");
    assertTrue(sites.get("plain").texts.containsKey("sw.js"), "a service worker");
  }

  /** So what holds for the index holds for its copy in scripts. */
  @Test
  void scriptsHaveTheBytesOfTheIndex() throws IOException {
    int compared = 0;
    Path disk = sites.get("portable").folder;
    for (String file : sites.get("portable").texts.keySet()) {
      if (file.startsWith("index/") && file.endsWith(".js")) {
        String script = Files.readString(disk.resolve(file));
        String base64 = script.substring(script.indexOf('"') + 1, script.lastIndexOf('"'));
        byte[] bytes = Files.readAllBytes(disk.resolve(file.replaceFirst("\\.js$", "")));
        assertArrayEquals(bytes, Base64.getDecoder().decode(base64), file);
        compared++;
      }
    }
    assertTrue(compared > 3, compared + " files");
  }

  @Test
  void itIsFoundByItsWords() throws Exception {
    assertEquals(List.of("again", "part", "row", "secret"), found("lanterns"));
    assertEquals(List.of("again", "part", "row", "secret"), found("\"lanterns\""));
    assertEquals(List.of("part"), found("mossy"));
    assertEquals(List.of("han"), found("水手"));
    assertEquals(List.of(), found("\"lanterns burn low\""));
    assertEquals(List.of(), found("\"lanterns burn\"~7"));
  }

  @Test
  void onlyAnExcerptIsShownOfAHit() throws Exception {
    for (SearchResult.Hit hit : search("lanterns").hits()) {
      boolean part = hit.id().equals("part");
      assertEquals(part ? 1 : 0, hit.excerpts().size(), hit.id());
    }
  }

  @Test
  void thePageSaysWhatIsMissing() throws IOException {
    String page = Files.readString(site.resolve("documents/secret/index.html"));
    String text = Jsoup.parse(page).select(".withheld").text();
    assertTrue(text.matches("The publisher .* does not let it have the text.* \\d+ words.*"), text);
    String part = Files.readString(site.resolve("documents/part/index.html"));
    String excerpt = Jsoup.parse(part).select(".withheld").text();
    assertTrue(excerpt.matches(".* the beginning of the text: \\d+ of \\d+ words\\..*"), excerpt);
    assertFalse(Files.exists(site.resolve("documents/secret/secret.txt")));
    String record = Files.readString(site.resolve("documents/secret/secret.md"));
    assertTrue(record.contains("\npublish: metadata\n"), record);
  }

  /** The beginning that is published, which is no more than a quarter. */
  private String shownOfPart() throws IOException {
    String shown = Files.readString(site.resolve("documents/part/part.txt"));
    int length = words(SECRET).size();
    assertTrue(words(shown).size() <= length / 4 + 1, shown);
    assertTrue(words(shown).size() > 10, shown);
    return shown;
  }

  private List<String> found(String query) throws IOException {
    return search(query).hits().stream().map(SearchResult.Hit::id).sorted().toList();
  }

  private SearchResult search(String query) throws IOException {
    try (IndexSearch search = IndexSearch.open(site.resolve("index"))) {
      return search.search(query, SearchOptions.first(20));
    }
  }

  /** Runs of so many words, or in Chinese characters. */
  private static Set<String> runs(String text, int length) {
    List<String> words = words(text);
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + length <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + length)));
    }
    return runs;
  }

  private static List<String> words(String text) {
    String apart = text.toLowerCase(Locale.ROOT).replaceAll("(\\p{IsHan})", " $1 ");
    return Arrays.stream(apart.split("[^\\p{L}\\p{N}]+")).filter(w -> !w.isEmpty()).toList();
  }

  /** All readings of all files by name. */
  private static Map<String, List<String>> read(Path site) throws IOException {
    Map<String, List<String>> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String name = site.relativize(file).toString().replace('\\', '/');
        readings(name, Files.readAllBytes(file), texts);
      }
    }
    texts.put("index/ by Lucene", index(site));
    return texts;
  }

  private static void readings(String name, byte[] bytes, Map<String, List<String>> texts)
      throws IOException {
    String plain = new String(bytes, StandardCharsets.UTF_8);
    List<String> all = new ArrayList<>(List.of(plain));
    if (name.matches(".*\\.(html|xml|atom|opf)")) {
      all.add(Jsoup.parse(plain).text());
      all.add(Parser.unescapeEntities(plain.replaceAll("<[^>]*>", " "), false));
      all.add(Parser.unescapeEntities(plain.replaceAll("<[^>]*>", ""), false));
    }
    all.add(unescaped(plain));
    all.add(decoded(plain));
    if (name.endsWith(".vert")) {
      all.add(plain.replaceAll("<[^>]*>", " "));
    }
    if (name.startsWith("index/") && !name.endsWith(".js")) {
      all.addAll(inflated(bytes));
    }
    if (name.endsWith(".zip")) {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          readings(name + "!" + entry.getName(), zip.readAllBytes(), texts);
        }
      }
    }
    texts.put(name, all);
  }

  /** Without the escapes of JSON and of scripts. */
  private static String unescaped(String text) {
    return Pattern.compile("\\\\u([0-9a-fA-F]{4})")
        .matcher(text.replaceAll("\\\\[nrt]", " "))
        .replaceAll(
            code ->
                Matcher.quoteReplacement(
                    Character.toString((char) Integer.parseInt(code.group(1), 16))));
  }

  /** Addresses as what they say. */
  private static String decoded(String text) {
    return Pattern.compile("(%[0-9a-fA-F]{2})+")
        .matcher(text.replace('+', ' '))
        .replaceAll(
            bytes ->
                Matcher.quoteReplacement(URLDecoder.decode(bytes.group(), StandardCharsets.UTF_8)));
  }

  /** Whatever unpacks, from wherever. */
  private static List<String> inflated(byte[] bytes) {
    List<String> found = new ArrayList<>();
    for (int from = 0; from < bytes.length; from++) {
      Inflater inflater = new Inflater(true);
      inflater.setInput(bytes, from, bytes.length - from);
      byte[] buffer = new byte[MOST];
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        for (int n = inflater.inflate(buffer);
            n > 0 && out.size() < MOST;
            n = inflater.inflate(buffer)) {
          out.write(buffer, 0, n);
        }
      } catch (DataFormatException e) {
        // What came before it counts.
      }
      inflater.end();
      if (out.size() > 16) {
        found.add(out.toString(StandardCharsets.UTF_8));
      }
    }
    return found;
  }

  /** What the index stores, and its texts as their words' positions give them. */
  private static List<String> index(Path site) throws IOException {
    List<String> texts = new ArrayList<>();
    try (FSDirectory directory = FSDirectory.open(site.resolve("index"));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      LeafReader leaf = reader.leaves().get(0).reader();
      for (int i = 0; i < leaf.maxDoc(); i++) {
        Document stored = leaf.storedFields().document(i);
        texts.add(
            stored.getFields().stream()
                .map(field -> String.valueOf(field.stringValue()))
                .collect(Collectors.joining(" ")));
      }
      for (FieldInfo field : leaf.getFieldInfos()) {
        Terms terms = leaf.terms(field.name);
        if (terms != null
            && field.getIndexOptions().compareTo(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS) >= 0) {
          texts.addAll(putTogether(terms));
        }
      }
    }
    return texts;
  }

  private static List<String> putTogether(Terms terms) throws IOException {
    Map<Integer, TreeMap<Integer, String>> words = new HashMap<>();
    TermsEnum term = terms.iterator();
    while (term.next() != null) {
      PostingsEnum postings = term.postings(null, PostingsEnum.POSITIONS);
      String form = WordKey.of(term.term().utf8ToString()).form();
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        for (int i = 0; i < postings.freq(); i++) {
          words.computeIfAbsent(doc, x -> new TreeMap<>()).put(postings.nextPosition(), form);
        }
      }
    }
    return words.values().stream().map(all -> String.join(" ", all.values())).toList();
  }
}
