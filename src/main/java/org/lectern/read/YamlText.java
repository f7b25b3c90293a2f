package org.lectern.read;

import java.util.Optional;
import org.lectern.model.Problem.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * YAML 1.2 inside a file: a whole file, or its front matter.
 *
 * @param path the file, for messages
 * @param whole the characters of the file
 * @param start where the YAML begins in them, at the beginning of a line
 * @param end one past its last character
 */
record YamlText(String path, String whole, int start, int end) {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setUseMarks(true)
          .setCodePointLimit(Integer.MAX_VALUE)
          .setAllowNonScalarKeys(true)
          .build();

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
      problems.error(place(e.getProblemMark().or(e::getContextMark)), said(e), hint(e));
      return Optional.empty();
    } catch (YamlEngineException e) {
      problems.error(Place.file(path), "not YAML: " + oneLine(e.getMessage()), "mend the YAML");
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
    int at = start;
    for (int line = 0; line < mark.get().getLine(); line++) {
      at = nextLine(at);
    }
    int lineEnd = Math.min(end, nextLine(at));
    int most = whole.codePointCount(at, lineEnd);
    return Place.at(
        path, whole, whole.offsetByCodePoints(at, Math.min(most, mark.get().getColumn())));
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
    if (problem.contains("mapping values are not allowed")) {
      return "put a value that contains a colon in quotation marks";
    }
    return "look at the line and at the one before it: indentation, quotation marks, colons";
  }

  private static String oneLine(String message) {
    return String.valueOf(message).strip().replaceAll("\\s+", " ");
  }
}
