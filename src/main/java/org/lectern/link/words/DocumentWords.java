package org.lectern.link.words;

import java.util.Arrays;
import org.lectern.model.Document;
import org.lectern.model.Passage;
import org.lectern.model.Span;

/**
 * The words of one document, in order. A word is what a search counts as one; of a run of CJK
 * characters, each two neighbours are one, so that such words overlap.
 */
public final class DocumentWords {
  private final Document document;
  private final int[] forms;
  private final int[] starts;
  private final int[] ends;
  private final int[] paragraphEnds;

  /**
   * @param forms the number of each word's form, in {@link CorpusWords}
   * @param starts where each begins in the document's text
   * @param ends where each ends
   * @param paragraphEnds for each paragraph, how many words there are up to its end
   */
  DocumentWords(Document document, int[] forms, int[] starts, int[] ends, int[] paragraphEnds) {
    this.document = document;
    this.forms = forms;
    this.starts = starts;
    this.ends = ends;
    this.paragraphEnds = paragraphEnds;
  }

  /** The document. */
  public Document document() {
    return document;
  }

  /** How many words there are. */
  public int size() {
    return forms.length;
  }

  /** The number of a word's form, in {@link CorpusWords}. */
  public int form(int word) {
    return forms[word];
  }

  /** Where a word begins in the document's text. */
  public int start(int word) {
    return starts[word];
  }

  /** Where a word ends in the document's text. */
  public int end(int word) {
    return ends[word];
  }

  /** How many paragraphs there are; some may have no word. */
  public int paragraphs() {
    return paragraphEnds.length;
  }

  /** The first word of a paragraph, or that of the next ones where it has none. */
  public int firstOf(int paragraph) {
    return paragraph == 0 ? 0 : paragraphEnds[paragraph - 1];
  }

  /** One past the last word of a paragraph. */
  public int endOf(int paragraph) {
    return paragraphEnds[paragraph];
  }

  /** The paragraph of a word. */
  public int paragraphOf(int word) {
    int at = Arrays.binarySearch(paragraphEnds, word + 1);
    int paragraph = at >= 0 ? at : -at - 1;
    while (paragraph > 0 && paragraphEnds[paragraph - 1] > word) {
      paragraph--; // paragraphs without words have equal ends
    }
    return paragraph;
  }

  /** The first word that ends after an offset of the text, or their number if none does. */
  public int wordAt(int offset) {
    int at = Arrays.binarySearch(ends, offset + 1);
    return at >= 0 ? at : -at - 1;
  }

  /**
   * The passage of some words.
   *
   * @param first the first word
   * @param end one past the last, above {@code first}
   */
  public Passage passage(int first, int end) {
    return new Passage(
        document.id(),
        document.paragraphs().get(paragraphOf(first)).id(),
        new Span(starts[first], ends[end - 1]));
  }
}
