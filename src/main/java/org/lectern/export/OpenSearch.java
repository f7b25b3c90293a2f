package org.lectern.export;

import org.lectern.address.Addresses;
import org.lectern.model.CorpusSettings;

/** {@code opensearch.xml} (OpenSearch 1.1), by which a browser offers the site's search. */
final class OpenSearch {
  private static final int SHORT_NAME = 16;
  private static final int DESCRIPTION = 1024;

  private OpenSearch() {}

  /**
   * @param base where the site is, ending in a slash
   */
  static String write(CorpusSettings settings, String base) {
    return Xml.document(
        xml ->
            xml.element(
                "OpenSearchDescription",
                d -> {
                  d.text("ShortName", cut(settings.title(), SHORT_NAME));
                  d.text(
                      "Description",
                      cut(settings.description().orElse(settings.title()), DESCRIPTION));
                  d.text("InputEncoding", "UTF-8");
                  d.empty(
                      "Url",
                      "type",
                      "text/html",
                      "template",
                      base + Addresses.SEARCH + "?q={searchTerms}");
                },
                "xmlns",
                "http://a9.com/-/spec/opensearch/1.1/"));
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)).strip() + "…";
  }
}
