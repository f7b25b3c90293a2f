package org.lectern.index.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.analysis.Token;

/** Finds units in paragraphs. */
final class UnitFinder {
  private final List<Unit> units;

  /** Units by their terms, phrases by their first. */
  private final Map<String, List<Integer>> byTerm = new HashMap<>();

  UnitFinder(List<Unit> units) {
    this.units = List.copyOf(units);
    for (int u = 0; u < units.size(); u++) {
      List<String> terms = units.get(u).terms();
      for (String term : units.get(u).phrase() ? terms.subList(0, 1) : terms) {
        byTerm.computeIfAbsent(term, key -> new ArrayList<>()).add(u);
      }
    }
  }

  /**
   * Where a unit stands.
   *
   * @param first the number of its first token
   * @param last the number of its last, the same for a word
   * @param unit its number
   */
  record Place(int first, int last, int unit) {}

  /** All places of units, in the order of the text. */
  List<Place> find(List<Token> tokens) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      for (int u : byTerm.getOrDefault(tokens.get(i).term(), List.of())) {
        Unit unit = units.get(u);
        if (!unit.phrase()) {
          places.add(new Place(i, i, u));
        } else if (follow(tokens, i, unit.terms())) {
          places.add(new Place(i, i + unit.terms().size() - 1, u));
        }
      }
    }
    return places;
  }

  private static boolean follow(List<Token> tokens, int from, List<String> terms) {
    if (from + terms.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < terms.size(); i++) {
      if (!tokens.get(from + i).term().equals(terms.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The weight of the different units at places, added in the order of the query. */
  double weight(List<Place> places) {
    BitSet had = new BitSet(units.size());
    places.forEach(place -> had.set(place.unit()));
    return had.stream().mapToDouble(u -> units.get(u).weight()).reduce(0, Double::sum);
  }

  /** The weight of all units. */
  double weight() {
    return units.stream().mapToDouble(Unit::weight).reduce(0, Double::sum);
  }
}
