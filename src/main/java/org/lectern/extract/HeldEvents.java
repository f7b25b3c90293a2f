package org.lectern.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.extract.EventFinder.Found;
import org.lectern.model.Inferred;
import org.lectern.model.Reason;
import org.lectern.model.Span;

/** Finds meetings that a text says were held: "... was held in Beijing from July 14th to 15th". */
final class HeldEvents {
  private static final Pattern ANCHOR =
      Pattern.compile(
          "\\b(?:(?:was|were|has been|have been)\\s(?:being\\s|also\\s|recently\\s)?"
              + "(?:held|convened|staged|organi[sz]ed|hosted|opened)|held|took place|opened"
              + "|convened|concluded|kicked off|wrapped up)\\b");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)(?:recent|next|last|previous|forthcoming|upcoming|earlier|other|future|first-ever)"
              + " ");
  private static final Pattern COMING =
      Pattern.compile("(?i)\\b(?:will|would|to|should|shall|may|can|must|could|be|being|not)\\s$");
  private static final Pattern HOSTED =
      Pattern.compile(
          ",?\\s(?:jointly\\s|co-?)?(?:hosted|organi[sz]ed|sponsored|convened)(?:\\sjointly)?"
              + "\\sby\\s[^.;]{2,200}$");
  private static final int REACH = 140;

  private final Reading reading;
  private final String text;
  private final OwnEvent own;
  private final EventPlaces places;

  HeldEvents(Reading reading) {
    this.reading = reading;
    this.text = reading.text();
    this.own = new OwnEvent(reading);
    this.places = new EventPlaces(reading);
  }

  /** All of them, in order. */
  List<Found> find() {
    List<Found> found = new ArrayList<>();
    Matcher anchor = ANCHOR.matcher(text).useTransparentBounds(true);
    BitSet telling = reading.cues().of(SentenceCues.Family.HELD);
    for (int at = telling.nextSetBit(0); at >= 0; at = telling.nextSetBit(at + 1)) {
      Span sentence = reading.sentences().get(at);
      int i = wordFrom(sentence.start());
      while (i < sentence.end()) {
        boolean match = startsAnchor(i) && anchor.region(i, sentence.end()).lookingAt();
        if (match) {
          heldAt(sentence, i, anchor.end(), found.size()).ifPresent(found::add);
        }
        i = wordFrom(match ? anchor.end() : i + 1);
      }
    }
    return found;
  }

  /** A quick look before the pattern, without the frequent words of the same first letters. */
  private boolean startsAnchor(int i) {
    return switch (text.charAt(i)) {
      case 'w' ->
          text.startsWith("was", i) || text.startsWith("were", i) || text.startsWith("wrap", i);
      case 'h' ->
          text.startsWith("held", i) || text.startsWith("has ", i) || text.startsWith("have", i);
      case 't' -> text.startsWith("took", i);
      case 'c' -> text.startsWith("con", i);
      case 'o' -> text.startsWith("open", i);
      case 'k' -> text.startsWith("kick", i);
      default -> false;
    };
  }

  /** The first place from an offset on where the text begins or a space stands before. */
  private int wordFrom(int offset) {
    int space = offset == 0 ? -1 : text.indexOf(' ', offset - 1);
    return space < 0 && offset > 0 ? text.length() : space + 1;
  }

  private Optional<Found> heldAt(Span sentence, int start, int end, int order) {
    String before = text.substring(sentence.start(), start);
    if (COMING.matcher(before).find()) {
      return Optional.empty();
    }
    Matcher hosted = HOSTED.matcher(before);
    int nameEnd = hosted.find() ? sentence.start() + hosted.start() : start;
    Optional<Span> name = EventNames.before(text, sentence.start(), nameEnd);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    int limit = Math.min(sentence.end(), end + REACH);
    EventTime time =
        EventTime.first(reading, new Span(end, limit))
            .or(() -> EventTime.last(reading, new Span(sentence.start(), name.get().start())))
            .orElse(EventTime.UNKNOWN);
    Optional<Inferred<String>> place = places.in(new Span(end, limit));
    boolean proper = Character.isUpperCase(text.charAt(name.get().start()));
    boolean other = OTHER.matcher(reading.words(name.get())).lookingAt();
    boolean generic = other || !proper && reading.words(name.get()).split(" ").length < 3;
    if (generic || !own.isOwn(sentence, name.get(), time.date())) {
      return Optional.empty();
    }
    int score =
        (time.isKnown() ? 40 : 0)
            + (place.isPresent() ? 20 : 0)
            + (proper ? 10 : 0)
            + (text.charAt(start) == 'w' || text.charAt(start) == 'h' ? 5 : 0)
            - Math.min(order, 4);
    if (score < 20) {
      return Optional
          .empty(); // A meeting without time and place is one that the text only mentions.
    }
    double confidence = time.date().isEmpty() ? 0.7 : proper || place.isPresent() ? 0.9 : 0.8;
    String words = Names.capitalised(reading.words(name.get()));
    Inferred<String> fact =
        Inferred.of(words, confidence, "event-held", reading.support(name.get()))
            .because(
                Reason.of("The text says of it “{words}”.")
                    .with("words", text.substring(start, end)));
    return Optional.of(new Found(fact, time, Optional.empty(), place, score));
  }
}
