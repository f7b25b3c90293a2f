package org.lectern.extract;

/**
 * Logistic regression by Newton's method, with a ridge that holds the weights small: the weights of
 * the measures of cases, of which it is known whether they are so.
 */
public final class LogisticRegression {
  private static final int ROUNDS = 7;

  /** Takes the cases of a round, one after the other. */
  public interface Cases {
    /** Gives all cases to a receiver, the same each time. */
    void forEach(Receiver receiver);
  }

  /** Receives a case. */
  public interface Receiver {
    /**
     * A case.
     *
     * @param measures its measures
     * @param is whether it is so
     * @param share how much it weighs
     */
    void accept(double[] measures, boolean is, double share);
  }

  private final double[] weights;
  private final double[] slope;
  private final double[][] curve;

  /** The measures that a case has, while it is added. */
  private final int[] present;

  private LogisticRegression(int measures) {
    this.weights = new double[measures];
    this.slope = new double[measures];
    this.curve = new double[measures][measures];
    this.present = new int[measures];
  }

  /**
   * The weights of measures.
   *
   * @param measures how many each case has
   * @param ridge the penalty on the square of each weight
   */
  public static double[] fit(int measures, double ridge, Cases cases) {
    LogisticRegression fit = new LogisticRegression(measures);
    for (int round = 0; round < ROUNDS; round++) {
      fit.begin(ridge);
      cases.forEach(fit::add);
      fit.step();
    }
    return fit.weights;
  }

  private void begin(double ridge) {
    for (int k = 0; k < weights.length; k++) {
      slope[k] = -2 * ridge * weights[k];
      curve[k] = new double[weights.length];
      curve[k][k] = 2 * ridge;
    }
  }

  private void add(double[] of, boolean is, double share) {
    double evidence = 0;
    for (int k = 0; k < of.length; k++) {
      evidence += weights[k] * of[k];
    }
    double odds = 1 / (1 + Math.exp(-evidence));
    double spread = share * odds * (1 - odds);
    int some = 0;
    for (int k = 0; k < of.length; k++) {
      if (of[k] != 0) {
        present[some++] = k;
        slope[k] += share * ((is ? 1 : 0) - odds) * of[k];
      }
    }
    for (int a = 0; a < some; a++) {
      int k = present[a];
      double by = spread * of[k];
      for (int b = a; b < some; b++) {
        curve[k][present[b]] += by * of[present[b]];
      }
    }
  }

  /** Gauss's elimination; the matrix is positive definite, so no pivot is zero. */
  private void step() {
    int n = weights.length;
    for (int k = 0; k < n; k++) {
      for (int j = 0; j < k; j++) {
        curve[k][j] = curve[j][k];
      }
    }
    double[] x = slope.clone();
    for (int k = 0; k < n; k++) {
      for (int i = k + 1; i < n; i++) {
        double f = curve[i][k] / curve[k][k];
        for (int j = k; j < n; j++) {
          curve[i][j] -= f * curve[k][j];
        }
        x[i] -= f * x[k];
      }
    }
    for (int k = n - 1; k >= 0; k--) {
      for (int j = k + 1; j < n; j++) {
        x[k] -= curve[k][j] * x[j];
      }
      x[k] /= curve[k][k];
      weights[k] += x[k];
    }
  }
}
