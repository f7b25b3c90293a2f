package org.lectern.extract.html;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Marks the parts of a page that are no article wherever they stand: by what HTML means by their
 * element, by the role that they declare, because they are not shown, or by their names.
 */
final class Boilerplate {
  private static final int LONGEST_BYLINE = 100;

  /** What is longer than this is an explanation rather than a caption. */
  private static final int LONGEST_CAPTION = 500;

  /** What is no longer than this beside a picture is its name or its credit. */
  private static final int LONGEST_NAME = 140;

  /** A part with this share of the page's own words is not skipped for its name. */
  private static final double TOO_MUCH = 0.4;

  private static final Map<String, Skip> ELEMENTS =
      Map.ofEntries(
          Map.entry("script", Skip.CODE),
          Map.entry("style", Skip.CODE),
          Map.entry("template", Skip.CODE),
          Map.entry("noscript", Skip.HIDDEN),
          Map.entry("head", Skip.CODE),
          Map.entry("nav", Skip.NAVIGATION),
          Map.entry("menu", Skip.NAVIGATION),
          Map.entry("dialog", Skip.HIDDEN),
          Map.entry("iframe", Skip.MEDIA),
          Map.entry("object", Skip.MEDIA),
          Map.entry("embed", Skip.MEDIA),
          Map.entry("audio", Skip.MEDIA),
          Map.entry("video", Skip.MEDIA),
          Map.entry("canvas", Skip.MEDIA),
          Map.entry("svg", Skip.MEDIA),
          Map.entry("rt", Skip.READING),
          Map.entry("rp", Skip.READING),
          Map.entry("select", Skip.FORM),
          Map.entry("button", Skip.FORM),
          Map.entry("textarea", Skip.FORM),
          Map.entry("datalist", Skip.FORM));

  private static final Map<String, Skip> ROLES =
      Map.of(
          "menu", Skip.NAVIGATION,
          "menubar", Skip.NAVIGATION,
          "navigation", Skip.NAVIGATION,
          "complementary", Skip.ASIDE,
          "contentinfo", Skip.FOOTER,
          "search", Skip.FORM,
          "alert", Skip.HIDDEN,
          "alertdialog", Skip.HIDDEN,
          "dialog", Skip.HIDDEN);

  /** Elements whose names speak of the whole page, or that are no part of their own. */
  private static final Set<String> KEPT =
      Set.of("#root", "html", "body", "a", "article", "main", "table", "caption", "code", "pre");

  private final Set<Box> repeated;
  private final boolean byName;

  private Boilerplate(Set<Box> repeated, boolean byName) {
    this.repeated = repeated;
    this.byName = byName;
  }

  /**
   * Marks boilerplate, and measures again.
   *
   * @param repeated what other pages of the site have too
   * @param byName whether a part may be skipped for its class names and id, or as repeated
   */
  static void mark(PageTree page, Set<Box> repeated, boolean byName) {
    Boilerplate rules = new Boilerplate(repeated, byName);
    for (Box box : page.boxes) {
      box.skip(ELEMENTS.get(box.tag));
    }
    page.measure();
    int all = prose(page.body);
    for (Box box : page.boxes) {
      if (box.skip() == null && (box.parent == null || box.parent.skip() == null)) {
        box.skip(rules.reason(box, all));
      } else if (box.skip() == null) {
        box.skip(box.parent.skip());
      }
    }
    page.measure();
  }

  private Skip reason(Box box, int all) {
    if (isHidden(box)) {
      return Skip.HIDDEN;
    }
    Skip role = ROLES.get(box.attribute("role").toLowerCase(Locale.ROOT));
    if (role != null && !isTooMuch(box, all)) {
      return role;
    }
    if (isByline(box)) {
      return Skip.BYLINE;
    }
    if (isCaption(box) && box.chars < LONGEST_CAPTION && !isTooMuch(box, all)) {
      return Skip.CAPTION;
    }
    if (!byName) {
      return null;
    }
    Skip named = byName(box, all);
    return named == null && repeated.contains(box) ? Skip.REPEATED : named;
  }

  private static Skip byName(Box box, int all) {
    Hints hints = box.hints;
    boolean table = box.is("table") && hints.sure() == Skip.NAVIGATION;
    boolean kept = KEPT.contains(box.tag) && !table || box.isArticleBody();
    if (hints.unlikely() == null || kept || isTooMuch(box, all)) {
      return null;
    }
    if (hints.sure() != null) {
      return hints.sure();
    }
    if (hints.unlikely() == Skip.CAPTION) {
      return box.chars < LONGEST_CAPTION ? Skip.CAPTION : null;
    }
    return hints.content() || box.isInside("table", "code", "pre") ? null : hints.unlikely();
  }

  /** Whether it is a caption, or a figure with hardly any other words, as with a video's name. */
  private static boolean isCaption(Box box) {
    return box.is("figcaption")
        || box.is("figure")
            && box.chars > 0
            && box.chars <= LONGEST_NAME
            && box.images + box.embeds > 0
            && box.words().stream().noneMatch(w -> w.box().hints.unlikely() == Skip.CREDIT);
  }

  private static boolean isTooMuch(Box box, int all) {
    return prose(box) > all * TOO_MUCH;
  }

  private static int prose(Box box) {
    return box.chars - box.linkChars;
  }

  private static boolean isByline(Box box) {
    if (box.chars == 0 || box.chars >= LONGEST_BYLINE || box.is("body", "html", "#root")) {
      return false;
    }
    return box.hints.byline()
        || box.attribute("rel").equals("author")
        || box.attribute("itemprop").contains("author");
  }

  static boolean isHidden(Box box) {
    if (!box.hasAttributes()) {
      return false;
    }
    if (box.has("hidden") || box.attribute("aria-hidden").equals("true")) {
      return true;
    }
    String style = box.attribute("style");
    if (style.isEmpty()) {
      return false;
    }
    String plain = style.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }
}
