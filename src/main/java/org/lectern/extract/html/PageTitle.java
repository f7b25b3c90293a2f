package org.lectern.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.model.Inferred;
import org.lectern.model.Span;

/**
 * Finds the title of an article: the heading that the page's own title repeats, else what is said
 * for machines, else the page's title without the name of the site.
 *
 * @param title the title
 * @param heading the heading on the page that is the title
 */
record PageTitle(Optional<Inferred<String>> title, Optional<Box> heading) {
  private static final int LONGEST = 300;

  private static final Pattern HOME =
      Pattern.compile("(?i)(?:https?:)?(?://[^/?#]+)?/?(?:index\\.\\w+)?(?:#.*)?");

  /** What the part of a heading is called that is the title. */
  private static final Pattern HEADLINE =
      Pattern.compile("(?i)(?:^|[\\s_-]|article)(?:head-?line|title)(?:$|[\\s_-])");

  static PageTitle find(PageTree page, PageClaims stated) {
    Optional<PageFact> site = stated.site();
    List<PageFact> said = new ArrayList<>();
    stated.data().first("headline").ifPresent(said::add);
    said.addAll(
        stated
            .meta()
            .all(
                "og:title",
                "twitter:title",
                "dc.title",
                "dcterms.title",
                "citation_title",
                "parsely-title",
                "sailthru.title",
                "title"));
    Optional<PageFact> element = element(page);
    List<PageFact> claims = new ArrayList<>(said);
    element.ifPresent(claims::add);
    Optional<Box> heading = heading(page, claims, site);
    if (heading.isPresent()) {
      Box headline = headline(page, heading.get(), claims, site);
      double confidence = claims.isEmpty() ? 0.8 : 0.97;
      return new PageTitle(
          Optional.of(
              Inferred.of(headline.line(), confidence, "html-heading", span(headline))
                  .because("It is the main heading of the page.")),
          heading);
    }
    Optional<Inferred<String>> title =
        said.stream()
            .filter(f -> !f.value().isEmpty() && f.value().length() <= LONGEST)
            .findFirst()
            .map(
                f ->
                    f.inferred(
                        SiteName.cut(f.value(), site.map(PageFact::value)), 0.93, "meta-title"))
            .or(
                () ->
                    element.map(
                        f ->
                            f.inferred(
                                SiteName.cut(f.value(), site.map(PageFact::value)),
                                0.85,
                                "title-element")));
    return new PageTitle(title.filter(t -> !t.value().isBlank()), Optional.empty());
  }

  /**
   * The part of a heading that is the title: what the page calls itself by, or what is named for
   * it, where the heading has a line above or below it, too.
   */
  private static Box headline(
      PageTree page, Box heading, List<PageFact> claims, Optional<PageFact> site) {
    List<Claim> claimed = claims.stream().map(c -> Claim.of(c.value(), site)).toList();
    String whole = SiteName.plain(heading.line());
    Optional<Box> said =
        claimed.stream().anyMatch(claim -> claim.is(whole))
            ? Optional.empty()
            : page.within(heading).stream()
                .filter(
                    box -> {
                      String plain = SiteName.plain(box.line());
                      return plain.indexOf(' ') > 0 && claimed.stream().anyMatch(c -> c.is(plain));
                    })
                .findFirst();
    return said.or(() -> page.within(heading).stream().filter(PageTitle::isNamed).findFirst())
        .orElse(heading);
  }

  private static boolean isNamed(Box box) {
    return HEADLINE.matcher(box.className).find() && box.line().indexOf(' ') > 0;
  }

  private static Optional<PageFact> element(PageTree page) {
    return page.boxes.stream()
        .filter(box -> box.is("title") && !box.isInside("svg"))
        .findFirst()
        .map(box -> PageFact.of("title", box.line(), span(box)))
        .filter(f -> !f.value().isEmpty());
  }

  static Span span(Box box) {
    int start = Integer.MAX_VALUE;
    int end = 0;
    for (Words words : box.words()) {
      Span span = words.source();
      if (!words.isBlank() && !span.isEmpty()) {
        start = Math.min(start, span.start());
        end = Math.max(end, span.end());
      }
    }
    return start < end ? new Span(start, end) : new Span(0, 0);
  }

  /** The heading that most resembles what the page calls itself; a lone one needs no claim. */
  private static Optional<Box> heading(
      PageTree page, List<PageFact> claims, Optional<PageFact> site) {
    List<Claim> claimed = claims.stream().map(c -> Claim.of(c.value(), site)).toList();
    List<Box> first = new ArrayList<>();
    Box best = null;
    double most = 0.6;
    for (Box box : page.boxes) {
      if (!box.isHeading() || box.tag.charAt(1) > '3' || Boilerplate.isHidden(box)) {
        continue;
      }
      String words = box.line();
      if (words.isEmpty()
          || words.length() > LONGEST
          || isSite(words, site)
          || isWayHome(page, box)) {
        continue;
      }
      if (box.is("h1")) {
        first.add(box);
      }
      double rank = box.is("h1") ? 0.05 : 0;
      String plain = SiteName.plain(words);
      for (Claim claim : claimed) {
        double alike = alike(plain, claim) + rank;
        if (alike > most && (box.tag.charAt(1) < '3' || alike > 0.9)) {
          most = alike;
          best = box;
        }
      }
    }
    if (best != null) {
      return Optional.of(best);
    }
    return first.size() == 1 && claims.isEmpty() ? Optional.of(first.get(0)) : Optional.empty();
  }

  /**
   * What the page calls itself, as headings are compared with it.
   *
   * @param plain its words
   * @param bare the same without the name of the site
   */
  private record Claim(String plain, String bare) {
    boolean is(String words) {
      return words.equals(plain) || words.equals(bare);
    }

    static Claim of(String claim, Optional<PageFact> site) {
      return new Claim(
          SiteName.plain(claim), SiteName.plain(SiteName.cut(claim, site.map(PageFact::value))));
    }
  }

  /** From 0 to 1: the share of the words of the longer in the shorter, the site's name aside. */
  private static double alike(String plain, Claim claim) {
    if (plain.isEmpty()) {
      return 0;
    }
    if (claim.is(plain)) {
      return 1;
    }
    List<String> words = List.of(plain.split(" "));
    String other = claim.bare.isEmpty() ? claim.plain : claim.bare;
    List<String> others = new ArrayList<>(List.of(other.split(" ")));
    int longer = Math.max(words.size(), others.size());
    int shared = 0;
    for (String word : words) {
      shared += others.remove(word) ? 1 : 0;
    }
    double share = shared / (double) longer;
    boolean end = claim.plain.startsWith(plain) || claim.plain.endsWith(plain);
    boolean part = end && words.size() >= 3;
    return part ? Math.max(share, 0.9) : share;
  }

  /** Whether a heading is a link to the first page of the site, which it has the name of. */
  private static boolean isWayHome(PageTree page, Box heading) {
    return page.within(heading).stream()
        .anyMatch(
            box ->
                box.is("a")
                    && HOME.matcher(box.attribute("href").strip()).matches()
                    && box.line().equals(heading.line()));
  }

  private static boolean isSite(String words, Optional<PageFact> site) {
    return site.filter(s -> SiteName.plain(s.value()).equals(SiteName.plain(words))).isPresent();
  }
}
