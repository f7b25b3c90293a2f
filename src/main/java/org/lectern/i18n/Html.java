package org.lectern.i18n;

/**
 * Text that is HTML already, as an argument of a message that becomes HTML.
 *
 * @param markup the HTML
 */
public record Html(String markup) {
  /** Text as HTML, for a place between tags or in a quoted attribute. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
