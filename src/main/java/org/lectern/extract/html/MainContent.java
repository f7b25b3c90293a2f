package org.lectern.extract.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the elements that hold the article: paragraphs lend their score to the elements around
 * them, the best of these wins, and its neighbours that look alike join it.
 *
 * <p>The idea is that of Arc90's Readability (2009): the longer a paragraph and the more commas it
 * has, the likelier it is prose; what is around much prose, with few links in it, is the article.
 */
final class MainContent {
  private static final int SHORTEST = 25;
  private static final int LEVELS = 5;
  private static final double ALIKE = 0.75;
  private static final int ENOUGH_ALIKE = 3;

  /** How many times the paragraphs of an element an element around it must have to take over. */
  private static final double FAR_MORE = 1.3;

  /** The least share of paragraphs that such an element must have of its text. */
  private static final double HARDLY_ELSE = 0.7;

  /** The least length of a paragraph that counts there, in characters. */
  private static final int LONG = 80;

  private static final double MOST_LINKED = 0.25;

  /** What an element that is declared to be the text must have, in characters. */
  private static final int DECLARED = 500;

  private final PageTree page;
  private final boolean byName;
  private final Map<Box, Double> scores = new HashMap<>();

  private MainContent(PageTree page, boolean byName) {
    this.page = page;
    this.byName = byName;
  }

  /**
   * The elements that together are the article, in the order of the page; the body if nothing
   * stands out.
   */
  static List<Box> find(PageTree page, boolean byName) {
    return new MainContent(page, byName).find();
  }

  private List<Box> find() {
    for (Box box : page.boxes) {
      if (box.skip() == null && !box.inline && page.body.contains(box)) {
        paragraphsOf(box);
      }
    }
    scores.replaceAll((box, score) -> score * (1 - box.linkDensity()));
    Optional<Box> declared = declared();
    if (declared.isPresent()) {
      return List.of(declared.get());
    }
    List<Box> ranked =
        scores.keySet().stream()
            .filter(box -> !box.is("body", "html", "#root"))
            .sorted(
                Comparator.comparing((Box b) -> -scores.get(b))
                    .thenComparing(b -> b.element.sourceRange().startPos())
                    .thenComparing(b -> b.depth))
            .limit(LEVELS)
            .toList();
    if (ranked.isEmpty()) {
      return List.of(page.body);
    }
    Box top = widened(common(ranked));
    Box wider = proseAround(top);
    return wider != top || top == page.body ? List.of(wider) : withNeighbours(top);
  }

  /**
   * The one element that the page says is the text of its article, unless there is little in it.
   */
  private Optional<Box> declared() {
    List<Box> declared =
        page.boxes.stream().filter(box -> box.isArticleBody() && !box.isSkipped()).toList();
    return declared.size() == 1 && declared.get(0).chars - declared.get(0).linkChars >= DECLARED
        ? Optional.of(declared.get(0))
        : Optional.empty();
  }

  /**
   * The element around that has far more paragraphs and hardly anything else, as where an article
   * is in sections of which the best one won; the element itself if there is none.
   */
  private Box proseAround(Box top) {
    Map<Box, Integer> prose = new HashMap<>();
    for (Box box : page.boxes) {
      if (isParagraph(box)) {
        for (Box around = box; around != null; around = around.parent) {
          prose.merge(around, box.chars, Integer::sum);
        }
      }
    }
    Box best = top;
    for (Box box = top.parent; box != null && !box.is("#root", "html"); box = box.parent) {
      int all = prose.getOrDefault(box, 0);
      if (all > prose.getOrDefault(best, 0) * FAR_MORE && all > box.chars * HARDLY_ELSE) {
        best = box;
      }
    }
    return best;
  }

  /** Whether a block is a paragraph of prose, in nothing that speaks of boilerplate. */
  private static boolean isParagraph(Box box) {
    if (box.inline || box.chars < LONG || box.linkDensity() > MOST_LINKED) {
      return false;
    }
    for (Box around = box; around != null; around = around.parent) {
      Hints hints = around.hints;
      boolean named = hints.unlikely() != null && hints.weight() < 0;
      if (around.skip() != null
          || around.is("li", "figcaption", "form", "footer", "aside")
          || named && !around.is("body", "html")) {
        return false;
      }
    }
    return !box.holds(child -> !child.inline && child.chars > 0);
  }

  /** Scores the paragraphs directly in a block: itself, or the lines between its parts. */
  private void paragraphsOf(Box box) {
    if (box.is("li", "dt", "dd", "figcaption", "ul", "ol", "dl", "table", "tr", "tbody", "form")) {
      return;
    }
    boolean holdsBlocks = box.holds(child -> !child.inline && child.chars > 0);
    boolean oneLine = !box.holds(child -> child.is("br"));
    Box holder = !holdsBlocks || box.is("p", "td", "pre") ? box.parent : box;
    if (holder != box && oneLine) {
      if (box.chars >= SHORTEST) {
        lend(box.parent, box.chars, box.commas);
      }
      return;
    }
    int chars = 0;
    int commas = 0;
    int breaks = 0;
    for (Object one : box.content) {
      boolean line = one instanceof Words || one instanceof Box b && b.inline && b.skip() == null;
      boolean isBreak = one instanceof Box b && b.is("br");
      breaks = isBreak ? breaks + 1 : one instanceof Words w && w.isBlank() ? breaks : 0;
      if (line && breaks < 2) {
        chars += one instanceof Words w ? w.chars() : ((Box) one).chars;
        commas += one instanceof Words w ? w.commas() : ((Box) one).commas;
      } else if (one instanceof Box b && b.skip() != null || holder != box && chars < LONG) {
        continue;
      } else {
        lendLine(holder, chars, commas);
        chars = 0;
        commas = 0;
      }
    }
    lendLine(holder, chars, commas);
  }

  private void lendLine(Box box, int chars, int commas) {
    if (chars >= SHORTEST) {
      lend(box, chars, commas);
    }
  }

  private void lend(Box nearest, int chars, int commas) {
    double score = 2 + commas + Math.min(chars / 100, 5);
    Box box = nearest;
    for (int level = 0; level < LEVELS && box != null && !box.is("#root"); level++) {
      double share = level == 0 ? 1 : level == 1 ? 2 : level * 3;
      double before = scores.computeIfAbsent(box, this::prior);
      scores.put(box, before + score / share);
      box = box.parent;
    }
  }

  /** What an element's own name and those its author gave it are worth. */
  private double prior(Box box) {
    double prior =
        switch (box.tag) {
          case "article", "main" -> 10;
          case "div" -> 5;
          case "pre", "td", "blockquote" -> 3;
          case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
          case "th" -> -5;
          default -> box.isHeading() ? -5 : 0;
        };
    return prior + (box.isArticleBody() ? Hints.WEIGHT : byName ? box.hints.weight() : 0);
  }

  /** The element around several blocks of which each is nearly as good as the best. */
  private Box common(List<Box> ranked) {
    Box top = ranked.get(0);
    List<Box> alike =
        ranked.stream().filter(b -> b != top && scores.get(b) >= ALIKE * scores.get(top)).toList();
    if (alike.size() < ENOUGH_ALIKE) {
      return top;
    }
    for (Box box = top.parent; box != null && box != page.body; box = box.parent) {
      Box around = box;
      if (alike.stream().filter(around::contains).count() >= ENOUGH_ALIKE) {
        return box;
      }
    }
    return top;
  }

  /** Goes up while that is better, or while there is nothing else in the element above. */
  private Box widened(Box best) {
    Box top = best;
    double last = scores.getOrDefault(top, 0.0);
    double least = last / 3;
    for (Box box = top.parent; box != null && box != page.body; box = box.parent) {
      Double score = scores.get(box);
      if (score == null) {
        continue;
      }
      if (score < least) {
        break;
      }
      if (score > last) {
        top = box;
        break;
      }
      last = score;
    }
    while (top.parent != null && top != page.body && isAlone(top)) {
      top = top.parent;
    }
    return top;
  }

  private static boolean isAlone(Box box) {
    return box.parent.children().size() == 1;
  }

  private List<Box> withNeighbours(Box top) {
    double best = scores.getOrDefault(top, 0.0);
    double least = Math.max(10, best * 0.2);
    List<Box> all = new ArrayList<>();
    for (Box box : top.parent.children()) {
      if (box == top) {
        all.add(box);
        continue;
      }
      String name = box.className;
      double bonus = !name.isEmpty() && name.equals(top.className) ? best * 0.2 : 0;
      boolean scored = scores.containsKey(box) && scores.get(box) + bonus >= least;
      if (scored || isProse(box)) {
        all.add(box);
      }
    }
    all.addAll(cousins(top));
    all.sort(Comparator.comparingInt(box -> box.index));
    return all;
  }

  /**
   * Elements elsewhere that are named as the best one and hold paragraphs named as those in it, as
   * where something stands between two parts of an article.
   */
  private List<Box> cousins(Box top) {
    String name = top.className;
    Set<String> named = paragraphNames(top);
    if (name.isEmpty() || named.isEmpty()) {
      return List.of();
    }
    return page.boxes.stream()
        .filter(box -> box.depth == top.depth && box.parent != top.parent && box.is(top.tag))
        .filter(box -> box.className.equals(name) && !box.isSkipped())
        .filter(box -> paragraphNames(box).stream().anyMatch(named::contains))
        .toList();
  }

  /** The classes of the paragraphs of prose in an element. */
  private Set<String> paragraphNames(Box box) {
    Set<String> names = new HashSet<>();
    for (Box one : page.boxes) {
      if (one.is("p") && one.chars >= LONG && box.contains(one)) {
        names.add(one.className);
      }
    }
    names.remove("");
    return names;
  }

  /** Whether a neighbour is a paragraph, or a sentence of one. */
  private static boolean isProse(Box box) {
    boolean paragraph = box.is("p") || box.is("div") && !box.holds(child -> !child.inline);
    if (!paragraph || box.chars == 0) {
      return false;
    }
    if (box.chars > LONG) {
      return box.linkDensity() < MOST_LINKED;
    }
    return box.linkChars == 0 && box.line().matches("(?s).*[.!?。！？؟।]([\\s\"'”’»」)].*|$)");
  }
}
