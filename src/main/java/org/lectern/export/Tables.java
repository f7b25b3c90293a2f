package org.lectern.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.address.Addresses;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.Event;
import org.lectern.model.EventSeries;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Mention;
import org.lectern.model.Mention.Type;
import org.lectern.model.Paragraph;
import org.lectern.model.Person;
import org.lectern.model.Span;
import org.lectern.model.Statement;
import org.lectern.model.Withheld;
import org.lectern.text.WordCount;

/** The tables of a corpus. */
final class Tables {
  static final String PAST_LAST = "one past its last";

  private final Corpus corpus;
  private final Urls urls;
  private final EventRows eventRows;
  private final NameTables names;

  Tables(Corpus corpus) {
    this.corpus = corpus;
    this.urls = new Urls(corpus.settings());
    this.eventRows = new EventRows(corpus);
    this.names = new NameTables(corpus);
  }

  /** All of them, in the order in which they are described. */
  List<Table<?>> all() {
    List<Table<?>> all =
        new ArrayList<>(
            List.of(
                documents(),
                paragraphs(),
                statements(),
                mentions(),
                people(),
                names.table("organisations", "an organisation", Type.ORGANISATION),
                names.table("places", "a place", Type.PLACE),
                events(),
                series()));
    all.addAll(new SourceTables(corpus).all());
    all.addAll(new LinkTables(corpus).all());
    return all;
  }

  private <T> List<Part<T>> parts(Function<Document, List<T>> parts) {
    return Part.all(corpus, parts);
  }

  /** A fact of a document's metadata. */
  private static <T> Column<Document> fact(
      String key, String holds, Function<Document, Optional<Inferred<T>>> value) {
    return Column.inferred(key, holds, value);
  }

  Table<Document> documents() {
    return new Table<>(
        "documents",
        "a document",
        true,
        List.of(
            Column.text("id", "the document's id", Document::id),
            Column.address("url", "its page", d -> page(d)),
            Column.text(
                "file",
                "the source file inside the corpus; a row of a table has its number behind that",
                d -> d.source().path()),
            Column.maybe(
                "collection",
                "the folder of that file, unless it is the corpus itself",
                d -> d.source().collection()),
            fact("language", "a BCP 47 tag", d -> d.metadata().language()),
            fact(
                "kind",
                "`speech`, `report`, `interview`, `communique`, `transcript`, `minutes`, `article`"
                    + " or `letter`",
                d -> d.metadata().kind().map(kind -> kind.map(Kind::label))),
            fact(
                "title",
                "under the rule `title-derived` a display title and not the source's",
                d -> d.metadata().title()),
            Column.flag(
                "titleDerived",
                "if the title is of the program's making",
                d -> d.metadata().titleIsDerived()),
            fact("date", "EDTF; when it was published", d -> d.metadata().date()),
            fact("place", "where it was written or delivered", d -> d.metadata().place()),
            fact("publisher", "who published it", d -> d.metadata().publisher()),
            Column.inferredList(
                "authors", "who wrote or delivered it", d -> d.metadata().authors()),
            fact("rights", "the rights statement", d -> d.metadata().rights()),
            fact("rightsHolder", "who holds the rights", d -> d.metadata().rightsHolder()),
            fact("source", "the address where it was found", d -> d.metadata().sourceUrl()),
            Column.maybe(
                "publish",
                "`excerpt` or `metadata`, where the site must not have all of the text",
                d -> d.withheld().map(w -> w.publication().label())),
            Column.integer(
                "words",
                "how many words the whole text has (UAX 29); `words.jsonl` counts as the search"
                    + " does",
                d -> WordCount.of(d, corpus.settings().language())),
            Column.maybeInteger(
                "shown",
                "then: how many of the words the site has",
                d -> d.withheld().map(Withheld::shown)),
            Column.maybeInteger(
                "year",
                "the year under which it is listed: that of `date`, or else of its main event",
                d -> d.listingDate().map(date -> date.value().from().year())),
            Column.texts(
                "events",
                "the ids of the events that it reports, its main one first",
                d -> corpus.eventsOf(d).stream().map(Event::id).toList())),
        corpus.documents());
  }

  private String page(Document document) {
    return urls.of(Addresses.document(document.id()));
  }

  private static <R> List<Column<R>> columns(List<Column<R>> first, List<Column<R>> rest) {
    List<Column<R>> all = new ArrayList<>(first);
    all.addAll(rest);
    return all;
  }

  /**
   * The columns that rows of parts of a document begin with.
   *
   * @param id the part's id in the document
   * @param paragraph the fragment of its address; the page itself if absent
   */
  private <T> List<Column<Part<T>>> place(
      String holds, Function<Part<T>, String> id, Function<Part<T>, Optional<String>> fragment) {
    return List.of(
        Column.text("id", holds, part -> part.documentId() + "#" + id.apply(part)),
        Column.text("document", "the document's id", Part::documentId),
        Column.address(
            "url",
            "its place in the document's page",
            part -> page(part.document()) + fragment.apply(part).map(f -> "#" + f).orElse("")));
  }

  private static <T> List<Column<Part<T>>> span(Function<Part<T>, Span> span) {
    return List.of(
        Column.integer(
            "start", "its first character in the document's text", p -> span.apply(p).start()),
        Column.integer("end", PAST_LAST, p -> span.apply(p).end()));
  }

  Table<Part<Paragraph>> paragraphs() {
    List<Column<Part<Paragraph>>> place =
        place(
            "`<document>#<paragraph>`, such as `a-speech#p12`",
            p -> p.part().id(),
            p -> Optional.of(p.part().id()));
    List<Column<Part<Paragraph>>> own =
        List.of(
            Column.integer("number", "its number in the document, from 1", Part::number),
            Column.maybe(
                "section",
                "the id of the innermost section that it belongs to",
                p -> DocumentParts.section(p.document(), p.part())));
    List<Column<Part<Paragraph>>> words =
        List.of(
            Column.maybe(
                "language",
                "a BCP 47 tag, where it differs from the document's",
                p -> p.part().language()),
            Column.flag(
                "recovered",
                "if the break before it is not the source's",
                p -> p.part().recovered()),
            Column.text("text", "its text", p -> p.document().textOf(p.part())));
    return new Table<>(
        "paragraphs",
        "a paragraph",
        false,
        columns(columns(place, own), columns(span(p -> p.part().span()), words)),
        parts(Document::paragraphs));
  }

  Table<Part<Statement>> statements() {
    List<Column<Part<Statement>>> place =
        place(
            "`<document>#<statement>`, such as `a-speech#said4`",
            p -> p.part().id(),
            p -> Optional.of(p.part().id()));
    List<Column<Part<Statement>>> who =
        List.of(
            Column.maybe(
                "paragraph",
                "the paragraph's id in the document",
                p -> p.document().paragraphAt(p.part().span().start()).map(Paragraph::id)),
            Column.text(
                "speaker",
                "the fullest name that the document gives the speaker",
                p -> p.part().speaker()),
            Column.maybe(
                "person",
                "the id of the person whom that name means",
                p -> corpus.personId(p.documentId(), p.part().speaker())),
            Column.maybe("verb", "the reporting verb", p -> p.part().verb()),
            Column.text(
                "kind",
                "`direct`, `reported`, `collective` or `unknown`",
                p -> p.part().kind().label()));
    List<Column<Part<Statement>>> words =
        List.of(
            Column.share(
                "confidence",
                "from 0 to 1 that this speaker says this",
                p -> p.part().confidence()),
            Column.text("rule", "the rule that found it", p -> p.part().rule()),
            Column.text("text", "its words", p -> p.part().span().of(p.document().text())));
    return new Table<>(
        "statements",
        "a statement: who says what",
        true,
        columns(columns(place, who), columns(span(p -> p.part().span()), words)),
        parts(Document::statements));
  }

  Table<Part<Mention>> mentions() {
    // Without addresses of their own: these rows are the most, often more than all others.
    List<Column<Part<Mention>>> place =
        List.of(
            Column.text(
                "id",
                "`<document>#mention<n>`, numbered from 1 in the order of the text",
                p -> p.documentId() + "#mention" + p.number()),
            Column.text("document", "the document's id", Part::documentId));
    List<Column<Part<Mention>>> who =
        List.of(
            Column.maybe(
                "paragraph",
                "the paragraph's id in the document; behind the `url` of that and a `#` it is the"
                    + " address of the place",
                p -> p.document().paragraphAt(p.part().span().start()).map(Paragraph::id)),
            Column.text(
                "type", "`person`, `organisation` or `place`", p -> p.part().type().label()),
            Column.text(
                "name", "the fullest name that the document gives it", p -> p.part().name()),
            Column.maybe("person", "for a person, their id", p -> id(p, Type.PERSON)),
            Column.maybe("organisation", "for one, its id", p -> id(p, Type.ORGANISATION)),
            Column.maybe("place", "for one, its id", p -> id(p, Type.PLACE)),
            Column.maybe(
                "role",
                "for a person, the first role that the text gives here",
                p -> p.part().roles().stream().findFirst().map(Mention.Role::words)),
            Column.someObjects(
                "roles",
                "for a person, all of them: `{role, start, end}`",
                p -> p.part().roles().stream().map(DocumentJson::role).toList()));
    List<Column<Part<Mention>>> words =
        List.of(
            Column.share(
                "confidence", "from 0 to 1 that these words name this", p -> p.part().confidence()),
            Column.text("text", "the naming words", p -> p.part().span().of(p.document().text())));
    return new Table<>(
        "mentions",
        "a place in a text that names somebody or something",
        true,
        columns(columns(place, who), columns(span(p -> p.part().span()), words)),
        parts(Document::mentions));
  }

  private Optional<String> id(Part<Mention> named, Type type) {
    return named.part().type() == type
        ? corpus.entities().id(type, named.documentId(), named.part().name())
        : Optional.empty();
  }

  Table<Person> people() {
    return new Table<>(
        "people",
        "a person",
        false,
        columns(
            names.columns("the person's id", Person::entity, Type.PERSON),
            List.of(
                Column.objects(
                    "roles",
                    "`{role, document, paragraph}`",
                    p -> p.roles().stream().map(Tables::role).toList()),
                Column.texts(
                    "statements",
                    "ids of rows of `statements.jsonl`",
                    p ->
                        p.statements().stream()
                            .map(s -> s.document() + "#" + s.statement())
                            .toList()),
                Column.texts(
                    "events", "the ids of the events where they took part", Person::events))),
        corpus.people());
  }

  private static Json.Part role(Person.Role role) {
    return json -> {
      json.text("role", role.role());
      json.text("document", role.document());
      json.text("paragraph", role.paragraph());
    };
  }

  Table<Event> events() {
    return new Table<>(
        "events",
        "an event",
        false,
        List.of(
            Column.text("id", "the event's id", Event::id),
            Column.address("url", "its page", e -> urls.of(Addresses.event(e.id()))),
            eventRows.fact("name", "the name to show", e -> Optional.of(e.name())),
            eventRows.fact("date", "EDTF; when it was held", Event::date),
            eventRows.fact("place", "where it was held", Event::place),
            Column.objects(
                "hosts",
                "`{role, name, person|organisation|place, documents}`: who held it; a role is"
                    + " `host`, `organiser` or `sponsor`, `name` is inferred as above, then comes"
                    + " the id of what it means, if that is known, and the documents that say so",
                eventRows::hosts),
            Column.maybe("series", "the id of the series that it belongs to", Event::series),
            Column.maybe("seriesName", "the name of that series", eventRows::seriesName),
            Column.objects(
                "reports",
                "`{document, index}`: the reports, and which of the document's events it is",
                EventRows::reports),
            Column.objects(
                "participants",
                "`{person, parts, documents}`; a part is `presided`, `spoke`, `conveyed`,"
                    + " `concluded` or `attended`",
                EventRows::participants)),
        corpus.events());
  }

  Table<EventSeries> series() {
    return new Table<>(
        "series",
        "an event series",
        false,
        List.of(
            Column.text("id", "the series' id", EventSeries::id),
            Column.address("url", "its page", s -> urls.of(Addresses.series(s.id()))),
            Column.text("name", "the name to show", EventSeries::name),
            Column.texts(
                "events", "the ids of its events, the earliest first", EventSeries::events)),
        corpus.series());
  }
}
