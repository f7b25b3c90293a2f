package org.lectern.index.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Text to terms: one tokenizer for all scripts, folding of case, accents and width, and optionally
 * the Porter stemmer for English. The browser's {@code analysis.js} gives the same terms.
 */
public final class LecternAnalyzer extends Analyzer {
  /** Positions left free between two paragraphs, so that no phrase crosses them. */
  public static final int PARAGRAPH_GAP = 100;

  private final Stemming stemming;

  /** What happens to a word after folding. */
  public enum Stemming {
    /** The word as it is. */
    NONE("none"),
    /** The Porter stemmer, on words of the letters a to z. */
    ENGLISH("en");

    private final String id;

    Stemming(String id) {
      this.id = id;
    }

    /** The name that an index states, so that a reader analyses queries alike. */
    public String id() {
      return id;
    }

    /**
     * The stemming with the given name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Stemming of(String id) {
      for (Stemming stemming : values()) {
        if (stemming.id.equals(id)) {
          return stemming;
        }
      }
      throw new IllegalArgumentException("unknown stemming: " + id);
    }

    /** The stemming for the main language of a corpus, a BCP 47 tag. */
    public static Stemming forLanguage(String language) {
      return language.equals("en") || language.startsWith("en-") ? ENGLISH : NONE;
    }
  }

  /** An analyzer; stateless but for the token streams that Lucene keeps for each thread. */
  public LecternAnalyzer(Stemming stemming) {
    this.stemming = stemming;
  }

  /** The stemming that this analyzer applies. */
  public Stemming stemming() {
    return stemming;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer tokenizer = new LecternTokenizer();
    TokenStream stream = stemming == Stemming.ENGLISH ? new PorterStemFilter(tokenizer) : tokenizer;
    return new TokenStreamComponents(tokenizer, stream);
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return PARAGRAPH_GAP;
  }

  /** The terms of a text in order, with their places in it. */
  public List<Token> analyze(String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // reading from a string does not fail
    }
    return tokens;
  }
}
