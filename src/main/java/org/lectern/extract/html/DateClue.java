package org.lectern.extract.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.model.DateRange;
import org.lectern.model.Inferred;
import org.lectern.model.PartialDate;

/**
 * A date of a page and why it may be that of publication.
 *
 * @param date the day
 * @param fact where the page says it
 * @param rule the rule's stable name
 * @param confidence how often such a clue is right when it stands alone, from 0 to 1
 * @param place where it stands; two clues of one place do not confirm each other
 */
record DateClue(PartialDate date, PageFact fact, String rule, double confidence, Place place) {
  /** The rule of a day that an element shows that is said to be the publication's. */
  static final String SEEN_PUBLISHED = "seen-published";

  private static final Pattern UTC = Pattern.compile("T(\\d{2}):(\\d{2}).*(?:Z|\\+00:?00)$");
  private static final int MORNING = 8;
  private static final int AFTERNOON = 14;

  /**
   * Where clues stand: in data for machines, in the address, in an element that is said to be the
   * publication's, in one that is made or named for dates, or in a line by its words and place.
   */
  enum Place {
    JSON_LD,
    META,
    ADDRESS,
    ELEMENT,
    SCRIPT,
    NAMED,
    LINE
  }

  /** Whether the day is told by hours in Greenwich, and so perhaps not the one of the publisher. */
  boolean mayBeNextDay() {
    Matcher utc = UTC.matcher(fact.value());
    return utc.find()
        && !(utc.group(1).equals("00") && utc.group(2).equals("00"))
        && (Integer.parseInt(utc.group(1)) < MORNING || Integer.parseInt(utc.group(1)) > AFTERNOON);
  }

  /** Whether it is told in the time of Greenwich. */
  boolean isUtc() {
    return UTC.matcher(fact.value()).find();
  }

  /** Whether it is the day where the publisher is, as readers see it. */
  boolean isLocal() {
    return place == Place.LINE
        || place == Place.NAMED
        || place == Place.ADDRESS
        || rule.equals(SEEN_PUBLISHED);
  }

  /** How many days another clue is away. */
  long daysTo(DateClue other) {
    return Math.abs(day(date) - day(other.date));
  }

  /** Whether it is at least a day before another. */
  boolean isBefore(DateClue other) {
    return day(date) < day(other.date);
  }

  private static long day(PartialDate date) {
    return date.earliest().orElseThrow().toEpochDay();
  }

  DateClue withConfidence(double other) {
    return new DateClue(date, fact, rule, other, place);
  }

  Inferred<DateRange> inferred() {
    return fact.inferred(DateRange.of(date), confidence, rule);
  }
}
