package org.lectern.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lectern.model.Corpus;
import org.lectern.model.Page;

/**
 * The pages in Markdown: the publisher's, and those of the theme that no page of theirs replaces.
 */
final class WrittenPages {
  private WrittenPages() {}

  /**
   * All pages in a language, by slug. {@code about.ar.md} is {@code about.md} in Arabic; a page
   * that is not there in the language is as it is.
   *
   * @param known the tags that such an ending may be
   */
  static List<Page> of(Corpus corpus, Theme theme, String language, Set<String> known) {
    SortedMap<String, Page> theirs = inLanguage(corpus.pages(), language, known);
    List<Page> ours = new ArrayList<>();
    for (Theme.ThemeFile file : theme.filesIn("pages")) {
      String name = file.path().replaceFirst("^pages/", "").replaceFirst("\\.md$", "");
      if (file.path().endsWith(".md") && !name.contains("/")) {
        ours.add(fromTheme(file, name));
      }
    }
    SortedMap<String, Page> all = inLanguage(ours, language, known);
    all.putAll(theirs);
    return all.values().stream().map(WrittenPages::withoutHeading).toList();
  }

  private static SortedMap<String, Page> inLanguage(
      List<Page> pages, String language, Set<String> known) {
    SortedMap<String, Page> bySlug = new TreeMap<>();
    SortedMap<String, Page> translated = new TreeMap<>();
    for (Page page : pages) {
      Optional<String> of = language(page, known);
      if (of.isEmpty()) {
        bySlug.put(page.slug(), page);
      } else if (of.get().equals(language)) {
        String slug = page.slug().substring(0, page.slug().length() - language.length() - 1);
        translated.put(slug, new Page(page.path(), slug, page.title(), page.markdown()));
      }
    }
    bySlug.putAll(translated);
    return bySlug;
  }

  /** The language that the name of a page's file ends in. */
  private static Optional<String> language(Page page, Set<String> known) {
    return known.stream().filter(tag -> page.path().endsWith("." + tag + ".md")).findFirst();
  }

  /** A page of a theme has its title as first heading. */
  private static Page fromTheme(Theme.ThemeFile file, String slug) {
    String text = new String(file.content(), StandardCharsets.UTF_8);
    String title =
        text.lines()
            .filter(line -> line.startsWith("# "))
            .map(line -> line.substring(2).strip())
            .findFirst()
            .orElse(slug);
    return new Page(file.shown(), slug, title, text);
  }

  /** The layout shows the title; a first heading that repeats it goes, its line stays empty. */
  private static Page withoutHeading(Page page) {
    String body = page.markdown();
    String first = body.stripLeading().lines().findFirst().orElse("");
    if (!first.startsWith("# ") || !first.substring(2).strip().equals(page.title())) {
      return page;
    }
    int at = body.indexOf(first);
    return new Page(
        page.path(),
        page.slug(),
        page.title(),
        body.substring(0, at) + body.substring(at + first.length()));
  }
}
