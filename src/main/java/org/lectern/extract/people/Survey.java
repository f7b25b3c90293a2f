package org.lectern.extract.people;

import java.util.List;
import java.util.Optional;
import org.lectern.model.Mention;

/**
 * What a text is, as far as that tells whom "she" can mean and whose words go on.
 *
 * @param report whether it mostly reports what somebody said
 * @param oneVoice whether all that is said is said by one
 * @param delegates whether countries and groups speak in it, whose delegates "she" can be
 */
record Survey(boolean report, boolean oneVoice, boolean delegates) {
  /** The share of sentences with a named or pronominal speaker from which a text is a report. */
  private static final double REPORT = 0.12;

  /**
   * Surveys a text.
   *
   * @param attributions those of each of its sentences
   */
  static Survey of(List<List<Attribution>> attributions) {
    long persons = 0;
    long named = 0;
    long others = 0;
    String only = null;
    boolean oneVoice = true;
    for (List<Attribution> of : attributions) {
      for (Attribution attribution : of) {
        boolean person = attribution.type().equals(Optional.of(Mention.Type.PERSON));
        boolean noun = attribution.rule().equals(Nominals.NOUN);
        named += person ? 1 : 0;
        boolean text = attribution.rule().equals(Attribution.IT_TEXT);
        persons += person || attribution.speaker().isEmpty() && !text ? 1 : 0;
        others += attribution.type().isPresent() && !person && !noun ? 1 : 0;
        String speaker = attribution.speaker().orElse(only);
        oneVoice &= only == null || only.equals(speaker);
        only = speaker;
      }
    }
    // In reports of negotiations countries speak, and "she" is the delegate.
    return new Survey(persons >= REPORT * attributions.size(), oneVoice, others > named);
  }
}
