package org.lectern.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.SentenceBreak;
import com.ibm.icu.lang.UProperty;

/**
 * Where sentences end by the rules SB1 to SB998 of Unicode Standard Annex #29, with ICU's values of
 * the property that they are made of.
 *
 * <p>The boundaries are those of ICU's root rules. Its iterator runs an automaton over every
 * character; a sentence can only end behind a few of them, so here the rest is passed over.
 */
final class SentenceBreaks {
  private static final int PAGE_BITS = 8;
  private static final int PAGE = 1 << PAGE_BITS;

  /** The property of the characters of the basic plane, by pages that are filled when needed. */
  private static final byte[][] PAGES = new byte[(Character.MAX_VALUE >> PAGE_BITS) + 1][];

  /** Of each ASCII character whether {@link #next} has to look at it. */
  private static final boolean[] ENDS = ends();

  private final String text;
  private final int end;

  /**
   * For a part of a text.
   *
   * @param end one past its last unit
   */
  SentenceBreaks(String text, int end) {
    this.text = text;
    this.end = end;
  }

  /** One past the last unit of the sentence that begins at an offset, white space included. */
  int next(int start) {
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      if (c < ENDS.length && !ENDS[c]) {
        at++; // As most are.
        continue;
      }
      int type = type(at);
      switch (type) {
        case SentenceBreak.SEP, SentenceBreak.LF, SentenceBreak.CR -> {
          return behindSeparator(at);
        }
        case SentenceBreak.STERM, SentenceBreak.ATERM -> {
          int behind = behindTerminator(start, at, type == SentenceBreak.ATERM);
          if (behind < 0) {
            at = -behind; // It ends nothing.
          } else {
            return behind;
          }
        }
        default -> at += width(at);
      }
    }
    return end;
  }

  /** SB3, SB4. */
  private int behindSeparator(int at) {
    boolean pair = text.charAt(at) == '\r' && at + 1 < end && text.charAt(at + 1) == '\n';
    return pair ? at + 2 : at + 1;
  }

  /**
   * One past the sentence that a terminator ends (SB6 to SB11).
   *
   * @param start the first unit of the sentence
   * @param full whether it can also stand inside a sentence, as a full stop can
   * @return where the sentence goes on, negated, if it ends none
   */
  private int behindTerminator(int start, int terminator, boolean full) {
    int at = behind(terminator);
    int next = type(at);
    boolean inside =
        next == SentenceBreak.NUMERIC // SB6
            || next == SentenceBreak.UPPER && isBehindLetter(start, terminator); // SB7
    if (full && inside) {
      return -at;
    }
    at = behindAll(SentenceBreak.CLOSE, at);
    at = behindAll(SentenceBreak.SP, at);
    return switch (type(at)) {
      case SentenceBreak.SEP, SentenceBreak.LF, SentenceBreak.CR -> behindSeparator(at);
      case SentenceBreak.SCONTINUE, SentenceBreak.STERM, SentenceBreak.ATERM -> -at; // SB8a
      default -> full && isBeforeSmall(at) ? -at : at; // SB8, SB11
    };
  }

  /** SB8: whether a small letter is the first of the letters and ends that follow. */
  private boolean isBeforeSmall(int from) {
    for (int at = from; at < end; at += width(at)) {
      switch (type(at)) {
        case SentenceBreak.LOWER -> {
          return true;
        }
        case SentenceBreak.UPPER,
            SentenceBreak.OLETTER,
            SentenceBreak.STERM,
            SentenceBreak.ATERM,
            SentenceBreak.SEP,
            SentenceBreak.LF,
            SentenceBreak.CR -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  private boolean isBehindLetter(int start, int terminator) {
    int at = terminator;
    while (at > start) {
      at -= Character.charCount(text.codePointBefore(at));
      int type = type(at);
      if (!isIgnored(type)) {
        return type == SentenceBreak.UPPER || type == SentenceBreak.LOWER;
      }
    }
    return false;
  }

  private int behindAll(int type, int from) {
    int at = from;
    while (type(at) == type) {
      at = behind(at);
    }
    return at;
  }

  /** Behind a character and those that belong to it (SB5). */
  private int behind(int from) {
    int at = from + width(from);
    while (isIgnored(type(at))) {
      at += width(at);
    }
    return at;
  }

  private static boolean isIgnored(int type) {
    return type == SentenceBreak.EXTEND || type == SentenceBreak.FORMAT;
  }

  private int width(int at) {
    return isPair(at) ? 2 : 1;
  }

  private boolean isPair(int at) {
    return Character.isHighSurrogate(text.charAt(at))
        && at + 1 < end
        && Character.isLowSurrogate(text.charAt(at + 1));
  }

  /** The property of the character at an offset; that of any mark at the end. */
  private int type(int at) {
    if (at >= end) {
      return SentenceBreak.OTHER;
    }
    if (isPair(at)) {
      return property(text.codePointAt(at));
    }
    char c = text.charAt(at);
    byte[] page = PAGES[c >> PAGE_BITS];
    return (page == null ? page(c >> PAGE_BITS) : page)[c & PAGE - 1];
  }

  private static byte[] page(int number) {
    byte[] page = new byte[PAGE];
    for (int i = 0; i < PAGE; i++) {
      page[i] = (byte) property(number << PAGE_BITS | i);
    }
    PAGES[number] = page; // Of two threads each writes the same.
    return page;
  }

  private static boolean[] ends() {
    boolean[] ends = new boolean[0x80];
    for (char c : ".!?\r\n".toCharArray()) {
      ends[c] = true;
    }
    return ends;
  }

  private static int property(int point) {
    return UCharacter.getIntPropertyValue(point, UProperty.SENTENCE_BREAK);
  }
}
