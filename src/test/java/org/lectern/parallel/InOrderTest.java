package org.lectern.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
  private static final List<Integer> NUMBERS = IntStream.range(0, 200).boxed().toList();

  @Test
  void resultsAreInTheOrderOfTheThingsWhicheverIsDoneFirst() {
    List<Integer> slowest = InOrder.map("test", NUMBERS, InOrderTest::slowIfSmall);

    assertEquals(NUMBERS, slowest);
  }

  private static int slowIfSmall(int number) {
    long until = System.nanoTime() + (number < 4 ? 20_000_000L : 0);
    while (System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    return number;
  }

  @Test
  void whatTheTaskThrowsFirstIsThrown() {
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                InOrder.map(
                    "test",
                    NUMBERS,
                    n -> {
                      if (n % 50 == 7) {
                        throw new IllegalArgumentException("at " + n);
                      }
                      return n;
                    }));

    assertEquals("at 7", thrown.getMessage());
  }

  @Test
  void anInterruptedWaitIsCancelledAndStaysInterrupted() {
    Thread.currentThread().interrupt();

    assertThrows(
        CancellationException.class, () -> InOrder.map("test", NUMBERS, InOrderTest::slowIfSmall));
    assertTrue(Thread.interrupted());
  }
}
