package org.lectern.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Outcome;
import org.lectern.model.Paragraph;

/** Prints how files were understood, for reading by eye. Not a test. */
final class ExtractProbe {
  private ExtractProbe() {}

  public static void main(String[] args) throws IOException {
    for (String arg : args) {
      Path path = Path.of(arg);
      String name = path.getFileName().toString();
      Outcome<Document> outcome =
          Fixtures.extract(Fixtures.source(name.replaceAll("\\.txt$", ""), Files.readString(path)));
      print(outcome);
    }
  }

  private static void print(Outcome<Document> outcome) {
    Document d = outcome.value();
    System.out.println("=== " + d.id());
    var m = d.metadata();
    m.title().ifPresent(f -> show("title", f, d));
    m.language().ifPresent(f -> show("language", f, d));
    m.kind().ifPresent(f -> show("kind", f, d));
    m.date().ifPresent(f -> show("date", f, d));
    m.place().ifPresent(f -> show("place", f, d));
    m.publisher().ifPresent(f -> show("publisher", f, d));
    m.authors().forEach(f -> show("author", f, d));
    m.rights().ifPresent(f -> show("rights", f, d));
    m.rightsHolder().ifPresent(f -> show("rightsHolder", f, d));
    m.sourceUrl().ifPresent(f -> show("sourceUrl", f, d));
    d.events()
        .forEach(
            e -> {
              show("event", e.name(), d);
              e.date().ifPresent(f -> show("event.date", f, d));
              e.place().ifPresent(f -> show("event.place", f, d));
            });
    d.sections()
        .forEach(
            s ->
                System.out.println(
                    "  section " + s.level() + "." + s.number() + " " + s.heading()));
    d.repairs()
        .forEach(
            r ->
                System.out.println(
                    "  repair "
                        + r.rule()
                        + " …"
                        + d.source()
                            .text()
                            .substring(
                                Math.max(0, r.span().start() - 15),
                                Math.min(d.source().text().length(), r.span().end() + 15))
                            .replace('\n', '|')));
    d.removed().stream()
        .limit(12)
        .forEach(r -> System.out.println("  removed " + r.rule() + " " + clip(r.text())));
    System.out.println(
        "  removed lines: " + d.removed().size() + ", paragraphs: " + d.paragraphs().size());
    int shown = 0;
    for (Paragraph p : d.paragraphs()) {
      if (shown++ < 30) {
        System.out.println(
            "  "
                + p.id()
                + (p.recovered() ? "*" : "")
                + p.language().map(l -> " [" + l + "]").orElse("")
                + " "
                + clip(d.textOf(p)));
      }
    }
    outcome.problems().forEach(p -> System.out.println("  PROBLEM " + p));
  }

  private static String clip(String s) {
    return s.length() > 110 ? s.substring(0, 110) + "…(" + s.length() + ")" : s;
  }

  private static void show(String field, Inferred<?> fact, Document d) {
    System.out.println(
        "  " + field + ": " + fact.value() + "  {" + fact.rule() + " " + fact.confidence() + "}");
    fact.support().forEach(s -> System.out.println("      <- " + clip(s.of(d.source().text()))));
    fact.reasons().forEach(r -> System.out.println("      because " + r));
  }
}
