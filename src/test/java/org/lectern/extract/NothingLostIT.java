package org.lectern.extract;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link NothingLostTest} on many more sources. */
class NothingLostIT {
  @ParameterizedTest
  @ValueSource(longs = {101, 102, 103, 104})
  void ofManySources(long seed) {
    NothingLostTest.checkUnits(seed, 10_000);
    NothingLostTest.checkBits(seed, 10_000);
    NothingLostTest.checkMutated(seed, 500);
  }
}
