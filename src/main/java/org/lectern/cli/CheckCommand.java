package org.lectern.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check}. */
@Command(
    name = "check",
    header = {"Say what a build would complain about.", ""},
    customSynopsis = App.RUN + " check [CORPUS] [OPTIONS]",
    description = {
      "",
      "Says everything that a build would complain about, and everything that was inferred with"
          + " little support. Writes nothing.",
      "",
      "Each \"unsure\" comes with its place, the line of the text, and the line of YAML that would"
          + " settle it, with the file for it. The most important stand first: dates, titles and"
          + " events before small facts, and what other texts depend on before the rest.",
      ""
    },
    parameterListHeading = "Arguments:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  " + App.RUN + " check",
      "  " + App.RUN + " check letters --strict"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:a build would succeed",
      "1:a bug in Lectern",
      "2:the command line is wrong",
      "3:a build would fail"
    })
final class CheckCommand implements Callable<Integer> {
  private final Stages stages;
  private final Terminal terminal;

  @Mixin private Help help;

  @Mixin private CorpusArgument corpus;

  @Option(names = "--strict", description = "Fail on a warning too.")
  private boolean strict;

  CheckCommand(Stages stages, Terminal terminal) {
    this.stages = stages;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Pipeline.Order order =
        new Pipeline.Order(
            corpus.path(), Optional.empty(), strict, Pipeline.Target.HOST, false, false);
    Built built = new Pipeline(stages, terminal.progress()).rehearse(order);
    new ProblemPrinter(terminal, corpus.path()).print(built.problems());
    boolean fine = built.site().isPresent();
    if (fine && built.problems().isEmpty()) {
      terminal.out().println("Nothing to complain about.");
    } else if (fine) {
      terminal.out().println("A build would succeed.");
    }
    terminal.out().flush();
    return fine ? ExitCode.DONE : ExitCode.BAD_INPUT;
  }
}
