package org.lectern.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.address.Slug;
import org.lectern.model.Format;
import org.lectern.model.Problem.Place;
import org.lectern.model.Problem.Severity;
import org.lectern.model.Source;
import org.lectern.model.StatedMetadata;

/** Reads the files that are texts. */
final class TextReader {
  private static final Pattern WEB_PAGE =
      Pattern.compile("(?i)\\s*(?:<\\?xml[^>]{0,200}>\\s*)?<(?:!doctype html|html)[\\s>]");

  private final Statements statements;
  private final Problems problems;

  TextReader(Statements statements, Problems problems) {
    this.statements = statements;
    this.problems = problems;
  }

  /**
   * Reads one text.
   *
   * @param path its path inside the corpus
   * @param bytes the content of the file
   * @param sidecar what the file beside it states
   * @return empty if it is no text, which is reported
   */
  Optional<Source> read(String path, byte[] bytes, Sidecar sidecar) {
    String id = sidecar.id().orElseGet(() -> Slug.of(stem(path)));
    Optional<Decoded> decoded = decode(path, bytes, statements.charset(path, id, sidecar));
    Format format = format(path);
    decoded
        .filter(d -> format == Format.TEXT && WEB_PAGE.matcher(d.text()).lookingAt())
        .ifPresent(
            d ->
                problems.warning(
                    Place.at(path, d.text(), 0),
                    "a web page under the name of a plain text; its tags were read as text",
                    "let its name end in .html"));
    return decoded.map(
        d ->
            format == Format.MARKDOWN
                ? markdown(path, id, d, sidecar)
                : source(path, id, format, d, 0, sidecar, StatedMetadata.NONE));
  }

  /** The characters of a text, if it is one and not empty; what is wrong is reported. */
  Optional<Decoded> decode(String path, byte[] bytes, Optional<Charset> charset) {
    if (isNoText(path, bytes)) {
      return Optional.empty();
    }
    Decoded decoded =
        format(path) == Format.HTML
            ? Decoder.decodePage(path, bytes, charset)
            : Decoder.decode(path, bytes, charset);
    problems.addAll(decoded.problems());
    if (decoded.text().isBlank()) {
      problems.warning(
          Place.file(path), "nothing but white space; it was left out", "delete it or fill it");
      return Optional.empty();
    }
    return Optional.of(decoded);
  }

  /** The decoded text of a file that is not a document, such as a page. */
  static Optional<String> text(String path, Path file, Problems problems) {
    return bytes(path, file, problems)
        .map(
            bytes -> {
              Decoded decoded = Decoder.decode(path, bytes, Optional.empty());
              // What encoding such a file has can be said nowhere.
              problems.addAll(
                  decoded.problems().stream()
                      .map(p -> p.severity() == Severity.UNSURE ? p.hinting("save it as UTF-8") : p)
                      .toList());
              return decoded.text();
            });
  }

  /** The name of a file without its ending. */
  static String stem(String path) {
    String name = CorpusFolder.name(path);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** The content of a file; that it cannot be read is reported. */
  static Optional<byte[]> bytes(String path, Path file, Problems problems) {
    try {
      if (Files.isDirectory(file)) {
        problems.error(Place.file(path), "a folder, not a text", "name the files in it");
        return Optional.empty();
      }
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      boolean link = Files.isSymbolicLink(file);
      problems.error(
          Place.file(path),
          link ? "cannot be read: the link leads nowhere" : "no such file",
          link ? "mend or remove the link" : "check the name");
    } catch (IOException e) {
      problems.error(
          Place.file(path), "cannot be read: " + CorpusFolder.reason(e), "mend or move the file");
    } catch (OutOfMemoryError e) {
      problems.error(
          Place.file(path),
          "too large for the memory at hand",
          "split the file, or give more memory: java -Xmx4g -jar gen.jar ...");
    }
    return Optional.empty();
  }

  private boolean isNoText(String path, byte[] bytes) {
    if (bytes.length == 0) {
      problems.warning(Place.file(path), "empty; it was left out", "delete it or fill it");
      return true;
    }
    Optional<String> binary = Binary.kind(bytes, Decoder.isWide(bytes));
    binary.ifPresent(
        kind ->
            problems.warning(
                Place.file(path),
                "not a text but "
                    + kind.replaceFirst("^not text: ", "data: ")
                    + "; it was left out",
                renamed(kind).orElse("save it as plain text in UTF-8")));
    return binary.isPresent();
  }

  /** What to do with a file of a format that is read, but under another ending. */
  private static Optional<String> renamed(String kind) {
    return kind.contains("PDF")
        ? Optional.of("let its name end in .pdf")
        : kind.contains("ZIP")
            ? Optional.of("if it is a text, let its name end in .docx or .epub")
            : Optional.empty();
  }

  private static Format format(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    if (name.endsWith(".md")) {
      return Format.MARKDOWN;
    }
    return name.matches("(?s).*\\.(html?|xhtml)") ? Format.HTML : Format.TEXT;
  }

  private Source markdown(String path, String stemId, Decoded decoded, Sidecar sidecar) {
    Optional<FrontMatter> front = FrontMatter.find(path, decoded.text());
    if (front.isEmpty() && FrontMatter.opens(decoded.text())) {
      problems.warning(
          Place.at(path, decoded.text(), 0),
          "the front matter that begins here is never closed and was read as text",
          "close it with a line \"---\"");
    }
    if (FrontMatter.isToml(decoded.text())) {
      problems.warning(
          Place.at(path, decoded.text(), decoded.text().indexOf('+')),
          "front matter in TOML, which was read as text",
          "write it in YAML between two lines \"---\", such as: title: \"On roads\"");
    }
    int bodyStart = front.map(FrontMatter::bodyStart).orElse(0);
    Optional<YamlMap> yaml = front.flatMap(f -> f.yaml().parse(problems));
    String id = yaml.flatMap(y -> Sidecar.id(y, stemId)).orElse(stemId);
    StatedMetadata stated = yaml.map(Stated::read).orElse(StatedMetadata.NONE);
    yaml.ifPresent(
        y -> {
          y.pass("inferred"); // in our own records: what was inferred, and is now stated
          y.unknownAreWarnings();
        });
    return source(path, id, Format.MARKDOWN, decoded, bodyStart, sidecar, stated);
  }

  private Source source(
      String path,
      String id,
      Format format,
      Decoded decoded,
      int bodyStart,
      Sidecar sidecar,
      StatedMetadata front) {
    return new Source(
        id,
        path,
        format,
        decoded.text(),
        bodyStart,
        decoded.charset(),
        decoded.confidence(),
        front.orElse(statements.of(path, id, sidecar, StatedMetadata.NONE)));
  }
}
