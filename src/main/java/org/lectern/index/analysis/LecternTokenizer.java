package org.lectern.index.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The tokens of {@link Scanner} as Lucene takes them. A term that is not made of the letters a to z
 * alone is marked as a keyword, so that the English stemmer leaves it.
 */
final class LecternTokenizer extends Tokenizer {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final Deque<Token> tokens = new ArrayDeque<>();
  private int length;
  private boolean scanned;

  @Override
  public boolean incrementToken() throws IOException {
    clearAttributes();
    if (!scanned) {
      String text = readAll();
      length = text.length();
      Scanner.scan(text, tokens::add);
      scanned = true;
    }
    Token token = tokens.poll();
    if (token == null) {
      return false;
    }
    term.append(token.term());
    offset.setOffset(correctOffset(token.start()), correctOffset(token.end()));
    keyword.setKeyword(!isEnglishLetters(token.term()));
    return true;
  }

  private String readAll() throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[4096];
    for (int n = input.read(buffer); n >= 0; n = input.read(buffer)) {
      text.append(buffer, 0, n);
    }
    return text.toString();
  }

  static boolean isEnglishLetters(String term) {
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      if (c < 'a' || c > 'z') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    tokens.clear();
    scanned = false;
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(correctOffset(length), correctOffset(length));
  }
}
