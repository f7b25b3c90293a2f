package org.lectern.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lectern.i18n.MessageCatalog;
import org.lectern.i18n.MessageFile;
import org.lectern.model.Corpus;
import org.lectern.model.CorpusSettings;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Entities;
import org.lectern.model.Entity;
import org.lectern.model.Event;
import org.lectern.model.EventSeries;
import org.lectern.model.Format;
import org.lectern.model.Host;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Ledger;
import org.lectern.model.Links;
import org.lectern.model.Mention;
import org.lectern.model.Metadata;
import org.lectern.model.Page;
import org.lectern.model.Paragraph;
import org.lectern.model.PartialDate;
import org.lectern.model.Person;
import org.lectern.model.Problem.Place;
import org.lectern.model.Reason;
import org.lectern.model.Removal;
import org.lectern.model.Repair;
import org.lectern.model.ReportedEvent;
import org.lectern.model.Section;
import org.lectern.model.Source;
import org.lectern.model.Span;
import org.lectern.model.StatedMetadata;
import org.lectern.model.Statement;
import org.lectern.model.TakenSpan;
import org.lectern.model.TextMap;
import org.lectern.record.Documents;

/** Corpora for tests. */
final class SampleCorpus {
  private SampleCorpus() {}

  /** The stage, with English words. */
  static ExportStage stage() {
    SortedMap<String, MessageFile.Entry> entries = new TreeMap<>();
    Map.of(
            "feed.subject", "{name}, {site}",
            "feed.phrase", "“{name}”, {site}",
            "feed.phrase.note", "Documents that have the phrase “{name}”.",
            "feed.person.note", "Documents that name {name}.",
            "feed.series.note", "Reports of the events of “{name}”.")
        .forEach((key, words) -> entries.put(key, new MessageFile.Entry(words, Place.file("en"))));
    MessageFile english = new MessageFile(MessageCatalog.ENGLISH, entries);
    return new ExportStage(
        MessageCatalog.of(List.of(english)).value().of(MessageCatalog.ENGLISH).orElseThrow());
  }

  static CorpusSettings settings(String title, Optional<String> baseUrl) {
    return new CorpusSettings(
        title,
        Optional.of("Some texts."),
        "en",
        Optional.of("The Publisher"),
        baseUrl,
        Optional.empty(),
        StatedMetadata.NONE,
        Map.of());
  }

  /** One document with something in every field, whose texts begin with {@code words}. */
  static Document full(String id, String words) {
    String first = words + " said Xi.";
    String text = first + "\n\n" + "Second.";
    Span one = new Span(0, first.length());
    Span two = new Span(first.length() + 2, text.length());
    Metadata metadata =
        new Metadata(
            Optional.of(Inferred.of(words, 0.5, Metadata.DERIVED_TITLE, new Span(0, 2))),
            Optional.of(Inferred.stated("en")),
            Optional.of(Inferred.of(Kind.REPORT, 1 / 3.0, "kind-rule").because("because " + words)),
            DateRange.parse("2023-07-15").map(d -> Inferred.of(d, 0.9, "d", new Span(3, 4))),
            Optional.of(Inferred.stated(words)),
            Optional.of(Inferred.stated(words)),
            List.of(Inferred.stated(words), Inferred.stated("Second Author")),
            Optional.of(Inferred.stated(words)),
            Optional.of(Inferred.stated(words)),
            Optional.of(Inferred.stated("https://example.org/a")));
    ReportedEvent event =
        new ReportedEvent(
            Inferred.stated(words),
            DateRange.parse("2023-07-14/2023-07-15").map(Inferred::stated),
            Optional.of(Inferred.stated("Beijing")),
            List.of(Host.stated(words, Host.Role.HOST)),
            List.of(new ReportedEvent.Participant("Xi", ReportedEvent.Part.SPOKE, one)));
    return new Document(
        new Source(
            id, "texts/" + id + ".txt", Format.TEXT, text, 0, "UTF-8", 1, StatedMetadata.NONE),
        metadata,
        text,
        new TextMap(List.of(new TextMap.Run(0, 0, text.length()))),
        List.of(
            new Paragraph("p1", one, false, Optional.empty()),
            new Paragraph("p2", two, true, Optional.of("ar"))),
        List.of(new Section("s1", 1, 1, words, two, two)),
        List.of(
            new Statement(
                "said1",
                "Xi",
                Optional.of("said"),
                Statement.Directness.REPORTED,
                one,
                0.87654321,
                "speaker-verb")),
        List.of(
            new Mention(
                Mention.Type.PERSON,
                "Xi",
                new Span(one.end() - 3, one.end() - 1),
                List.of(new Mention.Role(words, new Span(0, words.length()))),
                1),
            new Mention(Mention.Type.PLACE, "There", two, List.of(), 0.5)),
        List.of(event),
        List.of(new Removal(new Span(1, 2), Reason.of("reason"), "rule", words)),
        List.of(new Repair(new Span(2, 3), words, "after", 4, "rule")),
        List.of(new TakenSpan(new Span(5, 6), "title")));
  }

  static Corpus of(String title, Optional<String> baseUrl, String words) {
    Document full = full("full", words);
    Document plain = Documents.ofParagraphs(List.of("Plain."));
    Event event =
        new Event(
            "2023-07-14-event",
            Inferred.stated(words),
            full.events().get(0).date(),
            full.events().get(0).place(),
            List.of(
                new Event.Hosting(
                    Host.stated(words, Host.Role.HOST),
                    Optional.of(new Event.Subject(Mention.Type.PERSON, "xi")),
                    List.of("full"))),
            Optional.of("series"),
            List.of(new Event.Report("full", 0)),
            List.of(
                new Event.Participant("xi", List.of(ReportedEvent.Part.SPOKE), List.of("full"))));
    Person person =
        new Person(
            new Entity(
                "xi",
                "Xi",
                Optional.of("Q15031"),
                List.of(new Entity.Form(words, Entity.Basis.SHORT_FORM)),
                List.of(new Entity.Naming("full", 1))),
            List.of(new Person.Role(words, "full", "p1")),
            List.of(new Person.Said("full", "said1")),
            List.of(event.id()));
    return new Corpus(
        settings(title, baseUrl),
        List.of(full, plain),
        List.of(event),
        List.of(new EventSeries("series", "Series", List.of(event.id()))),
        Entities.ofPeople(List.of(person), Map.of("full", Map.of("Xi", "xi"))),
        List.of(new Page("pages/about.md", "about", "About", "Text")),
        Links.NONE,
        Ledger.EMPTY);
  }

  /** A corpus of many small dated documents. */
  static Corpus many(int documents) {
    List<Document> all = new ArrayList<>();
    for (int i = documents; i > 0; i--) {
      PartialDate day = new PartialDate(1900 + i, 2, 3);
      Metadata metadata =
          Documents.NOTHING.withDate(Optional.of(Inferred.stated(DateRange.of(day))));
      Document plain = Documents.ofParagraphs(List.of("Text " + i));
      Source source =
          new Source("d" + i, i + ".txt", Format.TEXT, "", 0, "UTF-8", 1, StatedMetadata.NONE);
      all.add(
          new Document(
              source,
              metadata,
              plain.text(),
              plain.map(),
              plain.paragraphs(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of()));
    }
    return new Corpus(
        settings("Many", Optional.empty()),
        all,
        List.of(),
        List.of(),
        Entities.NONE,
        List.of(),
        Links.NONE,
        Ledger.EMPTY);
  }
}
