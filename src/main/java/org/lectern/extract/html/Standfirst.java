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
  private static final Pattern DOTS = Pattern.compile("\\s*(?:…|\\.\\.\\.|\\[…\\])$");
  private static final Pattern ENDED = Pattern.compile("(?s).*[.!?。！？…:”\"»]");

  private Standfirst() {}

  /**
   * The roots of an article with its standfirst, if it has one, before them; what skips the
   * standfirst as a part of the page's head is taken back.
   *
   * @param description what the page says that it is about; often the standfirst
   */
  static List<Box> with(
      PageTree page, List<Box> roots, Optional<Box> title, Optional<String> description) {
    int to = roots.get(0).index;
    int from = title.map(box -> box.index).filter(i -> i < to).orElse(to);
    List<Box> found = new ArrayList<>();
    for (Box box : page.boxes.subList(from, Math.max(from, to))) {
      if (!title.get().contains(box) && isParagraph(box)) {
        found.add(box);
      }
    }
    if (found.size() > MOST || found.stream().mapToInt(box -> box.chars).sum() > LONGEST) {
      found.clear();
    }
    if (found.isEmpty()) {
      description.flatMap(text -> described(page, to, text)).ifPresent(found::add);
    }
    if (found.isEmpty()) {
      return roots;
    }
    for (Box box : page.boxes.subList(0, to)) {
      if (box.skip() == Skip.HEADER
          && found.stream().anyMatch(f -> f.contains(box) || box.contains(f))) {
        box.skip(null);
      }
    }
    found.addAll(roots);
    return found;
  }

  /** The block before the article that says what the page is described by. */
  private static Optional<Box> described(PageTree page, int to, String description) {
    String said = DOTS.matcher(description.strip()).replaceFirst("");
    if (said.length() < SHORTEST || page.boxes.get(to).shown().contains(said)) {
      return Optional.empty();
    }
    return page.boxes.subList(0, to).stream()
        .filter(box -> page.body.contains(box) && isBlock(box) && isInHead(box))
        .filter(box -> isSame(box.shown(), said))
        .findFirst();
  }

  private static boolean isSame(String line, String said) {
    return line.length() >= SHORTEST && (line.startsWith(said) || said.startsWith(line));
  }

  private static boolean isParagraph(Box box) {
    return isBlock(box) && isInHead(box) && ENDED.matcher(box.line()).matches();
  }

  private static boolean isBlock(Box box) {
    boolean size = box.chars >= SHORTEST && box.chars <= LONGEST;
    return size
        && box.is("p", "div", "section", "h2", "h3", "h4")
        && box.linkChars <= box.chars * MOST_LINKED
        && box.content.stream().noneMatch(one -> one instanceof Box b && !b.inline && b.chars > 0);
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
