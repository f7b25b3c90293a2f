package org.lectern.render;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where pages lie, from the root of the site. */
final class Addresses {
  private Addresses() {}

  static String document(String id) {
    return "documents/" + encoded(id) + "/";
  }

  /** The documents of a year, by the year's label. */
  static String year(String label) {
    boolean known = label.matches("-?[0-9]+");
    return "documents/year/" + (known ? label : "unknown") + "/";
  }

  /** A download of a document. */
  static String download(String id, String suffix) {
    return document(id) + encoded(id) + suffix;
  }

  static String event(String id) {
    return "events/" + encoded(id) + "/";
  }

  static String person(String id) {
    return "people/" + encoded(id) + "/";
  }

  static String page(String slug) {
    return encoded(slug) + "/";
  }

  /**
   * The way from a page back to the root: {@code ./} at the root, {@code ../../} two folders in.
   */
  static String root(String path) {
    long depth = path.chars().filter(c -> c == '/').count();
    return depth == 0 ? "./" : "../".repeat((int) depth);
  }

  /** One name inside a path, percent-encoded (RFC 3986) where it needs it. */
  static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("%7E", "~");
  }
}
