package org.lectern.model;

import java.io.IOException;

/** Where stages hand over the files of the site. Thread-safe. */
public interface SiteFiles {
  /** The list of a site's files, at its root: by it a folder is known for a site of ours. */
  String LIST = ".lectern";

  /**
   * Adds a file.
   *
   * @param path the path inside the site, with {@code /} between names, such as {@code
   *     documents/a/index.html}
   * @param content the whole content
   * @param claimant what the file is of, for the message when two claim one path
   * @throws IOException if it cannot be written
   */
  void add(String path, byte[] content, String claimant) throws IOException;
}
