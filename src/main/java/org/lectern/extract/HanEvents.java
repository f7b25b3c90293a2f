package org.lectern.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.extract.EventFinder.Found;
import org.lectern.extract.clean.Chars;
import org.lectern.model.Inferred;
import org.lectern.model.Span;

/** Finds meetings that a Chinese text says were held: "全国道路工作会议4月20日至21日在北京召开". */
final class HanEvents {
  private static final String DAY =
      "(?:(?:\\d{4}|今|去|前)年)?(?:(?:本|上个?)月|\\d{1,2}月)?(?:\\d{1,2}[日号]?)?";
  private static final String NEAR = "(?:昨|今|前|当)[日天]|同日|(?:本|上个?)(?:周|星期)[一二三四五六日天]?";
  private static final Pattern HELD =
      Pattern.compile(
          "(?<=^|[，。：；\\s])([\\p{IsHan}A-Za-z0-9“”·]{3,40}?(?:会议|大会|论坛|峰会|座谈会|研讨会|博览会|全会|会晤))"
              + "于?(?:"
              + NEAR
              + "|"
              + DAY
              + "(?:[至到—-]"
              + DAY
              + ")?)?(?:上午|下午|晚)?(?:在(\\p{IsHan}{2,8}?))?(?:隆重|顺利)?(?:举行|召开|开幕|举办|闭幕)");
  private static final Pattern BEFORE_NAME = Pattern.compile("(?:上午|下午|晚上?|，|,|的|在)");

  private final Reading reading;
  private final String text;
  private final OwnEvent own;

  HanEvents(Reading reading) {
    this.reading = reading;
    this.text = reading.text();
    this.own = new OwnEvent(reading);
  }

  /** The first. */
  Optional<Found> find() {
    for (Span sentence : reading.sentences()) {
      if (!hasIdeograph(sentence)) {
        continue; // A quick look before the pattern.
      }
      Matcher matcher = HELD.matcher(text).region(sentence.start(), sentence.end());
      Optional<Found> found = matcher.find() ? found(sentence, matcher) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Found> found(Span sentence, Matcher matcher) {
    Span name = withoutTime(new Span(matcher.start(1), matcher.end(1)));
    EventTime time =
        EventTime.last(reading, new Span(sentence.start(), matcher.end()))
            .orElse(EventTime.UNKNOWN);
    boolean told = time.isKnown() || matcher.group(2) != null;
    if (!told || name.length() < 4 || !own.isOwn(sentence, name, time.date())) {
      return Optional.empty();
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
    return Optional.of(new Found(fact, time, Optional.empty(), place, 40));
  }

  /** A name without the day before it, from which no space parts it. */
  private Span withoutTime(Span name) {
    Optional<Span> time =
        EventTime.first(reading, name)
            .map(EventTime::span)
            .filter(t -> t.start() == name.start() && t.end() < name.end());
    if (time.isEmpty()) {
      return name;
    }
    Matcher before = BEFORE_NAME.matcher(text).region(time.get().end(), name.end());
    return new Span(before.lookingAt() ? before.end() : time.get().end(), name.end());
  }

  private boolean hasIdeograph(Span sentence) {
    for (int i = sentence.start(); i < sentence.end(); i++) {
      if (Chars.isIdeographic(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
