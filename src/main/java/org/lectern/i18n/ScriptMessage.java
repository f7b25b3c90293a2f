package org.lectern.i18n;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A message as scripts get it, who have no parser of patterns: words with {@code {name}} for each
 * argument, or, if the words depend on one number, such words for each of its plural categories
 * (CLDR: {@code zero} to {@code other}), and under {@code by} the number's name.
 */
final class ScriptMessage {
  private final String pattern;
  private final MessagePattern parsed;
  private final boolean isolates;
  private final SortedSet<String> variants = new TreeSet<>();
  private String by = "";

  private ScriptMessage(Message message) {
    this.parsed = message.parsed();
    this.isolates = message.isolates();
    this.pattern = parsed.getPatternString();
  }

  /**
   * The form for scripts: a text, or a map of texts.
   *
   * @throws IllegalArgumentException if there is more in it than words, arguments and one plural
   */
  static Object of(Message message) {
    ScriptMessage made = new ScriptMessage(message);
    made.findPlural();
    if (made.by.isEmpty()) {
      return made.words("other");
    }
    Map<String, String> all = new TreeMap<>();
    made.variants.forEach(category -> all.put(category, made.words(category)));
    all.put("by", made.by);
    return all;
  }

  private void findPlural() {
    for (int i = 0; i < parsed.countParts(); i++) {
      Part part = parsed.getPart(i);
      if (part.getType() != Part.Type.ARG_START || part.getArgType() == ArgType.NONE) {
        continue;
      }
      if (part.getArgType() != ArgType.PLURAL || !by.isEmpty()) {
        throw new IllegalArgumentException("a message for scripts has arguments and one plural");
      }
      by = parsed.getSubstring(parsed.getPart(i + 1));
      int end = parsed.getLimitPartIndex(i);
      for (int j = i + 2; j < end; j++) {
        if (parsed.getPart(j).getType() == Part.Type.ARG_SELECTOR) {
          variants.add(parsed.getSubstring(parsed.getPart(j)));
          j = parsed.getLimitPartIndex(j + 1);
        }
      }
    }
  }

  private String words(String category) {
    StringBuilder out = new StringBuilder();
    write(0, parsed.countParts() - 1, category, out);
    return out.toString();
  }

  /** Writes a message, given by the parts that begin and end it, as it is for one category. */
  private void write(int start, int end, String category, StringBuilder out) {
    int done = parsed.getPart(start).getLimit();
    for (int i = start + 1; i <= end; i++) {
      Part part = parsed.getPart(i);
      out.append(pattern, done, part.getIndex());
      done = part.getLimit();
      if (part.getType() == Part.Type.REPLACE_NUMBER) {
        argument(by, out);
      } else if (part.getType() == Part.Type.ARG_START) {
        int limit = parsed.getLimitPartIndex(i);
        writeArgument(i, limit, category, out);
        i = limit;
        done = parsed.getPart(i).getLimit();
      }
    }
  }

  private void writeArgument(int start, int limit, String category, StringBuilder out) {
    if (parsed.getPart(start).getArgType() == ArgType.NONE) {
      argument(parsed.getSubstring(parsed.getPart(start + 1)), out);
      return;
    }
    for (int i = start + 2; i < limit; i++) {
      if (parsed.getPart(i).getType() == Part.Type.ARG_SELECTOR) {
        boolean chosen = parsed.partSubstringMatches(parsed.getPart(i), category);
        int end = parsed.getLimitPartIndex(i + 1);
        if (chosen) {
          write(i + 1, end, category, out);
        }
        i = end;
      }
    }
  }

  private void argument(String name, StringBuilder out) {
    String braced = "{" + name + "}";
    out.append(isolates ? Message.ISOLATE + braced + Message.END_OF_ISOLATE : braced);
  }
}
