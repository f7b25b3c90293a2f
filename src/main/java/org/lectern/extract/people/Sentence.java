package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.lectern.model.Paragraph;
import org.lectern.model.Span;

/** A sentence, its tokens and the runs of capitals among them. Immutable. */
final class Sentence {
  private final Span span;
  private final Token[] all;
  private final List<Token> tokens;
  private final int paragraph;
  private final boolean han;
  private final boolean inCapitals;

  /** The bits of the traits of each token, beside each other as many rules go through them. */
  private final long[] traits;

  private final long anyTraits;
  private final int[] capitals;
  private final List<Run> runs;

  private Sentence(Span span, List<Token> tokens, int paragraph, boolean han) {
    this.span = span;
    this.all = tokens.toArray(Token[]::new);
    this.tokens = Collections.unmodifiableList(Arrays.asList(all));
    this.paragraph = paragraph;
    this.han = han;
    this.traits = new long[all.length];
    long any = 0;
    int words = 0;
    int loud = 0;
    int capitalised = 0;
    for (int i = 0; i < all.length; i++) {
      Form form = all[i].form();
      traits[i] = form.traits();
      any |= form.traits();
      words += form.kind() == Token.Kind.WORD ? 1 : 0;
      loud += form.allCapitals() ? 1 : 0;
      capitalised += form.capitalised() ? 1 : 0;
    }
    this.anyTraits = any;
    this.inCapitals = loud * 10 > words * 7;
    this.capitals = capitals(all, capitalised);
    this.runs = List.copyOf(Run.of(this));
  }

  /** All sentences of a text, in order, of which those of each paragraph are known. */
  static List<Sentence> of(String text, List<Paragraph> paragraphs, List<List<Span>> byParagraph) {
    List<Sentence> sentences = new ArrayList<>();
    Forms forms = Forms.ofThread();
    for (int i = 0; i < paragraphs.size(); i++) {
      Span whole = paragraphs.get(i).span();
      boolean han = mostlyHan(text, whole);
      for (Span span : byParagraph.get(i)) {
        sentences.add(new Sentence(span, han ? List.of() : Token.of(text, span, forms), i, han));
      }
    }
    return sentences;
  }

  /** Its characters in the text. */
  Span span() {
    return span;
  }

  /** Its tokens; none in Chinese. */
  List<Token> tokens() {
    return tokens;
  }

  /** How many tokens it has. */
  int size() {
    return all.length;
  }

  /** The index of its paragraph. */
  int paragraph() {
    return paragraph;
  }

  /** Whether its paragraph is written in Chinese characters for the most part. */
  boolean han() {
    return han;
  }

  /** Its runs of capitalised words, in order. */
  List<Run> runs() {
    return runs;
  }

  /** The token at an index, or null outside the sentence. */
  Token at(int index) {
    return index < 0 || index >= all.length ? null : all[index];
  }

  boolean isMark(int index, String marks) {
    Token token = at(index);
    return token != null && token.mark(marks);
  }

  /** Whether a token closes a quotation. */
  boolean closesQuotation(int index) {
    return isMark(index, "\"\u201d");
  }

  boolean isWord(int index, String word) {
    Token token = at(index);
    return token != null && token.is(word);
  }

  /** Whether most of its words are in capitals, as in a heading. */
  boolean inCapitals() {
    return inCapitals;
  }

  /** Whether no mark ends it, as is so of a heading. */
  boolean unfinished() {
    return all.length > 0 && all[all.length - 1].kind() != Token.Kind.MARK;
  }

  /** Whether any token has one of some traits, given by their bits. */
  boolean hasAny(long traits) {
    return (anyTraits & traits) != 0;
  }

  /** Whether the token at an index, if there is one, has one of some traits. */
  boolean hasAny(int index, long traits) {
    return index >= 0 && index < all.length && (this.traits[index] & traits) != 0;
  }

  /** The indexes of the words that begin with a capital, in order. */
  int[] capitals() {
    return capitals;
  }

  private static int[] capitals(Token[] tokens, int count) {
    int[] capitals = new int[count];
    int next = 0;
    for (int i = 0; next < count; i++) {
      if (tokens[i].capitalised()) {
        capitals[next++] = i;
      }
    }
    return capitals;
  }

  /** From the first to the last of a range of tokens. */
  Span span(int from, int to) {
    return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /** The words of a range of tokens, with single spaces between them. */
  String words(int from, int to) {
    if (to == from + 1) {
      return all[from].text();
    }
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i++) {
      Token token = all[i];
      boolean joined = out.length() == 0 || token.kind() == Token.Kind.POSSESSIVE;
      out.append(joined ? "" : " ").append(token.text());
    }
    return out.toString();
  }

  private static boolean mostlyHan(String text, Span span) {
    if (!anyHan(text, span)) {
      return false; // As most are not, and that is quick to see.
    }
    int han = 0;
    int letters = 0;
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        // Below U+2E80 nothing is Chinese, and the look-up is slow.
        if (c >= 0x2e80 && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) {
          han++;
        }
      }
    }
    // A Chinese word is about two characters where an English one is five or six letters.
    return han * 3 > letters;
  }

  private static boolean anyHan(String text, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (text.charAt(i) >= 0x2e80) {
        return true;
      }
    }
    return false;
  }
}
