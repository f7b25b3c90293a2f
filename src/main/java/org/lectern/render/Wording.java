package org.lectern.render;

import java.util.Optional;
import org.lectern.model.Entity;
import org.lectern.model.ReportedEvent;
import org.lectern.model.Statement;
import org.lectern.model.Version;

/** The words for what the model holds as numbers, names and constants. */
final class Wording {
  private Wording() {}

  /** A number with a comma between every three digits. */
  static String grouped(long number) {
    String digits = Long.toString(number);
    return digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
  }

  /** How sure something is, from 0 to 1. */
  static String confidence(double confidence) {
    if (confidence >= 1) {
      return "certain";
    }
    if (confidence >= 0.95) {
      return "almost certain";
    }
    if (confidence >= 0.8) {
      return "very likely";
    }
    if (confidence >= 0.6) {
      return "likely";
    }
    return confidence >= 0.3 ? "uncertain" : "a guess";
  }

  /** What a participant did, after their name. */
  static String part(ReportedEvent.Part part) {
    return switch (part) {
      case PRESIDED -> "presided";
      case SPOKE -> "spoke";
      case CONVEYED -> "conveyed a message";
      case CONCLUDED -> "made the closing remarks";
      case ATTENDED -> "attended";
    };
  }

  /** Why two names are taken for names of one, after the name. */
  static String basis(Entity.Basis basis) {
    return switch (basis) {
      case AUTHORITY -> "stated by the publisher";
      case SHORT_FORM -> "a document uses it for the full name";
      case SPELLING -> "the same but for its spelling";
      case SAME_WORDS -> "the same words in another order";
      case INITIALS -> "initials of the full name";
      case SHARED_ROLE -> "a part of this name alone, with the same role";
      case SHARED_EVENT -> "a part of this name alone, at the same event";
    };
  }

  /** How directly a statement gives the speaker's words. */
  static String directness(Statement.Directness kind) {
    return switch (kind) {
      case DIRECT -> "quoted";
      case REPORTED -> "reported";
      case COLLECTIVE -> "said together with others";
      case UNKNOWN -> "not clear whether quoted";
    };
  }

  /** Text in the original or nothing, for an attribute that must not be empty. */
  static Optional<String> present(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  /**
   * How two documents that are one text differ, in words that the other's title follows.
   *
   * @param first whether it is said of the version's first document
   */
  static String version(Version.Type type, boolean first) {
    return switch (type) {
      case SAME -> "The same text as";
      case EDITED -> "With few changes also";
      case ABRIDGED -> first ? "Abridged as" : "Abridged from";
      case TRANSLATED -> "In another language";
    };
  }
}
