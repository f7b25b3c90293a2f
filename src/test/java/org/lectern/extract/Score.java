package org.lectern.extract;

/** Counts of right and wrong answers, and what follows from them. */
final class Score {
  private int right;
  private int wrong;
  private int missed;

  void right() {
    right++;
  }

  /** An answer that is not the true one; where there is a true one it is missed as well. */
  void wrong(boolean truth) {
    wrong++;
    missed += truth ? 1 : 0;
  }

  void missed() {
    missed++;
  }

  double precision() {
    return right + wrong == 0 ? 1 : (double) right / (right + wrong);
  }

  double recall() {
    return right + missed == 0 ? 1 : (double) right / (right + missed);
  }

  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  /** Whether nothing was counted. */
  boolean isEmpty() {
    return right + wrong + missed == 0;
  }

  /** A row of the table: how many there are, precision, recall, F1. */
  String row(String set, String field) {
    return String.format(
        java.util.Locale.ROOT,
        "| %-14s | %-10s | %5d | %.3f | %.3f | %.3f |",
        set,
        field,
        right + missed,
        precision(),
        recall(),
        f1());
  }
}
