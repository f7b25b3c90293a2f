package org.lectern.extract.people;

import java.util.Optional;
import java.util.Set;
import org.lectern.model.Mention;

/**
 * Speakers who are not the subject of a verb of saying: "was told by Jane Doe", "Jane Doe's message
 * was that", "according to an old map", "with Norway opposing it".
 */
final class Indirect {
  private static final int LONGEST_VERB = 4;

  private static final Set<String> BE = Set.of("is", "are", "was", "were", "been", "being");

  private static final Set<String> WORDS =
      Set.of(
          "advice",
          "answer",
          "argument",
          "assessment",
          "belief",
          "claim",
          "complaint",
          "conclusion",
          "concern",
          "explanation",
          "fear",
          "hope",
          "message",
          "opinion",
          "plea",
          "point",
          "position",
          "reply",
          "response",
          "suggestion",
          "suggestions",
          "verdict",
          "view",
          "warning",
          "worry");

  /** What can be read or asked, besides documents and speakers. */
  private static final Set<String> SOURCES =
      Set.of(
          "calculations",
          "data",
          "database",
          "documents",
          "figures",
          "findings",
          "folklore",
          "index",
          "information",
          "invitation",
          "legend",
          "listing",
          "map",
          "minutes",
          "numbers",
          "official",
          "officials",
          "people",
          "person",
          "records",
          "registry",
          "research",
          "rumour",
          "rumours",
          "rumor",
          "rumors",
          "scripture",
          "statistics",
          "tables",
          "transcripts");

  private static final Set<String> PASSIVE =
      Set.of(
          "backed",
          "condemned",
          "criticised",
          "criticized",
          "described",
          "denounced",
          "opposed",
          "praised",
          "questioned",
          "reported",
          "requested",
          "supported",
          "welcomed",
          "endorsed");

  /** What those who support or request it speak on. All else they may as well pay for. */
  private static final Set<String> PROPOSALS =
      Set.of(
          "amendment",
          "amendments",
          "call",
          "calls",
          "draft",
          "idea",
          "ideas",
          "language",
          "motion",
          "option",
          "options",
          "paragraph",
          "position",
          "proposal",
          "proposals",
          "request",
          "requests",
          "resolution",
          "statement",
          "suggestion",
          "text",
          "view",
          "views");

  private Indirect() {}

  static Optional<Attribution> at(Scene scene, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean can = scene.sentence().hasAny(i, Trait.INDIRECT.bit()) && !scene.quoted(i);
      Optional<Attribution> found = can ? construction(scene, i, from, to) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Whether {@link #construction} can find anything at a word in lower case. */
  static boolean isConstruction(String lower) {
    return switch (lower) {
      case "by", "according", "with", "'s" -> true;
      default -> false;
    };
  }

  /** Whether a word in lower case is a participle that tells by whom something is said. */
  static boolean isPassive(String lower) {
    return PASSIVE.contains(lower);
  }

  private static Optional<Attribution> construction(Scene scene, int i, int from, int to) {
    Token token = scene.sentence().at(i);
    if (token.kind() == Token.Kind.POSSESSIVE) {
      return owned(scene, i, from, to);
    }
    return switch (token.lower()) {
      case "by" -> passive(scene, i, from, to);
      case "according" -> according(scene, i, from, to);
      case "with" -> with(scene, i, from, to);
      default -> Optional.empty();
    };
  }

  /** "Concern was expressed by Norway". */
  private static Optional<Attribution> passive(Scene scene, int by, int from, int to) {
    Sentence sentence = scene.sentence();
    int first = by - 1;
    while (first > from && sentence.at(first).lower().endsWith("ly")) {
      first--;
    }
    for (int i = first; i > Math.max(from, first - LONGEST_VERB); i--) {
      int strong = Words.REPORTING.matchAt(sentence.tokens(), i);
      boolean weak = sentence.at(i).has(Trait.PASSIVE);
      int length = Math.max(strong, weak ? 1 : 0);
      boolean says =
          strong > 0 && passiveBefore(sentence, i, from)
              || weak && passive(sentence, i)
              || asTold(sentence, i, from);
      if (length == 0 || i + length != first + 1 || !says) {
        continue;
      }
      SpeakerPhrase phrase = agent(scene, by + 1, to);
      boolean somebody =
          phrase != null
              && phrase.sort() != SpeakerPhrase.Sort.NOUN
              && phrase.sort() != SpeakerPhrase.Sort.PRONOUN;
      return somebody
          ? Optional.of(
              Frames.attribution(
                  scene, phrase, new Verbs.Verb(i, i + length, true), from, to, "passive"))
          : Optional.empty();
    }
    return Optional.empty();
  }

  /** "The road is closed, as noted by Norway." */
  private static boolean asTold(Sentence sentence, int verb, int from) {
    boolean tells = Words.SPEECH.has(sentence.at(verb)) || sentence.isWord(verb, "reported");
    return tells
        && sentence.isWord(verb - 1, "as")
        && (verb - 1 == from || sentence.isMark(verb - 2, ","));
  }

  /** Who stands behind "by", a description left out: "by registered engineer Jane Doe". */
  private static SpeakerPhrase agent(Scene scene, int start, int to) {
    SpeakerPhrase phrase = SpeakerPhrase.at(scene, start, to);
    for (int i = start + 1; phrase == null && i < Math.min(to, start + LONGEST_VERB + 1); i++) {
      Token before = scene.sentence().at(i - 1);
      if (before.kind() != Token.Kind.WORD || Words.FUNCTION.has(before)) {
        break;
      }
      phrase = scene.at(i) == null ? null : SpeakerPhrase.at(scene, scene.at(i).start(), to);
    }
    return phrase;
  }

  /** Whether a participle tells by whom something was said of the subject: "was opposed by". */
  static boolean passive(Sentence sentence, int verb) {
    if (!sentence.isWord(verb + 1, "by") || !passiveBefore(sentence, verb, 0)) {
      return false;
    }
    return switch (sentence.at(verb).lower()) {
      case "supported", "backed", "endorsed", "requested" -> ofProposal(sentence, verb);
      default -> true;
    };
  }

  private static boolean ofProposal(Sentence sentence, int verb) {
    for (int i = verb - 1; i >= 0 && !sentence.isMark(i, ";:"); i--) {
      if (PROPOSALS.contains(sentence.at(i).lower())) {
        return true;
      }
    }
    return false;
  }

  private static boolean passiveBefore(Sentence sentence, int verb, int from) {
    int be = verb - 1;
    while (be > from && (sentence.at(be).lower().endsWith("ly") || sentence.isWord(be, "also"))) {
      be--;
    }
    return BE.contains(Attribution.lower(sentence, be));
  }

  /** Whether a noun of saying stands at most one word behind a possessive. */
  static boolean owns(Sentence sentence, int mark) {
    return WORDS.contains(Attribution.lower(sentence, mark + 1))
        || WORDS.contains(Attribution.lower(sentence, mark + 2));
  }

  /** "Jane Doe's message was that". */
  private static Optional<Attribution> owned(Scene scene, int mark, int from, int to) {
    Sentence sentence = scene.sentence();
    Scene.Subject owner = scene.endingAt(mark);
    int noun = mark + 1;
    while (noun < mark + 3 && !WORDS.contains(Attribution.lower(sentence, noun))) {
      noun++;
    }
    boolean says =
        owner != null
            && WORDS.contains(Attribution.lower(sentence, noun))
            && BE.contains(Attribution.lower(sentence, noun + 1))
            && (sentence.isWord(noun + 2, "that") || sentence.isMark(noun + 2, ":,\"\u201c"));
    return says && noun + 2 <= to
        ? Optional.of(
            Attribution.named(
                scene, owner, new Verbs.Verb(noun, noun + 1, true), from, to, "according-to"))
        : Optional.empty();
  }

  /** "According to an old map": to whatever can be read or asked. */
  private static Optional<Attribution> according(Scene scene, int i, int from, int to) {
    Sentence sentence = scene.sentence();
    if (!sentence.isWord(i + 1, "to") || i + 2 >= to) {
      return Optional.empty();
    }
    int end = i + 2;
    boolean source = false;
    int head = -1;
    while (end < to && !ends(sentence, end)) {
      if (head < 0 && end > i + 2 && belongs(sentence.at(end))) {
        head = end;
        source |= source(sentence.at(end - 1));
      }
      source |= sentence.at(end).capitalised();
      end++;
    }
    source |= head < 0 && end > i + 2 && source(sentence.at(end - 1));
    source &= !bare(sentence, i + 2); // "according to plan"
    Verbs.Verb verb = new Verbs.Verb(i, i + 2, true);
    Scene.Subject last = scene.endingAt(end);
    SpeakerPhrase pronoun = pronoun(sentence, i + 2, end);
    if (pronoun != null) {
      return Optional.of(Frames.attribution(scene, pronoun, verb, from, to, "pronoun"));
    }
    int article = sentence.isWord(i + 2, "the") || sentence.isWord(i + 2, "a") ? 1 : 0;
    int start = i + 2 + (sentence.isWord(i + 2, "an") ? 1 : article);
    boolean name = last != null && last.from() > start && apposed(sentence, last.from());
    if (name) {
      return Optional.of(Attribution.named(scene, last, verb, from, to, "according-to"));
    }
    return start >= end || !source
        ? Optional.empty()
        : Optional.of(
            new Attribution(
                Optional.of(Attribution.phrase(sentence, start, end)),
                Optional.of(Mention.Type.ORGANISATION),
                false,
                sentence.span(i, i + 2),
                sentence.span(from, to),
                0.65,
                "according-to"));
  }

  private static boolean bare(Sentence sentence, int index) {
    Token token = sentence.at(index);
    return token != null
        && !token.capitalised()
        && !NounPhrase.plural(token.lower())
        && Words.DOCUMENTS.has(token)
        && (sentence.at(index + 1) == null || ends(sentence, index + 1));
  }

  private static boolean belongs(Token token) {
    return switch (token.lower()) {
      case "of", "in", "on", "from", "for", "by", "at", "with", "posted", "published" -> true;
      default -> false;
    };
  }

  private static boolean source(Token token) {
    String noun = token.lower();
    String one = NounPhrase.singular(noun);
    return token.kind() == Token.Kind.WORD
        && (SOURCES.contains(noun)
            || Words.DOCUMENTS.has(one)
            || Words.SPEAKERS.has(one)
            || Words.ROLES.has(one)
            || Words.COLLECTIVES.has(noun)
            || Words.ORGANISATION_HEADS.has(token)
            || Words.QUANTIFIERS.has(token));
  }

  private static SpeakerPhrase pronoun(Sentence sentence, int start, int end) {
    boolean one = sentence.isWord(start, "him") || sentence.isWord(start, "her");
    return one && end == start + 1
        ? new SpeakerPhrase(
            "", Optional.empty(), false, SpeakerPhrase.Sort.PRONOUN, start, start + 1)
        : null;
  }

  /** Whether a name stands directly behind a noun that it names: "the harbour group Sea Watch". */
  private static boolean apposed(Sentence sentence, int name) {
    Token before = sentence.at(name - 1);
    return before != null
        && before.kind() == Token.Kind.WORD
        && !before.capitalised()
        && !Words.FUNCTION.has(before);
  }

  private static boolean ends(Sentence sentence, int index) {
    Token token = sentence.at(index);
    return token.mark(",.;:\"\u201c\u201d\u2014\u2013-(")
        || Words.FINITE.has(token)
        || Words.NARRATIVE.has(token)
        || token.is("and")
        || token.is("who")
        || token.is("which")
        || token.is("that");
  }

  /** ", with Norway opposing a toll". */
  private static Optional<Attribution> with(Scene scene, int with, int from, int to) {
    Sentence sentence = scene.sentence();
    if (!sentence.isMark(with - 1, ",")) {
      return Optional.empty();
    }
    SpeakerPhrase phrase = SpeakerPhrase.at(scene, with + 1, to);
    if (phrase == null || phrase.sort() == SpeakerPhrase.Sort.PRONOUN) {
      phrase = some(sentence, with + 1);
    }
    if (phrase == null || phrase.sort() == SpeakerPhrase.Sort.NOUN) {
      return Optional.empty();
    }
    Token verb = sentence.at(phrase.end());
    boolean says = verb != null && verb.kind() == Token.Kind.WORD && Verbs.participle(verb.lower());
    return says
        ? Optional.of(
            Frames.attribution(
                scene,
                phrase,
                new Verbs.Verb(phrase.end(), phrase.end() + 1, false),
                from,
                to,
                phrase.several() ? "collective" : "participle"))
        : Optional.empty();
  }

  /** "Some", "one", "many" without a noun. */
  static SpeakerPhrase some(Sentence sentence, int index) {
    Token token = sentence.at(index);
    if (token == null || !Words.QUANTIFIERS.has(token) && !token.is("another")) {
      return null;
    }
    boolean one = token.is("one") || token.is("another");
    return new SpeakerPhrase(
        token.text(),
        one ? Optional.of(Mention.Type.PERSON) : Optional.empty(),
        !one,
        SpeakerPhrase.Sort.SPEAKER,
        index,
        index + 1);
  }
}
