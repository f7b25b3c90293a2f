package org.lectern.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Metadata;
import org.lectern.model.Paragraph;
import org.lectern.model.Removal;
import org.lectern.model.Repair;
import org.lectern.model.Section;
import org.lectern.model.Span;
import org.lectern.model.TakenSpan;
import org.lectern.model.TextMap;

/** Checks the invariant of {@link Document}: every source character is somewhere, once. */
final class Account {
  /** A stretch of the source, and what the document says stood there. */
  private record Piece(int start, int end, String said) {}

  private final Document document;
  private final String source;
  private final String text;

  private Account(Document document) {
    this.document = document;
    this.source = document.source().text();
    this.text = document.text();
  }

  static void check(Document document) {
    Account account = new Account(document);
    account.sourceIsCoveredOnce();
    account.textIsCoveredOnce();
    account.paragraphsTile();
    account.spansAreInside();
  }

  private void sourceIsCoveredOnce() {
    List<Piece> pieces = new ArrayList<>();
    for (TextMap.Run run : document.map().runs()) {
      String kept = text.substring(run.text(), run.text() + run.length());
      pieces.add(new Piece(run.source(), run.source() + run.length(), kept));
    }
    for (Repair repair : document.repairs()) {
      pieces.add(new Piece(repair.span().start(), repair.span().end(), repair.before()));
      assertTrue(text.startsWith(repair.after(), repair.textStart()), () -> "misplaced " + repair);
    }
    for (Removal removal : document.removed()) {
      pieces.add(new Piece(removal.span().start(), removal.span().end(), removal.text()));
      assertFalse(removal.reason().pattern().isBlank(), "removed without a reason");
    }
    for (TakenSpan taken : document.taken()) {
      pieces.add(new Piece(taken.span().start(), taken.span().end(), taken.span().of(source)));
    }
    pieces.sort(Comparator.comparingInt(Piece::start).thenComparingInt(Piece::end));
    StringBuilder rebuilt = new StringBuilder(source.length());
    for (Piece piece : pieces) {
      assertTrue(piece.start >= rebuilt.length(), () -> "twice: " + piece);
      addSpace(rebuilt, piece.start);
      rebuilt.append(piece.said);
      assertEquals(piece.end, rebuilt.length(), "length of a piece");
    }
    addSpace(rebuilt, source.length());
    assertTrue(source.contentEquals(rebuilt), "undoing everything gives the source back");
  }

  private void addSpace(StringBuilder rebuilt, int to) {
    for (int i = rebuilt.length(); i < to; i++) {
      int at = i;
      assertTrue(
          isSpace(source.charAt(i)),
          () -> "lost U+%04X at %d".formatted((int) source.charAt(at), at));
      rebuilt.append(source.charAt(i));
    }
  }

  /** White space by Unicode, said independently of the code under test. */
  private static boolean isSpace(char c) {
    return c == '\t' || c >= '\n' && c <= '\r' || c == 0x85 || Character.isSpaceChar(c);
  }

  private void textIsCoveredOnce() {
    boolean[] covered = new boolean[text.length()];
    for (TextMap.Run run : document.map().runs()) {
      cover(covered, run.text(), run.length());
    }
    for (Repair repair : document.repairs()) {
      cover(covered, repair.textStart(), repair.after().length());
    }
    for (int i = 0; i < covered.length; i++) {
      char c = text.charAt(i);
      int at = i;
      assertTrue(
          covered[i] || c == ' ' || c == '\n', () -> "invented at " + at + ": " + text.charAt(at));
    }
  }

  private static void cover(boolean[] covered, int start, int length) {
    for (int i = start; i < start + length; i++) {
      assertFalse(covered[i], "a text character twice");
      covered[i] = true;
    }
  }

  private void paragraphsTile() {
    int at = 0;
    int number = 1;
    for (Paragraph paragraph : document.paragraphs()) {
      if (number > 1) {
        assertTrue(text.startsWith("\n\n", at), "an empty line between paragraphs");
        at += 2;
      }
      assertEquals("p" + number++, paragraph.id());
      assertEquals(at, paragraph.span().start());
      String words = document.textOf(paragraph);
      assertFalse(words.isEmpty(), "empty paragraph");
      assertFalse(isSpace(words.charAt(0)), () -> "leading white space: " + words);
      assertFalse(isSpace(words.charAt(words.length() - 1)), () -> "trailing: " + words);
      for (int i = 0; i < words.length(); i++) {
        assertTrue(!isSpace(words.charAt(i)) || words.charAt(i) == ' ', "odd space kept");
      }
      assertFalse(words.contains("  "), "two spaces");
      at = paragraph.span().end();
    }
    assertEquals(text.length(), at, "the paragraphs are the text");
  }

  private void spansAreInside() {
    int last = -1;
    for (Section section : document.sections()) {
      assertTrue(section.span().contains(section.headingSpan()), "a section holds its head");
      assertTrue(section.span().end() <= text.length());
      assertTrue(section.span().start() > last, "sections in order");
      last = section.span().start();
      assertFalse(section.heading().isBlank());
    }
    Metadata m = document.metadata();
    Stream.of(
            m.title(),
            m.language(),
            m.kind(),
            m.date(),
            m.place(),
            m.publisher(),
            m.rights(),
            m.rightsHolder(),
            m.sourceUrl())
        .flatMap(java.util.Optional::stream)
        .forEach(this::supported);
    m.authors().forEach(this::supported);
    document.events().forEach(e -> supported(e.name()));
    document.events().forEach(e -> e.date().ifPresent(this::supported));
    document.events().forEach(e -> e.place().ifPresent(this::supported));
  }

  private void supported(Inferred<?> fact) {
    for (Span span : fact.support()) {
      assertTrue(span.end() <= source.length() && !span.isEmpty(), () -> "support of " + fact);
    }
    assertFalse(fact.value().toString().isBlank(), () -> "blank " + fact.rule());
  }
}
