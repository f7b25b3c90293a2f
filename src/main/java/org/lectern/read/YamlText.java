package org.lectern.read;

import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.model.Problem.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** YAML 1.2 inside a file: a whole file, or its front matter. Not safe for several threads. */
final class YamlText {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setUseMarks(true)
          .setCodePointLimit(Integer.MAX_VALUE)
          .setAllowNonScalarKeys(true)
          .build();

  private final String path;
  private final String whole;
  private final int start;
  private final int end;

  /** Where the lines begin, found once: a large corpus.yaml asks for ten thousands of places. */
  private int[] lines;

  /**
   * A part of a file.
   *
   * @param path the file, for messages
   * @param whole the characters of the file
   * @param start where the YAML begins in them, at the beginning of a line
   * @param end one past its last character
   */
  YamlText(String path, String whole, int start, int end) {
    this.path = path;
    this.whole = whole;
    this.start = start;
    this.end = end;
  }

  static YamlText file(String path, String text) {
    return new YamlText(path, text, 0, text.length());
  }

  /**
   * Parses it.
   *
   * @return empty where there is nothing but comments, and after a problem, which is reported
   */
  Optional<YamlMap> parse(Problems problems) {
    Optional<Node> root;
    try {
      root = new Compose(SETTINGS).composeString(whole.substring(start, end));
    } catch (MarkedYamlEngineException e) {
      problems.error(place(broken(e)), said(e), hint(e));
      return Optional.empty();
    } catch (YamlEngineException e) {
      boolean bomb = String.valueOf(e.getMessage()).startsWith("Number of aliases");
      problems.error(
          Place.file(path),
          bomb ? "too many aliases (*name)" : "not YAML: " + oneLine(e.getMessage()),
          bomb ? "write the values out in place of most of them" : "mend the YAML");
      return Optional.empty();
    } catch (StackOverflowError e) {
      problems.error(Place.file(path), "the YAML nests too deeply", "write it flatter");
      return Optional.empty();
    }
    if (root.isPresent() && !(root.get() instanceof MappingNode)) {
      problems.error(
          place(root.get().getStartMark()),
          "expected keys and values here, found " + YamlMap.kindOf(root.get()),
          "write one \"key: value\" a line");
      return Optional.empty();
    }
    return root.map(node -> new YamlMap(this, (MappingNode) node, problems));
  }

  /** Where a mark points; marks count lines and code points, places UTF-16 units. */
  Place place(Optional<Mark> mark) {
    if (mark.isEmpty()) {
      return Place.file(path);
    }
    if (lines == null) {
      lines = lineStarts();
    }
    int line = Math.min(mark.get().getLine(), lines.length - 1);
    int at = lines[line];
    int lineEnd = line + 1 < lines.length ? lines[line + 1] : end;
    int column = Math.min(whole.codePointCount(at, lineEnd), mark.get().getColumn());
    int before = newlines(0, start);
    String text = whole.substring(at, lineEnd).stripTrailing();
    return new Place(path, before + line + 1, whole.offsetByCodePoints(at, column) - at + 1, text);
  }

  private int[] lineStarts() {
    IntStream.Builder starts = IntStream.builder();
    int at = start;
    starts.add(at);
    while (at < end) {
      at = nextLine(at);
      starts.add(at);
    }
    return starts.build().toArray();
  }

  private int newlines(int from, int to) {
    return (int) whole.substring(from, to).chars().filter(c -> c == '\n').count();
  }

  private int nextLine(int from) {
    for (int i = from; i < end; i++) {
      char c = whole.charAt(i);
      if (c == '\n' || c == '\r' && (i + 1 == end || whole.charAt(i + 1) != '\n')) {
        return i + 1;
      }
    }
    return end;
  }

  /** Where it breaks; of what is opened and never closed, where it is opened. */
  private static Optional<Mark> broken(MarkedYamlEngineException e) {
    boolean open = String.valueOf(e.getProblem()).contains("unexpected end of stream");
    return open
        ? e.getContextMark().or(e::getProblemMark)
        : e.getProblemMark().or(e::getContextMark);
  }

  private static String said(MarkedYamlEngineException e) {
    String problem = oneLine(e.getProblem());
    String context = e.getContext() == null ? "" : " (" + oneLine(e.getContext()) + ")";
    return "not YAML: " + problem + context;
  }

  private static String hint(MarkedYamlEngineException e) {
    String problem = String.valueOf(e.getProblem());
    if (problem.contains("'\\t'") || problem.contains("\\t(TAB)") || problem.contains("TAB")) {
      return "indent with spaces; YAML allows no tabs";
    }
    if (problem.contains("unexpected end of stream")) {
      return "close the quotation mark, or put the whole value into the other kind of marks";
    }
    if (problem.contains("mapping values are not allowed")) {
      return "put a value that contains a colon in quotation marks";
    }
    return "look at the line and at the one before it: indentation, quotation marks, colons";
  }

  private static String oneLine(String message) {
    return String.valueOf(message).strip().replaceAll("\\s+", " ");
  }
}
