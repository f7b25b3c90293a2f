package org.lectern.read.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.lectern.model.Span;

/** Elements of TEI, with or without a prefix for its namespace. */
final class Tei {
  private Tei() {}

  /** The local name of an element. */
  static String name(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1);
  }

  /** The elements on a path of local names below an element; {@code //} is not known here. */
  static List<Element> all(Element from, String... path) {
    List<Element> found = List.of(from);
    for (String name : path) {
      List<Element> next = new ArrayList<>();
      for (Element element : found) {
        element.children().stream().filter(e -> name(e).equals(name)).forEach(next::add);
      }
      found = next;
    }
    return found;
  }

  /** The elements of a name anywhere below an element. */
  static List<Element> inside(Element from, String name) {
    return from.getAllElements().stream().filter(e -> e != from && name(e).equals(name)).toList();
  }

  /** The words of an element on one line, if it has any. */
  static Optional<String> words(Element element) {
    String words = element.wholeText().strip().replaceAll("\\s+", " ");
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }

  static Optional<String> attribute(Element element, String name) {
    String value = element.attr(name).strip();
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  /** The characters of a node's source; those of the start tag for an element. */
  static Span span(Node node) {
    Range range = node.sourceRange();
    return new Span(range.startPos(), range.endPos());
  }

  /** An element's source from its start tag to its end tag. */
  static Span whole(Element element) {
    Range end = element.endSourceRange();
    int start = element.sourceRange().startPos();
    int last = Math.max(element.sourceRange().endPos(), end.isTracked() ? end.endPos() : 0);
    return new Span(start, last);
  }

  /** Takes down the name of a {@code person} by its id: its first name, as it is said. */
  static void person(Element person, Map<String, String> people) {
    Optional<String> id = attribute(person, "xml:id");
    Optional<String> name =
        person.children().stream()
            .filter(e -> name(e).equals("persName") || name(e).equals("name"))
            .findFirst()
            .flatMap(Tei::personName);
    if (id.isPresent() && name.isPresent()) {
      people.putIfAbsent(id.get(), name.get());
    }
  }

  private static Optional<String> personName(Element name) {
    List<String> parts = new ArrayList<>();
    for (String part : List.of("forename", "nameLink", "surname", "genName")) {
      inside(name, part).forEach(e -> words(e).ifPresent(parts::add));
    }
    return parts.isEmpty() ? words(name) : Optional.of(String.join(" ", parts));
  }
}
