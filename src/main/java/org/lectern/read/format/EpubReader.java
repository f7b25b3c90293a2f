package org.lectern.read.format;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.lectern.model.DateRange;
import org.lectern.model.EmbeddedMetadata;
import org.lectern.model.Inferred;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;

/**
 * Reads EPUB 2 and 3: {@code META-INF/container.xml} names the package document, whose spine is the
 * order of the chapters.
 */
public final class EpubReader {
  private static final String CONTAINER = "META-INF/container.xml";
  private static final String ENCRYPTION = "META-INF/encryption.xml";
  private static final String RULE = "epub-metadata";

  private final Map<String, byte[]> parts;
  private final Map<String, String> reasons = new HashMap<>();

  private EpubReader(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  /**
   * Reads a file.
   *
   * @param path its path, for messages
   * @param file its bytes
   * @return empty if it cannot be read, with a problem
   */
  public static Outcome<Optional<FormattedText>> read(String path, byte[] file) {
    Outcome<Optional<Map<String, byte[]>>> zip =
        ZipParts.read(path, file, name -> name.matches("(?is)META-INF/.*|.*\\.(opf|x?html?|xml)"));
    if (zip.value().isEmpty()) {
      return new Outcome<>(Optional.empty(), zip.problems());
    }
    return new EpubReader(zip.value().get()).read(path);
  }

  private Outcome<Optional<FormattedText>> read(String path) {
    Optional<String> name =
        part(CONTAINER).flatMap(c -> first(c, "rootfile")).map(e -> e.attr("full-path"));
    Optional<Document> opf = name.flatMap(this::part);
    if (opf.isEmpty()) {
      return refused(
          path, "a ZIP file, but no EPUB: it has no package document", "is it a DOCX file?");
    }
    List<String> chapters = chapters(opf.get(), name.get());
    String locked = new String(parts.getOrDefault(ENCRYPTION, new byte[0]), StandardCharsets.UTF_8);
    if (chapters.stream().anyMatch(chapter -> locked.contains("\"" + chapter + "\""))) {
      return refused(path, "its chapters are encrypted", "use an edition without copy protection");
    }
    TextWriter out = new TextWriter();
    List<Problem> problems = new ArrayList<>();
    for (String chapter : chapters) {
      Optional<Document> page = part(chapter);
      if (page.isEmpty()) {
        problems.add(
            Problem.warning(
                Place.file(path),
                "the chapter " + chapter + " is not in the file",
                "get the file anew if something is missing in the text"));
      }
      page.ifPresent(p -> XhtmlText.write(p, Optional.ofNullable(reasons.get(chapter)), out));
    }
    return new Outcome<>(Optional.of(out.finish(metadata(opf.get()))), problems);
  }

  /** The names of the chapters' files, in reading order. */
  private List<String> chapters(Document opf, String opfName) {
    Map<String, String> files = new HashMap<>();
    for (Element item : Tei.inside(opf, "item")) {
      String file = resolve(opfName, item.attr("href"));
      files.put(item.attr("id"), file);
      if ((" " + item.attr("properties") + " ").contains(" nav ")) {
        reasons.put(file, "the book's table of contents");
      }
    }
    for (Element reference : Tei.inside(opf, "reference")) {
      String file = resolve(opfName, reference.attr("href"));
      switch (reference.attr("type").toLowerCase(Locale.ROOT)) {
        case "cover" -> reasons.put(file, "the book's cover");
        case "toc" -> reasons.put(file, "the book's table of contents");
        default -> {}
      }
    }
    LinkedHashMap<String, Boolean> chapters = new LinkedHashMap<>();
    for (Element reference : Tei.inside(opf, "itemref")) {
      String file = files.get(reference.attr("idref"));
      if (file != null) {
        chapters.put(file, true);
      }
    }
    return List.copyOf(chapters.keySet());
  }

  /** The name in the ZIP file that an address in another of its files means. */
  private static String resolve(String from, String href) {
    try {
      URI base = new URI(null, null, "/" + from, null);
      String path = base.resolve(href.replace(" ", "%20")).getPath();
      return path == null ? href : path.substring(1);
    } catch (java.net.URISyntaxException | IllegalArgumentException e) {
      return href;
    }
  }

  private EmbeddedMetadata metadata(Document opf) {
    return new EmbeddedMetadata(
        fact(opf, "title", 0.9),
        fact(opf, "language", 0.95).filter(l -> TeiHeader.tag(l.value()).isPresent()),
        Optional.empty(),
        first(opf, "date")
            .flatMap(Tei::words)
            .map(d -> d.length() > 10 ? d.substring(0, 10) : d)
            .flatMap(DateRange::parse)
            .map(
                d ->
                    Inferred.of(d, 0.6, RULE).because("The book says that it was published then.")),
        Optional.empty(),
        fact(opf, "publisher", 0.9),
        Tei.inside(opf, "creator").stream()
            .flatMap(e -> Tei.words(e).stream())
            .map(name -> Inferred.of(name, 0.9, RULE))
            .toList(),
        fact(opf, "rights", 0.9),
        fact(opf, "source", 0.9).filter(s -> s.value().matches("https?://\\S+")));
  }

  private static Optional<Inferred<String>> fact(Document opf, String name, double confidence) {
    return first(opf, name).flatMap(Tei::words).map(w -> Inferred.of(w, confidence, RULE));
  }

  private static Optional<Element> first(Element root, String name) {
    return Tei.inside(root, name).stream().findFirst();
  }

  private Optional<Document> part(String name) {
    return Optional.ofNullable(parts.get(name))
        .map(bytes -> Parser.xmlParser().parseInput(new String(bytes, StandardCharsets.UTF_8), ""));
  }

  private static Outcome<Optional<FormattedText>> refused(
      String path, String message, String hint) {
    return new Outcome<>(Optional.empty(), List.of(Problem.error(Place.file(path), message, hint)));
  }
}
