package org.lectern.extract.html;

import java.util.Optional;

/**
 * What a page says of the article that is to be found on it.
 *
 * @param title the heading that is its title
 * @param description what it is about, often how it begins
 * @param body its text, as JSON-LD may have it; it may be cut short or have tags in it
 */
record ArticleClues(Optional<Box> title, Optional<String> description, Optional<String> body) {
  static ArticleClues of(PageClaims claims, Optional<Box> title) {
    return new ArticleClues(
        title,
        claims.meta().first("og:description", "description").map(PageFact::value),
        claims.data().first("articlebody").map(PageFact::value));
  }
}
