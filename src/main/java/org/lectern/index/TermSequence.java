package org.lectern.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Terms at positions, as Lucene takes the content of a field. */
final class TermSequence extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final List<String> terms = new ArrayList<>();
  private final List<Integer> positions = new ArrayList<>();
  private int next;

  /** Adds a term; positions never descend. */
  void add(String word, int position) {
    terms.add(word);
    positions.add(position);
  }

  boolean isEmpty() {
    return terms.isEmpty();
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == terms.size()) {
      return false;
    }
    clearAttributes();
    term.append(terms.get(next));
    step.setPositionIncrement(positions.get(next) - (next == 0 ? -1 : positions.get(next - 1)));
    next++;
    return true;
  }
}
