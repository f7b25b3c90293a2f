package org.lectern.extract.people;

import java.util.List;
import org.lectern.model.Paragraph;

/** A cleaned text with its sentences and their tokens, found once for all finders. Immutable. */
public final class TokenizedText {
  private final String text;
  private final List<Paragraph> paragraphs;
  private final List<Sentence> sentences;

  private TokenizedText(String text, List<Paragraph> paragraphs) {
    this.text = text;
    this.paragraphs = List.copyOf(paragraphs);
    this.sentences = List.copyOf(Sentence.of(text, paragraphs));
  }

  /** Splits a cleaned text whose paragraphs are known. */
  public static TokenizedText of(String text, List<Paragraph> paragraphs) {
    return new TokenizedText(text, paragraphs);
  }

  String text() {
    return text;
  }

  List<Paragraph> paragraphs() {
    return paragraphs;
  }

  List<Sentence> sentences() {
    return sentences;
  }
}
