package org.lectern.publish;

import java.util.Set;

/** Files in an output folder that are not ours and are expected there. */
final class Kept {
  /** The names, at the top of the output folder, that pass from one site to the next. */
  private static final Set<String> NAMES =
      Set.of(".git", ".gitignore", ".gitattributes", "CNAME", ".nojekyll");

  /** What file managers drop into folders that people look at. */
  private static final Set<String> DROPPINGS = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

  private Kept() {}

  /** Whether a path is, or is inside, something that passes from one site to the next. */
  static boolean isKept(String path) {
    int slash = path.indexOf('/');
    return NAMES.contains(slash < 0 ? path : path.substring(0, slash));
  }

  /** Whether a file may go without anybody missing it. */
  static boolean isDropping(String path) {
    return DROPPINGS.contains(path.substring(path.lastIndexOf('/') + 1));
  }
}
