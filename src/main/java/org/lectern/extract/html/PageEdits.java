package org.lectern.extract.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.extract.clean.Assembler;
import org.lectern.extract.clean.Break;
import org.lectern.extract.clean.Chars;
import org.lectern.extract.clean.Cleaned;
import org.lectern.extract.clean.Edit;
import org.lectern.extract.clean.InvisibleCharacters;
import org.lectern.extract.clean.Layout;
import org.lectern.extract.clean.Line;
import org.lectern.model.Source;
import org.lectern.model.Span;

/**
 * Cleans the source of a page: the words of the article are kept, entities in them are repaired,
 * and all between them is accounted for, as parts of the page that were left out or as markup.
 *
 * <p>Tags without attributes are marks and nothing else, so they count as repaired; with attributes
 * they are removed, as an address or a description is lost with them. Made for one page.
 */
final class PageEdits {
  /** The rule of what is markup. */
  static final String MARKUP = "html-markup";

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

  private final String text;
  private final List<Edit> edits = new ArrayList<>();
  private final List<Break> breaks = new ArrayList<>();
  private List<Regions.Region> regions = List.of();
  private int done;
  private int nextRegion;

  private PageEdits(Source source) {
    this.text = source.text();
    this.done = source.bodyStart();
  }

  /**
   * Cleans a page.
   *
   * @param title the heading that is the title of the article, and so is no paragraph of it
   */
  static Cleaned clean(Source source, Article article, Optional<Box> title) {
    return new PageEdits(source).clean(source, Flow.of(article), article, title);
  }

  private Cleaned clean(
      Source source, List<Flow.Piece> flow, Article article, Optional<Box> title) {
    List<Words> heading = title.map(Box::words).orElse(List.of());
    List<Flow.Piece> pieces = new ArrayList<>(flow);
    pieces.removeIf(
        p ->
            p.words().source().isEmpty()
                || title.filter(t -> t.contains(p.words().box())).isPresent());
    pieces.sort(Comparator.comparing(p -> p.words().source()));
    List<Words> known = new ArrayList<>(heading);
    pieces.forEach(p -> known.add(p.words()));
    regions = Regions.of(article.page(), known);
    Span name = span(heading);
    int paragraph = -1;
    for (Flow.Piece piece : pieces) {
      Span span = piece.words().source();
      if (!name.isEmpty() && done <= name.start() && name.start() < span.start()) {
        take(name);
      }
      if (span.start() < done) {
        continue;
      }
      boolean begins = piece.paragraph() != paragraph;
      gap(span.start(), piece.apart() && !begins);
      if (begins) {
        breaks.add(new Break(span.start(), false));
      }
      words(piece.words(), span);
      paragraph = piece.paragraph();
    }
    if (!name.isEmpty() && done <= name.start()) {
      take(name);
    }
    gap(text.length(), false);
    return Assembler.assemble(source, edits, breaks);
  }

  private Span span(List<Words> heading) {
    int start = Integer.MAX_VALUE;
    int end = 0;
    for (Words words : heading) {
      Span span = words.source();
      if (!words.isBlank() && !span.isEmpty()) {
        start = Math.min(start, span.start());
        end = Math.max(end, span.end());
      }
    }
    return start < end ? Line.trim(text, start, end) : new Span(0, 0);
  }

  private void take(Span name) {
    gap(name.start(), false);
    edits.add(Edit.take(name, "title"));
    done = name.end();
  }

  private void words(Words words, Span span) {
    List<Edit> found = new ArrayList<>();
    String said = words.text();
    boolean verbatim = said.length() == span.length() && text.startsWith(said, span.start());
    if (!verbatim) {
      Entities.find(text, span, found);
    }
    addInvisible(span, found);
    if (words.box().is("pre") || words.box().isInside("pre")) {
      lines(words, span);
    }
    done = span.end();
  }

  /**
   * Adds the edits of entities, and between them those of characters that are no text. A tag stands
   * before the span, or nothing.
   */
  private void addInvisible(Span span, List<Edit> entities) {
    int next = 0;
    for (Edit edit : InvisibleCharacters.find(text, span)) {
      while (next < entities.size() && entities.get(next).span().start() < edit.span().start()) {
        edits.add(entities.get(next++));
      }
      edits.add(edit);
    }
    edits.addAll(entities.subList(next, entities.size()));
  }

  /** Text that is set as it was typed has its paragraphs as plain text has. */
  private void lines(Words words, Span span) {
    Box pre = words.box().is("pre") ? words.box() : words.box().around("pre");
    List<Line> lines = new ArrayList<>();
    for (Line line : Line.split(span.of(text), 0)) {
      lines.add(new Line(line.span().shift(span.start()), line.blankBefore()));
    }
    boolean whole = whole(pre);
    List<Line> starts = whole ? Layout.of(text, lines).paragraphStarts() : lines;
    for (Line line : starts) {
      boolean first = line == lines.get(0);
      if (!first || hasBreak(span.start(), line.span().start())) {
        breaks.add(new Break(line.span().start(), false));
      }
    }
  }

  /** Whether there are no elements in an element, so that its lines can be measured. */
  private static boolean whole(Box pre) {
    return pre.content.size() == 1;
  }

  private boolean hasBreak(int start, int end) {
    return text.substring(start, end).chars().anyMatch(Chars::isBreak);
  }

  /**
   * Accounts for what stands before the next words.
   *
   * @param apart whether the words around it must not touch
   */
  private void gap(int to, boolean apart) {
    boolean space = apart;
    while (nextRegion < regions.size() && regions.get(nextRegion).span().start() < to) {
      Regions.Region region = regions.get(nextRegion++);
      int end = Math.min(region.span().end(), to);
      while (nextRegion < regions.size()
          && regions.get(nextRegion).skip() == region.skip()
          && regions.get(nextRegion).span().start() < to) {
        end = Math.max(end, Math.min(regions.get(nextRegion++).span().end(), to));
      }
      int start = Math.max(done, region.span().start());
      if (start < end) {
        space = markup(start, space);
        Span span = Line.trim(text, start, end);
        if (!span.isEmpty()) {
          edits.add(Edit.remove(span, region.skip().rule, region.skip().reason));
        }
        done = end;
      }
    }
    markup(to, space);
  }

  /** Whether marks are tags without attributes and nothing else. */
  private static boolean isBare(String marks) {
    int i = 0;
    while (i < marks.length()) {
      int from = marks.startsWith("</", i) ? i + 2 : i + 1;
      if (marks.charAt(i) != '<' || from == marks.length() || !isLetter(marks.charAt(from))) {
        return false;
      }
      i = from;
      while (i < marks.length() && isOfName(marks.charAt(i))) {
        i++;
      }
      i = behindSpace(marks, i);
      i += marks.startsWith("/>", i) ? 2 : 1;
      if (i > marks.length() || marks.charAt(i - 1) != '>') {
        return false;
      }
      i = behindSpace(marks, i);
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isOfName(char c) {
    return isLetter(c) || c >= '0' && c <= '9' || c == '-';
  }

  private static int behindSpace(String marks, int from) {
    int i = from;
    while (i < marks.length()
        && (marks.charAt(i) == ' ' || marks.charAt(i) >= '\t' && marks.charAt(i) <= '\r')) {
      i++;
    }
    return i;
  }

  /** Accounts for tags and comments up to an offset; returns whether a space is still due. */
  private boolean markup(int to, boolean apart) {
    Span span = Line.trim(text, done, Math.max(done, to));
    done = Math.max(done, to);
    if (span.isEmpty()) {
      return apart;
    }
    String marks = span.of(text);
    if (apart || isBare(marks) || !WORD.matcher(marks).find()) {
      edits.add(Edit.repair(span, apart ? " " : "", MARKUP));
      return false;
    }
    boolean comment = marks.startsWith("<!--");
    edits.add(
        Edit.remove(
            span,
            MARKUP,
            comment ? "a comment in the page" : "markup, such as the address of a link"));
    return false;
  }
}
