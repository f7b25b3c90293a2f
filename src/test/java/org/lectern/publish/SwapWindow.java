package org.lectern.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Measures how long there is no site while one takes the place of another: from the return of the
 * first rename to that of the second. Run by hand; docs/decisions/0001-swap.md has the numbers.
 */
final class SwapWindow {
  private SwapWindow() {}

  /** Arguments: an output folder, a corpus folder, the number of swaps. */
  public static void main(String[] args) throws IOException {
    int swaps = Integer.parseInt(args[2]);
    long[] nanoseconds = new long[swaps];
    for (int i = -1; i < swaps; i++) {
      long[] times = new long[2];
      FileOps ops =
          new FileOps() {
            @Override
            public void rename(Path from, Path to) throws IOException {
              FileOps.super.rename(from, to);
              if (to.toString().endsWith(".old")) {
                times[0] = System.nanoTime();
              } else if (from.toString().endsWith(".new")) {
                times[1] = System.nanoTime();
              }
            }
          };
      Sites.publish(Path.of(args[0]), Path.of(args[1]), Sites.ofGeneration(i + 2), ops);
      if (i >= 0) {
        nanoseconds[i] = times[1] - times[0];
      }
    }
    long first = nanoseconds[0];
    Arrays.sort(nanoseconds);
    System.out.printf(
        "first %d us, median %d us, 99 %% %d us, longest %d us%n",
        first / 1000,
        nanoseconds[swaps / 2] / 1000,
        nanoseconds[swaps * 99 / 100] / 1000,
        nanoseconds[swaps - 1] / 1000);
  }
}
