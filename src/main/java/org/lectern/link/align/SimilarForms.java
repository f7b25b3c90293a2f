package org.lectern.link.align;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds forms that are spelt alike: compounds beside their parts, words of one root that no stemmer
 * joins, names in two transliterations. Two forms are as alike as the Dice coefficient of their
 * sets of letter trigrams; numbers and CJK bigrams are alike only to themselves.
 */
final class SimilarForms {
  private static final int GRAM = 3;

  /** Below it, words share an ending more often than a root. */
  private static final float LEAST = 0.5f;

  /** A trigram in more forms than this tells nothing, and costs the square of its frequency. */
  private static final int MOST_FORMS = 400;

  private SimilarForms() {}

  static Neighbours of(String[] forms) {
    Map<Long, int[]> byGram = new HashMap<>();
    int[] sizes = new int[forms.length];
    for (int i = 0; i < forms.length; i++) {
      long[] grams = grams(forms[i]);
      sizes[i] = grams.length;
      for (long gram : grams) {
        int[] list = byGram.getOrDefault(gram, new int[] {0, 0, 0});
        if (list[0] + 1 >= list.length) {
          list = Arrays.copyOf(list, list.length * 2);
        }
        list[++list[0]] = i;
        byGram.put(gram, list);
      }
    }
    Neighbours.Builder neighbours = new Neighbours.Builder(forms.length);
    int[] shared = new int[forms.length];
    int[] touched = new int[forms.length];
    for (int i = 0; i < forms.length; i++) {
      int count = 0;
      for (long gram : grams(forms[i])) {
        int[] list = byGram.get(gram);
        for (int k = 1; list[0] <= MOST_FORMS && k <= list[0] && list[k] < i; k++) {
          if (shared[list[k]]++ == 0) {
            touched[count++] = list[k];
          }
        }
      }
      for (int t = 0; t < count; t++) {
        int other = touched[t];
        float dice = 2f * shared[other] / (sizes[i] + sizes[other]);
        if (dice >= LEAST) {
          neighbours.add(i, other, dice);
        }
        shared[other] = 0;
      }
    }
    return neighbours.build();
  }

  private static long[] grams(String form) {
    if (form.length() < GRAM || !form.chars().allMatch(SimilarForms::ofAlphabet)) {
      return new long[0];
    }
    long[] grams = new long[form.length() - GRAM + 1];
    for (int i = 0; i < grams.length; i++) {
      grams[i] = form.charAt(i) | (long) form.charAt(i + 1) << 16 | (long) form.charAt(i + 2) << 32;
    }
    return Arrays.stream(grams).sorted().distinct().toArray();
  }

  private static boolean ofAlphabet(int c) {
    return Character.isLetter(c) && !Character.isIdeographic(c);
  }
}
