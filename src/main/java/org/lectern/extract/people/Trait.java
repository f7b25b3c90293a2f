package org.lectern.extract.people;

import java.util.function.Predicate;

/**
 * What rules ask of word after word and what depends on its lower-case form alone. The answer is
 * found once for each {@link Form}, so that asking costs no more than looking at a bit.
 */
enum Trait {
  /** A word with which a reporting verb can begin, in any form. */
  TELLS(Verbs::opens),
  /** A word that tells by itself that something is said: "saying", "according". */
  TELLS_ALONE(Verbs::tellsAlone),
  /** An adverb or an auxiliary, which can stand between a subject and its verb. */
  BEFORE_VERB(Verbs::isBeforeVerb),
  /** The word before a time that makes it a recent one: "last", "this". */
  RECENT(Verbs::isRecent),
  /** A stretch of time that can be recent: "week". */
  TIME(Verbs::isTime),
  /** A verb of what only somebody does: "believes". */
  THINKS(Frames::isThinking),
  /** A verb by which a text says what it has found: "shows". */
  SHOWS(Verbs::isShowing),
  /** A verb that gives what it is about a name: "called". */
  NAMES(Verbs::isNaming),
  /** A form in -ed. */
  PAST(word -> word.endsWith("ed")),
  /** A participle that makes its subject say what follows: "saying". */
  SAYING(Telling::says),
  /** A participle of a verb that reports speech or a position: "denying". */
  REPORTING(Verbs::participle),
  /** A word behind which the subject of a clause can stand: "but". */
  BEFORE_CLAUSE(Scene::isBeforeClause),
  /**
   * A preposition or participle that can lead a phrase before the subject of a sentence: "after".
   */
  LEADS(Scene::isLeading),
  /** A word that begins a dependent clause: "which". */
  RELATES(Scene::isRelating),
  /** A word behind which the subject of a dependent clause stands: "because". */
  SUBORDINATES(Frames::isSubordinating),
  /** A word behind which a speaker can stand who is no subject: "by", or before whom: "'s". */
  INDIRECT(Indirect::isConstruction),
  /** A participle that tells by whom something is said: "opposed by". */
  PASSIVE(Indirect::isPassive),
  /** A noun of where somebody stands: "support". */
  STANCE(Stances::isStance),
  /** A noun of one person. */
  PERSON(NounPhrase::isPerson),
  /** A noun of a body or of people who speak. */
  SPEAKER(NounPhrase::isSpeaker),
  /** A noun of a text. */
  DOCUMENT(NounPhrase::isDocument),
  /** A noun of more than one. */
  PLURAL(NounPhrase::plural),
  /** A form in -ing that begins what belongs to the noun before it: "representing". */
  DOING(NounPhrase::isDoing),
  /** A preposition that joins a noun to another. */
  JOINS(NounPhrase::preposition),
  /** The word that most of what is said begins with. */
  THAT("that"::equals),
  /** What parts an owner from what is owned. */
  POSSESSIVE("'s"::equals),
  /** A mark that can close a quotation. */
  CLOSES(mark -> mark.equals("\"") || mark.equals("\u201d")),
  /** A mark that can open a quotation. */
  OPENS(mark -> mark.equals("\"") || mark.equals("\u201c")),
  /** A mark before words in parentheses. */
  PARENTHESIS("("::equals),
  /** A word behind which somebody can be told of who is not the subject: "according to". */
  GOVERNS(word -> word.equals("to") || word.equals("of")),
  /** A colon. */
  COLON(":"::equals),
  /** A word with which it can begin that somebody is told to take part: "chaired". */
  TAKES_PART(ParticipantFinder::isOfPart);

  private static final Trait[] ALL = values();

  private final Predicate<String> test;

  Trait(Predicate<String> test) {
    this.test = test;
  }

  /** Its bit in {@link Form#traits}. */
  long bit() {
    return 1L << ordinal();
  }

  /** The bits of some traits, for {@link Sentence#hasAny}. */
  static long bits(Trait... traits) {
    long bits = 0;
    for (Trait trait : traits) {
      bits |= trait.bit();
    }
    return bits;
  }

  /** The bits of the traits of a word in lower case. */
  static long of(String lower) {
    long bits = 0;
    for (Trait trait : ALL) {
      bits |= trait.test.test(lower) ? trait.bit() : 0;
    }
    return bits;
  }
}
