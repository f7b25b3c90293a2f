package org.lectern.extract.people;

import java.util.Optional;
import java.util.Set;

/**
 * Words, a verb, and a speaker of any kind behind it: "...", says Parata; "...", quipped a guest.
 */
final class Inversions {
  /** Whom such verbs have behind them is mostly spoken to. */
  private static final Set<String> ADDRESSING =
      Set.of(
          "ask",
          "asks",
          "asked",
          "tell",
          "tells",
          "told",
          "urge",
          "urges",
          "urged",
          "warn",
          "warns",
          "warned",
          "remind",
          "reminds",
          "reminded",
          "advise",
          "advises",
          "advised",
          "question",
          "questions",
          "questioned");

  private Inversions() {}

  /** The attribution of a clause whose speaker stands behind the verb. */
  static Optional<Attribution> at(Scene scene, int from, int to) {
    Sentence sentence = scene.sentence();
    for (int i = from == 0 ? 0 : from + 1; i < to - 1; i++) {
      boolean can = sentence.hasAny(i, Trait.TELLS.bit()) || sentence.closesQuotation(i - 1);
      Optional<Attribution> found =
          can && !scene.quoted(i) ? inverted(scene, sentence, i, from, to) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Attribution> inverted(
      Scene scene, Sentence sentence, int i, int from, int to) {
    boolean quote = sentence.closesQuotation(i - 1);
    if (quote && sentence.isMark(i, "\u2014\u2013-")) {
      SpeakerPhrase signed = SpeakerPhrase.at(scene, i + 1, to);
      boolean name = signed != null && signed.sort().compareTo(SpeakerPhrase.Sort.NAME) <= 0;
      return name
          ? Optional.of(attribution(scene, signed, new Verbs.Verb(i, i + 1, true), from, to))
          : Optional.empty();
    }
    Token token = sentence.at(i);
    boolean verbal = token.has(Trait.TELLS) || quote && token.has(Trait.PAST);
    if (!verbal || token.kind() != Token.Kind.WORD || token.capitalised()) {
      return Optional.empty();
    }
    Optional<Verbs.Verb> verb =
        Verbs.at(sentence.tokens(), i)
            .or(() -> i > 0 && sentence.isMark(i - 1, ",") ? plain(sentence, i) : Optional.empty())
            .filter(Verbs.Verb::strong)
            .or(() -> quote ? any(token, i) : Optional.empty());
    if (verb.isEmpty() || NamedSubjects.addresses(sentence, i)) {
      return Optional.empty();
    }
    int behind = verb.get().to();
    SpeakerPhrase phrase = SpeakerPhrase.at(scene, behind, to);
    if (phrase == null && sentence.isMark(i - 1, ",") && ends(sentence, behind + 1)) {
      phrase = Indirect.some(sentence, behind); // "..., said one."
    }
    if (i == 0) {
      return phrase != null
              && phrase.sort() != SpeakerPhrase.Sort.NOUN
              && Nominals.any(sentence, verb.get())
          ? Optional.of(attribution(scene, phrase, verb.get(), from, to))
          : Optional.empty();
    }
    return phrase != null && follows(scene, phrase, verb.get(), quote)
        ? Optional.of(attribution(scene, phrase, verb.get(), from, to))
        : Optional.empty();
  }

  private static Attribution attribution(
      Scene scene, SpeakerPhrase phrase, Verbs.Verb verb, int from, int to) {
    boolean named = phrase.sort().compareTo(SpeakerPhrase.Sort.NAME) <= 0;
    String rule = named && !phrase.several() ? "inverted-subject" : Nominals.NOUN;
    return Frames.attribution(
        scene, phrase, verb, from, to, phrase.several() ? "collective" : rule);
  }

  /** Behind a quotation every verb of the past that has a speaker behind it tells of speech. */
  private static Optional<Verbs.Verb> any(Token token, int index) {
    return token.lower().endsWith("ed")
        ? Optional.of(new Verbs.Verb(index, index + 1, true))
        : Optional.empty();
  }

  private static boolean follows(
      Scene scene, SpeakerPhrase phrase, Verbs.Verb verb, boolean quote) {
    Sentence sentence = scene.sentence();
    if (phrase.sort() == SpeakerPhrase.Sort.PRONOUN) {
      return quote;
    }
    if (quote) {
      return phrase.sort() != SpeakerPhrase.Sort.NOUN;
    }
    boolean several = phrase.several() && phrase.sort() == SpeakerPhrase.Sort.SPEAKER;
    if (several && plain(sentence, verb.from()).isPresent()) {
      boolean apart = sentence.isMark(verb.from() - 1, ",") || ends(sentence, phrase.end());
      return apart && Verbs.ofSeveralAfter(sentence, phrase.end()).isEmpty();
    }
    if (!Nominals.any(sentence, verb)) {
      return false;
    }
    boolean comma = sentence.isMark(verb.from() - 1, ",");
    boolean last = ends(sentence, phrase.end());
    if (!comma && ADDRESSING.contains(sentence.at(verb.from()).lower())) {
      return false; // "My mother asked three friends."
    }
    return comma
        ? phrase.sort() != SpeakerPhrase.Sort.NOUN || last && documents(sentence, phrase)
        : last && phrase.sort() == SpeakerPhrase.Sort.SPEAKER && counts(sentence, phrase.start());
  }

  /** "..., warn scientists". */
  private static Optional<Verbs.Verb> plain(Sentence sentence, int index) {
    return Verbs.pluralAt(sentence.tokens(), index);
  }

  private static boolean documents(Sentence sentence, SpeakerPhrase phrase) {
    for (int i = phrase.start(); i < phrase.end(); i++) {
      if (Words.DOCUMENTS.has(sentence.at(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean counts(Sentence sentence, int index) {
    return Words.QUANTIFIERS.has(sentence.at(index)) || Words.DETERMINERS.has(sentence.at(index));
  }

  private static boolean ends(Sentence sentence, int index) {
    Token token = sentence.at(index);
    return token == null || token.mark(",.;") || token.is("in") || token.is("on");
  }
}
