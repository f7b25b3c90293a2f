package org.lectern.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.extract.clean.Line;
import org.lectern.model.Format;
import org.lectern.model.Inferred;
import org.lectern.model.Source;
import org.lectern.model.Span;
import org.lectern.model.Structure.Block;

/**
 * The head of a text whose author marked the title. The title is what is marked, whatever else the
 * head says, and the head ends where the first heading begins. In a PDF file the title is only
 * large, so it is no such word.
 */
final class MarkedTitle {
  private static final double SURE = 0.95;
  private static final int MOST_NAMES = 6;

  private final Source source;
  private final String text;
  private final Span title;

  private MarkedTitle(Source source, Span title) {
    this.source = source;
    this.text = source.text();
    this.title = title;
  }

  static Optional<MarkedTitle> of(Source source) {
    return source
        .structure()
        .title()
        .filter(title -> source.format() == Format.DOCX)
        .map(title -> new MarkedTitle(source, title));
  }

  /** Reads the head in lines, which are those of the text and its head. */
  Head head(List<Line> lines) {
    int end = end();
    List<Line> names = names(lines, end);
    List<Line> others = lines.stream().filter(l -> !names.contains(l) && !isHeading(l)).toList();
    Head read = HeadReader.read(text, others, 0);
    Line line = new Line(title, 1);
    List<Head.Taken> taken = new ArrayList<>();
    taken.add(new Head.Taken(line, line, "title"));
    names.forEach(name -> taken.add(new Head.Taken(name, name, "author")));
    others.forEach(
        other -> {
          if (other.span().start() < end && !other.span().overlaps(title)) {
            field(read, other).ifPresent(f -> taken.add(new Head.Taken(other, other, f)));
          }
        });
    List<Inferred<String>> authors =
        Stream.concat(names.stream().map(this::author), read.authors().stream())
            .filter(author -> isBefore(author, end))
            .toList();
    Predicate<Inferred<String>> before = fact -> isBefore(fact, end);
    String words = title.of(text).strip().replaceAll("\\s+", " ");
    return new Head(
        Optional.of(Inferred.of(words, SURE, "format-title", title)),
        read.date().filter(date -> date.span().start() < end),
        authors,
        read.publisher().filter(before),
        read.place().filter(before),
        read.url().filter(before),
        taken);
  }

  /** Where the first heading behind the title begins, or the text ends. */
  private int end() {
    return source.structure().blocks().stream()
        .filter(block -> block.heading() > 0 && block.span().start() > title.start())
        .mapToInt(block -> block.span().start())
        .findFirst()
        .orElse(text.length());
  }

  private boolean isHeading(Line line) {
    return source.structure().blocks().stream()
        .filter(block -> block.heading() > 0)
        .map(Block::span)
        .anyMatch(line.span()::overlaps);
  }

  /**
   * Lines behind the title that are no more than the name of an author in the file's properties.
   */
  private List<Line> names(List<Line> lines, int end) {
    var known =
        source.embedded().authors().stream().map(Inferred::value).collect(Collectors.toSet());
    return lines.stream()
        .filter(line -> line.span().start() > title.start() && line.span().start() < end)
        .limit(MOST_NAMES)
        .filter(line -> known.contains(line.in(text)))
        .toList();
  }

  private Inferred<String> author(Line line) {
    return Inferred.of(line.in(text), SURE, "byline", line.span())
        .because("The file's properties name the same author.");
  }

  /** What a line of the head became; one that was taken for the title stands beside it. */
  private static Optional<String> field(Head read, Line line) {
    return read.taken().stream()
        .filter(
            t ->
                t.first().span().start() <= line.span().start()
                    && line.span().end() <= t.last().span().end())
        .findFirst()
        .map(t -> t.field().equals("title") ? "letterhead" : t.field());
  }

  private static boolean isBefore(Inferred<String> fact, int end) {
    return fact.support().stream().allMatch(span -> span.start() < end);
  }
}
