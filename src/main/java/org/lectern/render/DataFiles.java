package org.lectern.render;

import java.util.List;
import org.lectern.address.Addresses;

/** The files of the data page. */
final class DataFiles {
  private DataFiles() {}

  /**
   * A file.
   *
   * @param name its name
   * @param href its address from the root of the site
   * @param row what a row of it is
   * @param holds what it holds
   */
  record DataFile(String name, String href, String row, String holds) {}

  static final List<DataFile> ALL =
      List.of(
          file("documents", "a document", "title, date, place, kind, language, rights, events"),
          file("paragraphs", "a paragraph", "the cleaned text, with its address"),
          file("statements", "a statement", "who says what, how directly, how certain"),
          file("mentions", "a name in the text", "people, organisations and places, with roles"),
          file("people", "a person", "names, roles and where they come from"),
          file("events", "an event", "name, date, place, participants, reports"));

  private static DataFile file(String name, String row, String holds) {
    return new DataFile(name + ".jsonl", Addresses.DATA + name + ".jsonl", row, holds);
  }
}
