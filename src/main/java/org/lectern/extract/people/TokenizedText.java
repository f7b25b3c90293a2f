package org.lectern.extract.people;

import java.util.List;
import org.lectern.model.Paragraph;
import org.lectern.model.Span;
import org.lectern.text.Sentences;

/** A cleaned text with its sentences and their tokens, found once for all finders. Immutable. */
public final class TokenizedText {
  private final String text;
  private final String marked;
  private final List<Paragraph> paragraphs;
  private final List<Sentence> sentences;

  private TokenizedText(
      String text, String marked, List<Paragraph> paragraphs, List<Sentence> sentences) {
    this.text = text;
    this.marked = marked;
    this.paragraphs = List.copyOf(paragraphs);
    this.sentences = List.copyOf(sentences);
  }

  /** Splits a cleaned text whose paragraphs are known. */
  public static TokenizedText of(String text, List<Paragraph> paragraphs) {
    return of(text, paragraphs, Sentences.of(text, paragraphs));
  }

  /**
   * Splits a cleaned text whose sentences are known.
   *
   * @param sentences the sentences of each paragraph
   */
  public static TokenizedText of(
      String text, List<Paragraph> paragraphs, List<List<Span>> sentences) {
    String marked = SingleQuotes.doubled(text, paragraphs);
    return new TokenizedText(text, marked, paragraphs, Sentence.of(marked, paragraphs, sentences));
  }

  String text() {
    return text;
  }

  /** The text with double quotation marks in the place of single ones, which its tokens have. */
  String marked() {
    return marked;
  }

  List<Paragraph> paragraphs() {
    return paragraphs;
  }

  List<Sentence> sentences() {
    return sentences;
  }
}
