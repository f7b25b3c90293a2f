package org.lectern.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.extract.clean.Line;
import org.lectern.extract.date.DateExpression;
import org.lectern.extract.date.DateScanner;
import org.lectern.model.Span;

/** Reads lines of a head that are wholly metadata: labelled ones, date lines, addresses, notes. */
final class HeadFields {
  private static final int LONGEST = 300;
  private static final int MOST_LINES = 10;

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(title|headline|date|published|publication date|date published|posted|delivered|date delivered|author"
              + "|authors|by|speaker|source|publisher|url|link|place|location|标题|日期|时间|作者|来源)"
              + "\\s{0,3}[:：]\\s{0,3}(\\S.*)");
  private static final Pattern BARE_DATE = Pattern.compile("(?i)date\\s{1,4}(\\S.*)");
  private static final Pattern ENDING_DATE =
      Pattern.compile(
          "(?:(.{2,80}?)[,;|]\\s{0,3})?(?:\\p{L}{2,15} )?[Dd]ate\\s{0,2}[:：]\\s{0,3}(\\S.*)");

  /** What a title begins with, though it has the name of an organisation in it. */
  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)(?:(?:opening|closing|welcome|keynote|joint|inaugural|prepared) )?(?:speech|remarks"
              + "|address|statement|lecture|transcript|interview|toast|report|minutes|letter|text|notes"
              + "|summary)s? (?:by|of|to|at|on|with|from|before|delivered|for)\\b");

  private static final int LONGEST_CONTACT = 80;
  private static final int MOST_CONTACT_LINES = 8;
  private static final Pattern CONTACT =
      Pattern.compile(
          "(?i)(?:(?:press|media|news|for more information,? )?\\s?contacts?|enquiries)\\s?:.{0,60}");

  /** An address or a number by which somebody is reached. */
  private static final Pattern REACHED =
      Pattern.compile(
          "\\S@\\S|(?i)\\b(?:tel|phone|telephone|mobile|e-?mail)\\b|\\+?\\d[\\d ().-]{6,}\\d");

  private static final Pattern URL = Pattern.compile("https?://\\S{3,500}");
  private static final Pattern TIME =
      Pattern.compile(
          "(?i)[ T,]{1,2}(?:at )?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?\\s?(?:[ap]\\.?m\\.?|h)?.{0,12}$");

  private static final Pattern PLACE =
      Pattern.compile(
          "[\\p{Lu}\\p{IsArabic}\\p{IsHebrew}][\\p{L}.'’-]+(?: [\\p{L}.'’-]+){0,3}(?:, \\p{Lu}[\\p{L}. ]+)?");

  /** "Ulm, den 3. Mai 2001", "Lyon, le 3 mai 2001". */
  private static final Pattern BEFORE_DAY = Pattern.compile("(?<=,)\\s(?:den|am|le|el|em|il)$");

  private final String text;
  private final List<Line> lines;
  private final HeadDraft draft;

  HeadFields(String text, List<Line> lines, HeadDraft draft) {
    this.text = text;
    this.lines = lines;
    this.draft = draft;
  }

  /** Whether a line begins with a label such as "Date:". */
  static boolean isLabelled(String words) {
    return LABEL.matcher(words).matches();
  }

  /** Takes labelled lines, date lines and addresses from a line on; gives the first other line. */
  int read(int from) {
    int i = from;
    while (i < Math.min(lines.size(), MOST_LINES)) {
      int contact = contactEnd(i);
      if (contact > i) {
        draft.take(lines.get(i), lines.get(contact - 1), "note");
        i = contact;
      } else if (readField(lines.get(i))) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  /** One past the block of whom to ask, as press releases have it; the line itself for none. */
  private int contactEnd(int from) {
    if (!CONTACT.matcher(lines.get(from).in(text)).matches()) {
      return from;
    }
    int end = from;
    boolean reached = false;
    do {
      reached |= REACHED.matcher(lines.get(end).in(text)).find();
      end++;
    } while (end < lines.size()
        && lines.get(end).blankBefore() == 0
        && lines.get(end).length() <= LONGEST_CONTACT);
    return reached && end - from <= MOST_CONTACT_LINES ? end : from;
  }

  private boolean readField(Line line) {
    if (line.length() > LONGEST) {
      return false;
    }
    String words = line.in(text);
    if (line.length() < 120 && CoverReader.isNote(words)) {
      return draft.take(line, "note");
    }
    if (URL.matcher(words).matches()) {
      draft.url(HeadDraft.fact(words, 0.97, "header-address", line.span()));
      return draft.take(line, "source");
    }
    return readLabel(line, words) || readDateLine(line, words) || readEndingDate(line, words);
  }

  private boolean readLabel(Line line, String words) {
    Matcher matcher = LABEL.matcher(words);
    if (!matcher.matches()) {
      Matcher bare = BARE_DATE.matcher(words);
      return bare.matches()
          && readDate(line, bare.start(1), bare.group(1))
          && draft.take(line, "date");
    }
    String label = matcher.group(1).toLowerCase(Locale.ROOT);
    String value = matcher.group(2);
    Span span = new Span(matcher.start(2), matcher.end(2)).shift(line.span().start());
    return switch (label) {
      case "title", "headline", "标题" -> {
        draft.title(HeadDraft.fact(value, 0.98, "header-title", span));
        yield draft.take(line, "title");
      }
      case "author", "authors", "by", "speaker", "作者" ->
          HeadBylines.names(draft, line, span, value);
      case "publisher", "source", "来源" -> readPublisher(line, span, value);
      case "url", "link" -> URL.matcher(value).matches() && readAddress(line, span, value);
      case "place", "location" -> {
        draft.place(HeadDraft.fact(value, 0.97, "header-place", span));
        yield draft.take(line, "place");
      }
      case "delivered", "date delivered" ->
          readDay(value, draft::deliveredOn, line.span().start() + matcher.start(2))
              && draft.take(line, "date");
      default -> readDate(line, matcher.start(2), value) && draft.take(line, "date");
    };
  }

  private boolean readAddress(Line line, Span span, String value) {
    draft.url(HeadDraft.fact(value, 0.97, "header-address", span));
    return draft.take(line, "source");
  }

  private boolean readPublisher(Line line, Span span, String value) {
    if (URL.matcher(value).matches()) {
      return readAddress(line, span, value);
    }
    draft.publisher(HeadDraft.fact(value, 0.85, "header-publisher", span));
    return draft.take(line, "publisher");
  }

  /** Reads a date that is all of a string; one that is there already is not replaced. */
  private boolean readDate(Line line, int offset, String value) {
    return readDay(value, draft::date, line.span().start() + offset);
  }

  private static boolean readDay(String value, Consumer<DateExpression> to, int offset) {
    Optional<DateExpression> found = DateScanner.whole(TIME.matcher(value).replaceFirst(""));
    found.ifPresent(d -> to.accept(d.shift(offset)));
    return found.isPresent();
  }

  /** A line that is a date, or a place and a date, with or without brackets. */
  private boolean readDateLine(Line line, String words) {
    if (line.length() > 120) {
      return false;
    }
    int open = words.startsWith("[") || words.startsWith("(") || words.startsWith("（") ? 1 : 0;
    int end = words.length();
    while (end > open && "])）.".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    String inner = words.substring(open, end);
    List<DateExpression> found = DateScanner.scan(inner);
    if (found.size() != 1 || found.get(0).days().isEmpty()) {
      return false;
    }
    DateExpression only = found.get(0);
    String before = inner.substring(0, only.span().start());
    String after = TIME.matcher(inner.substring(only.span().end())).replaceFirst("");
    String beside = before.isBlank() ? after : before;
    if (!before.isBlank() && !after.isBlank()
        || !beside.isBlank() && !readBeside(line, beside, after.isBlank())) {
      return false;
    }
    draft.date(only.shift(line.span().start() + open));
    return draft.take(line, "date");
  }

  /** Reads what stands beside the date: a place, or the name of an organisation before it. */
  private boolean readBeside(Line line, String beside, boolean before) {
    String bare = BEFORE_DAY.matcher(beside.strip()).replaceFirst("");
    boolean parted = ",،".indexOf(bare.charAt(0)) >= 0 || bare.endsWith(",") || bare.endsWith("،");
    String name = bare.replaceAll("^[\\s,،]+|[\\s,،]+$", "");
    if (parted
        && before
        && (Names.isOrganisation(name) || Names.hasArticle(name))
        && name.length() < 80
        && !TITLE.matcher(name).lookingAt()) {
      int start = text.indexOf(name, line.span().start());
      Span span = new Span(start, start + name.length());
      draft.publisher(HeadDraft.fact(name, 0.6, "header-publisher", span));
      return true;
    }
    if (!parted || !PLACE.matcher(name).matches() || !Names.canBePlace(name)) {
      return false;
    }
    int at = text.indexOf(name, line.span().start());
    Span span = new Span(at, at + name.length());
    draft.place(HeadDraft.fact(Names.place(name), 0.9, "header-place", span));
    return true;
  }

  /** "Parliament of Singapore, Sitting Date: 26-04-1955". */
  private boolean readEndingDate(Line line, String words) {
    Matcher matcher = ENDING_DATE.matcher(words);
    if (!matcher.matches() || !readDate(line, matcher.start(2), matcher.group(2))) {
      return false;
    }
    String body = matcher.group(1);
    if (body != null) {
      Span span = new Span(matcher.start(1), matcher.end(1)).shift(line.span().start());
      draft.publisher(HeadDraft.fact(body, 0.6, "header-publisher", span));
    }
    return draft.take(line, "date");
  }
}
