package org.lectern.i18n;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.util.ULocale;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message of a language: a pattern in the syntax of ICU's {@link MessageFormat} with named
 * arguments, and tags. {@code <em>}, {@code <strong>}, {@code <code>}, {@code <kbd>}, {@code <sub>}
 * and {@code <sup>} mean what they mean in HTML; of any other tag, as in {@code <page>this
 * page</page>}, the words become a link, and the argument of its name is the address. Nothing else
 * in a message or in an argument is markup. Safe for use by several threads.
 */
final class Message {
  static final char ISOLATE = '\u2068';
  static final char END_OF_ISOLATE = '\u2069';

  private static final Set<String> HTML = Set.of("em", "strong", "code", "kbd", "sub", "sup");
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z][A-Za-z0-9]*)>");

  /** Noncharacters of Unicode around the number of an argument: no text has them. */
  private static final Pattern MARK = Pattern.compile("\uFDD0([0-9]+)\uFDD1");

  private final String pattern;
  private final MessagePattern parsed;
  private final MessageFormat format;
  private final boolean isolates;
  private final SortedSet<String> arguments = new TreeSet<>();
  private final SortedSet<String> chosenBy = new TreeSet<>();
  private final SortedSet<String> links = new TreeSet<>();

  /**
   * @throws IllegalArgumentException if the pattern cannot be understood; the message says why
   */
  Message(String pattern, ULocale locale) {
    this.pattern = pattern;
    this.parsed = new MessagePattern(pattern);
    this.format = new MessageFormat(pattern, locale);
    this.isolates = locale.isRightToLeft();
    for (int i = 0; i < parsed.countParts(); i++) {
      MessagePattern.Part part = parsed.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
        throw new IllegalArgumentException("arguments have names here, not numbers");
      } else if (part.getType() == MessagePattern.Part.Type.ARG_NAME) {
        String name = parsed.getSubstring(part);
        arguments.add(name);
        if (parsed.getPart(i - 1).getArgType() == ArgType.SELECT) {
          chosenBy.add(name);
        }
      }
    }
    readTags();
  }

  private void readTags() {
    Deque<String> open = new ArrayDeque<>();
    Matcher tags = TAG.matcher(pattern);
    while (tags.find()) {
      String name = tags.group(2);
      if (tags.group(1).isEmpty()) {
        open.push(name);
        if (!HTML.contains(name)) {
          links.add(name);
        }
      } else if (open.isEmpty() || !open.pop().equals(name)) {
        throw new IllegalArgumentException("</" + name + "> closes nothing");
      }
    }
    if (!open.isEmpty()) {
      throw new IllegalArgumentException("<" + open.peek() + "> is not closed");
    }
  }

  /** Whether what is filled in is set apart from the words around it. */
  boolean isolates() {
    return isolates;
  }

  /** The pattern as ICU reads it. */
  MessagePattern parsed() {
    return parsed;
  }

  /** The names of all that must be given: arguments, and the addresses of links. */
  SortedSet<String> needed() {
    SortedSet<String> all = new TreeSet<>(arguments);
    all.addAll(links);
    return Collections.unmodifiableSortedSet(all);
  }

  /** The words, as plain text; tags go, their words stay. */
  String text(Map<String, ?> given) {
    Map<String, Object> values = new HashMap<>();
    given.forEach((name, value) -> values.put(name, plain(name, value)));
    return TAG.matcher(filled(values)).replaceAll("");
  }

  private Object plain(String name, Object value) {
    if (value instanceof Number || chosenBy.contains(name)) {
      return value;
    }
    return isolated(String.valueOf(value));
  }

  /** The words as HTML. */
  String html(Map<String, ?> given) {
    Map<String, Object> values = new HashMap<>();
    List<String> markup = new ArrayList<>();
    given.forEach(
        (name, value) -> {
          if (value instanceof Number || chosenBy.contains(name)) {
            values.put(name, value);
          } else {
            values.put(name, "\uFDD0" + markup.size() + "\uFDD1");
            markup.add(
                value instanceof Html html
                    ? html.markup()
                    : isolated(Html.escaped(String.valueOf(value))));
          }
        });
    return MARK.matcher(tagged(filled(values), given))
        .replaceAll(m -> Matcher.quoteReplacement(markup.get(Integer.parseInt(m.group(1)))));
  }

  /** In a right-to-left sentence, a name keeps its own direction and does not turn what follows. */
  private String isolated(String value) {
    return isolates ? ISOLATE + value + END_OF_ISOLATE : value;
  }

  private String filled(Map<String, Object> values) {
    synchronized (format) {
      return format.format(values);
    }
  }

  private String tagged(String words, Map<String, ?> given) {
    StringBuilder out = new StringBuilder();
    Matcher tags = TAG.matcher(words);
    int done = 0;
    while (tags.find()) {
      out.append(Html.escaped(words.substring(done, tags.start())));
      out.append(tag(tags.group(2), !tags.group(1).isEmpty(), given));
      done = tags.end();
    }
    return out.append(Html.escaped(words.substring(done))).toString();
  }

  private static String tag(String name, boolean closes, Map<String, ?> given) {
    if (HTML.contains(name)) {
      return closes ? "</" + name + ">" : "<" + name + ">";
    }
    return closes ? "</a>" : "<a href=\"" + Html.escaped(String.valueOf(given.get(name))) + "\">";
  }
}
