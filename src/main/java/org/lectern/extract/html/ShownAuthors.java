package org.lectern.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks for the authors that a page shows beside its article. */
final class ShownAuthors {
  /**
   * A line that names authors.
   *
   * @param names one at least
   * @param confidence how sure that is, from 0 to 1
   * @param rule the name of the rule that found it
   */
  record Byline(Box box, String line, List<String> names, double confidence, String rule) {}

  private static final int LONGEST = 150;
  private static final int MOST_WORDS = 4;

  /** How many elements lie between authors of one byline at most. */
  private static final int NEAR = 8;

  /** How many elements behind the article's last one a byline stands at most. */
  private static final int BEHIND = 40;

  /** What the class of an element has that names an author. */
  private static final List<String> NAMED =
      List.of("byline", "author", "autor", "verfasser", "writer", "vcard", "auteur");

  /** The address of what an author has written, or of what is told of an author. */
  private static final Pattern OF_AUTHOR =
      Pattern.compile(
          "/(?:authors?|autor(?:en|es|in|i)?|auteurs?|autore|redakteur|verfasser)/[^/?#]");

  private final PageTree page;
  private final Optional<String> site;
  private final int from;
  private final int to;

  /**
   * @param heading the title
   * @param site the name of the site, which is no author
   */
  ShownAuthors(Article article, Optional<Box> heading, Optional<String> site) {
    this.page = article.page();
    this.site = site;
    List<Box> roots = article.roots();
    int start = roots.isEmpty() ? 0 : roots.get(0).index;
    this.from = Math.min(start, heading.map(box -> box.index).orElse(start));
    this.to = roots.isEmpty() ? page.boxes.size() : roots.get(roots.size() - 1).last + BEHIND;
  }

  /** The bylines of the surest kind that there is; none if nothing names an author. */
  List<Byline> find() {
    List<Byline> declared = declared();
    if (!declared.isEmpty()) {
      return declared;
    }
    return named().or(this::labelled).map(List::of).orElse(List.of());
  }

  /** What the page says to be an author, by relation, property or address; all of one byline. */
  private List<Byline> declared() {
    List<Byline> found = new ArrayList<>();
    for (Box box : page.boxes) {
      boolean told =
          box.attribute("rel").equals("author") || box.attribute("itemprop").equals("author");
      boolean linked = !told && isLinked(box);
      if ((told || linked) && box.chars > 0 && box.chars <= LONGEST && !isBeside(box)) {
        Box last = found.isEmpty() ? null : found.get(found.size() - 1).box();
        if (last != null && last.contains(box)) {
          continue;
        }
        if (last != null && box.index > last.last + NEAR) {
          break;
        }
        add(nameIn(box), told ? 0.88 : 0.85, found);
      }
    }
    return found;
  }

  private boolean isLinked(Box box) {
    return box.is("a")
        && box.index >= from
        && box.index <= to
        && OF_AUTHOR.matcher(box.attribute("href").toLowerCase(Locale.ROOT)).find();
  }

  /** The element in another that is its name (schema.org). */
  private Box nameIn(Box box) {
    return page.within(box).stream()
        .filter(inner -> inner.attribute("itemprop").equals("name"))
        .findFirst()
        .orElse(box);
  }

  private void add(Box box, double confidence, List<Byline> found) {
    String line = box.line();
    List<String> names = AuthorNames.shown(line, site);
    if (!names.isEmpty()) {
      found.add(new Byline(box, line, names, confidence, "byline-element"));
    }
  }

  /** The first element that is named for an author and reads like one. */
  private Optional<Byline> named() {
    List<Byline> found = new ArrayList<>();
    for (Box box : page.boxes) {
      if (box.hasAttributes() && box.chars > 0 && box.chars <= LONGEST && isNamed(box)) {
        String line = AuthorNames.withoutDate(box.line());
        boolean labelled = AuthorNames.isLabelled(line);
        if ((labelled || line.split(" ").length <= MOST_WORDS) && !isBeside(box)) {
          add(box, labelled ? 0.85 : 0.7, found);
        }
        if (!found.isEmpty()) {
          return Optional.of(found.get(0));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isNamed(Box box) {
    String names = (box.className + " " + box.attribute("id")).toLowerCase(Locale.ROOT);
    return NAMED.stream().anyMatch(names::contains)
        && !names.contains("bio")
        && !names.contains("box");
  }

  /** The first line about the article that is nothing but a label and whole names. */
  private Optional<Byline> labelled() {
    for (int i = from; i < Math.min(to, page.boxes.size()); i++) {
      Box box = page.boxes.get(i);
      if (box.chars > 0 && box.chars <= LONGEST && !isBeside(box)) {
        String line = box.line();
        List<String> names = AuthorNames.ofByline(line, site);
        if (!names.isEmpty()) {
          return Optional.of(new Byline(box, line, names, 0.8, "byline-line"));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isBeside(Box box) {
    for (Box around = box; around != null; around = around.parent) {
      if (around.skip() == Skip.COMMENTS
          || around.skip() == Skip.RELATED
          || around.skip() == Skip.CODE
          || around.skip() == Skip.CAPTION
          || around.skip() == Skip.CREDIT) {
        return true;
      }
    }
    return false;
  }
}
