package org.lectern.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.extract.clean.Chars;
import org.lectern.extract.clean.Line;
import org.lectern.extract.date.DateExpression;
import org.lectern.extract.date.DateScanner;
import org.lectern.model.Inferred;
import org.lectern.model.Span;

/**
 * Reads the lines before the text: {@code date 2023-07-16}, a title, a byline, a date line.
 *
 * <p>A line is taken only if it is wholly metadata. A title needs something behind it that is not a
 * title: other lines of the head, or the text.
 */
final class HeadReader {
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_HAN_TITLE = 90;
  private static final int MOST_LINES = 10;

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(title|headline|date|published|publication date|date published|posted|updated|author"
              + "|authors|by|speaker|source|publisher|url|link|place|location|标题|日期|时间|作者|来源)"
              + "\\s{0,3}[:：]\\s{0,3}(\\S.*)");
  private static final Pattern BARE_DATE = Pattern.compile("(?i)date\\s{1,4}(\\S.*)");
  private static final Pattern ENDING_DATE =
      Pattern.compile(
          "(?:(.{2,80}?)[,;|]\\s{0,3})?(?:\\p{L}{2,15} )?[Dd]ate\\s{0,2}[:：]\\s{0,3}(\\S.*)");
  private static final Pattern BYLINE = Pattern.compile("(?:By|BY) (\\p{Lu}[^.]{2,80})");
  private static final Pattern DELIVERED =
      Pattern.compile(
          "(?i)(?:(?:speech|address|statement|remarks|lecture) )?(?:as )?(?:delivered|given|presented|made)"
              + "(?: by)?:? \\p{Lu}.{2,140}");
  private static final Pattern URL = Pattern.compile("https?://\\S{3,500}");
  private static final Pattern SALUTATION =
      Pattern.compile(
          "(?i)(?:dear |(?:mr\\.?|mrs\\.?|ms\\.?|madam) (?:president|speaker|chair|secretary|prime|minister"
              + "|moderator)|your |ladies and|excellenc|distinguished |comrades"
              + "|friends|my fellow|fellow|honou?rable|尊敬的|各位|女士们|同志们).*");
  private static final Pattern TIME =
      Pattern.compile(
          "(?i)[ T,]{1,2}(?:at )?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?\\s?(?:[ap]\\.?m\\.?|h)?.{0,12}$");

  /** "Ulm, den 3. Mai 2001", "Lyon, le 3 mai 2001". */
  private static final Pattern BEFORE_DAY = Pattern.compile("(?<=,)\\s(?:den|am|le|el|em|il)$");

  private static final Pattern PLACE_BEFORE =
      Pattern.compile("(?:\\p{Lu}[\\p{L}.'’-]+(?: [\\p{L}.'’-]+){0,3}, ){0,2}");
  private static final Pattern SPEAKER_TURN = Pattern.compile(".{1,40}[:：] .{60,}");
  private static final Pattern DELIVERY =
      Pattern.compile(
          "(?i)[\\[(\\d* ]*(?:(?:please )?check against delivery|as delivered|embargoed)\\b.*");
  private static final Pattern LETTERHEAD =
      Pattern.compile(
          "(?i)(?:permanent mission|ministry of|embassy of|mission permanente|misión permanente"
              + "|permanent representative|minister for|minister of|(?:deputy )?prime minister of"
              + "|president of)\\b.*");
  private static final Pattern OPEN_END =
      Pattern.compile("(?i).*(?:\\b(?:of|the|and|at|on|in|for|to|by|with|de|des|du|la)|,|:|[–—-])");

  private final String text;
  private final List<Line> lines;
  private final boolean wrapped;
  private final List<Head.Taken> taken = new ArrayList<>();
  private final List<Inferred<String>> authors = new ArrayList<>();
  private Optional<Inferred<String>> title = Optional.empty();
  private Optional<DateExpression> date = Optional.empty();
  private Optional<Inferred<String>> publisher = Optional.empty();
  private Optional<Inferred<String>> place = Optional.empty();
  private Optional<Inferred<String>> url = Optional.empty();

  private HeadReader(String text, List<Line> lines, boolean wrapped) {
    this.text = text;
    this.lines = lines;
    this.wrapped = wrapped;
  }

  /**
   * Reads the head.
   *
   * @param text the source
   * @param lines the lines that are of the text or its head
   * @param wrapped whether the lines are hard-wrapped, so that a title may have several
   */
  static Head read(String text, List<Line> lines, boolean wrapped) {
    HeadReader reader = new HeadReader(text, lines, wrapped);
    int next = reader.readLines();
    boolean whole = reader.title.isPresent() && reader.date.isPresent();
    Optional<CoverReader.Cover> cover =
        CoverReader.read(text, lines).filter(c -> !whole || reader.lacksSpeaker(c));
    if (cover.isPresent() && cover.get().lines() > next) {
      return cover.get().head();
    }
    if (next >= lines.size()) {
      return Head.NONE; // All of it would be head; then it is the text.
    }
    return new Head(
        reader.title,
        reader.date,
        List.copyOf(reader.authors),
        reader.publisher,
        reader.place,
        reader.url,
        List.copyOf(reader.taken));
  }

  /** Whether a cover gives the same title, and the speaker as well. */
  private boolean lacksSpeaker(CoverReader.Cover cover) {
    boolean same =
        cover.head().title().map(Inferred::value).equals(title.map(Inferred::value))
            && cover.head().date().isPresent();
    return authors.isEmpty() && same && !cover.head().authors().isEmpty();
  }

  private int readLines() {
    int next = readFields(0);
    int end = titleEnd(next);
    if (end > next && title.isEmpty()) {
      int behind = readBylines(end);
      int fields = readFields(behind);
      if (fields > behind && authors.isEmpty()) {
        fields = readFields(readBylines(fields)); // Below the date line.
      }
      boolean strong = fields > behind || behind > end;
      if (strong || isPlainTitle(lines.get(next), lines.get(end - 1)) && isTitleBefore(next, end)) {
        takeTitle(next, end, strong ? 0.97 : 0.88);
        next = Math.max(fields, end);
      }
    }
    return next;
  }

  /** Takes labelled lines, date lines and addresses from a line on; gives the first other line. */
  private int readFields(int from) {
    int i = from;
    while (i < Math.min(lines.size(), MOST_LINES) && readField(lines.get(i))) {
      i++;
    }
    return i;
  }

  private boolean readField(Line line) {
    if (line.length() > LONGEST_TITLE) {
      return false;
    }
    String words = line.in(text);
    if (line.length() < 120 && CoverReader.isNote(words)) {
      return take(line, "note");
    }
    if (URL.matcher(words).matches()) {
      url = url.or(() -> Optional.of(fact(words, 0.97, "header-address", line.span())));
      return take(line, "source");
    }
    return readLabel(line, words) || readDateLine(line, words) || readEndingDate(line, words);
  }

  private boolean readLabel(Line line, String words) {
    Matcher matcher = LABEL.matcher(words);
    if (!matcher.matches()) {
      Matcher bare = BARE_DATE.matcher(words);
      return bare.matches() && readDate(line, bare.start(1), bare.group(1)) && take(line, "date");
    }
    String label = matcher.group(1).toLowerCase(Locale.ROOT);
    String value = matcher.group(2);
    Span span = new Span(matcher.start(2), matcher.end(2)).shift(line.span().start());
    return switch (label) {
      case "title", "headline", "标题" -> {
        title = title.or(() -> Optional.of(fact(value, 0.98, "header-title", span)));
        yield take(line, "title");
      }
      case "author", "authors", "by", "speaker", "作者" -> readNames(line, span, value);
      case "publisher", "source", "来源" -> readPublisher(line, span, value);
      case "url", "link" -> URL.matcher(value).matches() && readAddress(line, span, value);
      case "place", "location" -> {
        place = place.or(() -> Optional.of(fact(value, 0.97, "header-place", span)));
        yield take(line, "place");
      }
      default -> readDate(line, matcher.start(2), value) && take(line, "date");
    };
  }

  private boolean readAddress(Line line, Span span, String value) {
    url = url.or(() -> Optional.of(fact(value, 0.97, "header-address", span)));
    return take(line, "source");
  }

  private boolean readPublisher(Line line, Span span, String value) {
    if (URL.matcher(value).matches()) {
      return readAddress(line, span, value);
    }
    publisher = publisher.or(() -> Optional.of(fact(value, 0.85, "header-publisher", span)));
    return take(line, "publisher");
  }

  private boolean readNames(Line line, Span span, String value) {
    for (String name : value.split("\\s*(?:[;、,，]| and )\\s*")) {
      authors.add(fact(Names.withoutHonorific(name), 0.95, "header-author", span));
    }
    return take(line, "author");
  }

  /** Reads a date that is all of a string; one that is there already is not replaced. */
  private boolean readDate(Line line, int offset, String value) {
    String bare = TIME.matcher(value).replaceFirst("");
    Optional<DateExpression> found = DateScanner.whole(bare);
    found.ifPresent(d -> date = date.or(() -> Optional.of(d.shift(line.span().start() + offset))));
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
    date = date.or(() -> Optional.of(only.shift(line.span().start() + open)));
    return take(line, "date");
  }

  /** Reads what stands beside the date: a place, or the name of an organisation before it. */
  private boolean readBeside(Line line, String beside, boolean before) {
    String bare = BEFORE_DAY.matcher(beside.strip()).replaceFirst("");
    boolean parted = ",،".indexOf(bare.charAt(0)) >= 0 || bare.endsWith(",") || bare.endsWith("،");
    String name = bare.replaceAll("^[\\s,،]+|[\\s,،]+$", "");
    if (parted && before && Names.isOrganisation(name) && name.length() < 80) {
      int start = text.indexOf(name, line.span().start());
      Span span = new Span(start, start + name.length());
      publisher = publisher.or(() -> Optional.of(fact(name, 0.6, "header-publisher", span)));
      return true;
    }
    boolean isName =
        name.matches(
            "[\\p{Lu}\\p{IsArabic}\\p{IsHebrew}][\\p{L}.'’-]+(?: [\\p{L}.'’-]+){0,3}(?:, \\p{Lu}[\\p{L}. ]+)?");
    if (!parted || !isName || !Names.canBePlace(name)) {
      return false;
    }
    int at = text.indexOf(name, line.span().start());
    Span span = new Span(at, at + name.length());
    place = place.or(() -> Optional.of(fact(Names.place(name), 0.9, "header-place", span)));
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
      publisher = publisher.or(() -> Optional.of(fact(body, 0.6, "header-publisher", span)));
    }
    return take(line, "date");
  }

  /** Takes the byline behind a title: "By X", or lines of names before a date line. */
  private int readBylines(int from) {
    int i = from;
    while (i < lines.size() && i < from + 2) {
      Line line = lines.get(i);
      Matcher by = BYLINE.matcher(line.length() < 100 ? line.in(text) : "");
      if (by.matches()) {
        Span span = new Span(by.start(1), by.end(1)).shift(line.span().start());
        readNames(line, span, by.group(1));
        i++;
      } else if (readDelivery(line)
          || isDateBehind(i) && readByline(line)
          || (date.isPresent() || isPlaceAndDateBehind(i)) && readNameAndOffice(line)) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  /** "Delivered by X in Y on 3 May 2021". */
  private boolean readDelivery(Line line) {
    if (line.length() > 160 || !DELIVERED.matcher(line.in(text)).matches()) {
      return false;
    }
    Optional<Span> name = SpeakerName.inTitle(line.in(text));
    name.ifPresent(
        n -> {
          Span span = n.shift(line.span().start());
          authors.add(fact(SpeakerName.written(span.of(text)), 0.93, "byline", span));
        });
    List<DateExpression> dates =
        DateScanner.scan(line.in(text)).stream().filter(DateExpression::isDay).toList();
    if (dates.size() == 1) {
      date = date.or(() -> Optional.of(dates.get(0).shift(line.span().start())));
    }
    return name.isPresent() && take(line, "author");
  }

  /** "Ann Clerk, Minister of Fisheries" below or above a date line. */
  private boolean readNameAndOffice(Line line) {
    Optional<Span> name = SpeakerName.beforeOffice(line.in(text));
    name.ifPresent(
        n -> {
          Span span = n.shift(line.span().start());
          authors.add(fact(SpeakerName.written(span.of(text)), 0.85, "byline", span));
        });
    return name.isPresent() && take(line, "author");
  }

  /** "Lisbon, 3 May 2001" on the next line. */
  private boolean isPlaceAndDateBehind(int i) {
    if (i + 1 >= lines.size() || lines.get(i + 1).length() > 60) {
      return false;
    }
    String words = lines.get(i + 1).in(text);
    List<DateExpression> found = DateScanner.scan(words);
    return found.size() == 1
        && found.get(0).days().isPresent()
        && words.substring(found.get(0).span().end()).isBlank()
        && PLACE_BEFORE.matcher(words.substring(0, found.get(0).span().start())).matches();
  }

  private boolean isDateBehind(int i) {
    if (i + 1 >= lines.size() || lines.get(i + 1).length() > 60) {
      return false;
    }
    Optional<DateExpression> next = DateScanner.whole(lines.get(i + 1).in(text));
    return next.filter(d -> d.days().isPresent()).isPresent();
  }

  /** Names of people are authors, the others publishers; only the first publisher counts. */
  private boolean readByline(Line line) {
    if (line.length() > 200
        || line.endsSentence(text)
        || DateScanner.whole(line.in(text)).isPresent()) {
      return false;
    }
    int at = line.span().start();
    int before = authors.size();
    Optional<Inferred<String>> body = Optional.empty();
    for (String part : line.in(text).split("(?<=[,;、，])\\s*")) {
      String name = part.replaceAll("[,;、，\\s]+$", "");
      int start = text.indexOf(name, at);
      Span span = new Span(start, start + name.length());
      at = span.end();
      if (Names.isPerson(name)) {
        authors.add(fact(name, 0.85, "byline", span));
      } else if (Names.isOrganisation(name) || line.in(text).equals(name)) {
        double confidence = Names.isOrganisation(name) ? 0.8 : 0.5;
        Inferred<String> fact = fact(name, confidence, "byline", span);
        publisher = publisher.or(() -> Optional.of(fact));
        body = Optional.of(fact);
      }
    }
    if (authors.size() == before) {
      // Where nobody else stands in the byline, the body that stands there last is the author.
      body.filter(b -> b.confidence() > 0.5).ifPresent(authors::add);
    }
    return take(line, "author");
  }

  /** One past the last line of the title that would begin at a line; the line itself if none. */
  private int titleEnd(int from) {
    if (from >= lines.size() || !isTitleShaped(lines.get(from))) {
      return from;
    }
    int end = from + 1;
    while (end < Math.min(lines.size(), from + 6)
        && continuesTitle(lines.get(end - 1), lines.get(end))) {
      end++;
    }
    return end;
  }

  private boolean continuesTitle(Line before, Line line) {
    boolean open = OPEN_END.matcher(before.in(text)).matches();
    boolean small = Character.isLowerCase(text.codePointAt(line.span().start()));
    boolean near = line.blankBefore() == 0 && (wrapped && before.length() > 40 || open || small);
    boolean closed = Chars.endsSentence(text, before.span().start(), before.span().end());
    return near && !closed && isTitleShaped(line) && !isHeadField(line);
  }

  private boolean isHeadField(Line line) {
    if (LABEL.matcher(line.in(text)).matches() || BYLINE.matcher(line.in(text)).matches()) {
      return true;
    }
    return DateScanner.scan(line.in(text)).stream().anyMatch(DateExpression::isDay);
  }

  /** Whether a line can be a title, if something of a head stands behind it. */
  private boolean isTitleShaped(Line line) {
    boolean han = Chars.isIdeographic(text.codePointAt(line.span().start()));
    if (line.length() > (han ? LONGEST_HAN_TITLE : LONGEST_TITLE) || line.length() < 3) {
      return false;
    }
    String words = line.in(text);
    boolean letters = words.codePoints().filter(Character::isLetter).count() * 2 >= words.length();
    return letters
        && !SALUTATION.matcher(words).matches()
        && !words.startsWith("http")
        && !Dateline.isOne(words)
        && !DELIVERY.matcher(words).matches();
  }

  /** Whether nothing speaks against a title: no mark at its end, no speaker at its beginning. */
  private boolean isPlainTitle(Line first, Line last) {
    int mark = Chars.lastMark(text, last.span().start(), last.span().end());
    boolean closed = ".。,;:，；：、".indexOf(mark) >= 0;
    String words = first.in(text);
    return !closed && !SPEAKER_TURN.matcher(words).matches() && !Names.isCountry(words);
  }

  /** Whether what stands behind is the text: a paragraph longer than the title, or a salutation. */
  private boolean isTitleBefore(int from, int end) {
    if (end >= lines.size()) {
      return false;
    }
    Line next = lines.get(end);
    int length = lines.get(end - 1).span().end() - lines.get(from).span().start();
    if (SALUTATION.matcher(next.in(text)).matches()) {
      return true;
    }
    Line last = lastOfBlock(end);
    int prose = last.span().end() - next.span().start();
    boolean han = Chars.isIdeographic(text.codePointAt(next.span().start()));
    boolean sentence = last.endsSentence(text) && prose > (han ? 20 : 50);
    return sentence || prose > (han ? 60 : 120) && prose > length;
  }

  /** The last line of the block that begins at a line, where blocks are hard-wrapped. */
  private Line lastOfBlock(int from) {
    int last = from;
    while (wrapped && last + 1 < lines.size() && lines.get(last + 1).blankBefore() == 0) {
      last++;
    }
    return lines.get(last);
  }

  private void takeTitle(int from, int end, double confidence) {
    Line first = lines.get(from);
    Line last = lines.get(end - 1);
    Span span = new Span(first.span().start(), last.span().end());
    String words = span.of(text).replaceAll("[\\p{Z}\\s\\p{Cc}]+", " ").strip();
    title = Optional.of(fact(words, confidence, "title-line", span));
    taken.add(new Head.Taken(first, last, "title"));
  }

  private boolean take(Line line, String field) {
    taken.add(new Head.Taken(line, line, field));
    return true;
  }

  private static Inferred<String> fact(String value, double confidence, String rule, Span span) {
    return Inferred.of(value, confidence, rule, span);
  }
}
