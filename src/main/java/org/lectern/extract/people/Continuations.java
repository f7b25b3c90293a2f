package org.lectern.extract.people;

import java.util.Optional;
import org.lectern.model.Span;
import org.lectern.model.Statement;

/**
 * Sentences without a speaker of their own that go on with what was said before them: in quotation
 * marks, or in the same tone. Made for one document.
 */
final class Continuations {
  private final Survey survey;
  private final Discourse discourse;

  Continuations(Survey survey, Discourse discourse) {
    this.survey = survey;
    this.discourse = discourse;
  }

  /** A sentence all in quotation marks behind a statement, which needs no second "he said". */
  Optional<Statement> quoted(Scene scene, Quotes quotes) {
    Span span = scene.sentence().span();
    int paragraph = scene.sentence().paragraph();
    int away = discourse.sinceVoice(paragraph);
    if (discourse.voice().isEmpty() || away > 1 || !quotes.fill(span)) {
      return Optional.empty();
    }
    discourse.voiceIn(paragraph);
    return Optional.of(
        new Statement(
            "",
            discourse.voice().get(),
            Optional.empty(),
            Statement.Directness.DIRECT,
            span,
            away == 0 ? 0.75 : 0.6,
            "quotation-goes-on"));
  }

  /** Whether a sentence only announces the next part of the one speech that a text reports. */
  boolean announces(Scene scene) {
    return mayGoOn(scene) && survey.oneVoice() && Tone.of(scene.sentence()) == Tone.HEADING;
  }

  private boolean mayGoOn(Scene scene) {
    Sentence sentence = scene.sentence();
    return survey.report()
        && discourse.speech().isPresent()
        && !sentence.han()
        && !Telling.ofSpeech(sentence);
  }

  /** A sentence that goes on with a speech in its tone. */
  Optional<Statement> inTone(Scene scene) {
    Sentence sentence = scene.sentence();
    // Nobody begins to speak of another as "he".
    if (!mayGoOn(scene) || sentence.isWord(0, "he") || sentence.isWord(0, "she")) {
      return Optional.empty();
    }
    String speech = discourse.speech().get();
    Tone tone = Tone.of(sentence);
    int away = discourse.sinceSpeech(sentence.paragraph());
    boolean tells = tone == Tone.NARRATIVE || tone == Tone.HEADING;
    if (tells || away > 1 || names(scene, speech) || newActor(scene, speech)) {
      return Optional.empty();
    }
    double confidence = confidence(tone, away);
    if (confidence == 0) {
      return Optional.empty();
    }
    discourse.speechIn(sentence.paragraph());
    return Optional.of(
        new Statement(
            "",
            speech,
            Optional.empty(),
            Statement.Directness.REPORTED,
            sentence.span(),
            confidence,
            StatementFinder.CONTINUATION));
  }

  private static double confidence(Tone tone, int away) {
    return switch (tone) {
      case NORMATIVE -> away == 0 ? 0.65 : 0.5;
      case PRESENT -> away == 0 ? 0.55 : 0;
      default -> away == 0 ? 0.4 : 0;
    };
  }

  /** Whether a sentence names the speaker, as nobody does who speaks. */
  private static boolean names(Scene scene, String speech) {
    return scene.subjects().stream().anyMatch(s -> s.mention().name().equals(speech));
  }

  private static boolean newActor(Scene scene, String speech) {
    return Telling.proceeds(scene.sentence())
        || Actors.actorOf(scene).filter(s -> !s.mention().name().equals(speech)).isPresent();
  }
}
