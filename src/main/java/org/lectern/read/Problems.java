package org.lectern.read;

import java.util.ArrayList;
import java.util.List;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;

/** Collects what there is to tell while files are read. Not thread-safe. */
final class Problems {
  private final List<Problem> all = new ArrayList<>();

  void error(Place place, String message, String hint) {
    all.add(Problem.error(place, message, hint));
  }

  void warning(Place place, String message, String hint) {
    all.add(Problem.warning(place, message, hint));
  }

  void addAll(List<Problem> more) {
    all.addAll(more);
  }

  List<Problem> all() {
    return List.copyOf(all);
  }
}
