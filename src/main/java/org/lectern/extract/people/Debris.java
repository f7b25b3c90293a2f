package org.lectern.extract.people;

import java.util.BitSet;
import java.util.List;
import org.lectern.model.Span;

/**
 * Tells paragraphs that optical recognition left as a jumble of letters, as it does with a script
 * that it was not set to. Their capitals name nobody.
 *
 * <p>A jumble has hardly any function word and many odd tokens: capitals where no word has them,
 * words without a vowel, marks that prose does not use. A list of names has few function words too,
 * but no odd tokens; a list of addresses has both, so a single paragraph is not enough. Where much
 * of a text is a jumble, all of it is that has no function words.
 */
public final class Debris {
  private static final double MOST_FUNCTION_WORDS = 0.08;
  private static final double LEAST_ODD = 0.10;
  private static final int LEAST_WORDS = 12;

  /** The share of the words of a text from which its jumble is no single line of addresses. */
  private static final double MUCH = 0.12;

  private static final String ODD_MARKS = "!|{}<>\u00a7\u20ac*^~=+\\_\u00a2\u00a5";

  private final int[] words;
  private final int[] function;
  private final int[] odd;

  private Debris(int paragraphs) {
    words = new int[paragraphs];
    function = new int[paragraphs];
    odd = new int[paragraphs];
  }

  /** Whether a stretch of a text is a jumble. */
  public static boolean isJumble(String text, Span span) {
    Debris debris = new Debris(1);
    Token.of(text, span).forEach(token -> debris.count(0, token));
    return debris.sure(0);
  }

  /** The indexes of the paragraphs that are a jumble. */
  static BitSet paragraphs(List<Sentence> sentences) {
    int count = sentences.isEmpty() ? 0 : sentences.get(sentences.size() - 1).paragraph() + 1;
    Debris debris = new Debris(count);
    for (Sentence sentence : sentences) {
      for (int i = 0; i < sentence.size(); i++) {
        debris.count(sentence.paragraph(), sentence.at(i));
      }
    }
    return debris.jumbled();
  }

  private BitSet jumbled() {
    BitSet jumbled = new BitSet(words.length);
    int all = 0;
    int inJumble = 0;
    for (int i = 0; i < words.length; i++) {
      all += words[i];
      inJumble += sure(i) ? words[i] : 0;
    }
    for (int i = 0; inJumble >= MUCH * all && inJumble > 0 && i < words.length; i++) {
      jumbled.set(i, words[i] > 0 && withoutFunctionWords(i));
    }
    return jumbled;
  }

  private boolean sure(int paragraph) {
    return words[paragraph] >= LEAST_WORDS
        && withoutFunctionWords(paragraph)
        && odd[paragraph] >= LEAST_ODD * words[paragraph];
  }

  private boolean withoutFunctionWords(int paragraph) {
    return function[paragraph] <= MOST_FUNCTION_WORDS * words[paragraph];
  }

  private void count(int paragraph, Token token) {
    if (token.kind() == Token.Kind.WORD) {
      words[paragraph]++;
      function[paragraph] += Words.FUNCTION.has(token) ? 1 : 0;
      odd[paragraph] += token.form().odd() ? 1 : 0;
    } else if (token.kind() == Token.Kind.MARK && ODD_MARKS.indexOf(token.text().charAt(0)) >= 0) {
      odd[paragraph]++;
    }
  }
}
