package org.lectern.extract.people;

/**
 * A noun phrase: its noun, what stands before it and what belongs to it behind.
 *
 * @param start its first token, articles left out
 * @param end one past its last
 * @param head its noun
 * @param several whether it means more than one
 */
record NounPhrase(int start, int end, int head, boolean several) {
  private static final int LONGEST_BARE = 5;

  /** Whether it is of somebody who speaks. */
  boolean speaks(Sentence sentence) {
    return counts(sentence) || speaker(sentence, head);
  }

  /** Whether it is a number of people: "many", "some of the members". */
  boolean counts(Sentence sentence) {
    return several
        && Words.QUANTIFIERS.has(sentence.at(head))
        && (!sentence.isWord(head + 1, "of") || Parts.people(sentence, head + 2, end));
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
  static NounPhrase at(Sentence sentence, int start, int limit) {
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
    boolean headline = sentence.unfinished() && speaker(sentence, head); // "Board denies claims"
    if (!determined && !several && !headline) {
      return null;
    }
    return new NounPhrase(
        dropped ? start + 1 : start, behind(sentence, head + 1, limit), head, several);
  }

  /** The phrase of what somebody has, from the owner on: "Jane Doe's office"; or null. */
  static NounPhrase owned(Sentence sentence, int owner, int from, int limit) {
    int head = from < limit ? head(sentence, from, limit, true) : -1;
    if (head < 0) {
      return null;
    }
    int start = sentence.isWord(owner, "the") ? owner + 1 : owner;
    return new NounPhrase(
        start, behind(sentence, head + 1, limit), head, plural(sentence.at(head).lower()));
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
        && !token.has(Trait.DOING)
        && !token.is("including")
        && !reads(sentence, at)
        && !(token.has(Trait.SHOWS) && sentence.isWord(at + 1, "that"))
        && !acts(sentence, at)
        && !plainVerb(sentence, at)
        && (Verbs.after(sentence, at).isEmpty() || nounOfVerb(sentence, at));
  }

  /** "The member states said": what looks like a verb has one behind it. */
  private static boolean nounOfVerb(Sentence sentence, int at) {
    return sentence.at(at).lower().endsWith("s") && Verbs.after(sentence, at + 1).isPresent();
  }

  /** "Experts warn": a verb behind several, and no noun before another verb. */
  private static boolean plainVerb(Sentence sentence, int at) {
    boolean quantity =
        Words.QUANTIFIERS.has(sentence.at(at - 1))
            && (Frames.thinks(sentence.at(at)) || sentence.isWord(at + 1, "that"));
    return (quantity || sentence.at(at - 1).has(Trait.PLURAL))
        && Verbs.pluralAt(sentence.tokens(), at).isPresent()
        && Verbs.after(sentence, at + 1).isEmpty();
  }

  /** "The board branded the works": a verb of the past before what it is done to. */
  private static boolean acts(Sentence sentence, int at) {
    Token next = sentence.at(at + 1);
    return sentence.at(at).has(Trait.PAST)
        && next != null
        && (next.is("the") || next.is("a") || next.is("an") || next.is("its") || next.is("their"));
  }

  /** "The union representing harbour workers": what stands behind a noun in the form of -ing. */
  static boolean isDoing(String lower) {
    return switch (lower) {
      case "representing",
          "opposing",
          "supporting",
          "seeking",
          "monitoring",
          "investigating",
          "attending",
          "overseeing" ->
          true;
      default -> false;
    };
  }

  private static boolean ends(Token token) {
    return !token.capitalised() && (Words.FUNCTION.has(token) || token.has(Trait.JOINS));
  }

  private static boolean noun(Sentence sentence, int head) {
    Token token = sentence.at(head);
    return token.kind() == Token.Kind.WORD
        && !Words.CALENDAR.has(token)
        && !Words.EVENTS.has(token)
        && (Words.QUANTIFIERS.has(token) || !Words.FUNCTION.has(token))
        && (!token.lower().endsWith("ing") || Words.DOCUMENTS.has(token));
  }

  /**
   * Behind what belongs to a noun: "of the group", "for the union", "who asked not to be named".
   */
  private static int behind(Sentence sentence, int from, int limit) {
    Token token = sentence.at(from);
    boolean runs = token != null && (token.is("that") || token.is("which"));
    boolean reduced =
        token != null
            && (token.lower().endsWith("ed")
                    && (sentence.isWord(from + 1, "by") || sentence.isWord(from + 1, "in"))
                || token.has(Trait.DOING));
    boolean text = document(sentence, from - 1);
    reduced |= text && made(token);
    boolean including =
        token != null && token.is("including") && sentence.hasAny(from - 1, Trait.PLURAL.bit());
    boolean who = token != null && token.is("who");
    boolean relative = who || runs || reduced;
    boolean joins = token != null && (token.has(Trait.JOINS) || text && token.is("by"));
    if (including) {
      return behindIncluded(sentence, from, limit);
    }
    if (!relative && !joins) {
      return from;
    }
    boolean own = who || runs; // A relative clause has a verb of its own before that of the noun.
    for (int i = from + 1; i < limit; i++) {
      Token here = sentence.at(i);
      if (here == null || here.mark(";:\"\u201c\u201d") || here.is("that")) {
        return from;
      }
      boolean strict =
          Words.SPEECH.has(here)
              || Verbs.shows(here) && sentence.isWord(i + 1, "that")
              || (!relative || reduced) && Verbs.at(sentence.tokens(), i).isPresent()
              || text && reads(sentence, i);
      if (here.mark(",.") || strict && !own) {
        return i;
      }
      own &= !strict && !verbal(sentence, i);
      if (!relative && (Words.FINITE.has(here) || Words.NARRATIVE.has(here))) {
        return from;
      }
    }
    return from;
  }

  private static boolean verbal(Sentence sentence, int index) {
    Token token = sentence.at(index);
    return Words.FINITE.has(token)
        || Words.NARRATIVE.has(token)
        || token.has(Trait.PAST)
        || token.has(Trait.BEFORE_VERB)
        || NounPhrase.plural(token.lower());
  }

  /** "The letter reads: '...'". */
  static boolean reads(Sentence sentence, int index) {
    return (sentence.isWord(index, "reads") || sentence.isWord(index, "read"))
        && sentence.isMark(index + 1, ",:\"\u201c");
  }

  /** Behind "including Jane Doe and others", or before it if something else follows. */
  private static int behindIncluded(Sentence sentence, int from, int limit) {
    for (int i = from + 1; i < limit; i++) {
      Token here = sentence.at(i);
      if (Verbs.ofSeveralAfter(sentence, i).isPresent() && i > from + 1) {
        return i;
      }
      boolean name = here != null && (here.kind() == Token.Kind.WORD || here.mark(","));
      if (!name || Words.FINITE.has(here) || Words.NARRATIVE.has(here)) {
        break;
      }
    }
    return from;
  }

  /** "Figures released on Monday show": how a text came to be, behind its noun. */
  private static boolean made(Token token) {
    return token != null
        && switch (token.lower()) {
          case "released", "published", "issued", "obtained", "collected", "compiled", "based" ->
              true;
          default -> false;
        };
  }

  /** Whether a preposition joins a noun to another: "a spokesman for the company". */
  static boolean belongs(String word) {
    return word.equals("of") || word.equals("for") || word.equals("from");
  }

  static boolean preposition(String word) {
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
    boolean share =
        first.equals("one")
            && sentence.isWord(head + 1, "in")
            && Words.QUANTIFIERS.has(sentence.at(head + 2));
    return counted
        || share
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
  static boolean speaker(Sentence sentence, int head) {
    return sentence.hasAny(head, Trait.bits(Trait.PERSON, Trait.SPEAKER));
  }

  /** Whether a noun in lower case is of a body or of people who speak. */
  static boolean isSpeaker(String noun) {
    return Words.COLLECTIVES.has(noun) || Words.SPEAKERS.has(singular(noun));
  }

  static boolean document(Sentence sentence, int head) {
    return sentence.hasAny(head, Trait.DOCUMENT.bit());
  }

  /** Whether a noun in lower case is of a text. */
  static boolean isDocument(String noun) {
    return Words.DOCUMENTS.has(noun) || Words.DOCUMENTS.has(singular(noun));
  }

  /** Whether a noun is of one person, whom "he" or "she" can mean. */
  static boolean person(Sentence sentence, int head) {
    return sentence.at(head) != null && person(sentence.at(head));
  }

  /** Whether a word is a noun for one person by what they do or stand for. */
  static boolean person(Token token) {
    return token.has(Trait.PERSON);
  }

  /** Whether a noun in lower case is of one person by what they do or stand for. */
  static boolean isPerson(String noun) {
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

  static String pluralOf(String noun) {
    return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
  }

  static String singular(String noun) {
    if (noun.endsWith("ies")) {
      return noun.substring(0, noun.length() - 3) + "y";
    }
    boolean plural = noun.endsWith("s") && !noun.endsWith("ss");
    return plural ? noun.substring(0, noun.length() - 1) : noun;
  }
}
