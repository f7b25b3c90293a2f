package org.lectern.link.words;

import java.util.HashMap;
import java.util.Map;

/**
 * Forms of words that mean the same: of one stem, they differ in the s of plurals and verbs at most
 * (the S stemmer of Harman 1991, "How Effective Is Suffixing?"). A stem joins more, such as
 * "developed" and "developing", "nation" and "national". Where the index has no stems each form is
 * alone.
 */
public final class WordForms {
  private final int[] words;

  private WordForms(int[] words) {
    this.words = words;
  }

  /** The forms of a corpus. */
  public static WordForms of(CorpusWords corpus) {
    int[] words = new int[corpus.forms()];
    Map<String, Integer> first = new HashMap<>();
    for (int form = 0; form < words.length; form++) {
      int number = form;
      String key = corpus.stem(form) + " " + singular(corpus.form(form));
      words[form] = first.computeIfAbsent(key, k -> number);
    }
    return new WordForms(words);
  }

  /** The number of the first form that means the same as a form. */
  public int word(int form) {
    return words[form];
  }

  /** Whether two forms of one stem mean the same. */
  public static boolean areOneWord(String one, String other) {
    return singular(one).equals(singular(other));
  }

  private static String singular(String form) {
    if (form.length() < 4 || !form.endsWith("s")) {
      return form;
    }
    String rest = form.substring(0, form.length() - 1);
    if (rest.endsWith("ie") && !rest.endsWith("eie") && !rest.endsWith("aie")) {
      return rest.substring(0, rest.length() - 2) + "y";
    }
    if (rest.endsWith("e") && (rest.endsWith("ae") || rest.endsWith("ee") || rest.endsWith("oe"))) {
      return form;
    }
    return rest.endsWith("u") || rest.endsWith("s") ? form : rest;
  }
}
