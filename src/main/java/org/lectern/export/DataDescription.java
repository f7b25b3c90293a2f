package org.lectern.export;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.address.Addresses;
import org.lectern.export.DataFolder.DataFile;
import org.lectern.model.Corpus;
import org.lectern.model.CorpusSettings;
import org.lectern.model.Inferred;

/**
 * The data as machines have it described: {@code datapackage.json} (Frictionless Data Package 1)
 * and {@code croissant.json} (Croissant 1.0 of MLCommons).
 *
 * <p>Croissant wants a date of publication. There is none: a site has no clock, and any date would
 * be a guess.
 */
final class DataDescription {
  private static final List<String> TERMS =
      List.of(
          "extract", "field", "fileObject", "jsonPath", "key", "recordSet", "repeated", "source");

  private static final String RIGHTS_OF_EACH =
      "As stated for each document, under rights in documents.jsonl;"
          + " what has no statement is not known to be licensed";

  private final CorpusSettings settings;
  private final Urls urls;
  private final List<Table<?>> tables;
  private final List<DataFile> files;
  private final Optional<String> rights;

  DataDescription(Corpus corpus, List<Table<?>> tables, List<DataFile> files) {
    this.settings = corpus.settings();
    this.urls = new Urls(settings);
    this.tables = tables;
    this.files = files;
    this.rights = commonRights(corpus);
  }

  /** The statement of rights, where all documents have one and the same. */
  private static Optional<String> commonRights(Corpus corpus) {
    List<Optional<String>> all =
        corpus.documents().stream()
            .map(document -> document.metadata().rights().map(Inferred::value))
            .distinct()
            .toList();
    return all.size() == 1 ? all.get(0) : Optional.empty();
  }

  String dataPackage() {
    return Json.object(
            json -> {
              json.text("name", name());
              json.text("title", settings.title());
              json.text("description", settings.description());
              json.text("homepage", urls.base());
              json.list("resources", files, file -> j -> resource(file, j));
            })
        + "\n";
  }

  /** A name of lower-case letters, digits and hyphens, as the format wants it. */
  private String name() {
    String plain = settings.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String name = plain.replaceAll("^-|-$", "");
    return name.isEmpty() ? "corpus" : name;
  }

  private void resource(DataFile file, Json json) throws IOException {
    String stem = file.name().toLowerCase(Locale.ROOT).replace('.', '-');
    json.text("name", stem);
    json.text("path", file.name());
    json.text("description", file.holds());
    json.text("mediatype", file.mediaType());
    json.number("bytes", file.bytes());
    json.text("hash", "sha256:" + file.sha256());
    Optional<Table<?>> table = table(file);
    if (table.isPresent()) {
      boolean csv = file.name().contains(".csv");
      json.text("profile", csv ? "tabular-data-resource" : "data-resource");
      json.text("format", csv ? "csv" : "jsonl");
      json.text("encoding", "utf-8");
      if (file.name().endsWith(".zip")) {
        json.text("compression", "zip");
      }
      json.object("schema", schema -> schema(table.get(), csv, schema));
    }
  }

  private Optional<Table<?>> table(DataFile file) {
    String name = file.name().replaceFirst("\\.(jsonl|csv(\\.zip)?)$", "");
    return name.equals(file.name())
        ? Optional.empty()
        : tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  private static <R> void schema(Table<R> table, boolean csv, Json json) throws IOException {
    json.list("fields", csv ? table.cells() : table.columns(), c -> j -> field(c, csv, j));
    json.text("primaryKey", "id");
  }

  private static void field(Column<?> column, boolean csv, Json json) throws IOException {
    json.text("name", column.key());
    json.text("type", csv ? column.type().csv() : column.type().json());
    json.text("description", column.holds());
    if (column.always() && column.type() != Column.Type.TEXTS) {
      json.object("constraints", c -> c.flag("required", true));
    }
  }

  String croissant() {
    return Json.object(
            json -> {
              json.object("@context", DataDescription::context);
              json.text("@type", "sc:Dataset");
              json.text("conformsTo", "http://mlcommons.org/croissant/1.0");
              json.text("name", settings.title());
              json.text("description", settings.description().orElse(settings.title()));
              json.text("url", urls.of(Addresses.DATA));
              license(json);
              json.text("inLanguage", settings.language());
              json.object(
                  "creator",
                  c -> {
                    c.text("@type", "sc:Organization");
                    c.text("name", settings.publisher().orElse(settings.title()));
                  });
              json.list("distribution", files, file -> j -> distribution(file, j));
              json.list("recordSet", tables, table -> j -> recordSet(table, j));
            })
        + "\n";
  }

  /** The words that all documents have in common, or where those of each are. */
  private void license(Json json) throws IOException {
    if (rights.filter(words -> words.matches("https?://\\S+")).isPresent()) {
      json.text("license", rights);
      return;
    }
    json.object(
        "license",
        work -> {
          work.text("@type", "sc:CreativeWork");
          work.text("name", rights.orElse(RIGHTS_OF_EACH));
          if (rights.isEmpty()) {
            work.text("url", urls.of(Addresses.DATA + "documents.jsonl"));
          }
        });
  }

  /** The terms of Croissant that we use, as in appendix 1 of its specification. */
  private static void context(Json json) throws IOException {
    json.text("@language", "en");
    json.text("@vocab", "https://schema.org/");
    json.text("sc", "https://schema.org/");
    json.text("cr", "http://mlcommons.org/croissant/");
    json.text("dct", "http://purl.org/dc/terms/");
    json.text("conformsTo", "dct:conformsTo");
    for (String term : TERMS) {
      json.text(term, "cr:" + term);
    }
    json.object(
        "dataType",
        type -> {
          type.text("@id", "cr:dataType");
          type.text("@type", "@vocab");
        });
  }

  private void distribution(DataFile file, Json json) throws IOException {
    json.text("@type", "cr:FileObject");
    json.text("@id", file.name());
    json.text("name", file.name());
    json.text("description", file.holds());
    json.text(
        "contentUrl", urls.base().map(base -> base + Addresses.DATA).orElse("") + file.name());
    json.text(
        "encodingFormat", file.mediaType().replace("application/jsonl", "application/jsonlines"));
    json.text("contentSize", file.bytes() + " B");
    json.text("sha256", file.sha256());
  }

  private static <R> void recordSet(Table<R> table, Json json) throws IOException {
    List<Column<R>> columns =
        table.columns().stream().filter(c -> c.type() != Column.Type.OBJECTS).toList();
    json.text("@type", "cr:RecordSet");
    json.text("@id", table.name());
    json.text("name", table.name());
    json.text("description", "A record is " + table.row() + ".");
    json.object("key", key -> key.text("@id", table.name() + "/id"));
    json.list("field", columns, column -> j -> field(table, column, j));
  }

  private static void field(Table<?> table, Column<?> column, Json json) throws IOException {
    json.text("@type", "cr:Field");
    json.text("@id", table.name() + "/" + column.key());
    json.text("name", column.key());
    json.text("description", column.holds());
    json.text("dataType", dataType(column.type()));
    json.flag("repeated", column.type().json().equals("array"));
    json.object(
        "source",
        source -> {
          source.object("fileObject", file -> file.text("@id", table.name() + ".jsonl"));
          source.object("extract", e -> e.text("jsonPath", jsonPath(column)));
        });
  }

  private static String dataType(Column.Type type) {
    return switch (type) {
      case INTEGER -> "sc:Integer";
      case NUMBER -> "sc:Float";
      case FLAG -> "sc:Boolean";
      default -> "sc:Text";
    };
  }

  private static String jsonPath(Column<?> column) {
    String inside =
        switch (column.type()) {
          case INFERRED -> ".value";
          case INFERRED_LIST -> "[*].value";
          case TEXTS -> "[*]";
          default -> "";
        };
    return "$." + column.key() + inside;
  }
}
