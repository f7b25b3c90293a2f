package org.lectern.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.lectern.model.Format;
import org.lectern.model.Problem.Place;
import org.lectern.model.Source;
import org.lectern.model.StatedMetadata;

/** Reads the files that are texts. */
final class TextReader {
  private final SettingsFile settings;
  private final Problems problems;

  TextReader(SettingsFile settings, Problems problems) {
    this.settings = settings;
    this.problems = problems;
  }

  /**
   * Reads one text.
   *
   * @param path its path inside the corpus
   * @return empty if it is no text or cannot be read, which is reported
   */
  Optional<Source> read(String path, Path file) {
    Optional<byte[]> bytes = bytes(path, file, problems);
    if (bytes.isEmpty() || isNoText(path, bytes.get())) {
      return Optional.empty();
    }
    String id = Slug.of(stem(path));
    Optional<Charset> charset =
        Optional.ofNullable(settings.charsets().get(id)).or(settings::charset);
    Format format = format(path);
    Decoded decoded =
        format == Format.HTML
            ? Decoder.decodePage(path, bytes.get(), charset)
            : Decoder.decode(path, bytes.get(), charset);
    problems.addAll(decoded.problems());
    if (decoded.text().isBlank()) {
      problems.warning(
          Place.file(path), "nothing but white space; it was left out", "delete it or fill it");
      return Optional.empty();
    }
    return Optional.of(
        format == Format.MARKDOWN
            ? markdown(path, id, decoded)
            : source(path, id, format, decoded, 0));
  }

  /** The decoded text of a file that is not a document, such as a page. */
  static Optional<String> text(String path, Path file, Problems problems) {
    return bytes(path, file, problems)
        .map(
            bytes -> {
              Decoded decoded = Decoder.decode(path, bytes, Optional.empty());
              problems.addAll(decoded.problems());
              return decoded.text();
            });
  }

  /** The name of a file without its ending. */
  static String stem(String path) {
    String name = CorpusFolder.name(path);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static Optional<byte[]> bytes(String path, Path file, Problems problems) {
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
                "save it as plain text in UTF-8"));
    return binary.isPresent();
  }

  private static Format format(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    if (name.endsWith(".md")) {
      return Format.MARKDOWN;
    }
    return name.matches("(?s).*\\.(html?|xhtml)") ? Format.HTML : Format.TEXT;
  }

  private Source markdown(String path, String stemId, Decoded decoded) {
    Optional<FrontMatter> front = FrontMatter.find(path, decoded.text());
    if (front.isEmpty()) {
      if (FrontMatter.opens(decoded.text())) {
        problems.warning(
            Place.at(path, decoded.text(), 0),
            "the front matter that begins here is never closed and was read as text",
            "close it with a line \"---\"");
      }
      return source(path, stemId, Format.MARKDOWN, decoded, 0);
    }
    int bodyStart = front.get().bodyStart();
    return front
        .get()
        .yaml()
        .parse(problems)
        .map(yaml -> markdown(path, stemId, decoded, bodyStart, yaml))
        .orElseGet(() -> source(path, stemId, Format.MARKDOWN, decoded, bodyStart));
  }

  private Source markdown(
      String path, String stemId, Decoded decoded, int bodyStart, YamlMap yaml) {
    String id =
        yaml.parsed(
                "id",
                i -> Optional.of(i).filter(Slug::isSafe),
                "safe in an address",
                "write " + yaml.text("id").map(Slug::of).orElse(stemId))
            .orElse(stemId);
    StatedMetadata stated = Stated.read(yaml);
    yaml.pass("inferred"); // in our own records: what was inferred, and is now stated
    yaml.unknownAreWarnings();
    Source source = source(path, id, Format.MARKDOWN, decoded, bodyStart);
    return new Source(
        source.id(),
        source.path(),
        source.format(),
        source.text(),
        source.bodyStart(),
        source.charset(),
        source.charsetConfidence(),
        stated.orElse(source.stated()));
  }

  private Source source(String path, String id, Format format, Decoded decoded, int bodyStart) {
    return new Source(
        id,
        path,
        format,
        decoded.text(),
        bodyStart,
        decoded.charset(),
        decoded.confidence(),
        settings.settings().statedOf(id).orElse(settings.settings().defaults()));
  }
}
