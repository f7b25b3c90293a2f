package org.lectern.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lectern.model.Corpus;
import org.lectern.model.CorpusSettings;
import org.lectern.model.Document;
import org.lectern.model.Entities;
import org.lectern.model.Entity;
import org.lectern.model.Event;
import org.lectern.model.EventSeries;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Ledger;
import org.lectern.model.Links;
import org.lectern.model.Mention;
import org.lectern.model.Metadata;
import org.lectern.model.Page;
import org.lectern.model.PartialDate;
import org.lectern.model.Person;
import org.lectern.model.Reason;
import org.lectern.model.Removal;
import org.lectern.model.Repair;
import org.lectern.model.ReportedEvent;
import org.lectern.model.ReportedEvent.Part;
import org.lectern.model.Section;
import org.lectern.model.Span;
import org.lectern.model.StatedMetadata;
import org.lectern.model.Statement;

/**
 * The seeds with metadata made up by hand, so that pages can be tested and looked at without the
 * stages before. What it says of the texts is plausible, not what the program finds.
 */
final class SeedCorpus {
  private static final Map<String, String> PEOPLE = new LinkedHashMap<>();

  static {
    PEOPLE.put("Xi Jinping", "xi-jinping");
    PEOPLE.put("Cai Qi", "cai-qi");
    PEOPLE.put("Li Keqiang", "li-keqiang");
    PEOPLE.put("Wang Huning", "wang-huning");
    PEOPLE.put("Ding Xuexiang", "ding-xuexiang");
    PEOPLE.put("Li Shulei", "li-shulei");
    PEOPLE.put("Li Zhanshu", "li-zhanshu");
    PEOPLE.put("Wang Yang", "wang-yang");
    PEOPLE.put("Zhao Leji", "zhao-leji");
    PEOPLE.put("Han Zheng", "han-zheng");
  }

  private SeedCorpus() {}

  static Corpus build() {
    List<Document> documents = List.of(doc003(), doc001(), doc000(), doc002(), doc004());
    List<Event> events = events(documents);
    CorpusSettings settings =
        new CorpusSettings(
            "Cyberspace Speeches",
            Optional.of(
                "Speeches and reports on China’s national conferences on cybersecurity and"
                    + " informatization, 2016 to 2023."),
            "en",
            Optional.of("The Lectern project"),
            Optional.empty(),
            Optional.empty(),
            StatedMetadata.NONE,
            Map.of());
    return new Corpus(
        settings,
        documents,
        events,
        List.of(
            new EventSeries(
                "national-cybersecurity-conferences",
                "National conferences on cybersecurity and informatization",
                List.of(events.get(2).id(), events.get(1).id(), events.get(0).id()))),
        Entities.ofPeople(people(documents, events), personIds(documents)),
        List.of(about()),
        Links.NONE,
        Ledger.EMPTY);
  }

  private static Page about() {
    String text = read("seeds/pages/about.md");
    return new Page(
        "pages/about.md", "about", "About", text.substring(text.indexOf("---\n", 4) + 4));
  }

  private static Document doc000() {
    String source = read("seeds/000_7bf641eed1883a87.txt");
    Drafts.Draft draft =
        new Drafts.Draft("000_7bf641eed1883a87", source, sentences(source.strip(), 3));
    draft.metadata =
        Drafts.metadata(
            Inferred.of(
                "Report of the National Conference on Cyber Security and Information Technology"
                    + " Application, July 2023",
                0.7,
                Metadata.DERIVED_TITLE),
            Kind.REPORT,
            null,
            Inferred.of("Beijing", 0.97, "dateline-place", draft.inSource("BEIJING")),
            Inferred.of("China Daily", 0.6, "rights-holder"));
    draft.events.add(
        event(
            draft,
            "National Conference on Cyber Security and Information Technology Application",
            "2023-07-14/2023-07-15",
            0.86));
    draft.removed.add(
        new Removal(
            new Span(0, 0),
            Reason.of("copyright notice, kept as the rights statement"),
            "copyright-tail",
            "Copyright 1995 - 2023. All rights reserved. The content published on this site"
                + " belongs to China Daily Information Co (CDIC)."));
    return finish(draft);
  }

  private static Document doc001() {
    String source = read("seeds/001_fa41f1ff8bb005de.txt");
    Drafts.Draft draft =
        new Drafts.Draft("001_fa41f1ff8bb005de", source, List.of(source.strip().split("\n+")));
    draft.metadata =
        Drafts.metadata(
            Inferred.of(
                "Xi Jinping on the High-quality Development of the Internet Information Industry",
                0.6,
                Metadata.DERIVED_TITLE),
            Kind.REPORT,
            Drafts.date("2023-07-15", 0.93, "weekday-date", draft.inSource("Saturday (July 15)"))
                .because(
                    Reason.of("The text says “{words}” and no year.")
                        .with("words", "Saturday (July 15)"),
                    Reason.of("After that, {day} is a {weekday} in {years}.")
                        .with("day", new PartialDate(0, 7, 15))
                        .with("weekday", DayOfWeek.SATURDAY)
                        .with("years", List.of(new PartialDate(2023, 0, 0))),
                    Reason.of("No year fits all of this.")),
            Inferred.of("Beijing", 0.8, "event-place", draft.inSource("Beijing")),
            null);
    draft.events.add(
        event(
            draft,
            "National Cyber Security and Informatization Work Conference",
            "2023-07-14/2023-07-15",
            0.93));
    int hyphen = source.indexOf("high -quality");
    int text = draft.text.indexOf("high -quality");
    draft.repairs.add(
        new Repair(new Span(hyphen + 4, hyphen + 5), " ", "-", text + 4, "broken-hyphen"));
    return finish(draft);
  }

  private static Document doc002() {
    String source = read("seeds/002_bcb90129e2034eb1.txt");
    List<String> lines = source.strip().lines().filter(line -> !line.isBlank()).toList();
    long chinese = lines.stream().filter(SeedCorpus::isChinese).count();
    Drafts.Draft draft =
        new Drafts.Draft(
            "002_bcb90129e2034eb1",
            source,
            lines.subList(0, lines.size() - (int) Math.max(chinese, 1)));
    draft.metadata =
        Drafts.metadata(
            Inferred.of(
                "Xi Calls for Building China's Strength in Cyberspace",
                0.5,
                Metadata.DERIVED_TITLE),
            Kind.REPORT,
            Drafts.date("2018-04-21", 0.9, "dateline-date", draft.inSource("April 21"))
                .because("No year fits all of this."),
            Inferred.of("Beijing", 0.97, "dateline-place", draft.inSource("BEIJING")),
            null);
    draft.events.add(
        event(
            draft,
            "National conference on the work of cybersecurity and informatization",
            "2018-04-20/2018-04-21",
            0.9));
    draft.removed.add(
        new Removal(
            new Span(0, 0),
            Reason.of("navigation and link titles in another script than the text"),
            "link-list",
            String.join("\n", lines.stream().filter(SeedCorpus::isChinese).toList())));
    return finish(draft);
  }

  private static Document doc003() {
    String source = read("seeds/003_9f70d528e020bac9.txt");
    String body = source.substring(source.indexOf("BEIJING")).strip();
    Drafts.Draft draft = new Drafts.Draft("003_9f70d528e020bac9", source, sentences(body, 3));
    draft.metadata =
        Drafts.metadata(
            Inferred.of(
                "Xi Stresses Strengthening China's Strength in Cyberspace",
                0.55,
                Metadata.DERIVED_TITLE),
            Kind.REPORT,
            Drafts.date("2023-07-16", 0.99, "header-date", draft.inSource("2023-07-16")),
            Inferred.of("Beijing", 0.97, "dateline-place", draft.inSource("BEIJING")),
            null);
    draft.events.add(
        event(
            draft,
            "National meeting on cybersecurity and informatization work",
            "2023-07-14/2023-07-15",
            0.95));
    return finish(draft);
  }

  private static Document doc004() {
    String source = read("seeds/004_b120ea91e6c6249d.txt");
    List<String> lines = source.strip().lines().filter(line -> !line.isBlank()).toList();
    Drafts.Draft draft =
        new Drafts.Draft("004_b120ea91e6c6249d", source, lines.subList(1, lines.size()));
    for (var paragraph : draft.paragraphs) {
      String text = paragraph.span().of(draft.text);
      if (text.matches("(?s)The (first|second|third|fourth|fifth|sixth) question.*")) {
        int number = draft.sections.size() + 1;
        draft.sections.add(
            new Section(
                "s" + number,
                number,
                1,
                text.replaceFirst("\\.$", ""),
                paragraph.span(),
                paragraph.span()));
      }
    }
    Metadata known =
        Drafts.metadata(
            Inferred.of(
                "Speech at the National Work Conference of Cybersecurity and Informatization",
                0.97,
                "title-line",
                draft.inSource(lines.get(0).strip())),
            Kind.SPEECH,
            Drafts.date("2016-04-26", 0.95, "published-in", draft.inSource("April 26, 2016")),
            null,
            Inferred.of("People's Daily", 0.95, "published-in", draft.inSource("People's Daily")));
    draft.metadata =
        new Metadata(
            known.title(),
            known.language(),
            known.kind(),
            known.date(),
            known.place(),
            known.publisher(),
            List.of(Inferred.of("Xi Jinping", 0.95, "delivered-by", draft.inSource("Xi Jinping"))),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    draft.events.add(
        event(
            draft,
            "National level Work Conference on Cybersecurity and Informatization",
            "2016-04-19",
            0.95));
    return finish(draft);
  }

  private static Document finish(Drafts.Draft draft) {
    for (String name : PEOPLE.keySet()) {
      draft.mentions(
          Mention.Type.PERSON,
          name,
          name,
          name.equals("Cai Qi") ? "member of the Secretariat of the CPC Central Committee" : null);
    }
    draft.mentions(Mention.Type.PERSON, "Xi", "Xi Jinping", null);
    draft.mentions(
        Mention.Type.ORGANISATION, "CPC Central Committee", "CPC Central Committee", null);
    Map<String, String> names = new LinkedHashMap<>();
    names.put("Cai", "Cai Qi");
    names.put("Xi", "Xi Jinping");
    names.put("Wang", "Wang Huning");
    names.put("Li Shulei", "Li Shulei");
    draft.statements(names);
    return draft.build();
  }

  private static ReportedEvent event(
      Drafts.Draft draft, String name, String date, double confidence) {
    List<ReportedEvent.Participant> participants = new ArrayList<>();
    for (String person : PEOPLE.keySet()) {
      int at = draft.text.indexOf(person);
      if (at >= 0) {
        Part part =
            switch (person) {
              case "Cai Qi", "Xi Jinping" -> Part.SPOKE;
              case "Ding Xuexiang" -> Part.CONVEYED;
              case "Li Keqiang", "Li Shulei" -> Part.PRESIDED;
              case "Wang Huning" -> Part.CONCLUDED;
              default -> Part.ATTENDED;
            };
        participants.add(
            new ReportedEvent.Participant(person, part, new Span(at, at + person.length())));
      }
    }
    return new ReportedEvent(
        Inferred.of(name, 0.9, "event-name"),
        Optional.of(Drafts.date(date, confidence, "event-date")),
        Optional.of(Inferred.of("Beijing", 0.9, "event-place")),
        List.of(),
        participants);
  }

  private static List<Event> events(List<Document> documents) {
    return List.of(
        event("2023-07-14-national-conference-on-cyber-security", documents.subList(0, 3)),
        event("2018-04-20-national-conference-on-cybersecurity", documents.subList(3, 4)),
        event("2016-04-19-national-work-conference", documents.subList(4, 5)));
  }

  private static Event event(String id, List<Document> documents) {
    ReportedEvent told = documents.get(documents.size() - 1).events().get(0);
    Map<String, Set<Part>> parts = new LinkedHashMap<>();
    Map<String, List<String>> by = new LinkedHashMap<>();
    for (Document document : documents) {
      for (ReportedEvent.Participant one : document.events().get(0).participants()) {
        String person = PEOPLE.get(one.name());
        parts.computeIfAbsent(person, x -> new LinkedHashSet<>()).add(one.part());
        by.computeIfAbsent(person, x -> new ArrayList<>()).add(document.id());
      }
    }
    return new Event(
        id,
        told.name(),
        told.date(),
        told.place(),
        List.of(),
        Optional.of("national-cybersecurity-conferences"),
        documents.stream().map(d -> new Event.Report(d.id(), 0)).toList(),
        parts.entrySet().stream()
            .map(
                e ->
                    new Event.Participant(
                        e.getKey(), List.copyOf(e.getValue()), by.get(e.getKey())))
            .toList());
  }

  private static List<Person> people(List<Document> documents, List<Event> events) {
    List<Person> people = new ArrayList<>();
    new TreeMap<>(PEOPLE)
        .forEach(
            (name, id) -> {
              List<Document> named =
                  documents.stream().filter(d -> d.text().contains(name)).toList();
              if (!named.isEmpty()) {
                people.add(person(name, id, named, events));
              }
            });
    return people;
  }

  private static Person person(String name, String id, List<Document> named, List<Event> events) {
    List<Person.Said> said =
        named.stream()
            .flatMap(
                d ->
                    d.statements().stream()
                        .filter(s -> s.speaker().equals(name))
                        .map((Statement s) -> new Person.Said(d.id(), s.id())))
            .toList();
    return new Person(
        new Entity(
            id,
            name,
            name.startsWith("Xi") ? Optional.of("Q15031") : Optional.empty(),
            Stream.of("Xi", "President Xi Jinping")
                .filter(form -> name.startsWith("Xi"))
                .map(form -> new Entity.Form(form, Entity.Basis.SHORT_FORM))
                .toList(),
            named.stream().map(d -> new Entity.Naming(d.id(), 1)).toList()),
        Stream.of("general secretary of the CPC Central Committee", "Chinese president")
            .filter(role -> name.startsWith("Xi"))
            .flatMap(role -> named.stream().map(d -> new Person.Role(role, d.id(), "p1")))
            .toList(),
        said,
        events.stream()
            .filter(e -> e.participants().stream().anyMatch(p -> p.person().equals(id)))
            .map(Event::id)
            .sorted()
            .toList());
  }

  private static Map<String, Map<String, String>> personIds(List<Document> documents) {
    Map<String, Map<String, String>> ids = new TreeMap<>();
    documents.forEach(d -> ids.put(d.id(), PEOPLE));
    return ids;
  }

  private static List<String> sentences(String text, int each) {
    List<String> paragraphs = new ArrayList<>();
    String[] sentences = text.split("(?<=\\.)\\s+(?=[A-Z])");
    for (int i = 0; i < sentences.length; i += each) {
      paragraphs.add(
          String.join(" ", List.of(sentences).subList(i, Math.min(sentences.length, i + each))));
    }
    return paragraphs;
  }

  private static boolean isChinese(String line) {
    return line.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  private static String read(String path) {
    try {
      return Files.readString(Path.of(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
