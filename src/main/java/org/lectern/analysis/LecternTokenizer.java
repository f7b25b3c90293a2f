package org.lectern.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The tokens of {@link Scanner} as Lucene takes them. */
final class LecternTokenizer extends Tokenizer {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final Deque<Token> tokens = new ArrayDeque<>();
  private final Stemmer stemmer;
  private int length;
  private boolean scanned;

  LecternTokenizer(Stemmer stemmer) {
    this.stemmer = stemmer;
  }

  @Override
  public boolean incrementToken() throws IOException {
    clearAttributes();
    if (!scanned) {
      String text = readAll();
      length = text.length();
      Scanner.scan(text, (form, start, end) -> tokens.add(stemmer.token(form, start, end)));
      scanned = true;
    }
    Token token = tokens.poll();
    if (token == null) {
      return false;
    }
    term.append(token.term());
    offset.setOffset(correctOffset(token.start()), correctOffset(token.end()));
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
