package org.lectern.analysis;

/**
 * Cuts a text into tokens. {@code docs/index-format.md} has the grammar, {@code analysis.js} the
 * same in the browser; a shared file of cases holds the two together.
 *
 * <ul>
 *   <li>A word is a run of letters, marks and digits, at most {@value #MAX_LENGTH} code points.
 *   <li>An apostrophe between two such characters belongs to the word. It is dropped afterwards,
 *       with the "s" of a possessive.
 *   <li>Single letters joined by full stops are one word: "U.S." is "us".
 *   <li>A comma before exactly three digits is dropped: "10,000" is "10000".
 *   <li>A run of CJK characters gives overlapping pairs, or itself if it is a single character.
 *   <li>Invisible characters inside a word are ignored.
 * </ul>
 */
final class Scanner {
  static final int MAX_LENGTH = 64;

  /** Takes the words of a text. */
  interface Sink {
    /** A folded word, not empty, and its place in UTF-16 units. */
    void accept(String form, int start, int end);
  }

  private final String text;
  private final Sink sink;
  private int at;

  private Scanner(String text, Sink sink) {
    this.text = text;
    this.sink = sink;
  }

  static void scan(String text, Sink sink) {
    new Scanner(text, sink).run();
  }

  private void run() {
    while (at < text.length()) {
      int c = text.codePointAt(at);
      switch (CharClass.of(c)) {
        case WORD -> word();
        case CJK -> cjk();
        default -> at += Character.charCount(c);
      }
    }
  }

  private CharClass classAt(int index) {
    return index < text.length() ? CharClass.of(text.codePointAt(index)) : CharClass.OTHER;
  }

  private int after(int index) {
    return index + Character.charCount(text.codePointAt(index));
  }

  private void word() {
    if (!plainWord()) {
      anyWord();
    }
  }

  /**
   * Takes a word of ASCII letters and digits that a space or line break ends, or the end of the
   * text: most words are such, and the rest of the rules has nothing to say of them.
   */
  private boolean plainWord() {
    int start = at;
    int end = start;
    while (end < text.length() && isPlain(text.charAt(end))) {
      end++;
    }
    boolean ends = end == text.length() || text.charAt(end) == ' ' || text.charAt(end) == '\n';
    if (end == start || end - start > MAX_LENGTH || !ends) {
      return false;
    }
    at = end;
    sink.accept(Folding.fold(text.substring(start, end)), start, end);
    return true;
  }

  private static boolean isPlain(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c);
  }

  private void anyWord() {
    int start = at;
    int end = at;
    StringBuilder word = new StringBuilder();
    int length = 0;
    int group = 0; // code points since the start or the last stop or comma
    boolean singles = true; // only single letters with stops so far
    boolean digits = true; // only ASCII digits so far
    while (at < text.length() && length < MAX_LENGTH) {
      int c = text.codePointAt(at);
      CharClass kind = CharClass.of(c);
      if (kind == CharClass.WORD) {
        word.appendCodePoint(c);
        length++;
        group++;
        singles &= group == 1 && CharClass.isLetter(c);
        digits &= isDigit(c);
        at += Character.charCount(c);
        end = at;
      } else if (kind == CharClass.IGNORED) {
        at++;
      } else if (kind == CharClass.APOSTROPHE && end == at && classAt(at + 1) == CharClass.WORD) {
        word.append('\'');
        length++;
        group++;
        singles = false;
        digits = false;
        at++;
      } else if (c == '.' && end == at && singles && singleLetterAt(at + 1)) {
        group = 0;
        at++;
      } else if (c == ',' && end == at && digits && group <= 3 && threeDigitsAt(at + 1)) {
        group = 0;
        at++;
      } else {
        break;
      }
    }
    emit(Folding.fold(word.toString()), start, end);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private boolean singleLetterAt(int index) {
    if (classAt(index) != CharClass.WORD || !CharClass.isLetter(text.codePointAt(index))) {
      return false;
    }
    CharClass next = classAt(after(index));
    return next == CharClass.OTHER || next == CharClass.CJK;
  }

  private boolean threeDigitsAt(int index) {
    for (int i = index; i < index + 3; i++) {
      if (i >= text.length() || !isDigit(text.charAt(i))) {
        return false;
      }
    }
    return classAt(index + 3) != CharClass.WORD;
  }

  private void emit(String folded, int start, int end) {
    String form = folded.indexOf('\'') < 0 ? folded : withoutApostrophes(folded);
    if (!form.isEmpty()) {
      sink.accept(form, start, end);
    }
  }

  private static String withoutApostrophes(String word) {
    String owner = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    return owner.replace("'", "");
  }

  /** A CJK character with what follows and belongs to it. */
  private record Unit(String folded, int start, int end) {}

  private void cjk() {
    Unit previous = unit();
    if (classAt(at) != CharClass.CJK) {
      emit(previous.folded(), previous.start(), previous.end());
      return;
    }
    while (classAt(at) == CharClass.CJK) {
      Unit next = unit();
      emit(previous.folded() + next.folded(), previous.start(), next.end());
      previous = next;
    }
  }

  private Unit unit() {
    int start = at;
    StringBuilder unit = new StringBuilder().appendCodePoint(text.codePointAt(at));
    at = after(at);
    int end = at;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (isAttached(c)) {
        unit.appendCodePoint(c);
        at += Character.charCount(c);
        end = at;
      } else if (CharClass.of(c) == CharClass.IGNORED) {
        at++;
      } else {
        break;
      }
    }
    return new Unit(Folding.fold(unit.toString()), start, end);
  }

  /** Marks, halfwidth voice marks and the jamo that follow the first of a syllable. */
  private static boolean isAttached(int c) {
    return c == 0xFF9E || c == 0xFF9F || c >= 0x1160 && c <= 0x11FF || CharClass.isMark(c);
  }
}
