package org.lectern.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class EdtfOrderTest {
  @Test
  void ordersByTheFirstDayThatADateCanMean() {
    assertEquals(Optional.of(20230714), EdtfOrder.firstDay("2023-07-14"));
    assertEquals(Optional.of(20230700), EdtfOrder.firstDay("2023-07"));
    assertEquals(Optional.of(20230000), EdtfOrder.firstDay("2023~"));
    assertEquals(Optional.of(20180420), EdtfOrder.firstDay("2018-04-20/2018-04-21"));
    assertEquals(Optional.of(20100000), EdtfOrder.firstDay("201X"));
    assertEquals(Optional.of(20160400), EdtfOrder.firstDay("2016-04-XX"));
    assertEquals(Optional.of(20160300), EdtfOrder.firstDay("2016-21"));
    assertEquals(Optional.of(-500_000), EdtfOrder.firstDay("-0050"));
    assertEquals(Optional.empty(), EdtfOrder.firstDay("../2018"));
    assertEquals(Optional.empty(), EdtfOrder.firstDay("yesterday"));
  }

  @Test
  void givesAYearToFilterByOnlyWhereItIsCertain() {
    assertEquals(Optional.of("2018"), EdtfOrder.year("2018-04-20/2018-04-21"));
    assertEquals(Optional.empty(), EdtfOrder.year("201X"));
    assertEquals(Optional.empty(), EdtfOrder.year(""));
  }
}
