package org.lectern.extract.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.model.Span;

/**
 * Tells who says the sentences inside a quotation that another sentence attributes. Made for one
 * document.
 */
final class QuotedSentences {
  /** How many UTF-16 units may follow the verb of a sentence that is no more than "X asked". */
  private static final int LONGEST_TAIL = 50;

  private final String text;
  private final List<Scene> scenes;
  private final List<List<Attribution>> attributions;
  private final Map<Integer, Optional<String>> known = new HashMap<>();

  QuotedSentences(String text, List<Scene> scenes, List<List<Attribution>> attributions) {
    this.text = text;
    this.scenes = scenes;
    this.attributions = attributions;
  }

  /**
   * Who says the quotation that a sentence lies in.
   *
   * @param quote the quotation
   * @param index the sentence
   * @param to the first sentence behind its paragraph
   * @param who whom an attribution means here
   */
  Optional<String> speaker(
      Span quote, int index, int to, Function<Attribution, Optional<String>> who) {
    return known.computeIfAbsent(quote.start(), start -> find(quote, index, to, who));
  }

  private Optional<String> find(
      Span quote, int index, int to, Function<Attribution, Optional<String>> who) {
    int first = index;
    while (first > 0 && sentence(first - 1).end() > quote.start()) {
      first--;
    }
    int next = first;
    while (next < to && sentence(next).start() < quote.end()) {
      for (Attribution attribution : attributions.get(next)) {
        boolean inside =
            attribution.verb().start() >= quote.start() && attribution.verb().end() <= quote.end();
        Optional<String> speaker =
            attribution.several() || inside ? Optional.empty() : who.apply(attribution);
        if (speaker.isPresent()) {
          return speaker;
        }
      }
      next++;
    }
    return next < to ? bare(next, quote, who) : Optional.empty();
  }

  /** Who says a quotation with a mark of its own at its end, as in "Is it so?" X asked. */
  private Optional<String> bare(int next, Span quote, Function<Attribution, Optional<String>> who) {
    Span span = sentence(next);
    List<Attribution> found = attributions.get(next);
    boolean closed = "\"\u201d\u2019\u300d\u00bb".indexOf(text.charAt(quote.end() - 1)) >= 0;
    if (!closed || found.size() != 1 || span.start() - quote.end() > 1) {
      return Optional.empty();
    }
    Attribution only = found.get(0);
    boolean more =
        span.end() - only.verb().end() > LONGEST_TAIL
            && !where(scenes.get(next), only.verb().end());
    boolean quotes = only.span().of(text).chars().anyMatch(c -> c == '"' || c == '\u201c');
    return more || quotes || only.several() ? Optional.empty() : who.apply(only);
  }

  /** Whether only to whom, when and where stands behind a verb: "told me when I visited". */
  private static boolean where(Scene scene, int verbEnd) {
    Sentence sentence = scene.sentence();
    int at = 0;
    while (sentence.at(at) != null && sentence.at(at).start() < verbEnd) {
      at++;
    }
    Token whom = sentence.at(at);
    boolean told = whom != null && (whom.is("me") || whom.is("us") || whom.is("reporters"));
    return switch (Attribution.lower(sentence, told ? at + 1 : at)) {
      case "when", "in", "at", "on", "during", "after", "as", "before", "while", "from" -> true;
      default -> false;
    };
  }

  private Span sentence(int index) {
    return scenes.get(index).sentence().span();
  }
}
