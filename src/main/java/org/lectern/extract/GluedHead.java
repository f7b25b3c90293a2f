package org.lectern.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.extract.clean.Line;
import org.lectern.extract.date.DateExpression;
import org.lectern.extract.date.DateScanner;
import org.lectern.model.Inferred;
import org.lectern.model.Span;

/**
 * A head whose lines were run together when the markup was lost: {@code Minutes of the Road
 * CommitteeMeeting of May 3, 1996A meeting was held}.
 *
 * @param lines the lines, those of the head parted
 * @param pieces how many of the lines are of the head; 0 where nothing was run together
 */
record GluedHead(List<Line> lines, int pieces) {
  private static final int MOST_LINES = 3;
  private static final int LONGEST_PIECE = 160;
  private static final int LEAST_GLUED = 2;
  private static final Pattern GLUE =
      Pattern.compile("(?<=[\\p{Ll}\\d)])(?<!Mc|Mac)(?=\\p{Lu}(?:\\p{Ll}| ))");
  private static final Pattern PROSE =
      Pattern.compile(
          "(?:A|An|The|On|In|At|This|It|By) [^.]{0,200}\\b(?:was|were|is|are|met|has|had)\\b");
  private static final Pattern DIGIT = Pattern.compile("\\d");

  GluedHead {
    lines = List.copyOf(lines);
  }

  /**
   * Parts the head of a text, if two seams or more stand in its first lines and one of the pieces
   * before the last seam has a date.
   */
  static GluedHead of(String text, List<Line> lines) {
    List<Line> pieces = new ArrayList<>();
    int seams = 0;
    int used = 0;
    while (used < Math.min(MOST_LINES, lines.size())) {
      List<Line> parts = parts(text, lines.get(used));
      if (parts.size() == 1 && seams == 0 || parts.size() == 1 && used > 1) {
        break;
      }
      seams += parts.size() - 1;
      pieces.addAll(parts);
      used++;
      if (prose(text, pieces.get(pieces.size() - 1))) {
        break;
      }
    }
    int head = pieces.size() - 1;
    if (seams < LEAST_GLUED || !isHead(text, pieces, head)) {
      return new GluedHead(lines, 0);
    }
    List<Line> all = new ArrayList<>(pieces);
    all.addAll(lines.subList(used, lines.size()));
    return new GluedHead(all, head);
  }

  private static List<Line> parts(String text, Line line) {
    List<Line> parts = new ArrayList<>();
    Matcher matcher =
        GLUE.matcher(text)
            .region(line.span().start(), line.span().end())
            .useTransparentBounds(true);
    int start = line.span().start();
    while (matcher.find() && parts.size() < 6) {
      if (matcher.start() > start) {
        parts.add(new Line(Line.trim(text, start, matcher.start()), 0));
        start = matcher.start();
      }
      if (prose(text, new Line(new Span(start, line.span().end()), 0))) {
        break;
      }
    }
    parts.add(new Line(new Span(start, line.span().end()), 0));
    return parts;
  }

  /** Whether a piece reads as the beginning of a sentence with a verb, and not as a title. */
  private static boolean prose(String text, Line piece) {
    return piece.length() > 40 && PROSE.matcher(piece.in(text)).lookingAt();
  }

  private static boolean isHead(String text, List<Line> pieces, int head) {
    boolean dated = false;
    for (Line piece : pieces.subList(0, Math.max(0, head))) {
      if (piece.length() > LONGEST_PIECE || piece.endsSentence(text)) {
        return false;
      }
      dated |= dateOf(text, piece).isPresent();
    }
    return dated && prose(text, pieces.get(head));
  }

  private static Optional<DateExpression> dateOf(String text, Line piece) {
    return DateScanner.scan(text, piece.span()).stream()
        .filter(d -> d.isDay() && d.hasYear())
        .findFirst();
  }

  /** What the pieces say: the last without a number is the title, the last date the date. */
  Head head(String text) {
    Optional<Inferred<String>> title = Optional.empty();
    Optional<DateExpression> date = Optional.empty();
    List<Head.Taken> taken = new ArrayList<>();
    int titled = titlePiece(text);
    for (int i = 0; i < pieces; i++) {
      Line piece = lines.get(i);
      Optional<DateExpression> here = dateOf(text, piece);
      date = here.isPresent() ? here : date;
      if (i == titled) {
        title = Optional.of(Inferred.of(piece.in(text), 0.85, "glued-title", piece.span()));
      }
      String field = i == titled ? "title" : here.isPresent() ? "date" : "letterhead";
      taken.add(new Head.Taken(piece, piece, field));
    }
    return new Head(
        title, date, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), taken);
  }

  /** The longest piece without a number, or the first. */
  private int titlePiece(String text) {
    int best = -1;
    for (int i = 0; i < pieces; i++) {
      boolean plain = !DIGIT.matcher(lines.get(i).in(text)).find();
      if (plain && (best < 0 || lines.get(i).length() > lines.get(best).length())) {
        best = i;
      }
    }
    return Math.max(0, best);
  }
}
