package org.lectern.render;

import com.fasterxml.jackson.core.JsonGenerator;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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
    return new SafeString(json(words));
  }

  private static String json(Map<String, Object> words) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = ScriptJson.FACTORY.createGenerator(out)) {
      write(words, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Memory does not fail.
    }
    return out.toString();
  }

  private static void write(Map<?, ?> words, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Map.Entry<?, ?> entry : words.entrySet()) {
      json.writeFieldName(String.valueOf(entry.getKey()));
      if (entry.getValue() instanceof Map<?, ?> variants) {
        write(variants, json);
      } else {
        json.writeString(String.valueOf(entry.getValue()));
      }
    }
    json.writeEndObject();
  }
}
