package org.lectern.extract.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;
import org.lectern.model.Span;

/**
 * What a page says of its article in JSON-LD, with the terms of schema.org. Read as plain JSON, as
 * search engines do; broken JSON is read up to where it breaks.
 */
final class LinkedData {
  private static final Pattern ARTICLE =
      Pattern.compile(
          "\\w*Article|\\w*BlogPosting|SocialMediaPosting|Report|Recipe|Review|\\w*CreativeWork|Speech");
  private static final Pattern PAGE = Pattern.compile("\\w*Page");

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .build();

  /** An object, with its strings and the objects in it under the names of its fields. */
  private static final class Thing {
    final List<PageFact> strings = new ArrayList<>();
    final List<Thing> things = new ArrayList<>();
    final String field;

    Thing(String field) {
      this.field = field;
    }

    Optional<String> string(String name) {
      return strings.stream().filter(s -> s.name().equals(name)).map(PageFact::value).findFirst();
    }

    boolean isA(Pattern type) {
      return strings.stream()
          .anyMatch(s -> s.name().equals("@type") && type.matcher(s.value()).matches());
    }
  }

  private final List<Thing> all = new ArrayList<>();
  private Thing article = new Thing("");

  private LinkedData() {}

  static LinkedData of(PageTree page, String source) {
    LinkedData data = new LinkedData();
    for (Box box : page.boxes) {
      if (box.is("script") && box.attribute("type").strip().startsWith("application/ld+json")) {
        for (Node node : box.element.childNodes()) {
          if (node instanceof DataNode) {
            data.read(source, node.sourceRange());
          }
        }
      }
    }
    data.article = data.first(ARTICLE).or(() -> data.first(PAGE)).orElse(data.article);
    return data;
  }

  private Optional<Thing> first(Pattern type) {
    return all.stream().filter(thing -> thing.isA(type)).findFirst();
  }

  private void read(String source, Range range) {
    if (!range.isTracked()) {
      return;
    }
    int start = range.startPos();
    while (start < range.endPos() && "{[".indexOf(source.charAt(start)) < 0) {
      start++;
    }
    try (JsonParser parser = JSON.createParser(source.substring(start, range.endPos()))) {
      read(parser, start);
    } catch (IOException e) {
      // Broken JSON; what was read before the break stands.
    }
  }

  private void read(JsonParser parser, int offset) throws IOException {
    Deque<Thing> open = new ArrayDeque<>();
    Deque<String> fields = new ArrayDeque<>();
    String field = "";
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      switch (token) {
        case FIELD_NAME -> field = parser.currentName();
        case START_ARRAY -> fields.push(field);
        case END_ARRAY -> fields.pop();
        case START_OBJECT -> {
          Thing thing = new Thing(field);
          if (!open.isEmpty()) {
            open.peek().things.add(thing);
          }
          all.add(thing);
          open.push(thing);
          fields.push(field);
        }
        case END_OBJECT -> {
          open.pop();
          field = fields.pop();
        }
        case VALUE_STRING -> {
          if (!open.isEmpty()) {
            open.peek().strings.add(string(parser, field, offset));
          }
        }
        default -> {
          // Numbers and truth values say nothing that is asked.
        }
      }
    }
  }

  private static PageFact string(JsonParser parser, String field, int offset) throws IOException {
    int start = offset + (int) parser.currentTokenLocation().getCharOffset() + 1;
    String value = Parser.unescapeEntities(parser.getText(), false);
    int end = offset + (int) parser.currentLocation().getCharOffset() - 1;
    return PageFact.of(field, value, start < end ? new Span(start, end) : new Span(0, 0));
  }

  /** The first string of the article under one of these names. */
  Optional<PageFact> first(String... names) {
    for (String name : names) {
      for (PageFact fact : article.strings) {
        if (fact.name().equals(name) && !fact.value().isEmpty()) {
          return Optional.of(fact);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The names of what the article has under a field, such as its authors, or if nothing is there,
   * what the page has.
   */
  List<PageFact> names(String field) {
    List<PageFact> names = names(article, field);
    return names.isEmpty() ? first(PAGE).map(page -> names(page, field)).orElse(names) : names;
  }

  private List<PageFact> names(Thing article, String field) {
    List<PageFact> names = new ArrayList<>();
    article.strings.stream().filter(s -> s.name().equals(field)).forEach(names::add);
    for (Thing thing : article.things) {
      if (thing.field.equals(field)) {
        whole(thing).strings.stream().filter(s -> s.name().equals("name")).forEach(names::add);
      }
    }
    names.removeIf(name -> name.value().isEmpty());
    return names;
  }

  /**
   * The object of the same {@code @id} that has a name, if this one has none (JSON-LD 1.1, 3.3).
   */
  private Thing whole(Thing thing) {
    Optional<String> id = thing.string("@id");
    if (id.isEmpty() || thing.string("name").isPresent()) {
      return thing;
    }
    return all.stream()
        .filter(other -> other.string("@id").equals(id) && other.string("name").isPresent())
        .findFirst()
        .orElse(thing);
  }
}
