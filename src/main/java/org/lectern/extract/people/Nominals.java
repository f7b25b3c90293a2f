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
  private static final int LONGEST_BARE = 5;
  private static final int LONGEST_HOUSE = 5;

  private static final double ONE = 0.65;
  private static final double SEVERAL = 0.7;

  private Nominals() {}

  /**
   * A noun phrase.
   *
   * @param start its first token, articles left out
   * @param end one past its last
   * @param head its noun
   * @param several whether it means more than one
   */
  record Phrase(int start, int end, int head, boolean several) {}

  /**
   * The attribution to a noun phrase that begins a clause.
   *
   * @param start the first token of the phrase
   * @param from the first token of the clause
   * @param to the token behind the clause
   */
  static Optional<Attribution> at(Scene scene, int start, int from, int to) {
    Sentence sentence = scene.sentence();
    if (!begins(sentence, start)
        || !scene.opensClause(start)
        || sentence.isMark(start - 1, "'\u2019")
        || listed(scene, start)) {
      return Optional.empty();
    }
    Phrase phrase = phrase(sentence, start, Math.min(to, start + LONGEST));
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
    Phrase name = new Phrase(start, end, end - 1, false);
    return Verbs.ofSeveralAfter(sentence, end)
        .filter(v -> v.to() <= to && !negated(sentence, v))
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
    if (verb <= from || !comma && !sentence.isMark(verb - 1, "\"\u201d")) {
      return Optional.empty();
    }
    Optional<Verbs.Verb> found =
        Verbs.at(sentence.tokens(), verb)
            .filter(v -> v.strong() && v.to() < to && !Attribution.addresses(sentence, verb));
    if (found.isEmpty() || !begins(sentence, found.get().to())) {
      return Optional.empty();
    }
    int start = found.get().to();
    Phrase whole = phrase(sentence, start, Math.min(to, start + LONGEST));
    if (whole == null || comma && !speaker(sentence, whole.head())) {
      return Optional.empty();
    }
    boolean belongs = belongs(Attribution.lower(sentence, whole.head() + 1));
    Phrase phrase =
        belongs
            ? whole
            : new Phrase(whole.start(), whole.head() + 1, whole.head(), whole.several());
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
    int words = Attribution.accordingWords(sentence, start);
    if (words == 0 || start - words < from) {
      return Optional.empty();
    }
    Phrase phrase = phrase(sentence, start, Math.min(to, start + LONGEST));
    if (phrase == null || !speaker(sentence, phrase.head()) && !document(sentence, phrase.head())) {
      return Optional.empty();
    }
    Verbs.Verb verb = new Verbs.Verb(start - words, start, true);
    return Optional.of(attribution(scene, phrase, verb, from, to, "according-to"));
  }

  private static Attribution attribution(
      Scene scene, Phrase phrase, Verbs.Verb verb, int from, int to, String rule) {
    Sentence sentence = scene.sentence();
    boolean person = !phrase.several() && person(sentence, phrase.head());
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
  private static boolean namesAnother(Scene scene, Phrase phrase, int predicate) {
    for (int i = phrase.end() + 1; i < predicate; i++) {
      if (scene.at(i) != null
          && scene.at(i).isPerson()
          && scene.at(i).start() == phrase.end() + 1) {
        return true; // "The leader of the union, Jane Doe, said"
      }
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
    return preposition(Attribution.lower(sentence, index - 1));
  }

  private static Optional<Verbs.Verb> verb(Sentence sentence, Phrase phrase, int predicate) {
    if (sentence.isWord(predicate, "reads")
        && document(sentence, phrase.head())
        && sentence.isMark(predicate + 1, ",:\"\u201c")) {
      return Optional.of(new Verbs.Verb(predicate, predicate + 1, true));
    }
    if (!phrase.several()) {
      return Verbs.after(sentence, predicate);
    }
    // "Six requests": what ends with an s is no verb of several.
    return Verbs.ofSeveralAfter(sentence, predicate)
        .filter(v -> !sentence.at(v.from()).lower().endsWith("s"));
  }

  private static boolean speaks(Sentence sentence, Phrase phrase, Verbs.Verb verb) {
    if (Attribution.decides(sentence, verb) || sentence.isWord(verb.to(), "by")) {
      return false;
    }
    boolean quantifier = phrase.several() && Words.QUANTIFIERS.has(sentence.at(phrase.head()));
    boolean known = speaker(sentence, phrase.head());
    return verb.strong()
            && (any(sentence, verb) || document(sentence, phrase.head()))
            && !negated(sentence, verb)
            && !reduced(sentence, verb)
        || known
        || quantifier;
  }

  static boolean any(Sentence sentence, Verbs.Verb verb) {
    return Words.SPEECH.has(sentence.at(verb.from()))
        || Words.SPEECH.has(Verbs.thirdPerson(sentence.at(verb.from()).lower()));
  }

  /** Whether a phrase is of somebody who speaks. */
  static boolean speaks(Sentence sentence, Phrase phrase) {
    Token head = sentence.at(phrase.head());
    return phrase.several() && Words.QUANTIFIERS.has(head) || speaker(sentence, phrase.head());
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

  static boolean begins(Sentence sentence, int start) {
    Token first = sentence.at(start);
    return first != null
        && first.kind() == Token.Kind.WORD
        && (Words.DETERMINERS.has(first)
            || Words.QUANTIFIERS.has(first)
            || !Words.FUNCTION.has(first));
  }

  /** The longest noun phrase from a token on that ends before a limit, or null. */
  static Phrase phrase(Sentence sentence, int start, int limit) {
    Token first = sentence.at(start);
    boolean determined = Words.DETERMINERS.has(first);
    boolean counts = Words.QUANTIFIERS.has(first);
    int at = determined && !counts ? start + 1 : start;
    int head = head(sentence, at, limit, determined || counts);
    if (head < 0) {
      return null;
    }
    boolean several = several(sentence, start, head);
    boolean counted = head == start + 1 && Words.QUANTIFIERS.has(sentence.at(head));
    boolean dropped = first.is("the") || (first.is("a") || first.is("an")) && !counted;
    if (!determined && !several) {
      return null;
    }
    return new Phrase(
        dropped ? start + 1 : start, behind(sentence, head + 1, limit), head, several);
  }

  /** The noun: the last word before a verb, a preposition, a mark or a relative clause. */
  private static int head(Sentence sentence, int from, int limit, boolean determined) {
    int at = from;
    boolean house = sentence.isWord(from - 1, "a") || sentence.isWord(from - 1, "an");
    while (at < limit && (within(sentence, from, at) || house && inHouse(sentence, at))) {
      at++;
    }
    int head = at - 1;
    boolean bare = !determined && at - from > LONGEST_BARE;
    return head < from || bare || !noun(sentence, head) ? -1 : head;
  }

  /** "A Maritime and Coastguard Agency spokesperson". */
  private static boolean inHouse(Sentence sentence, int at) {
    return sentence.isWord(at, "and")
        && sentence.at(at - 1).capitalised()
        && sentence.at(at + 1) != null
        && sentence.at(at + 1).capitalised();
  }

  private static boolean within(Sentence sentence, int from, int at) {
    Token token = sentence.at(at);
    if (token == null || token.kind() == Token.Kind.MARK) {
      return false;
    }
    if (Words.FINITE.has(token) || Words.NARRATIVE.has(token)) {
      return false;
    }
    if (at == from || token.kind() == Token.Kind.POSSESSIVE) {
      return token.kind() != Token.Kind.POSSESSIVE || at > from;
    }
    return !ends(token)
        && !plainVerb(sentence, at)
        && (Verbs.after(sentence, at).isEmpty() || nounOfVerb(sentence, at));
  }

  /** "The member states said": what looks like a verb has one behind it. */
  private static boolean nounOfVerb(Sentence sentence, int at) {
    return sentence.at(at).lower().endsWith("s") && Verbs.after(sentence, at + 1).isPresent();
  }

  /** "Experts warn": a verb behind several, and no noun before another verb. */
  private static boolean plainVerb(Sentence sentence, int at) {
    return plural(sentence.at(at - 1).lower())
        && Verbs.pluralAt(sentence.tokens(), at).isPresent()
        && Verbs.after(sentence, at + 1).isEmpty();
  }

  private static boolean ends(Token token) {
    return !token.capitalised() && (Words.FUNCTION.has(token) || preposition(token.lower()));
  }

  private static boolean noun(Sentence sentence, int head) {
    Token token = sentence.at(head);
    return token.kind() == Token.Kind.WORD
        && !Words.CALENDAR.has(token)
        && !Words.EVENTS.has(token)
        && (Words.QUANTIFIERS.has(token) || !Words.FUNCTION.has(token))
        && !token.lower().endsWith("ing");
  }

  /**
   * Behind what belongs to a noun: "of the group", "for the union", "who asked not to be named".
   */
  private static int behind(Sentence sentence, int from, int limit) {
    Token token = sentence.at(from);
    boolean runs = token != null && (token.is("that") || token.is("which"));
    boolean reduced =
        token != null
            && token.lower().endsWith("ed")
            && (sentence.isWord(from + 1, "by") || sentence.isWord(from + 1, "in"));
    boolean relative = token != null && (token.is("who") || runs || reduced);
    if (token == null || !relative && !preposition(token.lower())) {
      return from;
    }
    for (int i = from + 1; i < limit; i++) {
      Token here = sentence.at(i);
      if (here == null || here.mark(";:\"\u201c\u201d") || here.is("that")) {
        return from;
      }
      boolean strict =
          Words.SPEECH.has(here)
              || (!relative || reduced) && Verbs.at(sentence.tokens(), i).isPresent();
      if (here.mark(",.") || strict) {
        return i;
      }
      if (!relative && (Words.FINITE.has(here) || Words.NARRATIVE.has(here))) {
        return from;
      }
    }
    return from;
  }

  /** Whether a preposition joins a noun to another: "a spokesman for the company". */
  private static boolean belongs(String word) {
    return word.equals("of") || word.equals("for") || word.equals("from");
  }

  private static boolean preposition(String word) {
    return switch (word) {
      case "of", "from", "at", "in", "for", "with", "on", "to", "close", "near", "against" -> true;
      default -> false;
    };
  }

  private static boolean several(Sentence sentence, int start, int head) {
    String first = Attribution.lower(sentence, start);
    String noun = Attribution.lower(sentence, head);
    boolean counted =
        first.equals("a") && head == start + 1 && Words.QUANTIFIERS.has(sentence.at(head));
    return counted
        || Words.QUANTIFIERS.has(sentence.at(start)) && !first.equals("one")
        || !first.equals("a") && !first.equals("an") && plural(noun);
  }

  static boolean plural(String noun) {
    return switch (noun) {
      case "police", "people", "men", "women", "children", "staff", "policemen", "businessmen" ->
          true;
      default ->
          noun.length() > 3
              && noun.endsWith("s")
              && !noun.endsWith("ss")
              && !noun.endsWith("us")
              && !noun.endsWith("is");
    };
  }

  /** Whether a noun is of somebody who speaks. */
  private static boolean speaker(Sentence sentence, int head) {
    return person(sentence, head)
        || Words.COLLECTIVES.has(sentence.at(head))
        || Words.SPEAKERS.has(singular(Attribution.lower(sentence, head)));
  }

  static boolean document(Sentence sentence, int head) {
    String noun = Attribution.lower(sentence, head);
    return Words.DOCUMENTS.has(noun) || Words.DOCUMENTS.has(singular(noun));
  }

  /** Whether a noun is of one person, whom "he" or "she" can mean. */
  private static boolean person(Sentence sentence, int head) {
    return sentence.at(head) != null && person(sentence.at(head));
  }

  /** Whether a word is a noun for one person by what they do or stand for. */
  static boolean person(Token token) {
    String noun = token.lower();
    return Words.ROLES.has(noun)
        || Words.ROLES.has(singular(noun))
        || Words.COLLECTIVES.has(noun + "s")
        || agent(noun);
  }

  private static boolean agent(String noun) {
    return Words.SPEAKERS.has(noun)
        && (noun.endsWith("er")
            || noun.endsWith("or")
            || noun.endsWith("ist")
            || noun.endsWith("ian")
            || noun.endsWith("ent")
            || noun.endsWith("man")
            || noun.endsWith("woman")
            || noun.endsWith("ee")
            || noun.equals("source"))
        && !noun.equals("broadcaster")
        && !noun.equals("newspaper");
  }

  static String singular(String noun) {
    if (noun.endsWith("ies")) {
      return noun.substring(0, noun.length() - 3) + "y";
    }
    boolean plural = noun.endsWith("s") && !noun.endsWith("ss");
    return plural ? noun.substring(0, noun.length() - 1) : noun;
  }
}
