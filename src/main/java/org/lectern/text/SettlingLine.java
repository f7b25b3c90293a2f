package org.lectern.text;

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
    String file = file(path);
    String line = field + ": " + value;
    return "put this line into "
        + (file.equals(SETTINGS)
            ? file + ": documents: {" + key(id) + ": {" + line + "}}"
            : file + ": " + line);
  }

  /** The file that settles facts of a text. */
  public static String file(String path) {
    int dot = path.lastIndexOf('.');
    String beside = (dot > path.lastIndexOf('/') ? path.substring(0, dot) : path) + ".yaml";
    boolean part = path.indexOf('#', Math.max(dot, 0)) >= 0;
    return part || beside.equals(SETTINGS) ? SETTINGS : beside;
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
