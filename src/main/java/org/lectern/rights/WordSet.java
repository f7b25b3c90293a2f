package org.lectern.rights;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.analysis.LecternAnalyzer;
import org.lectern.analysis.LecternAnalyzer.Stemming;
import org.lectern.analysis.Token;
import org.lectern.model.Span;

/**
 * The words of texts as a set. Made for one thread.
 *
 * <p>What the search takes for a word is not always one. Of a run of Chinese characters it takes
 * overlapping pairs, and a set of those can be laid end to end again; a run of Thai letters is a
 * whole phrase. So only what lies inside one word by Unicode Standard Annex #29, with the
 * dictionaries of ICU for scripts without spaces, is in the set.
 */
final class WordSet {
  private final LecternAnalyzer analyzer = new LecternAnalyzer(Stemming.NONE);
  private final BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
  private final Set<String> words = new TreeSet<>();

  /** Adds the words of a text from an offset on. */
  void add(String text, int from) {
    breaks.setText(text);
    for (Token token : analyzer.analyze(text)) {
      if (token.start() >= from && isInOneWord(new Span(token.start(), token.end()))) {
        words.add(token.form());
      }
    }
  }

  private boolean isInOneWord(Span span) {
    return breaks.following(span.start()) >= span.end();
  }

  /** The words, sorted. */
  List<String> words() {
    return List.copyOf(words);
  }
}
