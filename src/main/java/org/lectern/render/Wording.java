package org.lectern.render;

import java.util.Locale;
import java.util.Optional;
import org.lectern.i18n.Messages;
import org.lectern.model.Entity;
import org.lectern.model.Kind;
import org.lectern.model.ReportedEvent;
import org.lectern.model.Statement;
import org.lectern.model.Version;

/** The words for what the model holds as numbers, names and constants. */
final class Wording {
  private Wording() {}

  /** How sure something is, from 0 to 1. */
  static String confidence(double confidence, Messages messages) {
    return messages.text("confidence." + degree(confidence));
  }

  private static String degree(double confidence) {
    if (confidence >= 1) {
      return "certain";
    }
    if (confidence >= 0.95) {
      return "almostCertain";
    }
    if (confidence >= 0.8) {
      return "veryLikely";
    }
    if (confidence >= 0.6) {
      return "likely";
    }
    return confidence >= 0.3 ? "uncertain" : "guess";
  }

  /** What a participant did, after their name. */
  static String part(ReportedEvent.Part part, Messages messages) {
    return messages.text("part." + part.name().toLowerCase(Locale.ROOT));
  }

  /** Why two names are taken for names of one, after the name. */
  static String basis(Entity.Basis basis, Messages messages) {
    return messages.text(
        switch (basis) {
          case AUTHORITY -> "basis.authority";
          case SHORT_FORM -> "basis.shortForm";
          case SPELLING -> "basis.spelling";
          case SAME_WORDS -> "basis.sameWords";
          case INITIALS -> "basis.initials";
          case SHARED_ROLE -> "basis.sharedRole";
          case SHARED_EVENT -> "basis.sharedEvent";
        });
  }

  /** How directly a statement gives the speaker's words. */
  static String directness(Statement.Directness kind, Messages messages) {
    return messages.text("directness." + kind.label());
  }

  /** What kind of text a document is. */
  static String kind(Kind kind, Messages messages) {
    return messages.text("kind." + kind.label());
  }

  /** Text in the original or nothing, for an attribute that must not be empty. */
  static Optional<String> present(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  /**
   * How two documents that are one text differ: the key of a message behind {@code
   * document.version.}.
   *
   * @param first whether it is said of the version's first document
   */
  static String version(Version.Type type, boolean first) {
    return switch (type) {
      case SAME -> "same";
      case EDITED -> "edited";
      case ABRIDGED -> first ? "abridgedAs" : "abridgedFrom";
      case TRANSLATED -> "translated";
    };
  }
}
