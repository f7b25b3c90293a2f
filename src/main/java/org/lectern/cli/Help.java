package org.lectern.cli;

import picocli.CommandLine.Option;

/** The help option that every command has. */
final class Help {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;
}
