package org.lectern.link.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Joins the links between pairs of reports into groups of units that say the same. The surest links
 * come first; one that would join units of a report that do not stand side by side, or groups that
 * are not linked throughout, is left out.
 */
final class RowGroups {
  /** More units of one report in a row are a text beside a text, not a passage. */
  private static final int MOST_UNITS = 4;

  /** The share of the pairs of units in a row that must be linked. */
  private static final float LINKED = 0.6f;

  private final int[] offsets;
  private final int[] groupOf;
  private final Map<Integer, Group> groups = new HashMap<>();
  private final Map<Long, Float> scores = new HashMap<>();

  /**
   * Units that say the same.
   *
   * @param units for each report the numbers of its units, adjacent
   * @param confidence from 0 to 1, the mean score of the links
   */
  record Group(List<TreeSet<Integer>> units, float confidence) {
    /** The one report that has all the units, or -1. */
    int onlyReport() {
      int only = -1;
      for (int r = 0; r < units.size(); r++) {
        if (!units.get(r).isEmpty()) {
          if (only >= 0) {
            return -1;
          }
          only = r;
        }
      }
      return only;
    }

    /** The units of both. */
    Group with(Group other) {
      List<TreeSet<Integer>> both = new ArrayList<>();
      for (int r = 0; r < units.size(); r++) {
        TreeSet<Integer> all = new TreeSet<>(units.get(r));
        all.addAll(other.units.get(r));
        both.add(all);
      }
      return new Group(both, Math.min(confidence, other.confidence));
    }
  }

  private RowGroups(int[] sizes) {
    offsets = new int[sizes.length + 1];
    for (int r = 0; r < sizes.length; r++) {
      offsets[r + 1] = offsets[r] + sizes[r];
    }
    groupOf = new int[offsets[sizes.length]];
    for (int r = 0; r < sizes.length; r++) {
      for (int u = 0; u < sizes[r]; u++) {
        List<TreeSet<Integer>> units = new ArrayList<>();
        for (int k = 0; k < sizes.length; k++) {
          units.add(new TreeSet<>());
        }
        units.get(r).add(u);
        groupOf[offsets[r] + u] = offsets[r] + u;
        groups.put(offsets[r] + u, new Group(units, 1));
      }
    }
  }

  /** A link, and the reports that it links. */
  private record Joint(int one, int other, Link link) {
    static final Comparator<Joint> SUREST =
        Comparator.comparing(Joint::link, Link.SUREST)
            .thenComparing(Joint::one)
            .thenComparing(Joint::other);
  }

  /** The groups, those of one unit too, in no order. */
  static List<Group> of(EventAligner.Result aligned) {
    int[] sizes = aligned.reports().stream().mapToInt(r -> r.units().size()).toArray();
    RowGroups groups = new RowGroups(sizes);
    List<Joint> joints = new ArrayList<>();
    for (EventAligner.Pair pair : aligned.pairs()) {
      pair.links().forEach(link -> joints.add(new Joint(pair.one(), pair.other(), link)));
    }
    joints.sort(Joint.SUREST);
    for (Joint joint : joints) {
      groups.scores.put(
          groups.key(joint.one(), joint.link().one(), joint.other(), joint.link().other()),
          joint.link().score());
    }
    joints.forEach(groups::join);
    return groups.groups.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  private long key(int report, int unit, int otherReport, int otherUnit) {
    return (long) (offsets[report] + unit) << 32 | (offsets[otherReport] + otherUnit);
  }

  private void join(Joint joint) {
    int one = groupOf[offsets[joint.one()] + joint.link().one()];
    int other = groupOf[offsets[joint.other()] + joint.link().other()];
    if (one == other) {
      return;
    }
    List<TreeSet<Integer>> both = groups.get(one).with(groups.get(other)).units();
    if (!both.stream().allMatch(RowGroups::isPassage)) {
      return;
    }
    Density density = density(both);
    if (density.share() < LINKED) {
      return;
    }
    groups.remove(other);
    groups.put(one, new Group(both, density.mean()));
    for (int r = 0; r < both.size(); r++) {
      for (int unit : both.get(r)) {
        groupOf[offsets[r] + unit] = one;
      }
    }
  }

  private static boolean isPassage(TreeSet<Integer> units) {
    return units.isEmpty()
        || (units.size() <= MOST_UNITS && units.last() - units.first() < units.size());
  }

  /** How many of the pairs of units in a group are linked, and how surely. */
  private record Density(float share, float mean) {}

  private Density density(List<TreeSet<Integer>> group) {
    int pairs = 0;
    int linked = 0;
    float sum = 0;
    for (int a = 0; a < group.size(); a++) {
      for (int b = a + 1; b < group.size(); b++) {
        for (int u : group.get(a)) {
          for (int v : group.get(b)) {
            float score = scores.getOrDefault(key(a, u, b, v), 0f);
            pairs++;
            linked += score > 0 ? 1 : 0;
            sum += score;
          }
        }
      }
    }
    return new Density((float) linked / pairs, sum / Math.max(1, linked));
  }
}
