package org.lectern.extract.html;

import java.util.Optional;
import org.lectern.model.DateRange;
import org.lectern.model.Inferred;
import org.lectern.model.Source;

/**
 * Finds when a page was published: what is said for machines, then the address, then what stands at
 * the head of the article. When a page was changed is only a last resort.
 */
final class PageDate {
  /** With a clue of this confidence, scripts need not be asked. */
  private static final double KNOWN = 0.9;

  /** With a clue of this confidence, lines anywhere on the page need not be asked. */
  private static final double ENOUGH = 0.88;

  private PageDate() {}

  /**
   * The date of publication.
   *
   * @param claims what the page says for machines
   * @param language the language of the page as a BCP 47 tag, or nothing
   * @param heading the heading of the article
   */
  static Optional<Inferred<DateRange>> find(
      Source source, PageClaims claims, String language, Article article, Optional<Box> heading) {
    MetaElements meta = claims.meta();
    LinkedData data = claims.data();
    DateClues clues = new DateClues(PageCalendar.of(language));
    StatedDates stated = new StatedDates(clues, meta, data);
    ShownDates shown = new ShownDates(article.page(), clues);
    stated.published();
    new AddressDate(clues).find(meta, data);
    shown.inElements();
    shown.atHead(article, heading);
    if (!clues.knows(KNOWN)) {
      stated.inScripts(article.page(), source.text());
    }
    if (!clues.knows(ENOUGH)) {
      shown.inLines();
    }
    stated.changed();
    return DateVerdict.of(clues);
  }
}
