package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.model.CorpusInput;
import org.lectern.model.Document;
import org.lectern.model.Ledger;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Severity;
import org.lectern.read.CorpusReader;

/** Whatever {@code check} is unsure of, the line that it suggests settles it. */
class SettlingTest {
  private static final Pattern LINE =
      Pattern.compile("put this line into (.+?\\.yaml): (.*?)(?: \\(or the right one.*)?");

  private static final Pattern BELOW =
      Pattern.compile("put this line below \u201c(.+:)\u201d in (corpus\\.yaml): (.+)");
  private static final String BODY =
      " It is said that there was much to be done, and that the time was short, so they began.\n";

  @TempDir private Path corpus;

  /** All that reading, understanding and linking a corpus tells. */
  static List<Problem> problems(Path corpus) {
    InstalledStages stages = new InstalledStages();
    Outcome<CorpusInput> input = CorpusReader.read(corpus);
    List<Problem> problems = new ArrayList<>(input.problems());
    List<Document> documents = new ArrayList<>();
    input.value().sources().stream()
        .map(stages.extract(input.value()))
        .forEach(
            outcome -> {
              documents.add(outcome.value());
              problems.addAll(outcome.problems());
            });
    problems.addAll(stages.link(input.value(), Ledger.EMPTY, documents).problems());
    return problems.stream().sorted().distinct().toList();
  }

  private static List<Problem> unsure(Path corpus) {
    List<Problem> all = problems(corpus);
    assertFalse(all.stream().anyMatch(p -> p.severity() == Severity.ERROR), all.toString());
    return all.stream().filter(p -> p.severity() == Severity.UNSURE).toList();
  }

  private void write(String name, String text) throws IOException {
    write(name, text, StandardCharsets.UTF_8);
  }

  private void write(String name, String text, Charset charset) throws IOException {
    Path file = corpus.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(charset));
  }

  /** Pastes the lines one after another, each while it is asked for, until nothing is unsure. */
  private static int settle(Path corpus) throws IOException {
    int pasted = 0;
    List<Problem> left = unsure(corpus);
    while (!left.isEmpty()) {
      Problem first = left.get(0);
      paste(corpus, first);
      List<Problem> now = unsure(corpus);
      assertFalse(now.contains(first), "not settled: " + first);
      assertTrue(now.size() < left.size(), () -> "no fewer: " + now);
      left = now;
      pasted++;
    }
    return pasted;
  }

  /** Does what a hint says. */
  private static void paste(Path corpus, Problem problem) throws IOException {
    String hint = problem.hint().orElseThrow();
    Matcher line = LINE.matcher(hint);
    Matcher below = BELOW.matcher(hint);
    if (below.matches()) {
      Path file = corpus.resolve(below.group(2));
      String old = Files.exists(file) ? Files.readString(file) : "";
      String key = below.group(1) + "\n";
      String whole = old.contains(key) ? old : old + key;
      Files.writeString(file, whole.replace(key, key + "  " + below.group(3) + "\n"));
      return;
    }
    assertTrue(line.matches(), problem.toString());
    Files.writeString(
        corpus.resolve(line.group(1)),
        line.group(2) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "the date, | BEIJING, April 21 -- The Road Summit opened on April 21, 2018 in Beijing.",
        "the year of the date | BEIJING, April 21 -- They came and spoke of the roads.",
        "the text gives no title | Everything was said of the roads, and the seas.",
        "the date of the event | The Road Summit was held last week in Ulm. date 2023-07-16",
        "the name of the event | The Road Summit was held in Ulm.",
        "the host of the event | The Road Summit was held in Ulm on May 3, 2021. They thanked Ghana"
            + " for hosting the summit.",
        "the publisher | BEIJING, April 21 (Xinhua) -- They came.",
        "the place | NOWHEREVILLE -- They came and spoke of the roads.",
      })
  void everyKindOfDoubt(String told, String text) throws IOException {
    int date = text.indexOf("date ");
    String head = date < 0 ? "" : text.substring(date) + "\n\n";
    write("deep/er/a text.txt", head + (date < 0 ? text : text.substring(0, date)) + BODY);
    List<Problem> before = unsure(corpus);
    assertTrue(before.stream().anyMatch(p -> p.message().startsWith(told)), before.toString());
    int lines = settle(corpus); // One line may settle two facts of an event.
    assertTrue(lines > 0 && lines <= before.size(), "lines " + lines);
  }

  @Test
  void anEncoding() throws IOException {
    write("a.txt", "On Roads\nMay 3, 1999\n\nTh\u00e9 was drunk.\n", Charset.forName("ISO-8859-1"));
    List<Problem> before = unsure(corpus);
    assertTrue(before.toString().contains("encoding"), before.toString());
    settle(corpus);
  }

  @Test
  void reportsThatContradictEachOther() throws IOException {
    for (String id : List.of("a", "b", "c")) {
      String day = id.equals("c") ? "5" : "4";
      write(
          id + ".txt",
          "Speech at the National Conference on Roads\nMay 7, 2021\n\nThe National Conference on"
              + " Roads was held in Ulm on May "
              + day
              + ", 2021."
              + BODY);
    }
    settle(corpus);
  }

  @Test
  void aRowOfATable() throws IOException {
    write("t.csv", "id,title,text\none,On Roads,\"BEIJING, April 21 -- They came.\"\n");
    assertEquals(1, settle(corpus));
  }

  @Test
  void twoDoubtsOfOneEventTakeOneLine() throws IOException {
    write(
        "a.txt", "On Roads\nJuly 16, 2023\n\nThe meeting of ministers was held last week." + BODY);
    assertTrue(settle(corpus) <= 2);
  }

  @Test
  void theMostImportantFirst() throws IOException {
    write("a.txt", "NOWHEREVILLE -- They came and spoke of the roads." + BODY);
    write("b.txt", "BEIJING, April 21 -- They came and spoke of the roads." + BODY);
    List<String> fields =
        unsure(corpus).stream().map(p -> p.hint().orElseThrow().split(": ")[1]).toList();
    assertTrue(fields.indexOf("title") < fields.indexOf("place"), fields.toString());
    assertEquals("date", fields.get(0));
  }

  @Test
  void theSeeds(@TempDir Path copy) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("seeds"))) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    assertTrue(settle(copy) > 0);
  }
}
