package org.lectern.extract.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.model.Paragraph;
import org.lectern.model.Removal;
import org.lectern.model.Repair;
import org.lectern.model.Source;
import org.lectern.model.Span;
import org.lectern.model.TakenSpan;
import org.lectern.model.TextMap;

/**
 * Carries out edits, one pass from the first character of the source to the last, and writes down
 * where each character went.
 *
 * <p>A character that no edit covers is kept, so nothing can be lost. White space is the exception:
 * a stretch of it becomes one space, a paragraph break, or nothing (at the ends of a paragraph, and
 * where a line break stands between two ideographs). That needs no record to be undone: between two
 * neighbouring runs of the map, what is in the source and in no edit is exactly the white space
 * that stood there. A single U+0020 inside a paragraph is kept verbatim, as part of a run.
 *
 * <p>Not thread-safe; made for one source.
 */
public final class Assembler {
  private final String source;

  /** The same, as the loops over all of it need it. */
  private final char[] units;

  private final StringBuilder out;
  private final List<TextMap.Run> runs = new ArrayList<>();
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<Removal> removed = new ArrayList<>();
  private final List<Repair> repairs = new ArrayList<>();
  private final List<TakenSpan> taken = new ArrayList<>();

  private int runText;
  private int runSource;
  private int runLength;
  private int paragraphStart = -1;
  private boolean recovered;
  private boolean space;
  private boolean spaceBreaksLine;

  private Assembler(String source) {
    this.source = source;
    this.units = source.toCharArray();
    this.out = new StringBuilder(source.length());
  }

  /**
   * Carries out edits.
   *
   * @param source the source
   * @param edits the edits, sorted by place and apart from each other, see {@link EditList}
   * @param breaks where paragraphs begin, sorted
   */
  public static Cleaned assemble(Source source, List<Edit> edits, List<Break> breaks) {
    Assembler assembler = new Assembler(source.text());
    assembler.takeFrontMatter(source.bodyStart());
    assembler.run(source.bodyStart(), edits, breaks);
    return assembler.finish();
  }

  private void takeFrontMatter(int bodyStart) {
    Span front = Line.trim(source, 0, bodyStart);
    if (!front.isEmpty()) {
      taken.add(new TakenSpan(front, "front-matter"));
    }
  }

  private void run(int from, List<Edit> edits, List<Break> breaks) {
    int edit = 0;
    int brk = 0;
    int i = from;
    while (i < source.length() || edit < edits.size()) {
      while (brk < breaks.size() && breaks.get(brk).offset() <= i) {
        endParagraph();
        recovered = breaks.get(brk++).recovered();
      }
      if (edit < edits.size() && edits.get(edit).span().start() <= i) {
        Edit next = edits.get(edit++);
        apply(next);
        i = Math.max(i, next.span().end());
      } else {
        int end = source.length();
        end = edit < edits.size() ? Math.min(end, edits.get(edit).span().start()) : end;
        end = brk < breaks.size() ? Math.min(end, breaks.get(brk).offset()) : end;
        keep(i, end);
        i = end;
      }
    }
  }

  /** Keeps a stretch in which nothing is to be done: its words verbatim, the space between them. */
  private void keep(int from, int to) {
    int i = from;
    while (i < to) {
      char c = units[i];
      if (Chars.isSpace(c)) {
        space = true;
        spaceBreaksLine |= Chars.isBreak(c);
        i++;
        continue;
      }
      int end = wordsEnd(i + 1, to);
      openParagraph();
      writeSpace(i, c);
      append(i, end);
      i = end;
    }
  }

  /** Where words end between which there are single spaces, which are kept as they are. */
  private int wordsEnd(int from, int to) {
    int end = from;
    int before = units[from - 1];
    while (end < to) {
      int c = units[end];
      // As most are: ASCII, and not two spaces. One test of both never goes wrong at a space.
      boolean plain = c >= ' ' && c < 0x7F && before + c > 2 * ' ';
      if (!plain && Chars.isSpace(c)) {
        break;
      }
      before = c;
      end++;
    }
    return before == ' ' ? end - 1 : end;
  }

  /** Writes the space that is due before a character: as it stands, or as one of ours. */
  private void writeSpace(int i, char next) {
    if (space && out.length() > paragraphStart) {
      char last = out.charAt(out.length() - 1);
      boolean tight = spaceBreaksLine && Chars.isIdeographic(last) && Chars.isIdeographic(next);
      boolean verbatim =
          i > 0
              && source.charAt(i - 1) == ' '
              && runLength > 0
              && runSource + runLength == i - 1
              && runText + runLength == out.length();
      if (verbatim) {
        append(i - 1, i);
      } else if (!tight && last != ' ') {
        out.append(' ');
      }
    }
    space = false;
    spaceBreaksLine = false;
  }

  private void append(int from, int to) {
    if (runLength == 0 || runSource + runLength != from || runText + runLength != out.length()) {
      endRun();
      runText = out.length();
      runSource = from;
    }
    runLength += to - from;
    out.append(units, from, to - from);
  }

  private void endRun() {
    if (runLength > 0) {
      runs.add(new TextMap.Run(runText, runSource, runLength));
    }
    runLength = 0;
  }

  private void apply(Edit edit) {
    Span span = edit.span();
    switch (edit.type()) {
      case REMOVE -> removed.add(new Removal(span, edit.reason(), edit.rule(), span.of(source)));
      case TAKE -> taken.add(new TakenSpan(span, edit.rule()));
      case REPAIR -> repair(edit);
    }
  }

  private void repair(Edit edit) {
    boolean atParagraphStart = paragraphStart < 0 || out.length() == paragraphStart;
    if (edit.span().isEmpty() && edit.after().isBlank() && atParagraphStart) {
      return; // The paragraph break already parts what the space would part.
    }
    if (!edit.span().isEmpty() && edit.after().equals(" ")) {
      // White space said otherwise, such as by an entity; it joins what stands beside it.
      repairs.add(new Repair(edit.span(), edit.span().of(source), "", out.length(), edit.rule()));
      space = true;
      return;
    }
    if (!edit.after().isEmpty()) {
      openParagraph();
    }
    if (paragraphStart >= 0 && !edit.after().isBlank()) {
      writeSpace(edit.span().start(), edit.after().charAt(0));
    }
    String before = edit.span().of(source);
    repairs.add(new Repair(edit.span(), before, edit.after(), out.length(), edit.rule()));
    out.append(edit.after());
  }

  private void openParagraph() {
    if (paragraphStart < 0) {
      if (out.length() > 0) {
        out.append("\n\n");
      }
      paragraphStart = out.length();
      space = false;
      spaceBreaksLine = false;
    }
  }

  private void endParagraph() {
    if (paragraphStart >= 0 && out.length() > paragraphStart) {
      Span span = new Span(paragraphStart, out.length());
      String id = "p" + (paragraphs.size() + 1);
      paragraphs.add(new Paragraph(id, span, recovered, Optional.empty()));
      paragraphStart = -1;
    }
    space = false;
    spaceBreaksLine = false;
  }

  private Cleaned finish() {
    endParagraph();
    endRun();
    return new Cleaned(out.toString(), new TextMap(runs), paragraphs, removed, repairs, taken);
  }
}
