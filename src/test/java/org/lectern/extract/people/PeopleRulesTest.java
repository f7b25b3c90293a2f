package org.lectern.extract.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.TestDocuments;
import org.lectern.model.Authority;
import org.lectern.model.Mention;
import org.lectern.model.Paragraph;
import org.lectern.model.ReportedEvent.Participant;
import org.lectern.model.Span;
import org.lectern.model.Statement;

class PeopleRulesTest {
  private static List<Mention> mentions(String text) {
    return mentions(text, Authority.EMPTY);
  }

  private static List<Mention> mentions(String text, Authority authority) {
    return MentionFinder.find(
        TokenizedText.of(text, TestDocuments.paragraphs(text)), Gazetteer.of(authority));
  }

  private static List<Statement> statements(String text) {
    return StatementFinder.find(
        TokenizedText.of(text, TestDocuments.paragraphs(text)), mentions(text));
  }

  /** Whoever is named behind a quotation is as sure as before it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"We have waited for a road,\" Jane Doe said.",
        "“We have waited for a road,” Jane Doe said.",
        "Jane Doe said: \"We have waited for a road.\""
      })
  void aNamedSpeakerOfAQuotationIsSure(String text) {
    Statement statement = statements(text).get(0);
    assertEquals("Jane Doe", statement.speaker());
    assertTrue(statement.confidence() >= 0.9, () -> "only " + statement.confidence());
  }

  private static String people(String text) {
    return mentions(text).stream()
        .filter(m -> m.type() == Mention.Type.PERSON)
        .map(
            m ->
                m.name()
                    + m.roles().stream()
                        .map(r -> " <" + r.words() + ">")
                        .collect(Collectors.joining()))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          Premier Li Keqiang met reporters. | Li Keqiang <Premier>
          UN Secretary-General António Guterres arrived. | António Guterres <UN Secretary-General>
          Ursula von der Leyen said no. Von der Leyen left. | Ursula von der Leyen
          Mr. Tan asked a question. | Tan
          Dr. J. R. Smith said that it rains. Smith then left. | J. R. Smith; J. R. Smith
          The spokesperson Mao Ning said so. | Mao Ning <spokesperson>
          Former president Barack Obama spoke. Obama then sat. | Barack Obama <Former president>; Barack Obama
          Xi Jinping said so. Xi Jinping Thought guides us. | Xi Jinping
          Xi Jinping said so. Comrade Xi Jinping's core position holds. | Xi Jinping; Xi Jinping
          Jimmy Carter said so. The Carter Center helped. | Jimmy Carter
          The 20th National Congress said nothing. | -
          Socialism with Chinese Characteristics for a New Era prevails. | -
          Participants said yes. | -
          Beijing said it would respond. China said no. | -
          However, Efforts said nothing. | -
          SAUDI ARABIA said no. The EU said yes. | -
          The Foreign Ministry said so on Monday. | -
          General Secretary Xi said so. Xi Jinping agreed. | Xi Jinping <General Secretary>; Xi Jinping
          Li Keqiang said yes. Li Zhanshu attended. Premier Li said no. | Li Keqiang; Li Zhanshu; Li Keqiang <Premier>
          Alibaba said so. Alibaba Group grew. | -
          Mr Hon Sui Sen said so. | Hon Sui Sen
          Ms Lim Bee Hoon (Minister for Health) said so. | Lim Bee Hoon <Minister for Health>
          John Major met Julie Bishop. | John Major; Julie Bishop
          The Speaker said so. Mr Speaker agreed. We’ve said so. | -
          Co-Facilitator Marek Novy said so. Vice-Chairs said no. | Marek Novy <Co-Facilitator>
          Antigua and Barbuda said so. Tobago said no. Swaziland proposed more. | -
          Iraqis said so. Palestinians said no. Optimists noted progress. Subsequently, the Minister said yes. | -
          Treasury said so. Youth called for more. Women urged action. Unions warned of it. | -
          Environment and Water Management, Austria, emphasized it. Technological Advice, Peru, said so. | -
          Texas said so. Geneva announced it. Initial claims for money rose. | -
          The General Debate began. The Official Website said so. General Certificate holders came. | -
          In May, the foreign minister spoke. The Taiwan Strait said nothing. | -
          Remarks by President Biden Before the Assembly on May 2. | Biden <President>
          He quoted Dr. Martin Luther King Jr yesterday. | Martin Luther King Jr
          The group spoke of P&Ms. Japan said so. At 3:48 PM Remarks began. | -
          Mr Giam3 said so. SB-13 Part I said no. The EU said yes. | -
          Minister Smith said so. Smith left. Phillips says of it that it is long. | Smith <Minister>; Smith; Phillips
          It rains: Many Parties said so. Then The EU said so. | -
          Parties are in Annex A. He said so. Gases are in Annex C. NORWAY said no. | -
          Minister Jane Doe said so. AND CROSS-CUTTING ISSUES said no. | Jane Doe <Minister>
          OF THE | -
          SERBIA AND MONTENEGRO said no. OF THE said so. DE LA said so. | -
          Accordingly, Plus said so. Some said no. | -
          General CounselMichael Doe said so. Mr. LaWare and Mr. McDonough agreed. | LaWare; McDonough
          His Excellency Philemon Yang said so. | Philemon Yang
          The Convention to Combat Desertification urged action. |
          The Committee's General Counsel expressed the opinion that it could. |
          Timor-Leste said that it agrees. |
          Premier Li Keqiang, deputy head of the commission, presided. | Li Keqiang <Premier> <deputy head of the commission>
          Premier Li Qiang, chairman of the board, and head of the office, spoke. | Li Qiang <Premier> <chairman of the board> <head of the office>
          President Xi Jinping, who spoke, left. | Xi Jinping <President>
          Wang Yi, foreign minister of China, said so. | Wang Yi <foreign minister of China>
          Among leaders including Olaf Holm, Kirsten Dahl and Per Berg, he stood. | Olaf Holm; Kirsten Dahl; Per Berg
          """)
  void findsPeopleByEvidence(String text, String expected) {
    assertEquals(Optional.ofNullable(expected).orElse(""), people(text));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          Mary Robinson said that it rains. | Mary Robinson said
          It rains, Mary Robinson said. | Mary Robinson said
          "It rains," said Mary Robinson. | Mary Robinson said
          According to Mary Robinson, it rains. | Mary Robinson According to
          Mary Robinson met Kofi Annan. She said that it rains. | Mary Robinson said
          In her closing remarks, Mary Robinson called for rain. | Mary Robinson called for
          Mary Robinson, in her closing speech, called for rain. | Mary Robinson called for
          Mary Robinson, Rio Tinto, stressed that it rains. | Mary Robinson stressed
          Mary Robinson met Kofi Annan, saying that it rains. | Mary Robinson saying
          Participants agreed that it rains. | Participants agreed
          The two sides stressed that it rains. | two sides stressed
          Mary Robinson and Kofi Annan said that it rains. | Mary Robinson and Kofi Annan said
          Mary Robinson said that Kofi Annan stressed rain. | Mary Robinson said
          NORWAY called for rain; CANADA supported it. | Norway called for; Canada supported
          Experts from both sides have jointly put forward a plan. | Experts from both sides put forward
          12 Mr Tan Ah Kow asked why it rains. | Tan Ah Kow asked
          Mary Robinson is said to be tall. | -
          He said that it rains. | -
          It rains. | -
          The speech of Mary Robinson was long. | -
          """)
  void findsStatements(String text, String expected) {
    assertEquals(
        Optional.ofNullable(expected).orElse(""),
        statements(text).stream()
            .map(s -> s.speaker() + " " + s.verb().orElse("-"))
            .collect(Collectors.joining("; ")));
  }

  @Test
  void aQuotationGoesOnWithItsSpeaker() {
    String text = "\u201cIt rains. It will rain. It has rained,\u201d Mary Robinson said.";
    List<Statement> statements = statements(text);
    assertEquals(3, statements.size());
    assertTrue(statements.stream().allMatch(s -> s.speaker().equals("Mary Robinson")));
    assertTrue(statements.stream().allMatch(s -> s.kind() == Statement.Directness.DIRECT));
  }

  @Test
  void aQuotationBehindAStatementNeedsNoSecondVerb() {
    String text = "It rains, Mary Robinson said. \u201cIt will rain for long.\u201d She left.";
    List<Statement> statements = statements(text);
    assertEquals(2, statements.size());
    assertEquals(Statement.Directness.DIRECT, statements.get(1).kind());
    assertEquals("Mary Robinson", statements.get(1).speaker());
  }

  @Test
  void aSpeechEndsWithTheNextEvent() {
    String text =
        "Mary Robinson said that it rains. We must act. The conference was held in Oslo. "
            + "We must wait.";
    List<Statement> statements = statements(text);
    assertEquals(2, statements.size());
    assertEquals(StatementFinder.CONTINUATION, statements.get(1).rule());
    assertTrue(statements.get(1).confidence() < statements.get(0).confidence());
  }

  @Test
  void turnsOfATranscriptAreDirect() {
    String text =
        "Mr Tan Ah Kow: We must act.\n\nAnd soon.\n\nMs Lim Bee Hoon (Minister for Health): No.";
    List<Statement> statements = statements(text);
    assertEquals(
        List.of("Tan Ah Kow", "Tan Ah Kow", "Lim Bee Hoon"),
        statements.stream().map(Statement::speaker).toList());
    assertEquals("We must act.", statements.get(0).span().of(text));
    assertEquals(
        List.of("said1", "said2", "said3"), statements.stream().map(Statement::id).toList());
  }

  @Test
  void readsChinese() {
    String text =
        "\u65b0\u534e\u793e\u5317\u4eac\u7535 \u5916\u4ea4\u90e8\u957f\u738b\u6bc5\u8868\u793a\uff0c\u4e2d\u65b9\u613f\u610f\u5408\u4f5c\u3002\u4ed6\u5f3a\u8c03\uff0c\u8981\u52a0\u5f3a\u6c9f\u901a\u3002\u4e60\u8fd1\u5e73\u6307\u51fa\uff0c\u5f88\u597d\u3002\u8d1f\u8d23\u4eba\u8868\u793a\u5f88\u597d\u3002";
    List<Statement> statements = statements(text);
    assertEquals(
        List.of("\u738b\u6bc5", "\u738b\u6bc5", "\u4e60\u8fd1\u5e73"),
        statements.stream().map(Statement::speaker).toList());
  }

  @Test
  void aChineseNameEndsBeforeWhatStandsBetweenItAndItsVerb() {
    assertEquals(
        "\u738b\u6bc5 <\u5916\u957f>; \u54c8\u514b <\u603b\u7edf>",
        people(
            "\u5916\u957f\u738b\u6bc5\u5411\u8bb0\u8005\u8868\u793a\uff0c\u5f88\u597d\u3002\u603b\u7edf\u54c8\u514b\u8fd1\u65e5\u8868\u793a\uff0c\u5f88\u597d\u3002"));
    assertEquals(
        "",
        people(
            "\u59d4\u5458\u4f1a\u4eca\u5e74\u5ba3\u5e03\u5f00\u653e\u3002\u4e13\u5bb6\u5b66\u8005\u8ba4\u4e3a\uff0c\u666e\u904d\u8ba4\u4e3a\u597d\u3002"));
  }

  @Test
  void aJumbleOfLettersNamesNobody() {
    String jumble =
        "gll Hectlal!l slit Dall dgdenig GUE col Lady DLull coil waned Ys Yas dLuall g anal} be"
            + " Mr Yq tial Glaoag Gling! Cg Orch lll nec pa ptthg SLaall Ge Gadi said gels.";
    assertEquals("", people(jumble));
    // A list of names has few small words too.
    assertEquals(
        "Ng Wee Kim; Tan Ah Kow; Lim Bee Hoon",
        people("Mr Ng Wee Kim (Jurong). Mr Tan Ah Kow (Changi). Ms Lim Bee Hoon (Bedok)."));
  }

  @Test
  void theAuthoritySettlesPeopleWithoutOtherEvidence() {
    Authority authority =
        new Authority(
            List.of(),
            List.of(
                new Authority.Name(
                    Optional.empty(), "Ada Quux", List.of("Lady Quux of Foo"), Optional.empty())),
            List.of(),
            List.of(new Authority.Name(Optional.empty(), "Foo", List.of(), Optional.empty())),
            List.of());
    List<Mention> mentions = mentions("There walked Ada Quux in Foo.", authority);
    assertEquals(List.of("Ada Quux", "Foo"), mentions.stream().map(Mention::name).toList());
  }

  @Test
  void headingsNameOrganisationsThatTheTextNames() {
    List<Mention> mentions =
        mentions(
            "WORLD TRADE ORGANIZATION\n\nElection of the board. The World Trade Organization met."
                + "\n\nELECTION OF THE COMPLIANCE COMMITTEE");
    assertEquals(
        List.of("World Trade Organization", "World Trade Organization"),
        mentions.stream().map(Mention::name).toList());
  }

  @Test
  void abbreviationsStandForWhatTheyAbbreviate() {
    List<Mention> mentions = mentions("The World Trade Organization (WTO) met. The WTO said so.");
    assertEquals(
        List.of("World Trade Organization", "World Trade Organization"),
        mentions.stream().map(Mention::name).toList());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 17, 251})
  void randomTextNeverHurts(long seed) {
    Random random = new Random(seed);
    String[] words = {
      "Xi",
      "Jinping",
      "said",
      "He",
      ",",
      ".",
      "\"",
      "(",
      ")",
      ";",
      ":",
      "Mr.",
      "President",
      "of",
      "the",
      "and",
      "Li",
      "de",
      "CPC",
      "\u4e60\u8fd1\u5e73",
      "\u6307\u51fa",
      "\u3002",
      "\ud83d\ude00",
      "\u0000",
      "'s",
      "\u2019",
      "--",
      "J.",
      "U.S.",
      "\u202e",
      "\ud800",
      "1st",
      "\ud835\udfd9",
      "Stra\u00dfe",
      "\u0130",
      "\n\n",
      "said:",
      "attended",
      "the meeting",
      "present",
      "were",
      "by"
    };
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      text.append(words[random.nextInt(words.length)]).append(random.nextInt(4) == 0 ? "" : " ");
    }
    for (int i = 0; i < 2000; i++) {
      text.append((char) random.nextInt(0x10000));
    }
    holds(text.toString());
  }

  /** Runs everything and checks what every result must hold. */
  private static void holds(String text) {
    List<Paragraph> paragraphs = TestDocuments.paragraphs(text);
    List<Mention> mentions =
        MentionFinder.find(TokenizedText.of(text, paragraphs), Gazetteer.of(Authority.EMPTY));
    int end = 0;
    for (Mention mention : mentions) {
      assertTrue(mention.span().start() >= end, "overlap or disorder");
      end = mention.span().end();
      assertTrue(!mention.span().isEmpty());
      assertTrue(mention.confidence() > 0 && mention.confidence() <= 1);
      inOneParagraph(mention.span(), paragraphs);
      mention.roles().forEach(role -> assertEquals(role.words(), role.span().of(text)));
    }
    List<Statement> statements = StatementFinder.find(TokenizedText.of(text, paragraphs), mentions);
    Span before = new Span(0, 0);
    for (Statement statement : statements) {
      assertTrue(statement.span().start() >= before.start(), "disorder");
      before = statement.span();
      assertTrue(statement.confidence() > 0 && statement.confidence() <= 1);
      assertTrue(!statement.speaker().isBlank());
      inOneParagraph(statement.span(), paragraphs);
    }
    for (Participant participant :
        ParticipantFinder.find(TokenizedText.of(text, paragraphs), mentions)) {
      inOneParagraph(participant.span(), paragraphs);
    }
  }

  private static void inOneParagraph(Span span, List<Paragraph> paragraphs) {
    int low = 0;
    int high = paragraphs.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (paragraphs.get(middle).span().start() <= span.start()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    assertTrue(paragraphs.get(low).span().contains(span), span::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Xi Jinping said that it rains. ",
        "Xi Jinping ",
        "Xi, ",
        "President of the ",
        "said ",
        "\"a ",
        "\u4e60\u8fd1\u5e73\u6307\u51fa",
        "\u8d1f\u8d23\u4eba\u5728",
        "Abc Def, Ghi Jkl and ",
        "A",
        "(CPC) Commission of the ",
        "a ",
        "Mr. ",
        "Who said; ",
        "Xq Yz said. Xq Wz said. Xq said. "
      })
  void manyCharactersOfOneKindStayLinear(String unit) {
    String text = unit.repeat(60_000 / unit.length());
    assertTimeoutPreemptively(Duration.ofMinutes(2), () -> holds(text));
  }

  @Test
  void tenThousandSentencesOfOneParagraphStayLinear() {
    String text = "Xi Jinping said that it rains. ".repeat(10_000);
    assertTimeoutPreemptively(Duration.ofMinutes(2), () -> holds(text));
    List<Statement> statements = statements(text);
    assertEquals(10_000, statements.size());
    assertEquals("said10000", statements.get(9_999).id());
  }

  @Test
  void manyNamesStayLinear() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      String letters = "";
      for (int n = i; n > 0; n /= 26) {
        letters += (char) ('a' + n % 26);
      }
      text.append("President Zo")
          .append(letters)
          .append(" Qu")
          .append(letters)
          .append(" said so. ");
    }
    assertTimeoutPreemptively(Duration.ofMinutes(2), () -> holds(text.toString()));
  }
}
