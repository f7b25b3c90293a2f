package org.lectern.extract.people;

import java.util.Set;

/** Tells whether a sentence speaks of speech, whoever its subject is. */
final class Telling {
  private static final int FARTHEST = 12;

  private static final Set<String> PROCEEDINGS =
      Set.of("available", "continue", "consult", "convene", "meet", "reconvene", "resume", "taken");
  private static final Set<String> PROCEEDINGS_PAST =
      Set.of(
          "differed",
          "disagreed",
          "distributed",
          "engaged",
          "convened",
          "met",
          "adopted",
          "elected",
          "adjourned",
          "resumed");

  /** Before "agreed" where it is no verb: "the agreed text". */
  private static final Set<String> BEFORE_AGREED =
      Set.of("the", "an", "of", "as", "be", "is", "and");

  private static final Set<String> SAYING =
      Set.of(
          "saying",
          "noting",
          "adding",
          "stressing",
          "emphasizing",
          "emphasising",
          "urging",
          "stating",
          "telling",
          "warning",
          "explaining",
          "arguing",
          "highlighting",
          "underlining",
          "underscoring",
          "insisting",
          "claiming",
          "reiterating",
          "acknowledging",
          "cautioning",
          "asserting",
          "lamenting",
          "suggesting",
          "recalling");

  private Telling() {}

  /** Whether a reporting verb stands in a sentence whose speaker was not found. */
  static boolean ofSpeech(Sentence sentence) {
    for (int i = 1; i < sentence.tokens().size(); i++) {
      if (Words.REPORTING.matchAt(sentence.tokens(), i) > 0
          && pastForm(sentence.at(i).lower())
          && !passive(sentence, i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a sentence tells how a meeting went or goes on, which nobody in it says: "The
   * Secretariat distributed a draft", "The issue will be taken up again".
   */
  static boolean proceeds(Sentence sentence) {
    for (int i = 1; i < Math.min(sentence.tokens().size(), FARTHEST); i++) {
      boolean future =
          sentence.isWord(i - 1, "will")
              || sentence.isWord(i - 1, "be") && sentence.isWord(i - 2, "will")
              || sentence.isWord(i - 1, "made") && sentence.isWord(i - 3, "will");
      boolean agreed =
          sentence.isWord(i, "agreed") && !BEFORE_AGREED.contains(sentence.at(i - 1).lower());
      if (agreed
          || PROCEEDINGS_PAST.contains(sentence.at(i).lower())
          || future && PROCEEDINGS.contains(sentence.at(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb in lower case is of the past. */
  static boolean pastForm(String verb) {
    return verb.endsWith("ed")
        || verb.equals("said")
        || verb.equals("told")
        || verb.equals("wrote");
  }

  /** Behind a form of "to be" or "to have", an article or a preposition it is a participle. */
  private static boolean passive(Sentence sentence, int index) {
    Token before = sentence.at(index - 1);
    Token earlier = sentence.at(index - 2);
    return before.kind() == Token.Kind.MARK
        || auxiliary(before.lower())
        || earlier != null && auxiliary(earlier.lower())
        || sentence.isWord(index + 1, "by");
  }

  private static boolean auxiliary(String word) {
    return switch (word) {
      case "is",
          "are",
          "was",
          "were",
          "be",
          "been",
          "being",
          "has",
          "have",
          "had",
          "a",
          "an",
          "as",
          "and",
          "i",
          "we",
          "having" ->
          true;
      default -> false;
    };
  }

  /** Whether a participle makes its subject say what follows: "met Y, saying that". */
  static boolean says(String participle) {
    return SAYING.contains(participle);
  }
}
