package org.lectern.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.extract.clean.Line;
import org.lectern.extract.date.DateExpression;
import org.lectern.extract.date.DateScanner;
import org.lectern.extract.people.LoneName;
import org.lectern.model.Inferred;
import org.lectern.model.Span;

/**
 * Reads the cover of a speech: the lines before its salutation, with a letterhead, what it calls
 * itself, the speaker, the occasion, and place and date, each on lines of its own.
 *
 * <p>Lines are taken for a cover only where something says that a speech follows: a word for it, or
 * an occasion with a name or an office; and only up to a salutation or the first paragraph of
 * prose.
 */
final class CoverReader {
  private static final int MOST_LINES = 45;
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_TITLE = 450;
  private static final int MOST_TITLE_LINES = 14;
  private static final int PROSE = 220;
  private static final int PROSE_LINE = 140;
  private static final int RUN_ON = 5;
  private static final int NARROWEST_PAGE = 25;
  private static final int BESIDE_DATE = 60;
  private static final int I = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern PRESIDING =
      Pattern.compile(
          ".*\\bpresident of (?:the|this) [^,;:]{0,60}\\b(?:general assembly|session|united nations)\\b.*[,;:]",
          I);
  private static final Pattern TURN = Pattern.compile("\\p{Lu}[\\p{Lu} .'’-]{2,40}: .{20,}");
  private static final Pattern OPENER =
      Pattern.compile(
          "(?:unofficial translation\\s)?(?:text of (?:the )?)?(?:(?:national|country|policy|opening|closing|special|general) )*"
              + SpeakerName.SPEECH
              + "\\b(.*)"
              + "|(?:\\p{L}+ ){1,5}(?:country )?(?:statement|address|speech|remarks)\\b(.*)"
              + "|.{3,60}['’]s (?:national )?(?:statement|address|speech|remarks)\\b(.*)"
              + "|выступление\\b.*|речь\\b.*|discours\\b.*",
          I);

  /** What may stand behind the word for a speech; "speech centres" and "Message-ID" name none. */
  private static final Pattern BEHIND_OPENER =
      Pattern.compile(
          "|[^\\p{L}\\p{N}\\s_-].*|"
              + "\\s+(?:\\p{Lu}|\\p{N}|[^\\p{L}\\s]|(?:by|of|at|to|on|in|for|from|during|before|as"
              + "|delivered|given|made|presented|prepared|read|his|her|h\\.|de|du|d['’]|del|della|da|do|en|por|ante|au|aux"
              + "|à|a|al|au|pronon\\p{L}+|pronunci\\p{L}+)\\b).*");

  private static final Pattern OCCASION =
      Pattern.compile(
          ".*\\b(?:session|sesiones|assembl[ée]e|assembly|asamblea|assemblea|assembleia|general debate|d[ée]bat g[ée]n[ée]ral|debate general"
              + "|summit|conference|сессия|дискуссия)\\b.*",
          I);
  private static final Pattern OFFICE =
      Pattern.compile(
          ".*\\b(?:president|minister|chairman|chancellor|presidente|pr[ée]sident|ministre|ministro"
              + "|secretary|ambassador|representative|министра)\\b.*",
          I);
  private static final Pattern NOTE =
      Pattern.compile(
          "[\\[(\\-*' ]*(?:(?:please )?check against delivery|seul le prononc[ée]|as delivered|embargoed"
              + "|unofficial translation|unclassified|page \\d+|\\d+ words|\\(?\\d{1,2} (?:min|minutes)\\b"
              + "|verifiquese contra lectura).{0,40}"
              + "|[\\[(\\-*' ]*(?:for immediate release|(?:press|news|media) (?:release|advisory))(?: no\\.? ?\\d{1,6})?\\P{L}{0,20}"
              // Not "Final communique of the summit", "Transcript of the briefing".
              + "|[\\[(\\-*' ]*(?:official|final|transcript)\\b(?!,? (?:of|by|from|with|on)\\b)"
              + "(?: (?:text|version|draft|copy|transcript|translation|use|only)){0,3}\\P{L}{0,20}",
          I);

  /** When a page or a file was changed, which says nothing of the day of its text. */
  private static final Pattern CHANGED =
      Pattern.compile(
          "[\\[(\\-*' ]*(?:(?:page |text |document )?(?:last|date)[ -])?(?:updated|modified|changed|revised|edited"
              + "|update|modification|revision)(?: on)?\\b:?(?= \\P{L}*\\d| \\p{Lu}\\p{L}{2,8}\\.?,? \\P{L}*\\d).{0,60}",
          I);

  /** A sentence, and the beginning of the next: no "H. E. Mr. X". */
  private static final Pattern SENTENCES = Pattern.compile("\\p{Ll}{4}\\.\\s{1,3}\\p{Lu}");

  private static final Pattern THEME = Pattern.compile("[\"“‘«].*|(?:theme|th[èe]me|tema)\\b.*", I);
  private static final Pattern CONTACT =
      Pattern.compile(
          ".*(?:\\btel\\b|\\bfax\\b|telephone|e-mail|https?:|www\\.|\\bstreet\\b|\\bavenue\\b|\\bsuite\\b|\\bfloor\\b).*",
          I);
  private static final Pattern PRINTED =
      Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{2}, \\d{1,2}:\\d{2} [AP]M\\b.*");
  private static final Pattern PLACE_ONLY =
      Pattern.compile(
          "(?:in |location: )?(?:new york|united nations headquarters|un hq)\\b.{0,40}", I);
  private static final Pattern IN_PLACE =
      Pattern.compile("(?:[Ii]n )(\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,2})[,.]?");

  /** "Riyadh, 12 Rajab 1440": a date in a calendar that is not read, or one that does not exist. */
  private static final Pattern DATE_SHAPED =
      Pattern.compile("(?:\\p{Lu}[^,]{1,40}, )?\\d{1,2}\\.? \\p{Lu}[\\p{L}' -]{2,20},? \\d{4}");

  private static final Pattern BARE = Pattern.compile("(?:on|in|at|the|of|to|by)", I);

  private final String text;
  private final List<Line> lines;

  private CoverReader(String text, List<Line> lines) {
    this.text = text;
    this.lines = lines;
  }

  /** Whether a line is a note on the text, such as "check against delivery". */
  static boolean isNote(String words) {
    return NOTE.matcher(words).matches() || isMark(words);
  }

  /** Whether a line tells when a text was printed or changed, which is no date of its own. */
  private static boolean isMark(String words) {
    return PRINTED.matcher(words).matches() || CHANGED.matcher(words).matches();
  }

  /** A cover: what it says, and how many lines it has. */
  record Cover(Head head, int lines) {}

  /** Reads the lines before a speech, if they are a cover. */
  static Optional<Cover> read(String text, List<Line> lines) {
    return new CoverReader(text, lines).read();
  }

  private Optional<Cover> read() {
    int end = end();
    if (end < 2 || end >= lines.size() || !announces(end)) {
      return Optional.empty();
    }
    Optional<Span> titleLines = title(end);
    Span all = new Span(lines.get(0).span().start(), lines.get(end - 1).span().end());
    Optional<Span> name = SpeakerName.onCover(text, all).or(() -> nameBeforeOffice(end));
    Optional<DateExpression> date = date(end);
    List<Head.Taken> taken = new ArrayList<>();
    titleLines.ifPresent(
        t -> taken.add(new Head.Taken(lines.get(t.start()), lines.get(t.end() - 1), "title")));
    for (int i = 0; i < end; i++) {
      int at = i;
      boolean inTitle = titleLines.filter(t -> within(t, at)).isPresent();
      if (!inTitle) {
        taken.add(new Head.Taken(lines.get(i), lines.get(i), field(lines.get(i), name, date)));
      }
    }
    Head head =
        new Head(
            titleLines.map(this::titleFact),
            date,
            name.map(n -> List.of(author(n))).orElse(List.of()),
            Optional.empty(),
            place(end),
            Optional.empty(),
            taken);
    return Optional.of(new Cover(head, end));
  }

  /** "Ann Clerk, Minister for Ports" on a line of its own. */
  private Optional<Span> nameBeforeOffice(int end) {
    return lines.subList(0, end).stream()
        .map(line -> SpeakerName.beforeOffice(text, line.span()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean within(Span range, int index) {
    return range.start() <= index && index < range.end();
  }

  private static String field(Line line, Optional<Span> name, Optional<DateExpression> date) {
    boolean dated = date.filter(d -> d.span().overlaps(line.span())).isPresent();
    boolean named = name.filter(n -> n.overlaps(line.span())).isPresent();
    return dated ? "date" : named ? "author" : "letterhead";
  }

  private Inferred<String> author(Span name) {
    return Inferred.of(SpeakerName.written(name.of(text)), 0.88, "cover-speaker", name)
        .because("The lines before the speech name who gives it.");
  }

  private Inferred<String> titleFact(Span range) {
    Span span =
        new Span(lines.get(range.start()).span().start(), lines.get(range.end() - 1).span().end());
    String words = span.of(text).replaceAll("[\\p{Z}\\s\\p{Cc}]+", " ").strip();
    return Inferred.of(words, 0.9, "cover-title", span);
  }

  /** One past the last line of the cover: where the salutation or the prose begins; 0 for none. */
  private int end() {
    for (int i = 0; i < Math.min(MOST_LINES, lines.size()); i++) {
      if (lines.get(i).length() > LONGEST_LINE) {
        return i;
      }
      String words = lines.get(i).in(text);
      boolean salutation = Salutation.opens(words) || i > 0 && PRESIDING.matcher(words).matches();
      boolean ends = salutation && !opens(words) || TURN.matcher(words).matches() || isProse(i);
      if (ends && !isAside(words)) {
        return i;
      }
    }
    return 0;
  }

  /** Whether a line can be of a cover whatever it looks like: a theme, an address, a print mark. */
  private static boolean isAside(String words) {
    return PRINTED.matcher(words).matches()
        || CONTACT.matcher(words).matches()
        || THEME.matcher(words).matches();
  }

  private static boolean opens(String words) {
    Matcher opener = OPENER.matcher(words);
    if (!opener.matches() || words.endsWith(",")) {
      return false;
    }
    int word = opener.start(1) >= 0 ? 1 : opener.start(2) >= 0 ? 2 : 3;
    return opener.start(word) < 0 || BEHIND_OPENER.matcher(opener.group(word)).matches();
  }

  /** Whether a line calls what follows a speech, and does not go on from the line before. */
  private boolean opens(int index) {
    Line line = lines.get(index);
    boolean goesOn = index > 0 && line.blankBefore() == 0 && startsSmall(line);
    return !goesOn && opens(line.in(text));
  }

  private boolean startsSmall(Line line) {
    return Character.isLowerCase(text.codePointAt(line.span().start()));
  }

  /** Whether a block begins at a line that is a paragraph: long, in small letters, closed. */
  private boolean isProse(int from) {
    Line first = lines.get(from);
    if (first.length() > PROSE_LINE && first.endsSentence(text) || runsOn(from)) {
      return true;
    }
    int last = from;
    while (last + 1 < lines.size()
        && lines.get(last + 1).blankBefore() == 0
        && last - from < 12
        && lines.get(last).length() > 35) {
      last++;
    }
    Span block = new Span(first.span().start(), lines.get(last).span().end());
    String words = block.of(text);
    long capitals = words.chars().filter(Character::isUpperCase).count();
    long small = words.chars().filter(Character::isLowerCase).count();
    return block.length() > PROSE
        && first.length() > 30
        && (lines.get(last).endsSentence(text) || words.contains(". "))
        && small > capitals * 10
        && !opens(first.in(text))
        && (last > from + 1 && SENTENCES.matcher(words).find()
            || !OCCASION.matcher(first.in(text)).matches());
  }

  /** Whether so many lines as no title has follow one another with small letters. */
  private boolean runsOn(int from) {
    int to = from;
    while (to < lines.size()
        && startsSmall(lines.get(to))
        && lines.get(to).length() >= NARROWEST_PAGE
        && (to == from || lines.get(to).blankBefore() == 0)) {
      to++;
    }
    return to - from >= RUN_ON;
  }

  /** Whether the lines say that a speech follows. */
  private boolean announces(int end) {
    boolean opener = false;
    boolean occasion = false;
    boolean office = false;
    for (int i = 0; i < end; i++) {
      String words = lines.get(i).in(text);
      opener |= opens(i);
      occasion |= OCCASION.matcher(words).matches();
      office |= OFFICE.matcher(words).matches();
    }
    return opener || occasion && (office || date(end).isPresent());
  }

  /** The lines of the title: from what calls itself a speech to the place, the date or a note. */
  private Optional<Span> title(int end) {
    int start = -1;
    for (int i = 0; i < end && start < 0; i++) {
      start = opens(i) && !isBreak(i) ? i : -1;
    }
    for (int i = 0; i < end && start < 0; i++) {
      start = OCCASION.matcher(lines.get(i).in(text)).matches() && !isBreak(i) ? i : -1;
    }
    if (start < 0) {
      return Optional.empty();
    }
    int to = start + 1;
    while (to < Math.min(end, start + MOST_TITLE_LINES)
        && !isBreak(to)
        && lines.get(to).span().end() - lines.get(start).span().start() < LONGEST_TITLE) {
      to++;
    }
    while (to > start + 1 && BARE.matcher(lines.get(to - 1).in(text)).matches()) {
      to--;
    }
    return Optional.of(new Span(start, to));
  }

  /** Whether a line is of another part of the cover than the title. */
  private boolean isBreak(int index) {
    Line line = lines.get(index);
    String words = line.in(text);
    boolean open = index > 0 && HeadTitle.isOpen(lines.get(index - 1).in(text));
    return isNote(words)
        || !open && SpeakerName.beforeOffice(text, line.span()).isPresent()
        || !open && isPlace(words)
        || THEME.matcher(words).matches()
        || CONTACT.matcher(words).matches()
        || PLACE_ONLY.matcher(words).matches()
        || debris(words)
        || isDateLine(line)
        || DATE_SHAPED.matcher(words).matches();
  }

  private static boolean isPlace(String words) {
    LoneName sort = LoneName.of(words);
    return sort == LoneName.PLACE || sort == LoneName.SITE && !Names.isOrganisation(words);
  }

  /** Whether fewer than half of a line's characters are letters, or most of its words are bits. */
  private static boolean debris(String words) {
    long letters = words.codePoints().filter(Character::isLetter).count();
    return letters * 2 < words.length() || letters < 3 && !BARE.matcher(words).matches();
  }

  private boolean isDateLine(Line line) {
    return DateScanner.scan(line.in(text)).stream()
        .anyMatch(
            d ->
                d.days().isPresent()
                    && d.hasYear()
                    && line.length() - d.span().length() <= BESIDE_DATE
                    && !opens(line.in(text)));
  }

  /** The date of a line that is little else; a day before a range before a month. */
  private Optional<DateExpression> date(int end) {
    DateExpression best = null;
    for (int i = 0; i < end; i++) {
      Line line = lines.get(i);
      if (isMark(line.in(text))) {
        continue;
      }
      for (DateExpression d : DateScanner.scan(line.in(text))) {
        boolean dated = d.days().isPresent() && d.hasYear() && d.certain();
        if (dated && (best == null || rank(d) > rank(best))) {
          best = d.shift(line.span().start());
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static int rank(DateExpression date) {
    if (!date.isDay()) {
      return 0;
    }
    DateExpression.Days days = date.days().orElseThrow();
    return days.from().equals(days.to()) ? 2 : 1;
  }

  /** The place beside the date, or on a line of its own. */
  private Optional<Inferred<String>> place(int end) {
    for (int i = 0; i < end; i++) {
      Line line = lines.get(i);
      Matcher own = IN_PLACE.matcher(line.in(text));
      if (own.matches() && Names.canBePlace(own.group(1))) {
        Span span = new Span(own.start(1), own.end(1)).shift(line.span().start());
        return Optional.of(Inferred.of(Names.place(own.group(1)), 0.85, "header-place", span));
      }
      // A country tells whose the cover is.
      if (LoneName.of(line.in(text)) == LoneName.PLACE && !Names.isCountry(line.in(text))) {
        String name = Names.place(line.in(text));
        return Optional.of(Inferred.of(name, 0.85, "header-place", line.span()));
      }
      for (DateExpression d : DateScanner.scan(line.in(text))) {
        String before = line.in(text).substring(0, d.span().start());
        int comma = before.indexOf(',');
        String name = (comma < 0 ? before : before.substring(0, comma)).strip();
        boolean isName = name.matches("\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,2}");
        if (isName && d.weekdays().isEmpty() && Names.canBePlace(name) && !opens(name)) {
          Span span = new Span(line.span().start(), line.span().start() + name.length());
          return Optional.of(Inferred.of(Names.place(name), 0.85, "header-place", span));
        }
      }
    }
    return Optional.empty();
  }
}
