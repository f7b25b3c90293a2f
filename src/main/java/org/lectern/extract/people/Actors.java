package org.lectern.extract.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who acts in a sentence, and so can be the next "he" or "they". */
final class Actors {
  private static final int LONGEST_NOUN = 4;

  private Actors() {}

  /** Whoever opens a sentence. */
  static Optional<Scene.Subject> leader(Scene scene) {
    return scene.subjects().stream().filter(s -> s.start() == 0 && scene.acts(s)).findFirst();
  }

  /** The first person of a sentence who can be its subject. */
  static Optional<Scene.Subject> actorOf(Scene scene) {
    return scene.subjects().stream().filter(s -> s.isPerson() && scene.acts(s)).findFirst();
  }

  /** The only person of a sentence. */
  static Optional<Scene.Subject> only(Scene scene) {
    List<Scene.Subject> people =
        scene.subjects().stream().filter(s -> s.isPerson() && !scene.owns(s)).toList();
    return people.size() == 1 ? Optional.of(people.get(0)) : Optional.empty();
  }

  /** Several who open a sentence and so are the next "they". */
  static Optional<String> acted(Scene scene) {
    List<Scene.Subject> subjects = scene.subjects();
    if (subjects.isEmpty() || subjects.get(0).start() > 0 || subjects.get(0).isPerson()) {
      return Optional.empty();
    }
    int to = subjects.get(0).to();
    for (Scene.Subject next : subjects) {
      boolean joined = next.from() > to && next.start() <= to + 8 && joins(scene, to, next.start());
      to = joined ? next.to() : to;
    }
    boolean several = to > subjects.get(0).to();
    return several
        ? Optional.of(scene.sentence().words(subjects.get(0).from(), to))
        : Optional.of(subjects.get(0).mention().name());
  }

  private static boolean joins(Scene scene, int from, int to) {
    boolean inside = false;
    for (int i = from; i < to; i++) {
      Sentence sentence = scene.sentence();
      inside = sentence.isMark(i, "(") || inside && !sentence.isMark(i - 1, ")");
      if (!inside && !sentence.isMark(i, ",") && !sentence.isWord(i, "and")) {
        return false;
      }
    }
    return true;
  }

  /** The only person who acts in a sentence before an offset. */
  static Optional<String> before(Scene scene, int offset) {
    List<Scene.Subject> people =
        scene.subjects().stream()
            .filter(s -> s.isPerson() && s.mention().span().end() <= offset)
            .toList();
    boolean one = people.size() == 1 && !scene.owns(people.get(0));
    boolean acts = one && (scene.acts(people.get(0)) || people.get(0).start() <= 1);
    return acts ? Optional.of(people.get(0).mention().name()) : Optional.empty();
  }

  /** Notes what a sentence says somebody is: "Anna Marsh, a driver". */
  static void describe(Scene scene, Map<String, String> offices) {
    Sentence sentence = scene.sentence();
    for (Scene.Subject subject : scene.subjects()) {
      int from = subject.to() + 2;
      boolean apposed =
          subject.isPerson()
              && sentence.isMark(subject.to(), ",")
              && (sentence.isWord(from - 1, "a") || sentence.isWord(from - 1, "an"));
      int end = from;
      while (apposed && end < from + LONGEST_NOUN && sentence.at(end) != null) {
        if (sentence.at(end).kind() != Token.Kind.WORD) {
          break;
        }
        end++;
      }
      if (apposed && end > from) {
        offices.merge(
            subject.mention().name(),
            sentence.words(from, end).toLowerCase(Locale.ROOT),
            (a, b) -> a + "; " + b);
      }
    }
  }

  /** The one by whom something is done. */
  static Optional<Scene.Subject> agentOf(Scene scene) {
    return scene.subjects().stream()
        .filter(s -> s.isPerson() && scene.sentence().isWord(s.start() - 1, "by"))
        .findFirst();
  }
}
