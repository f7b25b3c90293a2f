package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.model.Mention;
import org.lectern.model.Span;

/**
 * Somebody named, or a pronoun, and the reporting verb that makes them say the clause.
 *
 * @param speaker the speaker's name, empty for a pronoun
 * @param type what the speaker is; empty for a pronoun and for several together
 * @param several whether several speak together
 * @param verb the reporting verb in the text
 * @param span the clause
 * @param confidence how sure the rule is where the speaker is known
 * @param rule the rule
 */
record Attribution(
    Optional<String> speaker,
    Optional<Mention.Type> type,
    boolean several,
    Span verb,
    Span span,
    double confidence,
    String rule) {

  /** The attributions of a sentence, at most one for each part between semicolons. */
  static List<Attribution> of(Scene scene) {
    List<Attribution> found = new ArrayList<>();
    Sentence sentence = scene.sentence();
    int size = sentence.tokens().size();
    int from = 0;
    for (int i = 0; i <= size; i++) {
      if (i < size && !sentence.isMark(i, ";")) {
        continue;
      }
      Optional<Attribution> attribution = from < i ? clause(scene, from, i) : Optional.empty();
      if (attribution.isPresent()) {
        found.add(attribution.get());
      } else if (!found.isEmpty() && i > from) {
        int last = found.size() - 1;
        found.set(last, found.get(last).until(sentence.at(i - 1).end()));
      }
      from = i + 1;
    }
    return found.isEmpty() ? found : cover(found, sentence.span());
  }

  /** Lets the first begin and the last end with the sentence. */
  private static List<Attribution> cover(List<Attribution> found, Span sentence) {
    Attribution first = found.get(0);
    found.set(0, first.with(new Span(sentence.start(), first.span.end())));
    int last = found.size() - 1;
    found.set(last, found.get(last).until(sentence.end()));
    return found;
  }

  private Attribution until(int end) {
    return with(new Span(span.start(), end));
  }

  private Attribution with(Span other) {
    return new Attribution(speaker, type, several, verb, other, confidence, rule);
  }

  private static Optional<Attribution> clause(Scene scene, int from, int to) {
    for (int i = from; i < to; i++) {
      Optional<Attribution> found = subject(scene, i, from, to);
      if (found.isEmpty()) {
        found = several(scene, i, from, to);
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Attribution> subject(Scene scene, int i, int from, int to) {
    Scene.Subject subject = scene.at(i);
    Sentence sentence = scene.sentence();
    if (subject == null) {
      return pronoun(scene, i, from, to);
    }
    if (scene.opensClause(subject.start())) {
      Optional<Verbs.Verb> verb = Verbs.after(sentence, subject.predicate());
      if (verb.isPresent() && verb.get().to() <= to) {
        if (others(scene, subject) < subject.start()) {
          return Optional.of(together(scene, subject, verb.get(), from, to));
        }
        boolean first = subject.start() == from || !sentence.isMark(subject.start() - 1, ",");
        String rule =
            first || !trails(sentence, verb.get()) ? "leading-subject" : "trailing-subject";
        return Optional.of(named(scene, subject, verb.get(), from, to, rule));
      }
    }
    return inverted(scene, subject, from, to).or(() -> according(scene, subject, from, to));
  }

  private static Attribution named(
      Scene scene, Scene.Subject subject, Verbs.Verb verb, int from, int to, String rule) {
    double sure =
        switch (subject.mention().type()) {
          case PERSON -> verb.strong() ? 0.95 : 0.75;
          case ORGANISATION -> verb.strong() ? 0.85 : 0.6;
          case PLACE -> verb.strong() ? 0.75 : 0.6;
        };
    return new Attribution(
        Optional.of(subject.mention().name()),
        Optional.of(subject.mention().type()),
        false,
        scene.sentence().span(verb.from(), verb.to()),
        scene.sentence().span(from, to),
        Math.min(sure, subject.mention().confidence()),
        rule);
  }

  /** Where a list of speakers begins that ends with this one. */
  private static int others(Scene scene, Scene.Subject last) {
    int start = last.start();
    while (start > 1) {
      int end = start;
      while (end > 0
          && (scene.sentence().isMark(end - 1, ",") || scene.sentence().isWord(end - 1, "and"))) {
        end--;
      }
      Scene.Subject before = end < start ? scene.endingAt(end) : null;
      if (before == null || start == last.start() && !scene.sentence().isWord(start - 1, "and")) {
        break;
      }
      start = before.start();
    }
    return start;
  }

  private static Attribution together(
      Scene scene, Scene.Subject last, Verbs.Verb verb, int from, int to) {
    int first = others(scene, last);
    int start = scene.sentence().isWord(first, "the") ? first + 1 : first;
    return new Attribution(
        Optional.of(phrase(scene.sentence(), start, last.to())),
        Optional.empty(),
        true,
        scene.sentence().span(verb.from(), verb.to()),
        scene.sentence().span(from, to),
        verb.strong() ? 0.85 : 0.7,
        "named-together");
  }

  /** Whether nothing that is said follows the verb. */
  private static boolean trails(Sentence sentence, Verbs.Verb verb) {
    Token after = sentence.at(verb.to());
    if (after == null || after.mark(".,;!?\"\u201d:")) {
      return true;
    }
    return switch (after.lower()) {
      case "in", "at", "on", "during", "while", "after", "when", "to" -> true;
      default -> false;
    };
  }

  private static Optional<Attribution> pronoun(Scene scene, int i, int from, int to) {
    Sentence sentence = scene.sentence();
    boolean he = sentence.isWord(i, "he") || sentence.isWord(i, "she");
    if (!he || !scene.opensClause(i)) {
      return Optional.empty();
    }
    return Verbs.after(sentence, i + 1)
        .filter(verb -> verb.to() <= to)
        .map(
            verb ->
                new Attribution(
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    sentence.span(verb.from(), verb.to()),
                    sentence.span(from, to),
                    verb.strong() ? 0.8 : 0.65,
                    "pronoun"));
  }

  /** A quotation or a comma, the verb, the speaker: "...", said X. */
  private static Optional<Attribution> inverted(
      Scene scene, Scene.Subject subject, int from, int to) {
    Sentence sentence = scene.sentence();
    int end = subject.start();
    if (sentence.isWord(end - 1, "the")) {
      end--;
    }
    for (int start = Math.max(from + 1, end - 2); start < end; start++) {
      Optional<Verbs.Verb> verb = Verbs.at(sentence.tokens(), start);
      boolean behind = sentence.isMark(start - 1, ",\"\u201d?!");
      if (behind && verb.isPresent() && verb.get().to() == end && verb.get().strong()) {
        return Optional.of(named(scene, subject, verb.get(), from, to, "inverted-subject"));
      }
    }
    return Optional.empty();
  }

  private static Optional<Attribution> according(
      Scene scene, Scene.Subject subject, int from, int to) {
    Sentence sentence = scene.sentence();
    int to1 = subject.start() - 1;
    if (sentence.isWord(to1, "the") || sentence.isWord(to1, "a")) {
      to1--;
    }
    if (!sentence.isWord(to1, "to") || !sentence.isWord(to1 - 1, "according") || to1 - 1 < from) {
      return Optional.empty();
    }
    Verbs.Verb words = new Verbs.Verb(to1 - 1, to1 + 1, true);
    return Optional.of(named(scene, subject, words, from, to, "according-to"));
  }

  /** Several speakers named by a noun: "Participants agreed", "The two sides stressed". */
  private static Optional<Attribution> several(Scene scene, int noun, int from, int to) {
    Sentence sentence = scene.sentence();
    Token token = sentence.at(noun);
    if (!Words.COLLECTIVES.has(token.lower())) {
      return Optional.empty();
    }
    int start = noun;
    while (start > from && noun - start < 4 && modifies(sentence.at(start - 1))) {
      start--;
    }
    boolean singular = !token.lower().endsWith("s");
    if (!scene.opensClause(start) || singular && !sentence.isWord(start, "the")) {
      return Optional.empty();
    }
    int end = noun + 1;
    if (sentence.isWord(end, "of") || sentence.isWord(end, "from") || sentence.isWord(end, "at")) {
      int limit = Math.min(to, end + 9);
      while (end < limit
          && Verbs.after(sentence, end).isEmpty()
          && !sentence.isMark(end, ",")
          && !sentence.isWord(end, "who")
          && !sentence.isWord(end, "that")) {
        end++;
      }
    }
    Optional<Verbs.Verb> verb = Verbs.after(sentence, end).filter(v -> v.to() <= to);
    int subjectEnd = end;
    int subjectStart = sentence.isWord(start, "the") ? start + 1 : start;
    return verb.map(
        v ->
            new Attribution(
                Optional.of(phrase(sentence, subjectStart, subjectEnd)),
                Optional.empty(),
                true,
                sentence.span(v.from(), v.to()),
                sentence.span(from, to),
                0.75,
                "collective"));
  }

  private static boolean modifies(Token token) {
    return token.kind() == Token.Kind.WORD
        && !Words.FINITE.has(token.lower())
        && switch (token.lower()) {
          case "of",
              "to",
              "by",
              "with",
              "for",
              "from",
              "in",
              "on",
              "at",
              "and",
              "but",
              "that",
              "as",
              "while",
              "than",
              "against",
              "between",
              "or" ->
              false;
          default -> true;
        };
  }

  private static String phrase(Sentence sentence, int from, int to) {
    StringBuilder out = new StringBuilder();
    for (Token token : sentence.tokens().subList(from, to)) {
      boolean joined =
          out.length() == 0 || token.kind() == Token.Kind.POSSESSIVE || token.mark(",)/");
      out.append(joined ? "" : " ").append(token.text());
    }
    return out.toString();
  }
}
