package org.lectern.extract.people;

import java.util.Optional;

/** Several speakers named by a noun: "Participants agreed", "The two sides stressed". */
final class Collectives {
  private Collectives() {}

  /**
   * The attribution to those whom a noun names.
   *
   * @param noun the token of the noun
   * @param from the first token of the clause
   * @param to the token behind the clause
   */
  static Optional<Attribution> at(Scene scene, int noun, int from, int to) {
    Sentence sentence = scene.sentence();
    Token token = sentence.at(noun);
    if (!Words.COLLECTIVES.has(token)) {
      return Optional.empty();
    }
    int start = noun;
    while (start > from
        && noun - start < 7
        && (noun - start < 4 && modifies(sentence.at(start - 1)) || inName(sentence, start - 1))) {
      start--;
    }
    start = number(sentence, start);
    boolean singular = !token.lower().endsWith("s");
    boolean article = sentence.isWord(start, "a") || sentence.isWord(start, "an");
    boolean group =
        article && !token.is("meeting") && !token.is("conference") && !token.is("session");
    if (!scene.opensClause(start) || singular && !sentence.isWord(start, "the") && !group) {
      return Optional.empty();
    }
    int end = noun + 1;
    if (sentence.isMark(end, ",")) {
      int behind = Insertions.phrases(sentence, end);
      Optional<Verbs.Verb> after =
          Verbs.ofSeveralAfter(sentence, behind)
              .filter(v -> behind > noun + 1 && v.to() <= to && !Deeds.decides(sentence, v));
      if (after.isPresent()) {
        return Optional.of(collective(scene, start, noun + 1, after.get(), from, to));
      }
    }
    if (sentence.isWord(end, "of")
        || sentence.isWord(end, "from")
        || sentence.isWord(end, "at")
        || sentence.isWord(end, "in")) {
      int limit = Math.min(to, end + 9);
      while (end < limit
          && Verbs.after(sentence, end).isEmpty()
          && !(sentence.isMark(end, ",") && !listed(sentence, end, limit))
          && !Words.FINITE.has(sentence.at(end))
          && !Words.NARRATIVE.has(sentence.at(end))
          && !sentence.isWord(end, "who")
          && !sentence.isWord(end, "that")) {
        end++;
      }
    }
    int subjectStart = start;
    int subjectEnd = end;
    return Verbs.ofSeveralAfter(sentence, end)
        .filter(v -> v.to() <= to && !Deeds.decides(sentence, v))
        .map(v -> collective(scene, subjectStart, subjectEnd, v, from, to));
  }

  /** Whether a comma is one of a list that "and" ends: "a group of drivers, pilots and others". */
  private static boolean listed(Sentence sentence, int comma, int limit) {
    for (int i = comma + 1; i < limit && sentence.at(i) != null; i++) {
      Token token = sentence.at(i);
      if (token.is("and")) {
        return true;
      }
      boolean word = token.kind() == Token.Kind.WORD && !Words.FUNCTION.has(token);
      if (!word && !token.mark(",") || token.has(Trait.TELLS)) {
        break;
      }
    }
    return false;
  }

  /** Where "a number of" begins that stands before those who speak. */
  private static int number(Sentence sentence, int start) {
    if (sentence.at(start) != null && sentence.at(start).kind() == Token.Kind.NUMBER) {
      return switch (Attribution.lower(sentence, start - 1)) {
        case "over", "about", "some", "nearly", "almost", "around" -> start - 1;
        default -> start;
      };
    }
    boolean of = sentence.isWord(start - 1, "of") && sentence.isWord(start - 3, "a");
    return of
            && switch (Attribution.lower(sentence, start - 2)) {
              case "number", "majority", "range", "couple", "handful", "variety" -> true;
              default -> false;
            }
        ? start - 3
        : start;
  }

  private static Attribution collective(
      Scene scene, int start, int end, Verbs.Verb verb, int from, int to) {
    Sentence sentence = scene.sentence();
    int first = Lists.others(scene, start, false);
    int subjectStart = sentence.isWord(first, "the") ? first + 1 : first;
    return new Attribution(
        Optional.of(Attribution.phrase(sentence, subjectStart, end)),
        Optional.empty(),
        true,
        sentence.span(verb.from(), verb.to()),
        sentence.span(from, to),
        0.75,
        "collective");
  }

  /** Whether a token stands inside a capitalised name: "the Eastern Europe and Asia group". */
  private static boolean inName(Sentence sentence, int index) {
    Token before = sentence.at(index - 1);
    Token token = sentence.at(index);
    Token after = sentence.at(index + 1);
    if (token.is("and")) {
      return before != null && before.capitalised() && after.capitalised();
    }
    return token.capitalised() && (after.capitalised() || after.is("and") || after.is("group"))
        || token.is("the") && after.capitalised();
  }

  private static boolean modifies(Token token) {
    return (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NUMBER)
        && !Words.FINITE.has(token)
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
              "or",
              "which",
              "who",
              "whom",
              "when",
              "where",
              "if",
              "because",
              "during",
              "after",
              "before",
              "since",
              "though",
              "although",
              "whether",
              "how",
              "what" ->
              false;
          default -> true;
        };
  }
}
