package org.lectern.extract.people;

import java.util.List;
import java.util.Optional;

/** Finds reporting verbs behind a subject. */
final class Verbs {
  private static final int MOST_BETWEEN = 6;

  private Verbs() {}

  /**
   * A reporting verb.
   *
   * @param from its first token
   * @param to one past its last token
   * @param strong whether it tells of speech itself, and not only of a position
   */
  record Verb(int from, int to, boolean strong) {}

  /** The reporting verb whose subject ends before a token, adverbs and auxiliaries skipped. */
  static Optional<Verb> after(Sentence sentence, int index) {
    List<Token> tokens = sentence.tokens();
    int at = index;
    for (int skipped = 0; at < tokens.size() && skipped <= MOST_BETWEEN; skipped++) {
      Optional<Verb> verb = at(tokens, at);
      if (verb.isPresent()) {
        return verb;
      }
      if (!skippable(sentence, at)) {
        return Optional.empty();
      }
      at++;
    }
    return Optional.empty();
  }

  /** The reporting verb that begins at a token. */
  static Optional<Verb> at(List<Token> tokens, int index) {
    int strong = Words.REPORTING.matchAt(tokens, index);
    if (strong > 0) {
      return Optional.of(new Verb(index, index + strong, true));
    }
    int weak = Words.OPINION.matchAt(tokens, index);
    boolean passive = index + weak < tokens.size() && tokens.get(index + weak).is("by");
    return weak > 0 && !passive
        ? Optional.of(new Verb(index, index + weak, false))
        : Optional.empty();
  }

  private static boolean skippable(Sentence sentence, int index) {
    Token token = sentence.at(index);
    if (token.kind() == Token.Kind.NUMBER) {
      return index > 0 && (calendar(sentence.at(index - 1)) || calendar(sentence.at(index + 1)));
    }
    return token.kind() == Token.Kind.WORD
        && (adverb(token.lower())
            || calendar(token)
            || sentence.isWord(index, "on") && dated(sentence, index));
  }

  private static boolean dated(Sentence sentence, int on) {
    return calendar(sentence.at(on + 1)) || calendar(sentence.at(on + 2));
  }

  static boolean calendar(Token token) {
    return token != null && Words.CALENDAR.has(token);
  }

  private static boolean adverb(String word) {
    return switch (word) {
      case "has",
          "have",
          "had",
          "also",
          "further",
          "again",
          "then",
          "later",
          "once",
          "twice",
          "earlier",
          "himself",
          "herself",
          "today",
          "yesterday",
          "first",
          "finally",
          "next",
          "thus",
          "and",
          "therefore",
          "both" ->
          !word.equals("and");
      default -> word.length() > 4 && word.endsWith("ly");
    };
  }
}
