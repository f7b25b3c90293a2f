package org.lectern.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Outcome;
import org.lectern.model.Section;

/** What EPUB files say of a book, and what their chapters have besides paragraphs. */
class EpubTest {
  private static final String TITLE = "<dc:title>The Old Quay</dc:title>";

  @TempDir Path folder;

  @Test
  void theFirstHeadingIsThatOfAChapterAndNotTheTitle() {
    Document document =
        one(
            TITLE,
            "<h1>Morning</h1><p>The old quay lay in the sun, and nobody worked on that long day in May.</p>");
    assertEquals("The Old Quay", document.displayTitle());
    assertEquals(List.of("Morning"), document.sections().stream().map(Section::heading).toList());
    assertTrue(document.text().startsWith("Morning\n\nThe old quay"));
  }

  @Test
  void authorsAreThoseWhoWroteItAndTheDateIsOfThePublication() {
    Document document =
        one(
            TITLE
                + "<dc:creator opf:role='aut' opf:file-as='Clerk, Ann'>Clerk, Ann</dc:creator>"
                + "<dc:creator opf:role='edt'>Bo Lind</dc:creator>"
                + "<dc:creator id='t'>Ivo Marek</dc:creator>"
                + "<meta refines='#t' property='role'>trl</meta>"
                + "<dc:date opf:event='modification'>2019-09-09</dc:date>"
                + "<dc:date opf:event='publication'>1921-02-03</dc:date>"
                + "<dc:date opf:event='original-publication'>1898</dc:date>",
            "<p>Words.</p>");
    assertEquals(
        List.of("Ann Clerk"), document.metadata().authors().stream().map(Inferred::value).toList());
    assertEquals("1898", document.metadata().date().orElseThrow().value().toString());
  }

  @Test
  void listsRowsNotesFormulasAndVersesAreAsTheReaderSeesThem() {
    Document document =
        one(
            TITLE,
            "<ol start='3'><li>Wall</li><li><p>Lamps</p><ol type='a'><li>Red</li></ol></li></ol>"
                + "<ul><li>Free</li></ul>"
                + "<table><tr><td>Lisbon</td><td>300</td></tr></table>"
                + "<p>So<span epub:type='pagebreak'>17</span> it is <math><msup><mi>x</mi>"
                + "<mn>2</mn></msup><annotation>x^2</annotation></math>, she says"
                + "<a epub:type='noteref'>1</a>.</p><pre>one\ntwo</pre>"
                + "<section role='doc-endnotes'><ol><li><p>There."
                + "<a role='doc-backlink'>back</a></p></li></ol></section>");
    assertEquals(
        List.of(
            "3. Wall",
            "4. Lamps",
            "a. Red",
            "Free",
            "Lisbon 300",
            "So it is x2, she says[1].",
            "one",
            "two",
            "[1] There."),
        document.text().lines().filter(line -> !line.isEmpty()).toList());
  }

  @Test
  void aTitlePageIsListedAsRemoved() {
    Document document =
        one(TITLE, "<section epub:type='titlepage'><p>The Old Quay</p></section>", "<p>Words.</p>");
    assertEquals("Words.", document.text());
    assertEquals("the book's title page", document.removed().get(0).reason().toString());
  }

  @Test
  void aChapterIsInTheEncodingThatItDeclares() {
    String chapter =
        "<?xml version='1.0' encoding='iso-8859-1'?><html><body><p>\u00c9t\u00e9.</p></body></html>";
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts(TITLE, List.of()).forEach((n, p) -> parts.put(n, p.getBytes(StandardCharsets.UTF_8)));
    parts.put("c0.xhtml", chapter.getBytes(StandardCharsets.ISO_8859_1));
    assertEquals("\u00c9t\u00e9.", read(Files.zipped(parts)).value().get(0).text());
  }

  @Test
  void aBrokenPackageDocumentIsAnErrorThatNamesIt() {
    Map<String, String> parts = parts(TITLE, List.of());
    parts.put("b.opf", "<package><metadata><dc:title>X");
    String message = read(Files.zip(parts)).problems().get(0).message();
    assertTrue(message.contains("b.opf is broken"), message);
  }

  private Document one(String metadata, String... chapters) {
    Document document = read(Files.zip(parts(metadata, List.of(chapters)))).value().get(0);
    Account.check(document);
    return document;
  }

  private Outcome<List<Document>> read(byte[] file) {
    return Files.of(folder, "b.epub", file);
  }

  private static Map<String, String> parts(String metadata, List<String> chapters) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "META-INF/container.xml",
        "<container><rootfiles><rootfile full-path='b.opf'/></rootfiles></container>");
    StringBuilder items = new StringBuilder();
    StringBuilder spine = new StringBuilder();
    for (int i = 0; i < Math.max(1, chapters.size()); i++) {
      items.append("<item id='c%d' href='c%d.xhtml'/>".formatted(i, i));
      spine.append("<itemref idref='c%d'/>".formatted(i));
    }
    for (int i = 0; i < chapters.size(); i++) {
      parts.put("c" + i + ".xhtml", "<html><body>" + chapters.get(i) + "</body></html>");
    }
    parts.put(
        "b.opf",
        "<package xmlns:dc='d' xmlns:opf='o'><metadata>%s</metadata><manifest>%s</manifest><spine>%s</spine></package>"
            .formatted(metadata, items, spine));
    return parts;
  }
}
