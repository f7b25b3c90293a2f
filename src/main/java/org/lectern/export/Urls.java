package org.lectern.export;

import java.util.Optional;
import org.lectern.model.CorpusSettings;

/**
 * Addresses of the site: absolute where its base address is known, else from its root ({@link
 * org.lectern.address.Addresses}).
 */
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
}
