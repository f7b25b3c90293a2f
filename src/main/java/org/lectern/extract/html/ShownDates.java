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
              + "|zuletzt|stand:|bijgewerkt|更新|수정|обновлен|access|abgerufen|retrieved|visited"
              + "|引用日期|consulté|consultado|geraadpleegd|дата обращения");

  private static final int HEAD = 40;
  private static final int MOST_AROUND = 30;

  /** In a long line, the label stands within this many characters of the beginning. */
  private static final int LABEL_NEAR = 20;

  /** What the second and later element of a kind is worth: it may be that of another article. */
  private static final double LATER = 0.3;

  /** What a date in a sentence is worth, which tells of something rather than of itself. */
  private static final double IN_PROSE = 0.5;

  private final PageTree page;
  private final DateClues clues;
  private final PageCalendar calendar;

  /** Of each element, whether it belongs to something else, such as a comment or a teaser. */
  private final boolean[] beside;

  ShownDates(PageTree page, DateClues clues) {
    this.page = page;
    this.clues = clues;
    this.calendar = clues.calendar;
    this.beside = new boolean[page.boxes.size()];
    for (Box box : page.boxes) {
      beside[box.index] = isBeside(box.skip()) || box.parent != null && beside[box.parent.index];
    }
  }

  /** Elements that are made for dates, or named for them. */
  void inElements() {
    for (Box box : page.boxes) {
      if (box.hasAttributes() && !beside[box.index]) {
        inElement(box);
      }
    }
  }

  private void inElement(Box box) {
    Hints hints = box.hints;
    boolean time = box.is("time", "abbr") && machine(box).isPresent();
    String property = property(box);
    boolean published =
        property.contains("datepublished")
            || property.contains("dc:date")
            || box.has("pubdate")
            || time && hints.published();
    if (published) {
      // What an element says to machines and what it shows is one place, and so is a meta element.
      Place place = box.is("meta") ? Place.META : Place.ELEMENT;
      machine(box).ifPresent(f -> clues.add(f, "element-published", 0.93, place));
      seen(box, DateClue.SEEN_PUBLISHED, 0.9, place);
    } else if (time && box.is("time") && !hints.changed() && !property.contains("modified")) {
      double sure = clues.isFirst("time-element") ? 0.85 : LATER;
      machine(box).ifPresent(f -> clues.add(f, "time-element", sure, Place.NAMED));
      seen(box, "seen-time", clues.isFirst("seen-time") ? 0.85 : LATER, Place.NAMED);
    } else if (hints.dated() && !hints.changed() && box.chars > 5 && box.chars < 200) {
      seen(box, "element-date", clues.isFirst("element-date") ? 0.82 : LATER, Place.NAMED);
    }
  }

  /** What it says that it is for machines, in small letters. */
  private static String property(Box box) {
    String item = box.attribute("itemprop");
    String property = box.attribute("property");
    return item.isEmpty() && property.isEmpty()
        ? ""
        : (item + " " + property).toLowerCase(Locale.ROOT);
  }

  /** A line that is hardly more than a date, or says when something was published. */
  void inLines() {
    for (Box box : page.body.is("body") ? page.boxes : List.<Box>of()) {
      if (box.inline || box.chars < 8 || box.chars > 300 || !page.body.contains(box)) {
        continue;
      }
      if (!PageCalendar.canBeIn(box)) {
        continue;
      }
      if (beside[box.index]) {
        besideDate(box);
        continue;
      }
      String line = box.line();
      List<PageCalendar.Found> dates = calendar.all(line);
      if (!dates.isEmpty()) {
        inLine(box, line, dates);
      }
    }
  }

  private void inLine(Box box, String line, List<PageCalendar.Found> dates) {
    if (clues.isFirst("changed-line")) {
      Matcher change = CHANGED_LABEL.matcher(line);
      if (change.find()) {
        PageCalendar.Found changed = after(change.end(), dates).orElse(dates.get(0));
        PageFact fact = PageFact.of("a line of the page", line, PageTitle.span(box));
        clues.addChange(DateClues.clue(changed, fact, "changed-line", 0.55, Place.LINE));
        return;
      }
    }
    if (clues.isFirst("labelled-date")) {
      Matcher label = LABEL.matcher(line);
      if (label.find() && (box.chars <= 160 || label.start() < LABEL_NEAR)) {
        seen(box, line, dates, "labelled-date", 0.78, Place.LINE);
        return;
      }
    }
    if (clues.isFirst("lone-date") && isAlone(line, dates.get(0))) {
      seen(box, line, dates, "lone-date", 0.45, Place.LINE);
    }
  }

  private Optional<PageCalendar.Found> after(int place, List<PageCalendar.Found> dates) {
    return dates.stream().filter(d -> d.span().start() >= place).findFirst();
  }

  /** A date that stands alone in a column beside the article. */
  private void besideDate(Box box) {
    boolean aside = box.skip() == Skip.ASIDE || box.skip() == Skip.FOOTER;
    if (aside && box.chars < MOST_AROUND && clues.isFirst("beside-date")) {
      seen(box, "beside-date", 0.35, Place.LINE);
    }
  }

  /** Whether what is skipped for a reason belongs to something else than the article. */
  private static boolean isBeside(Skip skip) {
    return skip == Skip.COMMENTS
        || skip == Skip.RELATED
        || skip == Skip.ASIDE
        || skip == Skip.NAVIGATION
        || skip == Skip.FOOTER
        || skip == Skip.ADVERTISEMENT
        || skip == Skip.CODE
        || skip == Skip.CONSENT;
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
  private void seen(Box box, String rule, double confidence, Place place) {
    if (PageCalendar.canBeIn(box)) {
      String line = box.line();
      seen(box, line, calendar.all(line), rule, confidence, place);
    }
  }

  /** The same of a box whose line and dates are known. */
  private void seen(
      Box box,
      String line,
      List<PageCalendar.Found> dates,
      String rule,
      double confidence,
      Place place) {
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
    clues.add(DateClues.clue(found, fact, rule, sure, place));
  }

  /** Short lines about the heading, and at both ends of the article. */
  void atHead(Article article, Optional<Box> heading) {
    Optional<Box> from = heading.or(() -> article.roots().stream().findFirst());
    if (from.isEmpty()) {
      return;
    }
    int at = from.get().index;
    int seen = 0;
    for (int i = at; i < page.boxes.size() && seen < HEAD; i++) {
      Box box = page.boxes.get(i);
      if (box.ownChars > 0) {
        seen++;
        headLine(box, 0.82 - seen * 0.005);
      }
    }
    seen = 0;
    for (int i = at - 1; i > 0 && seen < HEAD / 4; i--) {
      Box box = page.boxes.get(i);
      if (box.ownChars > 0 && !box.isInside("head")) {
        seen++;
        headLine(box, 0.77 - seen * 0.01);
      }
    }
  }

  private void headLine(Box box, double confidence) {
    if (!PageCalendar.canBeIn(box) || beside[box.index] || !clues.isFirst("head-line-date")) {
      return;
    }
    String line = box.line();
    List<PageCalendar.Found> dates = calendar.all(line);
    if (!dates.isEmpty() && (box.chars < 200 || dates.get(0).span().start() < 3)) {
      double sure = isAlone(line, dates.get(0)) ? confidence : IN_PROSE;
      seen(box, line, dates, "head-line-date", sure, Place.LINE);
    }
  }

  private static boolean isAlone(String line, PageCalendar.Found date) {
    return line.length() - date.span().length() <= MOST_AROUND;
  }
}
