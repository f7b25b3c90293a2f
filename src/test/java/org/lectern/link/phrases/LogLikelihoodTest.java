package org.lectern.link.phrases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LogLikelihoodTest {
  /** The first row of table 1 of Dunning (1993): "the swiss". */
  @Test
  void isThatOfDunning() {
    assertEquals(270.72, LogLikelihood.of(110, 2552, 221, 31777), 0.05);
  }

  @Test
  void isNothingBelowChance() {
    assertEquals(0, LogLikelihood.of(1, 100, 100, 1000));
  }
}
