package org.lectern.extract.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.lectern.extract.clean.Cleaned;
import org.lectern.model.EmbeddedMetadata;
import org.lectern.model.Source;
import org.lectern.model.Span;
import org.lectern.model.Structure.Block;

/**
 * A saved web page, read.
 *
 * @param cleaned the text of its article
 * @param embedded what the page says of the article
 * @param headings the headings in the article, its title aside, in order
 */
public record WebPage(Cleaned cleaned, EmbeddedMetadata embedded, List<Block> headings) {

  /**
   * Reads a page. Any characters are a page; one without an article gives all its words.
   *
   * @param site what the pages of its site have in common
   */
  public static WebPage of(Source source, SitePages site) {
    PageTree page = PageTree.of(source.text());
    PageClaims claims = PageClaims.of(source, page);
    PageTitle title = PageTitle.find(page, claims);
    ArticleClues clues = ArticleClues.of(claims, title.heading());
    Set<Box> repeated = RepeatedBlocks.in(page, site.repeated(source), title.heading());
    Article article = Article.of(page, repeated, clues);
    Cleaned cleaned = PageEdits.clean(source, article, title.heading());
    List<Box> headings = article.headings();
    title.heading().ifPresent(headings::remove);
    EmbeddedMetadata embedded = PageMetadata.of(source, article, claims, title);
    return new WebPage(cleaned, embedded, blocks(source, headings));
  }

  /** The headings in the order of the source, of which a broken page can have one in another. */
  private static List<Block> blocks(Source source, List<Box> headings) {
    List<Block> blocks = new ArrayList<>();
    headings.sort(Comparator.comparing(PageTitle::span));
    int end = 0;
    for (Box box : headings) {
      Span span = PageTitle.span(box);
      if (!span.isEmpty() && span.start() >= end) {
        end = span.end();
        blocks.add(Block.verbatim(box.tag.charAt(1) - '0', source.text(), span));
      }
    }
    return blocks;
  }
}
