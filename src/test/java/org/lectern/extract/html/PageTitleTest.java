package org.lectern.extract.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.model.Inferred;

/** Which words of a page are its title. */
class PageTitleTest {
  private static final String SITE = "<meta property=og:site_name content='River News'>";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '§',
      value = {
        // what; head; body; title; rule
        "a heading that the title repeats; <title>The old bridge falls</title>; <h1>The old bridge falls</h1>; The old bridge falls; html-heading",
        "a heading without the site; <title>The old bridge falls | River News</title>; <h1>The old bridge falls</h1>; The old bridge falls; html-heading",
        "the site's name is a heading, too; <title>The old bridge falls - River News</title>SITE; <h1>River News</h1><h2>The old bridge falls</h2>; The old bridge falls; html-heading",
        "a second heading is the title; <title>The old bridge falls</title>; <h1>News of the river</h1><h2>The old bridge falls</h2>; The old bridge falls; html-heading",
        "a heading much like it; <meta property=og:title content='Old bridge falls in the night'>; <h1>The old bridge falls in the night</h1>; The old bridge falls in the night; html-heading",
        "a lone heading; ; <h1>The old bridge falls</h1>; The old bridge falls; html-heading",
        "no heading; <meta property=og:title content='The old bridge falls'>; ; The old bridge falls; meta-title",
        "the heading of something else; <meta property=og:title content='The old bridge falls'>; <h1>Our offers</h1>; The old bridge falls; meta-title",
        "a hidden heading; <title>The old bridge falls</title>; <h1 hidden>The old bridge falls</h1>; The old bridge falls; title-element",
        "JSON-LD; <script type=application/ld+json>{`@type`:`Article`,`headline`:`The old bridge falls`}</script>; ; The old bridge falls; meta-title",
        "the site at the end; <title>The old bridge falls - River News</title>SITE; ; The old bridge falls; title-element",
        "the site at the beginning; <title>River News: The old bridge falls</title>SITE; ; River News: The old bridge falls; title-element",
        "the site before a bar; <title>River News | The old bridge falls</title>SITE; ; The old bridge falls; title-element",
        "a short tail; <title>The old bridge falls | News</title>; ; The old bridge falls; title-element",
        "a dash in a title; <title>Bridges - a long history of those who built them</title>; ; Bridges - a long history of those who built them; title-element",
        "a line above it in the heading; <title>The old bridge falls</title>; <h1><span>The river</span> <span>The old bridge falls</span></h1>; The old bridge falls; html-heading",
        "a part that is named for it; <title>The old bridge falls down, and nobody saw it</title>; <h1><span class=overline>The river</span> <span class=headline>The old bridge falls down</span></h1>; The old bridge falls down; html-heading",
        "a heading that is said as a whole; <title>The river: The old bridge falls</title>; <h1>The river: <em>The old bridge falls</em></h1>; The river: The old bridge falls; html-heading",
        "two lines; <title>The old bridge falls</title>; <h1>The old<br>bridge falls</h1>; The old bridge falls; html-heading",
        "the way home; <title>Four Bridges Remaining » Archive » The old bridge falls</title>; <h1><a href='https://bridges.example/'>Four Bridges Remaining</a></h1><h2>The old bridge falls</h2>; The old bridge falls; html-heading",
        "a title that links to itself; <title>The old bridge falls</title>; <h1><a href='/2020/bridge'>The old bridge falls</a></h1>; The old bridge falls; html-heading",
        "nothing; ; ; ; ",
      })
  void title(String what, String head, String body, String title, String rule) {
    var found =
        Pages.of(
                head == null ? "" : head.replace("SITE", SITE).replace('`', '"'),
                body == null ? "" : body)
            .embedded()
            .title();
    assertEquals(title, found.map(Inferred::value).orElse(null));
    assertEquals(rule, found.map(Inferred::rule).orElse(null));
  }
}
