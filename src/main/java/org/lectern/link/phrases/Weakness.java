package org.lectern.link.phrases;

import java.util.List;
import org.lectern.link.words.CorpusWords;
import org.lectern.link.words.DocumentWords;
import org.lectern.link.words.WordForms;

/**
 * How firm a phrase is that was not found by counting all runs.
 *
 * @param significance G² of the weakest division of its most frequent pattern; 0 for one word
 * @param stability the share of the uses of the rarest word of that pattern
 */
record Weakness(double significance, double stability) {
  private static final Weakness NONE = new Weakness(0, 0);

  static Weakness of(CorpusWords corpus, WordForms forms, List<Pattern> patterns) {
    Weakness best = NONE;
    for (Pattern pattern : patterns) {
      Weakness one = of(corpus, forms, pattern);
      best = one.significance > best.significance ? one : best;
    }
    return best;
  }

  private static Weakness of(CorpusWords corpus, WordForms forms, Pattern pattern) {
    int length = pattern.length();
    PatternTable table = new PatternTable(forms);
    for (int n = 1; n < length; n++) {
      table.add(pattern.part(0, n), n);
      table.add(pattern.part(n, length), length + n);
    }
    for (int n = 0; n < length; n++) {
      table.add(pattern.part(n, n + 1), 2 * length + n);
    }
    table.add(pattern, 0);
    int[] counts = new int[3 * length];
    for (DocumentWords words : corpus.documents()) {
      table.find(words, (number, first, end) -> counts[number]++);
    }
    double weakest = Double.MAX_VALUE;
    for (int n = 1; n < length; n++) {
      double one = LogLikelihood.of(counts[0], counts[n], counts[length + n], corpus.size());
      weakest = Math.min(weakest, one);
    }
    int rarest = Integer.MAX_VALUE;
    for (int n = 2 * length; n < counts.length; n++) {
      rarest = Math.min(rarest, counts[n]);
    }
    return new Weakness(length == 1 ? 0 : weakest, rarest == 0 ? 0 : (double) counts[0] / rarest);
  }
}
