package org.lectern.i18n;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;
import org.lectern.text.NearNames;

/** The messages of all languages that there are. What a language lacks it has in English. */
public final class MessageCatalog {
  /** The language that has every message. */
  public static final String ENGLISH = "en";

  /** What the keys of messages begin with that scripts use. */
  static final String FOR_SCRIPTS = "script.";

  /** What a key begins with that only the publisher's own templates use. */
  private static final String OWN = "own.";

  private final SortedMap<String, Messages> languages;
  private final SortedMap<String, List<String>> missing;

  private MessageCatalog(
      SortedMap<String, Messages> languages, SortedMap<String, List<String>> missing) {
    this.languages = Collections.unmodifiableSortedMap(languages);
    this.missing = Collections.unmodifiableSortedMap(missing);
  }

  /**
   * The catalogue of some files.
   *
   * @param files the files in order, the program's own English one first: it says which messages
   *     there are, and what each is given; of two messages of one language and key, the later
   *     counts
   * @return with an error for each message that cannot be used, in whose place is the earlier one
   */
  public static Outcome<MessageCatalog> of(List<MessageFile> files) {
    return new Reading(files).catalog();
  }

  /** The tags of the languages. */
  public SortedSet<String> languages() {
    return new TreeSet<>(languages.keySet());
  }

  /** The messages of a language; empty if there is no file for it. */
  public Optional<Messages> of(String language) {
    return Optional.ofNullable(languages.get(language));
  }

  /**
   * The language for readers of another: itself, or the one of the same language and script, such
   * as {@code zh-Hans} for {@code zh-CN}.
   */
  public Optional<String> nearest(String language) {
    ULocale wanted = ULocale.addLikelySubtags(ULocale.forLanguageTag(language));
    return languages.keySet().stream()
        .filter(known -> known.equals(language))
        .findFirst()
        .or(
            () ->
                languages.keySet().stream()
                    .filter(known -> sameWriting(known, wanted))
                    .findFirst());
  }

  private static boolean sameWriting(String known, ULocale wanted) {
    ULocale locale = ULocale.addLikelySubtags(ULocale.forLanguageTag(known));
    return locale.getLanguage().equals(wanted.getLanguage())
        && locale.getScript().equals(wanted.getScript());
  }

  /** The keys of the messages that a language has only in English. */
  public List<String> missing(String language) {
    return missing.getOrDefault(language, List.of());
  }

  /** The files on their way to a catalogue. */
  private static final class Reading {
    private final List<Problem> problems = new ArrayList<>();
    private final SortedMap<String, SortedMap<String, Message>> messages = new TreeMap<>();
    private final SortedMap<String, ULocale> locales = new TreeMap<>();

    /** What the program gives each of its messages, by key. */
    private final SortedMap<String, SortedSet<String>> given = new TreeMap<>();

    private Reading(List<MessageFile> files) {
      readLocale(files.get(0));
      files
          .get(0)
          .entries()
          .forEach(
              (key, entry) ->
                  parsed(key, entry, ENGLISH).ifPresent(m -> given.put(key, m.needed())));
      problems.clear(); // They are found again.
      files.forEach(this::readLocale);
      files.forEach(this::readMessages);
    }

    private void readLocale(MessageFile file) {
      ULocale named = ULocale.forLanguageTag(file.language());
      locales.putIfAbsent(file.language(), named);
      MessageFile.Entry stated = file.entries().get(Messages.LOCALE);
      if (stated == null) {
        return;
      }
      ULocale locale = ULocale.forLanguageTag(stated.pattern());
      if (locale.getLanguage().equals(named.getLanguage())) {
        locales.put(file.language(), locale);
      } else {
        problems.add(
            Problem.error(
                stated.place(),
                "\"" + stated.pattern() + "\" is no locale of the language " + file.language(),
                "write a BCP 47 tag such as " + file.language()));
      }
    }

    private void readMessages(MessageFile file) {
      SortedMap<String, Message> known =
          messages.computeIfAbsent(file.language(), x -> new TreeMap<>());
      file.entries()
          .forEach(
              (key, entry) ->
                  parsed(key, entry, file.language())
                      .filter(message -> isUsable(key, entry.place(), message))
                      .ifPresent(message -> known.put(key, message)));
    }

    private Optional<Message> parsed(String key, MessageFile.Entry entry, String language) {
      try {
        Message message = new Message(entry.pattern(), locales.get(language));
        if (key.startsWith(FOR_SCRIPTS)) {
          ScriptMessage.of(message);
        }
        return Optional.of(message);
      } catch (IllegalArgumentException e) {
        problems.add(
            Problem.error(
                entry.place(),
                "the message \"" + key + "\" cannot be understood: " + e.getMessage(),
                "compare it with the one in messages/en.properties that comes with the program"));
        return Optional.empty();
      }
    }

    private boolean isUsable(String key, Place place, Message message) {
      if (key.startsWith(OWN)) {
        return true;
      }
      SortedSet<String> known = given.get(key);
      if (known == null) {
        problems.add(
            Problem.error(
                place,
                "there is no message \"" + key + "\" to replace",
                UnknownMessageException.hint(key, given.keySet())
                    + "; messages of your own templates begin with "
                    + OWN));
        return false;
      }
      List<String> unknown = message.needed().stream().filter(n -> !known.contains(n)).toList();
      for (String name : unknown) {
        problems.add(
            Problem.error(
                place,
                "the message \"" + key + "\" is never given \"" + name + "\"",
                NearNames.hint(name, known)));
      }
      return unknown.isEmpty();
    }

    private Outcome<MessageCatalog> catalog() {
      SortedMap<String, Message> english = messages.getOrDefault(ENGLISH, new TreeMap<>());
      SortedMap<String, Messages> languages = new TreeMap<>();
      SortedMap<String, List<String>> missing = new TreeMap<>();
      messages.forEach(
          (language, own) -> {
            SortedMap<String, Message> all = new TreeMap<>(english);
            all.putAll(own);
            languages.put(language, new Messages(language, locales.get(language), all));
            missing.put(
                language, english.keySet().stream().filter(key -> !own.containsKey(key)).toList());
          });
      return new Outcome<>(new MessageCatalog(languages, missing), problems);
    }
  }
}
