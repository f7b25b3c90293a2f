package org.lectern.link.reuse;

import org.lectern.link.words.CorpusWords;
import org.lectern.link.words.DocumentWords;

/**
 * Extends a run that two documents share to both sides, over small edits, to the ends of the two
 * paragraphs at most.
 */
final class Alike {
  /** As many words may differ in one place. */
  private static final int EDIT = 3;

  /** So many words in a row have to agree behind a place that differs. */
  private static final int ANCHOR = 3;

  private final CorpusWords corpus;
  private final DocumentWords earlier;
  private final DocumentWords later;

  Alike(CorpusWords corpus, DocumentWords earlier, DocumentWords later) {
    this.corpus = corpus;
    this.earlier = earlier;
    this.later = later;
  }

  /** How far two passages agree from two words on, to one side. */
  private record Reach(int earlier, int later, int equal) {}

  /** The passages around two equal runs. */
  Match around(int earlierWord, int word, int earlierPlace, int laterPlace) {
    int one = earlier.paragraphOf(earlierWord);
    int two = later.paragraphOf(word);
    Reach right = reach(earlierWord, word, earlier.endOf(one), later.endOf(two), 1);
    Reach left =
        reach(earlierWord - 1, word - 1, earlier.firstOf(one) - 1, later.firstOf(two) - 1, -1);
    return new Match(
        earlierPlace,
        left.earlier + 1,
        right.earlier,
        laterPlace,
        left.later + 1,
        right.later,
        left.equal + right.equal);
  }

  /** Goes on while words agree; the reach ends behind the last word that does. */
  private Reach reach(int from, int fromLater, int end, int endLater, int step) {
    int a = from;
    int b = fromLater;
    int equal = 0;
    while (a != end && b != endLater) {
      if (same(a, b)) {
        a += step;
        b += step;
        equal++;
        continue;
      }
      int skip = skip(a, b, end, endLater, step);
      if (skip < 0) {
        break;
      }
      a += step * (skip / (EDIT + 1));
      b += step * (skip % (EDIT + 1));
    }
    return new Reach(a, b, equal);
  }

  /** The least edit behind which the two agree again, or -1. */
  private int skip(int a, int b, int end, int endLater, int step) {
    for (int sum = 1; sum <= 2 * EDIT; sum++) {
      for (int i = Math.max(0, sum - EDIT); i <= Math.min(EDIT, sum); i++) {
        if (agree(a + step * i, b + step * (sum - i), end, endLater, step)) {
          return i * (EDIT + 1) + sum - i;
        }
      }
    }
    return -1;
  }

  private boolean agree(int a, int b, int end, int endLater, int step) {
    if ((end - a) * step < ANCHOR || (endLater - b) * step < ANCHOR) {
      return false;
    }
    for (int i = 0; i < ANCHOR; i++) {
      if (!same(a + step * i, b + step * i)) {
        return false;
      }
    }
    return true;
  }

  private boolean same(int a, int b) {
    return corpus.stem(earlier.form(a)) == corpus.stem(later.form(b));
  }
}
