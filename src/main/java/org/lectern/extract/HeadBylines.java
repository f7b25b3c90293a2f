package org.lectern.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.extract.clean.Line;
import org.lectern.extract.date.DateExpression;
import org.lectern.extract.date.DateScanner;
import org.lectern.extract.people.HanByline;
import org.lectern.extract.people.LoneName;
import org.lectern.model.Inferred;
import org.lectern.model.Span;

/** Reads the lines of a head that say who wrote or delivered the text. */
final class HeadBylines {
  private static final Pattern BYLINE =
      Pattern.compile("(?:By|BY) (\\p{Lu}(?:[^.]|(?<=\\b\\p{Lu})\\.){2,80})");

  /** What stands between the names of a byline and a day. */
  private static final Pattern BEFORE_DAY =
      Pattern.compile(
          "(?iU)(?:[\\s,;|·•(–—-]|\\b(?:on|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b\\.?)+$");

  private static final Pattern DELIVERED =
      Pattern.compile(
          "(?i)(?:(?:speech|address|statement|remarks|lecture) )?(?:as )?(?:delivered|given|presented|made)"
              + "(?: by)?:? \\p{Lu}.{2,140}");

  /** "Clerk, Ann; Miller, B. C.": two or more, as catalogues have them. */
  private static final Pattern INVERTED =
      Pattern.compile("(?:\\p{Lu}[\\p{L}'’ -]{1,30}, \\p{Lu}[\\p{L}.'’ -]{0,30},?(?:; |$)){2,}");

  /** Behind each name of a line with several, its mark included. */
  private static final Pattern PARTS = Pattern.compile("(?<=[,;、，])\\s*");

  /** Two words with capitals above a date may be anybody's name, or that of a small town. */
  private static final double UNKNOWN_NAME = 0.6;

  private static final Pattern PLACE_BEFORE =
      Pattern.compile("(?:\\p{Lu}[\\p{L}.'’-]+(?: [\\p{L}.'’-]+){0,3}, ){0,2}");

  private final String text;
  private final List<Line> lines;
  private final HeadDraft draft;

  HeadBylines(String text, List<Line> lines, HeadDraft draft) {
    this.text = text;
    this.lines = lines;
    this.draft = draft;
  }

  /** Whether a line is "By X", or a list of names with the surnames first. */
  static boolean isByline(String words) {
    return BYLINE.matcher(words).matches() || INVERTED.matcher(words).matches();
  }

  /** Takes a line that lists names. */
  static boolean names(HeadDraft draft, Line line, Span span, String value) {
    for (String name : value.split("\\s*(?:[;、,，]| and )\\s*")) {
      draft.author(HeadDraft.fact(Names.withoutHonorific(name), 0.95, "header-author", span));
    }
    return draft.take(line, "author");
  }

  /** Takes the byline behind a title: "By X", or lines of names before a date line. */
  int read(int from) {
    int i = from;
    while (i < lines.size() && i < from + 2) {
      Line line = lines.get(i);
      Matcher by = BYLINE.matcher(line.length() < 100 ? line.in(text) : "");
      if (by.matches()) {
        readBy(line, by);
        i++;
      } else if (readInverted(line)
          || readDelivery(line)
          || isDateBehind(i) && (readHanName(line) || readByline(line))
          || (draft.hasDate() || isPlaceAndDateBehind(i)) && readNameAndOffice(line)) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  /** "By X, 3 May 2021": the names, and the day behind them. */
  private void readBy(Line line, Matcher by) {
    Optional<DateExpression> day =
        DateScanner.scan(line.in(text)).stream()
            .filter(d -> d.isDay() && d.span().start() > by.start(1))
            .findFirst();
    int end = day.map(d -> d.span().start()).orElse(by.end(1));
    String said = BEFORE_DAY.matcher(line.in(text).substring(by.start(1), end)).replaceFirst("");
    Span span = new Span(by.start(1), by.start(1) + said.length()).shift(line.span().start());
    names(draft, line, span, said);
    day.ifPresent(d -> draft.date(d.shift(line.span().start())));
  }

  private boolean readInverted(Line line) {
    if (!INVERTED.matcher(text).region(line.span().start(), line.span().end()).matches()) {
      return false;
    }
    int at = line.span().start();
    for (String part : line.in(text).split("; ")) {
      String name = part.replaceFirst("[,;\\s]+$", "");
      Span span = new Span(at, at + name.length());
      int comma = name.indexOf(", ");
      String turned = name.substring(comma + 2) + " " + name.substring(0, comma);
      draft.author(HeadDraft.fact(turned, 0.9, "byline", span));
      at += part.length() + 2;
    }
    return draft.take(line, "author");
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
          draft.author(HeadDraft.fact(SpeakerName.written(span.of(text)), 0.93, "byline", span));
        });
    List<DateExpression> dates =
        DateScanner.scan(line.in(text)).stream().filter(DateExpression::isDay).toList();
    if (dates.size() == 1) {
      draft.date(dates.get(0).shift(line.span().start()));
    }
    return name.isPresent() && draft.take(line, "author");
  }

  /** "Ann Clerk, Minister of Fisheries" or "国家主席 习近平" below or above a date line. */
  private boolean readNameAndOffice(Line line) {
    if (readHanName(line)) {
      return true;
    }
    Optional<Span> name = SpeakerName.beforeOffice(text, line.span());
    name.ifPresent(
        n -> draft.author(HeadDraft.fact(SpeakerName.written(n.of(text)), 0.85, "byline", n)));
    return name.isPresent() && draft.take(line, "author");
  }

  private boolean readHanName(Line line) {
    Optional<HanByline.Name> han = HanByline.of(text, line.span());
    han.ifPresent(
        name ->
            draft.author(
                HeadDraft.fact(name.name(), name.sure() ? 0.9 : 0.75, "byline", name.span())));
    return han.isPresent() && draft.take(line, "author");
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

  /**
   * Names of people are authors, the others publishers; only the first publisher counts. A name of
   * a shape that says little is sure behind that of a body ("Roads Review, Ge Tengfei"). A place
   * alone is that of the text, and what is plainly something else, such as "Second Reading", none.
   */
  private boolean readByline(Line line) {
    String words = line.in(text);
    if (line.length() > 200
        || line.endsSentence(text)
        || CoverReader.isNote(words)
        || DateScanner.whole(words).isPresent()) {
      return false;
    }
    List<LoneName> parts = PARTS.splitAsStream(words).map(HeadBylines::sort).toList();
    if (parts.size() > 1) {
      // "St. Aidan's Church, Thornby" is where it was.
      boolean where = parts.get(0) == LoneName.SITE && !parts.contains(LoneName.PERSON);
      return where && !Names.isOrganisation(words)
          ? draft.take(line, "letterhead")
          : readNames(line);
    }
    return switch (parts.get(0)) {
      case PLACE -> readPlace(line, words);
      case THING, SITE ->
          Names.isOrganisation(words) ? readNames(line) : draft.take(line, "letterhead");
      default -> readNames(line);
    };
  }

  private static LoneName sort(String part) {
    return LoneName.of(part.replaceAll("[,;、，\\s]+$", ""));
  }

  /** A country tells who speaks rather than where. */
  private boolean readPlace(Line line, String words) {
    if (Names.isCountry(words)) {
      return draft.take(line, "letterhead");
    }
    draft.place(HeadDraft.fact(Names.place(words), 0.85, "header-place", line.span()));
    return draft.take(line, "place");
  }

  private boolean readNames(Line line) {
    int at = line.span().start();
    int before = draft.authors().size();
    Optional<Inferred<String>> body = Optional.empty();
    for (String part : PARTS.split(line.in(text))) {
      String name = part.replaceAll("[,;、，\\s]+$", "");
      int start = text.indexOf(name, at);
      Span span = new Span(start, start + name.length());
      at = span.end();
      LoneName sort = LoneName.of(name);
      boolean person = sort == LoneName.PERSON || sort == LoneName.UNKNOWN;
      if (Names.isPerson(name) && person) {
        boolean sure = sort == LoneName.PERSON || body.isPresent();
        draft.author(HeadDraft.fact(name, sure ? 0.85 : UNKNOWN_NAME, "byline", span));
      } else if (Names.isOrganisation(name)
          || sort == LoneName.THING
          || line.in(text).equals(name)) {
        boolean several = name.length() < line.length();
        double confidence = Names.isOrganisation(name) ? 0.8 : several ? UNKNOWN_NAME : 0.5;
        Inferred<String> fact = HeadDraft.fact(name, confidence, "byline", span);
        draft.publisher(fact);
        body = Optional.of(fact);
      }
    }
    if (draft.authors().size() == before) {
      // Where nobody else stands in the byline, the body that stands there last is the author.
      body.filter(b -> b.confidence() > 0.5).ifPresent(draft::author);
    }
    return draft.take(line, "author");
  }
}
