package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.model.Mention;
import org.lectern.model.Span;

/** Finds people in sentences of languages that capitalise names. Made for one document. */
final class PersonFinder {
  /** How far a name may be believed by each kind of evidence. */
  private static final double AUTHORITY = 0.97;

  private static final double OFFICE = 0.95;
  private static final double ADDRESS = 0.9;
  private static final double SAYS = 0.85;
  private static final double LISTED = 0.85;
  private static final double SHAPE = 0.75;
  private static final double ONE_WORD = 0.8;
  private static final double ONE_WORD_SAYS = 0.65;

  private final String text;
  private final Places places;
  private final Vocabulary vocabulary;
  private final Known known;
  private final Gazetteer gazetteer;
  private final Map<String, Known.Person> lastSpeaker = new HashMap<>();
  private final Map<String, Known.Person> lastNamed = new HashMap<>();

  private PersonFinder(String text, List<Sentence> sentences, Gazetteer gazetteer) {
    this.text = text;
    this.gazetteer = gazetteer;
    this.known = new Known(gazetteer.settledPeople());
    this.places = gazetteer.englishPlaces();
    this.vocabulary = new Vocabulary(sentences);
  }

  static List<Mention> find(String text, List<Sentence> sentences, Gazetteer gazetteer) {
    PersonFinder finder = new PersonFinder(text, sentences, gazetteer);
    sentences.forEach(finder::learn);
    finder.known.resolve();
    List<Mention> mentions = new ArrayList<>();
    sentences.forEach(sentence -> finder.mention(sentence, mentions));
    return mentions;
  }

  // First way through: which names are people's.

  private void learn(Sentence sentence) {
    learnSettled(sentence);
    List<Run> runs = sentence.runs();
    for (Run run : runs) {
      int start = run.nameStart(sentence, places, vocabulary);
      if (start < run.to()) {
        learn(sentence, start, run.to());
      }
    }
    PresenceLists.names(sentence, runs)
        .forEach(
            run -> {
              int start = run.nameStart(sentence, places, vocabulary);
              if (run.to() - start >= 2) {
                see(sentence.tokens().subList(start, run.to()), LISTED);
              }
            });
  }

  /** Names of the authority need no other evidence than to stand there. */
  private void learnSettled(Sentence sentence) {
    for (int i = 0; gazetteer.hasPeople() && i < sentence.size(); i++) {
      if (!sentence.at(i).capitalised()) {
        continue;
      }
      for (Gazetteer.PersonForm form : gazetteer.people(sentence.at(i).lower())) {
        if (stands(form.tokens(), sentence, i)) {
          known.see(form.words(), NameShape.pinyin(form.tokens()), AUTHORITY);
        }
      }
    }
  }

  private static boolean stands(List<Token> form, Sentence sentence, int start) {
    for (int i = 0; i < form.size(); i++) {
      if (!sentence.isWord(start + i, form.get(i).lower())) {
        return false;
      }
    }
    return true;
  }

  private void learn(Sentence sentence, int start, int end) {
    List<Token> name = sentence.tokens().subList(start, end);
    double confidence = evidence(sentence, start, end);
    if (name.size() == 1) {
      boolean addressed = Roles.skipHonorifics(sentence, start) < start;
      boolean ordinary = vocabulary.common(name.get(0).lower()) || places.has(name.get(0).text());
      if (confidence < ONE_WORD
          || !addressed && Nouns.common(name.get(0).lower(), places)
          || confidence <= SAYS && commonSpeaker(sentence, start)
          || !addressed && governed(sentence, start)
          || confidence <= SAYS && vocabulary.beginsOrganisation(name.get(0).lower())
          || confidence <= SAYS && vocabulary.place(name.get(0).lower())
          || ordinary && !addressed
          || Words.COLLECTIVES.has(name.get(0))) {
        return;
      }
      // That something says something does not show that it is somebody.
      confidence = confidence <= SAYS ? ONE_WORD_SAYS : Math.min(confidence, ONE_WORD);
    }
    boolean part = confidence <= SAYS && partOfName(sentence, start);
    if (confidence > 0 && !part) {
      see(name, confidence);
    }
  }

  /** Whether a single word that seems to say something is a common noun or a place. */
  private boolean commonSpeaker(Sentence sentence, int start) {
    Token word = sentence.at(start);
    return vocabulary.commonInOtherNumber(word.lower())
        || Places.city(word.text())
        || nounBehind(sentence, start + 1);
  }

  /** "Initial claims for", "Early reports of": what looks like a verb is the noun. */
  private static boolean nounBehind(Sentence sentence, int index) {
    Token noun = sentence.at(index);
    Token next = sentence.at(index + 1);
    return noun != null
        && next != null
        && switch (noun.lower()) {
          case "claims",
              "reports",
              "notes",
              "demands",
              "states",
              "comments",
              "remarks",
              "promises" ->
              true;
          default -> false;
        }
        && switch (next.lower()) {
          case "of", "for", "on", "by", "from", "in" -> true;
          default -> false;
        };
  }

  /** Whether words end a longer name: "the Convention to Combat Desertification urged". */
  private static boolean partOfName(Sentence sentence, int start) {
    Token before = sentence.at(start - 1);
    Token head = sentence.at(start - 2);
    return before != null
        && head != null
        && head.capitalised()
        && start > 2 // "According to Mary Robinson" opens its sentence.
        && (before.is("to") || before.is("of") || before.is("for") || before.is("on"));
  }

  /** Whether a single word stands where a thing or a place does: "of Finance", "official Haj". */
  private static boolean governed(Sentence sentence, int start) {
    Token before = sentence.at(start - 1);
    if (before == null) {
      return false;
    }
    return switch (before.is("official") || before.is("member") ? before.lower() : before.text()) {
      case "of",
          "for",
          "in",
          "at",
          "on",
          "general",
          "official",
          "major",
          "chief",
          "head",
          "deputy",
          "member",
          "expert",
          "premier",
          "principal" ->
          true;
      default -> false;
    };
  }

  private void see(List<Token> name, double confidence) {
    known.see(NameShape.joined(name), NameShape.pinyin(name), confidence);
  }

  private double evidence(Sentence sentence, int start, int end) {
    List<Token> name = sentence.tokens().subList(start, end);
    if (determined(sentence, start)) {
      return 0;
    }
    double best = 0;
    if (Roles.skipHonorifics(sentence, start) < start) {
      best = ADDRESS;
    }
    if (Roles.before(sentence, start) < start || !Roles.after(sentence, end).isEmpty()) {
      best = OFFICE;
    }
    boolean ordinary = name.stream().allMatch(t -> vocabulary.common(t.lower()));
    boolean one = name.size() == 1;
    if (!one
        && !ordinary
        && (saidBefore(sentence, start) || Roles.namedBehind(sentence, start, end))) {
      best = Math.max(best, SAYS);
    }
    if (!ordinary && (one ? says(sentence, end) : saysSomething(sentence, start, end))) {
      best = Math.max(best, SAYS);
    }
    if (NameShape.longPinyin(name) || NameShape.givenNameFirst(name)) {
      best = best > 0 ? Math.max(best, OFFICE) : SHAPE;
    }
    return best;
  }

  /** "...", said Jane Doe. */
  private static boolean saidBefore(Sentence sentence, int start) {
    return start > 1
        && Words.SPEECH.has(sentence.at(start - 1))
        && sentence.isMark(start - 2, "\"\u201d");
  }

  /** An article before a name, as in "the Paris said", shows something else than a person. */
  private static boolean determined(Sentence sentence, int start) {
    Token before = sentence.at(start - 1);
    return before != null && (before.is("the") || before.is("a") || before.is("an"));
  }

  private static boolean saysSomething(Sentence sentence, int start, int end) {
    return says(sentence, end)
        || Deeds.presents(sentence, end)
        || sentence.isMark(end, ",")
            && !behindName(sentence, start)
            && saysBehindHouse(sentence, end)
        || sentence.isMark(end, "(") && saysBehindParentheses(sentence, end);
  }

  /**
   * Whether a name opens the sentence and a comma follows it, behind which whom it is of stands.
   */
  private static boolean behindName(Sentence sentence, int start) {
    int before = start - 2;
    while (sentence.isMark(start - 1, ",") && before >= 0 && sentence.at(before).capitalised()) {
      before--;
    }
    return start > 1 && before < 0;
  }

  /** "Jane Doe (Norway) said". */
  private static boolean saysBehindParentheses(Sentence sentence, int open) {
    for (int i = open + 1; i < open + 8; i++) {
      if (sentence.isMark(i, ")")) {
        return Verbs.after(sentence, i + 1).isPresent();
      }
    }
    return false;
  }

  private static boolean says(Sentence sentence, int end) {
    return Verbs.after(sentence, end).filter(Verbs.Verb::strong).isPresent();
  }

  /** "Jane Doe, Rio Tinto, said": between the commas stands whom she speaks for. */
  private static boolean saysBehindHouse(Sentence sentence, int comma) {
    Token first = sentence.at(comma + 1);
    if (first == null || !first.capitalised()) {
      return false;
    }
    for (int i = comma + 2; i < comma + 12 && sentence.at(i) != null; i++) {
      if (sentence.isMark(i, ",")) {
        boolean tells = says(sentence, i + 1) || Deeds.presents(sentence, i + 1);
        boolean more = sentence.at(i + 1) != null && sentence.at(i + 1).capitalised();
        if (tells || !more) { // "Jane Doe, Harbour Board, Norway, said"
          return tells;
        }
      }
    }
    return false;
  }

  // Second way through: where they stand.

  private void mention(Sentence sentence, List<Mention> mentions) {
    for (Run run : sentence.runs()) {
      int at = run.from();
      while (at < run.to()) {
        Optional<Known.Match> match =
            known.longest(sentence.tokens(), at, sentence.tokens().size());
        if (match.isPresent()) {
          int end = at + match.get().length();
          if (ends(sentence, run, end)) {
            add(
                sentence,
                at,
                end,
                match.get().person(),
                match.get().person().confidence(),
                mentions);
          }
          at = end;
        } else {
          shortForm(sentence, run, at, mentions);
          at++;
        }
      }
    }
  }

  /**
   * Whether a name ends where it seems to. "Xi Jinping Thought" and "Carter Center" are things that
   * are called after somebody, not that somebody.
   */
  private static boolean ends(Sentence sentence, Run run, int end) {
    return end >= run.to() || Verbs.calendar(sentence.at(end));
  }

  private void shortForm(Sentence sentence, Run run, int at, List<Mention> mentions) {
    List<Known.Person> people = known.shortFor(sentence.at(at).lower());
    if (people.isEmpty() || !ends(sentence, run, at + 1) || !alone(sentence, run, at)) {
      return;
    }
    boolean office = Roles.before(sentence, at) < at || Roles.skipHonorifics(sentence, at) < at;
    if (!office && (vocabulary.common(sentence.at(at).lower()) || determined(sentence, at))) {
      return;
    }
    if (people.size() == 1) {
      Known.Person person = people.get(0);
      add(
          sentence,
          at,
          at + 1,
          person,
          Math.min(person.confidence(), office ? 0.95 : 0.9),
          mentions);
      return;
    }
    String key = sentence.at(at).lower();
    Known.Person nearest = lastSpeaker.getOrDefault(key, lastNamed.get(key));
    if (nearest != null && people.contains(nearest)) {
      add(sentence, at, at + 1, nearest, 0.7, mentions);
    }
  }

  /** Whether no other part of a name stands before a word in its run. */
  private boolean alone(Sentence sentence, Run run, int at) {
    for (int i = run.from(); i < at; i++) {
      String word = sentence.at(i).lower();
      boolean opener = i == 0 && vocabulary.common(word);
      if (!opener
          && !Words.ROLES.has(word)
          && !Words.HONORIFICS.has(word)
          && !Words.ROLE_MODIFIERS.has(word)
          && !Words.NOT_NAMES.has(word)
          && Roles.before(sentence, at) > i) {
        return false;
      }
    }
    return true;
  }

  private void add(
      Sentence sentence,
      int from,
      int to,
      Known.Person person,
      double confidence,
      List<Mention> mentions) {
    List<Mention.Role> roles = roles(sentence, from, to);
    mentions.add(
        new Mention(
            Mention.Type.PERSON, person.name(), sentence.span(from, to), roles, confidence));
    List<Token> name = sentence.tokens().subList(from, to);
    String first = name.get(0).lower();
    String last = name.get(name.size() - 1).lower();
    boolean speaks = !roles.isEmpty() || saysSomething(sentence, from, to);
    for (String key : List.of(first, last)) {
      lastNamed.put(key, person);
      if (speaks) {
        lastSpeaker.put(key, person);
      }
    }
  }

  /** The offices before a name and behind it: "Premier Li, deputy head of the commission". */
  private List<Mention.Role> roles(Sentence sentence, int from, int to) {
    List<Span> spans = new ArrayList<>();
    int before = Roles.before(sentence, from);
    int end = Roles.skipHonorifics(sentence, from);
    if (before < end) {
      spans.add(sentence.span(before, end));
    }
    List<Roles.Apposition> after = Roles.after(sentence, to);
    if (after.isEmpty()) {
      Roles.inParentheses(sentence, to).ifPresent(r -> spans.add(Roles.span(sentence, r)));
    }
    after.forEach(r -> spans.add(Roles.span(sentence, r)));
    return spans.stream().map(span -> new Mention.Role(span.of(text), span)).toList();
  }
}
