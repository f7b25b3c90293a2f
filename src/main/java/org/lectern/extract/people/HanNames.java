package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.model.Authority;
import org.lectern.model.Mention;
import org.lectern.model.Span;

/**
 * Finds people and places in Chinese text: people before a reporting verb, either behind an office
 * or with a Chinese family name at the head of a clause; countries by ICU's data.
 */
final class HanNames {
  private static final double OFFICE = 0.85;
  private static final double FAMILY_NAME = 0.75;
  private static final double KNOWN = 0.9;
  private static final int LONGEST = 15;

  static final String VERBS = alternatives("reporting-verbs-han.txt");
  private static final String ROLES = alternatives("role-nouns-han.txt");
  private static final String SURNAMES = surnames();
  private static final String HAN = "[\\x{4e00}-\\x{9fff}]";
  private static final String GIVEN = "(?:(?:" + SURNAMES + ")" + HAN + "{1,2}?)";
  private static final String FOREIGN = "(?:" + HAN + "{1,6}?(?:\u00b7" + HAN + "{1,6}?){0,3}?)";
  private static final String BETWEEN =
      "(?:\u65e5\u524d|\u8fd1\u65e5|\u4eca\u5929|\u4eca\u5e74|\u591a\u6b21|\u66fe|\u5206\u522b|\u8fd8|\u4e5f|\u540c\u65f6|\u5bf9[^\uff0c\u3002\uff1b\uff1a\u201c]{1,8}?|\u5411[^\uff0c\u3002\uff1b\uff1a\u201c]{1,8}?|\u5728[^\uff0c\u3002\uff1b\uff1a\u201c]{1,16}?)?";

  /** An office, a name, a verb. */
  private static final Pattern BEHIND_OFFICE =
      Pattern.compile(
          "("
              + ROLES
              + ")(?![\u4f1a\u5904\u5c40\u90e8\u5385\u7f72])("
              + GIVEN
              + "|"
              + FOREIGN
              + ")"
              + BETWEEN
              + "(?:"
              + VERBS
              + ")");

  /** A Chinese name at the head of a clause, a verb. */
  private static final Pattern CLAUSE_HEAD =
      Pattern.compile(
          "(?<=^|[\\s\uff0c\u3002\uff1b\u201d\u300d\uff1a])("
              + GIVEN
              + ")"
              + BETWEEN
              + "(?:"
              + VERBS
              + ")");

  /** Characters that a name before a verb hardly has: they are words of their own. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "[\u5728\u7684\u4e86\u548c\u4e0e\u5bf9\u4e8e\u5c06\u662f\u4e5f\u7b49\u4ece\u8fd9\u90a3\u4e0d\u6709\u6211\u4ed6\u5979\u4eec\u65f6\u8fd8\u5e76]");

  /** Words that begin with a family name, or stand behind an office, and are no names. */
  private static final Pattern WORD =
      Pattern.compile(
          "\u666e\u904d|\u660e\u786e|\u5b66\u8005|\u6587\u7ae0|\u65e5\u524d|\u8fd1\u65e5|\u4eca\u5e74|\u4eca\u5929"
              + "|\u591a\u6b21|\u4f1a\u8bae|\u767d\u76ae\u4e66|\u97e9\u56fd|.*\u5927\u4f7f");

  /** Names of countries that begin in the middle of another word: "coastal areas", "Maryland". */
  private static final Pattern PART_OF_WORD =
      Pattern.compile("\u6d77\u5730\u533a|\u6d77\u5730\u5e26|\u9a6c\u91cc[\u5170\u4e9a\u5965]");

  private HanNames() {}

  private static boolean partOfWord(String text, int at, int end) {
    return PART_OF_WORD.matcher(text).region(at, end).lookingAt();
  }

  private static String alternatives(String file) {
    return WordList.lines(file).stream()
        .sorted((a, b) -> b.length() != a.length() ? b.length() - a.length() : a.compareTo(b))
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  /** Single characters as one class, which is matched at once, and the double names before it. */
  private static String surnames() {
    List<String> names = WordList.lines("chinese-surnames-han.txt");
    String singles = names.stream().filter(n -> n.length() == 1).collect(Collectors.joining());
    return names.stream().filter(n -> n.length() > 1).collect(Collectors.joining("|"))
        + "|["
        + singles
        + "]";
  }

  static List<Mention> find(String text, List<Sentence> sentences, Authority authority) {
    Map<String, Double> people = new HashMap<>();
    authority.people().forEach(p -> addKnown(p, people));
    Map<Integer, Span> roles = new HashMap<>();
    for (Sentence sentence : sentences) {
      learn(text, sentence.span(), BEHIND_OFFICE, people, roles);
      learn(text, sentence.span(), CLAUSE_HEAD, people, roles);
    }
    Map<String, String> whole = shortForms(people);
    whole.keySet().forEach(part -> people.putIfAbsent(part, FAMILY_NAME));
    Map<String, String> places = Places.chinese(authority).all();
    List<Mention> mentions = new ArrayList<>();
    for (Sentence sentence : sentences) {
      mention(text, sentence.span(), people, whole, places, roles, mentions);
    }
    return mentions;
  }

  /** The last parts of foreign names that only one of them has, with the whole name. */
  private static Map<String, String> shortForms(Map<String, Double> people) {
    Map<String, String> whole = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (String name : people.keySet()) {
      String part = name.substring(name.lastIndexOf('\u00b7') + 1);
      if (part.length() < name.length() && part.length() >= 2 && whole.put(part, name) != null) {
        shared.add(part);
      }
    }
    whole.keySet().removeAll(shared);
    return whole;
  }

  private static void addKnown(Authority.Name person, Map<String, Double> people) {
    List<String> names = new ArrayList<>(person.variants());
    names.add(person.name());
    names.removeIf(n -> n.isEmpty() || !Character.isIdeographic(n.codePointAt(0)));
    names.forEach(name -> people.put(name, KNOWN));
  }

  private static void learn(
      String text,
      Span span,
      Pattern pattern,
      Map<String, Double> people,
      Map<Integer, Span> roles) {
    boolean office = pattern == BEHIND_OFFICE;
    Matcher matcher = pattern.matcher(text).region(span.start(), span.end());
    while (matcher.find()) {
      int group = office ? 2 : 1;
      String name = matcher.group(group);
      if (name.length() < 2 || NO_NAME.matcher(name).find() || WORD.matcher(name).matches()) {
        continue;
      }
      people.merge(name, office ? OFFICE : FAMILY_NAME, Math::max);
      if (office) {
        roles.put(matcher.start(2), new Span(matcher.start(1), matcher.end(1)));
      }
    }
  }

  private static void mention(
      String text,
      Span span,
      Map<String, Double> people,
      Map<String, String> whole,
      Map<String, String> places,
      Map<Integer, Span> roles,
      List<Mention> mentions) {
    int at = span.start();
    while (at < span.end()) {
      int length = Math.min(LONGEST, span.end() - at);
      String found = null;
      for (; length >= 2 && found == null; length--) {
        String words = text.substring(at, at + length);
        boolean place = places.containsKey(words) && !partOfWord(text, at, span.end());
        found = people.containsKey(words) || place ? words : null;
      }
      if (found == null) {
        at++;
        continue;
      }
      Span here = new Span(at, at + found.length());
      boolean person = people.containsKey(found);
      Optional<Span> role = person ? Optional.ofNullable(roles.get(at)) : Optional.empty();
      mentions.add(
          new Mention(
              person ? Mention.Type.PERSON : Mention.Type.PLACE,
              person ? whole.getOrDefault(found, found) : places.get(found),
              here,
              role.map(r -> new Mention.Role(r.of(text), r)).stream().toList(),
              person ? people.get(found) : KNOWN));
      at = here.end();
    }
  }
}
