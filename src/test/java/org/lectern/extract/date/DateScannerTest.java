package org.lectern.extract.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.model.DateRange;

class DateScannerTest {
  /** All dates of a text as EDTF, with weekdays behind as numbers from Monday. */
  private static String dates(String text) {
    return DateScanner.scan(text).stream()
        .map(
            d ->
                d.days().map(x -> new DateRange(x.from(), x.to()).toString()).orElse("")
                    + d.weekdays()
                        .map(
                            w ->
                                "W"
                                    + w.from().getValue()
                                    + (w.isSingle() ? "" : "-" + w.to().getValue()))
                        .orElse(""))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "April 26, 2016 | 2016-04-26",
        "on Sep 6, 2022 he | 2022-09-06",
        "Feb. 3, 1994 | 1994-02-03",
        "14 September 2024 | 2024-09-14",
        "the 1st of May 1999 | 1999-05-01",
        "2023-07-16 | 2023-07-16",
        "2023/7/16 | 2023-07-16",
        "26-04-1955 | 1955-04-26",
        "04/26/1955 | 1955-04-26",
        "04/05/1955 | 1955",
        "07.03.1956 | 1956-03-07",
        "July 14th to 15th | XXXX-07-14/XXXX-07-15",
        "July 14-15, 2023 | 2023-07-14/2023-07-15",
        "21-27 August 2008 | 2008-08-21/2008-08-27",
        "30 March to 9 April 2009 | 2009-03-30/2009-04-09",
        "Dec. 30, 2019 to January 2, 2020 | 2019-12-30/2020-01-02",
        "2025-09-13 - 2023-07-16 | 2025-09-13 2023-07-16",
        "October 2022 | 2022-10",
        "May 3d, 2019 | 2019-05-03",
        "the 22d of June, 1901 | 1901-06-22",
        "at 14:45 September 2019 | 2019-09",
        "April 21 -- | XXXX-04-21",
        "from Friday to Saturday | W5-6",
        "on Saturday (July 15), the | XXXX-07-15W6",
        "July 15 (Saturday) | XXXX-07-15W6",
        "Tuesday, February 2, 1993 | 1993-02-02W2",
        "THURSDAY, 9 FEBRUARY 1995 | 1995-02-09W4",
        "2023年7月15日 | 2023-07-15",
        "新华社北京7月15日电 | XXXX-07-15",
        "7月14日至15日 | XXXX-07-14/XXXX-07-15",
        "2021年11月 | 2021-11",
        "二〇一八年十月三日 | 2018-10-03",
        "二○一九年十二月三十一号 | 2019-12-31",
        "一九四九年十月 | 1949-10",
        "十一月二日上午 | XXXX-11-02",
        "五月十二日至十四日 | XXXX-05-12/XXXX-05-14",
        "二〇二一年九月廿八日—十月一日 | 2021-09-28/2021-10-01",
        "２０１８年１０月３日 | 2018-10-03",
        "7月15日（星期六） | XXXX-07-15W6",
        "26 de septiembre de 2024 | 2024-09-26",
        "le 26 septembre 2024 | 2024-09-26",
        "26 сентября 2024 | 2024-09-26",
        "26. September 2024 | 2024-09-26",
      })
  void reads(String text, String expected) {
    assertEquals(expected, dates(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "he may 5 times",
        "in 2012",
        "version 3.5.12",
        "February 30, 2020",
        "31 February 2019",
        "31st of November 2019",
        "31-02-2020",
        "2023-13-01",
        "second 12",
        "十三月二日",
        "三个月后",
        "三月",
        "二一月三日",
        "十月四十日",
        "〇〇一八年十月",
        "sun and moon",
        "1-800-555-1234",
        "Article 7, paragraph 2",
        "123456-12-12",
        "march 3 miles"
      })
  void readsNothingIn(String text) {
    assertEquals("", dates(text));
  }
}
