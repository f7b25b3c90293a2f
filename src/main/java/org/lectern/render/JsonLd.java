package org.lectern.render;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.lectern.address.Addresses;
import org.lectern.model.Corpus;
import org.lectern.model.CorpusSettings;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Event;
import org.lectern.model.EventSeries;
import org.lectern.model.Host;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Mention;
import org.lectern.model.Metadata;
import org.lectern.model.Person;
import org.lectern.model.Statement;
import org.lectern.model.Statement.Directness;
import org.lectern.record.WellFormed;

/**
 * Pages in the vocabulary of schema.org, as JSON-LD 1.1 that is safe inside a {@code script}
 * element. Ids are the addresses of the pages in the site's main language, as a thing has one id in
 * all languages: whole where the site's is known, else from the page that has them. A date that
 * schema.org has no way to say is left out, and so is a list of nothing.
 */
final class JsonLd {
  /** As many quotations as a page tells of, each no longer than {@link #LONGEST_QUOTATION}. */
  private static final int QUOTATIONS = 3;

  private static final int LONGEST_QUOTATION = 280;

  /** As many people of an event as a page tells of. */
  private static final int PEOPLE = 50;

  /** As many works of a person, or reports of an event; the tables have all. */
  private static final int WORKS = 10;

  private interface Part {
    void write() throws IOException;
  }

  private interface Item<T> {
    void write(T item) throws IOException;
  }

  private final Lookup lookup;
  private final CorpusSettings settings;
  private final String root;
  private final StringWriter out = new StringWriter();
  private final JsonGenerator json;

  /**
   * For one page.
   *
   * @param shared the way from the page to the site's root, such as {@code ../../}
   */
  JsonLd(Lookup lookup, String shared) {
    this.lookup = lookup;
    this.settings = lookup.corpus().settings();
    this.root = settings.baseUrl().orElse(shared);
    try {
      this.json = ScriptJson.FACTORY.createGenerator(out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }

  private String page(Part content) {
    try {
      json.writeStartObject();
      text("@context", "https://schema.org");
      content.write();
      json.writeEndObject();
      json.close();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return out.toString();
  }

  private void text(String key, String value) throws IOException {
    json.writeStringField(key, WellFormed.of(value));
  }

  private void text(String key, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      text(key, value.get());
    }
  }

  /** An array of objects, unless there are none. */
  private <T> void list(String key, List<T> items, Item<T> item) throws IOException {
    if (!items.isEmpty()) {
      json.writeArrayFieldStart(key);
      for (T one : items) {
        json.writeStartObject();
        item.write(one);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private void node(String type, String id) throws IOException {
    text("@type", type);
    text("@id", root + id);
    text("url", root + id);
  }

  /** A named thing of a type, which may have a page of its own. */
  private void thing(String key, String type, String name, Optional<String> id) throws IOException {
    json.writeObjectFieldStart(key);
    thing(type, name, id);
    json.writeEndObject();
  }

  private void thing(String type, String name, Optional<String> id) throws IOException {
    text("@type", type);
    text("@id", id.map(address -> root + address));
    text("name", name);
  }

  private void site() throws IOException {
    thing("isPartOf", "Dataset", settings.title(), Optional.of(Addresses.DATA));
  }

  String ofDocument(Document document) {
    return page(() -> document(document));
  }

  private void document(Document document) throws IOException {
    Metadata known = document.metadata();
    Optional<Kind> kind = known.kind().map(Inferred::value);
    node(type(kind), Addresses.document(document.id()));
    text("name", document.displayTitle());
    text("headline", document.displayTitle());
    text("genre", kind.map(Kind::label));
    text("inLanguage", known.language().map(Inferred::value));
    text("datePublished", known.date().flatMap(date -> start(date.value())));
    authors(document);
    if (known.publisher().isPresent()) {
      thing("publisher", "Organization", known.publisher().get().value(), Optional.empty());
    }
    if (known.place().isPresent()) {
      thing("locationCreated", "Place", known.place().get().value(), Optional.empty());
    }
    rights(known);
    text("isBasedOn", known.sourceUrl().map(Inferred::value));
    json.writeNumberField(
        "wordCount", lookup.card(document.id()).map(DocumentCard::words).orElse(0));
    list(
        "about",
        lookup.eventsOf(document.id()),
        event -> thing("Event", event.name().value(), Optional.of(Addresses.event(event.id()))));
    quotations(document);
    site();
  }

  private static String type(Optional<Kind> kind) {
    return kind.filter(k -> k == Kind.REPORT || k == Kind.COMMUNIQUE || k == Kind.MINUTES)
        .map(k -> "Report")
        .orElse("CreativeWork");
  }

  private void authors(Document document) throws IOException {
    list(
        "author",
        document.metadata().authors(),
        author -> {
          Optional<String> id = lookup.corpus().personId(document.id(), author.value());
          thing("Person", author.value(), id.map(Addresses::person));
        });
  }

  /** An address is a licence; words are a notice. */
  private void rights(Metadata known) throws IOException {
    if (known.rights().isPresent()) {
      String rights = known.rights().get().value();
      text(rights.matches("https?://\\S+") ? "license" : "copyrightNotice", rights);
    }
    if (known.rightsHolder().isPresent()) {
      thing(
          "copyrightHolder", "Organization", known.rightsHolder().get().value(), Optional.empty());
    }
  }

  /** The first short statements in the speakers' own words. */
  private void quotations(Document document) throws IOException {
    List<Statement> quoted =
        document.statements().stream()
            .filter(s -> s.kind() == Directness.DIRECT && s.span().length() <= LONGEST_QUOTATION)
            .limit(QUOTATIONS)
            .toList();
    list(
        "hasPart",
        quoted,
        statement -> {
          text("@type", "Quotation");
          text("@id", root + Addresses.document(document.id()) + "#" + statement.id());
          text("text", statement.span().of(document.text()));
          Optional<String> person =
              lookup.corpus().personId(document.id(), statement.speaker()).map(Addresses::person);
          thing("creator", "Person", statement.speaker(), person);
        });
  }

  String ofEvent(Event event) {
    return page(() -> event(event));
  }

  private void event(Event event) throws IOException {
    node("Event", Addresses.event(event.id()));
    text("name", event.name().value());
    text("startDate", event.date().flatMap(date -> start(date.value())));
    text("endDate", event.date().flatMap(date -> schema(date.value().to().toString())));
    if (event.place().isPresent()) {
      thing("location", "Place", event.place().get().value(), Optional.empty());
    }
    hosts(event);
    if (event.series().flatMap(lookup::series).isPresent()) {
      EventSeries series = event.series().flatMap(lookup::series).get();
      Optional<String> page = Optional.of(Addresses.series(series.id()));
      thing("superEvent", "EventSeries", series.name(), page);
    }
    list(
        "attendee",
        event.participants().stream()
            .flatMap(participant -> lookup.person(participant.person()).stream())
            .limit(PEOPLE)
            .toList(),
        person -> thing("Person", person.name(), Optional.of(Addresses.person(person.id()))));
    works("subjectOf", event.reports().stream().map(Event.Report::document).distinct().toList());
  }

  /** Hosts and organisers are both organizers there; sponsors are told apart. */
  private void hosts(Event event) throws IOException {
    for (boolean sponsors : new boolean[] {false, true}) {
      List<Event.Hosting> some =
          event.hosts().stream()
              .filter(told -> (told.host().role() == Host.Role.SPONSOR) == sponsors)
              .toList();
      list(sponsors ? "sponsor" : "organizer", some, this::host);
    }
  }

  private void host(Event.Hosting told) throws IOException {
    boolean person = told.subject().filter(s -> s.type() == Mention.Type.PERSON).isPresent();
    thing(
        person ? "Person" : "Organization",
        told.host().name().value(),
        HostsView.href(told, lookup));
  }

  private void works(String key, List<String> documents) throws IOException {
    list(
        key,
        documents.stream().limit(WORKS).toList(),
        id -> {
          String title = lookup.document(id).map(Document::displayTitle).orElse(id);
          thing("CreativeWork", title, Optional.of(Addresses.document(id)));
        });
  }

  String ofPerson(Person person) {
    return page(() -> person(person));
  }

  private void person(Person person) throws IOException {
    node("Person", Addresses.person(person.id()));
    text("name", person.name());
    if (!person.variants().isEmpty()) {
      json.writeArrayFieldStart("alternateName");
      for (String variant : person.variants()) {
        json.writeString(WellFormed.of(variant));
      }
      json.writeEndArray();
    }
    text("sameAs", person.wikidata().map(item -> "https://www.wikidata.org/entity/" + item));
    works("subjectOf", person.documents());
  }

  /** The home page. */
  String ofSite() {
    return page(
        () -> {
          node("WebSite", "");
          text("name", settings.title());
          text("description", settings.description());
          text("inLanguage", settings.language());
          if (settings.publisher().isPresent()) {
            thing("publisher", "Organization", settings.publisher().get(), Optional.empty());
          }
          json.writeObjectFieldStart("potentialAction");
          text("@type", "SearchAction");
          text("target", root + Addresses.SEARCH + "?q={search_term_string}");
          text("query-input", "required name=search_term_string");
          json.writeEndObject();
        });
  }

  /** The page on the data. */
  String ofData(Corpus corpus) {
    return page(
        () -> {
          node("Dataset", Addresses.DATA);
          text("name", settings.title());
          text("description", settings.description().orElse(settings.title()));
          text("inLanguage", settings.language());
          thing(
              "creator",
              "Organization",
              settings.publisher().orElse(settings.title()),
              Optional.empty());
          json.writeBooleanField("isAccessibleForFree", true);
          text("size", corpus.documents().size() + " documents");
          list(
              "distribution",
              DataFiles.all(corpus),
              file -> {
                text("@type", "DataDownload");
                text("name", file.name());
                text("encodingFormat", file.mediaType());
                text("contentUrl", root + file.href());
              });
        });
  }

  private static Optional<String> start(DateRange range) {
    return schema(range.from().toString());
  }

  /** A date of ISO 8601 with its year, which schema.org takes with or without month and day. */
  private static Optional<String> schema(String edtf) {
    return Optional.of(edtf).filter(date -> date.matches("[0-9]{4}(-[0-9]{2}){0,2}"));
  }
}
