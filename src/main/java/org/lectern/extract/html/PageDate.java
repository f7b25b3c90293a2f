package org.lectern.extract.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.model.DateRange;
import org.lectern.model.Inferred;
import org.lectern.model.PartialDate;
import org.lectern.model.Span;

/**
 * Finds when a page was published: what is said for machines, then the address, then what stands at
 * the head of the article. Agreement makes a date surer, contradiction less sure. When a page was
 * changed is only a last resort.
 */
final class PageDate {
  private static final String[] PUBLISHED = {
    "article:published_time", "og:article:published_time", "og:published_time",
    "og:pubdate", "og:publish_date", "datepublished", "rnews:datepublished", "pubdate",
    "publishdate", "publish_date", "publish-date", "publication_date", "publicationdate",
    "published", "published_time", "article:published", "article.published", "article:publicationdate",
    "article_date_original", "originalpublicationdate", "parsely-pub-date", "sailthru.date",
    "dc.date.issued", "dc.issued", "dcterms.issued", "citation_publication_date",
    "citation_online_date", "bt:pubdate", "cxenseparse:recs:publishtime", "ptime", "displaydate",
    "pub_date", "release_date", "shareaholic:article_published_time", "vr:published_time",
    "last-published", "datecreated", "creation_date", "og:regdate", "article:post_date"
  };
  private static final String[] DATED = {
    "date", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "dc.created",
    "citation_date", "timestamp", "article:date", "dcterms.available", "created"
  };
  private static final String[] CHANGED = {
    "article:modified_time", "datemodified", "og:updated_time", "dcterms.modified", "dc.date.modified",
    "last-modified", "lastmod", "modified", "revised", "article:modified"
  };
  private static final Pattern IN_ADDRESS =
      Pattern.compile("/((?:19|20)\\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\\d|3[01])(?=[/_-]|$)");
  private static final Pattern COMPACT_IN_ADDRESS =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)publi[sc]|posted|veröffentlicht|erstellt|gepubliceerd|opublikowan|publicad|pubblicat"
              + "|paru le|mis en ligne|issued|released|发布|發布|发表|公開|投稿|등록|입력|опубликован");
  private static final Pattern CHANGED_LABEL =
      Pattern.compile(
          "(?iu)updat|modif|aktualisiert|geändert|mis à jour|actualiza|aggiornat|edited|revised"
              + "|zuletzt|stand:|bijgewerkt|更新|수정|обновлен|access|abgerufen");
  private static final int HEAD = 40;

  /** A date and why it is believed. */
  private record Clue(PartialDate date, PageFact fact, String rule, double confidence) {
    Inferred<DateRange> inferred() {
      return fact.inferred(DateRange.of(date), confidence, rule);
    }
  }

  private final PageTree page;
  private final MetaElements meta;
  private final LinkedData data;
  private final PageCalendar calendar;
  private final List<Clue> clues = new ArrayList<>();

  private PageDate(PageTree page, MetaElements meta, LinkedData data, PageCalendar calendar) {
    this.page = page;
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
      PageTree page,
      MetaElements meta,
      LinkedData data,
      String language,
      Article article,
      Optional<Box> heading) {
    PageDate finder = new PageDate(page, meta, data, PageCalendar.of(language));
    finder.forMachines();
    finder.inAddress();
    finder.inElements();
    finder.atHead(article, heading);
    finder.changed();
    return finder.best();
  }

  private Optional<Inferred<DateRange>> best() {
    return clues.stream()
        .max(Comparator.comparingDouble(Clue::confidence))
        .map(this::weighed);
  }

  /** The best clue, with what the others say of it. */
  private Inferred<DateRange> weighed(Clue best) {
    boolean confirmed =
        clues.stream()
            .anyMatch(c -> !c.rule.equals(best.rule) && c.date.equals(best.date));
    boolean contradicted =
        clues.stream()
            .anyMatch(
                c -> c.confidence >= 0.7 && !c.rule.equals(best.rule) && !isNear(c.date, best.date));
    Inferred<DateRange> date = best.inferred();
    if (confirmed) {
      return date.withConfidence(contradicted ? 0.9 : 0.97)
          .because("Another place of the page has the same date.");
    }
    return contradicted
        ? date.withConfidence(Math.min(0.8, best.confidence))
            .because("Another place of the page has another date.")
        : date;
  }

  private static boolean isNear(PartialDate a, PartialDate b) {
    return Math.abs(a.earliest().orElseThrow().toEpochDay() - b.earliest().orElseThrow().toEpochDay())
        <= 1;
  }

  private void add(PageFact fact, String rule, double confidence) {
    calendar
        .first(fact.value())
        .ifPresent(
            found ->
                clues.add(
                    new Clue(found.date(), fact, rule, found.certain() ? confidence : confidence * 0.8)));
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
      if (address(IN_ADDRESS, fact, 0.9) || address(COMPACT_IN_ADDRESS, fact, 0.75)) {
        return;
      }
    }
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
    Optional<PartialDate> read = PartialDate.parse(date);
    read.ifPresent(d -> clues.add(new Clue(d, fact, "address-date", confidence)));
    return read.isPresent();
  }

  /** Elements that are made for dates, or named for them. */
  private void inElements() {
    for (Box box : page.boxes) {
      String names = (box.element.className() + " " + box.element.id()).toLowerCase(java.util.Locale.ROOT);
      boolean time = box.is("time", "abbr") && !box.attribute("datetime").concat(box.attribute("title")).isEmpty();
      String property = box.attribute("itemprop").toLowerCase(java.util.Locale.ROOT);
      boolean published =
          property.contains("datepublished")
              || box.element.hasAttr("pubdate")
              || time && (names.contains("publish") || names.contains("entry-date"));
      if (isBeside(box)) {
        continue;
      }
      if (published) {
        machine(box).ifPresent(f -> add(f, "element-published", 0.93));
        seen(box, "element-published", 0.9);
      } else if (box.is("time") && time && !names.contains("updat") && !names.contains("modif")
          && !property.contains("modified")) {
        machine(box).ifPresent(f -> add(f, "time-element", first("time-element") ? 0.8 : 0.3));
      } else if (names.matches("(?s).*(?:date|publish|posted|byline|meta|time|datum|fecha|author).*") && box.chars > 5
          && box.chars < 200 && !names.contains("updat")) {
        seen(box, "element-date", first("element-date") ? 0.75 : 0.3);
      }
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
    seen(box, box.words(), rule, confidence);
  }

  private void seen(Box box, List<Words> words, String rule, double confidence) {
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
    double sure = LABEL.matcher(before).find() ? Math.max(confidence, 0.85) : confidence;
    PageFact fact = PageFact.of("a line of the page", line, span(words));
    clues.add(new Clue(found.date(), fact, rule, found.certain() ? sure : sure * 0.8));
  }

  private static Span span(List<Words> words) {
    int start = Integer.MAX_VALUE;
    int end = 0;
    for (Words one : words) {
      Span span = PageEdits.source(one);
      if (!one.isBlank() && !span.isEmpty()) {
        start = Math.min(start, span.start());
        end = Math.max(end, span.end());
      }
    }
    return start < end ? new Span(start, end) : new Span(0, 0);
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
    if (box.chars < 120 && !isBeside(box) && first("head-line-date")) {
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
    data.first("datemodified").ifPresent(f -> add(f, "json-ld-modified", 0.5));
    meta.first(CHANGED).ifPresent(f -> add(f, "meta-modified", 0.5));
  }
}
