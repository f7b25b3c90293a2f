package org.lectern.render;

import java.util.List;
import java.util.stream.Stream;
import org.lectern.address.Addresses;
import org.lectern.model.Corpus;

/** The files of the data page. */
final class DataFiles {
  private DataFiles() {}

  /**
   * A file.
   *
   * @param name its name
   * @param href its address from the root of the site
   * @param row what a row of it is, or what kind of file it is: the key of a message behind {@code
   *     data.row.}; what it holds is behind {@code data.holds.} and its name
   */
  record DataFile(String name, String href, String row) {
    /** Its media type. */
    String mediaType() {
      return name.endsWith(".zip")
          ? "application/zip"
          : name.endsWith(".csv") ? "text/csv" : "application/jsonl";
    }
  }

  private static final List<DataFile> TABLES =
      List.of(
          file("documents.jsonl", "document"),
          file("documents.csv", "document"),
          file("paragraphs.jsonl", "paragraph"),
          file("statements.jsonl", "statement"),
          file("statements.csv", "statement"),
          file("mentions.jsonl", "name"),
          file("mentions.csv", "name"),
          file("people.jsonl", "person"),
          file("organisations.jsonl", "organisation"),
          file("places.jsonl", "place"),
          file("series.jsonl", "series"),
          file("events.jsonl", "event"),
          file("removals.jsonl", "removal"),
          file("repairs.jsonl", "repair"),
          file("taken.jsonl", "removal"),
          file("alignments.jsonl", "passage"),
          file("versions.jsonl", "twoDocuments"),
          file("phrases.jsonl", "phrase"),
          file("reuses.jsonl", "reuse"),
          file("related.jsonl", "document"),
          file("words.jsonl", "yearOrPerson"));

  static final List<DataFile> ARCHIVES =
      List.of(
          file("text.zip", "plainText"),
          file("markdown.zip", "markdown"),
          file("tei.zip", "tei"),
          file("vertical.zip", "vertical"));

  /** The tables of a corpus; those for spreadsheets are packed where it is large. */
  static List<DataFile> tables(Corpus corpus) {
    return TABLES.stream()
        .map(
            file ->
                corpus.isLarge() && file.name().endsWith(".csv")
                    ? file(file.name() + ".zip", file.row())
                    : file)
        .toList();
  }

  /** Tables and archives. */
  static List<DataFile> all(Corpus corpus) {
    return Stream.concat(tables(corpus).stream(), ARCHIVES.stream()).toList();
  }

  /** What describes the others. */
  static final List<DataFile> DESCRIPTIONS =
      List.of(
          file("README.md", "markdown"),
          file("datapackage.json", "frictionless"),
          file("croissant.json", "croissant"),
          file("CITATION.cff", "citationFile"),
          file("SHA256SUMS", "checksums"));

  private static DataFile file(String name, String row) {
    return new DataFile(name, Addresses.DATA + name, row);
  }
}
