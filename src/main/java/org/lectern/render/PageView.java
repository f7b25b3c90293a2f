package org.lectern.render;

import java.util.Optional;
import org.lectern.model.CorpusSettings;

/**
 * What a layout knows of the page that it surrounds.
 *
 * @param title the page's own title
 * @param description a sentence for search engines
 * @param section which entry of the navigation it belongs to, such as {@code documents}
 * @param canonical its full address, where it is known
 * @param machine what its head tells machines
 */
record PageView(
    String title,
    Optional<String> description,
    String section,
    Optional<String> canonical,
    Optional<MachineTags> machine) {

  /** A page that has nothing for machines. */
  PageView(String title, Optional<String> description, String section, Optional<String> canonical) {
    this(title, description, section, canonical, Optional.empty());
  }

  /**
   * A page.
   *
   * @param address its address from the root of the site
   */
  static PageView of(
      String title,
      Optional<String> description,
      String section,
      String address,
      CorpusSettings settings) {
    return new PageView(
        title, description, section, settings.baseUrl().map(base -> base + address));
  }

  /** The same in a folder below the site's base address. */
  PageView in(String folder, Optional<String> baseUrl) {
    return new PageView(
        title,
        description,
        section,
        canonical.map(
            url -> baseUrl.map(base -> base + folder + url.substring(base.length())).orElse(url)),
        machine);
  }

  /** The same with another title. */
  PageView titled(String other) {
    return new PageView(other, description, section, canonical, machine);
  }

  /** The same with something for machines. */
  PageView with(MachineTags tags) {
    return new PageView(title, description, section, canonical, Optional.of(tags));
  }
}
