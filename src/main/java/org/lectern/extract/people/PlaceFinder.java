package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.model.Mention;

/**
 * Finds places: countries, those of the authority, the dateline's, and where a text says it was.
 */
final class PlaceFinder {
  private static final double KNOWN = 0.9;
  private static final double DATELINE = 0.95;
  private static final double SAID = 0.85;
  private static final int LONGEST = 5;
  private static final int DATELINE_PARAGRAPHS = 4;
  private static final Set<String> HAPPENS =
      Set.of(
          "held",
          "met",
          "arrived",
          "convened",
          "opened",
          "concluded",
          "place",
          "gathered",
          "signed",
          "born",
          "headquartered",
          "based");

  private final Places places;
  private final Map<String, Double> learnt = new HashMap<>();
  private final Set<String> learntFirst = new HashSet<>();

  private PlaceFinder(Gazetteer gazetteer) {
    this.places = gazetteer.englishPlaces();
  }

  static List<Mention> find(List<Sentence> sentences, Gazetteer gazetteer) {
    PlaceFinder finder = new PlaceFinder(gazetteer);
    for (Sentence sentence : sentences) {
      if (sentence.paragraph() < DATELINE_PARAGRAPHS) {
        finder.dateline(sentence);
      }
      finder.happens(sentence);
    }
    List<Mention> mentions = new ArrayList<>();
    sentences.forEach(sentence -> finder.mention(sentence, mentions));
    return mentions;
  }

  /** "BEIJING, April 21 --" at the head of a paragraph. */
  private void dateline(Sentence sentence) {
    int end = 0;
    while (sentence.at(end) != null && sentence.at(end).allCapitals()) {
      end++;
    }
    if (end == 0 || end > 3 || end == 1 && sentence.at(0).text().length() < 4) {
      return;
    }
    for (int i = end; i < end + 12 && sentence.at(i) != null; i++) {
      Token token = sentence.at(i);
      if (token.is("--") || token.mark("\u2014\u2013") || token.mark("-") && i == end) {
        learn(titled(sentence, 0, end), DATELINE);
        return;
      }
    }
  }

  private void learn(String name, double confidence) {
    learnt.merge(name, confidence, Math::max);
    learntFirst.add(Places.firstWord(name));
  }

  private void happens(Sentence sentence) {
    List<Run> runs = sentence.runs();
    for (Run run : runs) {
      boolean in = sentence.isWord(run.from() - 1, "in") && run.from() >= 2;
      if (in && HAPPENS.contains(sentence.at(run.from() - 2).lower()) && plausible(sentence, run)) {
        learn(sentence.words(run.from(), run.to()), SAID);
      }
    }
  }

  private static boolean plausible(Sentence sentence, Run run) {
    for (int i = run.from(); i < run.to(); i++) {
      String word = sentence.at(i).lower();
      if (Words.CALENDAR.has(word)
          || Words.NOT_NAMES.has(word)
          || Words.ORGANISATION_HEADS.has(word)
          || Words.ROLES.has(word)) {
        return false;
      }
    }
    return run.to() - run.from() <= 3;
  }

  private void mention(Sentence sentence, List<Mention> mentions) {
    int behind = 0;
    for (int start : sentence.capitals()) {
      int end = start >= behind ? longest(sentence, start) : start;
      if (end > start && apart(sentence, start, end)) {
        add(sentence, start, end, mentions);
      }
      behind = Math.max(behind, end);
    }
  }

  private int longest(Sentence sentence, int start) {
    String first = sentence.at(start).lower();
    if (!places.begins(first) && !learntFirst.contains(first)) {
      return start;
    }
    int limit = Math.min(sentence.tokens().size(), start + LONGEST);
    for (int end = limit; end > start; end--) {
      String words = sentence.words(start, end);
      if (name(words, titled(sentence, start, end)).isPresent()) {
        return end;
      }
    }
    return start;
  }

  private Optional<String> name(String words, String titled) {
    Optional<String> name = name(words);
    return name.isPresent() || titled.equals(words) ? name : name(titled);
  }

  private Optional<String> name(String form) {
    Optional<String> settled = places.name(form);
    return settled.isEmpty() && learnt.containsKey(form) ? Optional.of(form) : settled;
  }

  /** Whether the words are not a part of a longer name, such as "South China Sea". */
  private static boolean apart(Sentence sentence, int from, int to) {
    Token before = sentence.at(from - 1);
    Token after = sentence.at(to);
    boolean joinedBefore =
        before != null
            && before.capitalised()
            && !Words.FUNCTION.has(before)
            && !Verbs.calendar(before);
    boolean joinedAfter =
        after != null && after.capitalised() && !Verbs.calendar(after) && !Words.ROLES.has(after);
    return !joinedBefore && !joinedAfter;
  }

  private void add(Sentence sentence, int from, int to, List<Mention> mentions) {
    String words = sentence.words(from, to);
    String titled = titled(sentence, from, to);
    double confidence = learnt.getOrDefault(titled, learnt.getOrDefault(words, KNOWN));
    mentions.add(
        new Mention(
            Mention.Type.PLACE,
            name(words, titled).orElse(words),
            sentence.span(from, to),
            List.of(),
            confidence));
  }

  private static String titled(Sentence sentence, int from, int to) {
    return Places.titled(sentence.words(from, to));
  }
}
