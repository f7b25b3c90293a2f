package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.lectern.model.Mention;
import org.lectern.model.Span;

/**
 * Finds organisations: those of the authority, capitalised sequences with a head noun such as
 * Commission, and abbreviations that the text defines.
 */
final class OrganisationFinder {
  private static final Pattern LABEL = Pattern.compile("[\\dIVX]{1,5}|\\p{Lu}");
  private static final double AUTHORITY = 0.97;
  private static final double HEAD_NOUN = 0.85;
  private static final double ABBREVIATION = 0.9;
  private static final double SPEAKS = 0.7;
  private static final int LONGEST = 24;

  private final Places places;
  private final Map<String, String> settled;
  private final Map<String, String> abbreviations = new HashMap<>();

  private OrganisationFinder(Gazetteer gazetteer) {
    this.places = gazetteer.englishPlaces();
    this.settled = gazetteer.organisations();
  }

  static List<Mention> find(List<Sentence> sentences, Gazetteer gazetteer) {
    OrganisationFinder finder = new OrganisationFinder(gazetteer);
    sentences.forEach(finder::learn);
    List<Mention> mentions = new ArrayList<>();
    for (Sentence sentence : sentences) {
      if (!sentence.inCapitals()) {
        finder.named(sentence, mentions);
        finder.single(sentence, mentions);
      }
    }
    finder.headings(sentences, mentions);
    return mentions;
  }

  /** Adds what headings in capitals name, where the text itself or the authority names it too. */
  private void headings(List<Sentence> sentences, List<Mention> mentions) {
    Map<String, String> names = new HashMap<>();
    mentions.forEach(m -> names.putIfAbsent(m.name().toLowerCase(Locale.ROOT), m.name()));
    for (Sentence sentence : sentences) {
      List<Mention> found = new ArrayList<>();
      if (sentence.inCapitals()) {
        named(sentence, found);
        single(sentence, found);
      }
      for (Mention mention : found) {
        String name = names.get(mention.name().toLowerCase(Locale.ROOT));
        if (name != null || mention.confidence() >= ABBREVIATION) {
          mentions.add(
              new Mention(
                  mention.type(),
                  name == null ? mention.name() : name,
                  mention.span(),
                  mention.roles(),
                  mention.confidence()));
        }
      }
    }
  }

  /** Learns what an abbreviation in parentheses stands for. */
  private void learn(Sentence sentence) {
    if (!sentence.hasAny(Trait.PARENTHESIS.bit())) {
      return;
    }
    for (int i = 2; i + 1 < sentence.tokens().size(); i++) {
      boolean defined =
          sentence.isMark(i - 1, "(")
              && sentence.isMark(i + 1, ")")
              && sentence.at(i).allCapitals();
      if (!defined) {
        continue;
      }
      int end = i - 1;
      int start = fullName(sentence, end, sentence.at(i).text());
      // Most abbreviations stand for things: only a head noun tells that it is an organisation.
      if (start < end && lastHead(sentence, start, end) >= 0) {
        abbreviations.putIfAbsent(sentence.at(i).text(), sentence.words(start, end));
      }
    }
  }

  /** Where the words begin whose capitals are the letters of an abbreviation. */
  private static int fullName(Sentence sentence, int end, String letters) {
    int start = end;
    int capitals = 0;
    for (int i = end - 1; i >= 0 && i > end - LONGEST; i--) {
      Token token = sentence.at(i);
      if (token.capitalised()) {
        start = i;
        capitals++;
        boolean first = Character.toUpperCase(token.text().charAt(0)) == letters.charAt(0);
        if (first && capitals >= letters.length() - 1) {
          return start;
        }
      } else if (!connector(token) && token.kind() != Token.Kind.POSSESSIVE) {
        break;
      }
    }
    return end;
  }

  private void single(Sentence sentence, List<Mention> mentions) {
    for (Run run : sentence.runs()) {
      settled(sentence, run, mentions);
      Token first = sentence.at(run.to() - 1);
      boolean alone =
          run.to() - run.from() == 1
              || run.to() - run.from() == 2
                  && run.from() == 0
                  && Words.FUNCTION.has(sentence.at(0));
      boolean definition = sentence.isMark(run.from() - 1, "(") && sentence.isMark(run.to(), ")");
      if (definition) {
        continue;
      }
      if (alone && abbreviations.containsKey(first.text())) {
        add(
            sentence,
            run.to() - 1,
            run.to(),
            abbreviations.get(first.text()),
            ABBREVIATION,
            mentions);
      } else if (alone
          && first.acronym()
          && !places.has(first.text())
          && says(sentence, run.to())) {
        add(sentence, run.to() - 1, run.to(), first.text(), SPEAKS, mentions);
      }
    }
  }

  /** A name of the authority; "The" at the beginning of a sentence is no part of it. */
  private void settled(Sentence sentence, Run run, List<Mention> mentions) {
    if (settled.isEmpty()) {
      return;
    }
    boolean opener = run.from() == 0 && Words.FUNCTION.has(sentence.at(0));
    for (int from = run.from(); from <= run.from() + (opener ? 1 : 0); from++) {
      for (int end = run.to(); end > from; end--) {
        String words = sentence.words(from, end);
        if (settled.containsKey(words)) {
          add(sentence, from, end, settled.get(words), AUTHORITY, mentions);
          return;
        }
      }
    }
  }

  private static boolean says(Sentence sentence, int index) {
    return Verbs.after(sentence, index).filter(Verbs.Verb::strong).isPresent();
  }

  private void named(Sentence sentence, List<Mention> mentions) {
    int end = 0;
    for (int start : sentence.capitals()) {
      if (start >= end) {
        end = sequenceEnd(sentence, start);
        sequence(sentence, start, end, mentions);
      }
    }
  }

  /** One past the last word of a sequence of capitalised words and what may join them. */
  private static int sequenceEnd(Sentence sentence, int start) {
    int end = start + 1;
    int at = end;
    while (at < sentence.tokens().size() && at - start < LONGEST) {
      Token token = sentence.at(at);
      if (Run.preposition(token)) {
        break; // "President Biden Before the Assembly", in the capitals of a title
      } else if (token.capitalised()) {
        end = ++at;
      } else if (connector(token) || token.kind() == Token.Kind.POSSESSIVE) {
        at++;
      } else if (abbreviation(sentence, at)) {
        at += 3;
      } else {
        break;
      }
    }
    return end;
  }

  private static boolean connector(Token token) {
    return switch (token.lower()) {
      case "of", "for", "on", "and", "the", "&" -> !token.capitalised();
      default -> false;
    };
  }

  private static boolean abbreviation(Sentence sentence, int at) {
    return sentence.isMark(at, "(")
        && sentence.at(at + 1) != null
        && sentence.at(at + 1).allCapitals()
        && sentence.isMark(at + 2, ")");
  }

  /** Finds the organisations in a sequence, which may hold several. */
  private void sequence(Sentence sentence, int start, int end, List<Mention> mentions) {
    int from = start;
    for (int i = start; i < end; i++) {
      if (sentence.isWord(i, "and") && !joins(sentence, from, i, end)) {
        part(sentence, from, i, mentions);
        from = i + 1;
      }
    }
    part(sentence, from, end, mentions);
  }

  /** Whether an "and" is inside a name, as in "Ministry of Industry and Information Technology". */
  private boolean joins(Sentence sentence, int from, int and, int end) {
    int left = lastHead(sentence, from, and);
    int right = lastHead(sentence, and + 1, end);
    if (sentence.isWord(and + 1, "the")) {
      return false;
    }
    if (left >= 0) {
      boolean governs = sentence.isWord(left + 1, "of") || sentence.isWord(left + 1, "for");
      return governs && right < 0 && !places.has(sentence.words(and + 1, end));
    }
    boolean shortLeft = and - from <= 3 && !places.has(sentence.words(from, and));
    return shortLeft && right == end - 1 && right <= and + 3;
  }

  private void part(Sentence sentence, int start, int end, List<Mention> mentions) {
    int from = nameStart(sentence, start, end);
    int to = nameEnd(sentence, from, end);
    int capitals = 0;
    for (int i = from; i < to; i++) {
      capitals += sentence.at(i).capitalised() ? 1 : 0;
    }
    if (capitals >= 2 && !isShore(sentence, from, to) && !isOfAnnex(sentence, from)) {
      add(sentence, from, to, expand(sentence, from, to), HEAD_NOUN, mentions);
    }
  }

  /** "The West Bank", "the Left Bank of the Rhine" and the like lend no money. */
  private static boolean isShore(Sentence sentence, int from, int to) {
    return from + 1 < to
        && sentence.isWord(from + 1, "bank")
        && switch (sentence.at(from).lower()) {
          case "west", "east", "north", "south", "left", "right", "outer", "inner" -> true;
          default -> false;
        };
  }

  /** "An Annex I Party" is any of those that a list in a treaty names. */
  private static boolean isOfAnnex(Sentence sentence, int from) {
    Token label = sentence.at(from + 1);
    boolean numbered = label != null && LABEL.matcher(label.text()).matches();
    return numbered
        && switch (sentence.at(from).lower()) {
          case "annex", "non-annex", "appendix", "schedule", "chapter", "article", "category" ->
              true;
          default -> false;
        };
  }

  /** Behind offices, events, owners and words that only begin the sentence. */
  private int nameStart(Sentence sentence, int start, int end) {
    int from = start;
    for (int i = start; i < end; i++) {
      Token token = sentence.at(i);
      boolean office = Words.ROLES.has(token) && !token.is("general") || event(sentence, i);
      boolean governs = i + 1 < end && connector(sentence.at(i + 1));
      boolean opener = i == 0 && Words.FUNCTION.has(token);
      boolean owner = token.kind() == Token.Kind.POSSESSIVE && places.has(sentence.words(from, i));
      if (opener || owner || connector(token) && i == from || office && governs) {
        from = i + 1;
      }
    }
    int head = lastHead(sentence, from, end);
    for (int i = from; i < head; i++) {
      // "Charter of the United Nations" names the United Nations.
      if (governs(sentence.at(i)) && lastHead(sentence, from, i) < 0) {
        from = i + 1;
      }
    }
    while (from < end && connector(sentence.at(from))) {
      from++;
    }
    return from;
  }

  private static boolean governs(Token token) {
    return !token.capitalised() && (token.is("of") || token.is("for") || token.is("on"));
  }

  private static boolean event(Sentence sentence, int index) {
    return switch (sentence.at(index).lower()) {
      case "conference", "session", "meeting", "summit", "forum" -> true;
      case "congress" -> sentence.isWord(index - 1, "national");
      default -> false;
    };
  }

  /** Behind the last head noun, or behind what a head noun governs by "of" or "for". */
  private static int nameEnd(Sentence sentence, int from, int end) {
    int last = lastHead(sentence, from, end);
    if (last < 0) {
      return from;
    }
    boolean governs = sentence.isWord(last + 1, "of") || sentence.isWord(last + 1, "for");
    return governs && last + 2 < end ? end : last + 1;
  }

  private static int lastHead(Sentence sentence, int from, int end) {
    for (int i = end - 1; i >= from; i--) {
      Token token = sentence.at(i);
      if (token.capitalised() && Words.ORGANISATION_HEADS.has(token) && !event(sentence, i)) {
        return i;
      }
    }
    return -1;
  }

  /** The words of a name without the abbreviations that it defines, those in it written out. */
  private String expand(Sentence sentence, int from, int to) {
    String whole = sentence.isMark(to, "(") ? "" : sentence.words(from, to);
    if (settled.containsKey(whole)) {
      return settled.get(whole);
    }
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (abbreviation(sentence, i)) {
        i += 2;
        continue;
      }
      Token token = sentence.at(i);
      boolean joined = out.length() == 0 || token.kind() == Token.Kind.POSSESSIVE;
      out.append(joined ? "" : " ").append(abbreviations.getOrDefault(token.text(), token.text()));
    }
    return out.toString();
  }

  private static void add(
      Sentence sentence, int from, int to, String name, double confidence, List<Mention> mentions) {
    Span span = sentence.span(from, to);
    mentions.add(new Mention(Mention.Type.ORGANISATION, name, span, List.of(), confidence));
  }
}
