package org.lectern.text;

/** The line of {@code corpus.yaml} by which a publisher settles a fact of a document. */
public final class SettlingLine {
  private SettlingLine() {}

  /**
   * A hint with the line for a field, such as {@code in corpus.yaml, documents: {lisbon: {place:
   * Lisbon}} settles it}.
   *
   * @param id the document's id
   * @param field a key of {@code documents}
   * @param value YAML, quoted where it needs it
   */
  public static String hint(String id, String field, String value) {
    return "in corpus.yaml, " + of(id, field, value) + " settles it";
  }

  /** The line itself. */
  public static String of(String id, String field, String value) {
    // Plain where YAML 1.2 reads the id as a string whatever its schema; 12 and 1e3 are numbers.
    boolean plain = id.matches("[A-Za-z_][\\w.-]*") || id.matches("\\d+_\\w*[a-z]\\w*");
    return "documents: {" + (plain ? id : quoted(id)) + ": {" + field + ": " + value + "}}";
  }

  /** A string as a double-quoted YAML scalar. */
  public static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
