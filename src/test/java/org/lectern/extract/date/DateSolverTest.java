package org.lectern.extract.date;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.model.Authority.DatedFact;
import org.lectern.model.DateRange;
import org.lectern.model.Inferred;
import org.lectern.model.Span;

class DateSolverTest {
  private static final List<DatedFact> FACTS =
      List.of(
          new DatedFact("Old Games", List.of("Old Games"), range("2012-08-01/2012-08-10")),
          new DatedFact("New Games", List.of("New Games"), range("2022-10-16/2022-10-22")));

  private static DateRange range(String edtf) {
    return DateRange.parse(edtf).orElseThrow();
  }

  private static DateSolver solver(String text) {
    return new DateSolver(
        text, NamedFacts.in(text, new FactPhrases(FACTS)), span -> new Span[] {span});
  }

  private static Optional<Inferred<DateRange>> fromFacts(String text) {
    return solver(text).fromFacts(DateScanner.scan(text).get(0), "test");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Saturday (July 15), after the New Games | 2023-07-15",
        "Saturday (July 15), since the Old Games | 2017-07-15",
        "Saturday (July 15), since the Old Games and the New Games | 2023-07-15",
        "July 14 to 15, after the New Games | 2023-07-14/2023-07-15",
        "December 1, after the New Games | 2022-12-01",
        "October 20, the New Games | 2023-10-20",
        "February 29, after the New Games | 2024-02-29",
        "July 15, and no game is named | XXXX-07-15",
        "July 15, ahead of the upcoming New Games | XXXX-07-15",
        "July 15, the New Games will be held soon, as the Old Games were | 2013-07-15",
        "July 15, the Brand New Gamesmen | XXXX-07-15",
      })
  void findsTheYear(String text, String expected) {
    assertEquals(expected, fromFacts(text).orElseThrow().value().toString());
  }

  @Test
  void aWeekdayIsWorthMoreThanTheNearestYear() {
    double weekday =
        fromFacts("Saturday (July 15), after the New Games").orElseThrow().confidence();
    double nearest = fromFacts("July 15, after the New Games").orElseThrow().confidence();
    assertTrue(weekday > 0.8 && nearest <= 0.5);
  }

  @Test
  void filedOnTheLastDay() {
    String text = "April 21. Held from Friday to Saturday. Since the Old Games.";
    List<DateExpression> dates = DateScanner.scan(text);
    Inferred<DateRange> date =
        solver(text).filedOn(dates.get(0), dates.get(1), "test").orElseThrow();
    assertEquals("2018-04-21", date.value().toString());
    String reasons = date.reasons().toString();
    assertTrue(reasons.contains("a Saturday and April 20 a Friday"), reasons);
    assertTrue(reasons.contains("2018 and 2029") || reasons.contains("2018, 2029"), reasons);
    assertTrue(reasons.contains("Filed a day later, it would fit 2013 and 2019"), reasons);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023-07-16 | from Friday to Saturday | 2023-07-14/2023-07-15",
        "2023-07-15 | from Friday to Saturday | 2023-07-14/2023-07-15",
        "2023-07-16 | Saturday | 2023-07-15",
        "2023-01-03 | December 30 | 2022-12-30",
        "2023-07-15 | July 14th to 15th | 2023-07-14/2023-07-15",
        "2018-04-21 | from Monday to Thursday | 2018-04-16/2018-04-19",
      })
  void seenFromTheReport(String report, String words, String expected) {
    Inferred<DateRange> known = Inferred.of(range(report), 0.97, "header-date");
    DateExpression held = DateScanner.scan(words).get(0);
    assertEquals(
        expected, solver(words).seenFrom(known, held, "test").orElseThrow().value().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Saturday, July 15, 2023 | -",
        "Saturday, July 14, 2023 | July 14, 2023 is a Friday, not a Saturday",
        "Saturday (July 15) | -"
      })
  void contradictions(String text, String expected) {
    assertEquals(expected, DateSolver.contradiction(DateScanner.scan(text).get(0)).orElse("-"));
  }

  @Test
  void theSameDayWithItsYear() {
    String text = "November 30 -- They met on November 30, 2021.";
    List<DateExpression> dates = DateScanner.scan(text);
    assertEquals(
        "2021-11-30",
        solver(text).fromSameDay(dates.get(0), dates, "test").orElseThrow().value().toString());
    String anniversary = "November 30 -- It began on November 30, 2021, and ended in May 2024.";
    List<DateExpression> later = DateScanner.scan(anniversary);
    assertTrue(solver(anniversary).fromSameDay(later.get(0), later, "test").isEmpty());
  }
}
