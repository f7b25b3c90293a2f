package org.lectern.extract;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** How often dates of pages are right that the program is so sure of. */
final class DateCalibration {
  /** The least confidence of each band, from 0 to 1. */
  private static final double[] BANDS = {0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.97};

  /** Of a band, and of its pages that have the expected day anywhere. */
  private static final class Count {
    int all;
    int right;
    int said;
    int saidRight;
  }

  private final Count[] counts =
      Arrays.stream(BANDS).mapToObj(band -> new Count()).toArray(Count[]::new);
  private final Set<String> pages = new HashSet<>();

  /**
   * Adds a date that was found where one is expected; a page that two sets have counts once.
   *
   * @param said whether the page has the expected day anywhere
   */
  void add(String page, double confidence, boolean right, boolean said) {
    if (!pages.add(page)) {
      return;
    }
    int band = BANDS.length - 1;
    while (BANDS[band] > confidence) {
      band--;
    }
    Count count = counts[band];
    count.all++;
    count.right += right ? 1 : 0;
    count.said += said ? 1 : 0;
    count.saidRight += said && right ? 1 : 0;
  }

  /** The bands with dates in them, the surest first, as rows of a table. */
  List<String> rows() {
    return IntStream.iterate(BANDS.length - 1, i -> i >= 0, i -> i - 1)
        .filter(i -> counts[i].all > 0)
        .mapToObj(i -> row(BANDS[i], i + 1 < BANDS.length ? BANDS[i + 1] : 1, counts[i]))
        .toList();
  }

  private static String row(double from, double to, Count count) {
    return String.format(
        Locale.ROOT,
        "| %.2f to %.2f | %d | %.3f | %d | %.3f |",
        from,
        to,
        count.all,
        count.right / (double) count.all,
        count.said,
        count.saidRight / (double) Math.max(1, count.said));
  }
}
