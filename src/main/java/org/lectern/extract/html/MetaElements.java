package org.lectern.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.lectern.model.Span;

/** What the {@code meta} and {@code link} elements of a page say. */
final class MetaElements {
  private final List<PageFact> facts = new ArrayList<>();

  private MetaElements() {}

  static MetaElements of(PageTree page) {
    MetaElements all = new MetaElements();
    for (Box box : page.boxes) {
      if (box.is("meta")) {
        for (String key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
          all.add(box, key, "content");
        }
      } else if (box.is("link")) {
        all.add(box, "rel", "href");
      }
    }
    return all;
  }

  private void add(Box box, String key, String value) {
    String names = box.attribute(key);
    String said = names.isBlank() ? "" : PageFact.single(box.attribute(value));
    if (said.isEmpty()) {
      return;
    }
    Span source = source(box.element, value);
    for (String name : names.strip().split("\\s+")) {
      facts.add(PageFact.of(name, said, source));
    }
  }

  /** Where the value of an attribute stands, or the tag that has it. */
  static Span source(Element element, String attribute) {
    Range value = element.attributes().sourceRange(attribute).valueRange();
    Range range = value.isTracked() ? value : element.sourceRange();
    return range.isTracked() && range.startPos() >= 0 && range.startPos() <= range.endPos()
        ? new Span(range.startPos(), range.endPos())
        : new Span(0, 0);
  }

  /** The first value of the first name that has one. */
  Optional<PageFact> first(String... names) {
    for (String name : names) {
      for (PageFact fact : facts) {
        if (fact.name().equals(name)) {
          return Optional.of(fact);
        }
      }
    }
    return Optional.empty();
  }

  /** The first value that is a time, whatever its name, but for times of changes and the future. */
  Optional<PageFact> firstDated() {
    return facts.stream()
        .filter(f -> f.value().matches("[12]\\d{3}-\\d{2}-\\d{2}T\\d{2}:\\d{2}.{0,20}"))
        .filter(f -> !f.name().matches(".*(?:modif|updat|expir|revis|valid|end).*"))
        .findFirst();
  }

  /** All values of names, by name and then in the order of the page. */
  List<PageFact> all(String... names) {
    List<PageFact> all = new ArrayList<>();
    for (String name : names) {
      facts.stream().filter(fact -> fact.name().equals(name)).forEach(all::add);
    }
    return all;
  }
}
