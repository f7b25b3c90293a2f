package org.lectern.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.model.Document;
import org.lectern.model.Outcome;
import org.lectern.model.Removal;

/** Pages drawn in code: letters at places, as any PDF has them. */
class PdfTest {
  @TempDir Path folder;
  private PDDocument pdf;
  private PDPageContentStream page;

  @BeforeEach
  void open() {
    pdf = new PDDocument();
  }

  @AfterEach
  void close() throws IOException {
    pdf.close();
  }

  @Test
  void linesBecomeParagraphsAndHyphensGo() throws IOException {
    page();
    text(20, 100, 700, "A large title");
    lines(
        100,
        660,
        13,
        "We must act for the co-operation of all who are in this hall and for the inter-",
        "national order. A well-known co-",
        "operation is what we need, and so the well-",
        "known words are said again in full length and end here with a long last line.");
    lines(
        100, 595, 13, "Another paragraph begins behind a space and is as long as the one before.");
    Document document = read();
    assertEquals("A large title", document.displayTitle());
    assertEquals(
        "We must act for the co-operation of all who are in this hall and for the international"
            + " order. A well-known co-operation is what we need, and so the well-known words are"
            + " said again in full length and end here with a long last line.\n\n"
            + "Another paragraph begins behind a space and is as long as the one before.",
        document.text());
  }

  @Test
  void columnsAreReadOneAfterTheOther() throws IOException {
    page();
    text(18, 180, 740, "Title over two columns");
    for (int i = 0; i < 10; i++) {
      // Drawn row by row, as some programs do.
      text(10, 60, 700 - 13 * i, "left column line number " + word(i) + " goes on");
      text(10, 320, 700 - 13 * i, "right column line number " + word(i) + " goes on");
    }
    String text = read().text();
    assertTrue(
        text.indexOf("left column line number jj") < text.indexOf("right column line number aa"));
    assertTrue(text.startsWith("left column line number aa goes on left column line number bb"));
  }

  @Test
  void raisedFiguresAreNotesOrPowersAndNoPartOfTheWord() throws IOException {
    page();
    raised(
        10,
        100,
        700,
        "The first canal^1^ is of 1823.^2^ It takes 25 km^2^ on the 4^th^ of May, and");
    raised(
        10,
        100,
        687,
        "there are 10^6^ drops of water in it, as was said in 1901^3^ by those who^4,5^ ");
    raised(10, 100, 674, "have seen it.^*^ ");
    raised(8, 100, 100, "^1^ Canals of the valley, p. 12.");
    raised(8, 100, 90, "^2^ ");
    text(8, 107, 90, "Towns, p. 3.");
    raised(8, 100, 80, "^3^See above.");
    assertEquals(
        List.of(
            "The first canal[1] is of 1823.[2] It takes 25 km² on the 4th of May, and there are 10⁶"
                + " drops of water in it, as was said in 1901[3] by those who[4],[5] have seen"
                + " it.[*]",
            "[1] Canals of the valley, p. 12.",
            "[2] Towns, p. 3.",
            "[3] See above."),
        paragraphs());
  }

  @Test
  void rowsOfATableAreParagraphsOfTheirCells() throws IOException {
    page();
    text(18, 100, 760, "Stores of grain");
    lines(
        100,
        730,
        13,
        "The council has looked at all of the stores and gives these numbers of them:");
    row(700, "District", "Stores", "Grain (t)", "What is to be said");
    row(682, "North", "12", "1,340", "two are closed");
    // The cells beside that of two lines stand at half its height, as browsers set them.
    row(664, "", "", "", "no change since last");
    row(657, "Middle", "7", "820", "");
    row(650, "", "", "", "year was seen");
    row(632, "South", "3", "95", "");
    lines(
        100,
        605,
        13,
        "What is behind the table is a sentence again, and it is as long as it has to be.");
    assertEquals(
        List.of(
            "The council has looked at all of the stores and gives these numbers of them:",
            "District Stores Grain (t) What is to be said",
            "North 12 1,340 two are closed",
            "Middle 7 820 no change since last year was seen",
            "South 3 95",
            "What is behind the table is a sentence again, and it is as long as it has to be."),
        paragraphs());
  }

  @Test
  void aTableOfTwoColumnsIsReadByRows() throws IOException {
    page();
    for (int i = 0; i < 8; i++) {
      text(10, 100, 700 - 18 * i, "Station " + word(i));
      text(10, 330, 700 - 18 * i, (310 + 7 * i) + " km");
    }
    String text = read().text();
    assertTrue(text.startsWith("Station aa 310 km\n\nStation bb 317 km\n\n"), text);
  }

  @Test
  void marksOfAListAndGapsOfProseMakeNoTable() throws IOException {
    page();
    for (int i = 0; i < 4; i++) {
      text(10, 100, 700 - 26 * i, (i + 1) + ".");
      text(
          10,
          140,
          700 - 26 * i,
          "The item " + word(i) + " goes on for all of the line until its end comes");
      text(10, 140, 687 - 26 * i, "and so its second line ends here.");
    }
    String[] words = {"people of the", "towns along", "rivers meet", "every year"};
    for (int i = 0; i < 4; i++) {
      text(10, 100, 560 - 13 * i, (i == 0 ? "The " : "the ") + words[i]);
      text(10, 200, 560 - 13 * i, words[(i + 1) % 4]);
      flushRight(10, 345, 560 - 13 * i, "and " + words[(i + 2) % 4]);
    }
    List<String> paragraphs = paragraphs();
    assertEquals(
        "1. The item aa goes on for all of the line until its end comes and so its second line"
            + " ends here.",
        paragraphs.get(0));
    assertEquals(5, paragraphs.size(), paragraphs.toString());
  }

  @Test
  void headsFeetAndNumbersOfPagesAreTakenOut() throws IOException {
    for (int i = 1; i <= 4; i++) {
      page();
      text(9, 100, 770, "Journal of Speeches, vol. " + i);
      lines(
          100,
          700,
          13,
          "The paragraph of page " + word(i) + " goes on and on for all of the line until it",
          "breaks off at the end of page "
              + word(i)
              + " and goes on over the page with more of the");
      text(9, 300, 30, "" + i);
    }
    Document document = read();
    assertEquals(1, document.paragraphs().size());
    assertTrue(document.text().contains("goes on over the page with more of the The paragraph"));
    assertEquals(
        List.of("Journal of Speeches, vol. 1", "1", "Journal of Speeches, vol. 2", "2"),
        document.removed().stream().map(Removal::text).limit(4).toList());
    assertEquals(
        List.of("running-head", "page-number"),
        document.removed().stream().map(Removal::rule).distinct().toList());
  }

  /** A single page that was printed by a browser; the same words elsewhere are text. */
  @Test
  void whatABrowserPrintsAroundAPageIsTakenOut() throws IOException {
    page();
    text(8, 30, 770, "3/4/21, 10:14 AM");
    lines(100, 700, 13, "The board met in the hall of Ulm, and it wrote of it under");
    lines(100, 687, 13, "https://ulm.example/board and elsewhere until the evening came.");
    text(8, 30, 30, "https://ulm.example/report");
    text(8, 560, 30, "1/1");
    Document document = read();
    assertEquals(
        List.of(
            "The board met in the hall of Ulm, and it wrote of it under https://ulm.example/board"
                + " and elsewhere until the evening came."),
        document.paragraphs().stream().map(document::textOf).toList());
    assertEquals(
        List.of("running-head", "page-number"),
        document.removed().stream().map(Removal::rule).distinct().toList());
  }

  @Test
  void aTimeAloneIsNoHeadOfAPage() throws IOException {
    page();
    text(10, 100, 770, "3/4/21, 10:14 AM");
    lines(100, 700, 13, "The board met in the hall of Ulm, and it wrote of it until the evening.");
    assertTrue(read().removed().stream().noneMatch(r -> r.rule().equals("running-head")));
  }

  @Test
  void hiddenTextIsIgnoredUnlessItIsAllThereIs() throws IOException {
    page();
    text(10, 100, 700, "What can be seen on this page.");
    page.setRenderingMode(RenderingMode.NEITHER);
    text(10, 100, 600, "Hidden from readers.");
    assertEquals("What can be seen on this page.", read().text());

    pdf = new PDDocument();
    page();
    picture();
    page.setRenderingMode(RenderingMode.NEITHER);
    text(10, 100, 600, "Recognised in the picture.");
    assertEquals("Recognised in the picture.", read().text());
  }

  @Test
  void scannedPagesAreRefusedWithAHint() throws IOException {
    page();
    picture();
    page();
    picture();
    Outcome<List<Document>> outcome = outcome();
    assertEquals("no text layer: 2 pages are pictures", outcome.problems().get(0).message());
    assertTrue(outcome.problems().get(0).hint().orElseThrow().contains("recognised"));
  }

  @Test
  void emptyPagesAreNoPictures() throws IOException {
    page();
    assertEquals(
        "its pages are empty, or their letters are drawn as shapes",
        outcome().problems().get(0).message());
  }

  @Test
  void entriesOfAListAreParagraphsThoughTheyEndNoSentence() throws IOException {
    page();
    lines(
        100,
        700,
        13,
        "All of those who came to the meeting of the council are named in this list:");
    lines(100, 674, 13, "Ann Miller, Ministry of Water", "Bob Smith, Roads", "Cleo Baker, Towns");
    lines(
        100,
        622,
        13,
        "It goes on with what is said of all of these by the council, which met in the hall of",
        "Ulm for it.");
    assertEquals(5, paragraphs().size());
  }

  @Test
  void encryptedFilesAreRefused() throws IOException {
    page();
    text(10, 100, 700, "Secret words.");
    pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
    assertEquals("protected by a password", outcome().problems().get(0).message());
  }

  @Test
  void informationCountsLittle() throws IOException {
    page();
    lines(100, 700, 13, "Some words that say nothing of when they were said or by whom.");
    pdf.getDocumentInformation().setTitle("Microsoft Word - speech.doc");
    pdf.getDocumentInformation().setAuthor("Ann Clerk");
    Document document = read();
    assertTrue(document.metadata().titleIsDerived());
    assertTrue(document.metadata().authors().get(0).confidence() < 0.5);
  }

  @Test
  void brokenBytesAnywhereAreAProblemOrRead() throws IOException {
    page();
    lines(100, 700, 13, "Some words of a page", "and some more.");
    byte[] whole = bytes();
    Random random = new Random(3);
    for (int i = 0; i < 100; i++) {
      byte[] file = whole.clone();
      for (int k = 0; k < 6; k++) {
        file[8 + random.nextInt(file.length - 8)] = (byte) random.nextInt();
      }
      Files.of(folder, "a.pdf", file).value().forEach(Account::check);
    }
  }

  private void page() throws IOException {
    if (page != null) {
      page.close();
    }
    PDPage next = new PDPage();
    pdf.addPage(next);
    page = new PDPageContentStream(pdf, next);
  }

  private void picture() throws IOException {
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
    page.drawImage(LosslessFactory.createFromImage(pdf, image), 0, 0, 600, 700);
  }

  private void lines(int x, int y, int spacing, String... lines) throws IOException {
    for (int i = 0; i < lines.length; i++) {
      text(10, x, y - spacing * i, lines[i]);
    }
  }

  /** Writes a line; what is between two circumflexes is smaller and above it. */
  private void raised(int size, int x, int y, String words) throws IOException {
    page.beginText();
    page.newLineAtOffset(x, y);
    String[] parts = words.split("\\^");
    for (int i = 0; i < parts.length; i++) {
      page.setFont(new PDType1Font(FontName.HELVETICA), i % 2 == 0 ? size : size * 0.65f);
      page.setTextRise(i % 2 == 0 ? 0 : size * 0.35f);
      page.showText(parts[i]);
    }
    page.setTextRise(0);
    page.endText();
  }

  private void row(int y, String... cells) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        text(10, 100 + 90 * i, y, cells[i]);
      }
    }
  }

  private void flushRight(int size, int right, int y, String words) throws IOException {
    float width = new PDType1Font(FontName.HELVETICA).getStringWidth(words) * size / 1000;
    text(size, Math.round(right - width), y, words);
  }

  private List<String> paragraphs() throws IOException {
    Document document = read();
    return document.paragraphs().stream().map(p -> p.span().of(document.text())).toList();
  }

  private void text(int size, int x, int y, String words) throws IOException {
    page.beginText();
    page.setFont(new PDType1Font(FontName.HELVETICA), size);
    page.newLineAtOffset(x, y);
    page.showText(words);
    page.endText();
  }

  private static String word(int i) {
    return Character.toString('a' + i).repeat(2);
  }

  private byte[] bytes() throws IOException {
    page.close();
    page = null;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }

  private Outcome<List<Document>> outcome() throws IOException {
    return Files.of(folder, "a.pdf", bytes());
  }

  private Document read() throws IOException {
    Outcome<List<Document>> outcome = outcome();
    assertEquals(1, outcome.value().size(), () -> outcome.problems().toString());
    Document document = new ArrayList<>(outcome.value()).get(0);
    Account.check(document);
    return document;
  }
}
