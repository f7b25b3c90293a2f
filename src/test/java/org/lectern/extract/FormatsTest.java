package org.lectern.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Severity;
import org.lectern.model.Section;

/** DOCX and EPUB, and files that are not what their name says. */
class FormatsTest {
  static final String W =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  private static final String CORE =
      "<cp:coreProperties xmlns:cp='c' xmlns:dc='d' xmlns:t='t'><dc:title>%s</dc:title>"
          + "<dc:creator>%s</dc:creator><t:created>%s</t:created><t:modified>%s</t:modified>"
          + "</cp:coreProperties>";

  @TempDir Path folder;

  @Test
  void aDocxReadsAsItsPrintedPage() {
    String field =
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGEREF x</w:instrText>"
            + "</w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
            + run(", page 7")
            + "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
    String body =
        p("Titel", run("Fish &amp; ships"))
            + p("", run("Lisbon, 22 May 1998"))
            + p("berschrift1", run("The sea"))
            + p(
                "",
                run("We ")
                    + "<w:del><w:r><w:delText>may</w:delText></w:r></w:del>"
                    + "<w:moveFrom>"
                    + run("moved")
                    + "</w:moveFrom>"
                    + "<w:ins>"
                    + run("must")
                    + "</w:ins>"
                    + run(" act,")
                    + "<w:r><w:br/></w:r>"
                    + run("now")
                    + "<w:r><w:footnoteReference w:id='2'/></w:r><w:commentRangeStart/>"
                    + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
                    + field
                    + run("."))
            + p("berschrift2", run("A part"))
            + "<w:tbl><w:tr><w:tc>"
            + p("", run("Cell."))
            + "</w:tc></w:tr></w:tbl>";
    Document document =
        one(
            "a.docx",
            docx(
                body,
                "word/footnotes.xml",
                "<w:footnotes"
                    + W
                    + "><w:footnote w:type='separator' w:id='0'>"
                    + p("", run("---"))
                    + "</w:footnote><w:footnote w:id='2'>"
                    + p("", run("See there."))
                    + "</w:footnote></w:footnotes>"));
    assertEquals("Fish & ships", document.displayTitle());
    assertEquals(
        "The sea\n\nWe must act, now[1], page 7.\n\nA part\n\nCell.\n\n[1] See there.",
        document.text());
    assertEquals("1998-05-22", document.metadata().date().orElseThrow().value().toString());
    assertEquals(
        List.of("1 The sea", "2 A part"),
        document.sections().stream().map(s -> s.level() + " " + s.heading()).toList());
  }

  @Test
  void aDocxHasItsSignsAndNoPlaceholders() {
    String sign = "<w:r><w:sym w:font='%s' w:char='%s'/></w:r>";
    String body =
        p("", run("An angle ") + sign.formatted("Symbol", "F061") + run(" and a tick "))
            + p("", sign.formatted("Wingdings", "F0FC") + run(" done"))
            + p("", run("A sign ") + sign.formatted("Own Font", "F041") + run(" of no font's"))
            + p("", run("A letter ") + sign.formatted("Arial", "2260") + run(" of one"))
            + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            + p("", run("Click here to enter text."))
            + "</w:sdtContent></w:sdt><w:sdt><w:sdtContent>"
            + p(
                "",
                "<w:r><w:ruby><w:rt>"
                    + run("kanji")
                    + "</w:rt><w:rubyBase>"
                    + run("Filled in")
                    + "</w:rubyBase></w:ruby></w:r>")
            + "</w:sdtContent></w:sdt>";
    assertEquals(
        "An angle α and a tick\n\n✓ done\n\nA sign \uFFFD of no font's\n\nA letter ≠ of one\n\n"
            + "Filled in",
        one("a.docx", docx(body)).text());
  }

  @ParameterizedTest
  @CsvSource({
    "1998-05-22T08:00:00Z, 1998-05-22T18:00:00Z, 1998-05-22",
    "1998-05-02T08:00:00Z, 1998-05-22T18:00:00Z, 1998-05",
    "1997-05-02T08:00:00Z, 1998-05-22T18:00:00Z, ",
    "soon, soon, ",
    "2013-12-23T23:15:00Z, 2013-12-23T23:15:00Z, ",
  })
  void propertiesCountLittle(String created, String modified, String date) {
    String core = CORE.formatted("Microsoft Word - x.doc", "admin", created, modified);
    String text = p("", run("Some words that say nothing of when or by whom they were said."));
    Document document = one("a.docx", docx(text, "docProps/core.xml", core));
    assertEquals(date, document.metadata().date().map(d -> d.value().toString()).orElse(null));
    document.metadata().date().ifPresent(d -> assertTrue(d.confidence() < 0.5));
    assertTrue(document.metadata().titleIsDerived());
    assertEquals(List.of(), document.metadata().authors());
  }

  @Test
  void whatTheTextSaysIsStrongerThanProperties() {
    String core =
        CORE.formatted("Template for speeches", "Bob Typist", "2001-01-01T", "2001-01-01T");
    String text =
        p("", run("Title of it"))
            + p("", run("By Ann Clerk"))
            + p("", run("Date: 1998-05-22"))
            + p("", run("Ladies and gentlemen, these are the words that I have for you today."));
    Document document = one("a.docx", docx(text, "docProps/core.xml", core));
    assertEquals("1998-05-22", document.metadata().date().orElseThrow().value().toString());
    assertEquals("Title of it", document.displayTitle());
    assertEquals(
        List.of("Ann Clerk"), document.metadata().authors().stream().map(Inferred::value).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ann Clerk, Minister of Fisheries | Ann Clerk",
        "H.E. Ann Clerk, Permanent Representative to the Union | Ann Clerk",
        "By Ann Clerk | Ann Clerk",
        "Fish, ships and the minister | ",
        "The Fisheries Board, chair and members | ",
      })
  void aDocxNamesItsSpeakerBelowTheDateLine(String line, String author) {
    String text =
        p("Title", run("The sea is wide"))
            + p("", run("Lisbon, 22 May 1998"))
            + p("", run(line))
            + p("", run("Ladies and gentlemen, these are the words that I have for you today."));
    Document document = one("a.docx", docx(text));
    assertEquals("1998-05-22", document.metadata().date().orElseThrow().value().toString());
    assertEquals(
        author == null ? List.of() : List.of(author),
        document.metadata().authors().stream().map(Inferred::value).toList());
  }

  @Test
  void anEpubIsOneDocumentWithItsChaptersInOrder() {
    Document document =
        one("b.epub", epub("<itemref idref='nav'/><itemref idref='b'/><itemref idref='a'/>"));
    assertEquals("The Book", document.displayTitle());
    assertEquals("Ann Clerk", document.metadata().authors().get(0).value());
    assertEquals("en", document.metadata().language().orElseThrow().value());
    assertEquals(
        "Chapter One\n\nLoose text\n\nand a note[1].\n\nPart\n\nx y\n\nChapter Two\n\nLast words of it.",
        document.text());
    assertEquals(
        List.of("1 Chapter One", "2 Part", "1 Chapter Two"),
        document.sections().stream().map(FormatsTest::level).toList());
    assertEquals("the book's table of contents", document.removed().get(0).reason().toString());
    assertEquals("One", document.removed().get(0).text());
  }

  private static String level(Section section) {
    return section.level() + " " + section.heading();
  }

  static Stream<Arguments> notWhatTheySay() {
    byte[] docx = docx(p("", run("Words.")));
    byte[] bomb = Files.zip(Map.of("word/document.xml", " ".repeat(50 << 20)));
    byte[] text = "words".getBytes(StandardCharsets.UTF_8);
    byte[] ole = Arrays.copyOf(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), 600);
    byte[] deep = docx("<w:p>".repeat(5_000) + "</w:p>".repeat(5_000));
    byte[] dtd =
        Files.zip(
            Map.of(
                "word/document.xml",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"));
    return Stream.of(
        Arguments.of("a.docx", bomb, Severity.ERROR, "far too large"),
        Arguments.of("a.epub", bomb, Severity.ERROR, "far too large"),
        Arguments.of("a.docx", Arrays.copyOf(docx, docx.length / 2), Severity.ERROR, "broken"),
        Arguments.of("a.docx", Files.zip(Map.of("a", "b")), Severity.ERROR, "no DOCX"),
        Arguments.of("a.epub", docx, Severity.ERROR, "no EPUB"),
        Arguments.of("a.docx", ole, Severity.ERROR, "protected by a password"),
        Arguments.of("a.docx", text, Severity.ERROR, "not DOCX, as its name says, but plain text"),
        Arguments.of("a.docx", new byte[0], Severity.WARNING, "empty"),
        Arguments.of("a.docx", deep, Severity.ERROR, "is broken"),
        Arguments.of("a.docx", dtd, Severity.ERROR, "is broken"),
        Arguments.of("a.docx", docx(""), Severity.WARNING, "no text is in it"),
        Arguments.of("a.txt", docx, Severity.WARNING, "not a text but a ZIP file"),
        Arguments.of("a.pdf", text, Severity.ERROR, "not PDF, as its name says, but plain text"),
        Arguments.of("a.pdf", docx, Severity.ERROR, "not PDF, as its name says, but a ZIP"),
        Arguments.of(
            "a.epub",
            epub("<itemref idref='x'/>"),
            Severity.WARNING,
            "the chapter OEBPS/ch/x.xhtml is not in the file"));
  }

  @ParameterizedTest(name = "{0} {3}")
  @MethodSource("notWhatTheySay")
  void aProblemAndNoException(String name, byte[] file, Severity severity, String message) {
    Outcome<List<Document>> read =
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Files.of(folder, name, file));
    Problem problem =
        read.problems().stream()
            .filter(p -> p.message().contains(message))
            .findFirst()
            .orElseThrow(() -> new AssertionError(read.problems().toString()));
    assertEquals(severity, problem.severity());
    assertEquals(name, problem.place().path());
    assertTrue(problem.hint().isPresent());
  }

  @Test
  void brokenBytesAnywhereAreAProblemOrRead() {
    Random random = new Random(5);
    byte[][] files = {docx(p("", run("Words that are said."))), epub("<itemref idref='a'/>")};
    for (int i = 0; i < 200; i++) {
      byte[] file = files[i % 2].clone();
      for (int k = 0; k < 4; k++) {
        file[4 + random.nextInt(file.length - 4)] = (byte) random.nextInt();
      }
      Files.of(folder, i % 2 == 0 ? "a.docx" : "a.epub", file).value().forEach(Account::check);
    }
  }

  private Document one(String name, byte[] file) {
    Outcome<List<Document>> read = Files.of(folder, name, file);
    assertEquals(
        List.of(), read.problems().stream().filter(p -> p.severity() == Severity.ERROR).toList());
    Document document = read.value().get(0);
    Account.check(document);
    return document;
  }

  /** A DOCX file with a body, and other parts by name. */
  static byte[] docx(String body, String... part) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "word/document.xml", "<w:document" + W + "><w:body>" + body + "</w:body></w:document>");
    parts.put(
        "word/styles.xml",
        "<w:styles"
            + W
            + ">"
            + style("Titel", "Title")
            + style("berschrift1", "heading 1")
            + style("berschrift2", "heading 2")
            + "</w:styles>");
    for (int i = 0; i < part.length; i += 2) {
      parts.put(part[i], part[i + 1]);
    }
    return Files.zip(parts);
  }

  private static String style(String id, String name) {
    return "<w:style w:styleId='" + id + "'><w:name w:val='" + name + "'/></w:style>";
  }

  static String p(String style, String runs) {
    String properties = style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val='" + style + "'/></w:pPr>";
    return "<w:p>" + properties + runs + "</w:p>";
  }

  static String run(String words) {
    return "<w:r><w:t xml:space='preserve'>" + words + "</w:t></w:r>";
  }

  private static byte[] epub(String spine) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "META-INF/container.xml",
        "<container><rootfiles><rootfile full-path='OEBPS/c.opf'/></rootfiles></container>");
    parts.put(
        "OEBPS/c.opf",
        "<package xmlns:dc='x'><metadata><dc:title>The Book</dc:title><dc:creator>Ann Clerk"
            + "</dc:creator><dc:language>en</dc:language></metadata><manifest>"
            + "<item id='nav' href='nav.xhtml' properties='nav'/><item id='a' href='ch/a%201.xhtml'/>"
            + "<item id='b' href='ch/b.xhtml'/><item id='x' href='ch/x.xhtml'/></manifest><spine>"
            + spine
            + "</spine></package>");
    parts.put(
        "OEBPS/nav.xhtml", "<html><body><nav><ol><li><a>One</a></li></ol></nav></body></html>");
    parts.put(
        "OEBPS/ch/a 1.xhtml",
        "<html><head><title>t</title></head><body><h1>Chapter&nbsp;Two</h1>"
            + "<p>Last <b>words</b> of<br/>it.</p><script>no</script></body></html>");
    parts.put(
        "OEBPS/ch/b.xhtml",
        "<html><body><h1>Chapter One</h1><div>Loose text <p>and a note<a epub:type='noteref'>1</a>."
            + "</p></div><h2>Part</h2><p>x y</p></body></html>");
    return Files.zip(parts);
  }
}
