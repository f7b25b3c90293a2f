package org.lectern.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.extract.clean.Layout;
import org.lectern.extract.clean.Line;
import org.lectern.extract.clean.StrippedPage;
import org.lectern.extract.date.DateExpression;
import org.lectern.extract.date.DateScanner;
import org.lectern.extract.html.AuthorNames;
import org.lectern.extract.html.SiteName;
import org.lectern.model.Inferred;

/**
 * Reads the title, the date and the authors of an article off the page that it stands on, whose
 * tags are gone.
 */
final class PageHead {
  private static final int LONGEST_DATELINE = 120;

  /** A little less than the share of such lines that proved right, as these were few. */
  private static final double OF_BYLINE = 0.8;

  private static final Pattern WORD = Pattern.compile("\\p{L}{2}|\\p{IsHan}");

  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:published|posted|released|date|veröffentlicht|erstellt|erschienen"
              + "|geschrieben|datum|publiée?|posté|mis en ligne|publicad[oa]|fecha|pubblicato"
              + "|gepubliceerd|geplaatst|opublikowano|dodano|опубликовано|дата)(?!\\p{L})"
              + "|发布|发表|公開日|投稿日|掲載");

  private PageHead() {}

  /**
   * The head of an article.
   *
   * @param content the lines that are not removed, with the heading
   */
  static Head read(String text, StrippedPage page, List<Line> content) {
    Optional<Line> heading =
        page.heading()
            .flatMap(h -> content.stream().filter(l -> l.span().equals(h.span())).findFirst())
            .filter(h -> content.size() > 1);
    Head head =
        heading
            .map(h -> titled(text, h))
            .orElseGet(() -> HeadReader.read(text, content, Layout.of(text, content).width()));
    Head dated = head.date().isPresent() ? head : head.withDate(date(text, page.near()));
    return dated.authors().isEmpty() ? dated.withAuthors(authors(text, page.near())) : dated;
  }

  private static Head titled(String text, Line heading) {
    String title = SiteName.cut(heading.in(text)).replaceAll("[\\p{Z}\\s\\p{Cc}]+", " ").strip();
    if (!WORD.matcher(title).find()) {
      return Head.NONE;
    }
    Inferred<String> fact =
        Inferred.of(title, 0.9, "page-heading", heading.span())
            .because("The page is called so, or says it again above its article.");
    return Head.titled(fact).taking(List.of(new Head.Taken(heading, heading, "title")));
  }

  /** The day in the first line near the heading that has one; a line of publication is better. */
  private static Optional<DateExpression> date(String text, List<Line> near) {
    Optional<DateExpression> first = Optional.empty();
    for (Line line : near) {
      Optional<DateExpression> day = day(text, line);
      if (day.isPresent() && PUBLISHED.matcher(line.in(text)).find()) {
        return day;
      }
      first = first.or(() -> day);
    }
    return first;
  }

  /**
   * Those of the first line near the heading that names some; the label may be a line of its own.
   */
  private static List<Inferred<String>> authors(String text, List<Line> near) {
    for (int i = 0; i < near.size(); i++) {
      boolean label = i + 1 < near.size() && AuthorNames.isLabel(near.get(i).in(text));
      Line last = near.get(label ? i + 1 : i);
      String words = label ? near.get(i).in(text).strip() + " " + last.in(text) : last.in(text);
      List<String> names = AuthorNames.ofByline(words, Optional.empty());
      if (!names.isEmpty()) {
        return names.stream()
            .map(name -> Inferred.of(name, OF_BYLINE, "byline-line", last.span()))
            .toList();
      }
    }
    return List.of();
  }

  private static Optional<DateExpression> day(String text, Line line) {
    if (line.length() > LONGEST_DATELINE) {
      return Optional.empty();
    }
    return DateScanner.scan(line.in(text)).stream()
        .filter(d -> d.isDay() && d.hasYear())
        .findFirst()
        .map(d -> d.shift(line.span().start()));
  }
}
