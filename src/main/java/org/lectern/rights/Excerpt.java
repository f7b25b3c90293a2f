package org.lectern.rights;

import java.util.List;
import org.lectern.analysis.LecternAnalyzer;
import org.lectern.analysis.LecternAnalyzer.Stemming;
import org.lectern.analysis.Token;
import org.lectern.model.Document;
import org.lectern.model.Paragraph;
import org.lectern.model.Publication;

/**
 * Where the part of a text ends that a site may have.
 *
 * @param end the offset in the cleaned text; 0 if nothing may be had
 * @param words how many words stand before it
 * @param length how many words the whole text has
 */
record Excerpt(int end, int words, int length) {
  /** An excerpt has at most so many words. */
  static final int MOST_WORDS = 100;

  /** An excerpt has at most this part of the words of the text: one in so many. */
  static final int PART = 4;

  /** What a site may have of a document of which it must not have all. */
  static Excerpt of(Document document, Publication publication) {
    try (LecternAnalyzer analyzer = new LecternAnalyzer(Stemming.NONE)) {
      int length = 0;
      for (Paragraph paragraph : document.paragraphs()) {
        length += analyzer.analyze(document.textOf(paragraph)).size();
      }
      int most = publication == Publication.EXCERPT ? Math.min(MOST_WORDS, length / PART) : 0;
      return new Excerpt(end(document, most, analyzer), most, length);
    }
  }

  private static int end(Document document, int most, LecternAnalyzer analyzer) {
    int left = most;
    int end = 0;
    for (Paragraph paragraph : document.paragraphs()) {
      if (left == 0) {
        break;
      }
      List<Token> tokens = analyzer.analyze(document.textOf(paragraph));
      boolean whole = tokens.size() <= left;
      end = whole ? paragraph.span().end() : paragraph.span().start() + tokens.get(left - 1).end();
      left -= Math.min(left, tokens.size());
    }
    return end;
  }
}
