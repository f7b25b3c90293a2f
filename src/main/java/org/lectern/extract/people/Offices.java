package org.lectern.extract.people;

import java.util.Optional;
import java.util.Set;
import org.lectern.model.Mention;

/** Speakers that are named by an office alone: "the Chair announced", "one delegate asked". */
final class Offices {
  private static final int LONGEST_OF = 12;

  /** Who is known by those who sent them. */
  private static final Set<String> SENT =
      Set.of("representative", "delegate", "ambassador", "envoy");

  private Offices() {}

  /** "The Chair announced": somebody known here by an office alone. */
  static Optional<Attribution> at(Scene scene, int i, int from, int to) {
    Sentence sentence = scene.sentence();
    boolean one = sentence.isWord(i, "one") || sentence.isWord(i, "another");
    if (!one && !sentence.isWord(i, "the") || !scene.opensClause(i)) {
      return Optional.empty();
    }
    int end = i + 1;
    while (end < i + 3 && Words.ROLE_MODIFIERS.has(Attribution.lower(sentence, end))
        || one && end < i + 4 && plainWord(sentence, end)) {
      end++;
    }
    String singular = Attribution.lower(sentence, i + 1);
    boolean member = one && Words.COLLECTIVES.has(NounPhrase.pluralOf(singular));
    int noun = member ? 1 : Words.ROLES.matchAt(sentence.tokens(), end);
    int start = one ? i : i + 1;
    int last = member ? i + 2 : end + noun;
    int behind = behindOf(sentence, last, to);
    boolean sent = SENT.contains(Attribution.lower(sentence, last - 1));
    int named = sent ? behind : last;
    return noun == 0
        ? Optional.empty()
        : Verbs.after(sentence, behind)
            .map(verb -> strongest(sentence, verb))
            .filter(
                verb ->
                    (verb.strong() || one || sentence.isWord(verb.to(), "that")) && verb.to() <= to)
            .map(
                verb ->
                    new Attribution(
                        Optional.of(sentence.words(start, named)),
                        Optional.of(Mention.Type.PERSON),
                        false,
                        sentence.span(verb.from(), verb.to()),
                        sentence.span(from, to),
                        0.65,
                        Attribution.OFFICE));
  }

  /** Behind "of the contact group on roads", where a verb follows it. */
  private static int behindOf(Sentence sentence, int from, int to) {
    int limit = Math.min(to, from + LONGEST_OF);
    for (int i = from + 1; sentence.isWord(from, "of") && i < limit; i++) {
      Token token = sentence.at(i);
      if (Verbs.at(sentence.tokens(), i).isPresent()) {
        return i;
      }
      if (token.kind() == Token.Kind.MARK || token.is("who") || token.is("that")) {
        break;
      }
    }
    return from;
  }

  /** "Agreed and announced": the verb that tells of speech. */
  private static Verbs.Verb strongest(Sentence sentence, Verbs.Verb verb) {
    return verb.strong() || !sentence.isWord(verb.to(), "and")
        ? verb
        : Verbs.after(sentence, verb.to() + 1).filter(Verbs.Verb::strong).orElse(verb);
  }

  /** A word that can stand between "one" and an office: "one developing country delegate". */
  private static boolean plainWord(Sentence sentence, int index) {
    Token token = sentence.at(index);
    return token != null
        && token.kind() == Token.Kind.WORD
        && !Words.FUNCTION.has(token)
        && !Words.ROLES.has(token)
        && Verbs.after(sentence, index).isEmpty();
  }
}
