package org.lectern;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.model.Authority;
import org.lectern.model.CorpusInput;
import org.lectern.model.CorpusSettings;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Format;
import org.lectern.model.Inferred;
import org.lectern.model.Mention;
import org.lectern.model.Metadata;
import org.lectern.model.Paragraph;
import org.lectern.model.ReportedEvent;
import org.lectern.model.Source;
import org.lectern.model.Span;
import org.lectern.model.StatedMetadata;
import org.lectern.model.Statement;
import org.lectern.model.TextMap;

/** Documents for tests, made by hand. */
public final class TestDocuments {
  private TestDocuments() {}

  /** The text of a seed, one paragraph a line; what is glued in it is parted. */
  public static String seed(String number) {
    try (var files = Files.list(Path.of("seeds"))) {
      Path file =
          files
              .filter(f -> f.getFileName().toString().startsWith(number))
              .findFirst()
              .orElseThrow();
      return clean(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A stand-in for the real cleaning: parts glued sentences, drops the tails of the seeds. */
  public static String clean(String raw) {
    List<String> lines = new ArrayList<>();
    for (String line : raw.split("\\R")) {
      String mended =
          line.strip()
              .replaceAll("(?<=[a-z]{2})\\.(?=[A-Z])", ". ")
              .replaceAll("(?<=[a-z]) -(?=[a-z])", "-")
              .replaceAll("\\. and (?=computer)", " and ")
              .replaceAll("\\. \\.", ".")
              .replace(". , ", ", ");
      boolean junk =
          mended.isEmpty()
              || mended.startsWith("Copyright")
              || mended.startsWith("date 20")
              || mended
                  .chars()
                  .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
      if (!junk) {
        lines.add(mended);
      }
    }
    return String.join("\n\n", lines);
  }

  /** The paragraphs of a text whose paragraphs stand between empty lines. */
  public static List<Paragraph> paragraphs(String text) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf("\n\n", start);
      end = end < 0 ? text.length() : end;
      paragraphs.add(
          new Paragraph(
              "p" + (paragraphs.size() + 1), new Span(start, end), false, Optional.empty()));
      start = end + 2;
    }
    return paragraphs;
  }

  /** Settings that say nothing. */
  public static CorpusSettings settings() {
    return new CorpusSettings(
        "Test",
        Optional.empty(),
        "en",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        StatedMetadata.NONE,
        java.util.Map.of());
  }

  /** A corpus of documents. */
  public static CorpusInput input(List<Document> documents) {
    return input(documents, Authority.EMPTY);
  }

  /** A corpus of documents with an authority. */
  public static CorpusInput input(List<Document> documents, Authority authority) {
    return new CorpusInput(
        settings(), authority, documents.stream().map(Document::source).toList(), List.of());
  }

  /** A document that only reports events. */
  public static Document report(String id, ReportedEvent... events) {
    return document(id, "Text of " + id + ".", List.of(), List.of(), List.of(events));
  }

  /** An event that a document reports. */
  public static ReportedEvent event(String name, String date, String place) {
    return new ReportedEvent(
        Inferred.of(name, 0.9, "event-name"),
        DateRange.parse(date).map(d -> Inferred.of(d, 0.9, "event-date")),
        Optional.of(place).filter(p -> !p.isEmpty()).map(p -> Inferred.of(p, 0.9, "event-place")),
        List.of(),
        List.of());
  }

  /** A document. */
  public static Document document(
      String id,
      String text,
      List<Mention> mentions,
      List<Statement> statements,
      List<ReportedEvent> events) {
    Source source =
        new Source(id, id + ".txt", Format.TEXT, text, 0, "UTF-8", 1, StatedMetadata.NONE);
    return new Document(
        source,
        metadata(),
        text,
        new TextMap(text.isEmpty() ? List.of() : List.of(new TextMap.Run(0, 0, text.length()))),
        paragraphs(text),
        List.of(),
        statements,
        mentions,
        events,
        List.of(),
        List.of(),
        List.of());
  }

  /** Metadata that know nothing. */
  public static Metadata metadata() {
    return new Metadata(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
