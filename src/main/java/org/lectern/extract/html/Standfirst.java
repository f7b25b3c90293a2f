package org.lectern.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the standfirst of an article, the paragraph or two that many pages set between its title
 * and its text, outside the element that holds the text.
 */
final class Standfirst {
  private static final int SHORTEST = 60;
  private static final int LONGEST = 1200;

  /** More paragraphs than these are something else, such as teasers. */
  private static final int MOST = 3;

  private static final double MOST_LINKED = 0.25;
  private static final Pattern ENDED = Pattern.compile("(?s).*[.!?。！？…:”\"»]");

  private Standfirst() {}

  /**
   * The roots of an article with its standfirst, if it has one, before them; what skips the
   * standfirst as a part of the page's head is taken back.
   */
  static List<Box> with(PageTree page, List<Box> roots, Optional<Box> title) {
    int from = title.map(page.boxes::indexOf).orElse(-1);
    int to = page.boxes.indexOf(roots.get(0));
    if (from < 0 || to < from) {
      return roots;
    }
    List<Box> found = new ArrayList<>();
    for (Box box : page.boxes.subList(from, to)) {
      if (!title.get().contains(box) && isParagraph(box)) {
        found.add(box);
      }
    }
    boolean none = found.isEmpty() || found.size() > MOST;
    if (none || found.stream().mapToInt(box -> box.chars).sum() > LONGEST) {
      return roots;
    }
    for (Box box : page.boxes.subList(from, page.boxes.size())) {
      if (box.skip() == Skip.HEADER && found.stream().anyMatch(f -> f.contains(box))) {
        box.skip(null);
      }
    }
    found.addAll(roots);
    return found;
  }

  private static boolean isParagraph(Box box) {
    boolean size = box.chars >= SHORTEST && box.chars <= LONGEST;
    return size
        && box.is("p", "div", "section", "h2", "h3", "h4")
        && box.linkChars <= box.chars * MOST_LINKED
        && box.content.stream().noneMatch(one -> one instanceof Box b && !b.inline && b.chars > 0)
        && isInHead(box)
        && ENDED.matcher(box.line()).matches();
  }

  /** Whether it may be a part of the head of an article, by all that is around it. */
  private static boolean isInHead(Box box) {
    for (Box around = box; around != null; around = around.parent) {
      boolean other =
          around.skip() != null && around.skip() != Skip.HEADER
              || around.is("figure", "figcaption", "li", "table", "form", "aside", "nav")
              || around.hints.share();
      if (other) {
        return false;
      }
    }
    return true;
  }
}
