package org.lectern.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Inferred;

/** The text of a web page whose tags are gone, one block a line. */
class StrippedPageTest {
  private static final String TITLE = "Old bridge to be rebuilt in stone";

  private static final List<String> ARTICLE =
      List.of(
          "The town council decided on Monday to rebuild the old bridge in stone, after three months"
              + " of debate about its cost, its width and the trees beside it.",
          "What it will cost",
          "Engineers put the price at four million, of which the province, the town and the railway"
              + " will each pay a third. The first stones will be laid in spring.",
          "\"We have waited long enough,\" said the mayor, who had asked for a wider bridge, with a"
              + " path for walkers and another for bicycles.",
          "The council meets again in June, when it will choose between the four designs that were"
              + " handed in.");

  private static final String MORE =
      String.join(
          " ",
          "Until then the old bridge stays open to walkers only, as it has been since the flood of"
              + " last year.",
          "The railway has said that it will run a bus between the two banks, every hour in the"
              + " morning and in the evening.",
          "Shops on the far bank complain that they have lost half of those who used to come over"
              + " the river to them.",
          "The province wants to know, before it pays its share, how many carts crossed the bridge"
              + " in the years before the flood.",
          "Nobody has counted them, but the keeper of the toll has kept his books, and the council"
              + " will read them in May.");

  private static final String PAGE =
      TITLE
          + " | The River Gazette\nSkip to content\nHome\nLocal\nBusiness\nSport\nContact\nSearch\n"
          + TITLE
          + "\nShare\n"
          + String.join("\n", ARTICLE)
          + "\nRelated articles\nTrees felled at the harbour\nWho owns the ferry?\nNew timetable for"
          + " the night bus\n3 comments\nMiller says:\nI never liked the old one, it was too narrow"
          + " for two carts, and it shook.\nReply\nPrivacy policy\nImprint\nFollow us\nFacebook";

  @Test
  void theArticleStays() {
    Document document = Fixtures.document(PAGE);
    Account.check(document);
    assertEquals(ARTICLE, document.paragraphs().stream().map(document::textOf).toList());
    assertEquals(TITLE, document.metadata().title().orElseThrow().value());
    assertTrue(document.removed().stream().allMatch(r -> r.rule().equals("page-furniture")));
  }

  @Test
  void whatIsNoPageStays() {
    String names = "Anna Roe, Norland\nBo Ek, Sudland\nCarl Poe, Estland\nDora Lee, Westland\n";
    String report =
        "Report of the Bridge Conference\n"
            + String.join("\n", ARTICLE)
            + "\nAttendance\n"
            + names.repeat(4);
    assertFalse(
        Fixtures.document(report).removed().stream()
            .anyMatch(r -> r.rule().equals("page-furniture")));
  }

  @Test
  void oneLabelAndManyShortLinesMakeAPage() {
    String teasers = "Trees felled\nThe ferry is sold\nNew bus\nWho builds what\n";
    String page = TITLE + "\nContact\n" + teasers + String.join("\n", ARTICLE) + "\n";
    Document few = Fixtures.document(page);
    assertTrue(few.removed().stream().noneMatch(r -> r.rule().equals("page-furniture")));
    Document many = Fixtures.document(page + teasers.repeat(5));
    Account.check(many);
    assertEquals(ARTICLE, many.paragraphs().stream().map(many::textOf).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "By Ada Moor; Ada Moor",
        "By Ada Moor | 4 March 2021; Ada Moor",
        "Von Ada Moor und Li Wei; Ada Moor, Li Wei",
        "By~Ada Moor; Ada Moor",
        "By Monday it was sold; ",
        "Ada Moor; ",
        "Photo by Ada Moor; "
      })
  void aLineBelowTheHeadingNamesTheAuthors(String lines, String authors) {
    String page = PAGE.replace("\nShare\n", "\n" + lines.replace('~', '\n') + "\nShare\n");
    assertEquals(
        authors == null ? List.of() : List.of(authors.split(", ")),
        Fixtures.document(page).metadata().authors().stream().map(Inferred::value).toList());
  }

  @Test
  void menusAloneAreKept() {
    Document document = Fixtures.document("Home\nSearch\nContact\nPrivacy policy");
    Account.check(document);
    assertFalse(document.text().isEmpty());
  }

  @Test
  void emptyLinesAndSpacesChangeNothing() {
    Document document = Fixtures.document(PAGE.replace("\n", "\n\n \t "));
    Account.check(document);
    assertEquals(ARTICLE, document.paragraphs().stream().map(document::textOf).toList());
    assertEquals(TITLE, document.metadata().title().orElseThrow().value());
  }

  @Test
  void aSentenceStaysWholeWhereLinksBroke() {
    String broken =
        PAGE.replace("the old bridge in stone, after", "the old bridge in stone\n, after")
            .replace("said the mayor, who", "said\nthe mayor\n, who");
    Document document = Fixtures.document(broken);
    Account.check(document);
    assertEquals(
        String.join(" ", ARTICLE).replaceAll("\\s", ""), document.text().replaceAll("\\s", ""));
  }

  @Test
  void entitiesThatWereLeftAreRead() {
    Document document = Fixtures.document(PAGE.replace("\"", "&quot;"));
    Account.check(document);
    assertEquals(ARTICLE, document.paragraphs().stream().map(document::textOf).toList());
  }

  @Test
  void theDateStandsBelowTheHeading() {
    String below = TITLE + "\nShare\n";
    Document document =
        Fixtures.document(
            PAGE.replace(below, TITLE + "\nPublished on 3 May 2019 at 10:23\nShare\n"));
    Account.check(document);
    Inferred<DateRange> date = document.metadata().date().orElseThrow();
    assertEquals("2019-05-03", date.value().toString());
    assertEquals("page-date", date.rule());
    assertTrue(date.confidence() < 0.9);
    assertEquals(ARTICLE, document.paragraphs().stream().map(document::textOf).toList());
  }

  @Test
  void aDateFarFromTheHeadingIsNotOfTheArticle() {
    String menu = "Home\nSaturday, 4 May 2019\nLocal\nBusiness\nSport\nContact\n";
    Document document =
        Fixtures.document(PAGE.replace("Home\nLocal\nBusiness\nSport\nContact\n", menu));
    Account.check(document);
    assertTrue(document.metadata().date().isEmpty());
  }

  @Test
  void theNameOfTheSiteIsNotOfTheTitle() {
    Document document = Fixtures.document(PAGE.replace("\n" + TITLE + "\n", "\n"));
    Account.check(document);
    assertEquals(TITLE, document.metadata().title().orElseThrow().value());
  }

  @Test
  void aMenuIsNoTitle() {
    String page = PAGE.substring(PAGE.indexOf('\n') + 1);
    Document document = Fixtures.document("Home | About | Contact\n" + page);
    Account.check(document);
    assertEquals(TITLE, document.metadata().title().orElseThrow().value());
    assertEquals(ARTICLE, document.paragraphs().stream().map(document::textOf).toList());
  }

  @Test
  void whatInterruptsAnArticleDoesNotEndIt() {
    String chart = "\nCost of bridges\n" + "0\n’17\n’18\n40\n80\n".repeat(12) + "millions\n";
    String first = ARTICLE.get(0) + "\n";
    Document document = Fixtures.document(PAGE.replace(first, first.strip() + chart));
    Account.check(document);
    for (String sentence : ARTICLE.subList(2, ARTICLE.size())) {
      assertTrue(document.text().contains(sentence), sentence);
    }
  }

  @Test
  void programsThatWereLeftAreNoText() {
    String script =
        "var gazette = {\n\"page\": \"bridge\",\n\"ads\": true\n};\n(function(d) {\nvar s ="
            + " d.createElement('script');\ns.async = true;\n})(document);\n";
    String style = ".menu li {\ncolor: #333;\npadding: 0 4px;\n}\n@media print {\n}\n";
    String first = ARTICLE.get(0) + "\n";
    Document document =
        Fixtures.document(PAGE.replace("Home\n", style + "Home\n").replace(first, first + script));
    Account.check(document);
    assertEquals(ARTICLE, document.paragraphs().stream().map(document::textOf).toList());
  }

  /** What stays of a page without any line ends: sentences whole, but for where they begin. */
  private static void assertArticle(String page) {
    Document document = Fixtures.document(page);
    Account.check(document);
    String text = document.text().replaceAll("\\s+", " ");
    for (int i = 0; i < ARTICLE.size(); i++) {
      assertTrue(i == 1 || text.contains(ARTICLE.get(i)), ARTICLE.get(i) + " in " + text);
    }
    for (String other : List.of("Skip", "ferry", "narrow", "Imprint", "{", "gazette")) {
      assertFalse(text.contains(other), other + " in " + text);
    }
  }

  @Test
  void aPageInOneLineIsCut() {
    String long1 = PAGE.replace("\nRelated", " " + MORE + "\nRelated");
    assertArticle(long1.replaceAll("\\s+", " "));
  }

  @Test
  void aPageWhoseLinesAreGluedIsCut() {
    String page =
        PAGE.replace("Home\nLocal\nBusiness\nSport\nContact\n", "HomeLocalBusinessSportContact");
    page = page.replace("\nPrivacy policy\nImprint\nFollow us\n", "Privacy policyImprintFollow us");
    assertArticle(page);
  }

  @Test
  void programsThatShareALineWithTheTextAreCutOff() {
    String script =
        "var gazette = {\"page\": \"bridge\", \"articleBody\": \""
            + String.join(" ", ARTICLE.subList(2, 4)).replace('"', '\'')
            + "\"}; (function(d){var s = d.createElement('script'); s.async = true;})(document);";
    String style =
        ".gazette li, a:hover {color: #333; padding: 0 4px;} @media print {.ad {display: none}}";
    String page =
        PAGE.replace("Home\n", style + " Home\n").replace("\nWhat it", " " + script + "\nWhat it");
    assertArticle(page);
    assertEquals(1, Fixtures.document(page).text().split("The first stones", -1).length - 1);
  }

  @Test
  void programsInsideAnArticleAreItsExamples() {
    String example = "function span(width) {\nreturn width * 2;\n}\nvar two = span(1);\n";
    String first = ARTICLE.get(0) + "\n";
    Document document = Fixtures.document(PAGE.replace(first, first + example));
    assertTrue(document.text().contains("return width * 2;"), document.text());
  }

  @Test
  void aSpeechInOneLineIsNoPage() {
    String speech =
        ("Friends, I come Home from Search and Contact with you. " + MORE + " ").repeat(8);
    Document document = Fixtures.document(MORE + " " + speech);
    assertTrue(document.removed().stream().noneMatch(r -> r.rule().equals("page-furniture")));
  }
}
