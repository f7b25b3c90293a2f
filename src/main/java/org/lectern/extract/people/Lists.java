package org.lectern.extract.people;

import java.util.Optional;

/** Several subjects that are named one after another: "Norway, Chile and others". */
final class Lists {
  /** How many tokens ", for the northern group" can be. */
  private static final int LONGEST_GROUP = 10;

  private Lists() {}

  /** How many tokens "and his family" is. */
  static int withFamily(Sentence sentence, int index) {
    boolean own =
        sentence.isWord(index + 1, "his")
            || sentence.isWord(index + 1, "her")
            || sentence.isWord(index + 1, "their");
    return sentence.isWord(index, "and") && own && sentence.at(index + 2) != null ? 3 : 0;
  }

  /** "China, India and others". */
  static boolean withOthers(Sentence sentence, int index) {
    return sentence.isWord(index, "and") && sentence.isWord(index + 1, "others");
  }

  /** Where a list of speakers begins that ends with this one. */
  static int others(Scene scene, Scene.Subject last) {
    return others(scene, last.start(), false);
  }

  static int others(Scene scene, int last, boolean more) {
    int start = last;
    while (start > 1) {
      int end = start;
      while (end > 0
          && (scene.sentence().isMark(end - 1, ",") || scene.sentence().isWord(end - 1, "and"))) {
        end--;
      }
      Scene.Subject before = end < start ? scene.endingAt(beforeGroup(scene, end)) : null;
      if (before == null || start == last && !more && !scene.sentence().isWord(start - 1, "and")) {
        break;
      }
      start = before.start();
    }
    return start;
  }

  /** Where ", for the northern group" begins that ends before a token, or the token itself. */
  private static int beforeGroup(Scene scene, int end) {
    if (scene.endingAt(end) != null
        && !scene.sentence().isWord(scene.endingAt(end).start() - 1, "for")) {
      return end;
    }
    for (int i = end - 2; i > Math.max(0, end - LONGEST_GROUP); i--) {
      if (scene.sentence().at(i).kind() == Token.Kind.MARK) {
        break;
      }
      if (scene.sentence().isWord(i, "for") && scene.sentence().isMark(i - 1, ",")) {
        return i - 1;
      }
    }
    return end;
  }

  /** "Peru, for the northern group, and Chile, for the southern one, said": several, each named. */
  static Optional<Attribution> eachForGroup(Scene scene, Scene.Subject subject, int from, int to) {
    Sentence sentence = scene.sentence();
    if (!sentence.isMark(subject.to(), ",") || !sentence.isWord(subject.to() + 1, "for")) {
      return Optional.empty();
    }
    SpeakerPhrase all = SpeakerPhrase.at(scene, others(scene, subject.start(), true), to);
    return all == null || !all.several()
        ? Optional.empty()
        : Verbs.ofSeveralAfter(sentence, SpeakerPhrase.behindGroupAndComma(sentence, all.end(), to))
            .filter(v -> v.to() <= to && !Deeds.decides(sentence, v))
            .map(v -> Frames.attribution(scene, all, v, from, to, "named-together"));
  }

  /**
   * "The EU, Norway and Chile, opposed by Peru, said": names in a list that this one begins, parted
   * from their verb by an insertion.
   */
  static Optional<Attribution> parted(Scene scene, Scene.Subject first, int from, int to) {
    Sentence sentence = scene.sentence();
    // The first of a list has what looks like an insertion behind it, or "and".
    boolean leads =
        first.predicate() > first.to() && !sentence.isWord(first.to() + 1, "for")
            || sentence.isWord(first.to(), "and");
    boolean more =
        leads
            && !first.isPerson() // behind whom offices stand
            && (others(scene, first.start(), true) == first.start() || behindOpener(scene, first));
    SpeakerPhrase all = more ? SpeakerPhrase.at(scene, first.start(), to) : null;
    if (all == null || !all.several() || !sentence.isMark(all.end(), ",")) {
      return Optional.empty();
    }
    int behind = Insertions.phrases(sentence, all.end());
    return Verbs.ofSeveralAfter(sentence, behind)
        .filter(v -> behind > all.end() && v.to() <= to && !Deeds.decides(sentence, v))
        .map(v -> Frames.attribution(scene, all, v, from, to, "named-together"));
  }

  /** "On the EB, Norway and Chile": a name before the comma is of what they speak on. */
  private static boolean behindOpener(Scene scene, Scene.Subject first) {
    Sentence sentence = scene.sentence();
    int comma = 1;
    while (comma < first.start() && !sentence.isMark(comma, ",")) {
      comma++;
    }
    int article = sentence.isWord(comma + 1, "the") ? comma + 2 : comma + 1;
    return sentence.hasAny(0, Trait.LEADS.bit()) && first.from() == article;
  }

  static Attribution together(
      Scene scene, Scene.Subject last, boolean more, Verbs.Verb verb, int from, int to) {
    int first = others(scene, last.start(), more);
    int start = scene.sentence().isWord(first, "the") ? first + 1 : first;
    return new Attribution(
        Optional.of(
            Attribution.phrase(scene.sentence(), start, more ? last.predicate() + 2 : last.to())),
        Optional.empty(),
        true,
        scene.sentence().span(verb.from(), verb.to()),
        scene.sentence().span(from, to),
        verb.strong() ? 0.85 : 0.7,
        "named-together");
  }
}
