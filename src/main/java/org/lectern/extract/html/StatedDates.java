package org.lectern.extract.html;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.extract.html.DateClue.Place;
import org.lectern.model.Span;

/** When a page says for machines that it was published: JSON-LD, {@code meta} elements, scripts. */
final class StatedDates {
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
  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "(?i)[\"'](?:\\w{0,12}[_-]?publi(?:sh|c)(?:ed|ing|ation)?[_-]?(?:date|time|at|first|on)?(?:time)?"
              + "|first[_-]publication|pub[_-]?date|date[_-]?publi(?:shed|cation))[\"']\\s{0,3}:\\s{0,3}"
              + "[\"']([12]\\d{3}-\\d{2}-\\d{2}[^\"']{0,24}|\\d{1,2}\\.\\d{1,2}\\.[12]\\d{3}[^\"']{0,12})[\"']");

  /** How far before "pub" the quotation mark before a name can stand. */
  private static final int BEFORE_PUB = 14;

  private final DateClues clues;
  private final MetaElements meta;
  private final LinkedData data;

  StatedDates(DateClues clues, MetaElements meta, LinkedData data) {
    this.clues = clues;
    this.meta = meta;
    this.data = data;
  }

  void published() {
    data.first("datepublished").ifPresent(f -> clues.add(f, "json-ld-date", 0.95, Place.JSON_LD));
    meta.first(PUBLISHED).ifPresent(f -> clues.add(f, "meta-published", 0.93, Place.META));
    data.first("datecreated", "uploaddate")
        .ifPresent(f -> clues.add(f, "json-ld-created", 0.82, Place.JSON_LD));
    meta.first(DATED).ifPresent(f -> clues.add(f, "meta-date", 0.82, Place.META));
  }

  /** The data that a page's own programs read. */
  void inScripts(PageTree page, String text) {
    for (Box box : page.boxes) {
      if (!box.is("script")) {
        continue;
      }
      Optional<Span> value = inScript(text, box.source());
      if (value.isPresent()) {
        PageFact fact = PageFact.of("data of a script", value.get().of(text), value.get());
        clues.add(fact, "script-date", 0.85, Place.SCRIPT);
        return;
      }
    }
  }

  /** The first date of a script. All names for it have these letters, which is quick to see. */
  private static Optional<Span> inScript(String text, Span script) {
    int end = Math.min(text.length(), script.end());
    Matcher matcher = IN_SCRIPT.matcher(text);
    int from = script.start();
    for (int at = indexOfPub(text, from, end); at < end; at = indexOfPub(text, at + 1, end)) {
      for (int quote = Math.max(from, at - BEFORE_PUB); quote < at; quote++) {
        char c = text.charAt(quote);
        if ((c == '"' || c == '\'') && matcher.region(quote, end).lookingAt()) {
          return Optional.of(new Span(matcher.start(1), matcher.end(1)));
        }
      }
    }
    return Optional.empty();
  }

  /** Where the letters "pub", small or not, begin; {@code end} if there are none. */
  private static int indexOfPub(String text, int from, int end) {
    for (int i = from; i + 2 < end; i++) {
      char c = text.charAt(i + 2);
      if ((c == 'b' || c == 'B') && text.regionMatches(true, i, "pub", 0, 3)) {
        return i;
      }
    }
    return end;
  }

  void changed() {
    meta.firstDated().ifPresent(f -> clues.add(f, "meta-some-date", 0.55, Place.META));
    data.first("datemodified")
        .ifPresent(f -> clues.addChange(f, "json-ld-modified", 0.5, Place.JSON_LD));
    meta.first(CHANGED).ifPresent(f -> clues.addChange(f, "meta-modified", 0.5, Place.META));
  }
}
