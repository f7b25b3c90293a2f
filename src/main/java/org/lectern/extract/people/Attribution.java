package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.model.Mention;
import org.lectern.model.Span;

/**
 * Somebody named, or a pronoun, and the reporting verb that makes them say the clause.
 *
 * @param speaker the speaker's name, empty for a pronoun
 * @param type what the speaker is; empty for a pronoun and for several together
 * @param several whether several speak together
 * @param verb the reporting verb in the text
 * @param span the clause
 * @param confidence how sure the rule is where the speaker is known
 * @param rule the rule
 */
record Attribution(
    Optional<String> speaker,
    Optional<Mention.Type> type,
    boolean several,
    Span verb,
    Span span,
    double confidence,
    String rule) {

  /** How long a speaker at the end of a sentence can be whose words are all of it. */
  private static final int LONGEST_LAST = 14;

  /** How many tokens such words are at least. */
  private static final int LEAST_SAID = 5;

  /** What somebody has by whom something is said: "in the view of". */
  static final Set<String> VIEWS = Set.of("view", "opinion", "words", "judgment", "eyes");

  /** The rule of a speaker known by an office. */
  static final String OFFICE = "office";

  /** The rule of "it": the body or the text that spoke last. */
  static final String IT = "pronoun-it";

  /** The rule of "it" with a verb of which only a text can be the subject: "it finds that". */
  static final String IT_TEXT = "pronoun-text";

  /** The attributions of a sentence, at most one for each part between semicolons. */
  static List<Attribution> of(Scene scene) {
    Sentence sentence = scene.sentence();
    if (!Verbs.anyIn(sentence) && !Frames.anyIn(sentence)) {
      return List.of(); // As the most, of whatever kind a text is.
    }
    List<Attribution> found = new ArrayList<>();
    int size = sentence.tokens().size();
    int from = 0;
    for (int i = 0; i <= size; i++) {
      if (i < size && !sentence.isMark(i, ";")) {
        continue;
      }
      Optional<Attribution> attribution = from < i ? clause(scene, from, i) : Optional.empty();
      if (attribution.isPresent()) {
        found.add(attribution.get());
      } else if (!found.isEmpty() && i > from) {
        int last = found.size() - 1;
        found.set(last, found.get(last).until(sentence.at(i - 1).end()));
      }
      from = i + 1;
    }
    return found.isEmpty() ? found : cover(found, sentence.span());
  }

  /** Lets the first begin and the last end with the sentence. */
  private static List<Attribution> cover(List<Attribution> found, Span sentence) {
    Attribution first = found.get(0);
    found.set(0, first.with(new Span(sentence.start(), first.span.end())));
    int last = found.size() - 1;
    found.set(last, found.get(last).until(sentence.end()));
    return found;
  }

  private Attribution until(int end) {
    return with(new Span(span.start(), end));
  }

  private Attribution with(Span other) {
    return new Attribution(speaker, type, several, verb, other, confidence, rule);
  }

  /** The first attribution of a clause; one inside a quotation only where no other is. */
  private static Optional<Attribution> clause(Scene scene, int from, int to) {
    int last = Frames.lastTelling(scene.sentence(), from, to);
    if (last < 0) {
      return Optional.empty();
    }
    Optional<Attribution> inside = Optional.empty();
    for (int i = from; i < to; i++) {
      if (!canBegin(scene, i, last) || inside.isPresent() && scene.quoted(i)) {
        continue;
      }
      Optional<Attribution> found = at(scene, i, from, to);
      if (found.isPresent() && !scene.quoted(i)) {
        // Of the same words what was found by the subject tells more.
        return atEnd(scene, from, to)
            .filter(end -> !end.verb().equals(found.get().verb()))
            .or(() -> found);
      }
      inside = inside.or(() -> found);
    }
    Optional<Attribution> quoted = inside;
    return Frames.at(scene, from, to, last).or(() -> quoted).or(() -> relative(scene, from, to));
  }

  /** "The board believed that the road is long, Jane Doe said.": the last one says it all. */
  private static Optional<Attribution> atEnd(Scene scene, int from, int to) {
    Sentence sentence = scene.sentence();
    int end = sentence.isMark(to - 1, ".") ? to - 1 : to;
    int verb = end - 1;
    if (verb < from + LEAST_SAID
        || !Words.SPEECH.has(sentence.at(verb))
        || sentence.at(verb).kind() != Token.Kind.WORD) {
      return Optional.empty();
    }
    for (int start = verb - 1; start > Math.max(from + 2, verb - LONGEST_LAST); start--) {
      int comma = sentence.closesQuotation(start - 1) ? start - 2 : start - 1;
      if (sentence.isMark(comma, ",") && !scene.quoted(start)) {
        SpeakerPhrase phrase = SpeakerPhrase.at(scene, start, to);
        return phrase != null && phrase.end() == verb && phrase.sort() != SpeakerPhrase.Sort.NOUN
            ? Optional.of(
                Frames.attribution(scene, phrase, new Verbs.Verb(verb, end, true), from, to))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * "Behind it is Jane Doe, who said that", "they met in a hall where Jane Doe said that": where
   * nobody else says anything.
   */
  private static Optional<Attribution> relative(Scene scene, int from, int to) {
    return who(scene, from, to).or(() -> which(scene, from, to));
  }

  /** "Spoke on the plan, which she characterised as bold." */
  private static Optional<Attribution> which(Scene scene, int from, int to) {
    Sentence sentence = scene.sentence();
    for (int i = from + 1; i < to; i++) {
      if (!sentence.isWord(i, "which") || !sentence.isMark(i - 1, ",") || scene.quoted(i)) {
        continue;
      }
      SpeakerPhrase phrase = SpeakerPhrase.at(scene, i + 1, to);
      boolean somebody = phrase != null && phrase.sort().compareTo(SpeakerPhrase.Sort.SPEAKER) <= 0;
      Optional<Verbs.Verb> verb =
          somebody
              ? Verbs.after(sentence, phrase.end())
                  .filter(v -> sentence.isWord(v.to(), "as"))
                  .or(() -> Verbs.names(sentence, phrase.end()))
                  .filter(v -> v.to() < to)
              : Optional.empty();
      if (verb.isPresent()) {
        return Optional.of(
            Frames.attribution(scene, phrase, verb.get(), from, to, "relative-clause"));
      }
    }
    return Optional.empty();
  }

  private static Optional<Attribution> who(Scene scene, int from, int to) {
    Sentence sentence = scene.sentence();
    for (Scene.Subject subject : scene.subjects()) {
      boolean inside =
          subject.from() >= from
              && (sentence.isWord(subject.start() - 1, "where")
                  || sentence.isWord(subject.start() - 1, "which")
                      && sentence.isWord(subject.start() - 2, "during"));
      Optional<Verbs.Verb> there =
          inside ? Verbs.after(sentence, subject.predicate()) : Optional.empty();
      if (there.filter(v -> v.strong() && v.to() < to).isPresent()) {
        return Optional.of(named(scene, subject, there.get(), from, to, "relative-clause"));
      }
      int who =
          sentence.isMark(subject.to(), ",") ? apposed(sentence, subject.to() + 1) : subject.to();
      boolean which =
          !subject.isPerson() && who > subject.to() + 1 && sentence.isWord(who, "which");
      boolean relates = subject.isPerson() && sentence.isWord(who, "who") || which;
      if (relates && subject.from() >= from) {
        Optional<Verbs.Verb> verb =
            Verbs.after(sentence, who + 1).filter(v -> v.strong() && v.to() < to);
        if (verb.isPresent()) {
          return Optional.of(named(scene, subject, verb.get(), from, to, "relative-clause"));
        }
      }
    }
    return Optional.empty();
  }

  /** Behind a noun without what belongs to it: "a driver" of "a driver who said". */
  private static int apposed(Sentence sentence, int start) {
    NounPhrase noun =
        sentence.at(start) != null && Words.DETERMINERS.has(sentence.at(start))
            ? NounPhrase.at(sentence, start, sentence.size())
            : null;
    return noun == null ? start : noun.head() + 1;
  }

  /**
   * A quick look: whether a subject that says something can begin at a token. It is named, or a
   * collective noun, or opens a clause, or follows its verb or "according to".
   *
   * @param last the last token that can tell something, behind which none but these last two begins
   */
  private static boolean canBegin(Scene scene, int i, int last) {
    if (scene.at(i) != null || scene.sentence().hasAny(i - 1, Trait.GOVERNS.bit())) {
      return true;
    }
    Token before = scene.sentence().at(i - 1);
    return i <= last
        && (before == null
            || before.kind() == Token.Kind.MARK
            || Words.COLLECTIVES.has(scene.sentence().at(i))
            || scene.opensClause(i));
  }

  private static Optional<Attribution> at(Scene scene, int i, int from, int to) {
    return subject(scene, i, from, to)
        .or(() -> Collectives.at(scene, i, from, to))
        .or(() -> noun(scene, i, from, to));
  }

  private static Optional<Attribution> subject(Scene scene, int i, int from, int to) {
    Scene.Subject subject = scene.at(i);
    return subject == null
        ? pronoun(scene, i, from, to).or(() -> Offices.at(scene, i, from, to))
        : NamedSubjects.at(scene, subject, from, to);
  }

  private static Optional<Attribution> noun(Scene scene, int i, int from, int to) {
    return Nominals.at(scene, i, from, to)
        .or(() -> Nominals.inverted(scene, i, from, to))
        .or(() -> Nominals.according(scene, i, from, to));
  }

  static Attribution named(
      Scene scene, Scene.Subject subject, Verbs.Verb verb, int from, int to, String rule) {
    double sure =
        switch (subject.mention().type()) {
          case PERSON -> verb.strong() ? 0.95 : 0.75;
          case ORGANISATION -> verb.strong() ? 0.85 : 0.6;
          case PLACE -> verb.strong() ? 0.75 : 0.6;
        };
    return new Attribution(
        Optional.of(subject.mention().name()),
        Optional.of(subject.mention().type()),
        false,
        scene.sentence().span(verb.from(), verb.to()),
        scene.sentence().span(from, to),
        Math.min(sure, subject.mention().confidence()),
        rule);
  }

  private static Optional<Attribution> pronoun(Scene scene, int i, int from, int to) {
    Sentence sentence = scene.sentence();
    boolean they = sentence.isWord(i, "they");
    boolean he = sentence.isWord(i, "he") || sentence.isWord(i, "she");
    boolean it = sentence.isWord(i, "it");
    if (!he && !they && !it || !scene.opensClause(i)) {
      return Optional.empty();
    }
    if (it) {
      return it(scene, i, from, to);
    }
    return (they ? Verbs.ofSeveralAfter(sentence, i + 1) : Verbs.after(sentence, i + 1))
        .filter(verb -> verb.to() <= to && !(they && Deeds.decides(sentence, verb)))
        .map(
            verb ->
                new Attribution(
                    Optional.empty(),
                    Optional.empty(),
                    they,
                    sentence.span(verb.from(), verb.to()),
                    sentence.span(from, to),
                    verb.strong() ? 0.8 : 0.65,
                    "pronoun"));
  }

  private static Optional<Attribution> it(Scene scene, int i, int from, int to) {
    Sentence sentence = scene.sentence();
    return Verbs.after(sentence, i + 1)
        .filter(Verbs.Verb::strong)
        .or(() -> Verbs.shows(sentence, i + 1))
        .filter(verb -> verb.to() <= to)
        .filter(verb -> Words.SPEECH.has(sentence.at(verb.from())) || ofText(sentence, verb))
        .map(
            verb ->
                new Attribution(
                    Optional.empty(),
                    Optional.empty(),
                    true,
                    sentence.span(verb.from(), verb.to()),
                    sentence.span(from, to),
                    0.65,
                    Words.SPEECH.has(sentence.at(verb.from())) ? IT : IT_TEXT));
  }

  /** Whether a text says something by a verb, and does not only have it as its topic. */
  private static boolean ofText(Sentence sentence, Verbs.Verb verb) {
    String word = lower(sentence, verb.from());
    return sentence.isWord(verb.to(), "that")
        || word.startsWith("recommend")
        || word.startsWith("call")
        || word.startsWith("appeal");
  }

  static String lower(Sentence sentence, int index) {
    return sentence.at(index) == null ? "" : sentence.at(index).lower();
  }

  /** The words of a stretch of a sentence, as they are read. */
  static String phrase(Sentence sentence, int from, int to) {
    StringBuilder out = new StringBuilder();
    boolean relative = sentence.isWord(to - 1, "which") || sentence.isWord(to - 1, "that");
    for (Token token : sentence.tokens().subList(from, relative && to > from + 1 ? to - 1 : to)) {
      boolean joined =
          out.length() == 0 || token.kind() == Token.Kind.POSSESSIVE || token.mark(",)/");
      out.append(joined ? "" : " ").append(token.text());
    }
    return out.toString();
  }
}
