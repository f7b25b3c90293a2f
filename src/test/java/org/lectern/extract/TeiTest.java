package org.lectern.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.model.Removal;

class TeiTest {
  private static final String HEADER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">
      <teiHeader><fileDesc><titleStmt>
        <title type="sub">Sub</title><title type="main">Fish &amp; ships</title>
        <author>Ann Clerk</author></titleStmt>
      <publicationStmt><publisher>The House</publisher><date when="2023-01-01"/>
        <availability><licence>Open</licence></availability></publicationStmt>
      <sourceDesc><bibl><idno type="URI">https://example.org/1</idno></bibl></sourceDesc></fileDesc>
      <profileDesc><settingDesc><setting><placeName>Lisbon</placeName>%s</setting></settingDesc>
      <particDesc><listPerson><person xml:id="amy"><persName><surname>Adams</surname>
        <forename>Amy</forename></persName></person></listPerson></particDesc></profileDesc>
      </teiHeader>
      """;

  @TempDir java.nio.file.Path folder;

  @Test
  void theHeaderIsTheFormatsWord() {
    Document document =
        one(HEADER.formatted("<date when='2015-01-05T09:00'/>") + body("<p>A.</p>"));
    assertEquals("Fish & ships", document.displayTitle());
    assertEquals("2015-01-05", document.metadata().date().orElseThrow().value().toString());
    assertEquals("Lisbon", document.metadata().place().orElseThrow().value());
    assertEquals("Ann Clerk", document.metadata().authors().get(0).value());
    assertEquals("The House", document.metadata().publisher().orElseThrow().value());
    assertEquals("Open", document.metadata().rights().orElseThrow().value());
    assertEquals("en", document.metadata().language().orElseThrow().value());
    assertEquals("https://example.org/1", document.metadata().sourceUrl().orElseThrow().value());
    assertEquals("A.", document.text());
    assertEquals(
        "<author>Ann Clerk</author>",
        document.metadata().authors().get(0).support().get(0).of(document.source().text()));
  }

  @ParameterizedTest
  @CsvSource({
    "<placeName>Lisbon</placeName>, Lisbon",
    "<name type='city'>Lisbon</name><name type='country'>Portugal</name>, Lisbon",
    "<name type='org'>The House</name>,",
  })
  void theSettingHasThePlace(String setting, String place) {
    String header = HEADER.replace("<placeName>Lisbon</placeName>%s", setting);
    Document document = one(header + body("<p>A.</p>"));
    assertEquals(place, document.metadata().place().map(Inferred::value).orElse(null));
  }

  @ParameterizedTest
  @CsvSource({
    "from='2015-01-05' to='2015-01-07', 2015-01-05/2015-01-07",
    "notBefore='1998' notAfter='1999', 1998/1999",
    "when='1998-05', 1998-05",
  })
  void datesAreKeptAsGiven(String attributes, String edtf) {
    Document document = one(HEADER.formatted("<date " + attributes + "/>") + body("<p>A.</p>"));
    assertEquals(edtf, document.metadata().date().orElseThrow().value().toString());
  }

  @Test
  void utterancesAreStatementsAndNotesAreNobodys() {
    Document document =
        one(
            HEADER.formatted("")
                + body(
                    "<note>The House met.</note><note type='speaker'>Amy:</note>"
                        + "<u who='#amy'><seg>We <hi>must</hi> <hi>act</hi> &amp; vote."
                        + " <kinesic><desc>applause</desc></kinesic> Now.</seg>\n"
                        + "<seg>Mr Tan said<lb/>no. <note>Noise</note></seg></u>"
                        + "<u who='#amy'>Bare.</u>"));
    assertEquals(
        "The House met.\n\nWe must act & vote. Now.\n\nMr Tan said no.\n\nBare.", document.text());
    assertEquals(
        List.of("We must act & vote. Now.", "Mr Tan said no.", "Bare."),
        document.statements().stream().map(s -> s.span().of(document.text())).toList());
    assertTrue(document.statements().stream().allMatch(s -> s.speaker().equals("Amy Adams")));
    assertEquals(Optional.of(Kind.TRANSCRIPT), document.metadata().kind().map(k -> k.value()));
    assertEquals(
        List.of("<note type='speaker'>Amy:</note>", "<note>Noise</note>"),
        document.removed().stream()
            .filter(r -> r.rule().equals("tei-note"))
            .map(Removal::text)
            .toList());
  }

  @Test
  void playsHaveSpeakersAndScenes() {
    Document document =
        one(
            "<TEI><text><body><div><head>Act I</head><div><head>Scene 1</head>"
                + "<sp><speaker>HAM. </speaker><l>To be</l><l>or not.</l></sp></div>"
                + "<div><head>Scene 2</head><p>My <choice><sic>lrod</sic><corr>lord</corr></choice>"
                + "<![CDATA[ & <all>]]>.</p></div></div></body></text></TEI>");
    assertEquals(
        "Act I\n\nScene 1\n\nTo be\n\nor not.\n\nScene 2\n\nMy lord & <all>.", document.text());
    assertEquals("HAM", document.statements().get(0).speaker());
    assertEquals(
        List.of("1 1 Act I", "2 1 Scene 1", "2 2 Scene 2"),
        document.sections().stream()
            .map(s -> s.level() + " " + s.number() + " " + s.heading())
            .toList());
  }

  @Test
  void aCorpusIsSeveralTextsWithOneHeaderAndItsPeople() {
    String text = "<TEI><teiHeader/><text><body><u who='x.xml#amy'>%s</u></body></text></TEI>";
    String corpus =
        HEADER.formatted("").replace("<TEI ", "<teiCorpus ")
            + text.formatted("One.")
            + text.formatted("Two.")
            + "</teiCorpus>";
    Outcome<List<Document>> read = Files.of(folder, "c.xml", corpus);
    assertEquals(List.of(), read.problems());
    assertEquals(List.of("c-1", "c-2"), read.value().stream().map(Document::id).toList());
    for (Document document : read.value()) {
      Account.check(document);
      assertEquals("Amy Adams", document.statements().get(0).speaker());
      assertEquals("The House", document.metadata().publisher().orElseThrow().value());
      assertTrue(document.metadata().titleIsDerived());
    }
  }

  @Test
  void peopleMayBeInAnotherFile() {
    Files.write(
        folder,
        "people.xml",
        "<listPerson xmlns='http://www.tei-c.org/ns/1.0'><person xml:id='b'><persName>Bo Li"
            + "</persName></person></listPerson>");
    Outcome<List<Document>> read =
        Files.of(
            folder,
            "a.xml",
            "<TEI><text><u who='#b'>Hear.</u><u who='#nobody'>Hear.</u></text></TEI>");
    List<String> speakers =
        read.value().get(0).statements().stream().map(s -> s.speaker()).toList();
    assertEquals(List.of("Bo Li", "nobody"), speakers);
    assertEquals(
        List.of("speakers of whom only the id is known: nobody"),
        read.problems().stream().map(Problem::message).toList());
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE TEI SYSTEM \"http://example.org/tei.dtd\"><TEI/> | 1 | 1 | document type",
        "<!DOCTYPE TEI [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><TEI>&a;</TEI> | 1 | 1 | document type",
        "<!DOCTYPE a [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><TEI>&b;</TEI> | 1 | 1 | document type",
        "<TEI><p>a</q></TEI> | 1 | 12 | not well-formed",
        "<TEI>&nbsp;</TEI> | 1 | 12 | not well-formed",
        "<TEI | 1 | 5 | not well-formed",
        "<TEI></TEI><b/> | 1 | 13 | not well-formed",
        "<html><p>a</p></html> | 0 | 0 | its root is <html>",
        "just words | 1 | 1 | not well-formed",
      })
  void refusedWithPlaceAndHint(String xml, int line, int column, String message) {
    Problem problem = refused(xml);
    assertTrue(problem.message().contains(message), problem.message());
    assertEquals(line, problem.place().line());
    assertEquals(column, problem.place().column());
    assertTrue(problem.hint().isPresent());
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "<TEI>" + "<p>".repeat(100_000) + "</p>".repeat(100_000) + "</TEI>";
    assertTrue(refused(deep).message().contains("nest more than"));
  }

  @Test
  void nothingIsLostInRandomMarkup() {
    Random random = new Random(7);
    String[] elements = {
      "p", "u", "seg", "hi", "note", "kinesic", "head", "div", "l", "lb", "choice", "sic", "table"
    };
    String[] words = {
      "word ",
      "&amp;",
      "&#x1F600;",
      "\n ",
      " ",
      "<!-- c -->",
      "<?pi x?>",
      "<![CDATA[a<b ]]>",
      "é",
      "\u00AD",
      "&#xAD;",
      "&#160;",
      "two  spaces",
      "。"
    };
    for (int i = 0; i < 300; i++) {
      StringBuilder xml = new StringBuilder("<TEI><text>");
      grow(xml, random, 5, elements, words);
      one(xml.append("</text></TEI>").toString());
    }
  }

  private static void grow(
      StringBuilder out, Random random, int depth, String[] elements, String[] words) {
    int parts = random.nextInt(5);
    for (int i = 0; i < parts; i++) {
      if (depth > 0 && random.nextInt(3) > 0) {
        String name = elements[random.nextInt(elements.length)];
        String attribute = random.nextBoolean() ? "" : " n=\"x > y\"";
        out.append('<').append(name).append(attribute).append('>');
        grow(out, random, depth - 1, elements, words);
        out.append("</").append(name).append('>');
      } else {
        out.append(words[random.nextInt(words.length)]);
      }
    }
  }

  private Problem refused(String xml) {
    Outcome<List<Document>> read = Files.of(folder, "a.xml", xml);
    assertEquals(List.of(), read.value());
    return read.problems().stream()
        .filter(p -> p.place().path().equals("a.xml"))
        .findFirst()
        .orElseThrow();
  }

  private Document one(String xml) {
    Outcome<List<Document>> read = Files.of(folder, "a.xml", xml);
    Document document = read.value().get(0);
    Account.check(document);
    return document;
  }

  private static String body(String content) {
    return "<text><body>" + content + "</body></text></TEI>";
  }
}
