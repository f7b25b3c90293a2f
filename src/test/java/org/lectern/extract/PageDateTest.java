package org.lectern.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.model.DateRange;
import org.lectern.model.Inferred;

/** Which of the dates of a page is that of its publication, and whether it is confident. */
class PageDateTest {
  private static final String META = "<meta property='article:published_time' content='%s'>";
  private static final String CHANGED = "<meta property='article:modified_time' content='%s'>";
  private static final String LD =
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"%s\"}</script>";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        // what; meta; JSON-LD; changed; shown; expected day; confident
        "two places agree; 2021-03-04; 2021-03-04; ; ; 2021-03-04; true",
        "one place alone; 2021-03-04; ; ; ; 2021-03-04; true",
        "a shown day alone; ; ; ; 4 March 2021; 2021-03-04; false",
        "a day apart; 2021-03-04; 2021-03-05; ; ; 2021-03-05; false",
        "far apart; 2021-03-04; 2021-06-05; ; ; 2021-06-05; false",
        "most places win; 2021-03-04; 2021-06-05; ; 5 June 2021; 2021-06-05; false",
        "three places and another; 2021-03-04; 2021-03-04; ; <time datetime=2021-03-04>5 June 2021</time>; 2021-03-04; true",
        "two places and another; 2021-03-04; ; ; <time datetime=2021-03-04></time>5 June 2021; 2021-03-04; false",
        "an element at the heading; ; ; ; <time datetime=2021-03-04>4 March 2021</time>; 2021-03-04; true",
        "an element and its line; 2021-06-05; ; ; <time itemprop=datePublished datetime=2021-03-04>4 March 2021</time>; 2021-03-04; false",
        "a meta element is one place; ; 2021-06-05; ; <meta itemprop=datePublished content=2021-03-04>; 2021-06-05; false",
        "named for dates; ; ; ; <span class=date>4 March 2021</span>; 2021-03-04; true",
        "the second of a name; ; ; ; <b class=date>4 March 2021</b> <b class=date>5 June 2021</b>; 2021-03-04; true",
        "named for changes; ; ; ; <span class=date-updated>4 March 2021</span>; 2021-03-04; false",
        "a change in words; ; ; ; Published 4 March 2021, updated 9 March 2021; 2021-03-04; false",
        "in a sentence; ; ; ; When it was opened on 4 March 2021 the whole town came to see it.; 2021-03-04; false",
        "changed later; 2021-03-04; 2021-03-04; 2021-03-09; ; 2021-03-04; true",
        "changed before; 2021-03-04; 2021-03-04; 2021-03-02; ; 2021-03-04; false",
        "changed on the same day; 2021-03-04; ; 2021-03-04; ; 2021-03-04; true",
        "only changed; ; ; 2021-03-09; ; 2021-03-09; false",
        "night in Greenwich; 2021-03-04T23:30:00Z; ; ; 5 March 2021; 2021-03-05; false",
        "no day; ; ; ; March 2021; ; ",
      })
  void publication(
      String what,
      String meta,
      String data,
      String changed,
      String shown,
      String day,
      Boolean sure) {
    String page =
        "<html lang=en><head><title>The bridge</title>"
            + filled(META, meta)
            + filled(LD, data)
            + filled(CHANGED, changed)
            + "</head><body><h1>The bridge</h1><p>"
            + (shown == null ? "" : shown)
            + "</p><p>"
            + "The council will rebuild the bridge in stone, it said, whatever that costs. "
                .repeat(9)
            + "</p></body></html>";
    var date = Fixtures.extract(Fixtures.page("doc", page)).value().metadata().date();
    assertEquals(day, date.map(Inferred::value).map(DateRange::toString).orElse(null));
    assertEquals(sure, date.map(d -> d.confidence() >= 0.9).orElse(null));
  }

  private static String filled(String form, String value) {
    return value == null ? "" : form.formatted(value);
  }
}
