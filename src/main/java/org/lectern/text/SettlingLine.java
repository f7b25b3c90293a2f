package org.lectern.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The line of YAML by which a publisher settles a fact of a document, and the file for it: {@code
 * NAME.yaml} beside the text, whose lines never collide with those of another text. Parts of a file
 * that holds several texts, such as the rows of a table, are settled in {@code corpus.yaml}.
 */
public final class SettlingLine {
  private static final String SETTINGS = "corpus.yaml";

  private SettlingLine() {}

  /**
   * A hint with the line for a field, such as {@code put this line into lisbon.yaml: place:
   * "Lisbon"}.
   *
   * @param path the text's path inside the corpus
   * @param id the document's id
   * @param field a key that documents have
   * @param value YAML, quoted where it needs it
   */
  public static String hint(String path, String id, String field, String value) {
    return hint(path, id, List.of(field + ": " + value));
  }

  /**
   * A hint with one line for several fields of a text. A file of its own takes each on a line.
   *
   * @param path the text's path inside the corpus
   * @param id the document's id
   * @param fields pairs of YAML, such as {@code place: "Lisbon"}
   */
  public static String hint(String path, String id, List<String> fields) {
    String file = file(path);
    return file.equals(SETTINGS)
        ? below("documents", key(id) + ": {" + String.join(", ", fields) + "}")
        : "put this line into " + file + ": " + String.join(", ", fields);
  }

  /**
   * A hint with the line that settles a field of many texts.
   *
   * @param patterns paths of the files, or patterns of them
   * @param field a key that documents have
   * @param value YAML, quoted where it needs it
   */
  public static String rule(List<String> patterns, String field, String value) {
    String files = list(patterns);
    String one = patterns.size() == 1 ? quoted(patterns.get(0)) : files;
    return below("rules", "- {files: " + one + ", " + field + ": " + value + "}");
  }

  private static String below(String key, String line) {
    return "put this line below \u201c" + key + ":\u201d in " + SETTINGS + ": " + line;
  }

  /** The file that settles facts of a text. */
  public static String file(String path) {
    String beside = beside(path);
    return isPart(path) || beside.equals(SETTINGS) ? SETTINGS : beside;
  }

  /** Whether the file that settles facts of a text is of that text alone. */
  public static boolean hasOwnFile(String path) {
    return !file(path).equals(SETTINGS);
  }

  /** The file that a text lies in: the table of a row, or itself. */
  public static String source(String path) {
    return isPart(path) ? path.substring(0, path.lastIndexOf('#')) : path;
  }

  private static String beside(String path) {
    int dot = path.lastIndexOf('.');
    return (dot > path.lastIndexOf('/') ? path.substring(0, dot) : path) + ".yaml";
  }

  private static boolean isPart(String path) {
    return path.indexOf('#', Math.max(path.lastIndexOf('.'), 0)) >= 0;
  }

  private static String key(String id) {
    // Plain where YAML 1.2 reads the id as a string whatever its schema; 12 and 1e3 are numbers.
    boolean plain = id.matches("[A-Za-z_][\\w.-]*") || id.matches("\\d+_\\w*[a-z]\\w*");
    return plain ? id : quoted(id);
  }

  /** A string as a double-quoted YAML scalar on one line. */
  public static String quoted(String value) {
    StringBuilder out = new StringBuilder("\"");
    value.codePoints().forEach(c -> out.append(escaped(c)));
    return out.append('"').toString();
  }

  /** Texts as a list of YAML on one line. */
  public static String list(List<String> texts) {
    return texts.stream().map(SettlingLine::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String escaped(int c) {
    if (c == '"' || c == '\\') {
      return "\\" + (char) c;
    }
    boolean odd =
        switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.UNASSIGNED,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              true;
          default -> false;
        };
    return odd ? (c < 0x10000 ? "\\u%04X" : "\\U%08X").formatted(c) : Character.toString(c);
  }
}
