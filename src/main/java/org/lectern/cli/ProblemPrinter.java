package org.lectern.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;
import org.lectern.model.Problem.Severity;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Shows problems: place, severity, message; the source line with a caret below the column; a hint.
 *
 * <p>Control characters of the source are shown as U+FFFD, so that no text can steer the terminal.
 */
final class ProblemPrinter {
  /** A source line is cut to about this many characters around its column. */
  private static final int MOST = 100;

  private final Terminal terminal;
  private final Path corpus;

  /**
   * @param corpus the folder to which the paths of its files are relative
   */
  ProblemPrinter(Terminal terminal, Path corpus) {
    this.terminal = terminal;
    this.corpus = corpus;
  }

  /** Prints all of the problems, sorted by place, and one line that counts them. */
  void print(List<Problem> problems) {
    problems.stream().sorted().forEach(p -> terminal.err().println(render(p)));
    if (!problems.isEmpty()) {
      terminal.err().println(count(problems));
    }
    terminal.err().flush();
  }

  /** One problem, as lines. */
  String render(Problem problem) {
    List<String> lines = new ArrayList<>();
    lines.add(
        place(problem.place()) + severity(problem.severity()) + ": " + safe(problem.message()));
    lines.addAll(source(problem.place()));
    problem.hint().ifPresent(h -> lines.add(terminal.faint("hint: ") + safe(h)));
    return String.join("\n", lines);
  }

  /** Such as {@code 2 errors, 1 warning}. */
  static String count(List<Problem> problems) {
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long number = problems.stream().filter(p -> p.severity() == severity).count();
      if (number > 0) {
        parts.add(
            severity == Severity.UNSURE
                ? number + " unsure"
                : Terminal.count(number, name(severity)));
      }
    }
    return String.join(", ", parts);
  }

  private String place(Place place) {
    StringBuilder out = new StringBuilder(safe(fromHere(place.path())));
    if (place.line() > 0) {
      out.append(':').append(place.line());
    }
    if (place.line() > 0 && place.column() > 0) {
      out.append(':').append(place.column());
    }
    return terminal.bold(out.toString()) + ": ";
  }

  /** The path as an editor opened here finds it. */
  private String fromHere(String path) {
    try {
      Path inside = corpus.resolve(path);
      boolean isThere = Files.exists(inside) || Files.exists(tableOf(inside));
      if (Path.of(path).isAbsolute() || !isThere) {
        return path;
      }
      Path here = Path.of("").toAbsolutePath();
      boolean below = inside.isAbsolute() && inside.startsWith(here);
      return (below ? here.relativize(inside) : inside.normalize()).toString();
    } catch (InvalidPathException e) {
      return path;
    }
  }

  /** The file of a table's row: {@code speeches.csv#12} is row 12 of {@code speeches.csv}. */
  private static Path tableOf(Path row) {
    return row.resolveSibling(row.getFileName().toString().replaceFirst("#[0-9]+$", ""));
  }

  private String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> terminal.styled(name(severity), Style.bold, Style.fg_red);
      case WARNING -> terminal.styled(name(severity), Style.bold, Style.fg_yellow);
      case UNSURE -> terminal.styled(name(severity), Style.bold, Style.fg_cyan);
    };
  }

  private static String name(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> source(Place place) {
    String line = place.sourceLine();
    if (place.line() == 0 || line.isBlank()) {
      return List.of();
    }
    int at = Math.min(line.length(), Math.max(0, place.column() - 1));
    int from = Math.max(0, at - MOST * 2 / 3);
    int to = Math.min(line.length(), from + MOST);
    from = from > 0 && Character.isLowSurrogate(line.charAt(from)) ? from - 1 : from;
    to = to < line.length() && Character.isLowSurrogate(line.charAt(to)) ? to + 1 : to;
    String before =
        (from > 0 ? "…" : "") + safe(line.substring(from, Math.max(from, Math.min(at, to))));
    String after = safe(line.substring(Math.min(at, to), to)) + (to < line.length() ? "…" : "");
    String shown = "  " + before + after;
    return place.column() == 0 ? List.of(shown) : List.of(shown, "  " + blank(before) + "^");
  }

  /** White space as wide on a terminal as a text; a tab stays one, wherever its stop is. */
  private static String blank(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.append(c == '\t' ? "\t" : " ".repeat(width(c))));
    return out.toString();
  }

  private static int width(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> {
        int east = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
        boolean wide =
            east == UCharacter.EastAsianWidth.WIDE || east == UCharacter.EastAsianWidth.FULLWIDTH;
        yield wide ? 2 : 1;
      }
    };
  }

  /** A text that cannot steer a terminal or turn its direction. */
  static String safe(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(isSteering(c) ? 0xFFFD : c));
    return out.toString();
  }

  private static boolean isSteering(int c) {
    boolean control = Character.getType(c) == Character.CONTROL && c != '\t';
    boolean direction = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    return control || direction;
  }
}
