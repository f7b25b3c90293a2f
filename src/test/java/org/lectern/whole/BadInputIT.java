package org.lectern.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong in real folders gets a word that helps; no text is lost and nothing crashes. */
class BadInputIT {
  private static final String GOOD =
      "LONDON, May 3 -- The committee met on Tuesday.\n\nIt agreed on the plan.\n";

  @TempDir Path folder;

  private GenJar.Run build(String... more) throws Exception {
    String[] args = new String[more.length + 2];
    args[0] = "build";
    args[1] = "corpus";
    System.arraycopy(more, 0, args, 2, more.length);
    GenJar.Run run = GenJar.run(folder, args);
    assertFalse(run.all().contains("\tat "), run::all);
    assertFalse(run.all().contains("Exception"), run::all);
    return run;
  }

  private void write(String name, String content) throws IOException {
    GenJar.write(folder.resolve("corpus"), name, content);
  }

  private void write(String name, byte[] content) throws IOException {
    GenJar.write(folder.resolve("corpus"), name, content);
  }

  /** The text of a document's page, paragraphs joined by an empty line. */
  private String textOf(String id) throws IOException {
    Path page = folder.resolve("site-output/documents").resolve(id).resolve("index.html");
    return Jsoup.parse(page, "UTF-8").select("article p[id^=p]").stream()
        .map(Element::wholeText)
        .collect(Collectors.joining("\n\n"));
  }

  @Test
  void missingFolder() throws Exception {
    GenJar.Run run = build();
    assertEquals(3, run.exit(), run::all);
    assertTrue(run.err().contains("corpus"), run::all);
    assertTrue(run.err().contains("hint:"), run::all);
  }

  @Test
  void emptyFolder() throws Exception {
    Files.createDirectories(folder.resolve("corpus"));
    GenJar.Run run = build();
    assertEquals(3, run.exit(), run::all);
    assertTrue(run.err().contains("hint:"), run::all);
    assertFalse(Files.exists(folder.resolve("site-output")), "no half-written site");
  }

  @Test
  void emptyAndBinaryFilesAreNamedAndTheRestIsBuilt() throws Exception {
    write("empty.txt", "");
    write("blank.txt", " \n\t\n");
    byte[] binary = new byte[4000];
    new java.util.Random(1).nextBytes(binary);
    write("image.txt", binary);
    write("good.txt", GOOD);
    GenJar.Run run = build();
    assertEquals(0, run.exit(), run::all);
    for (String name : List.of("empty.txt", "blank.txt", "image.txt")) {
      assertTrue(run.err().contains(name), () -> name + ": " + run.all());
    }
    assertTrue(textOf("good").contains("It agreed on the plan."));
  }

  @Test
  void encodings() throws Exception {
    String french = "Le président a déclaré que l’été sera chaud — très chaud. ".repeat(20).strip();
    String chinese = "国家主席在北京出席了全国网络安全和信息化工作会议并发表重要讲话。".repeat(20);
    write("utf16le.txt", ("\uFEFF" + chinese).getBytes(StandardCharsets.UTF_16LE));
    write("utf16be.txt", ("\uFEFF" + chinese).getBytes(StandardCharsets.UTF_16BE));
    write("gb.txt", chinese.getBytes(Charset.forName("GB18030")));
    write("win.txt", french.getBytes(Charset.forName("windows-1252")));
    write("bom.txt", "\uFEFF" + french);
    GenJar.Run run = build();
    assertEquals(0, run.exit(), run::all);
    for (String id : List.of("utf16le", "utf16be", "gb")) {
      assertEquals(squeeze(chinese), squeeze(textOf(id)), id);
    }
    for (String id : List.of("win", "bom")) {
      assertEquals(squeeze(french), squeeze(textOf(id)), id);
    }
  }

  private static String squeeze(String text) {
    return text.replaceAll("\\s+", "");
  }

  @Test
  void fileNamesOfEveryKind() throws Exception {
    write("with space.txt", GOOD);
    write("quo'te\"s.txt", GOOD);
    write("dots..txt", GOOD);
    write("emoji \uD83D\uDE00.txt", GOOD);
    write("会议.txt", GOOD);
    write("%2e%2e.txt", GOOD);
    write("deep/er/CON.txt", GOOD);
    GenJar.Run run = build();
    assertEquals(0, run.exit(), run::all);
    assertEquals(List.of(), Links.broken(folder.resolve("site-output")));
    try (var records = Files.list(folder.resolve("site-output/api/documents"))) {
      assertEquals(7, records.filter(Files::isRegularFile).count());
    }
  }

  @Test
  void twoSourcesOfOneIdAreBothNamed() throws Exception {
    write("a/report.txt", GOOD);
    write("b/report.txt", GOOD);
    GenJar.Run run = build();
    assertEquals(3, run.exit(), run::all);
    assertTrue(run.err().contains("a/report.txt") && run.err().contains("b/report.txt"), run::all);
  }

  @Test
  void brokenYamlHasLineAndColumnAndAllProblemsAreTold() throws Exception {
    write("good.txt", GOOD);
    write("corpus.yaml", "title: [unclosed\nlanguage: en\n");
    GenJar.Run run = build();
    assertEquals(3, run.exit(), run::all);
    assertTrue(run.err().matches("(?s).*corpus\\.yaml:\\d+:\\d+.*"), run::all);
    write("corpus.yaml", "titel: x\nlanguage: {a: b}\ndefaults: {kind: poem}\n");
    GenJar.Run three = build();
    assertEquals(3, three.exit(), three::all);
    for (String place : List.of("corpus.yaml:1:1", "corpus.yaml:2:", "corpus.yaml:3:")) {
      assertTrue(three.err().contains(place), () -> place + ": " + three.all());
    }
    assertTrue(three.err().contains("title"), three::all);
  }

  @Test
  void aTemplateWithAnUnknownNameIsPlaced() throws Exception {
    write("good.txt", GOOD);
    write("templates/pages/document.html", "<h1>\n{{ documint.titel }}</h1>\n");
    GenJar.Run run = build();
    assertEquals(3, run.exit(), run::all);
    assertTrue(run.err().contains("templates/pages/document.html:2"), run::all);
    assertTrue(run.err().contains("hint:"), run::all);
    assertFalse(Files.exists(folder.resolve("site-output")), "no half-written site");
  }

  @Test
  void markupAndMarkdownAreText() throws Exception {
    String hostile =
        "<script>alert(1)</script> & &amp; **bold** _it_ `code` [a](javascript:b) ![x](y)\n\n"
            + "# not a head\n\n> not a quote\n\n1. not a list, said the chair of the meeting.\n";
    write("hostile.txt", hostile);
    GenJar.Run run = build();
    assertEquals(0, run.exit(), run::all);
    String html = Files.readString(folder.resolve("site-output/documents/hostile/index.html"));
    assertFalse(html.contains("<script>alert"), "script from a text");
    assertEquals(
        0,
        Jsoup.parse(html).select("article p[id^=p] :is(b, strong, em, code, img, script)").size());
    String all = squeeze(Jsoup.parse(html).wholeText());
    for (String line : hostile.split("\n+")) {
      assertTrue(all.contains(squeeze(line)), line);
    }
  }

  @Test
  void textsMadeToHurtAParser() throws Exception {
    write("quotes.txt", ">".repeat(2000) + " deep\n");
    write("ticks.txt", "`a``b```c ".repeat(20_000) + "\n");
    write("brackets.txt", "![[]()".repeat(20_000) + "\n");
    write("stars.txt", "*a_ ".repeat(20_000) + "\n");
    GenJar.Run run = build();
    assertEquals(0, run.exit(), run::all);
    assertEquals(squeeze("![[]()".repeat(20_000)), squeeze(textOf("brackets")));
    assertEquals(squeeze("`a``b```c ".repeat(20_000)), squeeze(textOf("ticks")));
  }

  @Test
  void aVeryLongLineAndNulBytesAndRightToLeft() throws Exception {
    write("long.txt", "The committee met again and agreed. ".repeat(1_500_000));
    write("zero.txt", "The committee\0 met\0 on Tuesday and agreed on the plan.\n");
    String arabic = "اجتمعت اللجنة يوم الثلاثاء واتفقت على الخطة.";
    write("arabic.txt", arabic + "\n");
    GenJar.Run run = build();
    assertEquals(0, run.exit(), run::all);
    assertTrue(run.err().contains("zero.txt"), run::all);
    assertEquals("The committee met on Tuesday and agreed on the plan.", textOf("zero"));
    assertEquals(arabic, textOf("arabic"));
    assertEquals(1_500_000L * 30, textOf("long").chars().filter(c -> c > ' ').count());
  }

  @Test
  void aForeignFolderIsNeverOverwritten() throws Exception {
    write("good.txt", GOOD);
    GenJar.write(folder, "site-output/thesis.txt", "ten years of work");
    GenJar.Run run = build();
    assertEquals(3, run.exit(), run::all);
    assertTrue(run.err().contains("thesis.txt"), run::all);
    assertEquals("ten years of work", Files.readString(folder.resolve("site-output/thesis.txt")));
  }

  @Test
  void keepsWhatBelongsToTheHost() throws Exception {
    write("good.txt", GOOD);
    GenJar.write(folder, "site-output/.gitignore", "*\n");
    GenJar.write(folder, "site-output/CNAME", "example.org\n");
    GenJar.write(folder, "site-output/.git/HEAD", "ref: refs/heads/pages\n");
    for (int i = 0; i < 2; i++) {
      GenJar.Run run = build();
      assertEquals(0, run.exit(), run::all);
    }
    Path site = folder.resolve("site-output");
    assertEquals("*\n", Files.readString(site.resolve(".gitignore")));
    assertEquals("example.org\n", Files.readString(site.resolve("CNAME")));
    assertTrue(Files.exists(site.resolve(".git/HEAD")));
    assertTrue(Files.exists(site.resolve("index.html")));
  }

  @Test
  void usageErrors() throws Exception {
    for (List<String> args :
        List.of(
            List.of("biuld"),
            List.of("build", "--outptu", "x"),
            List.of("search"),
            List.of("inspect"))) {
      GenJar.Run run = GenJar.run(folder, args.toArray(String[]::new));
      assertEquals(2, run.exit(), () -> args + ": " + run.all());
      assertTrue(run.err().contains("java -jar gen.jar"), args::toString);
      assertFalse(run.err().contains("lectern"), "a command that nobody can type: " + run.err());
    }
  }
}
