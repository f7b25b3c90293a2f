package org.lectern.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine.Help.Ansi;

/**
 * One run of the command line.
 *
 * @param code the exit code
 * @param out what it printed
 * @param err what it complained
 */
record Run(int code, String out, String err) {
  static Run of(String... args) {
    return of(Ansi.OFF, args);
  }

  static Run of(Ansi ansi, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), ansi, false);
    int code = Cli.commandLine(new PlainStages(), terminal).execute(args);
    return new Run(code, out.toString(), err.toString());
  }
}
