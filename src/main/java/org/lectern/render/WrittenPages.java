package org.lectern.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.model.Corpus;
import org.lectern.model.Page;

/**
 * The pages in Markdown: the publisher's, and those of the theme that no page of theirs replaces.
 */
final class WrittenPages {
  private WrittenPages() {}

  /** All pages, by slug. */
  static List<Page> of(Corpus corpus, Theme theme) {
    Set<String> own = corpus.pages().stream().map(Page::slug).collect(Collectors.toSet());
    List<Page> pages = new ArrayList<>();
    corpus.pages().forEach(page -> pages.add(withoutHeading(page)));
    for (Theme.ThemeFile file : theme.filesIn("pages")) {
      String slug = file.path().replaceFirst("^pages/", "").replaceFirst("\\.md$", "");
      if (file.path().endsWith(".md") && !own.contains(slug) && !slug.contains("/")) {
        pages.add(fromTheme(file, slug));
      }
    }
    pages.sort(Comparator.comparing(Page::slug));
    return List.copyOf(pages);
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
    return withoutHeading(new Page(file.shown(), slug, title, text));
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
