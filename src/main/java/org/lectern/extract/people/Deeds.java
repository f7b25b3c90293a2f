package org.lectern.extract.people;

/** Verbs that can tell of speech, where they tell of what somebody does. */
final class Deeds {
  private Deeds() {}

  /** "The parties agreed to meet", "disagreed over a text": what they do, not what they say. */
  static boolean decides(Sentence sentence, Verbs.Verb verb) {
    boolean could = sentence.isWord(verb.from(), "could") && sentence.isWord(verb.to() - 1, "to");
    return could
        || sentence.isWord(verb.from(), "agreed") && deed(sentence, verb.to())
        || sentence.isWord(verb.from(), "concluded") && !quotes(sentence, verb.to())
        || adds(sentence, verb)
        || greets(sentence, verb)
        || pays(sentence, verb)
        || disputes(sentence, verb);
  }

  /** "Welcomed delegates to the hall", but not "welcomed members of the board as speakers". */
  static boolean greets(Sentence sentence, Verbs.Verb verb) {
    if (!sentence.isWord(verb.from(), "welcomed")) {
      return false;
    }
    int whom = verb.to();
    while (sentence.isWord(whom, "the") || sentence.isWord(whom, "all")) {
      whom++;
    }
    boolean people =
        sentence.at(whom) != null
            && (Words.COLLECTIVES.has(sentence.at(whom)) || sentence.isWord(whom, "everyone"));
    return people
        && (sentence.isMark(whom + 1, ".,")
            || sentence.isWord(whom + 1, "to")
            || sentence.isWord(whom + 1, "and"));
  }

  /** "Supported more than 60 shows", "backed 20 roads": so many are paid for. */
  private static boolean pays(Sentence sentence, Verbs.Verb verb) {
    boolean than = sentence.isWord(verb.to(), "more") && sentence.isWord(verb.to() + 1, "than");
    Token number = sentence.at(than ? verb.to() + 2 : verb.to());
    return (sentence.isWord(verb.from(), "supported") || sentence.isWord(verb.from(), "backed"))
        && number != null
        && number.kind() == Token.Kind.NUMBER
        && !Verbs.calendar(sentence.at(verb.to() + 1));
  }

  /** "Disagreed over the text", which tells where nobody stands. */
  private static boolean disputes(Sentence sentence, Verbs.Verb verb) {
    boolean differ =
        sentence.isWord(verb.from(), "disagreed") || sentence.isWord(verb.from(), "differed");
    return differ
        && switch (Attribution.lower(sentence, verb.from() + 1)) {
          case "over", "on", "about", "whether" -> true;
          default -> false;
        };
  }

  /** "To meet", "on a plan", "in Bali on a plan". */
  private static boolean deed(Sentence sentence, int index) {
    boolean place =
        sentence.isWord(index, "in")
            && sentence.at(index + 1) != null
            && sentence.at(index + 1).capitalised();
    int at = place ? index + 2 : index;
    return sentence.isWord(at, "to") || sentence.isWord(at, "on");
  }

  /** Whether what is said follows: "concluded that", and not "concluded their work". */
  private static boolean quotes(Sentence sentence, int index) {
    return sentence.isWord(index, "that")
        || sentence.isWord(index, "by") && Attribution.lower(sentence, index + 1).endsWith("ing")
        || sentence.isMark(index, ",:\u201c\"");
  }

  /** "Norway agreed to forward the draft", but not "agreed to the draft". */
  static boolean undertakes(Sentence sentence, Verbs.Verb verb) {
    Token deed = sentence.at(verb.to() + 1);
    return sentence.isWord(verb.from(), "agreed")
        && sentence.isWord(verb.to(), "to")
        && deed != null
        && deed.kind() == Token.Kind.WORD
        && !deed.capitalised()
        && !deed.lower().endsWith("ing")
        && !Words.DETERMINERS.has(deed)
        && !Words.FUNCTION.has(deed)
        && !deed.has(Trait.PLURAL);
  }

  /** "They added a paragraph". */
  static boolean adds(Sentence sentence, Verbs.Verb verb) {
    return sentence.isWord(verb.from(), "added")
        && (sentence.isWord(verb.to(), "a") || sentence.isWord(verb.to(), "an"));
  }
}
