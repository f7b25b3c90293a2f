package org.lectern.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lectern.i18n.MessageCatalog;
import org.lectern.model.Corpus;
import org.lectern.model.Page;

/**
 * The pages in Markdown: the publisher's, and those of the theme that no page of theirs replaces.
 */
final class WrittenPages {
  private WrittenPages() {}

  /**
   * A page as it is shown.
   *
   * @param page the page
   * @param language the BCP 47 tag of the language that it is written in
   */
  record Written(Page page, String language) {
    /** {@code rtl} or {@code ltr}. */
    String direction() {
      return Scripts.direction(language);
    }
  }

  /**
   * All pages for readers of a language, by slug. {@code about.ar.md} is {@code about.md} in
   * Arabic; a page that is not there in the language is as it is: in that of the corpus if it is
   * the publisher's, in English if it is ours.
   *
   * @param known the tags that such an ending may be
   */
  static List<Written> of(Corpus corpus, Theme theme, String language, Set<String> known) {
    String own = corpus.settings().language();
    SortedMap<String, Written> theirs = inLanguage(corpus.pages(), own, language, known);
    List<Page> ours = new ArrayList<>();
    for (Theme.ThemeFile file : theme.filesIn("pages")) {
      String name = file.path().replaceFirst("^pages/", "").replaceFirst("\\.md$", "");
      if (file.path().endsWith(".md") && !name.contains("/")) {
        ours.add(fromTheme(file, name));
      }
    }
    SortedMap<String, Written> all = inLanguage(ours, MessageCatalog.ENGLISH, language, known);
    all.putAll(theirs);
    return List.copyOf(all.values());
  }

  private static SortedMap<String, Written> inLanguage(
      List<Page> pages, String usual, String language, Set<String> known) {
    SortedMap<String, Written> bySlug = new TreeMap<>();
    SortedMap<String, Written> translated = new TreeMap<>();
    for (Page page : pages) {
      Optional<String> of = language(page, known);
      if (of.isEmpty()) {
        bySlug.put(page.slug(), new Written(withoutHeading(page), usual));
      } else if (of.get().equals(language)) {
        String slug = page.slug().substring(0, page.slug().length() - language.length() - 1);
        Page named = new Page(page.path(), slug, page.title(), page.markdown());
        translated.put(slug, new Written(withoutHeading(named), language));
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
