package org.lectern.extract.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.model.Inferred;

/** Finds who wrote the article of a page. */
final class PageAuthors {
  private static final int LONGEST = 60;

  private static final Pattern BY =
      Pattern.compile(
          "(?iu)^(?:(?:written|posted|published|reported|words|story|text|article|geschrieben|ein (?:artikel|beitrag)|von|interview)\\s+)?"
              + "(?:by|von|par|por|di|da|door|av|af|autor(?:in|en)?|author|auteur|texte?|作者|文)(?:\\s+(?:by|von))?\\s*[:：]?\\s+");
  private static final Pattern TAIL =
      Pattern.compile(
          "(?iu)\\s*(?:[|•·,(/–—-]\\s*|\\s(?:on|am|le|el|at|in|for|für)\\s).*$|\\s*\\d.*$");
  private static final Pattern AND =
      Pattern.compile("\\s*(?:;|,|&|/|\\||、|\\s(?:and|und|et|y|e|en|och|og)\\s)\\s*");
  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:\\s[\\p{L}\\p{M}'’.-]+){0,5}|[\\p{IsHan}·]{2,8}|[\\p{L}\\p{N}_.-]{2,30}");

  /** What somebody signs in with, which the publisher may know the name of. */
  private static final Pattern LOGIN = Pattern.compile("[\\p{Ll}\\p{Nd}_.-]+");

  private static final double OF_LOGIN = 0.6;

  /** What the class of an element has that names an author. */
  private static final List<String> NAMED =
      List.of("byline", "author", "autor", "verfasser", "writer", "vcard");

  private final Optional<PageFact> site;
  private final Map<String, Inferred<String>> found = new LinkedHashMap<>();

  private PageAuthors(Optional<PageFact> site) {
    this.site = site;
  }

  static List<Inferred<String>> find(PageTree page, PageClaims claims) {
    PageAuthors authors = new PageAuthors(claims.site());
    MetaElements meta = claims.meta();
    claims
        .data()
        .names("author")
        .forEach(fact -> authors.add(fact, fact.value(), 0.95, "json-ld-author"));
    if (authors.found.isEmpty()) {
      for (PageFact fact :
          meta.all(
              "author",
              "article:author",
              "dc.creator",
              "dcterms.creator",
              "parsely-author",
              "citation_author",
              "sailthru.author",
              "byl",
              "article:author_name",
              "og:author",
              "dc.contributor",
              "twitter:data1")) {
        boolean label = fact.name().equals("twitter:data1");
        if (!label
            || meta.first("twitter:label1")
                .filter(
                    l ->
                        l.value()
                            .matches("(?i).*(written|author|verfasst|geschrieben|escrito|écrit).*"))
                .isPresent()) {
          authors.add(fact, fact.value(), 0.9, "meta-author");
        }
        if (!authors.found.isEmpty()) {
          break;
        }
      }
    }
    if (authors.found.isEmpty()) {
      authors.inElements(page);
    }
    return List.copyOf(authors.found.values());
  }

  private void inElements(PageTree page) {
    for (Box box : page.boxes) {
      if (!box.hasAttributes() || box.chars == 0 || box.chars > 150) {
        continue;
      }
      boolean author =
          box.attribute("rel").equals("author") || box.attribute("itemprop").equals("author");
      String names = (box.className + " " + box.attribute("id")).toLowerCase(Locale.ROOT);
      boolean byline = NAMED.stream().anyMatch(names::contains);
      boolean named = author || byline && !names.contains("bio") && !names.contains("box");
      if (named && !isOfComment(box)) {
        String line = withoutDate(box.line());
        boolean labelled = BY.matcher(line).find();
        if (labelled || author || line.split(" ").length <= 4) {
          add(
              PageFact.of("byline", line, PageTitle.span(box)),
              line,
              author ? 0.88 : labelled ? 0.85 : 0.7,
              "byline-element");
        }
      }
      if (!found.isEmpty()) {
        return;
      }
    }
  }

  /** What stands before the date of a line, or behind it if nothing does. */
  private static String withoutDate(String line) {
    return PageCalendar.of("").all(line).stream()
        .map(PageCalendar.Found::span)
        .findFirst()
        .map(
            date -> {
              String before = line.substring(0, date.start()).strip();
              return before.isEmpty() ? line.substring(date.end()).strip() : before;
            })
        .orElse(line);
  }

  private static boolean isOfComment(Box box) {
    for (Box around = box; around != null; around = around.parent) {
      if (around.skip() == Skip.COMMENTS
          || around.skip() == Skip.RELATED
          || around.skip() == Skip.CODE) {
        return true;
      }
    }
    return false;
  }

  private void add(PageFact fact, String said, double confidence, String rule) {
    String line = said.strip();
    if (line.contains("://") || line.contains("@")) {
      return;
    }
    String names = BY.matcher(line).replaceFirst("");
    for (String one : AND.split(names)) {
      String name = BY.matcher(one.strip()).replaceFirst("");
      if (rule.equals("byline-element")) {
        name = TAIL.matcher(name).replaceFirst("").strip();
      }
      if (isName(name)) {
        double sure = LOGIN.matcher(name).matches() ? Math.min(confidence, OF_LOGIN) : confidence;
        found.putIfAbsent(name.toLowerCase(Locale.ROOT), fact.inferred(name, sure, rule));
      } else if (!found.isEmpty()) {
        return;
      }
    }
  }

  private boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST
        && NAME.matcher(name).matches()
        && !name.matches(
            "(?iu)admin|administrator|author|autor|editor|staff|redaktion|user|unknown|anonymous|null|undefined|www.*")
        && site.filter(s -> s.value().equalsIgnoreCase(name)).isEmpty();
  }
}
