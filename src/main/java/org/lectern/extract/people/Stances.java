package org.lectern.extract.people;

import java.util.Optional;

/**
 * Where somebody stands, told by a noun: "there was support from Norway", "calls came from
 * residents".
 */
final class Stances {
  /** How far behind the noun whose stance it is can be named. */
  private static final int FARTHEST = 10;

  private static final int MOST_BEFORE = 5;

  private Stances() {}

  /** Whether a noun in lower case is of a stance or of words by which somebody takes one. */
  static boolean isStance(String lower) {
    return switch (lower) {
      case "support",
          "opposition",
          "resistance",
          "criticism",
          "praise",
          "concern",
          "concerns",
          "objections",
          "complaints",
          "warnings",
          "calls",
          "demands",
          "appeals",
          "requests",
          "pleas",
          "protests",
          "questions" ->
          true;
      default -> false;
    };
  }

  /**
   * Whether the text tells whose a stance is: "there" before the noun, or "came from" behind it.
   */
  static boolean told(Sentence sentence, int noun) {
    return there(sentence, noun) || came(sentence, noun) > 0;
  }

  /** The attribution of a clause that tells whose a stance is. */
  static Optional<Attribution> at(Scene scene, int from, int to) {
    Sentence sentence = scene.sentence();
    if (!sentence.hasAny(Trait.STANCE.bit())) {
      return Optional.empty();
    }
    for (int i = from; i < to; i++) {
      boolean stance = sentence.hasAny(i, Trait.STANCE.bit()) && !scene.quoted(i);
      int whose = stance ? whose(sentence, i, to) : -1;
      int end = whose > 0 ? end(sentence, whose, to) : to;
      SpeakerPhrase phrase = whose > 0 ? SpeakerPhrase.at(scene, whose, end) : null;
      if (phrase == null && whose > 0) {
        phrase = Indirect.some(sentence, whose);
      }
      if (phrase != null && phrase.sort().compareTo(SpeakerPhrase.Sort.SPEAKER) <= 0) {
        Verbs.Verb noun = new Verbs.Verb(i, i + 1, true);
        return Optional.of(Frames.attribution(scene, phrase, noun, from, to, "stance"));
      }
    }
    return Optional.empty();
  }

  /** The token behind "from" or "by", if a stance is somebody's; -1 if not. */
  private static int whose(Sentence sentence, int noun, int to) {
    if (!there(sentence, noun)) {
      return came(sentence, noun);
    }
    for (int i = noun + 1; i < Math.min(to, noun + FARTHEST); i++) {
      if (sentence.isWord(i, "from") || sentence.isWord(i, "by") || sentence.isWord(i, "among")) {
        return i + 1;
      }
      if (sentence.at(i).kind() == Token.Kind.MARK) {
        break;
      }
    }
    return -1;
  }

  /** Before what the stance is for or against. */
  private static int end(Sentence sentence, int from, int to) {
    int at = from + 1;
    while (at < to && !sentence.isWord(at, "for") && !sentence.isWord(at, "to")) {
      at++;
    }
    return at;
  }

  /** "There was broad support". */
  private static boolean there(Sentence sentence, int noun) {
    for (int i = noun - 2; i >= Math.max(0, noun - MOST_BEFORE); i--) {
      if (sentence.isWord(i, "there")) {
        Token be = sentence.at(i + 1);
        return Words.NARRATIVE.has(be); // What there is in the present may be money.
      }
    }
    return false;
  }

  /** The token behind "came from" that has the noun for its subject, or -1. */
  private static int came(Sentence sentence, int noun) {
    for (int i = noun + 1; i < noun + FARTHEST; i++) {
      if (sentence.isWord(i, "from")
          && (sentence.isWord(i - 1, "came") || sentence.isWord(i - 1, "comes"))) {
        return i + 1;
      }
      Token token = sentence.at(i);
      if (token == null || token.kind() == Token.Kind.MARK) {
        break;
      }
    }
    return -1;
  }
}
