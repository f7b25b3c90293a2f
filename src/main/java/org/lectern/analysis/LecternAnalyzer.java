package org.lectern.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.util.CloseableThreadLocal;

/**
 * Text to terms: one tokenizer for all scripts, folding of case, accents and width, and optionally
 * the Porter stemmer for English, whose stems stand before the forms ({@link WordKey}). The
 * browser's {@code analysis.js} gives the same terms. Words of names are analysed without stemming.
 */
public final class LecternAnalyzer extends Analyzer {
  /**
   * Positions left free between two paragraphs, or two names of a document, so that no phrase
   * crosses them. With 100 the positions of a corpus take about a bit each more.
   */
  public static final int PARAGRAPH_GAP = 8;

  private final Stemming stemming;
  private final CloseableThreadLocal<Stemmer> stemmers =
      new CloseableThreadLocal<>() {
        @Override
        protected Stemmer initialValue() {
          return new Stemmer(stemming);
        }
      };

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
    return new TokenStreamComponents(new LecternTokenizer(new Stemmer(stemming)));
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return PARAGRAPH_GAP;
  }

  /** The words of a text in order, with their places in it. */
  public List<Token> analyze(String text) {
    Stemmer stemmer = stemmers.get();
    List<Token> tokens = new ArrayList<>();
    Scanner.scan(text, (form, start, end) -> tokens.add(stemmer.token(form, start, end)));
    return tokens;
  }

  /** How many words {@link #analyze} finds in a text. */
  public static int count(String text) {
    int[] count = {0};
    Scanner.scan(text, (form, start, end) -> count[0]++);
    return count[0];
  }

  /** The term of the index for a form that {@link #analyze} gave. */
  public String term(String form) {
    return stemmers.get().term(form);
  }

  /**
   * The words of a text, folded and without signs, as they can be typed to find it: with a space
   * between two, and CJK characters, which overlap in pairs, once.
   */
  public static String typed(String text) {
    StringBuilder typed = new StringBuilder();
    int[] end = {0};
    Scanner.scan(
        text,
        (form, start, to) -> {
          if (start < end[0]) {
            typed.append(text, end[0], to);
          } else {
            typed.append(typed.isEmpty() ? "" : " ").append(form);
          }
          end[0] = to;
        });
    return typed.toString();
  }

  /** Whether a folded word is of CJK characters, so a pair of them or one that stands alone. */
  public static boolean isCjk(String form) {
    return form.codePoints().anyMatch(c -> CharClass.of(c) == CharClass.CJK);
  }

  @Override
  public void close() {
    super.close();
    stemmers.close();
  }
}
