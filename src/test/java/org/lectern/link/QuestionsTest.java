package org.lectern.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;

class QuestionsTest {
  private static Question question(String path, String key, String value) {
    String id = path.replaceAll("\\W+", "-");
    return new Question(
        id, Place.file(path), "the " + key + " is inferred", Optional.of(0.6), key, value, 200);
  }

  private static List<Problem> ask(String key, String value, List<String> asked, String... others) {
    List<String> all = new ArrayList<>(asked);
    all.addAll(List.of(others));
    return Questions.problems(asked.stream().map(p -> question(p, key, value)).toList(), all);
  }

  private static String hint(List<Problem> problems) {
    assertEquals(1, problems.size());
    return problems.get(0).hint().orElseThrow();
  }

  @Test
  void asksOnceOfWhatManyTextsHaveAlike() {
    List<Problem> problems = ask("publisher", "\"X\"", List.of("b.txt", "a.txt", "c.txt"), "d.txt");
    assertEquals(
        "put this line below “rules:” in corpus.yaml: - {files: [\"/a.txt\", \"/b.txt\","
            + " \"/c.txt\"], publisher: \"X\"}",
        hint(problems));
    assertEquals(
        "the publisher is inferred in 3 texts (confidence 0.60)", problems.get(0).message());
    assertEquals("a.txt", problems.get(0).place().path());
    assertTrue(problems.get(0).importance() > 200, "more hangs on three than on one");
  }

  @Test
  void namesFoldersThatHoldNothingElse() {
    List<String> asked = List.of("s/1/a.txt", "s/1/b.txt", "s/2/c.txt", "t/d.txt");
    assertTrue(hint(ask("kind", "speech", asked)).contains("{files: \"**\", kind: speech}"));
    assertTrue(
        hint(ask("kind", "speech", asked, "e.txt"))
            .contains("{files: [\"s/**\", \"t/d.txt\"], kind: speech}"));
    assertTrue(
        hint(ask("kind", "speech", asked, "s/2/e.txt"))
            .contains("{files: [\"s/1/**\", \"s/2/c.txt\", \"t/d.txt\"], kind: speech}"));
  }

  @Test
  void namesATableAllOfWhoseRowsAreAsked() {
    List<String> rows = List.of("t.csv#1", "t.csv#2", "t.csv#3");
    assertTrue(hint(ask("kind", "speech", rows, "a.txt")).contains("{files: \"/t.csv\", kind"));
    assertEquals(3, ask("kind", "speech", rows, "t.csv#4").size(), "not true of the whole file");
  }

  @Test
  void leavesFewTextsAndWhatIsEachTextsOwn() {
    assertEquals(2, ask("publisher", "\"X\"", List.of("a.txt", "b.txt"), "c.txt").size());
    assertEquals(3, ask("date", "2001", List.of("a.txt", "b.txt", "c.txt")).size());
  }

  @Test
  void aPatternFitsANameThatLooksLikeOne() {
    List<String> asked = List.of("{a}.txt", "b*.txt", "c.txt");
    assertTrue(
        hint(ask("kind", "speech", asked, "d.txt"))
            .contains("[\"/?a?.txt\", \"/b?.txt\", \"/c.txt\"]"));
  }

  @Test
  void oneLineSettlesAllOfARow() {
    List<Question> of =
        List.of(question("t.csv#1", "date", "2001"), question("t.csv#1", "title", "\"T\""));
    List<Problem> problems = Questions.problems(of, List.of("t.csv#1", "t.csv#2"));
    assertEquals(2, problems.size());
    for (Problem problem : problems) {
      assertEquals(
          "put this line below “documents:” in corpus.yaml: t-csv-1: {date: 2001, title: \"T\"}",
          problem.hint().orElseThrow());
    }
  }
}
