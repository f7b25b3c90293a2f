package org.lectern.extract.people;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words that a document writes with a small first letter: they are no names in it. */
final class Vocabulary {
  private final Set<String> small = new HashSet<>();

  Vocabulary(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        if (token.kind() == Token.Kind.WORD && !token.capitalised()) {
          small.add(token.lower());
        }
      }
    }
  }

  boolean common(String lower) {
    return small.contains(lower) || Words.FUNCTION.has(lower) || lower.endsWith("ing");
  }
}
