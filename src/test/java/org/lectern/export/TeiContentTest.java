package org.lectern.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.model.Corpus;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * What elements of TEI P5 may have in them, written after the Guidelines (version 4, the content
 * models in appendix C) for the elements that we use. The consortium's own schema comes in no
 * package that the build could fetch.
 */
class TeiContentTest {
  /** Names and other phrases, as far as we use them. */
  private static final String PHRASES = " # persName orgName placeName said";

  /** For each element what may be in it; {@code #} is text. */
  private static final Map<String, Set<String>> CONTENT =
      Stream.of(
              "TEI: teiHeader text",
              "teiHeader: fileDesc encodingDesc profileDesc",
              "fileDesc: titleStmt publicationStmt sourceDesc",
              "titleStmt: title author meeting",
              "publicationStmt: distributor idno availability",
              "availability: p",
              "sourceDesc: bibl",
              "bibl: # title publisher date ptr",
              "meeting: # name date placeName",
              "encodingDesc: projectDesc",
              "projectDesc: p",
              "profileDesc: creation langUsage textClass particDesc",
              "creation: # placeName",
              "langUsage: language",
              "textClass: keywords",
              "keywords: term",
              "particDesc: listPerson",
              "listPerson: person",
              "person: persName",
              "text: body",
              "body: div",
              "div: head p u gap div",
              "head:" + PHRASES,
              "u: seg",
              "p: name" + PHRASES,
              "seg:" + PHRASES,
              "said:" + PHRASES,
              "persName: # persName orgName placeName",
              "orgName: # persName orgName placeName",
              "placeName: # persName orgName placeName",
              "title: #",
              "author: #",
              "distributor: #",
              "idno: #",
              "publisher: #",
              "date: #",
              "name: #",
              "language: #",
              "term: #",
              "ptr:",
              "gap:")
          .collect(
              Collectors.toMap(
                  line -> line.replaceFirst(":.*", ""),
                  line -> words(line.replaceFirst("^[^:]*:", ""))));

  /** Elements whose children have one order: each kind of them before all of the next. */
  private static final Map<String, List<String>> IN_ORDER =
      Map.of(
          "TEI", List.of("teiHeader", "text"),
          "teiHeader", List.of("fileDesc", "encodingDesc", "profileDesc"),
          "fileDesc", List.of("titleStmt", "publicationStmt", "sourceDesc"),
          "titleStmt", List.of("title", "author", "meeting"),
          "publicationStmt", List.of("distributor", "idno", "availability"));

  private static final Map<String, Set<String>> REQUIRED =
      Map.of(
          "TEI", Set.of("teiHeader", "text"),
          "teiHeader", Set.of("fileDesc"),
          "fileDesc", Set.of("titleStmt", "publicationStmt", "sourceDesc"),
          "titleStmt", Set.of("title"),
          "publicationStmt", Set.of("distributor"),
          "body", Set.of("div"),
          "person", Set.of("persName"));

  /** Attributes by element, besides xml:id, xml:lang and the namespace. */
  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("u", Set.of("who")),
          Map.entry("said", Set.of("who", "direct")),
          Map.entry("persName", Set.of("ref")),
          Map.entry("orgName", Set.of("ref")),
          Map.entry("placeName", Set.of("ref")),
          Map.entry("idno", Set.of("type")),
          Map.entry("div", Set.of("type")),
          Map.entry("name", Set.of("type", "role")),
          Map.entry("date", Set.of("when", "from", "to")),
          Map.entry("ptr", Set.of("target")),
          Map.entry("keywords", Set.of("scheme")),
          Map.entry("language", Set.of("ident")),
          Map.entry("gap", Set.of("reason")));

  /** What values have to look like: teidata.temporal.w3c, .xTruthValue, .pointer, .language. */
  private static final Map<String, String> VALUES =
      Map.of(
          "when", "[0-9]{4}(-[0-9]{2}){0,2}",
          "from", "[0-9]{4}(-[0-9]{2}){0,2}",
          "to", "[0-9]{4}(-[0-9]{2}){0,2}",
          "direct", "true|false",
          "who", "#\\S+",
          "ref", "#\\S+",
          "ident", "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*",
          "xml:lang", "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*",
          "type", "\\S+",
          "reason", "\\S+");

  private static Set<String> words(String list) {
    return Arrays.stream(list.strip().split(" +"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> faults(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Element root =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getDocumentElement();
    List<String> faults = new ArrayList<>();
    check(root, faults);
    return faults;
  }

  private static void check(Element element, List<String> faults) {
    String name = element.getLocalName();
    if (!CONTENT.containsKey(name)) {
      faults.add(name + " is not known");
      return;
    }
    attributes(element, faults);
    List<String> children = new ArrayList<>();
    NodeList nodes = element.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      if (node instanceof Element child) {
        children.add(child.getLocalName());
        check(child, faults);
      } else if (!node.getTextContent().isBlank() && !CONTENT.get(name).contains("#")) {
        faults.add("text in " + name);
      }
    }
    children.stream()
        .filter(child -> !CONTENT.get(name).contains(child))
        .forEach(child -> faults.add(child + " in " + name));
    REQUIRED.getOrDefault(name, Set.of()).stream()
        .filter(child -> !children.contains(child))
        .forEach(child -> faults.add("no " + child + " in " + name));
    int last = children.lastIndexOf("head");
    if (name.equals("div") && last > 0) {
      faults.add("head behind " + children.get(0));
    }
    int division = children.indexOf("div");
    if (name.equals("div")
        && division >= 0
        && children.subList(division, children.size()).stream().anyMatch(c -> !c.equals("div"))) {
      faults.add("something behind a div");
    }
    List<String> order = IN_ORDER.getOrDefault(name, List.of());
    for (int i = 1; i < children.size() && !order.isEmpty(); i++) {
      if (order.indexOf(children.get(i - 1)) > order.indexOf(children.get(i))) {
        faults.add(children.get(i) + " after " + children.get(i - 1));
      }
    }
  }

  private static void attributes(Element element, List<String> faults) {
    NamedNodeMap all = element.getAttributes();
    for (int i = 0; i < all.getLength(); i++) {
      Attr attribute = (Attr) all.item(i);
      String key = attribute.getName();
      boolean known =
          Set.of("xml:id", "xml:lang", "xmlns").contains(key)
              || ATTRIBUTES.getOrDefault(element.getLocalName(), Set.of()).contains(key);
      if (!known || !attribute.getValue().matches(VALUES.getOrDefault(key, "(?s).+"))) {
        faults.add(element.getLocalName() + " " + attribute);
      }
    }
  }

  private static Map<String, String> texts(Corpus corpus) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    SampleCorpus.stage()
        .write(
            corpus,
            (path, content, claimant) -> {
              if (path.startsWith("documents/") && path.endsWith(".xml")) {
                texts.put(path, new String(content, StandardCharsets.UTF_8));
              }
            });
    return texts;
  }

  private static Corpus sample() {
    return SampleCorpus.of("T", Optional.of("https://example.org/"), "W \u0007 ]]> <b>");
  }

  @Test
  void everyTextKeepsTheRules() throws Exception {
    int checked = 0;
    for (Corpus corpus : List.of(sample(), SampleCorpus.many(2), DataFolderTest.seeds())) {
      for (Map.Entry<String, String> text : texts(corpus).entrySet()) {
        assertEquals(List.of(), faults(text.getValue()), text.getKey());
        checked++;
      }
    }
    assertTrue(checked > 8, checked + " texts");
  }

  /** The rules find something. */
  @ParameterizedTest
  @CsvSource({
    "<title>.*?</title>, ''",
    "<publicationStmt>, <publicationStmt><date>2001</date>",
    "<said ([^>]*)>, <said $1 speaker=\"x\">",
    "when=\"2023-07-15\", when=\"15 July\"",
    "xml:lang=\"en\", xml:lang=\"English language\""
  })
  void whatIsWrongIsFound(String part, String instead) throws Exception {
    String whole = texts(sample()).get("documents/full/full.xml");
    String broken = whole.replaceAll("(?s)" + part, instead);
    assertTrue(!broken.equals(whole), whole);
    assertTrue(!faults(broken).isEmpty(), broken);
  }
}
