package org.lectern.extract.people;

import java.util.Optional;

/**
 * Attributions to somebody who is named: before the verb, behind it, or by "according to". Several
 * names as one subject are what {@link Lists} finds.
 */
final class NamedSubjects {
  /** How many tokens behind its first verb a subject may have another. */
  private static final int FARTHEST = 14;

  /** How many tokens before a name its verb may stand: "said lead author Jane Doe". */
  private static final int FARTHEST_INVERTED = 5;

  private NamedSubjects() {}

  /** The attribution to a mention in the clause between two tokens. */
  static Optional<Attribution> at(Scene scene, Scene.Subject subject, int from, int to) {
    Sentence sentence = scene.sentence();
    if (scene.opensClause(subject.start())) {
      Optional<Attribution> all =
          Lists.eachForGroup(scene, subject, from, to)
              .or(() -> Lists.parted(scene, subject, from, to));
      if (all.isPresent()) {
        return all;
      }
      boolean more = Lists.withOthers(sentence, subject.predicate());
      int family = Lists.withFamily(sentence, subject.predicate());
      int predicate = subject.predicate() + (more ? 2 : apposed(sentence, subject) ? 1 : family);
      Optional<Verbs.Verb> verb =
          (family > 0
                  ? Verbs.ofSeveralAfter(sentence, predicate)
                  : Verbs.after(sentence, predicate))
              .filter(v -> !Deeds.adds(sentence, v) && !Deeds.undertakes(sentence, v))
              .filter(v -> !Deeds.greets(sentence, v))
              .filter(
                  v ->
                      !(Deeds.decides(sentence, v)
                          && (more || Lists.others(scene, subject) < subject.from())));
      if (verb.isPresent() && verb.get().to() <= to) {
        if (more || Lists.others(scene, subject) < subject.start()) {
          return Optional.of(Lists.together(scene, subject, more, verb.get(), from, to));
        }
        boolean first = subject.start() == from || !sentence.isMark(subject.start() - 1, ",");
        String rule =
            first || !trails(sentence, verb.get()) ? "leading-subject" : "trailing-subject";
        return Optional.of(Attribution.named(scene, subject, verb.get(), from, to, rule));
      }
      Optional<Attribution> other =
          subject.isPerson()
              ? Verbs.unlisted(sentence, subject.predicate())
                  .filter(v -> v.to() < to)
                  .map(v -> Attribution.named(scene, subject, v, from, to, "leading-subject"))
              : Optional.empty();
      if (other.isPresent()) {
        return other;
      }
      Optional<Attribution> later = laterVerb(scene, subject, from, to);
      if (later.isPresent()) {
        return later;
      }
    }
    if (sentence.isWord(subject.start() - 1, "with")
        && Telling.says(Attribution.lower(sentence, subject.predicate()))) {
      Verbs.Verb noting = new Verbs.Verb(subject.predicate(), subject.predicate() + 1, false);
      return Optional.of(Attribution.named(scene, subject, noting, from, to, "participle"));
    }
    return inverted(scene, subject, from, to).or(() -> according(scene, subject, from, to));
  }

  /** "The leader of the union, Jane Doe, said": a name between commas, and its verb. */
  private static boolean apposed(Sentence sentence, Scene.Subject subject) {
    return subject.isPerson()
        && sentence.isMark(subject.start() - 1, ",")
        && sentence.isMark(subject.predicate(), ",")
        && Verbs.after(sentence, subject.predicate() + 1).isPresent();
  }

  /** "Chair Doe opened the session and explained that": the second verb has the same subject. */
  private static Optional<Attribution> laterVerb(
      Scene scene, Scene.Subject subject, int from, int to) {
    Sentence sentence = scene.sentence();
    int first = Insertions.behindPlace(sentence, subject.predicate());
    if (!subject.isPerson() || !Attribution.lower(sentence, first).endsWith("ed")) {
      return Optional.empty();
    }
    for (int i = first + 1; i < Math.min(to, first + FARTHEST); i++) {
      if (sentence.isMark(i, ":") || sentence.isWord(i, "who") || sentence.isWord(i, "which")) {
        break;
      }
      Scene.Subject other = scene.at(i);
      if (other != null && scene.opensClause(other.start()) && !sentence.isWord(i - 1, "and")) {
        break;
      }
      Optional<Verbs.Verb> verb =
          sentence.isWord(i, "and") ? Verbs.after(sentence, i + 1) : Optional.empty();
      if (verb.isPresent() && verb.get().strong() && verb.get().to() < to) {
        return Optional.of(
            Attribution.named(scene, subject, verb.get(), from, to, "leading-subject"));
      }
    }
    return Optional.empty();
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

  /** A quotation or a comma, the verb, the speaker: "...", said X. */
  private static Optional<Attribution> inverted(
      Scene scene, Scene.Subject subject, int from, int to) {
    Sentence sentence = scene.sentence();
    int end = sentence.isWord(subject.start() - 1, "the") ? subject.start() - 1 : subject.start();
    Token next = sentence.at(subject.to());
    if (next != null && next.capitalised() && !subject.isPerson()) {
      return Optional.empty(); // "said Boston Police Commissioner Jane Doe"
    }
    for (int start = Math.max(from + 1, end - FARTHEST_INVERTED); start < end; start++) {
      Optional<Verbs.Verb> verb =
          Verbs.at(sentence.tokens(), start).filter(v -> describes(sentence, v.to(), end));
      boolean behind =
          (sentence.isMark(start - 1, ",?!") || sentence.closesQuotation(start - 1))
              && !addresses(sentence, start);
      if (behind && verb.isPresent() && verb.get().strong()) {
        return Optional.of(
            Attribution.named(scene, subject, verb.get(), from, to, "inverted-subject"));
      }
    }
    return Optional.empty();
  }

  /** Whether only words that describe a name stand before it: "said lead author Jane Doe". */
  private static boolean describes(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = sentence.at(i);
      boolean article = token.is("a") || token.is("an") || token.is("the");
      boolean word = token.kind() == Token.Kind.WORD && !Words.FUNCTION.has(token);
      if (!article && !word || Words.FINITE.has(token) || Words.NARRATIVE.has(token)) {
        return false;
      }
    }
    return from <= to;
  }

  /** Verbs that whom they address follows: "..., told reporters". */
  static boolean addresses(Sentence sentence, int verb) {
    return switch (Attribution.lower(sentence, verb)) {
      case "told", "tells", "informed", "informs", "reminded", "reminds", "briefed", "urged" ->
          true;
      default -> false;
    };
  }

  private static Optional<Attribution> according(
      Scene scene, Scene.Subject subject, int from, int to) {
    Sentence sentence = scene.sentence();
    int start = subject.start();
    if (sentence.isWord(start - 1, "the") || sentence.isWord(start - 1, "a")) {
      start--;
    }
    int described = start;
    while (subject.isPerson()
        && start - described < FARTHEST_INVERTED
        && joinsDescription(sentence, described - 1)) {
      described--;
    }
    int words = start - described + accordingWords(sentence, described);
    boolean view =
        sentence.at(subject.to()) != null
            && sentence.at(subject.to()).kind() == Token.Kind.POSSESSIVE
            && Attribution.VIEWS.contains(Attribution.lower(sentence, subject.to() + 1))
            && sentence.isWord(subject.start() - 1, "in");
    if (view) {
      Verbs.Verb owned = new Verbs.Verb(subject.to() + 1, subject.to() + 2, true);
      return Optional.of(Attribution.named(scene, subject, owned, from, to, "according-to"));
    }
    if (words == start - described || start - words < from) {
      return Optional.empty();
    }
    Verbs.Verb verb = new Verbs.Verb(start - words, described, true);
    return Optional.of(Attribution.named(scene, subject, verb, from, to, "according-to"));
  }

  /** "Harbour pilot and driver" before a name. */
  private static boolean joinsDescription(Sentence sentence, int index) {
    return sentence.isWord(index, "and")
        || sentence.at(index) != null
            && !sentence.at(index).capitalised()
            && describes(sentence, index, index + 1);
  }

  /** How many words before a token say that what follows is of whom they lead to; 0 if none do. */
  static int accordingWords(Sentence sentence, int index) {
    if (sentence.isWord(index - 1, "to") && sentence.isWord(index - 2, "according")) {
      return 2;
    }
    boolean view =
        sentence.isWord(index - 1, "of")
            && Attribution.VIEWS.contains(Attribution.lower(sentence, index - 2))
            && sentence.isWord(index - 3, "the")
            && (sentence.isWord(index - 4, "in") || tellsWhose(sentence, index - 4));
    return view ? 4 : 0;
  }

  /** "That is the view of", said of the sentence before. */
  private static boolean tellsWhose(Sentence sentence, int be) {
    return (sentence.isWord(be, "is") || sentence.isWord(be, "was"))
        && (sentence.isWord(be - 1, "that") || sentence.isWord(be - 1, "this"));
  }
}
