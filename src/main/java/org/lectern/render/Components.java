package org.lectern.render;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.model.Document;
import org.lectern.model.Event;
import org.lectern.model.Outcome;
import org.lectern.model.Paragraph;
import org.lectern.model.Person;
import org.lectern.model.Problem;
import org.lectern.model.Span;
import org.lectern.model.Statement;
import org.lectern.text.NearNames;

/**
 * What a page in Markdown can show of the corpus, each on a line of its own: {@code {{
 * documents(limit=5) }}}. {@code templates/README.md} describes them.
 *
 * <p>A call leaves a mark in the Markdown. The page's HTML then has a paragraph of nothing but that
 * mark, and {@link #placed} puts the filled template {@code partials/components/NAME.html} there.
 * So no text of a document goes through Markdown.
 */
final class Components extends AbstractExtension {
  /** A noncharacter of Unicode: no text has it. */
  private static final String MARK = "\uFDD0";

  private static final int DOCUMENTS = 10;
  private static final int FEW_NAMES = 30;

  private final Lookup lookup;
  private final Assets assets;
  private final String up;
  private final List<Call> calls = new ArrayList<>();

  /** A component asked for. */
  private record Call(String name, Map<String, Object> variables) {}

  /**
   * A passage to quote.
   *
   * @param text the words
   * @param speaker who says them, where a statement or the whole document is somebody's
   * @param href the passage, from the root of the site
   * @param card the document
   * @param paragraph the number or id of the paragraph
   */
  record QuoteView(
      String text, Optional<String> speaker, String href, DocumentCard card, String paragraph) {}

  /**
   * @param up the way from the first page of the language to what all languages share
   */
  Components(Lookup lookup, Assets assets, String up) {
    this.up = up;
    this.lookup = lookup;
    this.assets = assets;
  }

  @Override
  public Map<String, Function> getFunctions() {
    return Map.of(
        "documents",
        component(
            "documents",
            List.of("limit", "kind", "event", "person", "year", "openings"),
            args -> Map.of("cards", cards(args), "openings", args.isTrue("openings"))),
        "timeline",
        component("timeline", List.of(), args -> Map.of("timeline", timeline())),
        "quote",
        component("quote", List.of("document", "place"), args -> Map.of("quote", quote(args))),
        "figure",
        component("figure", List.of("file", "caption", "alt"), this::figure),
        "statistics",
        component("statistics", List.of(), args -> Map.of()));
  }

  private Function component(
      String name,
      List<String> arguments,
      java.util.function.Function<Arguments, Map<String, Object>> variables) {
    return new Function() {
      @Override
      public List<String> getArgumentNames() {
        return arguments;
      }

      @Override
      public Object execute(
          Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
        Arguments given = new Arguments(args, self.getName(), line);
        calls.add(new Call(name, variables.apply(given)));
        return new SafeString(mark(calls.size() - 1));
      }
    };
  }

  /** Fills a template with variables; empty if that fails, which has been reported. */
  interface Filling {
    Optional<String> fill(String template, Map<String, Object> variables);
  }

  /**
   * The HTML of a page with every mark replaced by its component.
   *
   * @param path the page's file, for messages
   * @return with an error for each component that does not stand alone
   */
  Outcome<String> placed(String path, String html, Filling filling) {
    List<Problem> problems = new ArrayList<>();
    String placed = html;
    for (int i = 0; i < calls.size(); i++) {
      String alone = "<p>" + mark(i) + "</p>";
      if (placed.contains(alone)) {
        Call call = calls.get(i);
        String template = "partials/components/" + call.name + ".html";
        String filled = filling.fill(template, call.variables).map(String::strip).orElse("");
        placed = placed.replace(alone, filled);
      } else if (placed.contains(mark(i))) {
        problems.add(
            Problem.error(
                Problem.Place.file(path),
                "{{ " + calls.get(i).name + "(...) }} stands inside other text",
                "put it on a line of its own, with an empty line before and after it"));
      }
    }
    return new Outcome<>(placed, problems);
  }

  private static String mark(int number) {
    return MARK + number + MARK;
  }

  private List<DocumentCard> cards(Arguments args) {
    List<Predicate<DocumentCard>> conditions = new ArrayList<>();
    args.text("kind").ifPresent(k -> conditions.add(c -> c.kind().filter(k::equals).isPresent()));
    args.text("year")
        .ifPresent(
            y -> conditions.add(c -> ListViews.year(c.date()).filter(y::equals).isPresent()));
    args.text("event").ifPresent(id -> conditions.add(among(reports(id, args))));
    args.text("person").ifPresent(id -> conditions.add(among(naming(id, args))));
    return lookup.cards().stream()
        .filter(card -> conditions.stream().allMatch(c -> c.test(card)))
        .limit(args.number("limit", DOCUMENTS))
        .toList();
  }

  private static Predicate<DocumentCard> among(Set<String> ids) {
    return card -> ids.contains(card.id());
  }

  private Set<String> reports(String event, Arguments args) {
    return lookup
        .event(event)
        .orElseThrow(() -> args.unknown(event, lookup.corpus().events().stream().map(Event::id)))
        .reports()
        .stream()
        .map(Event.Report::document)
        .collect(Collectors.toSet());
  }

  private Set<String> naming(String person, Arguments args) {
    return Set.copyOf(
        lookup
            .person(person)
            .orElseThrow(
                () -> args.unknown(person, lookup.corpus().people().stream().map(Person::id)))
            .documents());
  }

  /** The picture, or an empty text where there is too little to draw. */
  private Object timeline() {
    return Timeline.of(lookup.corpus(), lookup).<Object>map(t -> t).orElse("");
  }

  private Map<String, Object> figure(Arguments args) {
    String file = args.text("file").orElse("");
    String address =
        assets.address(file).orElseThrow(() -> args.unknown(file, assets.names().stream()));
    return Map.of(
        "src",
        up + address,
        "caption",
        args.text("caption").orElse(""),
        "alt",
        args.text("alt").orElse(""));
  }

  private QuoteView quote(Arguments args) {
    String id = args.text("document").orElse("");
    Document document =
        lookup
            .document(id)
            .orElseThrow(() -> args.unknown(id, lookup.cards().stream().map(DocumentCard::id)));
    String place = args.text("place").orElse("");
    Optional<Statement> said = lookup.statement(id, place);
    Span span =
        said.map(Statement::span)
            .or(() -> paragraph(document, place).map(Paragraph::span))
            .orElseThrow(
                () -> args.unknown(place, document.paragraphs().stream().map(Paragraph::id)));
    return new QuoteView(
        span.of(document.text()),
        said.map(Statement::speaker),
        said.map(statement -> lookup.href(document, statement))
            .orElseGet(() -> lookup.href(id, place)),
        lookup.card(id).orElseThrow(),
        document
            .paragraphAt(span.start())
            .map(Paragraph::id)
            .orElse(place)
            .replaceFirst("^p(?=\\d)", ""));
  }

  private static Optional<Paragraph> paragraph(Document document, String id) {
    return document.paragraphs().stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** The arguments of one call. */
  private record Arguments(Map<String, Object> values, String template, int line) {
    Optional<String> text(String name) {
      return Optional.ofNullable(values.get(name)).map(Object::toString);
    }

    long number(String name, long otherwise) {
      return values.get(name) instanceof Number number
          ? Math.max(0, number.longValue())
          : otherwise;
    }

    boolean isTrue(String name) {
      return Boolean.TRUE.equals(values.get(name));
    }

    UnknownNameException unknown(String name, Stream<String> known) {
      List<String> all = known.toList();
      // Of thousands of names only the nearest is of use.
      List<String> few =
          all.size() <= FEW_NAMES ? all : NearNames.nearest(name, all).stream().toList();
      return new UnknownNameException(name, few, line, template);
    }
  }
}
