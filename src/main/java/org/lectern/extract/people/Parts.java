package org.lectern.extract.people;

import java.util.Optional;
import java.util.Set;
import org.lectern.model.Mention;

/**
 * A part of several as a speaker, be it none or all: "some in the harbour", "one in five drivers",
 * "all but one of the members", "neither side", "no party".
 */
final class Parts {
  private static final int LONGEST = 10;
  private static final int LONGEST_NOUN = 4;

  private static final Set<String> PARTS =
      Set.of("none", "both", "neither", "each", "either", "half");

  private static final Set<String> FRACTIONS =
      Set.of(
          "third",
          "thirds",
          "quarter",
          "quarters",
          "fifth",
          "fifths",
          "tenth",
          "half",
          "majority",
          "minority",
          "number",
          "handful",
          "couple");

  private Parts() {}

  /** The part that begins at a token, or null. */
  static SpeakerPhrase at(Scene scene, int start, int to) {
    SpeakerPhrase without = without(scene, start, to);
    return without != null ? without : some(scene.sentence(), start, to);
  }

  /** "None of the residents", "at least one member of the group", "one in five"; or null. */
  private static SpeakerPhrase some(Sentence sentence, int start, int to) {
    boolean least = sentence.isWord(start, "at") && sentence.isWord(start + 1, "least");
    int number = number(sentence, least ? start + 2 : start);
    Token token = sentence.at(number);
    boolean counts =
        token != null
            && (Words.QUANTIFIERS.has(token)
                || number > start && FRACTIONS.contains(token.lower())
                || PARTS.contains(token.lower())
                    && (token.is("both") || sentence.isWord(number + 1, "of")));
    int share = share(sentence, number);
    int last = Math.max(number, share - 1); // "70% of", as if the sign were the number
    boolean of = ofMore(sentence, last + 1) && !sentence.isWord(last + 2, "which");
    if (!counts && share == number || !of && !least && (token == null || !token.is("both"))) {
      return null;
    }
    int end = end(sentence, last + 1, Math.min(to, last + LONGEST));
    if (end < 0 || sentence.isWord(last + 1, "of") && !people(sentence, last + 2, end)) {
      return null;
    }
    boolean one =
        number == (least ? start + 2 : start)
            && (token.is("one") || token.is("neither") || token.is("each"))
            && !sentence.isWord(number + 1, "in");
    return phrase(sentence, start, end, !one);
  }

  /** Where the reporting verb behind a part begins, or -1. */
  private static int end(Sentence sentence, int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (Verbs.ofSeveralAfter(sentence, i).isPresent()) {
        return i;
      }
      Token here = sentence.at(i);
      boolean ends = here.kind() == Token.Kind.MARK || here.is("to") || here.has(Trait.RELATES);
      if (ends || Words.FINITE.has(here) || Words.NARRATIVE.has(here)) {
        return -1;
      }
    }
    return -1;
  }

  /** The token that counts: "a third", "two thirds", "all but one". */
  private static int number(Sentence sentence, int start) {
    boolean but = sentence.isWord(start, "all") && sentence.isWord(start + 1, "but");
    int number = but ? start + 2 : start;
    Token next = sentence.at(number + 1);
    boolean share = next != null && FRACTIONS.contains(next.lower());
    boolean the = sentence.isWord(number, "the"); // "the number of", but "the majority of"
    return share && (!the || next.lower().endsWith("ority")) ? number + 1 : number;
  }

  /** One past "70%" or "70 percent", or the index itself. */
  private static int share(Sentence sentence, int index) {
    Token number = sentence.at(index);
    boolean percent =
        number != null
            && number.kind() == Token.Kind.NUMBER
            && (sentence.isMark(index + 1, "%") || sentence.isWord(index + 1, "percent"));
    return percent ? index + 2 : index;
  }

  private static boolean ofMore(Sentence sentence, int index) {
    return switch (Attribution.lower(sentence, index)) {
      case "of", "in", "among", "at", "from", "within", "out" -> true;
      default -> false;
    };
  }

  /**
   * Whether those are people of whom a part stands before a verb: by their noun, or because nobody
   * else does what they do. "All of the bridges identified" does not tell who identified anything.
   *
   * @param from the token behind "of"
   * @param predicate the token behind the phrase
   */
  static boolean people(Sentence sentence, int from, int predicate) {
    int head = from;
    while (head + 1 < predicate && !belongs(sentence.at(head + 1))) {
      head++;
    }
    Token noun = sentence.at(head);
    Optional<Verbs.Verb> verb = Verbs.ofSeveralAfter(sentence, predicate);
    if (NounPhrase.speaker(sentence, head) || verb.isEmpty()) {
      return true;
    }
    Token does = sentence.at(verb.get().from());
    return noun.capitalised()
        || Words.QUANTIFIERS.has(noun)
        || Words.FUNCTION.has(noun)
        || Frames.thinks(does)
        || Nominals.any(sentence, verb.get()) && Nominals.tells(sentence, verb.get());
  }

  /** Whether what belongs to a noun begins behind it: "those in the hall", "those leaving it". */
  private static boolean belongs(Token token) {
    return token.has(Trait.JOINS) || token.lower().endsWith("ing");
  }

  /** Nobody or all but one: "neither Norway nor Chile", "no party", "all but Norway"; or null. */
  private static SpeakerPhrase without(Scene scene, int start, int to) {
    Sentence sentence = scene.sentence();
    Token first = sentence.at(start);
    int end =
        switch (first.lower()) {
          case "neither" -> neither(scene, start, to);
          case "no" -> no(sentence, start, to);
          case "nobody" -> spoke(sentence, start + 1);
          case "all" -> allBut(scene, start, to);
          default -> -1;
        };
    return end < 0 ? null : phrase(sentence, start, end, true);
  }

  private static int neither(Scene scene, int start, int to) {
    Sentence sentence = scene.sentence();
    SpeakerPhrase one = SpeakerPhrase.unit(scene, start + 1, to);
    if (one != null && sentence.isWord(one.end(), "nor")) {
      SpeakerPhrase other = SpeakerPhrase.unit(scene, one.end() + 1, to);
      return other == null ? -1 : other.end();
    }
    return noun(sentence, start + 1, to);
  }

  private static int no(Sentence sentence, int start, int to) {
    boolean one = sentence.isWord(start + 1, "one");
    return spoke(sentence, one ? start + 2 : noun(sentence, start + 1, to));
  }

  /** The end of a phrase if its verb is past: "no one wants this" is the opinion of the writer. */
  private static int spoke(Sentence sentence, int end) {
    boolean past =
        end > 0
            && Verbs.after(sentence, end)
                .filter(v -> Telling.pastForm(Attribution.lower(sentence, v.from())))
                .isPresent();
    return past ? end : -1;
  }

  private static int allBut(Scene scene, int start, int to) {
    boolean but = scene.sentence().isWord(start + 1, "but");
    int member = but ? noun(scene.sentence(), start + 3, to) : -1; // "all but one member"
    if (member > 0) {
      return member;
    }
    SpeakerPhrase out = but ? SpeakerPhrase.unit(scene, start + 2, to) : null;
    return out != null && out.sort() == SpeakerPhrase.Sort.MENTION ? out.end() : -1;
  }

  /** One past a noun of somebody who speaks, or -1. */
  private static int noun(Sentence sentence, int start, int to) {
    for (int i = start; i < Math.min(to, start + LONGEST_NOUN); i++) {
      if (sentence.at(i).kind() != Token.Kind.WORD) {
        break;
      }
      boolean speaks =
          NounPhrase.speaker(sentence, i)
              || Words.COLLECTIVES.has(NounPhrase.pluralOf(Attribution.lower(sentence, i)));
      if (speaks && Verbs.ofSeveralAfter(sentence, i + 1).isPresent()) {
        return i + 1;
      }
    }
    return -1;
  }

  private static SpeakerPhrase phrase(Sentence sentence, int start, int end, boolean several) {
    return new SpeakerPhrase(
        Attribution.phrase(sentence, start, end),
        several ? Optional.empty() : Optional.of(Mention.Type.PERSON),
        several,
        SpeakerPhrase.Sort.SPEAKER,
        start,
        end);
  }
}
