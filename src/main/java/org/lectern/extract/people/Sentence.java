package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.List;
import org.lectern.model.Paragraph;
import org.lectern.model.Span;
import org.lectern.text.Sentences;

/**
 * A sentence and its tokens.
 *
 * @param span its characters in the text
 * @param tokens its tokens
 * @param paragraph the index of its paragraph
 * @param han whether its paragraph is written in Chinese characters for the most part
 */
record Sentence(Span span, List<Token> tokens, int paragraph, boolean han) {

  /** All sentences of a text, in order. */
  static List<Sentence> of(String text, List<Paragraph> paragraphs) {
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      Span whole = paragraphs.get(i).span();
      boolean han = mostlyHan(text, whole);
      for (Span span : Sentences.of(text, whole)) {
        sentences.add(new Sentence(span, han ? List.of() : Token.of(text, span), i, han));
      }
    }
    return sentences;
  }

  /** The token at an index, or null outside the sentence. */
  Token at(int index) {
    return index < 0 || index >= tokens.size() ? null : tokens.get(index);
  }

  boolean isMark(int index, String marks) {
    Token token = at(index);
    return token != null && token.mark(marks);
  }

  boolean isWord(int index, String word) {
    Token token = at(index);
    return token != null && token.is(word);
  }

  /** Whether most of its words are in capitals, as in a heading. */
  boolean inCapitals() {
    int words = 0;
    int capitals = 0;
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.WORD) {
        words++;
        capitals += token.allCapitals() ? 1 : 0;
      }
    }
    return capitals * 10 > words * 7;
  }

  /** From the first to the last of a range of tokens. */
  Span span(int from, int to) {
    return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /** The words of a range of tokens, with single spaces between them. */
  String words(int from, int to) {
    StringBuilder out = new StringBuilder();
    for (Token token : tokens.subList(from, to)) {
      boolean joined = out.length() == 0 || token.kind() == Token.Kind.POSSESSIVE;
      out.append(joined ? "" : " ").append(token.text());
    }
    return out.toString();
  }

  private static boolean mostlyHan(String text, Span span) {
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
}
