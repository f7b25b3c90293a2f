package org.lectern.extract.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.extract.html.DateClue.Place;

/**
 * The dates that readers of a page see: in elements made for dates, about the heading, in lines.
 */
final class ShownDates {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)publi[sc]|posted|veröffentlicht|erstellt|gepubliceerd|opublikowan|publicad|erschienen|(?:artikel|beitrag) wurde am|geschrieben am|pubblicat"
              + "|paru le|mis en ligne|issued|released|发布|發布|发表|公開|投稿|등록|입력|опубликован");
  private static final Pattern CHANGED_LABEL =
      Pattern.compile(
          "(?iu)updat|modif|aktualisiert|geändert|mis à jour|actualiza|aggiornat|edited|revised"
              + "|zuletzt|stand:|bijgewerkt|更新|수정|обновлен|access|abgerufen");

  private static final int HEAD = 40;
  private static final int MOST_AROUND = 30;

  /** In a long line, the label stands within this many characters of the beginning. */
  private static final int LABEL_NEAR = 20;

  private final PageTree page;
  private final DateClues clues;
  private final PageCalendar calendar;

  ShownDates(PageTree page, DateClues clues) {
    this.page = page;
    this.clues = clues;
    this.calendar = clues.calendar;
  }

  /** Elements that are made for dates, or named for them. */
  void inElements() {
    for (Box box : page.boxes) {
      if (!isBeside(box)) {
        inElement(box);
      }
    }
  }

  private void inElement(Box box) {
    Hints hints = box.hints;
    boolean time = box.is("time", "abbr") && machine(box).isPresent();
    String property =
        (box.attribute("itemprop") + " " + box.attribute("property")).toLowerCase(Locale.ROOT);
    boolean published =
        property.contains("datepublished")
            || property.contains("dc:date")
            || box.element.hasAttr("pubdate")
            || time && hints.published();
    if (published) {
      machine(box).ifPresent(f -> clues.add(f, "element-published", 0.93, Place.ELEMENT));
      seen(box, "seen-published", 0.9);
    } else if (time && box.is("time") && !hints.changed() && !property.contains("modified")) {
      double sure = clues.isFirst("time-element") ? 0.8 : 0.3;
      machine(box).ifPresent(f -> clues.add(f, "time-element", sure, Place.LINE));
      seen(box, "seen-time", clues.isFirst("seen-time") ? 0.75 : 0.3);
    } else if (hints.dated() && !hints.changed() && box.chars > 5 && box.chars < 200) {
      seen(box, "element-date", clues.isFirst("element-date") ? 0.75 : 0.3);
    }
  }

  /** A line that is hardly more than a date, or says when something was published. */
  void inLines() {
    for (Box box : page.body.is("body") ? page.boxes : List.<Box>of()) {
      if (box.chars < 8 || box.chars > 300 || box.inline || !page.body.contains(box)) {
        continue;
      }
      if (isBeside(box)) {
        besideDate(box);
        continue;
      }
      String line = box.line();
      Optional<PageCalendar.Found> found = calendar.first(line);
      if (found.isEmpty()) {
        continue;
      }
      boolean change = CHANGED_LABEL.matcher(line).find();
      if (change && clues.isFirst("changed-line")) {
        PageFact fact = PageFact.of("a line of the page", line, PageTitle.span(box));
        clues.add(new DateClue(found.get().date(), fact, "changed-line", 0.4, Place.LINE));
        continue;
      }
      Matcher label = LABEL.matcher(line);
      boolean labelled = label.find() && (box.chars <= 160 || label.start() < LABEL_NEAR);
      boolean alone = line.length() - found.get().span().length() <= MOST_AROUND;
      if (labelled && clues.isFirst("labelled-date")) {
        seen(box, "labelled-date", 0.78);
      } else if (alone && clues.isFirst("lone-date")) {
        seen(box, "lone-date", 0.45);
      }
    }
  }

  /** A date that stands alone in a column beside the article. */
  private void besideDate(Box box) {
    boolean aside = box.skip() == Skip.ASIDE || box.skip() == Skip.FOOTER;
    if (aside && box.chars < MOST_AROUND && clues.isFirst("beside-date")) {
      seen(box, "beside-date", 0.35);
    }
  }

  /** Whether it belongs to something else than the article, such as a comment or a teaser. */
  private static boolean isBeside(Box box) {
    for (Box around = box; around != null; around = around.parent) {
      Skip skip = around.skip();
      if (skip == Skip.COMMENTS
          || skip == Skip.RELATED
          || skip == Skip.ASIDE
          || skip == Skip.NAVIGATION
          || skip == Skip.FOOTER
          || skip == Skip.ADVERTISEMENT
          || skip == Skip.CODE
          || skip == Skip.CONSENT) {
        return true;
      }
    }
    return false;
  }

  private static Optional<PageFact> machine(Box box) {
    for (String name : new String[] {"datetime", "content", "title"}) {
      String value = box.attribute(name);
      if (!value.isBlank()) {
        return Optional.of(
            PageFact.of(box.tag + " " + name, value, MetaElements.source(box.element, name)));
      }
    }
    return Optional.empty();
  }

  /** A date that readers see. */
  private void seen(Box box, String rule, double confidence) {
    String line = box.line();
    List<PageCalendar.Found> dates = calendar.all(line);
    if (dates.isEmpty()) {
      return;
    }
    PageCalendar.Found found = dates.get(0);
    String before = line.substring(0, found.span().start());
    if (CHANGED_LABEL.matcher(before).find() && !LABEL.matcher(before).find()) {
      if (dates.size() < 2) {
        return;
      }
      found = dates.get(1);
    }
    double sure = LABEL.matcher(before).find() ? Math.max(confidence, 0.84) : confidence;
    PageFact fact = PageFact.of("a line of the page", line, PageTitle.span(box));
    clues.add(DateClues.clue(found, fact, rule, sure, Place.LINE));
  }

  /** Short lines about the heading, and at both ends of the article. */
  void atHead(Article article, Optional<Box> heading) {
    Optional<Box> from = heading.or(() -> article.roots().stream().findFirst());
    if (from.isEmpty()) {
      return;
    }
    int at = page.boxes.indexOf(from.get());
    int seen = 0;
    for (int i = at; i < page.boxes.size() && seen < HEAD; i++) {
      Box box = page.boxes.get(i);
      if (ownChars(box) > 0) {
        seen++;
        headLine(box, 0.75 - seen * 0.005);
      }
    }
    seen = 0;
    for (int i = at - 1; i > 0 && seen < HEAD / 4; i--) {
      Box box = page.boxes.get(i);
      if (ownChars(box) > 0 && !box.isInside("head")) {
        seen++;
        headLine(box, 0.7 - seen * 0.01);
      }
    }
  }

  private void headLine(Box box, double confidence) {
    boolean dated =
        box.chars < 200 || calendar.first(box.line()).filter(d -> d.span().start() < 3).isPresent();
    if (dated && !isBeside(box) && clues.isFirst("head-line-date")) {
      seen(box, "head-line-date", confidence);
    }
  }

  private static int ownChars(Box box) {
    int chars = 0;
    for (Object one : box.content) {
      chars += one instanceof Words words ? words.chars() : 0;
    }
    return chars;
  }
}
