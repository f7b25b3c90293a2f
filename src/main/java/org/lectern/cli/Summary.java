package org.lectern.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lectern.model.Corpus;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Severity;

/** What a build says at its end. */
final class Summary {
  /** So many of the things that are unsure are shown; {@code check} shows all. */
  private static final int UNSURE_SHOWN = 5;

  private final Terminal terminal;
  private final Path corpusFolder;

  Summary(Terminal terminal, Path corpusFolder) {
    this.terminal = terminal;
    this.corpusFolder = corpusFolder;
  }

  /**
   * Prints problems and numbers.
   *
   * @param where where to look at the site
   * @return the exit code
   */
  int ofBuild(Built built, String where, long nanoseconds) {
    List<Problem> loud =
        built.problems().stream().filter(p -> p.severity() != Severity.UNSURE).toList();
    new ProblemPrinter(terminal, corpusFolder).print(loud);
    if (built.site().isEmpty()) {
      terminal.err().println("Nothing was published; a site that stood there stands as before.");
      terminal.err().flush();
      return ExitCode.BAD_INPUT;
    }
    built.corpus().ifPresent(c -> terminal.out().println(contents(c)));
    terminal.out().println(site(built, where, nanoseconds));
    unsure(built.problems());
    terminal.out().flush();
    return ExitCode.DONE;
  }

  private static String contents(Corpus corpus) {
    int paragraphs = corpus.documents().stream().mapToInt(d -> d.paragraphs().size()).sum();
    int statements = corpus.documents().stream().mapToInt(d -> d.statements().size()).sum();
    return String.join(
        ", ",
        Terminal.count(corpus.documents().size(), "document"),
        Terminal.count(corpus.events().size(), "event"),
        Terminal.count(corpus.people().size(), "person"),
        Terminal.count(paragraphs, "paragraph"),
        Terminal.count(statements, "statement"));
  }

  private String site(Built built, String where, long nanoseconds) {
    return terminal.bold(where)
        + String.format(
            Locale.ROOT,
            ": %s, %s in all, %s of it the search index, in %.1f s",
            Terminal.count(built.pages(), "page"),
            Terminal.size(built.site().orElseThrow().bytes()),
            Terminal.size(built.indexBytes()),
            nanoseconds / 1e9);
  }

  private void unsure(List<Problem> problems) {
    List<Problem> unsure = problems.stream().filter(p -> p.severity() == Severity.UNSURE).toList();
    if (unsure.isEmpty()) {
      return;
    }
    terminal.out().println();
    terminal.out().println("Unsure of " + Terminal.count(unsure.size(), "thing") + ":");
    List<String> lines = new ArrayList<>();
    for (Problem problem : unsure.subList(0, Math.min(UNSURE_SHOWN, unsure.size()))) {
      String line = problem.place().line() > 0 ? ":" + problem.place().line() : "";
      lines.add("  " + problem.place().path() + line + ": " + problem.message());
    }
    lines.forEach(line -> terminal.out().println(ProblemPrinter.safe(line)));
    terminal
        .out()
        .println(
            terminal.faint(
                "All of it, with what would settle it: " + App.RUN + " check " + corpusFolder));
  }
}
