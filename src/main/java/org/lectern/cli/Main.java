package org.lectern.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Help.Ansi;

/** The entry point of {@code gen.jar}. */
public final class Main {
  private Main() {}

  /**
   * Runs one command and ends the process with its exit code: 0 done, 1 a bug of ours, 2 the
   * command line is wrong, 3 something in the files must be mended.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    Terminal terminal =
        new Terminal(
            utf8(FileDescriptor.out),
            utf8(FileDescriptor.err),
            Ansi.AUTO,
            System.console() != null);
    int code = Cli.commandLine(new InstalledStages(), terminal).execute(args);
    terminal.out().flush();
    terminal.err().flush();
    System.exit(code);
  }

  /** UTF-8 whatever the locale, so that what is piped or saved is the same everywhere. */
  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }
}
