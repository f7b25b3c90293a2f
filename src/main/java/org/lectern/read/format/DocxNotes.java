package org.lectern.read.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The notes of a DOCX file. Their ids are the file's own; a reader sees them numbered in the order
 * in which the text refers to them, footnotes as 1, 2 and endnotes as i, ii, which is what word
 * processors do if they are not told otherwise. Made for one file.
 */
final class DocxNotes {
  /** A note that the text refers to. */
  private record Note(String number, List<String> paragraphs) {}

  private final Map<String, Note> notes = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  /**
   * Numbers a note to which the text refers; one to which it refers again keeps its number.
   *
   * @param kind {@code footnote} or {@code endnote}
   */
  String refer(String kind, String id) {
    Note note =
        notes.computeIfAbsent(
            kind + " " + id,
            key -> {
              int number = counts.merge(kind, 1, Integer::sum);
              String format = kind.equals("endnote") ? "lowerRoman" : "decimal";
              return new Note(ListNumber.written(number, format), new ArrayList<>());
            });
    return "[" + note.number() + "]";
  }

  /** Where the paragraphs of a note go; nowhere if no text that was kept refers to it. */
  List<String> paragraphs(String kind, String id) {
    Note note = notes.get(kind + " " + id);
    return note == null ? new ArrayList<>() : note.paragraphs();
  }

  /** Writes the notes, footnotes first. */
  void write(TextWriter out) {
    for (String kind : List.of("footnote ", "endnote ")) {
      notes.forEach(
          (key, note) -> {
            if (key.startsWith(kind)) {
              write(note, out);
            }
          });
    }
  }

  private static void write(Note note, TextWriter out) {
    String mark = "[" + note.number() + "] ";
    for (String paragraph : note.paragraphs()) {
      if (!paragraph.isBlank()) {
        out.paragraph(mark + paragraph.strip(), 0);
        mark = "";
      }
    }
  }
}
