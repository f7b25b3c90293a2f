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
  private static final String NOUN = "(?:会议|大会|论坛|峰会|座谈会|研讨会|对话会|交流会|洽谈会|年会|博览会|展览会|全会|会晤)";
  private static final String NAME =
      "(?:“[^”]{2,60}?"
          + NOUN
          + "(?=”)|(?:[\\p{IsHan}A-Za-z0-9·—－-]|“[^”]{1,60}”|《[^》]{1,40}》){1,40}?"
          + NOUN
          + ")";
  private static final Pattern HELD =
      Pattern.compile(
          "(?<=^|[，。：；\\s]|[主承协举]办的)("
              + NAME
              + ")”?于?(?:"
              + NEAR
              + "|"
              + DAY
              + "(?:[至到—-]"
              + DAY
              + ")?)?(?:上午|下午|晚)?(?:在(\\p{IsHan}{2,14}?))?(?:以\\p{IsHan}{2,16}方式)?"
              + "(?:隆重|顺利|成功|正式)?(?:举行|召开|开幕|举办|闭幕)");
  private static final Pattern BEFORE_NAME = Pattern.compile("(?:上午|下午|晚上?|，|,|的|在)");
  private static final Pattern HOSTED = Pattern.compile(".*[主承协举]办的");

  private final Reading reading;
  private final String text;
  private final OwnEvent own;

  HanEvents(Reading reading) {
    this.reading = reading;
    this.text = reading.text();
    this.own = new OwnEvent(reading);
  }

  private static final Pattern THIS = Pattern.compile("(?:本[次届]|[此这][次届]|该|上述)");

  /** A name most of whose pairs of characters the title has is the title's event. */
  private static final double IN_TITLE = 0.6;

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
    Span name = withoutTime(withoutHosts(new Span(matcher.start(1), matcher.end(1))));
    EventTime time =
        EventTime.last(reading, new Span(sentence.start(), matcher.end()))
            .orElse(EventTime.UNKNOWN);
    boolean told = time.isKnown() || matcher.group(2) != null;
    if (!told
        || name.length() < 4
        || THIS.matcher(name.of(text)).lookingAt()
        || !isOwn(sentence, name, time)) {
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

  private boolean isOwn(Span sentence, Span name, EventTime time) {
    return own.isOwn(sentence, name, time.date())
        || own.isRecent(time.date())
            && reading.head().title().filter(t -> isIn(t.value(), name)).isPresent();
  }

  private boolean isIn(String title, Span name) {
    String words = name.of(text);
    int shared = 0;
    for (int i = 1; i < words.length(); i++) {
      shared += title.contains(words.substring(i - 1, i + 1)) ? 1 : 0;
    }
    return shared >= IN_TITLE * (words.length() - 1);
  }

  /** A name without the words before it that say who holds it, and without its quotation mark. */
  private Span withoutHosts(Span name) {
    Matcher hosted = HOSTED.matcher(text).region(name.start(), name.end());
    int start = hosted.lookingAt() ? hosted.end() : name.start();
    boolean opened =
        text.charAt(start) == '“' && text.substring(start, name.end()).indexOf('”') < 0;
    return new Span(opened ? start + 1 : start, name.end());
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
