package org.lectern.extract.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.model.Span;

/**
 * Finds the elements of a page of which all words stand on other pages of its site too.
 *
 * <p>What an article says again and again, as a salutation or a heading, is told from boilerplate
 * by its length, by its links, and by whether it stands among paragraphs of its own kind.
 */
final class RepeatedBlocks {
  /** A shorter block that is not of links may be an article's own. */
  private static final int LONG = 80;

  private static final double MOSTLY_LINKED = 0.5;

  /** The least share of a page's prose that no other page has; below it, the page is a copy. */
  private static final double OWN = 0.3;

  private final Map<Box, Boolean> everywhere = new HashMap<>();
  private final PageTree page;

  private RepeatedBlocks(PageTree page) {
    this.page = page;
  }

  /**
   * The largest elements that are repeated and are no part of an article.
   *
   * @param repeated the stretches of the page that other pages have, in order
   * @param title the heading that is the title of the article
   */
  static Set<Box> in(PageTree page, List<SitePages.Repeated> repeated, Optional<Box> title) {
    RepeatedBlocks blocks = new RepeatedBlocks(page);
    if (repeated.isEmpty() || !blocks.find(repeated)) {
      return Set.of();
    }
    Set<Box> found = new HashSet<>();
    for (Box box : page.boxes) {
      boolean largest = blocks.isRepeated(box) && !blocks.isRepeated(box.parent);
      if (largest && title.filter(box::contains).isEmpty() && blocks.isBoilerplate(box)) {
        found.add(box);
      }
    }
    return found;
  }

  private boolean isRepeated(Box box) {
    return box != null && everywhere.containsKey(box);
  }

  private boolean isBoilerplate(Box box) {
    if (box.isHeading() || !page.body.contains(box) || box == page.body) {
      return false;
    }
    if (box.linkDensity() >= MOSTLY_LINKED) {
      return !hasOwnAlike(box);
    }
    return box.chars >= LONG && (everywhere.get(box) || !hasOwnAlike(box));
  }

  /** Whether an element beside it is of the same kind and has words of this page alone. */
  private boolean hasOwnAlike(Box box) {
    return box.parent.children().stream()
        .anyMatch(
            other ->
                other != box
                    && other.chars > 0
                    && !isRepeated(other)
                    && other.is(box.tag)
                    && other.className.equals(box.className));
  }

  /** Finds the elements of which all words are repeated; false if the page is a copy of others. */
  private boolean find(List<SitePages.Repeated> repeated) {
    Map<Box, Boolean> whole = new HashMap<>();
    Set<Box> own = new HashSet<>();
    int prose = 0;
    int ownProse = 0;
    for (Words words : page.body.words()) {
      if (!words.isBlank()) {
        SitePages.Repeated there = at(repeated, words.source());
        boolean isProse = words.chars() >= LONG;
        prose += isProse ? words.chars() : 0;
        ownProse += isProse && there == null ? words.chars() : 0;
        for (Box box = words.box(); box != null; box = box.parent) {
          if (there == null) {
            own.add(box);
          } else {
            whole.merge(box, there.everywhere(), Boolean::logicalAnd);
          }
        }
      }
    }
    whole.keySet().removeAll(own);
    everywhere.putAll(whole);
    return ownProse > prose * OWN;
  }

  /** The stretch that has a span in it, or null. */
  private static SitePages.Repeated at(List<SitePages.Repeated> repeated, Span span) {
    int low = 0;
    int high = repeated.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span stretch = repeated.get(middle).span();
      if (stretch.end() <= span.start()) {
        low = middle + 1;
      } else if (stretch.start() >= span.end()) {
        high = middle - 1;
      } else {
        return repeated.get(middle);
      }
    }
    return null;
  }
}
