package org.lectern.extract.people;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words that a document writes with a small first letter: they are no names in it. */
final class Vocabulary {
  private static final int SLOTS = 1 << 12; // A long speech has no more than half as many words.

  private final Set<String> small = new HashSet<>(SLOTS);
  private final Set<String> houses = new HashSet<>();
  private final Set<String> placed = new HashSet<>();

  Vocabulary(List<Sentence> sentences) {
    BitSet seen = new BitSet();
    for (Sentence sentence : sentences) {
      for (int i = 0; i < sentence.size(); i++) {
        Form form = sentence.at(i).form();
        if (form.kind() == Token.Kind.WORD && !form.capitalised() && !seen.get(form.number())) {
          seen.set(form.number());
          small.add(form.lower());
        }
      }
      houses(sentence);
      placed(sentence);
    }
  }

  private void placed(Sentence sentence) {
    for (Run run : sentence.runs()) {
      Token next = sentence.at(run.from() + 1);
      boolean owner = next != null && next.kind() == Token.Kind.POSSESSIVE;
      if (run.to() == run.from() + 1 && sentence.isWord(run.from() - 1, "in") && !owner) {
        placed.add(sentence.at(run.from()).lower());
      }
    }
  }

  /** Whether the document says "in" of a word that it writes with a capital: "in Washington". */
  boolean place(String lower) {
    return placed.contains(lower);
  }

  private void houses(Sentence sentence) {
    for (Run run : sentence.runs()) {
      for (int i = run.from() + 1; i < run.to(); i++) {
        if (Words.ORGANISATION_HEADS.has(sentence.at(i))) {
          houses.add(sentence.at(run.from()).lower());
        }
      }
    }
  }

  /** Whether an organisation of the document begins with a word, as "Alibaba Group" does. */
  boolean beginsOrganisation(String lower) {
    return houses.contains(lower);
  }

  /** Whether the document has a word with a small first letter in the other number: "union". */
  boolean commonInOtherNumber(String lower) {
    return small.contains(lower + "s")
        || lower.endsWith("s") && small.contains(lower.substring(0, lower.length() - 1));
  }

  boolean common(String lower) {
    return small.contains(lower) || Words.FUNCTION.has(lower) || lower.endsWith("ing");
  }
}
