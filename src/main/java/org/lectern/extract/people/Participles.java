package org.lectern.extract.people;

import java.util.Optional;

/** Participles whose subject is that of the sentence: "X met Y, saying that". */
final class Participles {
  private static final int FARTHEST_SUBJECT = 12;

  private static final long SAY = Trait.bits(Trait.SAYING, Trait.REPORTING);

  /** What a phrase before the subject of a sentence begins with. */
  private static final long OPENS =
      Trait.bits(Trait.LEADS, Trait.BEFORE_CLAUSE, Trait.RECENT, Trait.BEFORE_VERB);

  private Participles() {}

  /**
   * A participle and its subject.
   *
   * @param speaker whose words follow it
   * @param verb its token
   */
  record Found(String speaker, int verb) {}

  /**
   * The first participle of a reporting verb in a sentence that says who acts: behind a comma, or
   * behind a thing that is done, "left the meeting saying that".
   */
  static Optional<Found> find(Scene scene) {
    Sentence sentence = scene.sentence();
    if (!sentence.hasAny(SAY)) {
      return Optional.empty();
    }
    for (int i = 2; i < sentence.tokens().size(); i++) {
      if (sentence.hasAny(i, SAY)
          && !scene.quoted(i)
          && (behindJoin(sentence, i) ? says(sentence, i) : closes(scene, i))) {
        int verb = i;
        return subject(scene, i).map(name -> new Found(name, verb));
      }
    }
    return Optional.empty();
  }

  /** Behind a comma, "by", or "by calling it a waste and". */
  private static boolean behindJoin(Sentence sentence, int index) {
    boolean and = sentence.isWord(index - 1, "and");
    for (int i = index - 2; and && i > Math.max(0, index - FARTHEST_SUBJECT); i--) {
      if (sentence.isWord(i, "by") && sentence.at(i + 1).lower().endsWith("ing")) {
        return true;
      }
    }
    boolean by = sentence.isWord(index - 1, "by") && !sentence.isWord(index, "adding");
    return by || sentence.isMark(index - 1, ",");
  }

  private static boolean says(Sentence sentence, int index) {
    Token form = sentence.at(index);
    return form.has(Trait.SAYING) || form.has(Trait.REPORTING) && words(sentence, index + 1);
  }

  /** "Began the week insisting that", but not "met a woman insisting that". */
  private static boolean closes(Scene scene, int index) {
    Sentence sentence = scene.sentence();
    Token before = sentence.at(index - 1);
    boolean thing =
        before.kind() == Token.Kind.WORD
            && !before.capitalised()
            && !Words.FUNCTION.has(before)
            && !Words.FINITE.has(before)
            && !before.has(Trait.BEFORE_VERB)
            && !before.is("worth")
            && !before.is("time") // "while at the same time noting that"
            && !(ofText(before) ? !issued(sentence, index) : before.has(Trait.TELLS))
            && (!NounPhrase.speaker(sentence, index - 1)
                || Words.EVENTS.has(before)
                || object(sentence, index - 1));
    return thing && !sentence.isWord(index + 1, "on") && words(sentence, index + 1);
  }

  /** A text whose own words the participle may tell: "agreed to language noting that". */
  private static boolean ofText(Token noun) {
    return noun.has(Trait.DOCUMENT)
        || switch (noun.lower()) {
          case "agreement",
              "agreements",
              "amendment",
              "amendments",
              "clause",
              "conclusions",
              "decision",
              "footnote",
              "language",
              "paragraph",
              "paragraphs",
              "preamble",
              "principle",
              "proposal",
              "proposals",
              "provision",
              "reference",
              "resolution",
              "sentence",
              "wording" ->
              true;
          default -> false;
        };
  }

  /** Whether the subject of a sentence lets the text before a participle speak. */
  private static boolean issued(Sentence sentence, int participle) {
    for (int i = participle - 2; i > Math.max(0, participle - FARTHEST_SUBJECT); i--) {
      switch (sentence.at(i).lower()) {
        case "issued", "released", "published", "sent", "wrote", "posted" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether a body is what something is done to or for: "to the board". */
  private static boolean object(Sentence sentence, int noun) {
    int at = noun - 1;
    while (at > noun - 4 && sentence.at(at) != null && !Words.DETERMINERS.has(sentence.at(at))) {
      at--;
    }
    return sentence.isWord(at - 1, "to") && !NounPhrase.person(sentence, noun);
  }

  /** Whether what is said can follow, and not only the thing that is done something to. */
  private static boolean words(Sentence sentence, int index) {
    return switch (Attribution.lower(sentence, index)) {
      case "that", "for", "on", "how", "why", "whether", "concern", "hope", "support" -> true;
      default -> sentence.isMark(index, ":\u201c\"");
    };
  }

  private static boolean acts(Sentence sentence, int index) {
    int verb = Verbs.behindAdverbs(sentence, index);
    return sentence.isMark(index, ",")
        || Frames.tellsPast(sentence.at(verb))
        || sentence.at(verb) != null && Words.FINITE.has(sentence.at(verb));
  }

  private static Optional<String> subject(Scene scene, int before) {
    Optional<Scene.Subject> person =
        Actors.actorOf(scene).or(() -> Actors.leader(scene)).filter(s -> s.to() < before);
    if (person.isPresent()) {
      return person.map(s -> s.mention().name());
    }
    Sentence sentence = scene.sentence();
    boolean opener =
        sentence.hasAny(0, OPENS) || Verbs.calendar(sentence.at(0)) || sentence.isMark(1, ",");
    int last = opener ? FARTHEST_SUBJECT : 1;
    for (int i = 0; i < Math.min(before, last); i++) {
      SpeakerPhrase phrase = scene.opensClause(i) ? SpeakerPhrase.at(scene, i, before) : null;
      if (phrase != null && acts(scene.sentence(), phrase.end())) {
        boolean somebody =
            phrase.sort() != SpeakerPhrase.Sort.PRONOUN && phrase.sort() != SpeakerPhrase.Sort.NOUN;
        return somebody ? Optional.of(phrase.name()) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
