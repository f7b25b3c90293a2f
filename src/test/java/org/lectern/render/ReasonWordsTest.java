package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.i18n.MessageFile;
import org.lectern.i18n.Messages;
import org.lectern.model.PartialDate;
import org.lectern.model.Reason;

/** Reasons in the languages that come with the program. */
class ReasonWordsTest {
  /** Calls whose last argument is the English of a reason, as far as it is written there. */
  private static final Pattern CALL =
      Pattern.compile(
          "\\b(?:because|atMost|contradicted|Reason\\.of|remove|omit|omission|reasons\\.put)\\("
              + "|^  [A-Z_]+\\(\"html-|String reason\\s*=|return text\\.startsWith\\(\"<!--\"",
          Pattern.MULTILINE);

  private static final Pattern WORDS =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"(?:\\s*\\+\\s*\"(?:[^\"\\\\]|\\\\.)*\")*");

  /** Names of rules stand in such calls, too; words of reasons are more than one or no rule's. */
  private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]*)+|[.]yaml|<!--|");

  /** What the head of a text is kept as, which no call writes out. */
  private static final Set<String> FIELDS =
      Set.of("title", "date", "place", "author", "publisher", "source");

  private static Messages messages(String language) {
    return Theme.standard().messages().value().of(language).orElseThrow();
  }

  private static String html(Reason reason, String language) {
    return new ReasonWords(messages(language), Optional.of("en")).html(reason).toString();
  }

  private static Stream<String> inSource(Path path) {
    try {
      String text = Files.readString(path).replaceAll("\\.with\\(\\s*\"[A-Za-z]+\"", ".with(");
      return CALL.matcher(text).results().flatMap(call -> words(text, call));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last argument of a call, in each of the ways in which it may be decided. */
  private static Stream<String> words(String text, MatchResult call) {
    String rest = text.substring(call.start(), endOfCall(text, call.end()));
    List<String> all = WORDS.matcher(rest).results().map(MatchResult::group).toList();
    return all.stream()
        .map(literals -> literals.replaceAll("\"\\s*\\+\\s*\"", ""))
        .map(literal -> literal.substring(1, literal.length() - 1))
        .filter(words -> !NAME.matcher(words).matches());
  }

  /** Where the call's own parenthesis closes, or a statement without one ends. */
  private static int endOfCall(String text, int from) {
    boolean inParentheses = text.charAt(from - 1) == '(';
    int depth = inParentheses ? 1 : 0;
    boolean quoted = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && text.charAt(i - 1) != '\\') {
        quoted = !quoted;
      } else if (!quoted && (c == '(' || c == ')')) {
        depth += c == '(' ? 1 : -1;
      }
      if (!quoted && (c == ';' || inParentheses && depth == 0)) {
        return i;
      }
    }
    return text.length();
  }

  private static SortedSet<String> codesInSources() throws IOException {
    SortedSet<String> codes = new TreeSet<>(FIELDS);
    for (String folder : List.of("extract", "link", "read")) {
      try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/lectern", folder))) {
        files
            .filter(f -> f.toString().endsWith(".java"))
            .flatMap(ReasonWordsTest::inSource)
            .map(words -> Reason.of(words).code())
            .forEach(codes::add);
      }
    }
    return codes;
  }

  @Test
  void everyReasonThatARuleGivesHasItsMessage() throws IOException {
    SortedSet<String> known =
        messages("en").keys().stream()
            .filter(key -> key.startsWith("reason."))
            .map(key -> key.substring("reason.".length()))
            .collect(Collectors.toCollection(TreeSet::new));
    SortedSet<String> given = codesInSources();
    assertTrue(given.size() > 100, given::toString);
    SortedSet<String> missing = new TreeSet<>(given);
    missing.removeAll(known);
    SortedSet<String> stale = new TreeSet<>(known);
    stale.removeAll(given);
    assertEquals("[] []", missing + " " + stale);
  }

  /** So the English of a site is the English of its data. */
  @Test
  void theKeyOfAMessageIsItsEnglish() throws IOException {
    Path path = Path.of("templates/messages/en.properties");
    MessageFile file = MessageFile.read("en", path.toString(), Files.readAllBytes(path)).value();
    file.entries()
        .forEach(
            (key, entry) -> {
              if (key.startsWith("reason.")) {
                assertEquals("reason." + Reason.of(entry.pattern()).code(), key);
              }
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | After that, July 15 is a Saturday in 2018 and 2023.",
        "zh-Hans | 此后，7月15日为星期六的年份有：2018年和2023年。",
        "ar | بعد ذلك يوافق 15 يوليو يوم السبت في 2018 و2023.",
      })
  void datesAreWrittenAsTheLanguageDoes(String language, String words) {
    Reason reason =
        Reason.of("After that, {day} is a {weekday} in {years}.")
            .with("day", new PartialDate(0, 7, 15))
            .with("weekday", DayOfWeek.SATURDAY)
            .with("years", List.of(new PartialDate(2018, 0, 0), new PartialDate(2023, 0, 0)));
    assertEquals(words, html(reason, language).replace("15 July", "July 15"));
    assertEquals("After that, July 15 is a Saturday in 2018 and 2023.", reason.toString());
  }

  @Test
  void wordsOfTheTextKeepTheirLanguage() {
    Reason reason = Reason.of("The text says “{words}”.").with("words", "a < b");
    assertEquals("正文写道“<bdi lang=\"en\">a &lt; b</bdi>”。", html(reason, "zh-Hans"));
    assertEquals("The text says “a < b”.", reason.toString());
  }

  @Test
  void aReasonInAReasonIsTranslated() {
    Reason reason =
        Reason.of("header line, kept as metadata: {field}").with("field", Reason.of("date"));
    assertEquals("文首信息行，已存为元数据：日期", html(reason, "zh-Hans"));
    assertEquals("header line, kept as metadata: date", reason.toString());
  }

  @Test
  void whatHasNoMessageStandsInEnglish() {
    Reason reason = Reason.of("A rule <of> mine says “{words}”.").with("words", "{words}");
    assertEquals(
        "A rule &lt;of&gt; mine says “<bdi lang=\"en\">{words}</bdi>”.", html(reason, "ar"));
    assertEquals("A {missing} argument.", Reason.of("A {missing} argument.").toString());
  }
}
