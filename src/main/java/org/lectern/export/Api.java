package org.lectern.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.lectern.address.Addresses;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.Event;
import org.lectern.model.Person;
import org.lectern.model.SiteFiles;

/**
 * The static JSON API: {@code api/index.json} names everything; each document, person and event is
 * a file by its id, and the rows of each table come in pages. {@code api/schema/} has a JSON Schema
 * (2020-12) for each.
 */
final class Api {
  /** Rows on a page. */
  private static final int PAGE = 100;

  private static final String SCHEMA = "https://json-schema.org/draft/2020-12/schema";

  private final Corpus corpus;
  private final SiteFiles files;
  private final Tables tables;
  private final Urls urls;

  Api(Corpus corpus, SiteFiles files) {
    this.corpus = corpus;
    this.files = files;
    this.tables = new Tables(corpus);
    this.urls = new Urls(corpus.settings());
  }

  void write() throws IOException {
    Table<Document> documents = tables.documents();
    Table<Person> people = tables.people();
    Table<Event> events = tables.events();
    add("index.json", Json.object(json -> index(json, List.of(documents, people, events))));
    pages(documents);
    pages(people);
    pages(events);
    for (Document document : corpus.documents()) {
      files.add(
          Addresses.apiFile(documents.name(), document.id()),
          (DocumentJson.line(document) + "\n").getBytes(StandardCharsets.UTF_8),
          document.source().path());
    }
    items(people, Person::id);
    items(events, Event::id);
    add("schema/document.json", resource("document.schema.json").strip());
  }

  private void index(Json json, List<Table<?>> all) throws IOException {
    json.text("title", corpus.settings().title());
    json.text("description", corpus.settings().description());
    json.text("data", urls.of(Addresses.DATA + "datapackage.json"));
    json.list("tables", all, table -> j -> entry(table, j));
  }

  private void entry(Table<?> table, Json json) throws IOException {
    json.text("id", table.name());
    json.number("total", table.rows().size());
    json.number("pages", pageCount(table));
    json.text("first", urls.of(page(table, 1)));
    json.text("item", urls.of(Addresses.API + table.name() + "/{id}.json"));
    json.text("rowSchema", urls.of(Addresses.API + "schema/" + table.name() + "-row.json"));
    if (table.name().equals("documents")) {
      json.text("itemSchema", urls.of(Addresses.API + "schema/document.json"));
    }
  }

  private static int pageCount(Table<?> table) {
    return Math.max(1, (table.rows().size() + PAGE - 1) / PAGE);
  }

  private static String page(Table<?> table, int number) {
    return Addresses.API + table.name() + "/page/" + number + ".json";
  }

  private <R> void pages(Table<R> table) throws IOException {
    int pages = pageCount(table);
    for (int i = 1; i <= pages; i++) {
      int number = i;
      int from = (number - 1) * PAGE;
      List<R> rows = table.rows().subList(from, Math.min(table.rows().size(), from + PAGE));
      String text =
          Json.object(
              json -> {
                json.number("total", table.rows().size());
                json.number("page", number);
                json.number("pages", pages);
                if (number < pages) {
                  json.text("next", urls.of(page(table, number + 1)));
                }
                json.list("rows", rows, row -> j -> table.write(row, j));
              });
      add(table.name() + "/page/" + number + ".json", text);
    }
    add("schema/" + table.name() + "-row.json", Json.object(json -> schema(table, json)));
  }

  private <R> void items(Table<R> table, Function<R, String> id) throws IOException {
    for (R row : table.rows()) {
      files.add(
          Addresses.apiFile(table.name(), id.apply(row)),
          (Json.object(json -> table.write(row, json)) + "\n").getBytes(StandardCharsets.UTF_8),
          "the data of " + id.apply(row));
    }
  }

  private static <R> void schema(Table<R> table, Json json) throws IOException {
    json.text("$schema", SCHEMA);
    json.text("title", "A row: " + table.row());
    json.text("type", "object");
    json.object(
        "properties",
        properties -> {
          for (Column<R> column : table.columns()) {
            properties.object(column.key(), property -> property(column, property));
          }
        });
    json.texts(
        "required", table.columns().stream().filter(Column::always).map(Column::key).toList());
    json.no("additionalProperties");
  }

  private static void property(Column<?> column, Json json) throws IOException {
    json.text("type", column.type().json());
    json.text("description", column.holds());
    switch (column.type()) {
      case TEXTS -> json.object("items", items -> items.text("type", "string"));
      case INFERRED_LIST -> json.object("items", Api::inferred);
      case OBJECTS -> json.object("items", items -> items.text("type", "object"));
      case INFERRED -> json.texts("required", List.of("value", "confidence", "rule", "support"));
      default -> {
        // Its type says it all.
      }
    }
  }

  private static void inferred(Json json) throws IOException {
    json.text("type", "object");
    json.texts("required", List.of("value", "confidence", "rule", "support"));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Api.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void add(String path, String text) throws IOException {
    files.add(
        Addresses.API + path, (text + "\n").getBytes(StandardCharsets.UTF_8), "the API: " + path);
  }
}
