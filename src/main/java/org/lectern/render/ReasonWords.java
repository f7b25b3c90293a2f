package org.lectern.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.i18n.Html;
import org.lectern.i18n.Messages;
import org.lectern.model.DateRange;
import org.lectern.model.PartialDate;
import org.lectern.model.Reason;

/**
 * Reasons in the language of the interface: the messages behind {@code reason.}, named by the
 * reason's code. One that has none stands in English, as rules of a publisher's own may.
 */
final class ReasonWords {
  private static final String PREFIX = "reason.";

  private final Messages messages;
  private final Optional<String> language;

  /**
   * @param language the language of the words that reasons quote, if it is known
   */
  ReasonWords(Messages messages, Optional<String> language) {
    this.messages = messages;
    this.language = language;
  }

  /** A reason as HTML. */
  SafeString html(Reason reason) {
    return new SafeString(markup(reason));
  }

  private String markup(Reason reason) {
    String key = PREFIX + reason.code();
    if (!messages.has(key) || !reason.arguments().keySet().containsAll(messages.needed(key))) {
      return reason.english(Html::escaped, this::markup);
    }
    Map<String, Object> given = new HashMap<>();
    reason
        .arguments()
        .forEach(
            (name, value) ->
                given.put(name, value instanceof Number ? value : new Html(markup(value))));
    return messages.html(key, given);
  }

  private String markup(Object argument) {
    if (argument instanceof Reason reason) {
      return markup(reason);
    } else if (argument instanceof List<?> list) {
      return messages.list(list.stream().map(this::markup).toList());
    } else if (argument instanceof DayOfWeek day) {
      return Html.escaped(messages.dates().weekday(day));
    } else if (argument instanceof PartialDate date) {
      return Html.escaped(messages.dates().words(DateRange.of(date)).text());
    } else if (argument instanceof DateRange range) {
      return Html.escaped(messages.dates().words(range).text());
    } else if (argument instanceof Number number) {
      return messages.number(number.longValue());
    }
    String words = Html.escaped(argument.toString());
    return language
        .map(tag -> "<bdi lang=\"" + Html.escaped(tag) + "\">" + words + "</bdi>")
        .orElse("<bdi>" + words + "</bdi>");
  }
}
