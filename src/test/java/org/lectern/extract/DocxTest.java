package org.lectern.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.extract.FormatsTest.W;
import static org.lectern.extract.FormatsTest.docx;
import static org.lectern.extract.FormatsTest.p;
import static org.lectern.extract.FormatsTest.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Section;

/** What word processors put beside the words of a DOCX file, or generate when they show it. */
class DocxTest {
  private static final String PROSE =
      "Ladies and gentlemen, our fleet has more than a thousand vessels, and they are old.";

  @TempDir Path folder;

  @Test
  void theMarkedTitleIsTheTitleAndTheHeadEndsAtAHeading() {
    Document document =
        one(
            docx(
                p("Title", run("Opening of the Harbour Forum"))
                    + p("", run("Speech by Maria Lindholm, Minister of Fisheries, 14 May 2019"))
                    + p("TOC1", run("Where we stand") + "<w:r><w:tab/></w:r>" + run("1"))
                    + p("berschrift1", run("Where we stand"))
                    + p("", run(PROSE))
                    + p("berschrift1", run("What we do"))
                    + p("", run("We build."))));
    assertEquals("Opening of the Harbour Forum", document.displayTitle());
    assertEquals("2019-05-14", document.metadata().date().orElseThrow().value().toString());
    assertEquals("Maria Lindholm", document.metadata().authors().get(0).value());
    assertEquals(
        List.of("Where we stand", "What we do"),
        document.sections().stream().map(Section::heading).toList());
    assertEquals(
        List.of("line of the cover, beside the title", "the text's table of contents"),
        document.removed().stream().map(r -> r.reason().toString()).toList());
  }

  @Test
  void anAuthorOfThePropertiesBelowTheTitleIsTheAuthor() {
    String core =
        "<cp:coreProperties xmlns:cp='c' xmlns:dc='d'><dc:creator>Jan Ek; Ana Sousa</dc:creator>"
            + "</cp:coreProperties>";
    String body =
        p("Title", run("The Quay of Tomorrow"))
            + p("", run("Jan Ek"))
            + p("", run("Ana Sousa"))
            + p("", run("3 June 2018"))
            + p("", run(PROSE));
    Document document = one(docx(body, "docProps/core.xml", core));
    assertEquals("2018-06-03", document.metadata().date().orElseThrow().value().toString());
    assertEquals(
        List.of("Jan Ek 0.95", "Ana Sousa 0.95"),
        document.metadata().authors().stream().map(DocxTest::sure).toList());
    assertEquals(PROSE, document.text());
  }

  private static String sure(Inferred<String> name) {
    return name.value() + " " + name.confidence();
  }

  @Test
  void notesHaveTheNumbersThatTheReaderSees() {
    String body =
        p("", run("One") + note("foot", 5) + run(" and two") + note("end", 5) + run("."))
            + p("", run("Three") + note("foot", 3) + run("."))
            + p("", "<w:del><w:r>" + note("foot", 4) + "</w:r></w:del>" + run("Four."));
    Document document =
        one(
            docx(
                body,
                "word/footnotes.xml",
                notes("foot", 3, "Second.")
                    + notes("foot", 4, "Gone.")
                    + notes("foot", 5, "First.")
                    + "</w:footnotes>",
                "word/endnotes.xml",
                notes("end", 5, "At the end.") + "</w:endnotes>"));
    assertEquals(
        "One[1] and two[i].\n\nThree[2].\n\nFour.\n\n[1] First.\n\n[2] Second.\n\n[i] At the end.",
        document.text());
  }

  @Test
  void listsHaveTheNumbersThatTheReaderSees() {
    String numbering =
        "<w:numbering"
            + W
            + "><w:abstractNum w:abstractNumId='7'>"
            + level(0, "decimal", "%1.", 1)
            + level(1, "lowerLetter", "%1.%2)", 1)
            + level(2, "upperRoman", "%3", 4)
            + "</w:abstractNum><w:abstractNum w:abstractNumId='8'>"
            + level(0, "bullet", "\u2022", 1)
            + "</w:abstractNum><w:abstractNum w:abstractNumId='9'>"
            + level(0, "chineseCounting", "%1、", 11)
            + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>"
            + "<w:num w:numId='2'><w:abstractNumId w:val='8'/></w:num>"
            + "<w:num w:numId='3'><w:abstractNumId w:val='7'/><w:lvlOverride w:ilvl='0'>"
            + "<w:startOverride w:val='5'/></w:lvlOverride></w:num>"
            + "<w:num w:numId='4'><w:abstractNumId w:val='9'/></w:num></w:numbering>";
    Document document =
        one(
            docx(
                item(1, 0, "Repair the quay.")
                    + item(1, 1, "The wall.")
                    + item(1, 1, "The lamps.")
                    + item(1, 2, "All of them.")
                    + item(1, 0, "Dredge the channel.")
                    + item(1, 1, "Again.")
                    + item(2, 0, "A bullet.")
                    + item(3, 0, "Anew.")
                    + item(0, 0, "No item.")
                    + item(4, 0, "渔业。")
                    + item(1, 0, "Train the young."),
                "word/numbering.xml",
                numbering));
    assertEquals(
        List.of(
            "1. Repair the quay.",
            "1.a) The wall.",
            "1.b) The lamps.",
            "IV All of them.",
            "2. Dredge the channel.",
            "2.a) Again.",
            "A bullet.",
            "5. Anew.",
            "No item.",
            "十一、 渔业。",
            "3. Train the young."),
        document.text().lines().filter(line -> !line.isEmpty()).toList());
  }

  @Test
  void aRowOfEntriesIsAParagraphAndALayoutIsNot() {
    String cell = "<w:tc>%s</w:tc>";
    String entries =
        cell.formatted(p("", run("Lisbon")))
            + cell.formatted("")
            + cell.formatted(p("", run("300")));
    String layout =
        cell.formatted(p("", run("Left.")) + p("", run("Below.")))
            + cell.formatted(p("", run("Right.")));
    String table = "<w:tbl><w:tr>" + entries + "</w:tr><w:tr>" + layout + "</w:tr></w:tbl>";
    assertEquals("Lisbon 300\n\nLeft.\n\nBelow.\n\nRight.", one(docx(table)).text());
  }

  @Test
  void aDeletedEndJoinsParagraphs() {
    String joined =
        "<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>" + run("The sea ") + "</w:p>";
    assertEquals(
        "The sea is wide.\n\nSo is the sky.",
        one(docx(joined + p("", run("is wide.")) + p("", run("So is the sky.")))).text());
  }

  @Test
  void aStyleIsWhatItIsBasedOnAndPartsMayBeNumbered() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "word/document2.xml",
        "<w:document"
            + W
            + "><w:body>"
            + p("Mine", run("A head"))
            + p("", run("Words."))
            + "</w:body></w:document>");
    parts.put(
        "word/styles2.xml",
        "<w:styles"
            + W
            + "><w:style w:styleId='H'><w:name w:val='heading 2'/></w:style>"
            + "<w:style w:styleId='Mine'><w:name w:val='Mine'/><w:basedOn w:val='H'/></w:style>"
            + "</w:styles>");
    assertEquals("A head", one(Files.zip(parts)).sections().get(0).heading());
  }

  private Document one(byte[] file) {
    Document document = Files.of(folder, "a.docx", file).value().get(0);
    Account.check(document);
    return document;
  }

  private static String note(String kind, int id) {
    return "<w:r><w:" + kind + "noteReference w:id='" + id + "'/></w:r>";
  }

  private static String notes(String kind, int id, String words) {
    String open = id == 3 || kind.equals("end") ? "<w:" + kind + "notes" + W + ">" : "";
    String note = "<w:" + kind + "note w:id='" + id + "'>" + p("", run(words));
    return open + note + "</w:" + kind + "note>";
  }

  private static String level(int level, String format, String text, int start) {
    return "<w:lvl w:ilvl='%d'><w:start w:val='%d'/><w:numFmt w:val='%s'/><w:lvlText w:val='%s'/></w:lvl>"
        .formatted(level, start, format, text);
  }

  private static String item(int list, int level, String words) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val='%d'/><w:numId w:val='%d'/></w:numPr></w:pPr>%s</w:p>"
        .formatted(level, list, run(words));
  }
}
