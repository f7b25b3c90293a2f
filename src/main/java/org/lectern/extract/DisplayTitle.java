package org.lectern.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.extract.people.Debris;
import org.lectern.model.ChineseDates;
import org.lectern.model.DateRange;
import org.lectern.model.EnglishDates;
import org.lectern.model.Inferred;
import org.lectern.model.Metadata;
import org.lectern.model.PartialDate;
import org.lectern.model.Reason;
import org.lectern.model.ReportedEvent;
import org.lectern.model.Span;

/**
 * Makes a title to show for a text that has none: the name and date of its event, or else its first
 * words. Only words of the text are used.
 */
final class DisplayTitle {
  private static final int LONGEST = 90;

  /** A line of a salutation, "Distinguished delegates", is shorter. */
  private static final int SHORT = 40;

  private static final int SHORT_HAN = 12;

  /** Where a text begins with more sentences that do not read, none of it makes a title. */
  private static final int MOST_SENTENCES = 20;

  /** Characters by which a jumble is told from a list of names. */
  private static final int SAMPLE = 1_500;

  private static final int MOST_SAMPLES = 12;

  private static final Pattern WORD =
      Pattern.compile("\\p{L}{3}|[\\p{IsHan}\\p{IsHangul}\\p{IsHiragana}\\p{IsKatakana}]{2}");
  private static final Pattern APPOSITION =
      Pattern.compile(
          "^([^,]{3,60}), (?:the |an? |also )?[^,]*(?:, [^,]*){0,4}?, (?=has |have |had |said |\\p{Ll}+ed )");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private DisplayTitle() {}

  static Optional<Inferred<String>> of(Reading reading, List<ReportedEvent> events) {
    Optional<Inferred<String>> byEvent =
        events.stream().filter(e -> e.name().confidence() >= 0.6).findFirst().map(DisplayTitle::of);
    return byEvent.or(() -> firstWords(reading));
  }

  private static Inferred<String> of(ReportedEvent event) {
    String name = shorten(event.name().value(), LONGEST);
    boolean chinese = HAN.matcher(name).find();
    String title = name;
    for (String date : dates(event.date().map(Inferred::value), chinese)) {
      if (name.length() + 2 + date.length() <= LONGEST) {
        title = chinese ? name + "（" + date + "）" : name + ", " + date;
        break;
      }
    }
    List<Span> support = event.name().support();
    return new Inferred<>(
        title,
        event.name().confidence(),
        Metadata.DERIVED_TITLE,
        support,
        List.of(Reason.of("The source has no title; this is the event that it reports.")));
  }

  /** A date in words, from the exact to the short. */
  private static List<String> dates(Optional<DateRange> date, boolean chinese) {
    if (date.isEmpty() || !date.get().hasYear()) {
      return List.of();
    }
    PartialDate from = date.get().from();
    if (chinese) {
      PartialDate day = new PartialDate(from.year(), from.month(), 0);
      return List.of(ChineseDates.words(date.get()), ChineseDates.words(day), from.year() + "年");
    }
    String month = EnglishDates.words(new PartialDate(from.year(), from.month(), 0));
    return List.of(EnglishDates.words(date.get()), month, Integer.toString(from.year()));
  }

  private static Optional<Inferred<String>> firstWords(Reading reading) {
    if (jumbled(reading.text())) {
      return Optional.empty();
    }
    List<Span> readable =
        reading.sentences().stream()
            .limit(MOST_SENTENCES)
            .filter(sentence -> reads(reading.text(), sentence))
            .toList();
    Optional<Span> first = readable.stream().findFirst();
    if (first.filter(sentence -> Salutation.opens(reading.words(sentence))).isPresent()) {
      first =
          readable.stream()
              .filter(s -> isBehindSalutation(reading, s))
              .findFirst()
              .or(() -> readable.stream().findFirst());
    }
    return first.flatMap(sentence -> firstWords(reading, sentence));
  }

  /** Whether a sentence addresses nobody; the lines of a salutation are short. */
  private static boolean isBehindSalutation(Reading reading, Span sentence) {
    String words = reading.words(sentence);
    boolean han = HAN.matcher(words).find();
    return !Salutation.opens(words) && words.length() >= (han ? SHORT_HAN : SHORT);
  }

  /**
   * Whether a sentence is words and not what optical recognition or a conversion left: most of it
   * letters, and a word among them.
   */
  private static boolean reads(String text, Span sentence) {
    int letters = 0;
    int others = 0;
    for (int i = sentence.start(); i < sentence.end(); i++) {
      char c = text.charAt(i);
      letters +=
          Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK ? 1 : 0;
      others += Character.isLetterOrDigit(c) || Character.isWhitespace(c) ? 0 : 1;
    }
    return letters > 2 * others && WORD.matcher(sentence.of(text)).find();
  }

  /** Whether a part of a text is a jumble of letters: then its first words may be as well. */
  private static boolean jumbled(String text) {
    for (int from = 0; from < Math.min(text.length(), MOST_SAMPLES * SAMPLE); from += SAMPLE) {
      if (Debris.isJumble(text, new Span(from, Math.min(text.length(), from + SAMPLE)))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Inferred<String>> firstWords(Reading reading, Span sentence) {
    int start = sentence.start();
    String words = reading.words(sentence);
    if (reading.dateline().isPresent()) {
      int dash = dashEnd(words);
      start += dash;
      words = words.substring(dash);
    }
    String simple = APPOSITION.matcher(words).replaceFirst("$1 ");
    String title = Names.capitalised(shorten(simple, LONGEST));
    if (title.isBlank()) {
      return Optional.empty();
    }
    Span support = new Span(start, Math.min(sentence.end(), start + words.length()));
    return Optional.of(
        Inferred.of(title, 0.5, Metadata.DERIVED_TITLE, reading.support(support))
            .because("The source has no title; these are its first words."));
  }

  private static int dashEnd(String words) {
    java.util.regex.Matcher dash = Pattern.compile("(?:--|[—–-]|电)\\s?").matcher(words);
    return dash.find() && dash.end() < words.length() ? dash.end() : 0;
  }

  /** Words up to a length, cut at a clause or else between words, without marks at the end. */
  static String shorten(String words, int longest) {
    String bare = words.strip().replaceAll("[\\p{Z}\\s]+", " ");
    if (bare.length() <= longest) {
      return bare.replaceAll("[.,;:。，；：\\s–—-]+$", "");
    }
    int cut = -1;
    for (String clause : new String[] {", ", "; ", ": ", " – ", "，", "。", "；"}) {
      int at = bare.lastIndexOf(clause, longest);
      cut = at >= longest / 3 ? Math.max(cut, at) : cut;
    }
    boolean clause = cut > 0;
    if (!clause) {
      cut = bare.lastIndexOf(' ', longest - 1);
      cut = cut < longest / 2 ? longest - 1 : cut;
      cut = Character.isLowSurrogate(bare.charAt(cut)) ? cut - 1 : cut;
    }
    String head = bare.substring(0, cut).replaceAll("[.,;:。，；：\\s–—-]+$", "");
    return clause
        ? head
        : head.replaceAll("(?: (?:of|the|and|to|in|on|a|an|for|with|that|by))+$", "") + "…";
  }
}
