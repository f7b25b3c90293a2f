package org.lectern.link;

import java.util.Locale;
import java.util.Optional;
import org.lectern.model.Problem.Place;

/**
 * Something unsure of a text that the publisher is asked.
 *
 * @param id that of the document
 * @param place where it stands
 * @param message what is unsure, as a {@link org.lectern.model.Problem} has it
 * @param confidence that of a fact that was inferred, from 0 to 1
 * @param key the key of YAML that settles it
 * @param value its value, as YAML
 * @param importance how much hangs on it
 */
record Question(
    String id,
    Place place,
    String message,
    Optional<Double> confidence,
    String key,
    String value,
    int importance) {

  String path() {
    return place.path();
  }

  /** Such as {@code place: "Lisbon"}. */
  String line() {
    return key + ": " + value;
  }

  /** The confidence in brackets, if it has one. */
  String sure() {
    return confidence.map(c -> String.format(Locale.ROOT, " (confidence %.2f)", c)).orElse("");
  }
}
