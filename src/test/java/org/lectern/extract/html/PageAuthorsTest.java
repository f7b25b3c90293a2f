package org.lectern.extract.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.model.Inferred;

/** Who a page says wrote its article. */
class PageAuthorsTest {
  private static final String SITE = "<meta property=og:site_name content='River News'>";

  private static final String TEXT =
      "<p>"
          + "The ferries of the lower river will run through the night from the first of May on. "
              .repeat(4)
          + "</p>";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '§',
      value = {
        // what; head; body; authors; rule
        "JSON-LD; <script type=application/ld+json>{`@type`:`Article`,`author`:{`name`:`Ada Moor`}}</script>; ; Ada Moor; json-ld-author",
        "several; <script type=application/ld+json>{`@type`:`Article`,`author`:[{`name`:`Ada Moor`},{`name`:`Li Wei`}]}</script>; ; Ada Moor, Li Wei; json-ld-author",
        "meta; <meta name=author content='Ada Moor'>; ; Ada Moor; meta-author",
        "joined by and; <meta name=author content='Ada Moor and Li Wei'>; ; Ada Moor, Li Wei; meta-author",
        "JSON-LD is asked first; <meta name=author content='Li Wei'><script type=application/ld+json>{`@type`:`Article`,`author`:`Ada Moor`}</script>; ; Ada Moor; json-ld-author",
        "an address is no name; <meta name=author content='https://example.org/ada'>; ; ; ",
        "nor a post box; <meta name=author content='ada@example.org'>; ; ; ",
        "nor the name of the site; <meta name=author content='River News'>SITE; ; ; ",
        "nor a user's; <meta name=author content='admin'>; ; ; ",
        "a label on a card; <meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Ada Moor'>; ; Ada Moor; meta-author",
        "another label; <meta name=twitter:label1 content='Reading time'><meta name=twitter:data1 content='Five minutes'>; ; ; ",
        "link to the author; ; <p><a rel=author href=/ada>Ada Moor</a></p>; Ada Moor; byline-element",
        "byline; ; <p class=byline>By Ada Moor</p>; Ada Moor; byline-element",
        "byline in German; ; <p class=autor>Von Ada Moor und Li Wei</p>; Ada Moor, Li Wei; byline-element",
        "byline with a date; ; <p class=byline>By Ada Moor | 4 March 2021</p>; Ada Moor; byline-element",
        "and on the next line; ; <p class=byline>By <b>Ada Moor</b><br>March 4, 2021</p>; Ada Moor; byline-element",
        "behind the date; ; <p class=byline>4 mars 2021 par Ada Moor</p>; Ada Moor; byline-element",
        "a day of the week before the date; ; <p class=byline>Von Ada Moor<br>Fr, 8. März 2019</p>; Ada Moor; byline-element",
        "a label in an element of its own; ; <span class=meta-author>By </span><span class='author vcard'><a rel=author href=/ada>Ada Moor</a></span>; Ada Moor; byline-element",
        "a label and no name; ; <p class=author>Veröffentlicht am</p>; ; ",
        "a day of the week; ; <p class=author>Donnerstag</p>; ; ",
        "linked to the author's page; ; <h1>Ferries</h1><p>Posted by <a href=/author/ada/>Ada Moor</a> in News</p>TEXT; Ada Moor; byline-element",
        "two of them; ; <h1>Ferries</h1><p><a href=/author/ada/>Ada Moor</a> und <a href=/author/li/>Li Wei</a></p>TEXT; Ada Moor, Li Wei; byline-element",
        "another article's; ; <h1>Ferries</h1>TEXT<div class=related-posts><a href=/author/li/>Li Wei</a></div>; ; ",
        "a line of its own; ; <h1>Ferries</h1><p>Ein Artikel von <b>Ada Moor</b> | 27.01.2022 - 12:45</p>TEXT; Ada Moor; byline-line",
        "a line of its own behind the text; ; <h1>Ferries</h1>TEXT<p>Autor: Ada Moor</p>; Ada Moor; byline-line",
        "a sentence that begins like one; ; <h1>Ferries</h1><p>By Monday Ada Moor had left.</p>TEXT; ; ",
        "a catalogue's; <meta name=author content='Moor, Ada'>; ; Ada Moor; meta-author",
        "agencies; <meta name=author content='EFE, AFP'>; ; EFE, AFP; meta-author",
        "an agency and where it is; <meta name=author content='Reuters, Berlin'>; ; Reuters; meta-author",
        "the same on the page; ; <p class=byline>By Ada Moor, London</p>; Ada Moor; byline-element",
        "a ministry; <meta name=author content='Ministry for Rivers and Ports'>; ; Ministry for Rivers and Ports; meta-author",
        "the site and where it is; <meta name=author content='River News, Hamburg, Germany'>SITE; ; ; ",
        "the site's people in the graph; <script type=application/ld+json>{`@graph`:[{`@type`:`WebPage`,`author`:{`@id`:`#p1`}},{`@type`:`Person`,`@id`:`#p1`,`name`:`Ada Moor`}]}</script>; ; Ada Moor; json-ld-author",
        "who the author works for; <meta name=author content='Ada Moor, The River Press'>; ; Ada Moor; meta-author",
        "the site, named with the title; <meta name=author content='River News'><meta property=og:site_name content='Ferries | River News'>; <h1>Ferries</h1><p class=byline>By Ada Moor</p>; Ada Moor; byline-element",
        "saved in the wrong encoding; <meta name=author content='JosÃ© Moor'>; ; José Moor; meta-author",
        "a commenter; ; <div class=comments><p class=author>Ada Moor</p></div>; ; ",
        "nothing; ; <p>Ada Moor</p>; ; ",
      })
  void authors(String what, String head, String body, String authors, String rule) {
    var found =
        Pages.of(
                head == null ? "" : head.replace("SITE", SITE).replace('`', '"'),
                body == null ? "" : body.replace("TEXT", TEXT))
            .embedded()
            .authors();
    assertEquals(
        authors == null ? List.of() : List.of(authors.split(", ")),
        found.stream().map(Inferred::value).toList());
    assertEquals(rule, found.isEmpty() ? null : found.get(0).rule());
  }

  /** A name to sign in with may be an author's, and the publisher is asked for a better one. */
  @ParameterizedTest
  @CsvSource({"wuff, 0.6", "jane_roe.7, 0.6", "Wuff, 0.9", "Jane Roe, 0.9"})
  void howSure(String name, double confidence) {
    var found = Pages.of("<meta name=author content='" + name + "'>", "").embedded().authors();
    assertEquals(confidence, found.get(0).confidence());
  }
}
