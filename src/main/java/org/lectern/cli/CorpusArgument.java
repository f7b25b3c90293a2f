package org.lectern.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The argument of every command that works on a whole corpus. */
final class CorpusArgument {
  @Parameters(
      arity = "0..1",
      paramLabel = "CORPUS",
      defaultValue = "seeds",
      description = "The folder of texts. Default: ${DEFAULT-VALUE}")
  private Path corpus;

  Path path() {
    return corpus;
  }
}
