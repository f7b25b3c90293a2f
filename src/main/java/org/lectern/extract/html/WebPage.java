package org.lectern.extract.html;

import org.lectern.extract.clean.Cleaned;
import org.lectern.model.EmbeddedMetadata;
import org.lectern.model.Source;

/**
 * A saved web page, read.
 *
 * @param cleaned the text of its article
 * @param embedded what the page says of the article
 */
public record WebPage(Cleaned cleaned, EmbeddedMetadata embedded) {

  /** Reads a page. Any characters are a page; one without an article gives all its words. */
  public static WebPage of(Source source) {
    PageTree page = PageTree.of(source.text());
    Article article = Article.of(page);
    PageMetadata metadata = PageMetadata.of(source, article);
    return new WebPage(PageEdits.clean(source, article, metadata.heading()), metadata.embedded());
  }
}
