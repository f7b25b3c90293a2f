package org.lectern.extract.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Marks what is no text inside an article: blocks of links, of pictures, of controls, headings of
 * nothing. A block with enough commas is prose and stays.
 */
final class Trimmer {
  private static final int ENOUGH_COMMAS = 10;
  private static final int LONGEST_SHARE = 500;

  private final PageTree page;
  private final boolean byName;

  private Trimmer(PageTree page, boolean byName) {
    this.page = page;
    this.byName = byName;
  }

  /** Marks what is to go in the roots of the article, and measures again. */
  static void trim(PageTree page, List<Box> roots, boolean byName) {
    Trimmer trimmer = new Trimmer(page, byName);
    List<Box> inside = new ArrayList<>();
    for (Box box : page.boxes) {
      if (!box.isSkipped() && roots.stream().anyMatch(root -> root.contains(box))) {
        inside.add(box);
      }
    }
    trimmer.conditionally(inside, roots, "form", "fieldset");
    for (Box box : inside) {
      if (box.skip() == null) {
        box.skip(trimmer.always(box, roots));
      }
    }
    page.measure();
    trimmer.conditionally(inside, roots, "table");
    trimmer.conditionally(inside, roots, "ul", "ol");
    trimmer.conditionally(inside, roots, "div", "section");
    page.measure();
  }

  private Skip always(Box box, List<Box> roots) {
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
  private void conditionally(List<Box> inside, List<Box> roots, String... tags) {
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

  private boolean isNoText(Box box) {
    if (box.is("table") && DataTable.is(box)
        || DataTable.around(box)
        || box.isInside("code", "pre")) {
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
    boolean pictures = !figure && box.images > 1 && box.paragraphs * 2 < box.images;
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
    boolean gone = pictures || items || controls || heading || linked || muchLinked || media || empty;
    return gone;
  }
}
