package org.lectern.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.lectern.address.Addresses;
import org.lectern.export.TextMarks.Mark;
import org.lectern.model.Corpus;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Host;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Mention;
import org.lectern.model.Metadata;
import org.lectern.model.Paragraph;
import org.lectern.model.PartialDate;
import org.lectern.model.ReportedEvent;
import org.lectern.model.Section;
import org.lectern.model.Span;
import org.lectern.model.Statement;
import org.lectern.model.Statement.Directness;

/**
 * A document in TEI P5, by the conventions of ParlaMint: a paragraph that is all one speaker's
 * words is {@code u} with a {@code seg}; what a report says that somebody said is {@code said} in a
 * {@code p}. A section is a {@code div}, its heading the {@code head}. Names are {@code persName},
 * {@code orgName} and {@code placeName}; the people are in the header. Ids are those of the
 * document's page.
 */
final class Tei {
  private static final String NAMESPACE = "http://www.tei-c.org/ns/1.0";

  /** The role by which the reader of TEI tells the holder from the statement of the rights. */
  private static final String HOLDER = "rights-holder";

  private final Document document;
  private final Corpus corpus;
  private final Map<String, String> names;
  private final Urls urls;

  private Tei(Document document, Corpus corpus, Map<String, String> names) {
    this.document = document;
    this.names = names;
    this.corpus = corpus;
    this.urls = new Urls(corpus.settings());
  }

  /**
   * The file of a document.
   *
   * @param names the names of all people by id
   */
  static String write(Document document, Corpus corpus, Map<String, String> names) {
    Tei tei = new Tei(document, corpus, names);
    List<String> attributes = new ArrayList<>(List.of("xmlns", NAMESPACE));
    document
        .metadata()
        .language()
        .ifPresent(l -> attributes.addAll(List.of("xml:lang", l.value())));
    return Xml.document(xml -> xml.element("TEI", tei::content, attributes.toArray(String[]::new)));
  }

  private void content(Xml xml) throws XMLStreamException {
    xml.element("teiHeader", this::header);
    xml.element("text", text -> text.element("body", this::body));
  }

  private void header(Xml xml) throws XMLStreamException {
    xml.element(
        "fileDesc",
        file -> {
          file.element("titleStmt", this::title);
          file.element("publicationStmt", this::publication);
          file.element("sourceDesc", source -> source.element("bibl", this::source));
        });
    xml.element("encodingDesc", this::encoding);
    xml.element("profileDesc", this::profile);
  }

  private void title(Xml xml) throws XMLStreamException {
    xml.text("title", document.displayTitle());
    for (Inferred<String> author : document.metadata().authors()) {
      xml.text("author", author.value());
    }
    Optional<ReportedEvent> event = document.events().stream().findFirst();
    if (event.isPresent()) {
      xml.element("meeting", meeting -> meeting(meeting, event.get()));
    }
  }

  private void publication(Xml xml) throws XMLStreamException {
    // The publisher of the text is in the source; who hands on this file is another.
    xml.text("distributor", corpus.settings().publisher().orElse(corpus.settings().title()));
    xml.text("idno", document.id(), "type", "id");
    xml.text("idno", urls.of(Addresses.document(document.id())), "type", "URI");
    Optional<String> rights = document.metadata().rights().map(Inferred::value);
    Optional<String> holder = document.metadata().rightsHolder().map(Inferred::value);
    if (rights.isPresent() || holder.isPresent()) {
      xml.element("availability", availability -> availability(availability, rights, holder));
    }
  }

  private static void availability(Xml xml, Optional<String> rights, Optional<String> holder)
      throws XMLStreamException {
    xml.text("p", rights);
    if (holder.isPresent()) {
      xml.element("p", p -> p.text("name", holder.get(), "role", HOLDER));
    }
  }

  private void source(Xml xml) throws XMLStreamException {
    Metadata known = document.metadata();
    xml.text("title", document.displayTitle());
    xml.text("publisher", known.publisher().map(Inferred::value));
    if (known.date().isPresent()) {
      date(xml, known.date().get().value());
    }
    Optional<String> address = known.sourceUrl().map(Inferred::value);
    if (address.isPresent()) {
      xml.empty("ptr", "target", address.get());
    }
  }

  /** The event that it is of or tells of: its name, when and where it was, and who held it. */
  private static void meeting(Xml xml, ReportedEvent event) throws XMLStreamException {
    xml.text("name", event.name().value(), "type", "event");
    if (event.date().isPresent()) {
      date(xml, event.date().get().value());
    }
    xml.text("placeName", event.place().map(Inferred::value));
    for (Host host : event.hosts()) {
      xml.text("name", host.name().value(), "role", host.role().label());
    }
  }

  private static void date(Xml xml, DateRange range) throws XMLStreamException {
    String from = w3c(range.from());
    String to = w3c(range.to());
    if (from.isEmpty() || to.isEmpty()) {
      xml.text("date", range.toString());
    } else if (from.equals(to)) {
      xml.text("date", range.toString(), "when", from);
    } else {
      xml.text("date", range.toString(), "from", from, "to", to);
    }
  }

  /** A date as XML Schema has it, with day and month as far as they are known; empty if no year. */
  private static String w3c(PartialDate date) {
    String text = date.toString();
    return text.matches("[0-9]{4}(-[0-9]{2}){0,2}") ? text : "";
  }

  private void encoding(Xml xml) throws XMLStreamException {
    String words =
        document
            .withheld()
            .map(
                w ->
                    "The publisher lets this be published of the text: the first "
                        + (w.shown() + " of " + w.length() + " words."))
            .orElse("The text as found by the program Lectern, cleaned; names and statements too.");
    xml.element("projectDesc", p -> p.text("p", words));
  }

  private void profile(Xml xml) throws XMLStreamException {
    Metadata known = document.metadata();
    Optional<String> place = known.place().map(Inferred::value);
    if (place.isPresent()) {
      xml.element("creation", creation -> creation.text("placeName", place.get()));
    }
    Optional<String> language = known.language().map(Inferred::value);
    if (language.isPresent()) {
      xml.element("langUsage", l -> l.text("language", language.get(), "ident", language.get()));
    }
    Optional<String> kind = known.kind().map(Inferred::value).map(Kind::label);
    if (kind.isPresent()) {
      xml.element(
          "textClass",
          t ->
              t.element(
                  "keywords", k -> k.text("term", kind.get()), "scheme", urls.of(Addresses.DATA)));
    }
    Map<String, String> people = people();
    if (!people.isEmpty()) {
      xml.element(
          "particDesc",
          p ->
              p.element(
                  "listPerson",
                  list -> {
                    for (Map.Entry<String, String> person : people.entrySet()) {
                      list.element(
                          "person",
                          one -> one.text("persName", person.getValue()),
                          "xml:id",
                          person.getKey());
                    }
                  }));
    }
  }

  /** The names of those who speak or are named, by their ids in this file. */
  private Map<String, String> people() {
    Map<String, String> people = new LinkedHashMap<>();
    document.statements().forEach(s -> people.putIfAbsent(speakerId(s), speakerName(s)));
    document.mentions().stream()
        .filter(m -> m.type() == Mention.Type.PERSON)
        .forEach(m -> person(m.name()).ifPresent(id -> put(people, id)));
    return people;
  }

  private void put(Map<String, String> people, String id) {
    people.put(xmlId(id), names.getOrDefault(id, id));
  }

  /** The id of a speaker; who is no person of the corpus, as "The Chair", has one by the name. */
  private String speakerId(Statement statement) {
    return person(statement.speaker())
        .map(Tei::xmlId)
        .orElseGet(() -> xmlId("speaker.", statement.speaker()));
  }

  private String speakerName(Statement statement) {
    return person(statement.speaker())
        .map(id -> names.getOrDefault(id, id))
        .orElse(statement.speaker());
  }

  private Optional<String> person(String name) {
    return corpus.personId(document.id(), name);
  }

  /** An id as XML has it (a name without colons), and unlike those of paragraphs. */
  private static String xmlId(String person) {
    return xmlId("person.", person);
  }

  private static String xmlId(String kind, String name) {
    StringBuilder id = new StringBuilder(kind);
    name.codePoints()
        .forEach(
            c -> {
              boolean plain =
                  c == '-' || c == '_' || c == '.' || c < 128 && Character.isLetterOrDigit(c);
              id.append(plain ? Character.toString(c) : "_" + Integer.toHexString(c) + "_");
            });
    return id.toString();
  }

  private void body(Xml xml) throws XMLStreamException {
    if (document.paragraphs().isEmpty()) {
      xml.element("div", div -> div.empty("gap", "reason", "withheld"), "type", "text");
      return;
    }
    divisions(xml, document.sections(), new Span(0, document.text().length()));
  }

  /**
   * The parts of a text or of a part of it, each a division, and what stands between them in
   * divisions of its own, as TEI wants nothing behind a division but others.
   */
  private void divisions(Xml xml, List<Section> sections, Span span) throws XMLStreamException {
    int from = span.start();
    for (Section part : parts(sections)) {
      between(xml, new Span(from, Math.max(from, part.span().start())));
      xml.element(
          "div",
          div -> section(div, part, inside(sections, part)),
          "type",
          "section",
          "xml:id",
          part.id());
      from = Math.max(from, part.span().end());
    }
    between(xml, new Span(from, Math.max(from, span.end())));
  }

  /** The sections that are in no other. */
  private static List<Section> parts(List<Section> sections) {
    return sections.stream()
        .filter(s -> sections.stream().noneMatch(of -> isInside(s, of)))
        .toList();
  }

  private static List<Section> inside(List<Section> sections, Section of) {
    return sections.stream().filter(s -> isInside(s, of)).toList();
  }

  private static boolean isInside(Section section, Section of) {
    return section.level() > of.level()
        && of.span().start() <= section.span().start()
        && section.span().start() < of.span().end();
  }

  private void between(Xml xml, Span span) throws XMLStreamException {
    if (hasParagraphs(span)) {
      xml.element("div", div -> paragraphs(div, span), "type", "text");
    }
  }

  /** A section's heading where that is a paragraph, then what is before its parts, and these. */
  private void section(Xml xml, Section section, List<Section> inside) throws XMLStreamException {
    int from = section.span().start();
    Optional<Paragraph> head =
        document.paragraphs().stream()
            .filter(
                p ->
                    p.span().equals(section.headingSpan())
                        && p.span().start() == section.span().start())
            .findFirst();
    if (head.isPresent()) {
      Paragraph heading = head.get();
      List<Mark> marks = TextMarks.of(document, heading);
      xml.mixed("head", h -> run(h, heading.span(), marks), attributes(heading));
      xml.line();
      from = heading.span().end();
    }
    int parts =
        parts(inside).stream().mapToInt(s -> s.span().start()).min().orElse(section.span().end());
    paragraphs(xml, new Span(from, Math.max(from, parts)));
    divisions(xml, inside, new Span(Math.max(from, parts), Math.max(from, section.span().end())));
  }

  private boolean hasParagraphs(Span span) {
    return document.paragraphs().stream().anyMatch(p -> begins(p, span));
  }

  private static boolean begins(Paragraph paragraph, Span span) {
    return span.start() <= paragraph.span().start() && paragraph.span().start() < span.end();
  }

  private void paragraphs(Xml xml, Span span) throws XMLStreamException {
    for (Paragraph paragraph : document.paragraphs()) {
      if (begins(paragraph, span)) {
        paragraph(xml, paragraph);
      }
    }
  }

  private void paragraph(Xml xml, Paragraph paragraph) throws XMLStreamException {
    String[] own = attributes(paragraph);
    List<Mark> marks = TextMarks.of(document, paragraph);
    Optional<Statement> turn = turn(paragraph, marks);
    if (turn.isPresent()) {
      xml.mixed(
          "u",
          u -> u.mixed("seg", seg -> run(seg, paragraph.span(), marks.get(0).inside()), own),
          who(turn.get(), "xml:id", turn.get().id()));
    } else {
      xml.mixed("p", p -> run(p, paragraph.span(), marks), own);
    }
    xml.line();
  }

  private static String[] attributes(Paragraph paragraph) {
    List<String> attributes = new ArrayList<>(List.of("xml:id", paragraph.id()));
    paragraph.language().ifPresent(language -> attributes.addAll(List.of("xml:lang", language)));
    return attributes.toArray(String[]::new);
  }

  /** The statement that all of a paragraph is. */
  private static Optional<Statement> turn(Paragraph paragraph, List<Mark> marks) {
    return marks.size() == 1
            && marks.get(0).of() instanceof Statement statement
            && statement.kind() == Directness.DIRECT
            && statement.span().equals(paragraph.span())
        ? Optional.of(statement)
        : Optional.empty();
  }

  private void run(Xml xml, Span span, List<Mark> marks) throws XMLStreamException {
    int at = span.start();
    for (Mark mark : marks) {
      xml.characters(document.text().substring(at, mark.span().start()));
      mark(xml, mark);
      at = mark.span().end();
    }
    xml.characters(document.text().substring(at, span.end()));
  }

  private void mark(Xml xml, Mark mark) throws XMLStreamException {
    Xml.Part content = inner -> run(inner, mark.span(), mark.inside());
    if (mark.of() instanceof Statement statement) {
      String direct = String.valueOf(statement.kind() == Directness.DIRECT);
      xml.mixed("said", content, who(statement, "xml:id", statement.id(), "direct", direct));
    } else if (mark.of() instanceof Mention mention) {
      String name =
          switch (mention.type()) {
            case PERSON -> "persName";
            case ORGANISATION -> "orgName";
            case PLACE -> "placeName";
          };
      Optional<String> person =
          mention.type() == Mention.Type.PERSON ? person(mention.name()) : Optional.empty();
      xml.mixed(
          name,
          content,
          person.map(id -> new String[] {"ref", "#" + xmlId(id)}).orElse(new String[0]));
    }
  }

  private String[] who(Statement statement, String... more) {
    List<String> attributes = new ArrayList<>(List.of(more));
    attributes.addAll(List.of("who", "#" + speakerId(statement)));
    return attributes.toArray(String[]::new);
  }
}
