package org.lectern.extract.people;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds reporting verbs behind a subject. */
final class Verbs {
  private static final int MOST_BETWEEN = 6;
  private static final int LONGEST_NAMED = 9;

  /** What somebody does with a "that" behind it without saying anything. */
  private static final Set<String> SILENT =
      Set.of(
          "arranged",
          "assumed",
          "decided",
          "discovered",
          "ensured",
          "guaranteed",
          "happened",
          "learned",
          "noticed",
          "pretended",
          "proved",
          "realised",
          "realized",
          "remembered",
          "revealed",
          "showed",
          "signaled",
          "signalled",
          "so");

  private static final Set<String> BE = Set.of("is", "are", "was", "were");

  private static final Set<String> NAMING =
      Set.of("called", "calls", "branded", "brands", "dubbed", "labelled", "labeled", "termed");

  /** How a text says what it has found. */
  private static final Set<String> SHOWING =
      Set.of("finds", "find", "found", "reveals", "reveal", "revealed", "shows", "show", "showed");

  /** Between the subject and its verb besides what ends in -ly. */
  private static final Set<String> ADVERBS =
      Set.of(
          "has",
          "have",
          "had",
          "also",
          "further",
          "again",
          "then",
          "later",
          "once",
          "twice",
          "earlier",
          "himself",
          "herself",
          "itself",
          "themselves",
          "today",
          "yesterday",
          "first",
          "finally",
          "next",
          "thus",
          "therefore",
          "both",
          "long",
          "often",
          "still",
          "now",
          "always",
          "instead",
          "nonetheless",
          "nevertheless",
          "however",
          "even",
          "just",
          "too");

  /** Verbs of the plain form that are nouns before another noun or with one joined. */
  private static final Set<String> NOUN_BEFORE = Set.of("and", "of", "or", "for");

  private static final Set<String> THINKING =
      Set.of("doubting", "fearing", "grumbling", "hoping", "thinking", "wondering");

  /** What {@link #opens} is true of, whatever its ending. */
  private static final Set<String> OPENERS = openers();

  private Verbs() {}

  private interface Finder {
    Optional<Verb> at(List<Token> tokens, int index);
  }

  /**
   * A reporting verb.
   *
   * @param from its first token
   * @param to one past its last token
   * @param strong whether it tells of speech itself, and not only of a position
   */
  record Verb(int from, int to, boolean strong) {}

  /** The reporting verb whose subject ends before a token, adverbs and auxiliaries skipped. */
  static Optional<Verb> after(Sentence sentence, int index) {
    return after(sentence, index, Verbs::at).or(() -> after(sentence, index, Verbs::progressiveAt));
  }

  /** The same in the form that it has with several: "experts warn". */
  static Optional<Verb> pluralAfter(Sentence sentence, int index) {
    return after(sentence, index, Verbs::pluralAt);
  }

  /** The same behind several, who can have either form. */
  static Optional<Verb> ofSeveralAfter(Sentence sentence, int index) {
    return after(sentence, index).or(() -> pluralAfter(sentence, index));
  }

  private static Optional<Verb> after(Sentence sentence, int index, Finder finder) {
    List<Token> tokens = sentence.tokens();
    int at = index;
    for (int skipped = 0; at < tokens.size() && skipped <= MOST_BETWEEN; skipped++) {
      Optional<Verb> verb = finder.at(tokens, at);
      if (verb.isPresent()) {
        return verb;
      }
      if (!skippable(sentence, at)) {
        return Optional.empty();
      }
      at++;
    }
    return Optional.empty();
  }

  /**
   * Whether a sentence has anything that makes somebody say something. No attribution is without.
   */
  static boolean anyIn(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (tells(sentence, i) || ofNoList(sentence, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a reporting verb in any of its forms, or what stands for one, begins at a token. */
  static boolean tells(Sentence sentence, int index) {
    if (!sentence.hasAny(index, Trait.TELLS.bit())) {
      return false;
    }
    Token token = sentence.at(index);
    return token.has(Trait.TELLS_ALONE)
        || Words.REPORTING.has(token)
        || at(sentence.tokens(), index).isPresent()
        || pluralAt(sentence.tokens(), index).isPresent();
  }

  /** Whether a word in lower case tells by itself that something is said. */
  static boolean tellsAlone(String lower) {
    return isSaying(lower) || isView(lower);
  }

  /**
   * Whether a reporting verb in any of its forms, or a phrase that stands for one, can begin with a
   * word in lower case, or be a form of it in -ing.
   */
  static boolean opens(String lower) {
    return OPENERS.contains(lower) || isSaying(lower);
  }

  private static Set<String> openers() {
    Set<String> openers = new HashSet<>(Attribution.VIEWS);
    openers.addAll(Set.of("according", "reads"));
    for (WordList list : List.of(Words.REPORTING, Words.OPINION)) {
      for (String form : list.openers()) {
        openers.add(form);
        String stem = form.substring(0, form.length() - 1);
        for (String plain : List.of(stem, without(stem, "e"), without(stem, "ie") + "y")) {
          if (thirdPerson(plain).equals(form)) {
            openers.add(plain);
          }
        }
      }
    }
    return Set.copyOf(openers);
  }

  private static String without(String word, String end) {
    return word.endsWith(end) ? word.substring(0, word.length() - end.length()) : word;
  }

  private static boolean isSaying(String form) {
    return form.endsWith("ing") && (THINKING.contains(form) || Telling.says(form) || reports(form));
  }

  /** "According to", "in the view of", "the letter reads". */
  private static boolean isView(String word) {
    return word.equals("according") || word.equals("reads") || Attribution.VIEWS.contains(word);
  }

  /** The reporting verb that begins at a token. */
  static Optional<Verb> at(List<Token> tokens, int index) {
    if (!tells(tokens, index)) {
      return Optional.empty();
    }
    VerbPhrases phrases = tokens.get(index).form().verbs();
    int strong = VerbPhrases.match(phrases.strong(), tokens, index);
    if (strong > 0) {
      return Optional.of(new Verb(index, index + strong, true));
    }
    int weak = VerbPhrases.match(phrases.weak(), tokens, index);
    boolean passive = index + weak < tokens.size() && tokens.get(index + weak).is("by");
    return weak > 0 && !passive
        ? Optional.of(new Verb(index, index + weak, false))
        : Optional.empty();
  }

  private static boolean tells(List<Token> tokens, int index) {
    return index >= 0 && index < tokens.size() && tokens.get(index).has(Trait.TELLS);
  }

  /** The reporting verb in its plain form that begins at a token: "warn", "call for". */
  static Optional<Verb> pluralAt(List<Token> tokens, int index) {
    if (!tells(tokens, index) || tokens.get(index).kind() != Token.Kind.WORD) {
      return Optional.empty();
    }
    VerbPhrases phrases = tokens.get(index).form().verbs();
    int strong = VerbPhrases.match(phrases.thirdStrong(), tokens, index);
    int weak = VerbPhrases.match(phrases.thirdWeak(), tokens, index);
    int end = index + Math.max(strong, weak);
    boolean noun =
        end == index + 1 && end < tokens.size() && NOUN_BEFORE.contains(tokens.get(end).lower())
            || aSay(tokens, index);
    return strong + weak == 0 || noun // "The report and the guidance"
        ? Optional.empty()
        : Optional.of(new Verb(index, end, strong > 0));
  }

  /** "A say", "the final say", "no say in it". */
  private static boolean aSay(List<Token> tokens, int index) {
    return tokens.get(index).is("say")
        && index > 0
        && switch (tokens.get(index - 1).lower()) {
          case "a", "an", "the", "no", "any", "more", "final", "last", "little", "much", "their" ->
              true;
          default -> false;
        };
  }

  /** "Was wondering whether", "were heard complaining": what somebody was about to say. */
  private static Optional<Verb> progressiveAt(List<Token> tokens, int index) {
    int at = index + 1;
    while (at < tokens.size()
        && (tokens.get(at).is("heard") || tokens.get(at).has(Trait.BEFORE_VERB))) {
      at++;
    }
    if (at >= tokens.size() || !BE.contains(tokens.get(index).lower())) {
      return Optional.empty();
    }
    String form = tokens.get(at).lower();
    return form.endsWith("ing") && (THINKING.contains(form) || reports(form))
        ? Optional.of(new Verb(index, at + 1, true))
        : Optional.empty();
  }

  /** Whether a form in -ing is of a reporting verb: "saying", "noting", "admitting". */
  private static boolean reports(String form) {
    String stem = form.substring(0, form.length() - "ing".length());
    int last = stem.length() - 1;
    boolean doubled = last > 1 && stem.charAt(last) == stem.charAt(last - 1);
    return listed(thirdPerson(stem))
        || listed(stem + "es")
        || doubled && listed(stem.substring(0, last) + "s");
  }

  private static boolean listed(String form) {
    return Words.REPORTING.has(form) || Words.OPINION.has(form);
  }

  /** The form that a verb has behind "she": "denies" for "deny". */
  static String thirdPerson(String plain) {
    int last = plain.length() - 1;
    if (last > 1 && plain.charAt(last) == 'y' && "aeiou".indexOf(plain.charAt(last - 1)) < 0) {
      return plain.substring(0, last) + "ies";
    }
    boolean hissing =
        plain.endsWith("s") || plain.endsWith("sh") || plain.endsWith("ch") || plain.endsWith("x");
    return plain + (hissing ? "es" : "s");
  }

  /** A verb of no list behind which somebody's words follow: "quipped that", "beamed, '...'". */
  static Optional<Verb> unlisted(Sentence sentence, int index) {
    int at = behindAdverbs(sentence, index);
    return ofNoList(sentence, at) ? Optional.of(new Verb(at, at + 1, false)) : Optional.empty();
  }

  /** Whether a verb of no list makes its subject say what follows. */
  static boolean ofNoList(Sentence sentence, int at) {
    if (!sentence.hasAny(at, Trait.PAST.bit())) {
      return false;
    }
    Token verb = sentence.at(at);
    boolean words =
        sentence.isWord(at + 1, "that") && !sentence.isMark(at + 2, ",.;")
            || sentence.isMark(at + 1, ",:") && sentence.isMark(at + 2, "\"\u201c");
    return words
        && verb.kind() == Token.Kind.WORD
        && !verb.capitalised()
        && !SILENT.contains(verb.lower());
  }

  /** The first token from an index on that is no adverb, date or auxiliary. */
  static int behindAdverbs(Sentence sentence, int index) {
    int at = index;
    while (sentence.at(at) != null && at < index + MOST_BETWEEN && skippable(sentence, at)) {
      at++;
    }
    return at;
  }

  /** "Called the road a waste": gave it a name, which "called a meeting" does not. */
  static Optional<Verb> names(Sentence sentence, int index) {
    int at = behindAdverbs(sentence, index);
    if (sentence.at(at) == null || !sentence.at(at).has(Trait.NAMES)) {
      return Optional.empty();
    }
    if (sentence.isMark(at + 1, "\"\u201c\u2018")) {
      return Optional.of(new Verb(at, at + 1, false));
    }
    boolean plain = true;
    for (int i = at + 2; i < at + LONGEST_NAMED; i++) {
      Token token = sentence.at(i);
      if (token == null || token.mark(".,;:") || token.is("to") || token.is("for") && i == at + 2) {
        break;
      }
      plain &= !token.is("for");
      if (plain && (token.is("a") || token.is("an")) || token.mark("\"\u201c\u2018'")) {
        return Optional.of(new Verb(at, at + 1, false));
      }
    }
    return Optional.empty();
  }

  /** Whether a verb that can make its subject say something stands behind a token. */
  static boolean somewhereAfter(Sentence sentence, int index) {
    return after(sentence, index).isPresent()
        || names(sentence, index).isPresent()
        || shows(sentence, index).isPresent();
  }

  /** "Found that": what a text shows, it says. */
  static Optional<Verb> shows(Sentence sentence, int index) {
    int at = behindAdverbs(sentence, index);
    return shows(sentence.at(at)) && sentence.isWord(at + 1, "that")
        ? Optional.of(new Verb(at, at + 1, true))
        : Optional.empty();
  }

  /** Whether a verb in lower case gives what it is about a name. */
  static boolean isNaming(String lower) {
    return NAMING.contains(lower);
  }

  /** Whether a word in lower case is one by which a text says what it has found. */
  static boolean isShowing(String lower) {
    return SHOWING.contains(lower);
  }

  static boolean shows(Token token) {
    return token != null && token.has(Trait.SHOWS);
  }

  /** Whether a participle in -ing is of a verb that reports speech or a position. */
  static boolean participle(String form) {
    return form.length() > 5 && form.endsWith("ing") && !form.equals("adding") && reports(form)
        || Telling.says(form);
  }

  private static boolean skippable(Sentence sentence, int index) {
    Token token = sentence.at(index);
    if (token.kind() == Token.Kind.NUMBER) {
      return index > 0 && (calendar(sentence.at(index - 1)) || calendar(sentence.at(index + 1)));
    }
    if (token.mark(":")) {
      return lists(sentence, index);
    }
    return token.kind() == Token.Kind.WORD
        && (token.has(Trait.BEFORE_VERB)
            || atTime(sentence, index)
            || calendar(token)
            || recent(sentence, index)
            || sentence.isWord(index, "on") && dated(sentence, index));
  }

  /** "Norway: noted the report; and said": the verbs of one subject as a list. */
  private static boolean lists(Sentence sentence, int colon) {
    Token verb = sentence.at(colon + 1);
    return verb != null
        && verb.kind() == Token.Kind.WORD
        && !verb.capitalised()
        && verb.has(Trait.TELLS)
        && at(sentence.tokens(), colon + 1).isPresent();
  }

  /** "At that time". */
  private static boolean atTime(Sentence sentence, int index) {
    int time = sentence.isWord(index, "time") ? index : index + 1;
    time = sentence.isWord(index, "at") ? index + 2 : time;
    return sentence.isWord(time, "time")
        && sentence.isWord(time - 2, "at")
        && (sentence.isWord(time - 1, "that") || sentence.isWord(time - 1, "the"));
  }

  /** "Last week", "this month". */
  private static boolean recent(Sentence sentence, int index) {
    boolean first = sentence.at(index).has(Trait.RECENT);
    Token time = first ? sentence.at(index + 1) : sentence.at(index);
    Token before = sentence.at(index - 1);
    return time != null
        && time.has(Trait.TIME)
        && (first || before != null && before.has(Trait.RECENT));
  }

  static boolean isRecent(String lower) {
    return lower.equals("last") || lower.equals("this");
  }

  static boolean isTime(String lower) {
    return switch (lower) {
      case "week", "month", "year", "night", "morning", "afternoon", "evening", "summer" -> true;
      default -> false;
    };
  }

  private static boolean dated(Sentence sentence, int on) {
    return calendar(sentence.at(on + 1)) || calendar(sentence.at(on + 2));
  }

  static boolean calendar(Token token) {
    return token != null && Words.CALENDAR.has(token);
  }

  static boolean isBeforeVerb(String word) {
    return ADVERBS.contains(word) || word.length() > 4 && word.endsWith("ly");
  }
}
