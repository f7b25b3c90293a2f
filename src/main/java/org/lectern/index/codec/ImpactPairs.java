package org.lectern.index.codec;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Impact;

/** Lists of competitive (frequency, norm) pairs: frequencies and norms both rise. */
final class ImpactPairs {
  private ImpactPairs() {}

  /**
   * At most {@code limit} pairs that bound whatever the given pairs bound. Neighbours are joined
   * into the higher frequency with the lower norm, so scores are only ever overestimated.
   */
  static List<Impact> thin(List<Impact> pairs, int limit) {
    if (pairs.size() <= limit) {
      return pairs;
    }
    List<Impact> thin = new ArrayList<>(limit);
    for (int i = 0; i < limit; i++) {
      int from = (int) ((long) pairs.size() * i / limit);
      int to = (int) ((long) pairs.size() * (i + 1) / limit);
      thin.add(new Impact(pairs.get(to - 1).freq, pairs.get(from).norm));
    }
    return thin;
  }
}
