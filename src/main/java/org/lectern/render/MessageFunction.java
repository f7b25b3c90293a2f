package org.lectern.render;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lectern.i18n.Html;
import org.lectern.i18n.Messages;
import org.lectern.i18n.UnknownMessageException;

/**
 * {@code t("list.total", documents=3)}: a message in the language of the page. In HTML it is
 * escaped, whatever its arguments, except that an argument which the template made itself (a macro,
 * another message) stays as it is.
 */
final class MessageFunction implements Function {
  private static final String KEY = "key";

  private final Messages messages;
  private final boolean html;
  private final List<String> argumentNames;

  MessageFunction(Messages messages, boolean html) {
    this.messages = messages;
    this.html = html;
    SortedSet<String> names = new TreeSet<>();
    messages.keys().forEach(key -> names.addAll(messages.needed(key)));
    List<String> all = new ArrayList<>(List.of(KEY));
    all.addAll(names);
    this.argumentNames = List.copyOf(all);
  }

  /**
   * The key, and whatever any message is given: which of them this one needs depends on the key.
   */
  @Override
  public List<String> getArgumentNames() {
    return argumentNames;
  }

  @Override
  public Object execute(
      Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
    Map<String, Object> given = new HashMap<>();
    args.forEach((name, value) -> given.put(name, argument(value)));
    String key = String.valueOf(given.remove(KEY));
    try {
      return html ? new SafeString(messages.html(key, given)) : messages.text(key, given);
    } catch (UnknownMessageException e) {
      throw new UnknownNameException(key, e.hint(), line, self.getName());
    } catch (IllegalArgumentException e) {
      throw new PebbleException(e, e.getMessage(), line, self.getName());
    }
  }

  private static Object argument(Object value) {
    if (value instanceof SafeString safe) {
      return new Html(safe.toString());
    }
    return value == null ? "" : value;
  }
}
