package org.lectern.render;

import java.util.List;
import java.util.stream.Stream;
import org.lectern.address.Addresses;

/** The files of the data page. */
final class DataFiles {
  private DataFiles() {}

  /**
   * A file.
   *
   * @param name its name
   * @param href its address from the root of the site
   * @param row what a row of it is, or what kind of file it is
   * @param holds what it holds
   */
  record DataFile(String name, String href, String row, String holds) {
    /** Its media type. */
    String mediaType() {
      return name.endsWith(".zip")
          ? "application/zip"
          : name.endsWith(".csv") ? "text/csv" : "application/jsonl";
    }
  }

  static final List<DataFile> TABLES =
      List.of(
          file(
              "documents.jsonl",
              "a document",
              "title, date, place, kind, language, rights, events"),
          file("documents.csv", "a document", "the same without evidence, for spreadsheets"),
          file("paragraphs.jsonl", "a paragraph", "the cleaned text, with its address"),
          file("statements.jsonl", "a statement", "who says what, how directly, how certain"),
          file("statements.csv", "a statement", "the same for spreadsheets"),
          file("mentions.jsonl", "a name in the text", "people, organisations, places, with roles"),
          file("mentions.csv", "a name in the text", "the same for spreadsheets"),
          file("people.jsonl", "a person", "names, roles and where they come from"),
          file("organisations.jsonl", "an organisation", "names, and the documents that name it"),
          file("places.jsonl", "a place", "names, and the documents that name it"),
          file("series.jsonl", "an event series", "name, events"),
          file("events.jsonl", "an event", "name, date, place, participants, reports"),
          file("alignments.jsonl", "a passage", "what reports of an event say, side by side"),
          file("versions.jsonl", "two documents", "that are one text, and how they differ"),
          file("phrases.jsonl", "a phrase", "its forms, every use, how significant it is"),
          file("reuses.jsonl", "a passage that returns", "where it stands and where again"),
          file("related.jsonl", "a document", "those of much the same content, with the terms"),
          file("words.jsonl", "a year or a person", "how many words, for frequencies"));

  static final List<DataFile> ARCHIVES =
      List.of(
          file("text.zip", "plain text", "each cleaned text"),
          file("markdown.zip", "Markdown", "each text with its metadata"),
          file("tei.zip", "TEI P5", "each text with its speakers, statements and names"),
          file(
              "vertical.zip", "vertical text", "all texts, a word a line, for corpus workbenches"));

  /** All of them. */
  static final List<DataFile> ALL = Stream.concat(TABLES.stream(), ARCHIVES.stream()).toList();

  /** What describes the others. */
  static final List<DataFile> DESCRIPTIONS =
      List.of(
          file("README.md", "Markdown", "every column and key"),
          file("datapackage.json", "Frictionless", "the tables and their columns"),
          file("croissant.json", "Croissant", "the same for machine learning"),
          file("CITATION.cff", "Citation File Format", "how to cite the corpus"),
          file("SHA256SUMS", "checksums", "of all files"));

  private static DataFile file(String name, String row, String holds) {
    return new DataFile(name, Addresses.DATA + name, row, holds);
  }
}
