package org.lectern.export;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lectern.model.Document;
import org.lectern.model.Host;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Mention;
import org.lectern.model.Metadata;
import org.lectern.model.Paragraph;
import org.lectern.model.Removal;
import org.lectern.model.Repair;
import org.lectern.model.ReportedEvent;
import org.lectern.model.Section;
import org.lectern.model.Statement;
import org.lectern.model.TakenSpan;
import org.lectern.model.Withheld;

/**
 * A document with all its evidence, as one JSON object.
 *
 * <p>This is a contract, documented for its readers in {@code data/README.md}. Offsets are UTF-16
 * units: in {@code support}, {@code removed}, {@code repairs} and {@code taken} of the decoded
 * source, everywhere else of {@code text}. Unknown values are absent; dates are EDTF strings.
 */
public final class DocumentJson {
  private DocumentJson() {}

  /** The object on one line, without a line break at the end. */
  public static String line(Document document) {
    return Json.object(json -> write(document, json));
  }

  private static void write(Document document, Json json) throws IOException {
    json.text("file", document.source().path());
    json.text("id", document.id());
    metadata(document.metadata(), json);
    withheld(document, json);
    json.list("events", document.events(), DocumentJson::event);
    json.list("sections", document.sections(), DocumentJson::section);
    json.list("paragraphs", document.paragraphs(), DocumentJson::paragraph);
    json.list("statements", document.statements(), DocumentJson::statement);
    json.list("mentions", document.mentions(), DocumentJson::mention);
    json.list("removed", document.removed(), removal -> removal(document, removal));
    json.list("repairs", document.repairs(), DocumentJson::repair);
    json.list("taken", document.taken(), taken -> taken(document, taken));
    json.text("text", document.text());
  }

  /** How much of the text may be had, where that is not all; rows of documents share it. */
  static void withheld(Document document, Json json) throws IOException {
    if (document.withheld().isPresent()) {
      Withheld withheld = document.withheld().get();
      json.text("publish", withheld.publication().label());
      json.number("words", withheld.length());
      json.number("shown", withheld.shown());
    }
  }

  /** The metadata fields, which rows of {@code documents.jsonl} share. */
  static void metadata(Metadata metadata, Json json) throws IOException {
    json.fact("language", metadata.language());
    json.fact("kind", metadata.kind().map(kind -> kind.map(Kind::label)));
    json.fact("title", metadata.title());
    json.fact("date", metadata.date());
    json.fact("place", metadata.place());
    json.fact("publisher", metadata.publisher());
    if (!metadata.authors().isEmpty()) {
      json.list("authors", metadata.authors(), Json::evidence);
    }
    json.fact("rights", metadata.rights());
    json.fact("rightsHolder", metadata.rightsHolder());
    json.fact("source", metadata.sourceUrl());
  }

  private static Json.Part event(ReportedEvent event) {
    return json -> {
      json.fact("name", Optional.<Inferred<String>>of(event.name()));
      json.fact("date", event.date());
      json.fact("place", event.place());
      json.list("hosts", event.hosts(), DocumentJson::host);
      json.list("participants", event.participants(), DocumentJson::participant);
    };
  }

  private static Json.Part host(Host host) {
    return json -> {
      json.text("role", host.role().label());
      json.fact("name", Optional.<Inferred<String>>of(host.name()));
    };
  }

  private static Json.Part participant(ReportedEvent.Participant participant) {
    return json -> {
      json.text("name", participant.name());
      json.text("part", participant.part().label());
      json.span(participant.span());
    };
  }

  private static Json.Part section(Section section) {
    return json -> {
      json.text("id", section.id());
      json.number("number", section.number());
      json.number("level", section.level());
      json.text("heading", section.heading());
      json.number("headingStart", section.headingSpan().start());
      json.number("headingEnd", section.headingSpan().end());
      json.span(section.span());
    };
  }

  private static Json.Part paragraph(Paragraph paragraph) {
    return json -> {
      json.text("id", paragraph.id());
      json.span(paragraph.span());
      json.text("language", paragraph.language());
      json.flag("recovered", paragraph.recovered());
    };
  }

  private static Json.Part statement(Statement statement) {
    return json -> {
      json.text("id", statement.id());
      json.text("speaker", statement.speaker());
      json.text("verb", statement.verb());
      json.text("kind", statement.kind().label());
      json.span(statement.span());
      json.confidence(statement.confidence());
      json.text("rule", statement.rule());
    };
  }

  private static Json.Part mention(Mention mention) {
    return json -> {
      json.text("type", mention.type().label());
      json.text("name", mention.name());
      json.span(mention.span());
      roles(json, mention);
      json.confidence(mention.confidence());
    };
  }

  /** The roles beside a name; the first also by itself, as readers of one role expect it. */
  private static void roles(Json json, Mention mention) throws IOException {
    List<Mention.Role> roles = mention.roles();
    if (!roles.isEmpty()) {
      json.text("role", roles.get(0).words());
      json.number("roleStart", roles.get(0).span().start());
      json.number("roleEnd", roles.get(0).span().end());
      json.list("roles", roles, DocumentJson::role);
    }
  }

  static Json.Part role(Mention.Role role) {
    return json -> {
      json.text("role", role.words());
      json.span(role.span());
    };
  }

  private static Json.Part removal(Document document, Removal removal) {
    return json -> {
      json.span(removal.span());
      json.text("reason", removal.reason().toString());
      json.text("rule", removal.rule());
      json.text("text", removal.text());
      json.number("textStart", document.textBefore(removal.span().start()));
    };
  }

  private static Json.Part repair(Repair repair) {
    return json -> {
      json.span(repair.span());
      json.text("before", repair.before());
      json.text("after", repair.after());
      json.number("textStart", repair.textStart());
      json.text("rule", repair.rule());
    };
  }

  private static Json.Part taken(Document document, TakenSpan taken) {
    return json -> {
      json.span(taken.span());
      json.text("field", taken.field());
      json.text("text", taken.span().of(document.source().text()));
      json.number("textStart", document.textBefore(taken.span().start()));
    };
  }
}
