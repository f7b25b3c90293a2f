package org.lectern.link.phrases;

/**
 * The log-likelihood ratio G² of a two-by-two table (Dunning 1993, "Accurate Methods for the
 * Statistics of Surprise and Coincidence", equation for binomials): how much more two things come
 * together than they would if neither knew of the other. Above 10.83 chance is less likely than one
 * in a thousand (chi-squared with one degree of freedom).
 */
final class LogLikelihood {
  private LogLikelihood() {}

  /**
   * G² of two things of which both, the one, and the other were counted.
   *
   * @param both how often they come together
   * @param first how often the first comes
   * @param second how often the second comes
   * @param all how often either could come
   * @return 0 where they come together no oftener than by chance
   */
  static double of(double both, double first, double second, double all) {
    if (both * all <= first * second) {
      return 0;
    }
    double sum =
        term(both, first, second, all)
            + term(first - both, first, all - second, all)
            + term(second - both, all - first, second, all)
            + term(all - first - second + both, all - first, all - second, all);
    return Math.max(0, 2 * sum);
  }

  private static double term(double observed, double row, double column, double all) {
    return observed <= 0 ? 0 : observed * StrictMath.log(observed * all / (row * column));
  }
}
