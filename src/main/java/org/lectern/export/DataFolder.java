package org.lectern.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.address.Addresses;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.Person;
import org.lectern.model.SiteFiles;
import org.lectern.record.MarkdownRecord;
import org.lectern.record.WellFormed;

/** Writes {@code data/}: tables, archives, and what describes them. */
final class DataFolder {
  private final Corpus corpus;
  private final Tables tables;
  private final SiteFiles files;
  private final List<DataFile> written = new ArrayList<>();

  /**
   * A file of the folder.
   *
   * @param name its name
   * @param mediaType its media type
   * @param holds what it holds
   * @param bytes how many bytes it has
   * @param sha256 their SHA-256, in hexadecimal digits
   */
  record DataFile(String name, String mediaType, String holds, int bytes, String sha256) {}

  DataFolder(Corpus corpus, SiteFiles files) {
    this.corpus = corpus;
    this.tables = new Tables(corpus);
    this.files = files;
  }

  void write() throws IOException {
    for (Table<?> table : tables.all()) {
      add(table.name() + ".jsonl", "application/jsonl", table.row() + " a line", table.jsonl());
      if (table.csv()) {
        spreadsheet(table);
      }
    }
    Map<String, String> names =
        corpus.people().stream().collect(Collectors.toMap(Person::id, Person::name));
    archive("tei.zip", "each text in TEI P5", ".xml", d -> Tei.write(d, corpus, names));
    archive("text.zip", "each text, cleaned", ".txt", d -> WellFormed.of(d.text()) + "\n");
    archive("markdown.zip", "the record of each document", ".md", MarkdownRecord::write);
    Zip vertical = new Zip();
    vertical.add("corpus.vert", Vertical.write(corpus));
    addZip("vertical.zip", "all texts, a word a line, for corpus workbenches", vertical);
    add("README.md", "text/markdown", "the description of the data", readme());
    add("CITATION.cff", "application/yaml", "how to cite the corpus", CitationFile.write(corpus));
    describe();
  }

  /** As it is or, where it can be tens of megabytes, packed. */
  private void spreadsheet(Table<?> table) throws IOException {
    String name = table.name() + ".csv";
    if (corpus.isLarge()) {
      Zip zip = new Zip();
      zip.add(name, table.spreadsheet());
      addZip(name + ".zip", table.row() + " a line", zip);
    } else {
      add(name, "text/csv", table.row() + " a line", table.spreadsheet());
    }
  }

  /** What names all other files, so comes after them. */
  private void describe() throws IOException {
    DataDescription description = new DataDescription(corpus, tables.all(), List.copyOf(written));
    add("croissant.json", "application/ld+json", "the data in Croissant", description.croissant());
    add("datapackage.json", "application/json", "the tables", description.dataPackage());
    String sums =
        written.stream()
            .map(file -> file.sha256 + "  " + file.name + "\n")
            .sorted((a, b) -> a.substring(66).compareTo(b.substring(66)))
            .collect(Collectors.joining());
    add("SHA256SUMS", "text/plain", "checksums", sums);
  }

  private void archive(String name, String holds, String suffix, Function<Document, String> content)
      throws IOException {
    Zip zip = new Zip();
    corpus.documents().stream()
        .filter(document -> !document.text().isEmpty() || !suffix.equals(".txt"))
        .forEach(document -> zip.add(document.id() + suffix, content.apply(document)));
    addZip(name, holds, zip);
  }

  private void addZip(String name, String holds, Zip zip) throws IOException {
    add(name, "application/zip", holds, zip.bytes());
  }

  private void add(String name, String mediaType, String holds, String content) throws IOException {
    add(name, mediaType, holds, content.getBytes(StandardCharsets.UTF_8));
  }

  private void add(String name, String mediaType, String holds, byte[] content) throws IOException {
    files.add(Addresses.DATA + name, content, "the data file " + name);
    written.add(new DataFile(name, mediaType, holds, content.length, sha256(content)));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has SHA-256
    }
  }

  private String readme() throws IOException {
    try (InputStream in = DataFolder.class.getResourceAsStream("data-readme.md")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String columns =
          tables.all().stream().map(Table::documentation).collect(Collectors.joining("\n"));
      return text.replace("<!-- tables -->\n", columns + "\n");
    }
  }
}
