package org.lectern.extract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.extract.clean.Chars;
import org.lectern.extract.date.DateExpression;
import org.lectern.extract.date.DateScanner;
import org.lectern.extract.date.DayOfMonth;
import org.lectern.model.DateRange;
import org.lectern.model.Inferred;
import org.lectern.model.Span;

/**
 * Finds the event that a document tells of: a meeting that a sentence says was held, or the one
 * that the title says it was spoken at.
 */
final class EventFinder {
  private static final Set<String> NOUNS =
      Set.of(
          "conference",
          "meeting",
          "summit",
          "session",
          "forum",
          "congress",
          "symposium",
          "seminar",
          "assembly",
          "convention",
          "workshop",
          "plenum",
          "plenary",
          "dialogue",
          "consultation",
          "consultations",
          "talks",
          "ceremony",
          "expo",
          "fair",
          "exhibition",
          "debate",
          "hearing",
          "roundtable",
          "gathering",
          "colloquium",
          "cop");
  private static final Pattern ANCHOR =
      Pattern.compile(
          "\\b(?:(?:was|were|has been|have been)\\s(?:being\\s|also\\s|recently\\s)?"
              + "(?:held|convened|staged|organi[sz]ed|hosted|opened)|held|took place|opened"
              + "|convened|concluded|kicked off|wrapped up)\\b");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)(?:recent|next|last|previous|forthcoming|upcoming|earlier|other|future|first-ever) ");
  private static final String ANCHOR_STARTS = "whtock"; // A quick look before the pattern.
  private static final Pattern COMING =
      Pattern.compile("(?i)\\b(?:will|would|to|should|shall|may|can|must|could|be|being|not)\\s$");
  private static final Pattern DETERMINER =
      Pattern.compile("(?<![\\p{L}])(?:[Tt]he|[Aa]n?|[Tt]his) ");
  private static final Pattern PREPOSITION =
      Pattern.compile(" (?:on|of|for|in|at|to|with|between|by|from|under|against) ");
  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "[;:?!()]|, (?!and )|\\b(?:that|which|who|was|were|is|are|has|had|have|said|held)\\b");
  private static final Pattern PLACE =
      Pattern.compile(
          "\\b(?:in|at) (\\p{Lu}[\\p{L}.'’-]+(?:[ ](?:de |of |la |do |upon )?\\p{Lu}[\\p{L}.'’-]+){0,3}"
              + "(?:, (?:D\\.C\\.|\\p{Lu}\\p{L}+(?: (?:of )?\\p{Lu}\\p{L}+)?))?)");
  private static final Pattern SPOKEN_AT =
      Pattern.compile("(?i)\\b(?:at|to|before) (?:the |an? )?(?=\\p{L})");
  private static final Pattern HELD_IN_CHINESE =
      Pattern.compile(
          "(?<=^|[，。：；\\s])([\\p{IsHan}A-Za-z0-9“”·]{3,40}?(?:会议|大会|论坛|峰会|座谈会|研讨会|博览会|全会|会晤))"
              + "(?:于)?(?:(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日?[至到—-]?(?:\\d{1,2}月)?(?:\\d{1,2}日)?)?"
              + "(?:在(\\p{IsHan}{2,8}?))?(?:隆重|顺利)?(?:举行|召开|开幕|举办|闭幕)");
  private static final Pattern GATHERED =
      Pattern.compile("\\b(?:convened|gathered|met|assembled|opened|began)\\b(?= )");
  private static final Pattern ACCOUNT =
      Pattern.compile(
          "(?:SUMMARY|REPORT|SUMMARY REPORT|Summary|Report|Minutes|MINUTES|Summary report|Summary Report)"
              + " (?:OF|of|on|ON) (?:the |THE )?(.+)");
  private static final Pattern HIGHLIGHTS =
      Pattern.compile("(.{3,80}?) (?:HIGHLIGHTS|Highlights)\\b.*");
  private static final Pattern ARTICLE = Pattern.compile("(?i)(?:^| )(?:an?|the|this|its|their) ");
  private static final int LONGEST_NAME = 200;
  private static final int REACH = 140;
  private static final int LATEST_REPORT = 60; // Days.
  private static final int LONGEST_MEETING =
      21; // Days that a report of its opening may be before its end.

  /**
   * An event, as far as one place of the text tells it.
   *
   * @param name its name
   * @param date when it was, in the cleaned text
   * @param titleDate when it was, in the title
   * @param place where it was
   * @param days when it was, if no month is given
   * @param score how much is told of it, to choose among several
   */
  record Found(
      Inferred<String> name,
      Optional<DateExpression> date,
      Optional<Inferred<DateRange>> titleDate,
      Optional<Inferred<String>> place,
      Optional<DayOfMonth> days,
      int score) {}

  private final Reading reading;
  private final String text;

  private EventFinder(Reading reading) {
    this.reading = reading;
    this.text = reading.text();
  }

  /** The main event of a document, if the text names one. */
  static Optional<Found> find(Reading reading) {
    EventFinder finder = new EventFinder(reading);
    Optional<Found> held =
        finder.held().stream().max(Comparator.comparingInt(Found::score)).or(finder::heldInChinese);
    Optional<Found> titled = finder.titled();
    if (titled.isEmpty()) {
      return held;
    }
    Found title = titled.get();
    Optional<Found> same = held.filter(h -> alike(title, h));
    Optional<Found> told = finder.spokenAt().or(() -> same).or(finder::gathered);
    return Optional.of(
        new Found(
            title.name,
            told.flatMap(Found::date),
            title.titleDate,
            told.flatMap(Found::place),
            told.flatMap(Found::days),
            title.score));
  }

  /** Whether two names share nearly all words of the shorter. */
  private static boolean alike(Found a, Found b) {
    Set<String> left = words(a.name.value());
    Set<String> right = words(b.name.value());
    long common = left.stream().filter(right::contains).count();
    int fewer = Math.min(left.size(), right.size());
    return fewer >= 2 && common * 5 >= fewer * 4L; // One word in five may be left out.
  }

  private static Set<String> words(String name) {
    return Set.copyOf(
        java.util.Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(w -> w.length() > 3)
            .toList());
  }

  // ---- "... was held in Beijing from July 14th to 15th"

  private List<Found> held() {
    List<Found> found = new ArrayList<>();
    Matcher anchor = ANCHOR.matcher(text).useTransparentBounds(true);
    for (Span sentence : reading.sentences()) {
      int i = sentence.start();
      while (i < sentence.end()) {
        boolean wordStart = i == 0 || text.charAt(i - 1) == ' ';
        boolean match =
            wordStart
                && ANCHOR_STARTS.indexOf(text.charAt(i)) >= 0
                && anchor.region(i, sentence.end()).lookingAt();
        if (match) {
          heldAt(sentence, i, anchor.end(), found.size()).ifPresent(found::add);
          i = anchor.end();
        } else {
          i++;
        }
      }
    }
    return found;
  }

  private Optional<Found> heldAt(Span sentence, int start, int end, int order) {
    String before = text.substring(sentence.start(), start);
    if (COMING.matcher(before).find()) {
      return Optional.empty();
    }
    Optional<Span> name = nameBefore(sentence.start(), start);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    int limit = Math.min(sentence.end(), end + REACH);
    Optional<DateExpression> date =
        DateScanner.scan(text, new Span(end, limit)).stream()
            .findFirst()
            .or(() -> opening(sentence, name.get().start()));
    Optional<Inferred<String>> place = placeIn(new Span(end, limit));
    boolean proper = Character.isUpperCase(text.charAt(name.get().start()));
    boolean other = OTHER.matcher(reading.words(name.get())).lookingAt();
    boolean generic = other || !proper && reading.words(name.get()).split(" ").length < 3;
    if (generic || !isOwn(sentence, name.get(), date)) {
      return Optional.empty();
    }
    Optional<DayOfMonth> days =
        date.isEmpty() ? DayOfMonth.find(text, new Span(end, limit)) : Optional.empty();
    int score =
        (date.isPresent() || days.isPresent() ? 40 : 0)
            + (place.isPresent() ? 20 : 0)
            + (proper ? 10 : 0)
            + (text.charAt(start) == 'w' || text.charAt(start) == 'h' ? 5 : 0)
            - Math.min(order, 4);
    if (score < 20) {
      return Optional
          .empty(); // A meeting without time and place is one that the text only mentions.
    }
    double confidence = date.isEmpty() ? 0.7 : proper || place.isPresent() ? 0.9 : 0.8;
    String words = Names.capitalised(reading.words(name.get()));
    Inferred<String> fact =
        Inferred.of(words, confidence, "event-held", reading.support(name.get()))
            .because("The text says of it “" + text.substring(start, end) + "”.");
    return Optional.of(new Found(fact, date, Optional.empty(), place, days, score));
  }

  /**
   * Whether a meeting can be the document's own and not one that it mentions: in a text with a
   * title it opens the text or shares words with the title; elsewhere it opens the text, or the
   * text is a dispatch. A meeting long before the document's date is only mentioned.
   */
  private boolean isOwn(Span sentence, Span name, Optional<DateExpression> date) {
    int opening = Math.min(2, reading.sentences().size() - 1);
    boolean opens = sentence.start() <= reading.sentences().get(opening).start();
    if (!isRecent(date)) {
      return false;
    }
    if (reading.head().title().isPresent()) {
      Set<String> words = new java.util.HashSet<>(words(reading.words(name)));
      words.retainAll(words(reading.head().title().get().value()));
      return opens || words.size() >= 2;
    }
    return opens || reading.isDispatch();
  }

  /** Whether a date can be that of what a report of the document's date reports. */
  private boolean isRecent(Optional<DateExpression> date) {
    Optional<LocalDate> own = reading.dispatchDate().flatMap(EventFinder::last);
    Optional<LocalDate> other = date.flatMap(EventFinder::last);
    if (own.isEmpty() || other.isEmpty()) {
      return true;
    }
    long days = ChronoUnit.DAYS.between(other.get(), own.get());
    return days >= -LONGEST_MEETING && days <= LATEST_REPORT;
  }

  private static Optional<LocalDate> last(DateExpression date) {
    return date.days().flatMap(d -> d.to().latest());
  }

  /** The date at the beginning of a sentence: "On July 15, the meeting was held". */
  private Optional<DateExpression> opening(Span sentence, int nameStart) {
    List<DateExpression> dates = DateScanner.scan(text, new Span(sentence.start(), nameStart));
    return dates.isEmpty() ? Optional.empty() : Optional.of(dates.get(dates.size() - 1));
  }

  /** The name that ends at an offset: from the last article behind which a meeting is named. */
  private Optional<Span> nameBefore(int from, int end) {
    int to = end;
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    int start = Math.max(from, to - LONGEST_NAME - 8);
    List<Integer> articles = new ArrayList<>();
    Matcher determiner = DETERMINER.matcher(text).region(start, to).useTransparentBounds(true);
    while (determiner.find()) {
      articles.add(determiner.end());
    }
    for (int i = articles.size() - 1; i >= 0; i--) {
      Span name = new Span(articles.get(i), to);
      if (isEventName(name.of(text))) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /** Whether words name a meeting: the noun before the first preposition does, and is not alone. */
  private static boolean isEventName(String words) {
    if (words.length() > LONGEST_NAME || NOT_A_NAME.matcher(words).find()) {
      return false;
    }
    Matcher preposition = PREPOSITION.matcher(words);
    String head = preposition.find() ? words.substring(0, preposition.start()) : words;
    String[] parts = head.toLowerCase(Locale.ROOT).split("[\\s-]+");
    if (parts.length == 0 || ARTICLE.matcher(head).find()) {
      return false;
    }
    boolean noun =
        NOUNS.contains(parts[parts.length - 1])
            || parts.length > 1
                && NOUNS.contains(parts[parts.length - 2])
                && parts[parts.length - 1].matches("[ivx]{1,4}|\\d{1,2}|[a-z]");
    boolean organ = parts[parts.length - 1].matches("congress|assembly|convention|forum|fair");
    return noun && (parts.length > 1 || !organ && words.length() > head.length() + 8);
  }

  private Optional<Inferred<String>> placeIn(Span span) {
    Matcher matcher =
        PLACE.matcher(text).region(span.start(), span.end()).useTransparentBounds(true);
    while (matcher.find()) {
      Span words = new Span(matcher.start(1), trimEnd(matcher.start(1), matcher.end(1)));
      String name = words.of(text);
      boolean date = DateScanner.scan(name + " 1").stream().anyMatch(d -> d.span().start() == 0);
      String city = Names.city(name);
      boolean possessive = name.endsWith("'s") || name.endsWith("’s");
      if (!date && !possessive && Names.canBePlace(city)) {
        Span where = new Span(words.start(), words.start() + city.length());
        return Optional.of(
            Inferred.of(city, 0.9, "event-held-in", reading.support(where))
                .because("The text says that it was held there."));
      }
    }
    return Optional.empty();
  }

  private int trimEnd(int start, int end) {
    int to = end;
    boolean abbreviation = text.startsWith("D.C.", Math.max(start, end - 4));
    while (to > start && ".-,".indexOf(text.charAt(to - 1)) >= 0 && !abbreviation) {
      to--;
    }
    return to;
  }

  private boolean hasIdeograph(Span sentence) {
    for (int i = sentence.start(); i < sentence.end(); i++) {
      if (Chars.isIdeographic(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** "全国网络安全和信息化工作会议4月20日至21日在北京召开". */
  private Optional<Found> heldInChinese() {
    for (Span sentence : reading.sentences()) {
      if (!hasIdeograph(sentence)) {
        continue; // A quick look before the pattern.
      }
      Matcher matcher = HELD_IN_CHINESE.matcher(text).region(sentence.start(), sentence.end());
      if (!matcher.find()) {
        continue;
      }
      Span name = new Span(matcher.start(1), matcher.end(1));
      Optional<DateExpression> date =
          DateScanner.scan(text, new Span(sentence.start(), matcher.end())).stream()
              .reduce((first, last) -> last);
      boolean told = date.isPresent() || matcher.group(2) != null;
      if (!told || !isOwn(sentence, name, date)) {
        continue;
      }
      Optional<Inferred<String>> place =
          Optional.ofNullable(matcher.group(2))
              .map(
                  words ->
                      Inferred.of(
                          words,
                          0.85,
                          "event-held-in",
                          reading.support(new Span(matcher.start(2), matcher.end(2)))));
      Inferred<String> fact =
          Inferred.of(name.of(text), 0.85, "event-held", reading.support(name))
              .because("The text says that it was held.");
      return Optional.of(new Found(fact, date, Optional.empty(), place, Optional.empty(), 40));
    }
    return Optional.empty();
  }

  /** "Delegates convened in Accra, Ghana, from 21-27 August 2008 for the third session". */
  private Optional<Found> gathered() {
    for (Span sentence : reading.sentences().stream().limit(2).toList()) {
      Matcher anchor = GATHERED.matcher(text).region(sentence.start(), sentence.end());
      if (!anchor.find()) {
        continue;
      }
      int limit = Math.min(sentence.end(), anchor.end() + 60);
      Optional<Inferred<String>> place = placeIn(new Span(anchor.end(), limit));
      Optional<DateExpression> date =
          DateScanner.scan(text, new Span(anchor.end(), limit)).stream().findFirst();
      if (place.isPresent() && isRecent(date)) {
        return Optional.of(
            new Found(place.get(), date, Optional.empty(), place, Optional.empty(), 30));
      }
    }
    return Optional.empty();
  }

  // ---- "Speech at the National Work Conference of ..."

  private Optional<Found> titled() {
    return reading.head().title().flatMap(this::inTitle);
  }

  private Optional<Found> inTitle(Inferred<String> title) {
    String words = withoutDate(title.value());
    Matcher account = ACCOUNT.matcher(words);
    if (account.matches() && hasNoun(account.group(1))) {
      return Optional.of(named(title, account.group(1), dateIn(title)));
    }
    Matcher highlights = HIGHLIGHTS.matcher(words);
    if (highlights.matches()) {
      return Optional.of(named(title, highlights.group(1), Optional.empty()));
    }
    Matcher at = SPOKEN_AT.matcher(words);
    while (at.find()) {
      String rest = words.substring(at.end()).replaceFirst("^(?:The|A) ", "");
      for (String name : List.of(rest, rest.replaceFirst("(?:,|:| [–—-]) .*", ""))) {
        if (isEventName(name)) {
          return Optional.of(named(title, name, Optional.empty()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean hasNoun(String words) {
    for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      if (NOUNS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** A title without the date, the comma before it and what follows. */
  private static String withoutDate(String title) {
    return DateScanner.scan(title).stream()
        .filter(d -> d.span().start() > 8)
        .findFirst()
        .map(
            d ->
                title.substring(0, d.span().start()).replaceAll("[\\s,:(–-]+(?:on|from)?\\s*$", ""))
        .orElse(title);
  }

  private static Optional<Inferred<DateRange>> dateIn(Inferred<String> title) {
    return DateScanner.scan(title.value()).stream()
        .filter(DateExpression::isDay)
        .findFirst()
        .flatMap(DateExpression::days)
        .map(
            days ->
                new Inferred<>(
                        new DateRange(days.from(), days.to()),
                        0.93,
                        "event-date-in-title",
                        title.support(),
                        List.of())
                    .because("The title gives it."));
  }

  private static Found named(
      Inferred<String> title, String name, Optional<Inferred<DateRange>> titleDate) {
    Inferred<String> fact =
        new Inferred<>(
                Names.capitalised(name.strip()), 0.9, "event-in-title", title.support(), List.of())
            .because("The title names it.");
    return new Found(fact, Optional.empty(), titleDate, Optional.empty(), Optional.empty(), 50);
  }

  /** "delivered by X at the National Work Conference on ... on April 19, 2016". */
  private Optional<Found> spokenAt() {
    for (Span sentence : reading.sentences().stream().limit(8).toList()) {
      for (DateExpression date : DateScanner.scan(text, sentence)) {
        String before = text.substring(sentence.start(), date.span().start());
        Matcher on = Pattern.compile(",? (?:on|from|held on|held from) $").matcher(before);
        if (!on.find()) {
          continue;
        }
        Optional<Span> name = nameBefore(sentence.start(), sentence.start() + on.start());
        if (name.isPresent() && follows(sentence, name.get(), " at ")) {
          String words = Names.capitalised(reading.words(name.get()));
          Inferred<String> fact =
              Inferred.of(words, 0.85, "event-spoken-at", reading.support(name.get()));
          return Optional.of(
              new Found(
                  fact,
                  Optional.of(date),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  45));
        }
      }
    }
    return Optional.empty();
  }

  private boolean follows(Span sentence, Span name, String preposition) {
    String before = text.substring(sentence.start(), name.start());
    return before.matches("(?s).*" + preposition + "(?:[Tt]he |[Aa]n? )$");
  }
}
