package org.lectern.cli;

import java.io.PrintWriter;

/** One line of a terminal, drawn again and again. */
final class ProgressBar implements Progress {
  private static final int WIDTH = 30;
  private static final String ERASE = "\r\u001B[K";

  private final PrintWriter err;
  private String what = "";
  private int total;
  private int done;
  private int drawn = -1;

  ProgressBar(PrintWriter err) {
    this.err = err;
  }

  @Override
  public synchronized void begin(String what, int total) {
    this.what = what;
    this.total = total;
    done = 0;
    drawn = -1;
    draw();
  }

  @Override
  public synchronized void step() {
    done++;
    draw();
  }

  @Override
  public synchronized void end() {
    err.print(ERASE);
    err.flush();
  }

  private void draw() {
    int percent = total == 0 ? 0 : (int) (100L * done / total);
    if (percent == drawn) {
      return;
    }
    drawn = percent;
    if (total == 0) {
      err.print(ERASE + what + "...");
    } else {
      int full = WIDTH * percent / 100;
      String bar = "=".repeat(full) + " ".repeat(WIDTH - full);
      err.print(ERASE + String.format("%-14s [%s] %d/%d", what, bar, done, total));
    }
    err.flush();
  }
}
