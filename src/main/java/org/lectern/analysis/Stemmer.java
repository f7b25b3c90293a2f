package org.lectern.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.lectern.analysis.LecternAnalyzer.Stemming;

/**
 * Gives each word its stem: Porter's, if that is the beginning of the word, or such a beginning and
 * one of the letters i, e and l, and at least two letters of the word are left. A word whose stem
 * by Porter is anything else is its own stem. By this rule all forms that begin with some letters
 * are found from few places of the dictionary ({@code docs/index-format.md}, Patterns). Not for
 * several threads.
 */
final class Stemmer {
  private static final int MIN_PREFIX = 2;
  private static final int KEPT = 1 << 15;

  private final Stemming stemming;
  private final OneWord word = new OneWord();
  private final TokenStream porter = new PorterStemFilter(word);

  /** Few different words make up most of a text. */
  private final Map<String, Entry> known = new HashMap<>();

  private record Entry(String term, String stem) {}

  Stemmer(Stemming stemming) {
    this.stemming = stemming;
  }

  /** The token of a folded word at a place. */
  Token token(String form, int start, int end) {
    Entry entry = entry(form);
    return new Token(entry.term, entry.stem, form, start, end);
  }

  /** The term of a folded word. */
  String term(String form) {
    return entry(form).term;
  }

  private Entry entry(String form) {
    if (stemming == Stemming.NONE || !isEnglishLetters(form)) {
      return new Entry(form, form);
    }
    Entry entry = known.get(form);
    if (entry == null) {
      if (known.size() >= KEPT) {
        known.clear();
      }
      entry = newEntry(form);
      known.put(form, entry);
    }
    return entry;
  }

  private Entry newEntry(String form) {
    String stem = porter(form);
    String taken = isNearBeginning(stem, form) ? stem : form;
    return new Entry(new WordKey(taken, form).term(), taken);
  }

  private static boolean isNearBeginning(String stem, String form) {
    int kept = stem.length() - 1;
    return form.startsWith(stem)
        ? stem.length() >= MIN_PREFIX
        : kept >= MIN_PREFIX
            && "iel".indexOf(stem.charAt(kept)) >= 0
            && form.regionMatches(0, stem, 0, kept);
  }

  /** Porter's stem, whatever it is. */
  String porter(String letters) {
    try {
      word.next = letters;
      porter.incrementToken();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is read
    }
    return word.term.toString();
  }

  private static boolean isEnglishLetters(String form) {
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c < 'a' || c > 'z') {
        return false;
      }
    }
    return true;
  }

  /** Lucene's stemmer is to be had as a filter only. */
  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String next;

    @Override
    public boolean incrementToken() {
      term.setEmpty().append(next);
      return true;
    }
  }
}
