package org.lectern.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.extract.clean.Assembler;
import org.lectern.extract.clean.Break;
import org.lectern.extract.clean.Edit;
import org.lectern.extract.clean.EditList;
import org.lectern.extract.clean.InvisibleCharacters;
import org.lectern.extract.clean.Line;
import org.lectern.model.Inferred;
import org.lectern.model.Source;
import org.lectern.model.Span;

/**
 * Cleans the body of a Markdown record: what its author wrote stands, only markup is read.
 *
 * <p>Paragraphs are parted by empty lines and headings; heading marks are removed, and backslash
 * escapes of ASCII punctuation are undone as repairs. A level 1 heading at the beginning is the
 * title.
 */
final class MarkdownBody {
  private MarkdownBody() {}

  static Preparation of(Source source) {
    String text = source.text();
    List<Line> lines = Line.split(text, source.bodyStart());
    List<Edit> edits = new ArrayList<>();
    List<Break> breaks = new ArrayList<>();
    Head head = Head.NONE;
    boolean afterHeading = true;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int marks = headingMarks(text, line);
      if (marks == 1 && i == 0 && lines.size() > 1) {
        head = titled(text, line);
        edits.add(Edit.take(line.span(), "title"));
        continue;
      }
      if (marks > 0) {
        int start = line.span().start();
        edits.add(Edit.remove(new Span(start, start + marks), "markdown", "heading mark"));
      }
      if (afterHeading || marks > 0 || line.blankBefore() > 0) {
        breaks.add(new Break(line.span().start(), false));
      }
      afterHeading = marks > 0;
    }
    List<Edit> details = new ArrayList<>(InvisibleCharacters.find(text, source.bodyStart()));
    escapes(text, source.bodyStart(), details);
    return new Preparation(
        Assembler.assemble(source, EditList.merge(edits, details), breaks),
        head,
        Optional.empty(),
        false);
  }

  private static Head titled(String text, Line line) {
    Span words = Line.trim(text, line.span().start() + 1, line.span().end());
    Inferred<String> title = Inferred.of(words.of(text), 0.97, "markdown-heading", words);
    return new Head(
        Optional.of(title),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static int headingMarks(String text, Line line) {
    int i = line.span().start();
    while (i < line.span().end() && text.charAt(i) == '#') {
      i++;
    }
    int marks = i - line.span().start();
    boolean heading = marks >= 1 && marks <= 6 && i < line.span().end() && text.charAt(i) == ' ';
    return heading ? marks : 0;
  }

  private static void escapes(String text, int from, List<Edit> edits) {
    for (int i = from; i + 1 < text.length(); i++) {
      char next = text.charAt(i + 1);
      boolean punctuation = next > ' ' && next < 0x7F && !Character.isLetterOrDigit(next);
      if (text.charAt(i) == '\\' && punctuation) {
        edits.add(Edit.repair(new Span(i, i + 1), "", "markdown-escape"));
        i++;
      }
    }
  }
}
