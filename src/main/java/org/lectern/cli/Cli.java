package org.lectern.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CancellationException;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts the command line together. */
final class Cli {
  private Cli() {}

  /** The commands, working with some stages on a terminal. */
  static CommandLine commandLine(Stages stages, Terminal terminal) {
    CommandLine all =
        new CommandLine(new App())
            .addSubcommand(new BuildCommand(stages, terminal))
            .addSubcommand(new ServeCommand(stages, terminal))
            .addSubcommand(new CheckCommand(stages, terminal))
            .addSubcommand(new InspectCommand(stages, terminal))
            .addSubcommand(new SuggestCommand(stages, terminal))
            .addSubcommand(new SearchCommand(stages, terminal))
            .addSubcommand(new InitCommand(terminal))
            .addSubcommand(new AutoComplete.GenerateCompletion());
    CommandLine completion = all.getSubcommands().get("generate-completion");
    completion.getCommandSpec().usageMessage().header(App.COMPLETION_HEADER, "");
    completion.getCommandSpec().usageMessage().description(App.COMPLETION);
    ColorScheme colours =
        new ColorScheme.Builder(CommandLine.Help.defaultColorScheme(terminal.ansi()))
            .ansi(terminal.ansi())
            .build();
    return all.setOut(terminal.out())
        .setErr(terminal.err())
        .setColorScheme(colours)
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, args) -> usage(e, terminal))
        .setExecutionExceptionHandler((e, command, parsed) -> bug(e, terminal));
  }

  private static int usage(ParameterException e, Terminal terminal) {
    terminal.err().println(ProblemPrinter.safe(e.getMessage()));
    if (e instanceof UnmatchedArgumentException unmatched) {
      StringWriter suggestions = new StringWriter();
      UnmatchedArgumentException.printSuggestions(unmatched, new PrintWriter(suggestions, true));
      terminal.err().print(suggestions.toString().replace("lectern ", App.RUN + " "));
    }
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    terminal.err().println("See: " + command.replaceFirst("^lectern", App.RUN) + " --help");
    terminal.err().flush();
    return ExitCode.USAGE;
  }

  /** Tells of a mistake of ours. */
  static int bug(Exception e, Terminal terminal) {
    if (e instanceof InterruptedException || e instanceof CancellationException) {
      return ExitCode.BAD_INPUT;
    }
    terminal
        .err()
        .println("This is a bug in Lectern and not in your texts; nothing was published.");
    terminal.err().println("Please report it, with these lines:");
    e.printStackTrace(terminal.err());
    terminal.err().flush();
    return ExitCode.BUG;
  }
}
