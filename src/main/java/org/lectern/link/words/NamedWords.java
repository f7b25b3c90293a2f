package org.lectern.link.words;

import org.lectern.model.Mention;
import org.lectern.model.Span;

/** Which words of a document are parts of names. */
public final class NamedWords {
  private NamedWords() {}

  /** For each word, whether a name or the role of somebody named covers it. */
  public static boolean[] of(DocumentWords words) {
    boolean[] named = new boolean[words.size()];
    for (Mention mention : words.document().mentions()) {
      mark(named, words, mention.span());
      mention.roles().forEach(role -> mark(named, words, role.span()));
    }
    return named;
  }

  private static void mark(boolean[] named, DocumentWords words, Span span) {
    for (int i = words.wordAt(span.start()); i < words.size() && words.start(i) < span.end(); i++) {
      named[i] = true;
    }
  }
}
