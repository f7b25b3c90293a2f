package org.lectern.read.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.lectern.model.EmbeddedMetadata;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;

/**
 * A file of TEI P5: one text, or a corpus of several, or lists of people alone.
 *
 * @param texts the texts in it, in order; speakers that are known by an id in another file are
 *     named by that id, with {@code #} before it
 * @param people names by {@code xml:id}
 */
public record TeiFile(List<FormattedText> texts, Map<String, String> people) {
  private static final String NAMESPACE = "http://www.tei-c.org/ns/1.0";

  /** Copies the list. */
  public TeiFile {
    texts = List.copyOf(texts);
    people = new LinkedHashMap<>(people);
  }

  /**
   * Reads a file.
   *
   * @param path its path, for messages
   * @param text its characters
   * @return empty if it is not TEI or cannot be read, with a problem
   */
  public static Outcome<Optional<TeiFile>> read(String path, String text) {
    Outcome<Optional<XmlCheck.Root>> checked = XmlCheck.check(path, text);
    if (checked.value().isEmpty()) {
      return new Outcome<>(Optional.empty(), checked.problems());
    }
    XmlCheck.Root root = checked.value().get();
    boolean tei = root.name().equals("TEI") || root.name().equals("teiCorpus");
    if (!tei && !root.namespace().equals(NAMESPACE)) {
      Problem problem =
          Problem.warning(
              Place.file(path),
              "not a TEI text: its root is <" + root.name() + ">; it was left out",
              root.name().equalsIgnoreCase("html")
                  ? "it is a web page; let its name end in .html"
                  : "the root of a TEI text is <TEI> or <teiCorpus>");
      return new Outcome<>(Optional.empty(), List.of(problem));
    }
    Document document = Parser.xmlParser().setTrackPosition(true).parseInput(text, "");
    return Outcome.of(Optional.of(of(text, document)));
  }

  private static TeiFile of(String text, Document document) {
    Map<String, String> people = new LinkedHashMap<>();
    List<Element> roots = new ArrayList<>();
    List<Element> corpusHeaders = new ArrayList<>();
    for (Element element : document.getAllElements()) {
      switch (Tei.name(element)) {
        case "person", "personGrp" -> Tei.person(element, people);
        case "TEI" -> roots.add(element);
        case "teiHeader" -> {
          if (element.parent() != null && Tei.name(element.parent()).equals("teiCorpus")) {
            corpusHeaders.add(element);
          }
        }
        default -> {}
      }
    }
    List<FormattedText> texts = new ArrayList<>();
    for (Element root : roots) {
      texts.add(TeiText.read(text, root, roots.size() > 1, corpus(root, corpusHeaders), people));
    }
    return new TeiFile(texts, people);
  }

  /** What the headers of the corpora say that a text is in; the innermost first. */
  private static EmbeddedMetadata corpus(Element text, List<Element> headers) {
    EmbeddedMetadata all = EmbeddedMetadata.NONE;
    for (Element corpus = text.parent(); corpus != null; corpus = corpus.parent()) {
      for (Element header : headers) {
        if (header.parent() == corpus) {
          all = all.orElse(TeiHeader.ofCorpus(header));
        }
      }
    }
    return all;
  }
}
