package org.lectern.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.model.Document;

/** Every character of any page ends in the text, a repair, a removal or the metadata. */
class PageAccountTest {
  private static final String[] BITS = {
    "<p>",
    "</p>",
    "<div class=\"article-body\">",
    "<div id=sidebar>",
    "</div>",
    "<table>",
    "<tr>",
    "<td>",
    "</td>",
    "</table>",
    "<ul>",
    "<li>",
    "</li>",
    "</ul>",
    "<br>",
    "<br/><br class=x>",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<a href=\"https://example.org/a?b=1&amp;c=2\">",
    "</a>",
    "<nav>",
    "</nav>",
    "<script>",
    "</script>",
    "<style>p{color:red}</style>",
    "<!-- a note -->",
    "<![CDATA[ data ]]>",
    "<?php echo ?>",
    "<h1>",
    "</h1>",
    "<h2>A head</h2>",
    "<title>A head</title>",
    "<pre>",
    "</pre>",
    "<textarea>",
    "</textarea>",
    "<select><option>one",
    "<form>",
    "</form>",
    "<svg><text>x</text></svg>",
    "<math><mi>x</mi></math>",
    "<blockquote>",
    "</blockquote>",
    "<time datetime=\"2019-05-06\">6 May</time>",
    "<span class=byline>By Jane Roe</span>",
    "<meta name=author content=\"Jane &amp; John\">",
    "<html lang=de>",
    "<body>",
    "</body>",
    "</html>",
    "<plaintext>",
    "<template>",
    "</template>",
    "<frameset>",
    "<noscript>",
    "<dl><dt>",
    "<script type=\"application/ld+json\">{\"@type\":\"Article\",\"headline\":\"A head\"}</script>",
    "&amp;",
    "&nbsp;",
    "&shy;",
    "&eacute;",
    "&notit;",
    "&#0;",
    "&#x1F600;",
    "&",
    "&#",
    "<",
    ">",
    "</",
    "\0",
    "\r\n",
    "\n",
    "\t",
    " ",
    "\u00A0",
    "\u00AD",
    "\uFEFF",
    "\uD83D\uDE00",
    "\uD800",
    "\u0085",
    "A sentence, with a comma, that is long enough to count as prose, and goes on for a while. ",
    "Ein Satz, der lang genug ist. ",
    "国务院总理出席会议，并发表讲话。",
    "word ",
    "Posted on 6 May 2019"
  };

  private static Document check(String text) {
    Document document = Fixtures.extract(Fixtures.page("page", text)).value();
    Account.check(document);
    return document;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void ofRandomPieces(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 250; i++) {
      StringBuilder page = new StringBuilder();
      for (int n = random.nextInt(80); n > 0; n--) {
        page.append(BITS[random.nextInt(BITS.length)]);
      }
      try {
        check(page.toString());
      } catch (Throwable e) {
        throw new AssertionError("seed " + seed + ", page " + i + ": " + page, e);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<b>",
        "<p>a, b, c ",
        "<table><tr><td>x",
        "<a href=x>y</a> ",
        "<br>",
        "</p>",
        "<ul><li>",
        "&amp;",
        "<!-- x -->",
        "<span class=share>z</span>",
        "<h1>t</h1>",
        "<script>",
        "\0",
        "\"",
        "<p class='"
      })
  void ofLongRepetitionsInTime(String bit) {
    String page = "<title>t</title><p>" + bit.repeat(200_000 / bit.length());
    assertTimeout(Duration.ofMinutes(2), () -> check(page));
  }

  @Test
  void keepsTheArticleAndNamesWhatIsLeftOut() {
    String prose =
        "The minister said, in a long sentence, that the harbour, the mole and the light would be"
            + " kept, whatever it cost, for those who go to sea. ";
    String page =
        "<!DOCTYPE html><html lang=\"en\"><head><title>The harbour stays | The Post</title></head>"
            + "<body><nav><a href=/>Home</a></nav><div class=main><h1>The harbour stays</h1><p>"
            + prose.repeat(3)
            + "</p><p>One &amp; two<br><br>three</p><div class=\"share-bar\">Share this</div><p>"
            + prose.repeat(3)
            + "</p></div><footer>Imprint</footer></body></html>";
    Document document = check(page);
    assertEquals("The harbour stays", document.metadata().title().orElseThrow().value());
    assertEquals(4, document.paragraphs().size());
    assertEquals("One & two", document.textOf(document.paragraphs().get(1)));
    assertTrue(
        document.removed().stream()
            .anyMatch(r -> r.rule().equals("html-share") && r.text().contains("Share this")));
    assertTrue(
        document.removed().stream()
            .anyMatch(r -> r.rule().equals("html-navigation") && r.text().contains("Home")));
    assertTrue(document.taken().stream().anyMatch(t -> t.field().equals("title")));
  }

  @Test
  void headingsBeginSections() {
    String prose =
        "<p>" + "The harbour, the mole and the light stay as they were. ".repeat(9) + "</p>";
    Document document =
        check(
            "<title>The harbour</title><body><div><h1>The harbour</h1>"
                + prose
                + "<h2>The mole</h2>"
                + prose
                + "<h3>Its <em>light</em></h3>"
                + prose
                + "</div>");
    assertEquals(
        List.of("The mole", "Its light"),
        document.sections().stream().map(s -> s.heading()).toList());
    assertEquals(List.of(1, 2), document.sections().stream().map(s -> s.level()).toList());
  }

  @Test
  void creditsOfPicturesGo() {
    String prose =
        "<p>" + "The harbour, the mole and the light stay as they were. ".repeat(9) + "</p>";
    Document document =
        check(
            "<body><div>"
                + prose
                + "<figure><img src=a><span class=photo-credit>Jane Roe</span></figure>"
                + prose
                + "</div>");
    assertTrue(document.removed().stream().anyMatch(r -> r.rule().equals("html-credit")));
    assertEquals(2, document.paragraphs().size());
  }
}
