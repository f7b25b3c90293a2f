package org.lectern.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.extract.ExtractStage;
import org.lectern.link.LinkStage;
import org.lectern.model.Corpus;
import org.lectern.model.CorpusInput;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Statement;
import org.lectern.read.CorpusReader;

/** A document in TEI that is read again is the one that it was written from. */
class TeiRoundTripTest {
  @TempDir Path first;
  @TempDir Path second;

  private static Corpus corpus(Path folder) {
    CorpusInput input = CorpusReader.read(folder).value();
    ExtractStage extract = new ExtractStage(input.settings(), input.authority());
    List<Document> documents = input.sources().stream().map(s -> extract.apply(s).value()).toList();
    return new LinkStage().apply(input, documents).value();
  }

  private void same(Path folder) throws IOException {
    Corpus corpus = corpus(folder);
    assertFalse(corpus.documents().isEmpty());
    Map<String, String> names = new LinkedHashMap<>();
    corpus.people().forEach(p -> names.put(p.id(), p.name()));
    for (Document document : corpus.documents()) {
      Files.writeString(second.resolve(document.id() + ".xml"), Tei.write(document, corpus, names));
    }
    Corpus again = corpus(second);
    for (Document document : corpus.documents()) {
      Document read =
          again.documents().stream()
              .filter(d -> d.id().equals(document.id()))
              .findFirst()
              .orElseThrow();
      assertEquals(document.text(), read.text());
      assertEquals(
          document.paragraphs().stream().map(p -> p.span()).toList(),
          read.paragraphs().stream().map(p -> p.span()).toList());
      assertEquals(sections(document), sections(read), document.id());
      assertEquals(facts(document), facts(read), document.id());
      assertEquals(said(document, corpus), said(read, again), document.id());
    }
  }

  private static List<String> sections(Document document) {
    return document.sections().stream()
        .map(s -> s.level() + " " + s.number() + " " + s.heading() + " " + s.span())
        .toList();
  }

  private static List<String> facts(Document document) {
    return List.of(
        document.displayTitle(),
        document.metadata().date().map(d -> d.value().toString()).orElse(""),
        document.metadata().language().map(Inferred::value).orElse(""),
        document.metadata().kind().map(k -> k.value().label()).orElse(""),
        document.metadata().place().map(Inferred::value).orElse(""),
        document.metadata().publisher().map(Inferred::value).orElse(""),
        document.metadata().rights().map(Inferred::value).orElse(""),
        document.metadata().sourceUrl().map(Inferred::value).orElse(""),
        document.metadata().authors().stream().map(Inferred::value).toList().toString());
  }

  /** Who says what, by the names that a reader sees. */
  private static List<String> said(Document document, Corpus corpus) {
    return document.statements().stream()
        .map(
            s ->
                "%s %s %s %s"
                    .formatted(
                        shown(s, document, corpus),
                        s.kind().label(),
                        s.span(),
                        s.span().of(document.text())))
        .toList();
  }

  private static String shown(Statement s, Document document, Corpus corpus) {
    return corpus
        .personId(document.id(), s.speaker())
        .flatMap(id -> corpus.people().stream().filter(p -> p.id().equals(id)).findFirst())
        .map(p -> p.name())
        .orElse(s.speaker());
  }

  @Test
  void ofTheSeeds() throws IOException {
    same(Path.of("seeds"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rights: All rights kept.", "language: en"})
  void ofPartsInParts(String more) throws IOException {
    Files.writeString(
        first.resolve("road.md"),
        "---\ntitle: The road\nrights-holder: Road Office\n"
            + more
            + "\n---\n\nFirst words of it.\n\n## Beginning\n\nIt is long & wide.\n\n### A part\n\n"
            + "It has a bridge.\n\n### Another\n\nIt has none.\n\n## End\n\nThese are the last words.");
    same(first);
    String xml = Files.readString(second.resolve("road.xml"));
    assertEquals(
        List.of(
            "div", "p", "/div", "div", "head", "p", "div", "head", "p", "/div", "div", "head", "p",
            "/div", "/div", "div", "head", "p", "/div"),
        Pattern.compile("<(/?div|p|head)\\b")
            .matcher(xml.substring(xml.indexOf("<body>")))
            .results()
            .map(m -> m.group(1))
            .toList());
    assertTrue(xml.contains("<name role=\"rights-holder\">Road Office</name>"), xml);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mr Tan Ah Kow (Jurong): Sir, is it long?\n\nThe Minister for Roads (Mr Lim Bee Huat): It is."
            + "\n\nIt was always long.\n\nMr Tan Ah Kow: Why?\n\nMr Lim Bee Huat: I know not.",
        "THE CHAIR: The road is open.\n\nWe close it at night.\n\nMS DOE: Why?\n\nTHE CHAIR: It is long."
            + "\n\nMS DOE: It is & was < long.",
        "Q: Is it long?\n\nA: It is.\n\nIt has been so for years.\n\nQ: Why?\n\nA: I know not.",
        "Minister Jane Doe said the road is closed. She added that it will open in May.\n\n"
            + "“The road is long,” said Karl Marsh, head of the road office. “It was longer.”",
        "Chad, Peru and Chile said the text is long. They asked for a shorter one.\n\nBrazil noted it.",
        "外交部长王明指出，道路很重要。双方应加强合作。\n\n“道路很长。大家走了很久。”一位司机告诉记者，他常走这条路。",
      })
  void ofWhoSaysWhat(String text) throws IOException {
    Files.writeString(first.resolve("text.txt"), text);
    same(first);
  }
}
