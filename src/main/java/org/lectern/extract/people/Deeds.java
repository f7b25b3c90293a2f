package org.lectern.extract.people;

import java.util.Set;

/** Verbs that can tell of speech, where they tell of what somebody does. */
final class Deeds {
  /** What people give, and bodies more rarely. */
  private static final Set<String> TALKS =
      Set.of(
          "overview", "presentation", "talk", "lecture", "paper", "summary", "report", "keynote");

  /** How many words may stand between a verb and what is given: "a brief historical overview". */
  private static final int FARTHEST_TALK = 4;

  private Deeds() {}

  /** "Gave an overview", "presented a brief paper", which only somebody does. */
  static boolean presents(Sentence sentence, int index) {
    boolean gives =
        switch (Attribution.lower(sentence, index)) {
          case "gave", "gives", "presented", "presents", "provided", "provides", "offered" -> true;
          case "offers", "introduced", "introduces", "delivered", "delivers" -> true;
          default -> false;
        };
    Token article = sentence.at(index + 1);
    if (!gives || article == null || !Words.DETERMINERS.has(article)) {
      return false;
    }
    for (int i = index + 2; i < index + 2 + FARTHEST_TALK && sentence.at(i) != null; i++) {
      if (TALKS.contains(sentence.at(i).lower())) {
        return true;
      }
    }
    return false;
  }

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
