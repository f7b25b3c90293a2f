package org.lectern.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Mention;
import org.lectern.model.Metadata;
import org.lectern.model.Paragraph;
import org.lectern.model.Removal;
import org.lectern.model.Repair;
import org.lectern.model.ReportedEvent;
import org.lectern.model.Section;
import org.lectern.model.Span;
import org.lectern.model.Statement;
import org.lectern.model.TakenSpan;

/** How one text was understood, for a person to read. Places are line and column of the file. */
final class Inspection {
  private static final int MOST = 90;

  /** How many of a long list are shown; {@code --json} lists them all. */
  private static final int MOST_ROWS = 60;

  private static final int MOST_NAMES = 120;
  private static final int MOST_SPEAKERS = 12;
  private static final int MOST_OF_A_RULE = 3;
  private static final String INDENT = " ".repeat(18);

  private final Terminal terminal;
  private final Document document;
  private final Lines lines;
  private final List<String> unknown = new ArrayList<>();
  private final StringBuilder out = new StringBuilder();

  private Inspection(Terminal terminal, Document document) {
    this.terminal = terminal;
    this.document = document;
    this.lines = new Lines(document.source().text());
  }

  /** All that is known of a document, and why. */
  static String of(Document document, Terminal terminal) {
    Inspection inspection = new Inspection(terminal, document);
    inspection.head();
    inspection.metadata();
    inspection.events();
    inspection.sections();
    inspection.languages();
    inspection.mentions();
    inspection.statements();
    inspection.removed();
    inspection.repairs();
    return inspection.out.toString();
  }

  /**
   * Rules for tags; there are hundreds in a page or a TEI file, which only {@code --json} lists.
   */
  private static final Set<String> MARKUP = Set.of("html-markup", "markup");

  private void head() {
    out.append(terminal.bold(document.source().path())).append('\n');
    String charset = document.source().charset();
    double sure = document.source().charsetConfidence();
    line("id " + document.id());
    line(
        charset
            + (sure < 1 ? String.format(Locale.ROOT, " (guessed, %.2f)", sure) : "")
            + ", "
            + Terminal.count(document.source().text().length(), "character")
            + ", of which "
            + Terminal.count(document.text().length(), "character")
            + " in "
            + Terminal.count(document.paragraphs().size(), "paragraph")
            + " are the text");
  }

  private void metadata() {
    Metadata m = document.metadata();
    heading("What is known");
    fact("title", m.title(), Function.identity());
    fact("kind", m.kind(), Kind::label);
    fact("date", m.date(), DateRange::toString);
    fact("place", m.place(), Function.identity());
    fact("language", m.language(), Function.identity());
    m.authors().forEach(a -> fact("author", Optional.of(a), Function.identity()));
    if (m.authors().isEmpty()) {
      unknown.add("author");
    }
    fact("publisher", m.publisher(), Function.identity());
    fact("rights", m.rights(), Function.identity());
    fact("rights holder", m.rightsHolder(), Function.identity());
    fact("source", m.sourceUrl(), Function.identity());
    if (!unknown.isEmpty()) {
      row("unknown", terminal.faint(String.join(", ", unknown)));
    }
  }

  private void events() {
    int number = 0;
    for (ReportedEvent event : document.events()) {
      number++;
      heading(document.events().size() == 1 ? "Event" : "Event " + number);
      fact("name", Optional.of(event.name()), Function.identity());
      fact("date", event.date(), DateRange::toString);
      fact("place", event.place(), Function.identity());
      event
          .hosts()
          .forEach(h -> fact(h.role().label(), Optional.of(h.name()), Function.identity()));
      for (ReportedEvent.Participant p : event.participants()) {
        row(p.part().label(), p.name() + terminal.faint("  " + placeInText(p.span())));
      }
    }
  }

  private void sections() {
    if (document.sections().isEmpty()) {
      return;
    }
    heading("Sections");
    for (Section section : first(document.sections(), MOST_ROWS)) {
      String indent = "  ".repeat(Math.max(0, section.level() - 1));
      row(placeInText(section.span()), indent + clip(section.heading()));
    }
    left(document.sections().size() - MOST_ROWS, "section");
  }

  private void languages() {
    List<Paragraph> others =
        document.paragraphs().stream().filter(p -> p.language().isPresent()).toList();
    if (others.isEmpty()) {
      return;
    }
    heading("In another language");
    for (Paragraph paragraph : first(others, MOST_ROWS)) {
      String words = quote(document.textOf(paragraph));
      row(placeInText(paragraph.span()), paragraph.language().get() + "  " + words);
    }
    left(others.size() - MOST_ROWS, "paragraph");
  }

  private void mentions() {
    for (Mention.Type type : Mention.Type.values()) {
      List<String> names =
          document.mentions().stream()
              .filter(m -> m.type() == type)
              .map(Mention::name)
              .distinct()
              .toList();
      if (!names.isEmpty()) {
        String label = type.label().equals("person") ? "People" : capital(type.label()) + "s";
        heading(label + " named");
        line(ProblemPrinter.safe(String.join(", ", first(names, MOST_NAMES))));
        left(names.size() - MOST_NAMES, "name");
      }
    }
  }

  private void statements() {
    if (document.statements().isEmpty()) {
      return;
    }
    heading(Terminal.count(document.statements().size(), "statement"));
    if (document.statements().size() > MOST_ROWS) {
      speakers();
    }
    for (Statement s : first(document.statements(), MOST_ROWS)) {
      row(
          placeInText(s.span()),
          terminal.bold(ProblemPrinter.safe(s.speaker()))
              + s.verb().map(v -> " " + ProblemPrinter.safe(v)).orElse("")
              + terminal.faint(
                  String.format(
                      Locale.ROOT, "  %s, %.2f, %s", s.kind().label(), s.confidence(), s.rule())));
      more(quote(s.span().of(document.text())));
    }
    left(document.statements().size() - MOST_ROWS, "statement");
  }

  /** Who speaks how often, where the statements are too many to be read. */
  private void speakers() {
    Map<String, Integer> counts = new TreeMap<>();
    document.statements().forEach(s -> counts.merge(s.speaker(), 1, Integer::sum));
    List<String> often =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(e -> e.getKey() + " " + e.getValue())
            .toList();
    line(ProblemPrinter.safe(String.join("; ", first(often, MOST_SPEAKERS))));
    left(often.size() - MOST_SPEAKERS, "speaker");
  }

  private void removed() {
    if (!document.taken().isEmpty()) {
      heading("Moved into the facts above");
      for (TakenSpan taken : document.taken()) {
        row(lines.range(taken.span()), taken.field() + "  " + sourceQuote(taken.span()));
      }
    }
    List<Removal> removals =
        document.removed().stream().filter(r -> !MARKUP.contains(r.rule())).toList();
    if (!document.removed().isEmpty()) {
      heading("Removed from the text");
      List<List<Removal>> runs = runs(removals);
      for (List<Removal> run : first(runs, MOST_ROWS)) {
        Removal last = run.get(run.size() - 1);
        row(
            lines.range(new Span(run.get(0).span().start(), last.span().end())),
            ProblemPrinter.safe(last.reason().toString()) + terminal.faint("  " + last.rule()));
        first(run, MOST_ROWS).forEach(removal -> more(quote(removal.text())));
        left(run.size() - MOST_ROWS, "line");
      }
      left(runs.size() - MOST_ROWS, "place");
      markup(document.removed().size() - removals.size());
    }
  }

  /** Removals with nothing but white space between them, for one reason, belong together. */
  private List<List<Removal>> runs(List<Removal> removals) {
    List<List<Removal>> runs = new ArrayList<>();
    Removal before = null;
    for (Removal removal : removals) {
      if (before == null || !isMoreOf(before, removal)) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(removal);
      before = removal;
    }
    return runs;
  }

  /** Whether nothing but white space lies between two removals of one rule. */
  private boolean isMoreOf(Removal before, Removal removal) {
    String between =
        document.source().text().substring(before.span().end(), removal.span().start());
    return before.rule().equals(removal.rule())
        && before.reason().equals(removal.reason())
        && between.isBlank();
  }

  private void repairs() {
    List<Repair> repairs =
        document.repairs().stream().filter(r -> !MARKUP.contains(r.rule())).toList();
    if (document.repairs().isEmpty()) {
      return;
    }
    heading(repairs.isEmpty() ? "Repairs" : Terminal.count(repairs.size(), "repair"));
    Map<String, Integer> counts = new TreeMap<>();
    boolean many = repairs.size() > MOST_ROWS;
    for (Repair repair : repairs) {
      if (counts.merge(repair.rule(), 1, Integer::sum) > MOST_OF_A_RULE && many) {
        continue;
      }
      int from = Math.max(0, repair.span().start() - 12);
      int to = Math.min(document.source().text().length(), repair.span().end() + 12);
      String text = document.source().text();
      String before = text.substring(from, repair.span().start());
      String after = text.substring(repair.span().end(), to);
      row(
          lines.place(repair.span().start()),
          quote(before + repair.before() + after)
              + " became "
              + quote(before + repair.after() + after)
              + terminal.faint("  " + repair.rule()));
    }
    counts.forEach((rule, n) -> left(many ? n - MOST_OF_A_RULE : 0, "repair", "  " + rule));
    markup(document.repairs().size() - repairs.size());
  }

  private static <T> List<T> first(List<T> list, int most) {
    return list.subList(0, Math.min(list.size(), most));
  }

  private void left(int number, String noun) {
    left(number, noun, "");
  }

  /** Says that a list goes on. */
  private void left(int number, String noun, String rule) {
    if (number > 0) {
      String more = Terminal.count(number, "more " + noun);
      more("and " + more + terminal.faint(rule + "  listed by --json"));
    }
  }

  private void markup(int pieces) {
    if (pieces > 0) {
      row("markup", Terminal.count(pieces, "piece") + terminal.faint("  listed by --json"));
    }
  }

  private <T> void fact(String label, Optional<Inferred<T>> fact, Function<T, String> show) {
    if (fact.isEmpty()) {
      unknown.add(label);
      return;
    }
    Inferred<T> known = fact.get();
    row(label, terminal.bold(clip(show.apply(known.value()))));
    more(
        terminal.faint(
            String.format(Locale.ROOT, "confidence %.2f, %s", known.confidence(), known.rule())));
    known.support().forEach(s -> more(lines.place(s.start()) + "  " + sourceQuote(s)));
    known.reasons().forEach(r -> more("- " + ProblemPrinter.safe(r.toString())));
  }

  private String placeInText(Span span) {
    return document.map().toSource(span).map(s -> lines.place(s.start())).orElse("");
  }

  private String sourceQuote(Span span) {
    return quote(span.of(document.source().text()));
  }

  private static String quote(String text) {
    return "\u201C" + clip(text) + "\u201D";
  }

  /** One line of at most so many characters, cut in the middle. */
  private static String clip(String text) {
    String line = ProblemPrinter.safe(text.strip().replaceAll("\\s+", " "));
    if (line.codePointCount(0, line.length()) <= MOST) {
      return line;
    }
    int head = line.offsetByCodePoints(0, MOST * 2 / 3);
    int tail = line.offsetByCodePoints(line.length(), -MOST / 4);
    return line.substring(0, head) + " … " + line.substring(tail);
  }

  private static String capital(String label) {
    return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
  }

  private void heading(String text) {
    out.append('\n').append(terminal.bold(text)).append('\n');
  }

  private void line(String text) {
    out.append("  ").append(text).append('\n');
  }

  private void row(String label, String value) {
    String start = "  " + label + "  ";
    out.append(start).append(" ".repeat(Math.max(0, INDENT.length() - start.length())));
    out.append(value).append('\n');
  }

  private void more(String text) {
    out.append(INDENT).append(text).append('\n');
  }
}
