package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.model.Span;

/** Finds the words beside a name that give an office. */
final class Roles {
  private static final int MOST_BEFORE_NOUN = 8;
  private static final int MOST_SEGMENTS = 6;
  private static final int MOST_IN_PARENTHESES = 30;
  private static final int MOST_BEFORE_NAME = 12;
  private static final int MOST_HONORIFICS = 4;
  private static final int LONGEST_SEGMENT = 60;

  private Roles() {}

  /**
   * An office in apposition.
   *
   * @param from its first token, articles left out
   * @param to one past its last token
   */
  record Apposition(int from, int to) {}

  /** The offices behind a name whose last token stands before {@code comma}, one after another. */
  static List<Apposition> after(Sentence sentence, int comma) {
    List<Apposition> offices = new ArrayList<>();
    int at = comma;
    while (offices.size() < MOST_SEGMENTS && sentence.isMark(at, ",")) {
      int end = segment(sentence, at + 1);
      int from = skipArticles(sentence, at + 1);
      if (end < 0 || from >= end) {
        break;
      }
      offices.add(new Apposition(from, end));
      at = end;
    }
    return offices;
  }

  /** The office in parentheses behind a name, as in "Ms Lim (Minister for Health)". */
  static Optional<Apposition> inParentheses(Sentence sentence, int open) {
    if (!sentence.isMark(open, "(")) {
      return Optional.empty();
    }
    int from = skipArticles(sentence, open + 1);
    int end = from;
    while (end < from + MOST_IN_PARENTHESES
        && sentence.at(end) != null
        && !sentence.isMark(end, ")")) {
      end++;
    }
    int noun = roleNoun(sentence, from);
    return sentence.isMark(end, ")") && noun >= from && noun < end && headsPhrase(sentence, noun)
        ? Optional.of(new Apposition(from, end))
        : Optional.empty();
  }

  /** The end of a stretch that begins with an office and goes to the next comma; -1 if none. */
  private static int segment(Sentence sentence, int start) {
    int at = skipArticles(sentence, start);
    int noun = roleNoun(sentence, at);
    if (noun < 0 || !headsPhrase(sentence, noun)) {
      return -1;
    }
    int end = noun;
    int limit = Math.min(sentence.tokens().size(), noun + LONGEST_SEGMENT);
    while (end < limit && !endsSegment(sentence, end)) {
      end++;
    }
    return end;
  }

  private static boolean endsSegment(Sentence sentence, int index) {
    Token token = sentence.at(index);
    return token.mark(",;:.!?\"\u201c\u201d")
        || token.is("who")
        || token.is("--")
        || token.mark("\u2014\u2013")
        || token.kind() == Token.Kind.WORD
            && !token.capitalised()
            && (Words.REPORTING.matchAt(sentence.tokens(), index) > 0
                || Words.NARRATIVE.has(token)
                || Words.FINITE.has(token));
  }

  private static int skipArticles(Sentence sentence, int start) {
    int at = start;
    while (at < sentence.tokens().size()) {
      switch (sentence.at(at).lower()) {
        case "a",
            "an",
            "the",
            "also",
            "and",
            "both",
            "then",
            "now",
            "currently",
            "as",
            "well",
            "concurrently",
            "who",
            "is" ->
            at++;
        default -> {
          return at;
        }
      }
    }
    return at;
  }

  /** The last token of the first office noun that can head the phrase from a token on, or -1. */
  private static int roleNoun(Sentence sentence, int start) {
    int last = -1;
    for (int i = start; i < start + MOST_BEFORE_NOUN; i++) {
      Token token = sentence.at(i);
      if (token == null || token.kind() == Token.Kind.MARK || blocksPhrase(token)) {
        break;
      }
      int match = Words.ROLES.matchAt(sentence.tokens(), i);
      if (match > 0) {
        last = i + match - 1;
        i = last;
      } else if (last >= 0 && token.kind() == Token.Kind.POSSESSIVE) {
        last = -1; // "the minister's deputy"
      } else if (last >= 0) {
        break;
      }
    }
    return last;
  }

  private static boolean blocksPhrase(Token token) {
    return token.kind() == Token.Kind.WORD && !token.capitalised() && Words.FUNCTION.has(token);
  }

  /** Whether a noun heads its phrase: nothing follows that it would only modify. */
  private static boolean headsPhrase(Sentence sentence, int noun) {
    Token next = sentence.at(noun + 1);
    if (next == null || next.kind() == Token.Kind.MARK) {
      return true;
    }
    return switch (next.lower()) {
      case "of", "at", "in", "for", "to", "on", "and", "with", "from", "who", "under", "during" ->
          true;
      default ->
          Words.REPORTING.matchAt(sentence.tokens(), noun + 1) > 0
              || Words.NARRATIVE.has(next)
              || Words.FINITE.has(next);
    };
  }

  /**
   * Where the office before a name begins.
   *
   * @param name the first token of the name
   * @return the first token of the office, or {@code name} if none stands there
   */
  static int before(Sentence sentence, int name) {
    int end = skipHonorifics(sentence, name);
    int start = end;
    boolean noun = false;
    for (int i = end - 1;
        i >= Math.max(0, end - MOST_BEFORE_NAME) && belongsToOffice(sentence, i, noun);
        i--) {
      boolean role = isRoleNoun(sentence, i);
      if (!noun && !role) {
        return name;
      }
      noun |= role;
      start = i;
    }
    start = dropOpeners(sentence, start, end);
    return noun ? start : name;
  }

  /** "The leader of the union, Jane Doe, said": a name between commas behind an office. */
  static boolean namedBehind(Sentence sentence, int start, int end) {
    if (!sentence.isMark(start - 1, ",") || !sentence.isMark(end, ",")) {
      return false;
    }
    boolean office = false;
    for (int i = start - 2; i >= Math.max(0, start - MOST_BEFORE_NAME); i--) {
      if (sentence.at(i).kind() == Token.Kind.MARK) {
        return false;
      }
      office |= isRoleNoun(sentence, i);
      if (office && sentence.isWord(i, "the")) {
        return true;
      }
    }
    return false;
  }

  /** Words that are capitalised only because the sentence begins with them. */
  private static int dropOpeners(Sentence sentence, int start, int end) {
    int at = start;
    while (at < end && Words.FUNCTION.has(sentence.at(at))) {
      at++;
    }
    return at;
  }

  /** The first token of the addresses directly before a name, or the name's own. */
  static int skipHonorifics(Sentence sentence, int name) {
    int at = name;
    while (at > 0 && name - at < MOST_HONORIFICS && address(sentence, at - 1)) {
      at--;
    }
    return at;
  }

  /** Whether a word is an address: none where "P&Ms." and "3:48 PM" only end like one. */
  static boolean address(Sentence sentence, int index) {
    if (!addressForm(sentence, index)) {
      return false;
    }
    Token before = sentence.at(index - 1);
    return before == null
        || !(before.mark("&/") && before.end() == sentence.at(index).start())
            && !(before.kind() == Token.Kind.NUMBER && sentence.isWord(index, "pm"));
  }

  /** Whether a word is written as an address is; "Mr Hon Sui Sen" has only one. */
  static boolean addressForm(Sentence sentence, int index) {
    Token before = sentence.at(index - 1);
    return Words.HONORIFICS.has(sentence.at(index))
        && (before == null
            || !switch (before.lower()) {
              case "mr", "mrs", "ms", "miss", "mdm", "dr" -> true;
              default -> false;
            });
  }

  private static boolean isRoleNoun(Sentence sentence, int index) {
    List<Token> tokens = sentence.tokens();
    return Words.ROLES.has(tokens.get(index))
        || index >= 1 && Words.ROLES.matchAt(tokens, index - 1) == 2
        || index >= 2 && Words.ROLES.matchAt(tokens, index - 2) == 3;
  }

  private static boolean belongsToOffice(Sentence sentence, int index, boolean inside) {
    Token token = sentence.at(index);
    if (token.kind() != Token.Kind.WORD) {
      return false;
    }
    boolean role = isRoleNoun(sentence, index);
    boolean modifier = inside && (token.capitalised() || Words.ROLE_MODIFIERS.has(token));
    boolean of = inside && token.is("of") && Words.ROLES.matchAt(sentence.tokens(), index - 1) == 3;
    return (role || modifier || of) && !(Words.FUNCTION.has(token) && index > 0 && !of);
  }

  static Span span(Sentence sentence, Apposition apposition) {
    return sentence.span(apposition.from(), apposition.to());
  }
}
