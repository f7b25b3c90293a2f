package org.lectern.link;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.model.Problem;
import org.lectern.text.SettlingLine;

/**
 * What the publisher is asked of all texts, as few questions as settle it: what many texts have
 * alike is one question with one rule, and a text that has no file of its own, such as the row of a
 * table, gets one line for all that is unsure of it.
 */
final class Questions {
  /** What texts of one origin have in common; a title or a date is each text's own. */
  private static final Set<String> COMMON =
      Set.of("publisher", "place", "language", "kind", "authors");

  /** So many texts at least are asked of as one. */
  private static final int MANY = 3;

  /** A rule with more patterns is no help. */
  private static final int MOST_PATTERNS = 100;

  private final Map<String, Long> textsOfFile;
  private final Map<String, Long> filesOfFolder = new HashMap<>();

  private Questions(Collection<String> paths) {
    textsOfFile = paths.stream().collect(groupingBy(SettlingLine::source, counting()));
    textsOfFile
        .keySet()
        .forEach(f -> folders(f).forEach(d -> filesOfFolder.merge(d, 1L, Long::sum)));
  }

  /**
   * The questions as problems, in no order.
   *
   * @param all the questions
   * @param paths those of all texts of the corpus
   */
  static List<Problem> problems(List<Question> all, Collection<String> paths) {
    Questions questions = new Questions(paths);
    List<Problem> problems = new ArrayList<>();
    List<Question> single = new ArrayList<>();
    Map<String, List<Question>> alike = new LinkedHashMap<>();
    for (Question question : all) {
      if (COMMON.contains(question.key())) {
        alike.computeIfAbsent(question.line(), k -> new ArrayList<>()).add(question);
      } else {
        single.add(question);
      }
    }
    for (List<Question> some : alike.values()) {
      List<String> patterns = some.size() < MANY ? List.of() : questions.patterns(some);
      if (patterns.isEmpty() || patterns.size() > MOST_PATTERNS) {
        single.addAll(some);
      } else {
        problems.add(together(some, patterns));
      }
    }
    Map<String, Set<String>> lines =
        single.stream()
            .collect(
                groupingBy(
                    Question::id, mapping(Question::line, toCollection(LinkedHashSet::new))));
    single.forEach(q -> problems.add(alone(q, lines.get(q.id()))));
    return problems;
  }

  private static Problem alone(Question question, Set<String> lines) {
    boolean own = SettlingLine.hasOwnFile(question.path());
    List<String> fields = own ? List.of(question.line()) : List.copyOf(lines);
    return Problem.unsure(
        question.place(),
        question.message() + question.sure(),
        SettlingLine.hint(question.path(), question.id(), fields),
        question.importance());
  }

  private static Problem together(List<Question> some, List<String> patterns) {
    Question first = some.stream().min(Comparator.comparing(Question::path)).orElseThrow();
    Question doubtful =
        some.stream().max(Comparator.comparingInt(Question::importance)).orElseThrow();
    return Problem.unsure(
        first.place(),
        first.message() + " in " + some.size() + " texts" + doubtful.sure(),
        SettlingLine.rule(patterns, first.key(), first.value()),
        (int) Math.round(doubtful.importance() * (1 + Math.log1p(some.size() - 1.0))));
  }

  /**
   * The fewest patterns that fit the files of some questions and no others: whole folders where
   * they can be. None if a file has other texts, too.
   */
  private List<String> patterns(List<Question> some) {
    Map<String, Long> asked =
        some.stream().collect(groupingBy(q -> SettlingLine.source(q.path()), counting()));
    if (asked.entrySet().stream()
        .anyMatch(f -> !f.getValue().equals(textsOfFile.get(f.getKey())))) {
      return List.of();
    }
    Map<String, Long> askedOfFolder = new HashMap<>();
    asked.keySet().forEach(f -> folders(f).forEach(d -> askedOfFolder.merge(d, 1L, Long::sum)));
    Set<String> patterns = new TreeSet<>();
    for (String file : asked.keySet()) {
      patterns.add(
          folders(file).stream()
              .filter(d -> askedOfFolder.get(d) > 1)
              .filter(d -> askedOfFolder.get(d).equals(filesOfFolder.get(d)))
              .findFirst()
              .map(d -> literal(d) + "**")
              .orElse((file.contains("/") ? "" : "/") + literal(file)));
    }
    return List.copyOf(patterns);
  }

  /**
   * The folders that a file lies in, the outermost first, each with its slash; first the corpus.
   */
  private static List<String> folders(String file) {
    List<String> folders = new ArrayList<>(List.of(""));
    for (int at = file.indexOf('/'); at >= 0; at = file.indexOf('/', at + 1)) {
      folders.add(file.substring(0, at + 1));
    }
    return folders;
  }

  /** A path as a pattern that fits it. */
  private static String literal(String path) {
    return path.replaceAll("[*?{}]", "?");
  }
}
