package org.lectern.extract.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Marks what is no text inside an article: blocks of links, of pictures, of controls, headings of
 * nothing. A block with enough commas is prose and stays.
 */
final class Trimmer {
  private static final int ENOUGH_COMMAS = 10;
  private static final int LONGEST_SHARE = 500;

  private static final double HARDLY_LINKED = 0.1;

  /** With as many characters for each picture, pictures go with a text, as in a recipe. */
  private static final int TOLD = 80;

  /** A block with this share of the article is no boilerplate. */
  private static final double MUCH = 0.25;

  private final Set<Box> roots;
  private final Set<Box> data;
  private final boolean byName;
  private final int all;

  private Trimmer(Set<Box> roots, Set<Box> data, boolean byName) {
    this.roots = roots;
    this.data = data;
    this.byName = byName;
    this.all = roots.stream().mapToInt(root -> root.chars).sum();
  }

  /** Marks what is to go in the roots of the article, and measures again. */
  static void trim(PageTree page, List<Box> roots, boolean byName) {
    Set<Box> whole = new HashSet<>(roots);
    List<Box> inside = inside(page, whole);
    Trimmer trimmer = new Trimmer(whole, DataTable.with(inside), byName);
    trimmer.conditionally(inside, "form", "fieldset");
    for (Box box : inside) {
      if (box.skip() == null) {
        box.skip(trimmer.always(box));
      }
    }
    page.measure();
    trimmer.conditionally(inside, "table");
    trimmer.conditionally(inside, "ul", "ol");
    trimmer.conditionally(inside, "div", "section");
    page.measure();
  }

  /** The elements of the article, its roots included, that nothing skips. */
  static List<Box> inside(PageTree page, Set<Box> roots) {
    boolean[] inside = new boolean[page.boxes.size()];
    List<Box> ordered = new ArrayList<>();
    for (Box box : page.boxes) {
      boolean in = box.parent != null && inside[box.parent.index];
      if (box.skip() == null && (in || roots.contains(box))) {
        inside[box.index] = true;
        ordered.add(box);
      }
    }
    return ordered;
  }

  private Skip always(Box box) {
    if (box.is("footer")) {
      return Skip.FOOTER;
    }
    if (box.is("aside")) {
      return Skip.ASIDE;
    }
    if (box.hints.share() && box.chars < LONGEST_SHARE && !roots.contains(box)) {
      return Skip.SHARE;
    }
    if (byName && box.is("h1", "h2") && box.hints.weight() < 0) {
      return Skip.BOILERPLATE;
    }
    return null;
  }

  /** Marks the elements of these names that are no text, the innermost first. */
  private void conditionally(List<Box> inside, String... tags) {
    for (int i = inside.size() - 1; i >= 0; i--) {
      Box box = inside.get(i);
      if (box.is(tags) && !roots.contains(box) && !box.isSkipped() && isNoText(box)) {
        box.skip(Skip.LINKS);
        unmeasure(box);
      }
    }
  }

  /** Takes a block out of the measures of what is around it. */
  private static void unmeasure(Box gone) {
    for (Box box = gone.parent; box != null; box = box.parent) {
      box.chars -= gone.chars;
      box.linkChars -= gone.linkChars;
      box.commas -= gone.commas;
      box.headingChars -= gone.headingChars;
      box.proseChars = Math.min(box.proseChars, box.chars);
      box.paragraphs -= gone.paragraphs;
      box.items -= gone.items;
      box.itemChars -= gone.itemChars;
      box.images -= gone.images;
      box.inputs -= gone.inputs;
      box.embeds -= gone.embeds;
    }
  }

  /** Whether a block that is hardly linked has a good part of the article. */
  private boolean isMuch(Box box) {
    return box.linkDensity() < HARDLY_LINKED && box.chars > all * MUCH;
  }

  private boolean isNoText(Box box) {
    if (data.contains(box) || box.isInside("code", "pre") || isMuch(box)) {
      return false;
    }
    int weight = byName ? box.hints.weight() : 0;
    if (weight < 0) {
      return true;
    }
    if (box.commas >= ENOUGH_COMMAS) {
      return false;
    }
    boolean list = box.is("ul", "ol") || box.itemChars > box.chars * 0.9;
    boolean figure = box.isInside("figure");
    double links = box.linkDensity();
    double headings = box.chars == 0 ? 0 : box.headingChars / (double) box.chars;
    boolean pictures =
        !figure
            && box.images > 1
            && box.paragraphs * 2 < box.images
            && (links >= HARDLY_LINKED || box.chars < box.images * TOLD);
    boolean items = !list && box.items - 100 > box.paragraphs;
    boolean controls = box.inputs > box.paragraphs / 3;
    boolean heading =
        !list
            && !figure
            && headings < 0.9
            && box.chars < 25
            && (box.images == 0 || box.images > 2)
            && links > 0;
    boolean linked = !list && weight < Hints.WEIGHT && links > 0.2;
    boolean muchLinked = weight >= Hints.WEIGHT && links > 0.5;
    boolean media = box.embeds == 1 && box.chars < 75 || box.embeds > 1;
    boolean empty = box.images == 0 && box.proseChars == 0;
    return pictures || items || controls || heading || linked || muchLinked || media || empty;
  }
}
