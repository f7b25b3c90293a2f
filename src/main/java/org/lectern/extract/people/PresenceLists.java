package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.List;

/** Finds lists of those who were present, and the names in them. */
final class PresenceLists {
  private static final int MOST_BEFORE = 12;

  /** How many words may stand between "present" and "were". */
  private static final int WITHIN = 5;

  private PresenceLists() {}

  /** The runs of a sentence that stand in a list of people. */
  static List<Run> names(Sentence sentence, List<Run> runs) {
    List<Run> names = new ArrayList<>();
    for (int i = 0; i < runs.size(); ) {
      int end = i + 1;
      while (end < runs.size() && listed(sentence, runs.get(end - 1).to(), runs.get(end).from())) {
        end++;
      }
      List<Run> list = runs.subList(i, end);
      if (ofPeople(sentence, list)) {
        names.addAll(list);
      }
      i = end;
    }
    return names;
  }

  /** Whether nothing but the marks of a list stands between two tokens. */
  private static boolean listed(Sentence sentence, int from, int to) {
    if (from >= to) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!sentence.isMark(i, ",") && !sentence.isWord(i, "and")) {
        return false;
      }
    }
    return true;
  }

  private static boolean ofPeople(Sentence sentence, List<Run> list) {
    int from = list.get(0).from();
    int to = list.get(list.size() - 1).to();
    boolean before = list.size() >= 2 && introduced(sentence, from);
    return before || list.size() >= 2 && present(sentence, to) || agent(sentence, from);
  }

  /** "leaders including", "officials such as", "attended by". */
  private static boolean introduced(Sentence sentence, int from) {
    if (sentence.isWord(from - 1, "by")) {
      return attends(sentence, from - 2);
    }
    boolean were = sentence.isWord(from - 1, "were") || sentence.isWord(from - 1, "was");
    if (sentence.isMark(from - 1, ":") || were && presentBefore(sentence, from - 2)) {
      return mentionsPresence(sentence, from);
    }
    int noun = sentence.isWord(from - 1, "including") ? from - 2 : from - 3;
    boolean list =
        noun == from - 2 || sentence.isWord(from - 2, "such") && sentence.isWord(from - 1, "as");
    return list && noun >= 0 && plural(sentence.at(noun).lower());
  }

  /** "Also present were", "In attendance at the opening were". */
  private static boolean presentBefore(Sentence sentence, int last) {
    for (int i = last; i >= Math.max(0, last - WITHIN); i--) {
      if (sentence.isWord(i, "present") || sentence.isWord(i, "attendance")) {
        return true;
      }
      if (sentence.at(i).mark(",;:.")) {
        return false;
      }
    }
    return false;
  }

  private static boolean plural(String noun) {
    return noun.endsWith("s") && Words.ROLES.has(noun.substring(0, noun.length() - 1))
        || Words.COLLECTIVES.has(noun);
  }

  private static boolean mentionsPresence(Sentence sentence, int limit) {
    for (int i = Math.max(0, limit - MOST_BEFORE); i < limit; i++) {
      String word = sentence.at(i).lower();
      if (word.equals("present")
          || word.equals("attended")
          || word.equals("attendees")
          || word.equals("attendance")) {
        return true;
      }
    }
    return false;
  }

  /** "were present", "attended", "were also in attendance", "also attended". */
  static boolean present(Sentence sentence, int index) {
    int at = index;
    while (sentence.isWord(at, "were")
        || sentence.isWord(at, "was")
        || sentence.isWord(at, "also")
        || sentence.isWord(at, "all")
        || sentence.isWord(at, "in")) {
      at++;
    }
    return at > index && sentence.isWord(at, "present")
        || at > index && sentence.isWord(at, "attendance")
        || attends(sentence, at);
  }

  private static boolean attends(Sentence sentence, int index) {
    return sentence.isWord(index, "attended")
        || sentence.isWord(index, "joined") && !sentence.isWord(index + 1, "by");
  }

  /** "conveyed by", "delivered by", "chaired by"; hosts are as often towns and companies. */
  private static boolean agent(Sentence sentence, int from) {
    if (!sentence.isWord(from - 1, "by") || from < 2) {
      return false;
    }
    return switch (sentence.at(from - 2).lower()) {
      case "conveyed", "delivered", "chaired", "presided", "moderated", "attended" -> true;
      default -> false;
    };
  }
}
