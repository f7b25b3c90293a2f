package org.lectern.extract.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.model.DateRange;
import org.lectern.model.Inferred;
import org.lectern.model.PartialDate;
import org.lectern.model.Source;
import org.lectern.model.Span;

/**
 * Finds when a page was published: what is said for machines, then the address, then what stands at
 * the head of the article. Agreement makes a date surer, contradiction less sure. When a page was
 * changed is only a last resort.
 */
final class PageDate {
  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "og:pubdate",
    "og:publish_date",
    "datepublished",
    "rnews:datepublished",
    "pubdate",
    "publishdate",
    "publish_date",
    "publish-date",
    "publication_date",
    "publicationdate",
    "published",
    "published_time",
    "article:published",
    "article.published",
    "article:publicationdate",
    "article_date_original",
    "originalpublicationdate",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dc.issued",
    "dcterms.issued",
    "citation_publication_date",
    "citation_online_date",
    "bt:pubdate",
    "cxenseparse:recs:publishtime",
    "ptime",
    "displaydate",
    "pub_date",
    "release_date",
    "shareaholic:article_published_time",
    "vr:published_time",
    "last-published",
    "datecreated",
    "creation_date",
    "og:regdate",
    "article:post_date"
  };
  private static final String[] DATED = {
    "date",
    "dc.date",
    "dcterms.date",
    "dc.date.created",
    "dcterms.created",
    "dc.created",
    "citation_date",
    "timestamp",
    "article:date",
    "dcterms.available",
    "created"
  };
  private static final String[] CHANGED = {
    "article:modified_time", "datemodified", "og:updated_time", "dcterms.modified",
        "dc.date.modified",
    "last-modified", "lastmod", "modified", "revised", "article:modified"
  };
  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "/((?:19|20)\\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\\d|3[01])(?=[/_-]|$)");
  private static final Pattern COMPACT_IN_ADDRESS =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final Pattern DAY_FIRST_IN_ADDRESS =
      Pattern.compile(
          "(?<!\\d)(0[1-9]|[12]\\d|3[01])([-_.]?)(0[1-9]|1[0-2])\\2((?:19|20)\\d{2})(?!\\d)");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)publi[sc]|posted|veröffentlicht|erstellt|gepubliceerd|opublikowan|publicad|erschienen|(?:artikel|beitrag) wurde am|geschrieben am|pubblicat"
              + "|paru le|mis en ligne|issued|released|发布|發布|发表|公開|投稿|등록|입력|опубликован");
  private static final Pattern CHANGED_LABEL =
      Pattern.compile(
          "(?iu)updat|modif|aktualisiert|geändert|mis à jour|actualiza|aggiornat|edited|revised"
              + "|zuletzt|stand:|bijgewerkt|更新|수정|обновлен|access|abgerufen");
  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "(?i)[\"'](?:\\w{0,12}[_-]?publi(?:sh|c)(?:ed|ing|ation)?[_-]?(?:date|time|at|first|on)?(?:time)?"
              + "|first[_-]publication|pub[_-]?date|date[_-]?publi(?:shed|cation))[\"']\\s{0,3}:\\s{0,3}"
              + "[\"']([12]\\d{3}-\\d{2}-\\d{2}[^\"']{0,24}|\\d{1,2}\\.\\d{1,2}\\.[12]\\d{3}[^\"']{0,12})[\"']");
  private static final Pattern UTC = Pattern.compile("T(\\d{2}):(\\d{2}).*(?:Z|\\+00:?00)$");

  /** The rule of a day that differs from the one in Greenwich. */
  private static final String LOCAL = "local-date";

  private static final int HEAD = 40;
  private static final int MOST_AROUND = 30;

  /** In a long line, the label stands within this many characters of the beginning. */
  private static final int LABEL_NEAR = 20;

  /**
   * A date and why it is believed.
   *
   * @param seen whether readers see it, so that it is the day where the publisher is
   */
  private record Clue(
      PartialDate date, PageFact fact, String rule, double confidence, boolean seen) {
    Clue(PartialDate date, PageFact fact, String rule, double confidence) {
      this(date, fact, rule, confidence, false);
    }

    /** Whether it is a day in Greenwich, and so perhaps not the one where the publisher is. */
    boolean mayBeNextDay() {
      Matcher utc = UTC.matcher(fact.value());
      return utc.find()
          && !(utc.group(1).equals("00") && utc.group(2).equals("00"))
          && (Integer.parseInt(utc.group(1)) < 8 || Integer.parseInt(utc.group(1)) > 14);
    }

    Inferred<DateRange> inferred() {
      return fact.inferred(DateRange.of(date), confidence, rule);
    }
  }

  private final PageTree page;
  private final MetaElements meta;
  private final LinkedData data;
  private final PageCalendar calendar;
  private final String text;
  private final List<Clue> clues = new ArrayList<>();

  private PageDate(
      PageTree page, MetaElements meta, LinkedData data, PageCalendar calendar, String text) {
    this.page = page;
    this.text = text;
    this.meta = meta;
    this.data = data;
    this.calendar = calendar;
  }

  /**
   * The date of publication.
   *
   * @param heading the heading of the article
   */
  static Optional<Inferred<DateRange>> find(
      Source source,
      PageTree page,
      MetaElements meta,
      LinkedData data,
      String language,
      Article article,
      Optional<Box> heading) {
    PageDate finder = new PageDate(page, meta, data, PageCalendar.of(language), source.text());
    finder.forMachines();
    finder.inAddress();
    finder.inElements();
    finder.atHead(article, heading);
    if (!finder.knows(0.9)) {
      finder.inScripts();
    }
    if (!finder.knows(0.88)) {
      finder.lastResort();
    }
    finder.changed();
    return finder.best();
  }

  /** Whether a clue is at least so sure. */
  private boolean knows(double confidence) {
    return clues.stream().anyMatch(c -> c.confidence >= confidence);
  }

  private Optional<Inferred<DateRange>> best() {
    return clues.stream()
        .max(Comparator.comparingDouble(Clue::confidence))
        .map(this::atThePlace)
        .map(this::weighed);
  }

  /** The day where the publisher is, if the best clue is of Greenwich and another is a day off. */
  private Clue atThePlace(Clue best) {
    if (!best.mayBeNextDay()) {
      return best;
    }
    List<Clue> local =
        clues.stream()
            .filter(c -> c.seen || c.rule.equals("address-date"))
            .filter(c -> isNear(c.date, best.date))
            .toList();
    if (local.isEmpty()) {
      double less = Math.min(best.confidence, 0.88);
      return new Clue(best.date, best.fact, best.rule, less);
    }
    Clue near = local.get(0);
    return near.date.equals(best.date)
        ? best
        : new Clue(near.date, near.fact, LOCAL, 0.88, near.seen);
  }

  /** The best clue, with what the others say of it. */
  private Inferred<DateRange> weighed(Clue best) {
    boolean confirmed = clues.stream().anyMatch(c -> isOther(c, best) && c.date.equals(best.date));
    boolean contradicted =
        clues.stream()
            .anyMatch(c -> c.confidence >= 0.65 && isOther(c, best) && !isNear(c.date, best.date));
    Inferred<DateRange> date = best.inferred();
    if (contradicted) {
      double less = Math.min(confirmed ? 0.87 : 0.8, best.confidence);
      return date.withConfidence(less).because("Another place of the page has another date.");
    }
    return confirmed && best.confidence >= 0.65 && !best.rule.equals(LOCAL)
        ? date.withConfidence(
                Math.max(
                    best.confidence,
                    best.confidence > 0.88 ? 0.97 : best.confidence > 0.7 ? 0.9 : 0.8))
            .because("Another place of the page has the same date.")
        : date;
  }

  /** Whether two clues are not of one place; what is in the lines of the page is one place. */
  private static boolean isOther(Clue clue, Clue best) {
    return !place(clue).equals(place(best));
  }

  private static String place(Clue clue) {
    boolean line = clue.seen || clue.rule.equals("time-element");
    return line ? "line" : clue.rule.substring(0, clue.rule.indexOf('-'));
  }

  private static boolean isNear(PartialDate a, PartialDate b) {
    return Math.abs(
            a.earliest().orElseThrow().toEpochDay() - b.earliest().orElseThrow().toEpochDay())
        <= 1;
  }

  private void add(PageFact fact, String rule, double confidence) {
    calendar
        .first(fact.value())
        .ifPresent(
            found ->
                clues.add(
                    new Clue(
                        found.date(),
                        fact,
                        rule,
                        found.certain() ? confidence : confidence * 0.8)));
  }

  private void forMachines() {
    data.first("datepublished").ifPresent(f -> add(f, "json-ld-date", 0.95));
    meta.first(PUBLISHED).ifPresent(f -> add(f, "meta-published", 0.95));
    data.first("datecreated", "uploaddate").ifPresent(f -> add(f, "json-ld-created", 0.82));
    meta.first(DATED).ifPresent(f -> add(f, "meta-date", 0.88));
  }

  private void inAddress() {
    List<PageFact> addresses = new ArrayList<>(meta.all("canonical", "og:url", "shortlink"));
    data.first("url", "@id").ifPresent(addresses::add);
    for (PageFact fact : addresses) {
      if (address(IN_ADDRESS, fact, 0.9)
          || address(COMPACT_IN_ADDRESS, fact, 0.75)
          || dayFirst(fact)) {
        return;
      }
    }
  }

  private boolean dayFirst(PageFact fact) {
    Matcher matcher = DAY_FIRST_IN_ADDRESS.matcher(fact.value());
    return matcher.find()
        && address(fact, matcher.group(4) + "-" + matcher.group(3) + "-" + matcher.group(1), 0.7);
  }

  private boolean address(Pattern pattern, PageFact fact, double confidence) {
    Matcher matcher = pattern.matcher(fact.value());
    if (!matcher.find()) {
      return false;
    }
    String date =
        "%s-%02d-%02d"
            .formatted(
                matcher.group(1),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    return address(fact, date, confidence);
  }

  private boolean address(PageFact fact, String date, double confidence) {
    Optional<PartialDate> read = PartialDate.parse(date);
    read.ifPresent(d -> clues.add(new Clue(d, fact, "address-date", confidence)));
    return read.isPresent();
  }

  /** Elements that are made for dates, or named for them. */
  private void inElements() {
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
      machine(box).ifPresent(f -> add(f, "element-published", 0.93));
      seen(box, "seen-published", 0.9);
    } else if (time && box.is("time") && !hints.changed() && !property.contains("modified")) {
      machine(box).ifPresent(f -> add(f, "time-element", first("time-element") ? 0.8 : 0.3));
      seen(box, "seen-time", first("seen-time") ? 0.75 : 0.3);
    } else if (hints.dated() && !hints.changed() && box.chars > 5 && box.chars < 200) {
      seen(box, "element-date", first("element-date") ? 0.75 : 0.3);
    }
  }

  /** The data that a page's own programs read. */
  private void inScripts() {
    for (Box box : page.boxes) {
      if (!box.is("script")) {
        continue;
      }
      Span source = box.source();
      Matcher matcher =
          IN_SCRIPT.matcher(text).region(source.start(), Math.min(text.length(), source.end()));
      if (matcher.find()) {
        Span value = new Span(matcher.start(1), matcher.end(1));
        add(PageFact.of("data of a script", value.of(text), value), "script-date", 0.78);
        return;
      }
    }
  }

  /** A line that is hardly more than a date, or says when something was published. */
  private void lastResort() {
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
      if (change && first("changed-line")) {
        PageFact fact = PageFact.of("a line of the page", line, PageTitle.span(box));
        clues.add(new Clue(found.get().date(), fact, "changed-line", 0.4, true));
        continue;
      }
      Matcher label = LABEL.matcher(line);
      boolean labelled = label.find() && (box.chars <= 160 || label.start() < LABEL_NEAR);
      boolean alone = line.length() - found.get().span().length() <= MOST_AROUND;
      if (labelled && first("labelled-date")) {
        seen(box, "labelled-date", 0.78);
      } else if (alone && first("lone-date")) {
        seen(box, "lone-date", 0.45);
      }
    }
  }

  /** A date that stands alone in a column beside the article. */
  private void besideDate(Box box) {
    boolean aside = box.skip() == Skip.ASIDE || box.skip() == Skip.FOOTER;
    if (aside && box.chars < MOST_AROUND && first("beside-date")) {
      seen(box, "beside-date", 0.35);
    }
  }

  private boolean first(String rule) {
    return clues.stream().noneMatch(c -> c.rule.equals(rule));
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
    clues.add(new Clue(found.date(), fact, rule, found.certain() ? sure : sure * 0.8, true));
  }

  /** Short lines about the heading, and at both ends of the article. */
  private void atHead(Article article, Optional<Box> heading) {
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
    if (dated && !isBeside(box) && first("head-line-date")) {
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

  private void changed() {
    meta.firstDated().ifPresent(f -> add(f, "meta-some-date", 0.55));
    data.first("datemodified").ifPresent(f -> add(f, "json-ld-modified", 0.5));
    meta.first(CHANGED).ifPresent(f -> add(f, "meta-modified", 0.5));
  }
}
