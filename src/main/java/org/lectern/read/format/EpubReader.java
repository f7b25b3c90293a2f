package org.lectern.read.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.lectern.model.EmbeddedMetadata;
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
  private static final Set<String> TITLE_PAGE = Set.of("titlepage");
  private static final int LONGEST_TITLE_PAGE = 1000;

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
    if (name.isEmpty()) {
      return refused(
          path,
          "a ZIP file, but no EPUB: it has no " + CONTAINER + " that names its package document",
          parts.keySet().stream().anyMatch(part -> part.startsWith("word/"))
              ? "it is a DOCX file; let its name end in .docx"
              : "get it anew, or save it anew with the program that made it");
    }
    List<String> chapters =
        name.flatMap(this::part).map(opf -> chapters(opf, name.get())).orElse(List.of());
    if (chapters.isEmpty()) {
      return refused(
          path,
          "its package document " + name.get() + " is broken or missing, or names no chapters",
          "get it anew, or save it anew with the program that made it");
    }
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
      page.ifPresent(p -> XhtmlText.write(p, omitted(chapter, p), out));
    }
    EmbeddedMetadata metadata =
        part(name.get()).map(opf -> new EpubMetadata(opf).read()).orElse(EmbeddedMetadata.NONE);
    return new Outcome<>(Optional.of(out.finish(metadata)), problems);
  }

  /** Why a chapter is no text of the book, if it is none. */
  private Optional<String> omitted(String chapter, Document page) {
    return Optional.ofNullable(reasons.get(chapter))
        .or(
            () ->
                page.getAllElements().stream().anyMatch(e -> XhtmlText.is(e, TITLE_PAGE))
                        && page.text().length() < LONGEST_TITLE_PAGE
                    ? Optional.of("the book's title page")
                    : Optional.empty());
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
        case "title-page" -> reasons.put(file, "the book's title page");
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

  private static Optional<Element> first(Element root, String name) {
    return Tei.inside(root, name).stream().findFirst();
  }

  /** A part in the encoding that it declares; EPUB has UTF-8 or UTF-16, old books have others. */
  private Optional<Document> part(String name) {
    byte[] part = parts.get(name);
    if (part == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Jsoup.parse(new ByteArrayInputStream(part), null, "", Parser.xmlParser()));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Outcome<Optional<FormattedText>> refused(
      String path, String message, String hint) {
    return new Outcome<>(Optional.empty(), List.of(Problem.error(Place.file(path), message, hint)));
  }
}
