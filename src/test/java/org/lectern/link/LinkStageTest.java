package org.lectern.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.TestDocuments;
import org.lectern.extract.people.Gazetteer;
import org.lectern.extract.people.MentionFinder;
import org.lectern.extract.people.ParticipantFinder;
import org.lectern.extract.people.StatementFinder;
import org.lectern.extract.people.TokenizedText;
import org.lectern.model.Authority;
import org.lectern.model.Corpus;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Event;
import org.lectern.model.Inferred;
import org.lectern.model.Mention;
import org.lectern.model.Outcome;
import org.lectern.model.Person;
import org.lectern.model.Problem;
import org.lectern.model.ReportedEvent;
import org.lectern.model.Source;
import org.lectern.model.Span;
import org.lectern.model.StatedMetadata;
import org.lectern.model.Statement;

class LinkStageTest {
  private static Outcome<Corpus> link(Document... documents) {
    return link(List.of(documents), Authority.EMPTY);
  }

  private static Outcome<Corpus> link(List<Document> documents, Authority authority) {
    return new LinkStage().apply(TestDocuments.input(documents, authority), documents);
  }

  private static Document report(String id, String name, String date, String place) {
    return TestDocuments.report(id, TestDocuments.event(name, date, place));
  }

  /** The five accounts of the seeds, as their texts name and date the events. */
  private static List<Document> seeds() {
    return List.of(
        report(
            "000",
            "National Conference on Cyber Security and Information Technology Application",
            "2023-07-14/2023-07-15",
            "Beijing"),
        report(
            "001",
            "National Cyber Security and Informatization Work Conference",
            "2023-07-14/2023-07-15",
            "Beijing"),
        report(
            "002",
            "national conference on the work of cybersecurity and informatization",
            "2018-04-20/2018-04-21",
            ""),
        report(
            "003",
            "national meeting on cybersecurity and informatization work",
            "2023-07-14/2023-07-15",
            "Beijing"),
        report(
            "004",
            "National Work Conference of Cybersecurity and Informatization",
            "2016-04-19",
            ""));
  }

  @Test
  void seedsAreThreeEventsOfOneSeries() {
    Corpus corpus = link(seeds(), Authority.EMPTY).value();
    assertEquals(
        List.of(
            "2023-07-14-national-conference-on-cyber-security-and-information-technology",
            "2018-04-20-national-conference-on-the-work-of-cybersecurity-and-informatization",
            "2016-04-19-national-work-conference-of-cybersecurity-and-informatization"),
        corpus.events().stream().map(Event::id).toList());
    assertEquals(
        List.of("000", "001", "003"),
        corpus.events().get(0).reports().stream().map(Event.Report::document).toList());
    assertEquals(1, corpus.series().size());
    assertEquals(
        "National Work Conference of Cybersecurity and Informatization",
        corpus.series().get(0).name());
    assertEquals(3, corpus.series().get(0).events().size());
    assertTrue(corpus.series().get(0).events().get(0).startsWith("2016"), "the earliest first");
    assertTrue(corpus.events().stream().allMatch(e -> e.series().isPresent()));
  }

  @ParameterizedTest(name = "{0} {1} {2} | {3} {4} {5} -> {6} events, {7} series")
  @CsvSource(
      textBlock =
          """
          Budget debate, 2020-02-18, Singapore, Security conference, 2020-02-18, Singapore, 2, 0
          G20 summit, 2023-09-09, '', BRICS summit, 2023-09-09, '', 2, 0
          G20 summit, 2022-11-15, Bali, G20 summit, 2023-09-09, New Delhi, 2, 1
          National conference on education, 2020-01-05, '', National conference on health, 2020-01-05, '', 2, 0
          Bonn Climate Change Conference, 2016-05-16/2016-05-26, Bonn, the Bonn Climate Conference, 2016-05-20, 'Bonn, Germany', 1, 0
          Bonn Climate Change Conference, 2016-05-16/2016-05-26, Bonn, Bonn Climate Change Conference, 2016-06-20, Bonn, 2, 1
          Work conference on water, 2019-03-02, Nanjing, Work conference on water, 2019-03-02, Wuhan, 2, 1
          World Internet Conference, 2015-12-16/2015-12-18, Wuzhen, World Internet Conference, XXXX-12-16, '', 1, 0
          World Internet Conference, 2015-12-16/2015-12-18, Wuzhen, World Internet Conference, XXXX-11-16, '', 2, 1
          World Internet Conference, 2015-12-16/2015-12-18, Wuzhen, World Internet Conference, 2015, '', 1, 0
          World Internet Conference, 2015-12-16/2015-12-18, Wuzhen, World Cup, 2015, '', 2, 0
          the meeting, 2015-12-16, '', the conference, 2015-12-16, '', 2, 0
          全国网络安全和信息化工作会议, 2018-04-20/2018-04-21, 北京, 全国网络安全和信息化工作会议, 2018-04-20, 北京, 1, 0
          """)
  void mergesByNameDateAndPlace(
      String name,
      String date,
      String place,
      String name2,
      String date2,
      String place2,
      int events,
      int series) {
    Corpus corpus = link(report("a", name, date, place), report("b", name2, date2, place2)).value();
    assertEquals(events, corpus.events().size(), () -> corpus.events().toString());
    assertEquals(series, corpus.series().size(), () -> corpus.series().toString());
  }

  @Test
  void anotherReportGivesTheYearAndSaysSo() {
    Corpus corpus =
        link(
                report("a", "World Internet Conference", "2015-12-16/2015-12-18", "Wuzhen"),
                report("b", "World Internet Conference", "XXXX-12-16/XXXX-12-18", ""))
            .value();
    Document b = corpus.documents().stream().filter(d -> d.id().equals("b")).findFirst().get();
    Inferred<DateRange> date = b.events().get(0).date().get();
    assertEquals("2015-12-16/2015-12-18", date.value().toString());
    assertEquals("year-from-report", date.rule());
    assertTrue(
        date.reasons().get(0).toString().endsWith(" in a."), () -> date.reasons().toString());
  }

  @Test
  void aYearThatTwoEventsCanGiveIsNotGiven() {
    Outcome<Corpus> outcome =
        link(
            report("a", "World Internet Conference", "2015-12-16", ""),
            report("b", "World Internet Conference", "2016-12-16", ""),
            report("c", "World Internet Conference", "XXXX-12-16", ""));
    assertEquals(3, outcome.value().events().size());
    assertEquals(2, outcome.problems().size(), "the unknown year, and that two events can give it");
    assertTrue(outcome.problems().stream().allMatch(p -> p.place().path().equals("c.txt")));
  }

  @Test
  void agreeingReportsConfirmADoubtfulDate() {
    Document doubtful =
        TestDocuments.report(
            "a",
            new ReportedEvent(
                Inferred.of("Water Forum", 0.9, "event-name"),
                Optional.of(Inferred.of(DateRange.parse("2019-03-02").get(), 0.6, "guess")),
                Optional.empty(),
                List.of(),
                List.of()));
    Corpus corpus = link(doubtful, report("b", "Water Forum", "2019-03-02", "")).value();
    Document a = corpus.documents().get(0);
    assertEquals("a", a.id());
    Inferred<DateRange> date = a.events().get(0).date().get();
    assertEquals(0.8, date.confidence(), 1e-9);
    assertEquals("guess", date.rule());
    assertEquals("[The same date is given for this event in b.]", date.reasons().toString());
  }

  @Test
  void contradictionsAreTold() {
    Outcome<Corpus> outcome =
        link(
            report("a", "Water Forum", "2019-03-02/2019-03-04", ""),
            report("b", "Water Forum", "2019-03-02/2019-03-04", ""),
            report("c", "Water Forum", "2019-03-03", ""));
    assertEquals(1, outcome.value().events().size());
    assertEquals(
        "2019-03-02/2019-03-04", outcome.value().events().get(0).date().get().value().toString());
    Problem problem = outcome.problems().get(0);
    assertEquals("c.txt", problem.place().path());
    assertEquals(
        "the date 2019-03-03 of \u201cWater Forum\u201d differs from 2019-03-02/2019-03-04 in a, b",
        problem.message());
    Document c =
        outcome.value().documents().stream().filter(d -> d.id().equals("c")).findFirst().get();
    assertEquals("2019-03-03", c.events().get(0).date().get().value().toString());
  }

  @Test
  void theYearOfTheEventCompletesTheDocumentsDate() {
    Document document = report("a", "Water Forum", "2019-12-30/2019-12-31", "");
    Document dated =
        document.with(
            document
                .metadata()
                .withDate(
                    Optional.of(Inferred.of(DateRange.parse("XXXX-01-02").get(), 0.8, "dateline"))),
            document.events());
    Corpus corpus = link(dated).value();
    assertEquals(
        "2020-01-02", corpus.documents().get(0).metadata().date().get().value().toString());
  }

  @Test
  void thePublishersWordWins() {
    Document plain = report("a", "Water Forum", "2019-03-02", "Wuhan");
    StatedMetadata stated =
        new StatedMetadata(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("Third Water Forum"),
            DateRange.parse("2020-03-02"),
            Optional.of("Kyoto"),
            Optional.empty());
    Document document =
        new Document(
            new Source("a", "a.txt", plain.source().format(), plain.text(), 0, "UTF-8", 1, stated),
            plain.metadata(),
            plain.text(),
            plain.map(),
            plain.paragraphs(),
            List.of(),
            List.of(),
            List.of(),
            plain.events(),
            List.of(),
            List.of(),
            List.of());
    Event event = link(document).value().events().get(0);
    assertEquals("2020-03-02-third-water-forum", event.id());
    assertEquals("Kyoto", event.place().get().value());
    assertEquals(Inferred.STATED, event.date().get().rule());
  }

  @Test
  void seriesOfTheAuthorityHaveItsNameAndId() {
    Authority authority =
        new Authority(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                new Authority.Name(
                    Optional.of("wic"),
                    "World Internet Conference",
                    List.of("Wuzhen Summit"),
                    Optional.empty())));
    Corpus corpus =
        link(
                List.of(
                    report("a", "Wuzhen Summit", "2015-12-16", ""),
                    report("b", "the second World Internet Conference", "2016-12-16", "")),
                authority)
            .value();
    assertEquals(1, corpus.series().size());
    assertEquals("wic", corpus.series().get(0).id());
    assertEquals(2, corpus.series().get(0).events().size());
  }

  private static Document naming(String id, String text, String... names) {
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    for (String name : names) {
      String[] parts = name.split("=");
      int start = text.indexOf(parts[0], at);
      at = start + parts[0].length();
      mentions.add(
          new Mention(
              Mention.Type.PERSON, parts[parts.length - 1], new Span(start, at), List.of(), 0.9));
    }
    List<Statement> said =
        mentions.isEmpty()
            ? List.of()
            : List.of(
                new Statement(
                    "said1",
                    mentions.get(0).name(),
                    Optional.of("said"),
                    Statement.Directness.REPORTED,
                    new Span(0, text.length()),
                    0.9,
                    "leading-subject"));
    return TestDocuments.document(
        id, text, mentions, said, List.of(TestDocuments.event("Forum", "2019-03-02", "")));
  }

  @Test
  void peopleAreMergedByFullNameAcrossDocuments() {
    Corpus corpus =
        link(
                naming("a", "Ban Ki-moon said so. Ban agreed.", "Ban Ki-moon", "Ban=Ban Ki-moon"),
                naming("b", "BAN KI MOON said so.", "BAN KI MOON"),
                naming("c", "José Díaz said so.", "José Díaz"),
                naming("d", "Jose Diaz said so.", "Jose Diaz"))
            .value();
    assertEquals(
        List.of("ban-ki-moon", "jose-diaz"), corpus.people().stream().map(p -> p.id()).toList());
    assertEquals("Ban Ki-moon", corpus.people().get(0).name());
    assertEquals(List.of("BAN KI MOON", "Ban"), corpus.people().get(0).variants());
    assertEquals(2, corpus.people().get(0).statements().size());
    assertEquals(Optional.of("ban-ki-moon"), corpus.personId("b", "BAN KI MOON"));
  }

  /** The seeds with the people, statements and participants that the finders find in them. */
  private static List<Document> readSeeds() {
    List<Document> read = new ArrayList<>();
    for (Document seed : seeds()) {
      String text = TestDocuments.seed(seed.id());
      var paragraphs = TestDocuments.paragraphs(text);
      List<Mention> mentions =
          MentionFinder.find(TokenizedText.of(text, paragraphs), Gazetteer.of(Authority.EMPTY));
      ReportedEvent event = seed.events().get(0);
      read.add(
          TestDocuments.document(
              seed.id(),
              text,
              mentions,
              StatementFinder.find(TokenizedText.of(text, paragraphs), mentions),
              List.of(
                  new ReportedEvent(
                      event.name(),
                      event.date(),
                      event.place(),
                      event.hosts(),
                      ParticipantFinder.find(TokenizedText.of(text, paragraphs), mentions)))));
    }
    return read;
  }

  @Test
  void peopleOfTheSeedsAreOneEach() {
    Corpus corpus = link(readSeeds(), Authority.EMPTY).value();
    assertEquals(
        "cai-qi chen-wenqing ding-xuexiang han-zheng he-lifeng li-keqiang li-shulei li-zhanshu"
            + " shi-taifeng wang-huning wang-xiaohong wang-yang wu-zhenglong xi-jinping"
            + " zhang-youxia zhao-leji",
        corpus.people().stream().map(Person::id).collect(Collectors.joining(" ")));
    Person xi = corpus.people().stream().filter(p -> p.id().equals("xi-jinping")).findFirst().get();
    assertEquals(List.of("000", "001", "003", "002", "004"), xi.documents());
    assertEquals(List.of("Xi"), xi.variants());
    assertEquals("general secretary", xi.roles().get(0).role().substring(0, 17));
    assertEquals(
        List.of("2016", "2018"), xi.events().stream().map(e -> e.substring(0, 4)).toList());
    assertTrue(xi.statements().size() > 60, () -> "" + xi.statements().size());
    Event event = corpus.events().get(0);
    Event.Participant cai = event.participants().get(0);
    assertEquals("cai-qi", cai.person());
    assertEquals(List.of("000", "001", "003"), cai.documents());
    assertEquals(List.of(ReportedEvent.Part.SPOKE, ReportedEvent.Part.ATTENDED), cai.parts());
    assertEquals(9, event.participants().size());
    Random random = new Random(3);
    List<Document> shuffled = new ArrayList<>(readSeeds());
    Collections.shuffle(shuffled, random);
    assertEquals(corpus, link(shuffled, Authority.EMPTY).value());
  }

  @Test
  void aShortNameIsJoinedOnlyWithEvidence() {
    Document full = naming("a", "Xi Jinping said so.", "Xi Jinping");
    Document bare = naming("b", "Xi said so.", "Xi");
    assertEquals(1, link(full, bare).value().people().size(), "both report one event");
    Document elsewhere =
        bare.with(bare.metadata(), List.of(TestDocuments.event("Chess Open", "1999-01-01", "")));
    assertEquals(2, link(full, elsewhere).value().people().size(), "nothing in common");
  }

  @Test
  void idsOfNamesInOtherScriptsAreReadableAndNeverEmpty() {
    Corpus corpus =
        link(
                naming("a", "习近平 \u2603\u2603", "习近平"),
                naming("b", "\u2603\u2603 said", "\u2603\u2603"))
            .value();
    assertEquals(
        List.of("person", "xi-jin-ping"),
        corpus.people().stream().map(p -> p.id()).sorted().toList());
  }

  @Test
  void theOrderOfTheInputDoesNotMatter() {
    List<Document> documents = new ArrayList<>(seeds());
    documents.add(naming("n1", "Xi Jinping said so.", "Xi Jinping"));
    documents.add(naming("n2", "Xi said so.", "Xi"));
    documents.add(report("x", "World Internet Conference", "XXXX-12-16", ""));
    documents.add(report("y", "World Internet Conference", "2015-12-16", ""));
    Corpus expected = link(documents, Authority.EMPTY).value();
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(documents, random);
      assertEquals(expected, link(documents, Authority.EMPTY).value());
    }
  }

  @Test
  void anEmptyCorpusIsLinked() {
    assertEquals(Map.of(), link().value().entities().ids().get(Mention.Type.PERSON));
    assertEquals(1, link(TestDocuments.report("a")).value().documents().size());
  }

  @Test
  void manyDocumentsAreLinkedInSeconds() {
    Random random = new Random(11);
    List<Document> documents = new ArrayList<>();
    String[] topics = "water energy health education trade finance culture defence".split(" ");
    for (int i = 0; i < 5_000; i++) {
      String name =
          "National conference on "
              + topics[random.nextInt(8)]
              + " and "
              + topics[random.nextInt(8)];
      String date =
          String.format("20%02d-%02d-%02d", i % 20, 1 + random.nextInt(12), 1 + random.nextInt(28));
      documents.add(report("d" + i, name, date, ""));
    }
    for (int i = 0; i < 5_000; i++) {
      documents.add(
          report("e" + i, "Plenary session of the assembly " + (i % 3), "2021-05-05", ""));
    }
    Corpus corpus =
        assertTimeoutPreemptively(
            Duration.ofMinutes(2), () -> link(documents, Authority.EMPTY).value());
    assertNotEquals(0, corpus.events().size());
  }
}
