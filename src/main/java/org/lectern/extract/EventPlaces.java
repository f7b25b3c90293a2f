package org.lectern.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.extract.date.DateScanner;
import org.lectern.model.Inferred;
import org.lectern.model.Span;

/** Finds where something was held. */
final class EventPlaces {
  private static final Pattern PLACE =
      Pattern.compile(
          "\\b(?:in|at) (\\p{Lu}[\\p{L}.'’-]+(?:[ ](?:de |of |la |do |upon )?\\p{Lu}[\\p{L}.'’-]+){0,3}"
              + "(?:, (?:D\\.C\\.|\\p{Lu}\\p{L}+(?: (?:of )?\\p{Lu}\\p{L}+)?))?)");

  private final Reading reading;
  private final String text;

  EventPlaces(Reading reading) {
    this.reading = reading;
    this.text = reading.text();
  }

  /** The first place that a part of the text names behind "in" or "at". */
  Optional<Inferred<String>> in(Span span) {
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
}
