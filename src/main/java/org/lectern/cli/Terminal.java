package org.lectern.cli;

import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Where a command prints.
 *
 * @param out what was asked for
 * @param err problems and progress
 * @param ansi whether to colour
 * @param interactive whether a person is watching
 */
record Terminal(PrintWriter out, PrintWriter err, Ansi ansi, boolean interactive) {

  /** A text in a style, where styles are wanted. */
  String styled(String text, Style... styles) {
    // Not the styles' own ends: that of bold is a double underline on many terminals.
    return ansi.enabled() ? Style.on(styles) + text + Style.reset.on() : text;
  }

  String bold(String text) {
    return styled(text, Style.bold);
  }

  String faint(String text) {
    return styled(text, Style.faint);
  }

  /** The progress display that fits. */
  Progress progress() {
    return interactive ? new ProgressBar(err) : new ProgressLines(err);
  }

  /** A number and its noun, such as {@code 1 page} and {@code 1,204 pages}. */
  static String count(long number, String noun) {
    String plural = noun.endsWith("person") ? noun.replaceAll("person$", "people") : noun + "s";
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? noun : plural);
  }

  /** A size for a person, in powers of ten as hosts count. */
  static String size(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
