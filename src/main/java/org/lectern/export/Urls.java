package org.lectern.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lectern.model.CorpusSettings;

/** Addresses of the site: absolute where its base address is known, else from its root. */
final class Urls {
  private final Optional<String> base;

  Urls(CorpusSettings settings) {
    this.base = settings.baseUrl();
  }

  /** Where the site is, ending in a slash. */
  Optional<String> base() {
    return base;
  }

  /** An address in its best known form. */
  String of(String fromRoot) {
    return base.orElse("") + fromRoot;
  }

  static String document(String id) {
    return "documents/" + encoded(id) + "/";
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

  /** One name inside a path, percent-encoded (RFC 3986). */
  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("%7E", "~");
  }
}
