package org.lectern.link.align;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts groups of units into reading order: that of the first report, and for what it lacks behind
 * what stands before it in the first of the other reports that has it. Units that stand alone side
 * by side in one paragraph become one group.
 */
final class RowOrder {
  /** Groups are told apart by what they are, not by what is in them. */
  private final Set<RowGroups.Group> placed = Collections.newSetFromMap(new IdentityHashMap<>());

  private final List<RowGroups.Group> roots = new ArrayList<>();
  private final Map<RowGroups.Group, List<RowGroups.Group>> ahead = new IdentityHashMap<>();
  private final Map<RowGroups.Group, List<RowGroups.Group>> after = new IdentityHashMap<>();

  private RowOrder() {}

  /** The groups in reading order. */
  static List<RowGroups.Group> of(List<RowGroups.Group> groups, List<ReportUnits> reports) {
    Map<Long, RowGroups.Group> byUnit = new HashMap<>();
    for (RowGroups.Group group : groups) {
      for (int r = 0; r < reports.size(); r++) {
        for (int unit : group.units().get(r)) {
          byUnit.put(key(r, unit), group);
        }
      }
    }
    RowOrder order = new RowOrder();
    for (int r = 0; r < reports.size(); r++) {
      List<RowGroups.Group> own = new ArrayList<>();
      for (int u = 0; u < reports.get(r).units().size(); u++) {
        RowGroups.Group group = byUnit.get(key(r, u));
        if (own.isEmpty() || own.get(own.size() - 1) != group) {
          own.add(group);
        }
      }
      order.place(own);
    }
    return merged(order.unfolded(), reports);
  }

  private static long key(int report, int unit) {
    return (long) report << 32 | unit;
  }

  /** Places the groups of a report that no report before it has. */
  private void place(List<RowGroups.Group> own) {
    RowGroups.Group before = null;
    List<RowGroups.Group> run = new ArrayList<>();
    for (RowGroups.Group group : own) {
      if (placed.add(group)) {
        run.add(group);
      } else {
        attach(run, before, group);
        before = group;
      }
    }
    attach(run, before, null);
  }

  private void attach(List<RowGroups.Group> run, RowGroups.Group before, RowGroups.Group behind) {
    if (before != null) {
      after.computeIfAbsent(before, k -> new ArrayList<>()).addAll(run);
    } else if (behind != null) {
      ahead.computeIfAbsent(behind, k -> new ArrayList<>()).addAll(run);
    } else {
      roots.addAll(run);
    }
    run.clear();
  }

  private List<RowGroups.Group> unfolded() {
    List<RowGroups.Group> ordered = new ArrayList<>();
    roots.forEach(group -> unfold(group, ordered));
    return ordered;
  }

  private void unfold(RowGroups.Group group, List<RowGroups.Group> ordered) {
    ahead.getOrDefault(group, List.of()).forEach(next -> unfold(next, ordered));
    ordered.add(group);
    after.getOrDefault(group, List.of()).forEach(next -> unfold(next, ordered));
  }

  private static List<RowGroups.Group> merged(
      List<RowGroups.Group> ordered, List<ReportUnits> reports) {
    List<RowGroups.Group> merged = new ArrayList<>();
    for (RowGroups.Group group : ordered) {
      RowGroups.Group last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      int report = last == null ? -1 : last.onlyReport();
      if (report >= 0
          && group.onlyReport() == report
          && follows(last, group, report, reports.get(report).units())) {
        merged.set(merged.size() - 1, last.with(group));
      } else {
        merged.add(group);
      }
    }
    return merged;
  }

  private static boolean follows(
      RowGroups.Group last, RowGroups.Group next, int report, List<Unit> units) {
    TreeSet<Integer> before = last.units().get(report);
    TreeSet<Integer> behind = next.units().get(report);
    return before.last() + 1 == behind.first()
        && units.get(before.last()).paragraph() == units.get(behind.first()).paragraph();
  }
}
