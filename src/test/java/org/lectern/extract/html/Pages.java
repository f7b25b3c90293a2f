package org.lectern.extract.html;

import org.lectern.model.Format;
import org.lectern.model.Source;
import org.lectern.model.StatedMetadata;

/** Pages made of what a case is about. */
final class Pages {
  /** A paragraph that is prose for every rule. */
  private static final String PROSE =
      "<p>The council will rebuild the bridge in stone, it said, whatever that costs, and it asked"
          + " the towns on both banks to pay for the road.</p>";

  private Pages() {}

  /**
   * Reads a page.
   *
   * @param head what is in its head; PROSE in it or in the body stands for a paragraph
   * @param body what is in its body, to which a text of four paragraphs is added
   */
  static WebPage of(String head, String body) {
    return alone(head, body + "<div class=main>" + "PROSE".repeat(4) + "</div>");
  }

  /** Reads a page to which nothing is added. */
  static WebPage alone(String head, String body) {
    String html =
        "<html lang=en><head>%s</head><body>%s</body></html>"
            .formatted(head == null ? "" : head, body)
            .replace("PROSE", PROSE);
    return WebPage.of(source("doc", html), SitePages.NONE);
  }

  /** A page as a source. */
  static Source source(String id, String html) {
    return new Source(id, id + ".html", Format.HTML, html, 0, "UTF-8", 1, StatedMetadata.NONE);
  }
}
