package org.lectern.i18n;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;

/**
 * A file of messages of one language: Java properties (see {@link Properties#load}) in UTF-8, each
 * a key and its pattern.
 *
 * @param language the BCP 47 tag of the language, which is the name of the file
 * @param entries the messages by key
 */
public record MessageFile(String language, SortedMap<String, Entry> entries) {
  /** How the names of such files end. */
  public static final String SUFFIX = ".properties";

  private static final String ASK = "write \"key = words\", each key once, in UTF-8";

  /** Keeps the order of the keys. */
  public MessageFile {
    entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
  }

  /**
   * A message as it is written.
   *
   * @param pattern its words, with arguments
   * @param place where it stands
   */
  public record Entry(String pattern, Place place) {}

  /**
   * Reads a file.
   *
   * @param shown the path to name in messages
   * @return what could be read, with an error for each line that could not
   */
  public static Outcome<MessageFile> read(String language, String shown, byte[] content) {
    List<Problem> problems = new ArrayList<>();
    SortedMap<String, Entry> entries = new TreeMap<>();
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      List<String> lines = text.replaceFirst("^\uFEFF", "").lines().toList();
      for (int i = 0; i < lines.size(); ) {
        int end = endOfEntry(lines, i);
        Place place = new Place(shown, i + 1, 0, lines.get(i).strip());
        add(String.join("\n", lines.subList(i, end)), place, entries, problems);
        i = end;
      }
    } catch (CharacterCodingException e) {
      problems.add(Problem.error(Place.file(shown), "the messages are not UTF-8", ASK));
    }
    return new Outcome<>(new MessageFile(language, entries), problems);
  }

  /**
   * A line that ends in an odd number of backslashes goes on in the next, unless it is a comment.
   */
  private static int endOfEntry(List<String> lines, int start) {
    int end = start;
    while (end < lines.size() - 1
        && !lines.get(start).stripLeading().matches("[#!].*")
        && lines.get(end).matches("(?s)(.*[^\\\\])?(\\\\\\\\)*\\\\")) {
      end++;
    }
    return end + 1;
  }

  private static void add(
      String lines, Place place, SortedMap<String, Entry> entries, List<Problem> problems) {
    Properties one = new Properties();
    try {
      one.load(new StringReader(lines.stripTrailing()));
    } catch (IllegalArgumentException e) {
      problems.add(Problem.error(place, "the line has a broken \\u escape", ASK));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringReader never fails
    }
    for (String key : one.stringPropertyNames()) {
      String pattern = one.getProperty(key);
      if (pattern.isEmpty()) {
        problems.add(Problem.error(place, "the message \"" + key + "\" has no words", ASK));
      } else if (entries.putIfAbsent(key, new Entry(pattern, place)) != null) {
        problems.add(Problem.error(place, "the message \"" + key + "\" stands here twice", ASK));
      }
    }
  }
}
