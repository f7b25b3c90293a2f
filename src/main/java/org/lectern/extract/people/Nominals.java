package org.lectern.extract.people;

import java.util.Optional;
import org.lectern.model.Mention;

/**
 * Speakers that are named by a noun alone: "a senior source told", "local residents warned", "many
 * preferred", "the affidavit said".
 *
 * <p>The noun phrase begins a clause with an article or the like, or is a bare plural, and a
 * reporting verb follows it. Of verbs that any subject can have, such as "said", everything is a
 * speaker; of others only who is known as one by the noun.
 */
final class Nominals {
  /** The rule of a speaker named by a noun. */
  static final String NOUN = "noun";

  private static final int LONGEST = 14;
  private static final int LONGEST_HOUSE = 5;

  private static final double ONE = 0.65;
  private static final double SEVERAL = 0.7;

  private Nominals() {}

  /**
   * The attribution to a noun phrase that begins a clause.
   *
   * @param start the first token of the phrase
   * @param from the first token of the clause
   * @param to the token behind the clause
   */
  static Optional<Attribution> at(Scene scene, int start, int from, int to) {
    Sentence sentence = scene.sentence();
    if (!NounPhrase.begins(sentence, start)
        || !scene.opensClause(start)
        || sentence.isMark(start - 1, "'\u2019")
        || listed(scene, start)) {
      return Optional.empty();
    }
    NounPhrase phrase = NounPhrase.at(sentence, start, Math.min(to, start + LONGEST));
    if (phrase == null) {
      return house(scene, start, from, to);
    }
    int predicate =
        sentence.isMark(phrase.end(), ",")
            ? Insertions.phrases(sentence, phrase.end())
            : phrase.end();
    if (namesAnother(scene, phrase, predicate)) {
      return Optional.empty();
    }
    return verb(sentence, phrase, predicate)
        .filter(v -> v.to() <= to && !sentence.at(v.from()).capitalised())
        .filter(v -> speaks(sentence, phrase, v))
        .map(v -> attribution(scene, phrase, v, from, to, NOUN));
  }

  /** "PERU, CHAD, and the northern group": the last of a list that names begin. */
  private static boolean listed(Scene scene, int start) {
    boolean and = scene.sentence().isWord(start - 1, "and");
    return and
        && (scene.endingAt(start - 1) != null
            || scene.sentence().isMark(start - 2, ",") && scene.endingAt(start - 2) != null);
  }

  /** "Whole Foods said": a name that nothing else shows to be one. */
  private static Optional<Attribution> house(Scene scene, int start, int from, int to) {
    Sentence sentence = scene.sentence();
    int end = start;
    while (end < to && end - start < LONGEST_HOUSE && ofHouse(scene, end)) {
      end++;
    }
    if (end == start) {
      return Optional.empty();
    }
    NounPhrase name = new NounPhrase(start, end, end - 1, false);
    return Verbs.ofSeveralAfter(sentence, end)
        .filter(v -> v.to() < to && !negated(sentence, v)) // "Road claims" says nothing.
        .filter(v -> v.strong() && any(sentence, v) || sentence.isWord(v.to(), "that"))
        .map(v -> attribution(scene, name, v, from, to, NOUN));
  }

  private static boolean ofHouse(Scene scene, int index) {
    Token token = scene.sentence().at(index);
    return token != null
        && token.kind() == Token.Kind.WORD
        && token.capitalised()
        && !Words.FUNCTION.has(token)
        && !Words.CALENDAR.has(token)
        && scene.at(index) == null;
  }

  /** A quotation, the verb, the noun: "...", explained the court. */
  static Optional<Attribution> inverted(Scene scene, int verb, int from, int to) {
    Sentence sentence = scene.sentence();
    boolean comma = sentence.isMark(verb - 1, ",");
    if (verb <= from || !comma && !sentence.closesQuotation(verb - 1)) {
      return Optional.empty();
    }
    Optional<Verbs.Verb> found =
        Verbs.at(sentence.tokens(), verb)
            .filter(v -> v.strong() && v.to() < to && !NamedSubjects.addresses(sentence, verb));
    if (found.isEmpty() || !NounPhrase.begins(sentence, found.get().to())) {
      return Optional.empty();
    }
    int start = found.get().to();
    NounPhrase whole = NounPhrase.at(sentence, start, Math.min(to, start + LONGEST));
    if (whole == null || comma && !NounPhrase.speaker(sentence, whole.head())) {
      return Optional.empty();
    }
    boolean belongs = NounPhrase.belongs(Attribution.lower(sentence, whole.head() + 1));
    NounPhrase phrase =
        belongs
            ? whole
            : new NounPhrase(whole.start(), whole.head() + 1, whole.head(), whole.several());
    for (int i = start; i < phrase.end(); i++) {
      if (scene.at(i) != null && scene.at(i).isPerson() && scene.at(i).to() >= phrase.end()) {
        return Optional.of(
            Attribution.named(scene, scene.at(i), found.get(), from, to, "inverted-subject"));
      }
    }
    return Optional.of(attribution(scene, phrase, found.get(), from, to, NOUN));
  }

  /** "According to one delegate", "in the view of many members". */
  static Optional<Attribution> according(Scene scene, int start, int from, int to) {
    Sentence sentence = scene.sentence();
    int words = NamedSubjects.accordingWords(sentence, start);
    if (words == 0 || start - words < from) {
      return Optional.empty();
    }
    NounPhrase phrase = NounPhrase.at(sentence, start, Math.min(to, start + LONGEST));
    if (phrase == null
        || !NounPhrase.speaker(sentence, phrase.head())
            && !NounPhrase.document(sentence, phrase.head())) {
      return Optional.empty();
    }
    Verbs.Verb verb = new Verbs.Verb(start - words, start, true);
    return Optional.of(attribution(scene, phrase, verb, from, to, "according-to"));
  }

  private static Attribution attribution(
      Scene scene, NounPhrase phrase, Verbs.Verb verb, int from, int to, String rule) {
    Sentence sentence = scene.sentence();
    boolean person = !phrase.several() && NounPhrase.person(sentence, phrase.head());
    Optional<Mention.Type> type =
        phrase.several()
            ? Optional.empty()
            : Optional.of(person ? Mention.Type.PERSON : Mention.Type.ORGANISATION);
    return new Attribution(
        Optional.of(Attribution.phrase(sentence, phrase.start(), phrase.end())),
        type,
        phrase.several(),
        sentence.span(verb.from(), verb.to()),
        sentence.span(from, to),
        phrase.several() ? SEVERAL : ONE,
        phrase.several() && rule.equals(NOUN) ? "collective" : rule);
  }

  /** Whether a name stands directly before the predicate: it is the subject, and no noun. */
  private static boolean namesAnother(Scene scene, NounPhrase phrase, int predicate) {
    for (int i = phrase.end() + 1; i < predicate; i++) {
      if (scene.at(i) != null
          && scene.at(i).isPerson()
          && scene.at(i).start() == phrase.end() + 1) {
        return true; // "The leader of the union, Jane Doe, said"
      }
    }
    if (scene.sentence().isWord(phrase.head() + 1, "including")) {
      return false;
    }
    for (int i = phrase.start(); i < phrase.end(); i++) {
      Scene.Subject subject = scene.at(i);
      boolean last = subject != null && (subject.to() >= phrase.end() || subject.to() >= predicate);
      if (last && (subject.isPerson() || subject.from() <= phrase.head())) {
        return i == phrase.start() || subject.isPerson() && !governed(scene.sentence(), i);
      }
    }
    return false;
  }

  private static boolean governed(Sentence sentence, int index) {
    return NounPhrase.preposition(Attribution.lower(sentence, index - 1));
  }

  private static Optional<Verbs.Verb> verb(Sentence sentence, NounPhrase phrase, int predicate) {
    if (NounPhrase.document(sentence, phrase.head()) && NounPhrase.reads(sentence, predicate)) {
      return Optional.of(new Verbs.Verb(predicate, predicate + 1, true));
    }
    if (!phrase.several()) {
      return Verbs.after(sentence, predicate);
    }
    // "Six requests": what ends with an s is no verb of several.
    return Verbs.ofSeveralAfter(sentence, predicate)
        .filter(v -> !sentence.at(v.from()).lower().endsWith("s"));
  }

  private static boolean speaks(Sentence sentence, NounPhrase phrase, Verbs.Verb verb) {
    if (Deeds.decides(sentence, verb) || sentence.isWord(verb.to(), "by")) {
      return false;
    }
    boolean known = NounPhrase.speaker(sentence, phrase.head());
    return verb.strong()
            && (any(sentence, verb)
                || NounPhrase.document(sentence, phrase.head()) && !itself(sentence, phrase))
            && !negated(sentence, verb)
            && !reduced(sentence, verb)
        || known
        || phrase.counts(sentence);
  }

  /** "This report summarizes the discussions": what a text tells of itself. */
  private static boolean itself(Sentence sentence, NounPhrase phrase) {
    return sentence.isWord(phrase.start(), "this");
  }

  static boolean any(Sentence sentence, Verbs.Verb verb) {
    return Words.SPEECH.has(sentence.at(verb.from()))
        || Words.SPEECH.has(Verbs.thirdPerson(sentence.at(verb.from()).lower()));
  }

  /** Whether a verb of speech tells what its subject says, and not of nothing said. */
  static boolean tells(Sentence sentence, Verbs.Verb verb) {
    return !negated(sentence, verb) && !reduced(sentence, verb);
  }

  /** "The rise announced on Friday was": no verb of a subject, but a participle. */
  private static boolean reduced(Sentence sentence, Verbs.Verb verb) {
    return sentence.isWord(verb.from(), "announced")
        && switch (Attribution.lower(sentence, verb.to())) {
          case "in", "on", "at", "for", "during", "last", "this", "earlier", "after", "from" ->
              true;
          default -> false;
        };
  }

  /** "The report says nothing". */
  private static boolean negated(Sentence sentence, Verbs.Verb verb) {
    Token next = sentence.at(verb.to());
    boolean noun = next != null && (next.is("were") || next.is("are")); // "the treaty states were"
    return noun || sentence.isWord(verb.to(), "nothing") || sentence.isWord(verb.to(), "little");
  }
}
