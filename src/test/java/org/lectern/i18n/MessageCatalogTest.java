package org.lectern.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.model.DateRange;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;

class MessageCatalogTest {
  private static final String ENGLISH =
      "language.name = English\nlanguage.locale = en-GB\n"
          + "list.found = {count, plural, one {# document} other {# documents}} of {name}\n"
          + "list.help = Read <page>how</page> to <em>search</em> & find\n";

  private static MessageFile file(String language, String text, List<Problem> problems) {
    Outcome<MessageFile> read =
        MessageFile.read(language, "messages/" + language, text.getBytes(StandardCharsets.UTF_8));
    problems.addAll(read.problems());
    return read.value();
  }

  private static Outcome<MessageCatalog> catalog(String... languagesAndTexts) {
    List<Problem> problems = new ArrayList<>();
    List<MessageFile> files = new ArrayList<>(List.of(file("en", ENGLISH, problems)));
    for (int i = 0; i < languagesAndTexts.length; i += 2) {
      files.add(file(languagesAndTexts[i], languagesAndTexts[i + 1], problems));
    }
    Outcome<MessageCatalog> catalog = MessageCatalog.of(files);
    problems.addAll(catalog.problems());
    return new Outcome<>(catalog.value(), problems);
  }

  private static Messages messages(String language, String... languagesAndTexts) {
    Outcome<MessageCatalog> catalog = catalog(languagesAndTexts);
    assertEquals(List.of(), catalog.problems());
    return catalog.value().of(language).orElseThrow();
  }

  private static Problem only(Outcome<?> outcome) {
    assertEquals(1, outcome.problems().size(), () -> outcome.problems().toString());
    return outcome.problems().get(0);
  }

  @Test
  void fillsNumbersAndNames() {
    assertEquals(
        "1,234 documents of {x}",
        messages("en").text("list.found", Map.of("count", 1234, "name", "{x}")));
  }

  @Test
  void escapesAllButItsOwnTagsAndWhatIsHtmlAlready() {
    Messages english = messages("en");
    assertEquals(
        "Read <a href=\"a?b&amp;c=&quot;\">how</a> to <em>search</em> &amp; find",
        english.html("list.help", Map.of("page", "a?b&c=\"")));
    assertEquals(
        "1 document of &lt;em&gt;", english.html("list.found", Map.of("count", 1, "name", "<em>")));
    assertEquals(
        "1 document of <b>x</b>",
        english.html("list.found", Map.of("count", 1, "name", new Html("<b>x</b>"))));
  }

  @Test
  void leavesTagsOutOfPlainText() {
    assertEquals("Read how to search & find", messages("en").text("list.help", Map.of("page", "")));
  }

  @Test
  void saysWhichMessageAndWhichArgumentIsMissing() {
    Messages english = messages("en");
    UnknownMessageException unknown =
        assertThrows(UnknownMessageException.class, () -> english.text("list.fund"));
    assertEquals("did you mean \"list.found\"? known here: list.found, list.help", unknown.hint());
    IllegalArgumentException missing =
        assertThrows(
            IllegalArgumentException.class, () -> english.text("list.found", Map.of("count", 1)));
    assertEquals("the message \"list.found\" needs name", missing.getMessage());
  }

  @Test
  void letsALaterFileReplaceSingleMessages() {
    Messages english = messages("en", "en", "list.help = No help\nown.more = More");
    assertEquals("No help", english.text("list.help"));
    assertEquals("More", english.text("own.more"));
    assertEquals("English", english.name());
  }

  @Test
  void fallsBackToEnglishAndSaysSo() {
    Outcome<MessageCatalog> catalog = catalog("fr", "language.name = français");
    assertEquals(
        List.of("language.locale", "list.found", "list.help"), catalog.value().missing("fr"));
    assertEquals(
        "2,000 documents of x",
        catalog
            .value()
            .of("fr")
            .orElseThrow()
            .text("list.found", Map.of("count", 2000, "name", "x")));
  }

  @Test
  void keepsNamesApartInRightToLeftSentences() {
    Messages arabic = messages("ar", "ar", "list.found = {name}: {count, number}");
    assertEquals("\u2068N\u2069: ٢", arabic.text("list.found", Map.of("count", 2, "name", "N")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "list.fund = x | there is no message \"list.fund\" to replace",
        "list.help = {pgae} | the message \"list.help\" is never given \"pgae\"",
        "list.help = <apge>x</apge> | the message \"list.help\" is never given \"apge\"",
        "list.help = <page>x | the message \"list.help\" cannot be understood: <page> is not closed",
        "list.help = x</em> | the message \"list.help\" cannot be understood: </em> closes nothing",
        "language.locale = fr | \"fr\" is no locale of the language de",
        "list.help = | the message \"list.help\" has no words",
        "list.help = \\u00zz | the line has a broken \\u escape",
      })
  void reportsWhatCannotBeUsed(String line, String message) {
    Problem problem = only(catalog("de", "# German\n" + line));
    assertEquals(message, problem.message());
    assertEquals(2, problem.place().line());
    assertEquals("messages/de", problem.place().path());
  }

  @Test
  void reportsABrokenPatternAndKeepsTheEnglishOne() {
    Outcome<MessageCatalog> catalog = catalog("de", "list.found = {count, plural, one {#}}");
    assertTrue(only(catalog).message().contains("cannot be understood"));
    assertEquals(
        "1 document of x",
        catalog.value().of("de").orElseThrow().text("list.found", Map.of("count", 1, "name", "x")));
  }

  @Test
  void countsLinesOverContinuedEntries() {
    Problem problem = only(catalog("de", "list.help = a\\\n  b\n# c \\\nlist.fund = x"));
    assertEquals(4, problem.place().line());
  }

  @ParameterizedTest
  @CsvSource({"zh-CN,zh-Hans", "zh,zh-Hans", "zh-TW,", "en-US,en", "ar-EG,ar", "fr,"})
  void findsTheLanguageForReadersOfAnother(String asked, String found) {
    MessageCatalog catalog =
        catalog("zh-Hans", "language.name = 中文", "ar", "language.name = ع").value();
    assertEquals(Optional.ofNullable(found), catalog.nearest(asked));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2016-05-22 | 22 May 2016 | 2016年5月22日 | 22 مايو 2016",
        "2016-05 | May 2016 | 2016年5月 | مايو 2016",
        "2016 | 2016 | 2016年 | 2016",
        "XXXX-02-29 | 29 February | 2月29日 | 29 فبراير",
        "2016-05-22/2016-05-25 | 22–25 May 2016 | 2016年5月22日至25日 | 22–25 مايو، 2016",
        "1066/1087 | 1066–1087 | 1066–1087年 | 1066–1087",
        "2016/2017-05 | 2016–May 2017 | 2016年–2017年5月 | 2016–مايو 2017",
      })
  void writesDatesAsTheLanguageDoes(String edtf, String english, String chinese, String arabic) {
    DateRange date = DateRange.parse(edtf).orElseThrow();
    assertEquals(english, messages("en").dates().words(date).text());
    assertEquals(
        chinese, messages("zh-Hans", "zh-Hans", "language.name = 中").dates().words(date).text());
    assertEquals(
        arabic, messages("ar", "ar", "language.locale = ar-u-nu-latn").dates().words(date).text());
  }

  @Test
  void givesScriptsAPluralByItsCategories() {
    Messages english =
        messages(
            "en",
            "en",
            "own.a = x {n}\nown.b = {n, plural, one {# of {all}} other {# and {all}}}!");
    assertEquals(
        Map.of(
            "own.a",
            "x {n}",
            "own.b",
            Map.of("by", "n", "one", "{n} of {all}!", "other", "{n} and {all}!")),
        english.forScripts("own."));
  }
}
