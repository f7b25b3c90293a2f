package org.lectern.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.address.Slug;
import org.lectern.model.Page;
import org.lectern.model.Problem.Place;

/** Reads {@code pages/*.md}. */
final class PageReader {
  private static final Pattern HEADING =
      Pattern.compile("(?m)^ {0,3}#{1,6}[ \\t]+(.+?)[ \\t]*#*[ \\t]*\\r?$");

  private static final String INDEX = "index";

  private PageReader() {}

  /** The pages, by slug. */
  static List<Page> read(SortedMap<String, Path> files, Problems problems) {
    List<Page> pages = new ArrayList<>();
    Map<String, String> slugs = new HashMap<>();
    files.forEach(
        (path, file) ->
            TextReader.text(path, file, problems)
                .map(text -> page(path, text, problems))
                .ifPresent(
                    page -> {
                      String before = slugs.putIfAbsent(page.slug(), path);
                      if (page.slug().equals(INDEX)) {
                        problems.error(
                            Place.file(path),
                            "its address \"index\" is the folder of the search index",
                            "rename it; the home page is a template, pages/home.html");
                      } else if (before == null) {
                        pages.add(page);
                      } else {
                        problems.error(
                            Place.file(path),
                            "its address \"" + page.slug() + "\" is already that of " + before,
                            "rename one of the two");
                      }
                    }));
    pages.sort(Comparator.comparing(Page::slug));
    return pages;
  }

  private static Page page(String path, String text, Problems problems) {
    Optional<FrontMatter> front = FrontMatter.find(path, text);
    String body = front.map(f -> text.substring(f.bodyStart())).orElse(text);
    Optional<YamlMap> yaml = front.flatMap(f -> f.yaml().parse(problems));
    Optional<String> stated = yaml.flatMap(y -> y.text("title"));
    yaml.ifPresent(YamlMap::unknownAreWarnings);
    String title = stated.or(() -> heading(body)).orElseGet(() -> TextReader.stem(path));
    return new Page(path, Slug.of(TextReader.stem(path)), title, body);
  }

  private static Optional<String> heading(String body) {
    Matcher heading = HEADING.matcher(body);
    return heading.find() ? Optional.of(heading.group(1).strip()) : Optional.empty();
  }
}
