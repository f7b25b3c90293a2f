package org.lectern.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.extract.date.DateExpression;
import org.lectern.extract.date.DateScanner;
import org.lectern.model.DateRange;
import org.lectern.model.Inferred;
import org.lectern.model.Span;

/**
 * Finds the event that a document tells of: a meeting that a sentence says was held, or the one
 * that the title says it was spoken at.
 */
final class EventFinder {
  private static final Pattern SPOKEN_AT =
      Pattern.compile("(?i)\\b(?:at|to|before) (?:the |an? )?(?=\\p{L})");
  private static final Pattern GATHERED =
      Pattern.compile("\\b(?:convened|gathered|met|assembled|opened|began)\\b(?= )");
  private static final Pattern ACCOUNT =
      Pattern.compile(
          "(?:SUMMARY|REPORT|SUMMARY REPORT|Summary|Report|Minutes|MINUTES|Summary report|Summary Report)"
              + " (?:OF|of|on|ON) (?:the |THE )?(.+)");
  private static final Pattern HIGHLIGHTS =
      Pattern.compile("(.{3,80}?) (?:HIGHLIGHTS|Highlights)\\b.*");

  /**
   * An event, as far as one place of the text tells it.
   *
   * @param name its name
   * @param time when it was, in the cleaned text
   * @param titleDate when it was, in the title
   * @param place where it was
   * @param score how much is told of it, to choose among several
   */
  record Found(
      Inferred<String> name,
      EventTime time,
      Optional<Inferred<DateRange>> titleDate,
      Optional<Inferred<String>> place,
      int score) {

    /** The day or days as the text gives them, unless it does so by their distance from its own. */
    Optional<DateExpression> date() {
      return time.date();
    }
  }

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
        new HeldEvents(reading)
            .find().stream()
                .max(Comparator.comparingInt(Found::score))
                .or(() -> new HanEvents(reading).find());
    Optional<Found> titled = finder.titled();
    if (titled.isEmpty()) {
      return held;
    }
    Found title = titled.get();
    Optional<Found> same = held.filter(h -> EventNames.alike(title.name.value(), h.name.value()));
    Optional<Found> told = finder.spokenAt().or(() -> same).or(finder::gathered);
    return Optional.of(
        new Found(
            title.name,
            told.map(Found::time).orElse(EventTime.UNKNOWN),
            title.titleDate,
            told.flatMap(Found::place),
            title.score));
  }

  /** "Delegates convened in Accra, Ghana, from 21-27 August 2008 for the third session". */
  private Optional<Found> gathered() {
    for (Span sentence : reading.sentences().stream().limit(2).toList()) {
      Matcher anchor = GATHERED.matcher(text).region(sentence.start(), sentence.end());
      if (!anchor.find()) {
        continue;
      }
      int limit = Math.min(sentence.end(), anchor.end() + 60);
      Optional<Inferred<String>> place = new EventPlaces(reading).in(new Span(anchor.end(), limit));
      Optional<DateExpression> date =
          DateScanner.scan(text, new Span(anchor.end(), limit)).stream().findFirst();
      if (place.isPresent() && new OwnEvent(reading).isRecent(date)) {
        return Optional.of(new Found(place.get(), EventTime.of(date), Optional.empty(), place, 30));
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
    if (account.matches() && EventNames.hasNoun(account.group(1))) {
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
        if (EventNames.isOne(name)) {
          return Optional.of(named(title, name, Optional.empty()));
        }
      }
    }
    return Optional.empty();
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
    return new Found(fact, EventTime.UNKNOWN, titleDate, Optional.empty(), 50);
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
        Optional<Span> name =
            EventNames.before(text, sentence.start(), sentence.start() + on.start());
        if (name.isPresent() && follows(sentence, name.get(), " at ")) {
          String words = Names.capitalised(reading.words(name.get()));
          Inferred<String> fact =
              Inferred.of(words, 0.85, "event-spoken-at", reading.support(name.get()));
          return Optional.of(
              new Found(
                  fact, EventTime.of(Optional.of(date)), Optional.empty(), Optional.empty(), 45));
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
