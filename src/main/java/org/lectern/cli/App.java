package org.lectern.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a subcommand. */
@Command(
    name = "lectern",
    versionProvider = Version.class,
    customSynopsis = App.RUN + " COMMAND [OPTIONS] [ARGUMENTS]",
    description = {
      "",
      "Lectern turns a folder of speeches, reports and other texts into a website that people"
          + " read, search, cite and compare. The website is files; any host will do.",
      "",
      "To begin:",
      "  " + App.RUN + " build            build the texts in seeds/ into site-output/",
      "  " + App.RUN + " build letters    build the texts in another folder",
      "  " + App.RUN + " init letters     make a new corpus with an example text",
      ""
    },
    commandListHeading = "Commands:%n",
    footer = {
      "",
      "COMMAND --help explains a command, with examples.",
      "Colours follow the terminal; set NO_COLOR to have none."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:a bug in Lectern; the message says what to report",
      "2:the command line is wrong",
      "3:something in the files must be mended first"
    })
final class App implements Runnable {
  /** How the program is started. */
  static final String RUN = "java -jar gen.jar";

  static final String COMPLETION_HEADER = "Print a script that completes commands in a shell.";

  static final String COMPLETION =
      "%nThe script is for bash and zsh and an alias named lectern:%n"
          + "  alias lectern='java -jar /path/to/gen.jar'%n"
          + "  source <(lectern generate-completion)";

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  @Override
  public void run() {
    CommandLine command = spec.commandLine();
    throw new ParameterException(command, "Which command? One of " + names(command));
  }

  private static String names(CommandLine command) {
    return String.join(", ", command.getSubcommands().keySet());
  }
}
