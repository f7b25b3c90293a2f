package org.lectern.extract.html;

import java.util.HashMap;
import java.util.Map;

/**
 * What the elements around a block of a page say of it, the block's own element included: what HTML
 * means by them, and what their names speak of.
 *
 * @param otherArticle whether it is in an {@code article} that has not most of the page's prose
 * @param main whether it is in what the page declares to be its main part
 * @param aside whether it is in an {@code aside}
 * @param foot whether it is in a {@code footer}
 * @param form whether it is in a form
 * @param item whether it is in an item of a list
 * @param cell whether it is in a cell of a table
 * @param quote whether it is in a quotation
 * @param comments whether a name speaks of comments
 * @param boilerplate how many names speak of any boilerplate
 * @param bad how many names speak against content
 * @param good how many names speak for content
 * @param apart whether a name speaks of boilerplate and of nothing else
 */
record Surroundings(
    boolean otherArticle,
    boolean main,
    boolean aside,
    boolean foot,
    boolean form,
    boolean item,
    boolean cell,
    boolean quote,
    boolean comments,
    int boilerplate,
    int bad,
    int good,
    boolean apart) {
  private static final Surroundings NONE =
      new Surroundings(
          false, false, false, false, false, false, false, false, false, 0, 0, 0, false);

  /** The surroundings of the blocks of a page, each element read once. Made for one page. */
  static final class Reader {
    private final Map<Box, Surroundings> known = new HashMap<>();
    private final Box article;

    /**
     * @param article the {@code article} with most of the page's prose; null if there is none
     */
    Reader(Box article) {
      this.article = article;
    }

    Surroundings of(Box box) {
      if (box == null) {
        return NONE;
      }
      Surroundings found = known.get(box);
      if (found == null) {
        found = of(box, of(box.parent));
        known.put(box, found);
      }
      return found;
    }

    private Surroundings of(Box box, Surroundings around) {
      // The names of these speak of the whole page.
      boolean whole = box.is("body", "html", "#root");
      Hints hints = box.hints;
      int weight = whole ? 0 : hints.weight();
      boolean named = !whole && hints.unlikely() != null;
      return new Surroundings(
          around.otherArticle || box.is("article") && box != article,
          around.main || box.is("main") || box.attribute("role").equals("main"),
          around.aside || box.is("aside"),
          around.foot || box.is("footer"),
          around.form || box.is("form", "fieldset"),
          around.item || box.is("li", "dd", "dt"),
          around.cell || box.is("td", "th"),
          around.quote || box.is("blockquote"),
          around.comments || named && hints.unlikely() == Skip.COMMENTS,
          around.boilerplate + (named ? 1 : 0),
          around.bad + (weight < 0 ? 1 : 0),
          around.good + (weight > 0 ? 1 : 0),
          around.apart || named && !hints.content());
    }
  }
}
