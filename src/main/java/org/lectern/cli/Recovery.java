package org.lectern.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lectern.publish.Publisher;

/** Mends an output folder that a killed build left, before a command reads from it. */
final class Recovery {
  private Recovery() {}

  /** Restores a site if need be; failing that, says so and goes on. */
  static void of(Path site, Terminal terminal) {
    try {
      Publisher.recover(site);
    } catch (IOException e) {
      new ProblemPrinter(terminal, Path.of("")).print(List.of(Publisher.cannotWrite(site, e)));
    }
  }
}
