package org.lectern.extract.html;

import java.util.List;

/** Tells tables of data from tables that only lay out a page. */
final class DataTable {
  private DataTable() {}

  /** Whether a table element holds data. */
  static boolean is(Box table) {
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

  /** Whether an element stands in a table of data. */
  static boolean around(Box box) {
    Box table = box.around("table");
    return table != null && (is(table) || around(table));
  }

  private static List<Box> inside(Box table) {
    java.util.ArrayList<Box> all = new java.util.ArrayList<>(table.children());
    for (int i = 0; i < all.size(); i++) {
      all.addAll(all.get(i).children());
    }
    return all;
  }
}
