package org.lectern.read.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.lectern.model.DateRange;
import org.lectern.model.EmbeddedMetadata;
import org.lectern.model.Inferred;

/**
 * What the package document of an EPUB file says of the book: Dublin Core, refined by attributes in
 * EPUB 2 and by {@code meta} elements in EPUB 3.
 */
final class EpubMetadata {
  private static final String RULE = "epub-metadata";

  /** MARC relators of those who wrote a book. */
  private static final Set<String> WRITERS = Set.of("", "aut", "cre", "dis", "spk");

  /** What a date is of, the best first; that of the file's last change says nothing of the book. */
  private static final List<String> EVENTS =
      List.of("original-publication", "publication", "creation", "");

  private final Document opf;

  EpubMetadata(Document opf) {
    this.opf = opf;
  }

  EmbeddedMetadata read() {
    return new EmbeddedMetadata(
        fact("title", 0.9),
        fact("language", 0.95).filter(l -> TeiHeader.tag(l.value()).isPresent()),
        Optional.empty(),
        date(),
        Optional.empty(),
        fact("publisher", 0.9),
        authors(),
        fact("rights", 0.9),
        fact("source", 0.9).filter(s -> s.value().matches("https?://\\S+")));
  }

  private Optional<Inferred<DateRange>> date() {
    for (String event : EVENTS) {
      Optional<DateRange> date =
          Tei.inside(opf, "date").stream()
              .filter(e -> refined(e, "event").equals(event))
              .flatMap(e -> Tei.words(e).stream())
              .map(d -> d.length() > 10 ? d.substring(0, 10) : d)
              .flatMap(d -> DateRange.parse(d).stream())
              .findFirst();
      if (date.isPresent()) {
        return date.map(
            d -> Inferred.of(d, 0.6, RULE).because("The book says that it was published then."));
      }
    }
    return Optional.empty();
  }

  /** Those who wrote it; where nobody is said to have, all who made it. */
  private List<Inferred<String>> authors() {
    List<Inferred<String>> writers = new ArrayList<>();
    List<Inferred<String>> all = new ArrayList<>();
    for (Element creator : Tei.inside(opf, "creator")) {
      Optional<Inferred<String>> name =
          Tei.words(creator).map(n -> Inferred.of(turned(n, creator), 0.9, RULE));
      name.ifPresent(all::add);
      name.filter(n -> WRITERS.contains(refined(creator, "role"))).ifPresent(writers::add);
    }
    return writers.isEmpty() ? all : writers;
  }

  /** A name that is written as it is filed, surname first, the other way about. */
  private String turned(String name, Element creator) {
    String[] parts = name.split(", ");
    boolean filed = refined(creator, "file-as").equals(name.toLowerCase(Locale.ROOT));
    return filed && parts.length == 2 ? parts[1] + " " + parts[0] : name;
  }

  /** What refines an element, in lower case; empty if nothing does. */
  private String refined(Element element, String property) {
    for (var attribute : element.attributes()) {
      if (attribute.getKey().endsWith(":" + property)) {
        return attribute.getValue().strip().toLowerCase(Locale.ROOT);
      }
    }
    String id = "#" + element.attr("id");
    return Tei.inside(opf, "meta").stream()
        .filter(m -> m.attr("refines").equals(id) && m.attr("property").equals(property))
        .findFirst()
        .flatMap(Tei::words)
        .orElse("")
        .toLowerCase(Locale.ROOT);
  }

  private Optional<Inferred<String>> fact(String name, double confidence) {
    return Tei.inside(opf, name).stream()
        .findFirst()
        .flatMap(Tei::words)
        .map(w -> Inferred.of(w, confidence, RULE));
  }
}
