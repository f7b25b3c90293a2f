package org.lectern.link.align;

import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.lectern.link.words.DocumentWords;

/**
 * Finds where English joins two predicates without a comma: "called for a fund and urged donors". A
 * verb of the past, a modal or a pronoun behind the conjunction shows that what follows is a clause
 * and not one more noun.
 */
final class Conjunctions {
  private static final Set<String> JOINING = Set.of("and", "but");

  private static final Set<String> BEGINNING =
      Set.of(
          "said", "told", "gave", "made", "took", "drew", "held", "spoke", "that", "to", "is",
          "are", "was", "were", "will", "would", "should", "must", "has", "have", "had", "he",
          "she", "it", "they", "we", "there");

  private static final int SHORTEST_PAST = 5; // "need", "seed" and "red" are none

  /** So many words of a name may stand between the conjunction and its verb. */
  private static final int LONGEST_NAME = 4;

  private Conjunctions() {}

  /**
   * Whether a clause begins with a conjunction.
   *
   * @param first the first word of what the conjunction may join the clause to
   * @param word the word that may be one
   * @param end one past the last word of the sentence
   */
  static boolean joinsClause(DocumentWords words, int first, int word, int end) {
    if (!JOINING.contains(text(words, word))) {
      return false;
    }
    int next = word + 1 < end && text(words, word + 1).equals("also") ? word + 2 : word + 1;
    if (next < end && beginsPredicate(words, next)) {
      return true;
    }
    int behind = next;
    while (behind < end && behind - next < LONGEST_NAME && isCapital(words, behind)) {
      behind++;
    }
    return behind > next
        && behind < end
        && beginsPredicate(words, behind)
        && IntStream.range(first, word).anyMatch(w -> beginsPredicate(words, w));
  }

  private static boolean beginsPredicate(DocumentWords words, int word) {
    String form = text(words, word);
    return BEGINNING.contains(form) || (form.length() >= SHORTEST_PAST && form.endsWith("ed"));
  }

  private static boolean isCapital(DocumentWords words, int word) {
    return Character.isUpperCase(words.document().text().charAt(words.start(word)));
  }

  private static String text(DocumentWords words, int word) {
    return words
        .document()
        .text()
        .substring(words.start(word), words.end(word))
        .toLowerCase(Locale.ROOT);
  }
}
