package org.lectern.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Metadata;

/** Covers of speeches, heads that were run together, and who speaks there. */
class CoverTest {
  private static final String BODY =
      "It is with great pleasure that I meet you here today, in a year that has been hard for all.\n"
          + "There is much to be done, and the time is short, so let me begin with the roads.\n";

  private static Document document(String text) {
    Document document = Fixtures.document(text);
    Account.check(document);
    return document;
  }

  private static String said(Metadata m) {
    return m.date().map(d -> d.value().toString()).orElse("-")
        + " "
        + m.authors().stream().map(Inferred::value).findFirst().orElse("-");
  }

  /** The country on a cover is the speaker's, and two offices are no person and an office. */
  @Test
  void countryAndOfficesOnACover() {
    Document document =
        document(
            """
            NEW ZEALAND

            Permanent Mission of New Zealand to the River Commission

            Statement by

            The Honourable Jane Doe

            Prime Minister, Minister of Finance and of Ports of New Zealand

            at the General Debate of the Commission

            New York, 25 September 2019

            Check against delivery

            Mr. President,
            Excellencies,

            """
                + BODY);
    Metadata m = document.metadata();
    assertEquals("2019-09-25 Jane Doe", said(m));
    assertEquals("New York", m.place().orElseThrow().value());
    assertEquals(
        "Statement by The Honourable Jane Doe Prime Minister, Minister of Finance and of Ports of"
            + " New Zealand at the General Debate of the Commission",
        m.title().orElseThrow().value());
  }

  /** A narrow page without capitals, in which "of speech in children" is a line. */
  @Test
  void proseThatNamesSpeechIsNoCover() {
    Document document =
        document(
            """
            clinical features of the roads (northern).
            the term 'roads' is applied to the various
            states of absence or insufficient making
            of speech in counties, resulting
            from defective making or affections
            of the road centres before the making
            of gravel.  from the traffic
            study it is possible to tell between several
            forms: stone, gravel, and
            mixed road with signs of frost.  the
            causes are multiple: rain, winter
            bleeding of hills, flooding processes,
            narrow years, and summer and
            wear disorders.  the roads show
            varying degrees of wear.  in most counties
            that suffer from roads, other
            signs can be seen on the right side,
            an indication of the stony nature of
            the condition.  the presence of local signs
            in the various forms of road is
            often joined with signs that tell of an involvement
            of adjacent regions of the northern
            county in the winter process
            which would explain why the roads
            are often complex.  the character of the roads
            depends on wear disorders
            that come of the damage in the front, hind,
            middle, side or northern
            region of the main county.  counties with roads often show winter
            region of the greatest northern county.  counties
            with roads often show winter reactions, which come
            of the disorders of the processes of rain and
            of frost.  the wear is often joined with damage of
            the verge and the ditches that lie beside the
            road, and with the loss of gravel that is carried
            to the rivers by the floods of every spring.
            """);
    assertTrue(document.metadata().titleIsDerived());
    assertTrue(document.text().startsWith("clinical features of the roads"));
    assertTrue(document.text().contains("states of absence or insufficient making"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "For memory address profiling, try the other road",
        "Message-ID: 12345 of the northern session",
        "We address the problem of gravel"
      })
  void wordsForASpeechThatAnnounceNone(String line) {
    Metadata m = document("Roads and rain\n" + line + "\n\n" + BODY.repeat(3)).metadata();
    assertFalse(m.title().filter(t -> t.rule().equals("cover-title")).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STATEMENT\nby H.E. Ann Clerk",
        "National Statement of Fishland",
        "Opening remarks – Ann Clerk",
        "Discours de Madame Ann Clerk, Présidente",
        "Address (as delivered) by Ann Clerk"
      })
  void wordsForASpeechThatAnnounceOne(String line) {
    Metadata m = document("Fishland\n" + line + "\n\nMr. President,\n" + BODY.repeat(3)).metadata();
    assertEquals("cover-title", m.title().orElseThrow().rule());
  }

  /** A speech that names the assembly in its first line has not begun a second title there. */
  @Test
  void proseBelowATitleIsNoneOfIt() {
    Document document =
        Fixtures.document(
            """
            Maria Silva
            Presidente de la República

            79 Período de Sesiones de la Asamblea General

            Cuando vine por primera vez a la Asamblea General de las
            naciones unidas en 2019, sé que muchos no conocían o no
            habían oído hablar de nuestro país. Y si lo conocían, solo
            tenían malas referencias: o el país más pobre de todos los
            mares del mundo, o el país de las tormentas y de

            los naufragios. Otros, en cambio, lo admiran desde hace mucho tiempo.
            """);
    assertEquals(
        "79 Período de Sesiones de la Asamblea General",
        document.metadata().title().orElseThrow().value());
  }

  @Test
  void letterheadNameOccasionPlaceAndDate() {
    Document d =
        document(
            """
            PERMANENT MISSION OF THE REPUBLIC OF UTOPIA TO THE UNITED NATIONS
            12 East 34th Street, New York, NY 10017 TEL: 555 1234

            STATEMENT BY

            H.E. MR. NIKOLA PASIC
            PRESIDENT OF THE REPUBLIC OF UTOPIA
            AT THE GENERAL DEBATE OF THE
            79" SESSION OF THE GENERAL ASSEMBLY

            New York, 27" September, 2024

            Check against delivery

            Mr. President,

            """
                + BODY);
    Metadata m = d.metadata();
    assertEquals("2024-09-27 Nikola Pasic", said(m));
    assertEquals(
        "STATEMENT BY H.E. MR. NIKOLA PASIC PRESIDENT OF THE REPUBLIC OF UTOPIA AT THE GENERAL"
            + " DEBATE OF THE 79\" SESSION OF THE GENERAL ASSEMBLY",
        m.title().orElseThrow().value());
    assertEquals("New York", m.place().orElseThrow().value());
    assertTrue(d.text().startsWith("Mr. President,"), d.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Address by His Excellency Dr. Jan Novak, President of Utopia | Jan Novak",
        "Speech of Her Majesty Queen Ana of Utopia | -",
        "Discours de Son Excellence Monsieur Jean DUPONT, Ministre des routes | Jean Dupont",
        "Discurso del Presidente de la Nación Juan Pérez, en el debate | Juan Pérez",
        "Intervento del Presidente Rossi alla 79a Assemblea | Rossi",
        "Minister Doe’s Address to the Assembly | Doe",
        "Speech by Prime Minister Jane Roe at the Summit | Jane Roe",
        "Statement by Utopia at the General Debate | -",
        "Statement of the Government of Utopia | -",
        "Remarks on the Death of President Kennedy | -",
        "Message on Monetary Legislation | -",
        "The Declaration of Independence | -"
      })
  void speakersInTitles(String title, String speaker) {
    assertEquals(
        speaker, SpeakerName.inTitle(title).map(s -> SpeakerName.written(s.of(title))).orElse("-"));
  }

  @Test
  void aNameAboveAnOffice() {
    Metadata m =
        document(
                "Jane Roe\nMinister of Roads of Utopia\n\nGeneral Debate of the 79th Session\n"
                    + "3 May 2021\n\nMr. President,\n\n"
                    + BODY)
            .metadata();
    assertEquals("2021-05-03 Jane Roe", said(m));
  }

  @Test
  void deliveredByOnASecondLine() {
    Metadata m =
        document("On the Roads of Utopia\nDelivered by Jane Roe on 3 May 2021\n\n" + BODY)
            .metadata();
    assertEquals("2021-05-03 Jane Roe", said(m));
    assertEquals("On the Roads of Utopia", m.title().orElseThrow().value());
  }

  @Test
  void aPlaceOnALineOfItsOwn() {
    Metadata m =
        document(
                "Statement by\nThe Honourable Jane Roe\nPrime Minister of Utopia\nat the General Debate\n\n"
                    + "in New York\n\non\n\nFriday 27 September, 2024\n\nMr. President,\n\n"
                    + BODY)
            .metadata();
    assertEquals("New York", m.place().orElseThrow().value());
    assertEquals("2024-09-27 Jane Roe", said(m));
  }

  @Test
  void aHeadRunTogether() {
    Document d =
        document(
            "URC: Road Minutes - May 3, 1996Minutes of the Utopian Road CommitteeMeeting of May 3,"
                + " 1996A meeting of the Utopian Road Committee was held in the old town hall on\n"
                + "Friday, at 9:00 a.m. and there was much to be done before the end of the day.\n");
    assertEquals(
        "Minutes of the Utopian Road Committee", d.metadata().title().orElseThrow().value());
    assertEquals("1996-05-03", d.metadata().date().orElseThrow().value().toString());
    assertTrue(d.text().startsWith("A meeting of the Utopian"), d.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "McDonald met LaWare on May 3, 1996 and they spoke of roads for hours.",
        "YouTube and LinkedIn were founded before May 3, 2006 and they are known by all.",
      })
  void wordsWithCapitalsInsideAreNotRunTogether(String text) {
    Document d = document(text + "\n\n" + BODY);
    assertTrue(d.text().startsWith(text), d.text());
  }

  @Test
  void proseWithoutASpeechIsNoCover() {
    String text =
        "The committee met.\n\nJane Roe spoke of the session of the assembly.\n\n"
            + "Mr. President was mentioned by all of those who came.\n\n"
            + BODY;
    Document d = document(text);
    assertTrue(d.text().startsWith("The committee met."), d.text());
    assertEquals(List.of(), d.metadata().authors());
  }

  /** A title does not run on into the speaker, the place or a date of another calendar. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Alan Doyle, Minister for Ports\nBristol\n12 October 2014",
        "Riyadh, 12 Rajab 1440",
        "Bristol, 31 February 2019",
        "East Room\n10:32 A.M. EDT",
      })
  void theTitleEndsAtTheNextPartOfTheCover(String lines) {
    Metadata m =
        document("Remarks on Fisheries\n" + lines + "\n\nLadies and gentlemen,\n\n" + BODY)
            .metadata();
    assertEquals("Remarks on Fisheries", m.title().orElseThrow().value());
    assertFalse(m.titleIsDerived());
    if (lines.startsWith("Alan")) {
      assertEquals("2014-10-12 Alan Doyle", said(m));
    }
  }
}
