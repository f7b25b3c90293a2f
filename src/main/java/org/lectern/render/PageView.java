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
 */
record PageView(
    String title, Optional<String> description, String section, Optional<String> canonical) {

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
}
