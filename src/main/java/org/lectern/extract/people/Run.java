package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.List;

/**
 * A longest sequence of capitalised words, with the particles of names inside it.
 *
 * @param from its first token
 * @param to one past its last token
 */
record Run(int from, int to) {

  /** No name is as long; a text in capitals is cut into runs of this length. */
  private static final int LONGEST = 20;

  static List<Run> of(Sentence sentence) {
    List<Run> runs = new ArrayList<>();
    int end = 0;
    for (int start : sentence.capitals()) {
      if (start >= end) {
        end = end(sentence, start);
        runs.add(new Run(start, withoutTail(sentence, start, end)));
      }
    }
    return runs;
  }

  private static int end(Sentence sentence, int start) {
    int end = start + 1;
    while (end - start < LONGEST) {
      int next = end;
      for (int i = 0; i < 2 && particle(sentence, next); i++) {
        next++;
      }
      Token token = sentence.at(next);
      if (token == null || !token.capitalised()) {
        return end;
      }
      end = next + 1;
    }
    return end;
  }

  /** Without "Before the Assembly" and "May 2" behind a name: title case and dates. */
  private static int withoutTail(Sentence sentence, int start, int end) {
    int to = end;
    while (to > start + 1 && tail(sentence, to - 1)) {
      to--;
    }
    return to;
  }

  private static boolean tail(Sentence sentence, int index) {
    Token token = sentence.at(index);
    Token next = sentence.at(index + 1);
    boolean date = Verbs.calendar(token) && next != null && next.kind() == Token.Kind.NUMBER;
    return date
        || preposition(token)
        || token.capitalised() && (token.is("and") || token.is("the"));
  }

  /** Whether a word with a capital is a preposition of a title. */
  static boolean preposition(Token token) {
    return token.capitalised()
        && switch (token.lower()) {
          case "before",
              "after",
              "with",
              "from",
              "into",
              "during",
              "about",
              "against",
              "between",
              "under",
              "over",
              "at" ->
              true;
          default -> false;
        };
  }

  private static boolean particle(Sentence sentence, int index) {
    Token token = sentence.at(index);
    return token != null && !token.capitalised() && Words.PARTICLES.has(token);
  }

  /**
   * Where the personal name begins that the run may end with, behind offices, addresses and words
   * that are capitalised for another reason; {@link #to} if it cannot end with one.
   */
  int nameStart(Sentence sentence, Places places, Vocabulary vocabulary) {
    int start = behindOffice(sentence);
    if (start == from && start > 0) {
      start = behindArticle(sentence, start);
    }
    if (start == 0 && !NameShape.longPinyin(sentence.tokens().subList(start, to))) {
      start = behindOpener(sentence, start, vocabulary);
    }
    if (start > from
        && start < to
        && inCapitals(sentence.at(start - 1))
        && inCapitals(sentence.at(start))) {
      return to; // "AND CROSS-CUTTING ISSUES": a heading
    }
    if (NameShape.possible(sentence.tokens().subList(start, to), places)) {
      return start;
    }
    for (int s = start + 1; s < to - 1; s++) {
      List<Token> name = sentence.tokens().subList(s, to);
      boolean shaped = NameShape.longPinyin(name) || NameShape.givenNameFirst(name);
      if (shaped && NameShape.possible(name, places)) {
        return s;
      }
    }
    return to;
  }

  private static boolean inCapitals(Token token) {
    return token.allCapitals() && token.text().length() > 1 && !token.acronym()
        || token.allCapitals() && Words.FUNCTION.has(token);
  }

  private int behindOffice(Sentence sentence) {
    int start = from;
    for (int i = from; i < to - 1; i++) {
      int match = Words.ROLES.matchAt(sentence.tokens(), i);
      if (Roles.addressForm(sentence, i)) {
        start = i + 1;
      } else if (match > 0 && i + match < to && !familyName(sentence, start, i, i + match)) {
        start = i + match;
      }
    }
    return start;
  }

  /** Whether a word of an office is a name: "Martin Luther King Jr". */
  private boolean familyName(Sentence sentence, int start, int role, int end) {
    return role > start
        && end == to - 1
        && NameShape.suffix(sentence.at(end).lower())
        && Words.GIVEN_NAMES.has(sentence.at(start));
  }

  /** Behind "The" after a colon, a dash or a quotation mark, which opens a clause there. */
  private int behindArticle(Sentence sentence, int start) {
    String word = sentence.at(start).lower();
    Token before = sentence.at(start - 1);
    // "Per Berg" and "Will Smith" follow words and commas; what opens a clause follows other marks.
    boolean opens = before.kind() == Token.Kind.MARK && !before.mark(",");
    return word.equals("the") || opens && Words.FUNCTION.has(word) ? start + 1 : start;
  }

  private int behindOpener(Sentence sentence, int start, Vocabulary vocabulary) {
    int at = start;
    while (at < to && (Words.FUNCTION.has(sentence.at(at)))) {
      at++;
    }
    if (at == 0 && to - at >= 2 && vocabulary.common(sentence.at(0).lower())) {
      at++;
    }
    return at;
  }
}
