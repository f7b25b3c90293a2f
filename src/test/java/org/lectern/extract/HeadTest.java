package org.lectern.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Metadata;

/** Titles, bylines, date lines and labels before a text. */
class HeadTest {
  private static final String BODY =
      "It is with great pleasure that I meet you here today, in a year that has been hard for all.\n"
          + "There is much to be done, and the time is short, so let me begin with the roads.";

  private static Metadata metadata(String text) {
    Document document = Fixtures.document(text);
    Account.check(document);
    return document.metadata();
  }

  private static String title(Metadata m) {
    return m.titleIsDerived() ? "-" : m.title().map(Inferred::value).orElse("-");
  }

  private static List<String> authors(Metadata m) {
    return m.authors().stream().map(Inferred::value).toList();
  }

  @Test
  void titleBylineDate() {
    Metadata m =
        metadata("On the Roads\nForeign Affairs Review, Ge Tengfei\nMay 3, 2021\n\n" + BODY);
    assertEquals("On the Roads", title(m));
    assertEquals("2021-05-03", m.date().orElseThrow().value().toString());
    assertEquals(List.of("Ge Tengfei"), authors(m));
    assertEquals("Foreign Affairs Review", m.publisher().orElseThrow().value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Speech by Minister Ana Duarte at the Oceans Forum, Lisbon, 3 June 2015 | 2015-06-03",
        "Transcript of the press briefing, 12 March 2014 | 2014-03-12",
        "Final communique of the summit, 12 March 2014 | 2014-03-12",
        "Address to the National Union of Fishermen, 12 March 2014 | 2014-03-12",
      })
  void aTitleWithItsDate(String line, String date) {
    Metadata m = metadata(line + "\n\n" + BODY);
    assertEquals(line, title(m));
    assertEquals(date, m.date().orElseThrow().value().toString());
    assertTrue(m.publisher().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Transcript", "OFFICIAL", "Final text", "Unclassified | x"})
  void aNoteIsNoTitle(String note) {
    Metadata m = metadata(note + "\n\nOn the Roads\nMay 3, 2021\n\n" + BODY);
    assertEquals("On the Roads", title(m));
  }

  @ParameterizedTest
  @CsvSource({
    "（二〇一八年十月三日）\\n国家主席　王海明, 王海明, 0.9",
    "2018年10月3日\\n王海明, 王海明, 0.9",
    "李　强\\n２０１８年１０月３日, 李强, 0.75",
    "2018年10月3日\\n总理 李强, 李强, 0.9"
  })
  void chineseNameAboveOrBelowTheDate(String lines, String name, double confidence) {
    Metadata m =
        metadata(
            "关于渔业工作的报告\n"
                + lines.replace("\\n", "\n")
                + "\n\n同志们：\n现在，我向大会报告工作。全年捕鱼三十万吨，比上年增长百分之五。");
    assertEquals("关于渔业工作的报告", title(m));
    assertEquals("2018-10-03", m.date().orElseThrow().value().toString());
    assertEquals(List.of(name), authors(m));
    assertEquals(confidence, m.authors().get(0).confidence());
    assertEquals("-", m.publisher().map(Inferred::value).orElse("-"));
  }

  private static final String ABSTRACT =
      """
      the authors asked whether roads of gravel last in the north and found
      that they do, if the winter is short and nobody drives on them when it
      is not.  a road of gravel was kept for nine years at a cost of one part
      in ten of that of a road of stone, which is little for what it carries.
      """;

  /**
   * Without capitals a title has no shape, and what a line begins with may be a number or a mark.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        2192. gravel content of new roads
        during a study of effects of frost of the north on road wear the crews
        measured this layer in roads.  whole roads contain appreciable
        amounts of it; this is found chiefly in the verge (mean value 0.324
        0.039 p.p.m.) with only 0.051 0.029 p.p.m. in the middle.
        """,
        """
        2753. northern road function following replacement of the
        gravel layer.  the winter responses to heavy traffic
        evaluations of northern gravel road
        function were carried out in 14 counties
        4-16 mth after narrow or flooded
        stretches of the gravel layer had been
        corrected by layer replacement.  the
        winter responses to traffic, judged by
        the increases in road wear in relation
        to the rise of traffic in the counties,
        were normal in five of the counties and
        lower than normal in the other nine.
        """,
        """
        failure to drain: the northern disease of gravel and stone
        we have presented a case of a county with a
        blockage of the main ditch who demonstrated
        the features of the "northern" or
        "failure-to-drain" disease.  flooding, frost and
        loss of gravel were signs of it.  maps
        characteristically showed no loss of the
        verge.  the county showed normal traffic.
        """
      })
  void linesOfAParagraphAreNoTitle(String text) {
    Document document = Fixtures.document(text);
    Account.check(document);
    assertEquals("-", title(document.metadata()));
    assertTrue(document.text().startsWith(text.substring(0, 20)), document.text());
  }

  @Test
  void namesWithTheirSurnamesFirstAreAuthors() {
    Metadata m =
        metadata(
            "Structure and Effectiveness of the Road Finder, a Program that Runs Every Day for the Finding of Roads\n"
                + "Borkow, Casimir; Cepan, Louis; Martin, J. Sperling\n\n"
                + ABSTRACT);
    assertEquals(
        "Structure and Effectiveness of the Road Finder, a Program that Runs Every Day for the Finding of Roads",
        title(m));
    assertEquals(List.of("Casimir Borkow", "Louis Cepan", "J. Sperling Martin"), authors(m));
  }

  @ParameterizedTest
  @ValueSource(strings = {"普遍", "任务", "高度重视", "海洋合作"})
  void chineseWordsBelowTheDateAreNoName(String words) {
    String body = "\n\n同志们：\n现在，我向大会报告工作。全年捕鱼三十万吨，比上年增长百分之五。";
    assertEquals(List.of(), authors(metadata("关于渔业工作的报告\n2018年10月3日\n" + words + body)));
  }

  @Test
  void nameAndOfficeAbovePlaceAndDate() {
    Metadata m =
        metadata(
            "Address to the Road Congress\n\nMaria Silva, Minister of Roads\n\nLisbon, 3 May 2001\n\n"
                + BODY);
    assertEquals("Address to the Road Congress", title(m));
    assertEquals("2001-05-03", m.date().orElseThrow().value().toString());
    assertEquals(List.of("Maria Silva"), authors(m));
    assertEquals("Lisbon", m.place().orElseThrow().value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ulm, den 3. Mai 2001 | 2001-05-03 | Ulm",
        "Lyon, le 3 mai 2001 | 2001-05-03 | Lyon",
        "القاهرة، 12 مايو 2015 | 2015-05-12 | القاهرة",
      })
  void placeAndDateInOtherLanguages(String line, String date, String place) {
    Metadata m = metadata("On the Roads\n\n" + line + "\n\n" + BODY);
    assertEquals(date, m.date().map(d -> d.value().toString()).orElse("-"));
    assertEquals(place, m.place().map(Inferred::value).orElse("-"));
  }

  @Test
  void titleAndDate() {
    Document d = Fixtures.document("Second Address.\nDecember 8, 1798\n\n" + BODY);
    assertEquals(
        "Second Address.",
        title(d.metadata()),
        "a date line makes it a title in spite of the stop");
    assertEquals("1798-12-08", d.metadata().date().orElseThrow().value().toString());
    assertTrue(d.text().startsWith("It is with"));
    assertEquals(List.of("title"), d.taken().stream().map(t -> t.field()).toList());
    assertEquals(
        List.of("header line, kept as metadata: date"),
        d.removed().stream().map(r -> r.reason().toString()).toList());
  }

  @Test
  void wrappedTitleWithPlaceAndDate() {
    String wrapped =
        """
        Address by H.E. Nikola Pasic, the Prime Minister of the Republic of
        Utopia, at the General Debate of the 79th Session of the General
        Assembly of the United Nations
        New York, 26 September 2024

        Mr. President, this is my fourth speech at the General Assembly and
        this speech will be significantly different from the previous ones.
        The key messages of my previous speeches were about the deadlock in
        achieving peace between two neighbours, but today I want to say that
        peace between them not only is possible, but is within reach.
        """;
    Metadata m = metadata(wrapped);
    assertEquals(
        "Address by H.E. Nikola Pasic, the Prime Minister of the Republic of Utopia, at the General"
            + " Debate of the 79th Session of the General Assembly of the United Nations",
        title(m));
    assertEquals("2024-09-26", m.date().orElseThrow().value().toString());
    assertEquals("New York", m.place().orElseThrow().value());
    assertEquals(List.of("Nikola Pasic"), authors(m));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "date 2023-07-16 | 2023-07-16",
        "Date: 16 July 2023 | 2023-07-16",
        "Published: 2023-07-16 09:30 | 2023-07-16",
        "(26 September 2024) | 2024-09-26",
        "[27 September 2024, New York] | 2024-09-27",
        "Parliament of Utopia, Sitting Date: 26-04-1955 | 1955-04-26",
        "Parliament of Utopia, Tuesday, 18 August 2015, 01:30 PM | 2015-08-18",
        "日期：2023年7月16日 | 2023-07-16",
        "date of birth | -",
        "date palms grow here | -",
        "On July 16, 2023, it rained. | -"
      })
  void dateLines(String line, String expected) {
    Metadata m = metadata(line + "\n\n" + BODY);
    assertEquals(expected, m.date().map(d -> d.value().toString()).orElse("-"));
  }

  @Test
  void labels() {
    Metadata m =
        metadata(
            "Title: The Roads\nAuthor: Jane Roe; Karl Marsh\nSource: The Example Times\n"
                + "https://example.org/a?b=c\nDate: May 3, 1999\n\n"
                + BODY);
    assertEquals("The Roads", title(m));
    assertEquals(List.of("Jane Roe", "Karl Marsh"), authors(m));
    assertEquals("The Example Times", m.publisher().orElseThrow().value());
    assertEquals("https://example.org/a?b=c", m.sourceUrl().orElseThrow().value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It was a cold day.",
        "Mr. President,",
        "Ladies and gentlemen:",
        "BEIJING -- The president spoke of roads and of much more on that day",
        "Check against delivery",
        "FRANCE",
        "https://example.org/x",
        "***"
      })
  void noTitle(String line) {
    assertEquals("-", title(metadata(line + "\n" + BODY)));
  }

  @Test
  void aTextOfOneLineHasNoTitle() {
    assertEquals("-", title(metadata("Speech at the Conference")));
    assertEquals("Speech at the Conference", Fixtures.document("Speech at the Conference").text());
  }

  @Test
  void aHeadWithoutATextIsTheText() {
    Document d = Fixtures.document("On the Roads\nMay 3, 2021");
    assertEquals("On the Roads\n\nMay 3, 2021", d.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BEIJING, April 21 -- Chinese President | Beijing",
        "BEIJING, July 16 (Xinhua) -- The president | Beijing",
        "NEW YORK (Reuters) - The president | New York",
        "RIO DE JANEIRO, May 3 -- The president | Rio de Janeiro",
        "Geneva, 3 May 2011 – The president | Geneva",
        "Xinhua (Beijing), April 29 — The bureau | Beijing",
        "BERLIN -- In Berlin the president | Berlin",
        "新华社北京7月15日电 习近平 | 北京",
        "NATO -- The alliance said NATO would | -",
        "BREAKING NEWS - The president | -",
        "Yesterday - as I said | -",
        "The president - who spoke - left | -",
        "LONDON is large | -",
        "A - B | -"
      })
  void datelines(String opening, String place) {
    Metadata m = metadata(opening + " spoke of the roads at length, and of the bridges too.");
    assertEquals(place, m.place().map(Inferred::value).orElse("-"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Remarks by Xi Jinping at the Summit | speech | Xi Jinping",
        "Interview with Jane Roe on Roads | interview | -",
        "Minutes of the Road Committee | minutes | -",
        "Joint Communiqué of Two States | communique | -",
        "Letter to the Engineers | letter | -",
        "Fourth Session Highlights | report | -",
        "Two Roads in a Wood | - | -"
      })
  void kinds(String title, String kind, String author) {
    Metadata m = metadata(title + "\nMay 3, 1999\n\n" + BODY);
    assertEquals(kind, m.kind().map(k -> k.value().label()).orElse("-"));
    assertEquals(author, authors(m).isEmpty() ? "-" : authors(m).get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "By Ada Moor, 4 March 2021; Ada Moor; 2021-03-04",
        "By Ada Moor and Li Wei | March 4, 2021; Ada Moor, Li Wei; 2021-03-04",
        "BY ADA MOOR – Thursday, 4 March 2021; ADA MOOR; 2021-03-04",
        "By Ada B. Moor on 4 March 2021; Ada B. Moor; 2021-03-04",
        "By Ada Moor; Ada Moor; -"
      })
  void aDayBehindAByline(String byline, String authors, String date) {
    Metadata m = metadata("The Roads of the Lower Valley\n\n" + byline + "\n\n" + BODY);
    assertEquals(List.of(authors.split(", ")), authors(m));
    assertEquals(date, m.date().map(d -> d.value().toString()).orElse("-"));
  }

  @Test
  void kindsByForm() {
    String turns =
        "Mr Lim: Where is the road?\nMr Tan: It is here.\nMr Lim: I see it now, thank you.\n";
    assertEquals("transcript", metadata(turns).kind().orElseThrow().value().label());
    assertEquals(0.85, metadata(turns).kind().orElseThrow().confidence());
    String list =
        "NORTHTOWN: They won.\n\nSOUTHTOWN: They lost.\n\nEASTTOWN: They were not there.\n";
    assertTrue(
        metadata(list).kind().filter(k -> k.confidence() > 0.6).isEmpty(),
        "labels of which none comes twice may be those of a list");
    String speech = "Mr. President,\nExcellencies,\n" + BODY;
    assertEquals("speech", metadata(speech).kind().orElseThrow().value().label());
    assertTrue(metadata(BODY).kind().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The speech was published in People's Daily on April 26, 2016. | People's Daily",
        "This article was first published by The Example Times on 3 May 1999. | The Example Times",
        "According to the Example News Agency on May 3, it rained. | -",
        "He read a newspaper that was published in Paris on May 3, 1999. | -"
      })
  void publishers(String sentence, String publisher) {
    Metadata m = metadata(sentence + " " + BODY);
    assertEquals(publisher, m.publisher().map(Inferred::value).orElse("-"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The committee met in the old town hall and it spoke of the new bridge for many hours, which was not what the people had wanted. | en",
        "Le comité a tenu sa réunion dans la vieille mairie et il a parlé du nouveau pont pendant des heures, ce qui n'était pas prévu. | fr",
        "El comité se reunió en el viejo ayuntamiento y habló del nuevo puente durante muchas horas, lo que no era lo que la gente quería. | es",
        "Das Komitee traf sich im alten Rathaus und sprach viele Stunden über die neue Brücke, was nicht das war, was die Leute wollten. | de",
        "Комитет собрался в старой ратуше и говорил о новом мосте много часов, что было не тем, чего хотели люди, но это не так уж важно для нас. | ru",
        "委员会在市政厅开会，讨论了很多小时的新桥问题，决定用石头建造新桥，因为这些年来交通越来越多。 | zh-Hans",
        "委員會在市政廳開會，討論了很多小時的新橋問題，決定用石頭建造新橋，因為這些年來交通越來越多。 | zh-Hant",
        "委員会は市役所で会議を開き、新しい橋について何時間も話し合った。橋は石で作ることに決まった。 | ja",
        "Hello there | -",
        "qwrt zxcv plkj mnbv qwrt zxcv plkj mnbv qwrt zxcv plkj mnbv qwrt zxcv plkj mnbv qwrt zxcv plkj mnbv qwrt zxcv | -"
      })
  void languages(String text, String tag) {
    assertEquals(tag, LanguageGuess.of(text, 0).map(Inferred::value).orElse("-"));
  }

  @Test
  void aBylineBelowTheDateLine() {
    String text =
        "Roads of the North\nBERLIN, May 3, 2019\nBy Jane Roe\n\nThe roads are bad and we know"
            + " that they are. It is time to mend them.\n";
    Document document = Fixtures.document(text);
    Account.check(document);
    assertEquals("Jane Roe", document.metadata().authors().get(0).value());
    assertEquals("Berlin", document.metadata().place().orElseThrow().value());
    assertTrue(document.text().startsWith("The roads"), document.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kuala Lumpur | Kuala Lumpur",
        "New York | New York",
        "Check Against Delivery | -",
        "Town Hall | -",
        "North Tower | -",
        "Second Reading | -",
        "St. Aidan's Church, Thornby | -",
      })
  void noBylineIsMadeOfWhatStandsAboveADate(String line, String place) {
    Metadata m = metadata("Remarks on Fisheries\n" + line + "\n12 October 2014\n\n" + BODY);
    assertEquals(List.of(), authors(m));
    assertTrue(m.publisher().isEmpty());
    assertEquals(place, m.place().map(Inferred::value).orElse("-"));
    assertEquals("2014-10-12", m.date().orElseThrow().value().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Alan Doyle | 0.85",
        "J. T. Hollis | 0.85",
        "Port Ellis | 1",
        "Alexandra Hall | 0.6",
        "Roads Review, Mbeki Oduya | 0.85",
        "Mbeki Oduya | 0.6",
      })
  void aNameAboveADateIsAsSureAsItsShape(String line, double confidence) {
    Metadata m = metadata("Remarks on Fisheries\n" + line + "\n12 October 2014\n\n" + BODY);
    assertEquals(
        confidence, m.authors().stream().mapToDouble(Inferred::confidence).min().orElse(1));
  }

  @Test
  void whenATextWasChangedIsNoDateOfIt() {
    Metadata m = metadata("Remarks on Fisheries\nLast updated 5 May 2019\n\n" + BODY);
    assertTrue(m.date().isEmpty());
    assertEquals("Remarks on Fisheries", title(m));
  }

  @Test
  void theDayOfASpeechGoesBeforeThatOfItsPublication() {
    Metadata m =
        metadata("Remarks on Fisheries\nPublished: 5 May 2019\nDelivered: 2 May 2019\n\n" + BODY);
    assertEquals("2019-05-02", m.date().orElseThrow().value().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bangkok, 3 May 2562", "Bristol, 3 May 2119"})
  void aYearThatNoReportIsOfIsUnsure(String line) {
    Metadata m = metadata("Remarks on Fisheries\n" + line + "\n\n" + BODY);
    assertEquals(0.5, m.date().orElseThrow().confidence());
  }

  @Test
  void theHeaderOfAMailIsItsHead() {
    Metadata m =
        metadata(
            """
            From: Helen Marsh <helen.marsh@rivers.example>
            To: council@rivers.example,
             clerk@rivers.example
            Subject: Re: [council] Dredging of
              the upper Arden
            Date: Tue, 14 Mar 2017 09:12:44 +0000
            Message-ID: <20170314091244.GA2231@rivers.example>

            Dear all,

            """
                + BODY);
    assertEquals("[council] Dredging of the upper Arden", title(m));
    assertEquals("2017-03-14", m.date().orElseThrow().value().toString());
    assertEquals(List.of("Helen Marsh"), authors(m));
  }

  @Test
  void theHeaderOfAMemorandumIsItsHead() {
    Metadata m =
        metadata(
            """
            MEMORANDUM

            TO: Alan Doyle
            FROM: Laura Finch, Press Office
            DATE: 3 May 2019
            RE: Closing of the pier

            """
                + BODY);
    assertEquals("Closing of the pier", title(m));
    assertEquals("2019-05-03", m.date().orElseThrow().value().toString());
    assertEquals(List.of("Laura Finch"), authors(m));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: Lisbon\nTo: Geneva\n\n",
        "Date: 3 May 2019\n\n",
        "Subject: the roads\nRe: them\n\n"
      })
  void fewFieldsAreNoMail(String lines) {
    assertEquals(List.of(), authors(metadata(lines + BODY)));
  }

  @Test
  void aPressReleaseIsWhatItIsCalledBelowItsNotes() {
    Metadata m =
        metadata(
            """
            FOR IMMEDIATE RELEASE

            Contact:
            Laura Finch, Press Office
            Phone: +44 1632 960 222

            North Sea Institute Launches Survey of Seagrass Meadows

            Aberdeen, Scotland – February 9, 2021 – The institute announced a survey of seagrass
            meadows along the coast. It will take three years and is paid for by the county.
            """);
    assertEquals("North Sea Institute Launches Survey of Seagrass Meadows", title(m));
    assertEquals("2021-02-09", m.date().orElseThrow().value().toString());
    assertEquals("Aberdeen, Scotland", m.place().orElseThrow().value());
  }

  @Test
  void anAgencyThatNoListHasFiledADispatch() {
    Metadata m = metadata("GENEVA, 3 May 2017 (Agency) -- Delegates agreed on data.\n\n" + BODY);
    assertEquals("2017-05-03", m.date().orElseThrow().value().toString());
    assertEquals("Geneva", m.place().orElseThrow().value());
  }

  @Test
  void aPaperIsNoPlace() {
    Metadata m = metadata("Interview with Moira Dunn\nThe Gazette, 9 September 2015\n\n" + BODY);
    assertTrue(m.place().isEmpty());
    assertEquals("The Gazette", m.publisher().orElseThrow().value());
    assertEquals("Interview with Moira Dunn", title(m));
  }

  @Test
  void theAddressAboveALetterIsNoTitle() {
    Metadata m = metadata("4 Pier Street\nSalthaven\n3 May 2019\n\nDear Mr. Hollis,\n\n" + BODY);
    assertTrue(!title(m).startsWith("4 Pier"), title(m));
  }
}
