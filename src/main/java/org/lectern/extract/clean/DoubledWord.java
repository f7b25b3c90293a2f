package org.lectern.extract.clean;

import java.util.Optional;
import java.util.Set;
import org.lectern.model.Span;

/** An English function word written twice that never stands twice: {@code building a a modern}. */
final class DoubledWord {
  static final String RULE = "doubled-word";

  private static final Set<String> NEVER_TWICE = Set.of("a", "an", "the", "of", "and", "with");

  private DoubledWord() {}

  /** The removal of the second word, which begins behind the space at an offset. */
  static Optional<Edit> at(String text, Span span, int space) {
    if (!canBeOne(text.charAt(space - 1), text.charAt(space + 1))) {
      return Optional.empty(); // Nearly always.
    }
    int first = Chars.wordStart(text, Math.max(span.start(), space - 8), space);
    int second = Chars.wordEnd(text, space + 1, Math.min(span.end(), space + 8));
    String word = text.substring(first, space);
    boolean twice =
        NEVER_TWICE.contains(word)
            && text.substring(space + 1, second).equals(word)
            && first - 2 > span.start()
            && text.charAt(first - 1) == ' '
            && Character.isLowerCase(text.charAt(first - 2))
            && second + 2 < span.end()
            && text.charAt(second) == ' '
            && Character.isLowerCase(text.charAt(second + 1))
            && Character.isLowerCase(text.charAt(second + 2));
    return twice ? Optional.of(Edit.repair(new Span(space, second), "", RULE)) : Optional.empty();
  }

  /** A quick look: whether one of the words ends before a space and one begins behind it. */
  private static boolean canBeOne(char last, char first) {
    return switch (first) {
      case 'a' -> last == 'a' || last == 'n' || last == 'd';
      case 't' -> last == 'e';
      case 'o' -> last == 'f';
      case 'w' -> last == 'h';
      default -> false;
    };
  }
}
