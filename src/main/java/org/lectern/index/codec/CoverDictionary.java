package org.lectern.index.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses what of sample documents is worth to be a preset dictionary of deflate: the segments that
 * cover most of what the samples have in common. Each sample in turn gives the segment whose
 * substrings are in most of the samples, counting none that a segment before has, until the
 * dictionary is full or nobody has anything to add. (The COVER algorithm: Liao, Petri, Moffat,
 * Wirth, "Effective Construction of Relative Lempel-Ziv Dictionaries", WWW 2016; Zstandard makes
 * its dictionaries so, too.)
 */
final class CoverDictionary {
  /** The length of the substrings that are counted; it has to fit a long. */
  private static final int GRAM = 6;

  /** The length of a segment. */
  private static final int SEGMENT = 24;

  private record Segment(byte[] bytes, long worth) {}

  private final List<byte[]> samples;

  /** Substrings that are in more than one sample, ascending. */
  private final long[] grams;

  /** In how many samples each is; 0 once a segment has it. */
  private final int[] worth;

  /** How many there are; the arrays are longer. */
  private final int count;

  /** How often the window that is looked at has each. */
  private final int[] inWindow;

  private CoverDictionary(List<byte[]> samples) {
    this.samples = samples;
    long[] all = samples.stream().flatMapToLong(s -> Arrays.stream(keys(s)).distinct()).toArray();
    Arrays.sort(all);
    grams = new long[all.length];
    worth = new int[all.length];
    int n = 0;
    for (int from = 0, to = 0; from < all.length; from = to) {
      while (to < all.length && all[to] == all[from]) {
        to++;
      }
      grams[n] = all[from];
      worth[n] = to - from;
      n += to - from > 1 ? 1 : 0;
    }
    count = n;
    inWindow = new int[n];
  }

  /**
   * A dictionary of at most so many bytes. What is worth most stands at its end, where it is
   * referred to in the fewest bits.
   */
  static byte[] of(List<byte[]> samples, int size) {
    ByteSink dictionary = new ByteSink();
    if (samples.stream().mapToLong(sample -> sample.length).sum() <= size) {
      samples.forEach(sample -> dictionary.writeBytes(sample, 0, sample.length));
      return dictionary.toArray();
    }
    for (Segment segment : new CoverDictionary(samples).segments(size / SEGMENT)) {
      dictionary.writeBytes(segment.bytes(), 0, segment.bytes().length);
    }
    return dictionary.toArray();
  }

  private List<Segment> segments(int most) {
    List<int[]> numbers = samples.stream().map(this::numbers).toList();
    List<Segment> chosen = new ArrayList<>();
    boolean added = true;
    while (added) {
      added = false;
      for (int i = 0; i < samples.size() && chosen.size() < most; i++) {
        Segment best = best(samples.get(i), numbers.get(i));
        if (best != null) {
          chosen.add(best);
          added = true;
        }
      }
    }
    chosen.sort(Comparator.comparingLong(Segment::worth));
    return chosen;
  }

  /** The segment of a sample that is worth most, which then is worth nothing; null if none is. */
  private Segment best(byte[] sample, int[] numbers) {
    int width = SEGMENT - GRAM + 1;
    long sum = 0;
    long most = 0;
    int start = -1;
    for (int i = 0; i < numbers.length; i++) {
      sum += enter(numbers[i]);
      if (i >= width) {
        sum -= leave(numbers[i - width]);
      }
      if (i >= width - 1 && sum > most) {
        most = sum;
        start = i - width + 1;
      }
    }
    for (int i = Math.max(0, numbers.length - width); i < numbers.length; i++) {
      leave(numbers[i]);
    }
    if (start < 0) {
      return null;
    }
    for (int i = start; i < start + width; i++) {
      if (numbers[i] >= 0) {
        worth[numbers[i]] = 0;
      }
    }
    return new Segment(Arrays.copyOfRange(sample, start, start + SEGMENT), most);
  }

  /** What the window gains. */
  private int enter(int number) {
    return number >= 0 && inWindow[number]++ == 0 ? worth[number] : 0;
  }

  private int leave(int number) {
    return number >= 0 && --inWindow[number] == 0 ? worth[number] : 0;
  }

  /** The substrings of a sample by place, as numbers of {@link #grams}; -1 for one not there. */
  private int[] numbers(byte[] sample) {
    return Arrays.stream(keys(sample))
        .mapToInt(key -> Math.max(-1, Arrays.binarySearch(grams, 0, count, key)))
        .toArray();
  }

  /** The substrings by place. */
  private static long[] keys(byte[] sample) {
    long[] keys = new long[Math.max(0, sample.length - GRAM + 1)];
    long key = 0;
    for (int i = 0; i < sample.length; i++) {
      key = (key << 8 | sample[i] & 0xff) & (1L << 8 * GRAM) - 1;
      if (i >= GRAM - 1) {
        keys[i - GRAM + 1] = key;
      }
    }
    return keys;
  }
}
