package org.lectern.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.extract.clean.Line;
import org.lectern.extract.date.DateExpression;
import org.lectern.extract.date.DateScanner;
import org.lectern.model.Span;

/**
 * Reads the header of a mail (RFC 5322) or of a memorandum: who it is from, its subject and its
 * date. What else stands there, such as who it is to, is listed as removed.
 */
final class MailHead {
  /** The lines that may stand above it, as "MEMORANDUM". */
  private static final int MOST_BEFORE = 2;

  private static final int FEWEST = 3;
  private static final int LONGEST = 1000;

  private static final Pattern FIELD =
      Pattern.compile(
          "(?i)(from|to|cc|bcc|subject|re|date|sent|reply-to|sender|message-id|in-reply-to|references|received"
              + "|return-path|delivered-to|mime-version|organi[sz]ation|user-agent|importance|attachments"
              + "|(?:content|x|list|dkim|arc|authentication|received|thread)-[a-z-]{2,40})\\s?:\\s*(.*)");
  private static final Pattern HEADING =
      Pattern.compile(
          "(?i)(?:(?:inter-?office |internal )?memo(?:randum)?|e-?mail|message)\\P{L}*");

  /** "Ann Clerk <ann@example.org>", "ann@example.org (Ann Clerk)". */
  private static final Pattern NAMED =
      Pattern.compile(
          "\"?([^\"<>@()]{2,80}?)\"?\\s*(?:<[^<>]*>)?|\\S+@\\S+\\s*\\(([^()]{2,80})\\)");

  /** What programs put before the subject of an answer. */
  private static final Pattern ANSWER =
      Pattern.compile("(?i)(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs|antw)(?:\\[\\d+\\])?\\s?[:：]\\s*)+");

  private final String text;
  private final List<Line> lines;
  private final HeadDraft draft;

  private MailHead(String text, List<Line> lines, HeadDraft draft) {
    this.text = text;
    this.lines = lines;
    this.draft = draft;
  }

  /** Reads such a header, if the text begins with one; gives the first line behind it, else 0. */
  static int read(String text, List<Line> lines, HeadDraft draft) {
    return new MailHead(text, lines, draft).read();
  }

  private int read() {
    int from = 0;
    while (from < Math.min(MOST_BEFORE, lines.size()) && isHeading(lines.get(from))) {
      from++;
    }
    int to = end(from);
    if (to == from || to == lines.size()) {
      return 0;
    }
    lines.subList(0, from).forEach(line -> draft.take(line, "letterhead"));
    for (int i = from; i < to; ) {
      int next = i + 1;
      while (next < to && !isField(lines.get(next))) {
        next++;
      }
      take(lines.get(i), lines.get(next - 1));
      i = next;
    }
    return to;
  }

  private boolean isHeading(Line line) {
    return HEADING.matcher(line.in(text)).matches();
  }

  private boolean isField(Line line) {
    return line.length() < LONGEST && FIELD.matcher(line.in(text)).matches();
  }

  /** One past the last line of the fields; the first line if they are none. */
  private int end(int from) {
    Set<String> names = new HashSet<>();
    int i = from;
    while (i < lines.size()) {
      Line line = lines.get(i);
      Matcher field = FIELD.matcher(line.length() < LONGEST ? line.in(text) : "");
      boolean near = i == from || line.blankBefore() <= (isMemo(from) ? 1 : 0);
      if (near && field.matches()) {
        names.add(field.group(1).toLowerCase(Locale.ROOT));
      } else if (i == from || line.blankBefore() > 0 || !isFolded(line)) {
        break;
      }
      i++;
    }
    boolean header =
        names.contains("from")
            && names.size() >= FEWEST
            && (names.contains("subject") || names.contains("re") || names.contains("to"));
    return header ? i : from;
  }

  private static boolean isMemo(int from) {
    return from > 0;
  }

  /** Whether a line goes on with the field above it: white space stands before it. */
  private boolean isFolded(Line line) {
    int before = line.span().start() - 1;
    return before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t');
  }

  private void take(Line first, Line last) {
    Span all = new Span(first.span().start(), last.span().end());
    Matcher field = FIELD.matcher(first.in(text));
    if (!field.matches() || field.group(2).isBlank()) {
      draft.take(first, last, "letterhead");
      return;
    }
    Span value = new Span(first.span().start() + field.start(2), all.end());
    switch (field.group(1).toLowerCase(Locale.ROOT)) {
      case "from" -> from(first, last, value);
      case "subject", "re" -> subject(first, last, value);
      case "date", "sent" -> date(first, last, value);
      default -> draft.take(first, last, "letterhead");
    }
  }

  private void from(Line first, Line last, Span value) {
    Matcher named = NAMED.matcher(value.of(text));
    if (!named.matches()) {
      draft.take(first, last, "letterhead");
      return;
    }
    int group = named.group(1) != null ? 1 : 2;
    Optional<String> person = Names.leadingPerson(named.group(group));
    String name = person.orElse(named.group(group).strip());
    int at = value.of(text).indexOf(name, named.start(group));
    Span span = new Span(at, at + name.length()).shift(value.start());
    draft.author(HeadDraft.fact(name, person.isPresent() ? 0.95 : 0.7, "header-author", span));
    draft.take(first, last, "author");
  }

  private void subject(Line first, Line last, Span value) {
    Matcher answer = ANSWER.matcher(value.of(text));
    int start = value.start() + (answer.lookingAt() ? answer.end() : 0);
    if (start == value.end()) {
      draft.take(first, last, "letterhead");
      return;
    }
    Span span = new Span(start, value.end());
    String words = span.of(text).replaceAll("[\\p{Z}\\s\\p{Cc}]+", " ").strip();
    draft.title(HeadDraft.fact(words, 0.97, "header-title", span));
    draft.take(first, last, "title");
  }

  private void date(Line first, Line last, Span value) {
    List<DateExpression> days =
        DateScanner.scan(value.of(text)).stream().filter(d -> d.days().isPresent()).toList();
    days.stream().findFirst().ifPresent(day -> draft.date(day.shift(value.start())));
    draft.take(first, last, days.isEmpty() ? "letterhead" : "date");
  }
}
