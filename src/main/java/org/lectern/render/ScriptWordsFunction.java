package org.lectern.render;

import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lectern.i18n.Messages;

/**
 * {@code scriptWords("find")}: the messages whose keys begin with {@code script.find.} or else with
 * {@code find.}, and the locale, as JSON for the inside of a {@code script} element. Several groups
 * are separated by spaces; a script knows a message by the rest of its key.
 */
final class ScriptWordsFunction implements Function {
  private static final String PREFIX = "script.";
  private final Messages messages;

  ScriptWordsFunction(Messages messages) {
    this.messages = messages;
  }

  @Override
  public List<String> getArgumentNames() {
    return List.of("groups");
  }

  @Override
  public Object execute(
      Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
    SortedMap<String, Object> words = new TreeMap<>();
    for (String group : String.valueOf(args.get("groups")).split(" ")) {
      SortedMap<String, Object> found = messages.forScripts(PREFIX + group + ".");
      if (found.isEmpty()) {
        found = messages.forScripts(group + ".");
      }
      if (found.isEmpty()) {
        List<String> groups =
            messages.keys().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.split("\\.")[1])
                .distinct()
                .toList();
        throw new UnknownNameException(group, groups, line, self.getName());
      }
      found.forEach(
          (key, message) -> words.put(key.replaceFirst("^script\\.[^.]+\\.", ""), message));
    }
    words.put("locale", messages.localeTag());
    StringBuilder out = new StringBuilder();
    write(words, out);
    return new SafeString(out.toString());
  }

  private static void write(Object value, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      String separator = "{";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(separator).append(quoted(String.valueOf(entry.getKey()))).append(':');
        write(entry.getValue(), out);
        separator = ",";
      }
      out.append('}');
    } else {
      out.append(quoted(String.valueOf(value)));
    }
  }

  /** A JSON string; the less-than sign is escaped, so that nothing ends the element around it. */
  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c == '<') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
