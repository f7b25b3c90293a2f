package org.lectern.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.index.EdtfOrder.Days;

class EdtfOrderTest {
  private static Optional<Integer> order(String edtf) {
    return EdtfOrder.days(edtf).map(Days::order);
  }

  @Test
  void ordersByTheFirstDayThatADateCanMean() {
    assertEquals(Optional.of(20230714), order("2023-07-14"));
    assertEquals(Optional.of(20230700), order("2023-07"));
    assertEquals(Optional.of(20230000), order("2023~"));
    assertEquals(Optional.of(20180420), order("2018-04-20/2018-04-21"));
    assertEquals(Optional.of(20100000), order("201X"));
    assertEquals(Optional.of(20160400), order("2016-04-XX"));
    assertEquals(Optional.of(20160300), order("2016-21"));
    assertEquals(Optional.of(-500_000), order("-0050"));
    for (String none : List.of("../2018", "yesterday", "2016-13", "2016-04-31", "2023-02-29", "")) {
      assertEquals(Optional.empty(), order(none), none);
    }
  }

  private static void assertDays(int first, int last, String edtf) {
    Days days = EdtfOrder.days(edtf).orElseThrow();
    assertEquals(first, days.first(), edtf);
    assertEquals(last, days.last(), edtf);
  }

  @Test
  void knowsTheFirstAndTheLastDayThatADateCanMean() {
    assertDays(20230714, 20230714, "2023-07-14");
    assertDays(20230201, 20230228, "2023-02");
    assertDays(20240201, 20240229, "2024-02?");
    assertDays(20230101, 20231231, "2023~");
    assertDays(20100101, 20191231, "201X");
    assertDays(20160401, 20160430, "2016-04-XX");
    assertDays(20160110, 20160119, "2016-01-1X");
    assertDays(20161001, 20161231, "2016-1X");
    assertDays(20160130, 20160131, "2016-01-3X");
    assertDays(20160301, 20160531, "2016-21");
    assertDays(20161201, 20170228, "2016-24");
    assertDays(20160101, 20161231, "2016-XX-XX");
    assertDays(20180420, 20180421, "2018-04-20/2018-04-21");
    assertDays(20180101, 20200630, "2018/2020-06");
    assertDays(20180401, 99991231, "2018-04/..");
    assertDays(20180401, 99991231, "2018-04/");
    assertDays(20180401, 20180430, "2018-04/unknown");
    assertDays(20180401, 20180430, "2018-04/2017");
    assertDays(-509_899, -508_769, "-0051");
  }

  @Test
  void givesAYearToFilterByOnlyWhereItIsCertain() {
    assertEquals(Optional.of("2018"), EdtfOrder.year("2018-04-20/2018-04-21"));
    assertEquals(Optional.empty(), EdtfOrder.year("201X"));
    assertEquals(Optional.empty(), EdtfOrder.year(""));
  }
}
