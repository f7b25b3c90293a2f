package org.lectern.extract.people;

import java.util.Optional;
import org.lectern.model.Mention;

/**
 * A noun phrase that can be a speaker, whatever its words are: a mention, a name that nothing else
 * shows to be one, a noun with what belongs to it, a part of several, a pronoun, or some of these
 * joined.
 *
 * @param name the speaker's name, empty for a pronoun
 * @param type what the speaker is; empty for a pronoun and for several
 * @param sort how much shows that it is somebody
 * @param start its first token
 * @param end one past its last token, words in parentheses included
 */
record SpeakerPhrase(
    String name, Optional<Mention.Type> type, boolean several, Sort sort, int start, int end) {
  private static final int LONGEST = 14;
  private static final int LONGEST_GROUP = 10;
  private static final int LONGEST_AGED = 8;
  private static final int LONGEST_PARENTHESES = 12;
  private static final int MOST_JOINED = 30;

  /** How much shows that a phrase is somebody. */
  enum Sort {
    PRONOUN,
    MENTION,
    /** Written as a name. */
    NAME,
    /** A noun of somebody who speaks, or a number of people. */
    SPEAKER,
    /** A noun for a text. */
    DOCUMENT,
    /** Another noun. */
    NOUN
  }

  /** The phrase that begins at a token, or null. */
  static SpeakerPhrase at(Scene scene, int start, int to) {
    SpeakerPhrase first = unit(scene, start, to);
    return first == null || first.sort == Sort.PRONOUN ? first : joined(scene, first, to);
  }

  /** The phrase that begins at a token, none joined to it, or null. */
  static SpeakerPhrase unit(Scene scene, int start, int to) {
    Sentence sentence = scene.sentence();
    Token token = sentence.at(start);
    if (token == null || start >= to || token.kind() == Token.Kind.MARK) {
      return null;
    }
    SpeakerPhrase pronoun = pronoun(token, start);
    if (pronoun != null) {
      return pronoun;
    }
    SpeakerPhrase part = Parts.at(scene, start, to);
    if (part != null) {
      return part;
    }
    Scene.Subject mention = mention(scene, start);
    int run = nameEnd(sentence, start);
    boolean whole = mention != null && (mention.isPerson() || mention.to() >= run);
    if (whole) {
      return scene.owns(mention) ? owned(scene, mention, to) : of(scene, mention);
    }
    if (run > 0 && !possessive(sentence, run)) {
      int name = sentence.isWord(start, "the") ? start + 1 : start;
      return new SpeakerPhrase(
          Attribution.phrase(sentence, name, run),
          Optional.of(Mention.Type.ORGANISATION),
          false,
          Sort.NAME,
          start,
          behindParentheses(sentence, run));
    }
    return noun(scene, start, to);
  }

  private static SpeakerPhrase pronoun(Token token, int start) {
    boolean pronoun =
        switch (token.lower()) {
          case "he", "she", "they", "it" -> !token.acronym();
          case "he'd", "she'd", "he\u2019d", "she\u2019d" -> true;
          default -> false;
        };
    return pronoun
        ? new SpeakerPhrase("", Optional.empty(), false, Sort.PRONOUN, start, start + 1)
        : null;
  }

  private static SpeakerPhrase of(Scene scene, Scene.Subject mention) {
    return new SpeakerPhrase(
        mention.mention().name(),
        Optional.of(mention.mention().type()),
        false,
        Sort.MENTION,
        mention.start(),
        behindParentheses(scene.sentence(), mention.to()));
  }

  /** The mention whose noun phrase begins at a token, or null. */
  private static Scene.Subject mention(Scene scene, int start) {
    for (int i = start; i < start + LONGEST; i++) {
      Scene.Subject subject = scene.at(i);
      if (subject != null) {
        return subject.start() == start ? subject : null;
      }
    }
    return null;
  }

  private static boolean possessive(Sentence sentence, int index) {
    Token token = sentence.at(index);
    return token != null && (token.kind() == Token.Kind.POSSESSIVE || token.mark("'\u2019"));
  }

  /** One past a run of capitals with the small words that join them, or -1. */
  static int nameEnd(Sentence sentence, int start) {
    int first = sentence.isWord(start, "the") ? start + 1 : start;
    if (!named(sentence.at(first)) || first == start && opensOnly(sentence, first)) {
      return -1;
    }
    boolean loud = sentence.at(first).allCapitals();
    int end = first + 1;
    while (end < first + LONGEST) {
      int next = goesOn(sentence, end, loud);
      if (next < 0) {
        break;
      }
      for (int i = end; i < next; i++) {
        loud &= sentence.at(i).allCapitals() || sentence.at(i).kind() != Token.Kind.WORD;
      }
      end = next;
    }
    return end;
  }

  /** Where a name goes on that has come to a token, or -1. */
  private static int goesOn(Sentence sentence, int end, boolean loud) {
    Token token = sentence.at(end);
    if (token == null) {
      return -1;
    }
    if (token.mark("(") && sentence.isMark(end + 2, ")") && named(sentence.at(end + 3))) {
      return end + 4;
    }
    if (token.mark("&/") && named(sentence.at(end + 1))) {
      return end + 2;
    }
    String word = token.lower();
    boolean joins =
        word.equals("of")
            || loud
                && token.allCapitals()
                && (word.equals("for") || word.equals("on") || word.equals("and"));
    if (joins) {
      int next = sentence.isWord(end + 1, "the") ? end + 2 : end + 1;
      return named(sentence.at(next)) ? next + 1 : -1;
    }
    return named(token) ? end + 1 : -1;
  }

  private static boolean named(Token token) {
    return token != null
        && token.kind() == Token.Kind.WORD
        && (token.capitalised() || token.acronym())
        && !token.is("and")
        && !Words.CALENDAR.has(token)
        && !Words.DETERMINERS.has(token)
        && (!Words.FUNCTION.has(token) || token.acronym() && token.is("us"));
  }

  /** Whether a word may be capitalised only because the sentence begins with it. */
  private static boolean opensOnly(Sentence sentence, int first) {
    Token token = sentence.at(first);
    boolean alone = !named(sentence.at(first + 1)) && !sentence.isWord(first + 1, "of");
    boolean opens = first == 0 || sentence.isMark(first - 1, ":\"\u201c");
    return opens
        && alone
        && !token.allCapitals()
        && (NounPhrase.plural(token.lower())
            || Words.NOT_NAMES.has(token)
            || Words.EVENTS.has(token)
            || Words.ROLES.has(token)
            || token.lower().endsWith("ly") && Verbs.after(sentence, first + 1).isEmpty()
            || token.lower().endsWith("ing")
            || token.lower().endsWith("ed"));
  }

  private static SpeakerPhrase noun(Scene scene, int start, int to) {
    Sentence sentence = scene.sentence();
    SpeakerPhrase aged = aged(sentence, start);
    if (aged != null) {
      return aged;
    }
    NounPhrase phrase =
        NounPhrase.begins(sentence, start)
            ? NounPhrase.at(sentence, start, Math.min(to, start + LONGEST))
            : null;
    return phrase == null ? null : of(sentence, phrase, start);
  }

  /** "Jane Doe's office". */
  private static SpeakerPhrase owned(Scene scene, Scene.Subject owner, int to) {
    Sentence sentence = scene.sentence();
    int noun = owner.to() + 1;
    NounPhrase phrase =
        NounPhrase.owned(sentence, owner.start(), noun, Math.min(to, noun + LONGEST));
    return phrase == null ? null : of(sentence, phrase, owner.start());
  }

  private static SpeakerPhrase of(Sentence sentence, NounPhrase phrase, int start) {
    Sort other = NounPhrase.document(sentence, phrase.head()) ? Sort.DOCUMENT : Sort.NOUN;
    boolean person = !phrase.several() && NounPhrase.person(sentence.at(phrase.head()));
    Optional<Mention.Type> type =
        phrase.several()
            ? Optional.empty()
            : Optional.of(person ? Mention.Type.PERSON : Mention.Type.ORGANISATION);
    return new SpeakerPhrase(
        Attribution.phrase(sentence, phrase.start(), phrase.end()),
        type,
        phrase.several(),
        phrase.speaks(sentence) ? Sort.SPEAKER : other,
        start,
        behindParentheses(sentence, phrase.end()));
  }

  /** "The 62-year-old". */
  private static SpeakerPhrase aged(Sentence sentence, int start) {
    Token number = sentence.at(start + 1);
    boolean aged =
        number != null
            && number.kind() == Token.Kind.NUMBER
            && Words.DETERMINERS.has(sentence.at(start))
            && sentence.isWord(start + 3, "year-old");
    if (!aged) {
      return null;
    }
    int end = start + 4;
    while (end < start + LONGEST_AGED && noun(sentence, end)) {
      end++;
    }
    String noun = end > start + 4 ? " " + Attribution.phrase(sentence, start + 4, end) : "";
    return new SpeakerPhrase(
        number.text() + "-year-old" + noun,
        Optional.of(Mention.Type.PERSON),
        false,
        Sort.SPEAKER,
        start,
        end);
  }

  private static boolean noun(Sentence sentence, int index) {
    Token token = sentence.at(index);
    return token != null
        && token.kind() == Token.Kind.WORD
        && !Words.FUNCTION.has(token)
        && !Words.FINITE.has(token)
        && !Words.NARRATIVE.has(token)
        && Verbs.after(sentence, index).isEmpty();
  }

  private static int behindParentheses(Sentence sentence, int index) {
    if (!sentence.isMark(index, "(")) {
      return index;
    }
    for (int i = index + 1; i < index + LONGEST_PARENTHESES; i++) {
      if (sentence.isMark(i, ")")) {
        return i + 1;
      }
    }
    return index;
  }

  /** "Norway, Chile and the northern group", "China and many others". */
  private static SpeakerPhrase joined(Scene scene, SpeakerPhrase first, int to) {
    Sentence sentence = scene.sentence();
    int end = first.end;
    boolean and = false;
    boolean somebody = first.sort != Sort.NOUN;
    while (end < Math.min(to, first.start + MOST_JOINED)) {
      end = behindGroup(sentence, end, to);
      boolean comma = sentence.isMark(end, ",");
      int next = comma ? end + 1 : end;
      and = sentence.isWord(next, "and");
      next += and ? 1 : 0;
      if (next == end) {
        break;
      }
      int others = and ? others(sentence, next) : next;
      if (others > next) {
        somebody = true;
        end = others;
        break;
      }
      SpeakerPhrase other = unit(scene, next, to);
      boolean own =
          sentence.isWord(next, "his")
              || sentence.isWord(next, "her")
              || sentence.isWord(next, "their");
      boolean joins =
          other != null && other.sort != Sort.PRONOUN && (own || other.sort != Sort.NOUN);
      if (!joins) {
        and = false;
        break;
      }
      somebody |= other.sort != Sort.NOUN;
      end = other.end;
      if (and) {
        break;
      }
    }
    if (!and || end == first.end) {
      return first;
    }
    int start = sentence.isWord(first.start, "the") ? first.start + 1 : first.start;
    Sort sort = first.sort == Sort.NOUN && somebody ? Sort.SPEAKER : first.sort;
    return new SpeakerPhrase(
        Attribution.phrase(sentence, start, end), Optional.empty(), true, sort, first.start, end);
  }

  /** Behind ", for the African group", where somebody else follows in a list. */
  private static int behindGroup(Sentence sentence, int comma, int to) {
    if (!sentence.isMark(comma, ",") || !sentence.isWord(comma + 1, "for")) {
      return comma;
    }
    int end = comma + 2;
    while (end < Math.min(to, comma + LONGEST_GROUP) && !sentence.isMark(end, ",")) {
      end++;
    }
    return sentence.isMark(end, ",") ? end : comma;
  }

  /** Behind ", for the northern group," at the end of a list of speakers; the index if none. */
  static int behindGroupAndComma(Sentence sentence, int comma, int to) {
    int end = behindGroup(sentence, comma, to);
    return end > comma ? end + 1 : comma;
  }

  /** One past "many others", or the index itself. */
  private static int others(Sentence sentence, int index) {
    int at = index;
    while (at < index + 2
        && sentence.at(at) != null
        && !sentence.isWord(at, "others")
        && (Words.QUANTIFIERS.has(sentence.at(at)) || sentence.isWord(at, "a"))) {
      at++;
    }
    return sentence.isWord(at, "others") ? at + 1 : index;
  }
}
