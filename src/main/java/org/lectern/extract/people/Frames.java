package org.lectern.extract.people;

import java.util.Optional;
import java.util.Set;
import org.lectern.model.Mention;

/**
 * Attributions by the frame of the clause: any noun phrase as a subject, what may stand between it
 * and its verb, and the verb, be it the first or a later one of the same subject. It is asked where
 * the rules for names and nouns that are known find nobody.
 */
final class Frames {
  private static final int FARTHEST_VERB = 40;
  private static final int FARTHEST_COLON = 24;

  private static final double NAME = 0.7;
  private static final double NOUN = 0.62;

  /** Verbs whose participles stand before nouns: "and proposed amendments". */
  private static final Set<String> BEFORE_NOUNS =
      Set.of(
          "proposed",
          "reported",
          "suggested",
          "requested",
          "required",
          "recommended",
          "identified",
          "expected",
          "alleged",
          "repeated",
          "preferred",
          "expressed",
          "stated",
          "outlined");

  /** What only somebody does, whatever noun is the subject. */
  private static final Set<String> THINKING =
      Set.of(
          "believe",
          "believes",
          "believed",
          "think",
          "thinks",
          "thought",
          "doubt",
          "doubts",
          "hope",
          "hopes",
          "hoped",
          "fear",
          "fears",
          "feared",
          "worry",
          "worries",
          "worried");

  /** What {@link #unlisted} is not true without. */
  private static final long CAN_BE_UNLISTED =
      Trait.bits(
          Trait.NAMES,
          Trait.THAT,
          Trait.CLOSES,
          Trait.COLON,
          Trait.POSSESSIVE,
          Trait.STANCE,
          Trait.SHOWS,
          Trait.PASSIVE);

  /** What no token is without by which somebody can be made to say something. */
  private static final long CAN_TELL =
      CAN_BE_UNLISTED
          | Trait.bits(Trait.TELLS, Trait.THINKS, Trait.SHOWS, Trait.PAST, Trait.PASSIVE);

  /** Before the name of who signs a quotation. */
  private static final String SIGNS = "\u2014\u2013-";

  private Frames() {}

  /**
   * The attribution of a clause between two tokens.
   *
   * @param last its last token that can tell something, see {@link #lastTelling}
   */
  static Optional<Attribution> at(Scene scene, int from, int to, int last) {
    if (!tells(scene.sentence(), from, to)) {
      return Optional.empty();
    }
    for (int start = from; start <= last; start++) { // A verb stands behind its subject.
      if (scene.quoted(start) || !opens(scene, start)) {
        continue;
      }
      Optional<Attribution> found = subject(scene, start, from, to);
      if (found.isPresent()) {
        return found;
      }
    }
    return Inversions.at(scene, from, to)
        .or(() -> Indirect.at(scene, from, to))
        .or(() -> Stances.at(scene, from, to));
  }

  /** Whether a sentence has what a frame without a listed verb can begin with. */
  static boolean anyIn(Sentence sentence) {
    if (!sentence.hasAny(CAN_BE_UNLISTED)) {
      return false;
    }
    for (int i = 0; i < sentence.size(); i++) {
      if (unlisted(sentence, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean tells(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.hasAny(i, Trait.TELLS.bit()) || unlisted(sentence, i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The last token of a clause by which somebody can be made to say something: a reporting verb, of
   * a list or not, or what stands for one. No attribution is without; -1 if there is none.
   */
  static int lastTelling(Sentence sentence, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (!sentence.hasAny(i, CAN_TELL)) {
        continue;
      }
      Token token = sentence.at(i);
      boolean tells =
          Verbs.tells(sentence, i)
              || thinks(token)
              || Verbs.shows(token)
              || token.has(Trait.NAMES)
              || token.has(Trait.PASSIVE)
              || unlisted(sentence, i)
              || Verbs.ofNoList(sentence, i)
              || sentence.closesQuotation(i); // what stands behind it, see behindQuotation
      if (tells) {
        return sentence.closesQuotation(i) ? to - 1 : i;
      }
    }
    return -1;
  }

  /** The end of a quotation, a colon before one, "called", "message was", "found that". */
  private static boolean unlisted(Sentence sentence, int i) {
    if (!sentence.hasAny(i, CAN_BE_UNLISTED)) {
      return false; // As most.
    }
    Token token = sentence.at(i);
    if (token.kind() == Token.Kind.WORD) {
      return token.has(Trait.PAST) && token.has(Trait.NAMES)
          || token.has(Trait.STANCE) && Stances.told(sentence, i)
          || token.has(Trait.SHOWS) && ends(sentence, i + 1)
          || token.has(Trait.PASSIVE) && Indirect.passive(sentence, i)
          || token.has(Trait.THAT)
              && i > 0
              && (past(sentence, i - 1) || Verbs.shows(sentence.at(i - 1)));
    }
    return sentence.closesQuotation(i)
        || token.mark(":") && sentence.isMark(i + 1, "\"\u201c")
        || token.kind() == Token.Kind.POSSESSIVE && Indirect.owns(sentence, i);
  }

  private static boolean past(Sentence sentence, int index) {
    Token token = sentence.at(index);
    return token != null && token.kind() == Token.Kind.WORD && token.has(Trait.PAST);
  }

  private static boolean opens(Scene scene, int start) {
    return scene.opensClause(start) || scene.sentence().hasAny(start - 1, Trait.SUBORDINATES.bit());
  }

  /** Whether the subject of a dependent clause stands behind a word in lower case. */
  static boolean isSubordinating(String lower) {
    return switch (lower) {
      case "though", "although", "because", "whereas" -> true;
      default -> false;
    };
  }

  private static Optional<Attribution> subject(Scene scene, int start, int from, int to) {
    SpeakerPhrase phrase = SpeakerPhrase.at(scene, start, to);
    if (phrase == null
        || scene.sentence().isMark(start - 1, "'\u2019")
        || namesAnother(scene, phrase)) {
      return Optional.empty();
    }
    return predicate(scene, phrase, to)
        .or(() -> colon(scene, phrase, to))
        .or(() -> behindQuotation(scene, phrase))
        .map(verb -> attribution(scene, phrase, verb, from, to));
  }

  /** "Her colleague, Jane Doe of the harbour school, said": the name is the subject. */
  private static boolean namesAnother(Scene scene, SpeakerPhrase phrase) {
    Scene.Subject next =
        phrase.sort() == SpeakerPhrase.Sort.MENTION || phrase.several()
            ? null
            : scene.at(phrase.end() + 1);
    return next != null && next.isPerson() && scene.sentence().isMark(phrase.end(), ",");
  }

  /** The reporting verb of a subject. */
  private static Optional<Verbs.Verb> predicate(Scene scene, SpeakerPhrase phrase, int to) {
    Sentence sentence = scene.sentence();
    return verb(sentence, phrase, phrase.end())
        .filter(v -> !Deeds.greets(sentence, v)) // Behind a greeting somebody may go on to speak.
        .or(() -> behindInsertion(sentence, phrase, to))
        .or(() -> later(scene, phrase, to))
        .filter(v -> v.to() <= to && fits(sentence, phrase, v));
  }

  private static Optional<Verbs.Verb> verb(Sentence sentence, SpeakerPhrase phrase, int index) {
    Optional<Verbs.Verb> listed =
        phrase.several() || sentence.isWord(phrase.start(), "they")
            ? Verbs.ofSeveralAfter(sentence, index)
            : Verbs.after(sentence, index);
    boolean somebody = phrase.sort() != SpeakerPhrase.Sort.NOUN;
    return listed
        .filter(v -> !phrase.several() || !sentence.at(v.from()).lower().endsWith("s"))
        .or(() -> people(sentence, phrase, index))
        .or(() -> shows(sentence, phrase, index))
        .or(() -> somebody ? Verbs.unlisted(sentence, index) : Optional.empty())
        .or(() -> somebody ? Verbs.names(sentence, index) : Optional.empty());
  }

  /** "The study found that": what a text shows, it says. */
  private static Optional<Verbs.Verb> shows(Sentence sentence, SpeakerPhrase phrase, int index) {
    if (phrase.sort() != SpeakerPhrase.Sort.DOCUMENT) {
      return Optional.empty();
    }
    boolean last =
        sentence.isMark(phrase.start() - 1, ",")
            && Verbs.shows(sentence.at(index))
            && ends(sentence, index + 1);
    return last
        ? Optional.of(new Verbs.Verb(index, index + 1, true))
        : Verbs.shows(sentence, index);
  }

  private static boolean ends(Sentence sentence, int index) {
    return index >= sentence.size() - 1
        && (sentence.at(index) == null || sentence.isMark(index, ".!"));
  }

  /** "Norway, on behalf of the group, said", "the ministry, however, said". */
  private static Optional<Verbs.Verb> behindInsertion(
      Sentence sentence, SpeakerPhrase phrase, int to) {
    int at = phrase.end();
    if (sentence.isMark(at, "\u2014\u2013-")) {
      int behind = Insertions.dashes(sentence, at, to);
      return behind > at ? verb(sentence, phrase, behind) : Optional.empty();
    }
    if (sentence.isMark(at, ",")) {
      int listed = Insertions.phrases(sentence, at);
      boolean person = phrase.type().equals(Optional.of(Mention.Type.PERSON));
      int behind = listed == at && person ? Insertions.any(sentence, at, to) : listed;
      return behind > at
          ? verb(sentence, phrase, behind)
          : Insertions.unclosed(sentence, at, to).flatMap(i -> verb(sentence, phrase, i));
    }
    int closed = Insertions.unopened(sentence, at, to);
    return closed > at ? verb(sentence, phrase, closed) : Optional.empty();
  }

  /** "Norway introduced a paper and said": a second verb of the same subject. */
  private static Optional<Verbs.Verb> later(Scene scene, SpeakerPhrase phrase, int to) {
    Sentence sentence = scene.sentence();
    int first = Verbs.behindAdverbs(sentence, Insertions.behindPlace(sentence, phrase.end()));
    if (!tellsPast(sentence.at(first)) || sentence.isWord(first + 1, "by")) {
      return Optional.empty();
    }
    for (int i = first + 1; i < Math.min(to, first + FARTHEST_VERB); i++) {
      if (sentence.isMark(i, ":") || breaks(Attribution.lower(sentence, i))) {
        break;
      }
      boolean joins = sentence.isWord(i, "and") || sentence.isWord(i, "but");
      if (!joins || scene.quoted(i)) {
        continue;
      }
      boolean comma = sentence.isMark(i - 1, ",");
      Optional<Verbs.Verb> verb =
          Verbs.after(sentence, i + 1)
              .filter(v -> v.strong() && past(sentence, v) && acts(sentence, v, comma));
      if (verb.isPresent()) {
        return verb;
      }
    }
    return Optional.empty();
  }

  static boolean tellsPast(Token token) {
    return token != null
        && token.kind() == Token.Kind.WORD
        && !token.capitalised()
        && (token.has(Trait.PAST) || Words.NARRATIVE.has(token));
  }

  private static boolean breaks(String word) {
    return switch (word) {
      case "who", "which", "while", "when", "because", "where" -> true;
      default -> false;
    };
  }

  private static boolean past(Sentence sentence, Verbs.Verb verb) {
    return !sentence.at(verb.from()).lower().endsWith("s") && !sentence.isWord(verb.to(), "by");
  }

  private static boolean acts(Sentence sentence, Verbs.Verb verb, boolean comma) {
    Token next = sentence.at(verb.to());
    if (sentence.isWord(verb.from(), "recommended") || sentence.isWord(verb.from(), "requested")) {
      return sentence.isWord(verb.to(), "that"); // Else it is what a meeting does.
    }
    return comma
        || !BEFORE_NOUNS.contains(Attribution.lower(sentence, verb.from()))
        || next != null
            && (next.capitalised()
                || Words.FUNCTION.has(next)
                || Words.DETERMINERS.has(next)
                || next.mark(":\"\u201c"));
  }

  private static boolean fits(Sentence sentence, SpeakerPhrase phrase, Verbs.Verb verb) {
    boolean name = sentence.at(verb.from()).capitalised(); // "The United States'"
    if (name || sentence.isWord(verb.to(), "by") || Deeds.decides(sentence, verb)) {
      return false;
    }
    boolean any = verb.strong() && Nominals.any(sentence, verb);
    boolean itself = sentence.isWord(phrase.start(), "this") && !any;
    if (itself && phrase.sort() == SpeakerPhrase.Sort.DOCUMENT) {
      return false; // "This report summarizes the discussions"
    }
    return switch (phrase.sort()) {
      case NOUN -> (any || thinks(sentence, phrase, verb)) && Nominals.tells(sentence, verb);
      case DOCUMENT -> verb.strong() && Nominals.tells(sentence, verb);
      case PRONOUN -> any || !sentence.isWord(phrase.start(), "it");
      case NAME ->
          verb.strong() || phrase.end() - phrase.start() > 1 || any || asks(sentence, verb);
      default -> true;
    };
  }

  /** "Maori believe": a people. */
  private static Optional<Verbs.Verb> people(Sentence sentence, SpeakerPhrase phrase, int index) {
    return phrase.sort() == SpeakerPhrase.Sort.NAME && phrase.end() - phrase.start() == 1
        ? Verbs.pluralAfter(sentence, index).filter(v -> thinks(sentence.at(v.from())))
        : Optional.empty();
  }

  private static boolean thinks(Sentence sentence, SpeakerPhrase phrase, Verbs.Verb verb) {
    return phrase.several() && thinks(sentence.at(verb.from()));
  }

  static boolean thinks(Token verb) {
    return verb.has(Trait.THINKS);
  }

  /** Whether a word in lower case is of what only somebody does. */
  static boolean isThinking(String lower) {
    return THINKING.contains(lower);
  }

  private static boolean asks(Sentence sentence, Verbs.Verb verb) {
    return switch (Attribution.lower(sentence, verb.to())) {
      case "that", "whether", "if", "how", "why" -> true;
      default -> false;
    };
  }

  /** "Minister Jane Doe was blunt: '...'": words of somebody behind a colon. */
  private static Optional<Verbs.Verb> colon(Scene scene, SpeakerPhrase phrase, int to) {
    Sentence sentence = scene.sentence();
    boolean one =
        phrase.type().equals(Optional.of(Mention.Type.PERSON))
            || phrase.sort() == SpeakerPhrase.Sort.PRONOUN && !sentence.isWord(phrase.start(), "it")
            || phrase.sort() == SpeakerPhrase.Sort.SPEAKER
            || ofHis(sentence, phrase);
    Token verb = sentence.at(phrase.end());
    if (!one || verb == null || verb.kind() != Token.Kind.WORD) {
      return Optional.empty();
    }
    for (int i = phrase.end() + 1; i < Math.min(to, phrase.end() + FARTHEST_COLON); i++) {
      if (sentence.isMark(i, ":")) {
        return sentence.isMark(i + 1, "\"\u201c")
            ? Optional.of(new Verbs.Verb(phrase.end(), phrase.end() + 1, false))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "'...,' Anna Marsh continued.": with a quotation before it, every verb tells of speech. */
  private static Optional<Verbs.Verb> behindQuotation(Scene scene, SpeakerPhrase phrase) {
    Sentence sentence = scene.sentence();
    int verb = phrase.end();
    Token token = sentence.at(verb);
    boolean tells =
        sentence.closesQuotation(phrase.start() - 1)
            && phrase.sort() != SpeakerPhrase.Sort.NOUN
            && token != null
            && !token.capitalised()
            && token.kind() == Token.Kind.WORD
            && (token.lower().endsWith("ed") || token.lower().endsWith("s") || tellsPast(token))
            && (sentence.at(verb + 1) == null || sentence.isMark(verb + 1, ",.;:"));
    return tells ? Optional.of(new Verbs.Verb(verb, verb + 1, true)) : Optional.empty();
  }

  /** Whether a phrase is of words that somebody meant by "his" or "her" said. */
  private static boolean ofHis(Sentence sentence, SpeakerPhrase phrase) {
    return phrase.sort() == SpeakerPhrase.Sort.DOCUMENT
        && (sentence.isWord(phrase.start(), "his") || sentence.isWord(phrase.start(), "her"));
  }

  /** The attribution to a phrase. */
  static Attribution attribution(
      Scene scene, SpeakerPhrase phrase, Verbs.Verb verb, int from, int to) {
    return attribution(scene, phrase, verb, from, to, rule(scene.sentence(), phrase));
  }

  private static String rule(Sentence sentence, SpeakerPhrase phrase) {
    return switch (phrase.sort()) {
      case PRONOUN -> sentence.isWord(phrase.start(), "it") ? Attribution.IT : "pronoun";
      case DOCUMENT -> ofHis(sentence, phrase) ? "pronoun" : Nominals.NOUN;
      case MENTION, NAME -> phrase.several() ? "named-together" : "leading-subject";
      default -> phrase.several() ? "collective" : Nominals.NOUN;
    };
  }

  static Attribution attribution(
      Scene scene, SpeakerPhrase phrase, Verbs.Verb verb, int from, int to, String rule) {
    Sentence sentence = scene.sentence();
    boolean pronoun = phrase.sort() == SpeakerPhrase.Sort.PRONOUN || ofHis(sentence, phrase);
    boolean other =
        sentence.isWord(phrase.start(), "they") || sentence.isWord(phrase.start(), "it");
    return new Attribution(
        pronoun ? Optional.empty() : Optional.of(phrase.name()),
        pronoun ? Optional.empty() : phrase.type(),
        pronoun ? other : phrase.several(),
        sentence.span(verb.from(), verb.to()),
        sentence.span(from, to),
        phrase.sort().compareTo(SpeakerPhrase.Sort.NAME) <= 0 ? NAME : NOUN,
        rule);
  }
}
