package org.lectern.cli;

import java.io.PrintWriter;

/** One plain line for each part of the run, for logs. */
final class ProgressLines implements Progress {
  private final PrintWriter err;

  ProgressLines(PrintWriter err) {
    this.err = err;
  }

  @Override
  public synchronized void begin(String what, int total) {
    err.println(total == 0 ? what : what + " (" + total + ")");
    err.flush();
  }

  @Override
  public void step() {}

  @Override
  public void end() {}
}
