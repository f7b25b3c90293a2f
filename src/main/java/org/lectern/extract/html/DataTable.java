package org.lectern.extract.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells tables of data from tables that only lay out a page. */
final class DataTable {
  private DataTable() {}

  /** Whether a table element holds data. */
  private static boolean is(Box table) {
    if (table.attribute("role").equals("presentation")
        || table.attribute("datatable").equals("0")) {
      return false;
    }
    if (!table.attribute("summary").isEmpty()) {
      return true;
    }
    int rows = 0;
    int columns = 0;
    for (Box box : inside(table)) {
      if (box.is("caption", "colgroup", "col", "tfoot", "thead", "th")) {
        return true;
      }
      if (box.is("table")) {
        return false;
      }
      if (box.is("tr")) {
        rows++;
        columns = Math.max(columns, (int) box.children().stream().filter(c -> c.is("td")).count());
      }
    }
    return rows > 1 && columns > 1 && (rows >= 10 || columns > 4 || rows * columns > 10);
  }

  /** The tables of data among elements, and all that stands in them. */
  static Set<Box> with(List<Box> boxes) {
    Set<Box> all = new HashSet<>();
    for (Box box : boxes) {
      if (all.contains(box.parent) || box.is("table") && is(box)) {
        all.add(box);
      }
    }
    return all;
  }

  private static List<Box> inside(Box table) {
    List<Box> all = new ArrayList<>(table.children());
    for (int i = 0; i < all.size(); i++) {
      all.addAll(all.get(i).children());
    }
    return all;
  }
}
