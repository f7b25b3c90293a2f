package org.lectern.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.lectern.analysis.WordKey;

/** Which terms of an index a word, a pattern, a near word or a name stands for. */
final class Dictionary {
  /** The most forms that a fuzzy word stands for. */
  static final int MAX_NEAR = 50;

  private final IndexReader reader;

  Dictionary(IndexReader reader) {
    this.reader = reader;
  }

  /** The terms of all forms of a stem, ascending. */
  List<String> forms(String field, String stem) throws IOException {
    List<String> found = new ArrayList<>(exact(field, stem));
    found.addAll(between(field, WordKey.allForms(stem), term -> true));
    return found;
  }

  /** The term, if the field has it. */
  List<String> exact(String field, String term) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    return terms != null && terms.iterator().seekExact(new BytesRef(term))
        ? List.of(term)
        : List.of();
  }

  /**
   * The terms of all forms of a pattern, ascending. All terms are looked at: the reader in the
   * browser is quicker, and this says whether it is right.
   */
  List<String> matching(String field, Pattern pattern) throws IOException {
    return between(field, "", term -> pattern.matches(WordKey.of(term).form()));
  }

  private record Near(String term, String form, int distance) {}

  /** The terms of the forms near another: by distance, then by form in code point order. */
  List<String> near(String field, String form, int edits) throws IOException {
    if (form.isEmpty()) {
      return List.of();
    }
    String first = new String(Character.toChars(form.codePointAt(0)));
    List<Near> near = new ArrayList<>();
    // A stem that differs from its form has the form's first letter, too.
    for (String term : between(field, first, term -> true)) {
      String other = WordKey.of(term).form();
      int distance = Edits.between(form, other, edits);
      if (distance <= edits && other.startsWith(first)) {
        near.add(new Near(term, other, distance));
      }
    }
    return near.stream()
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(n -> new BytesRef(n.form())))
        .limit(MAX_NEAR)
        .map(Near::term)
        .toList();
  }

  /** How often a term of the index occurs in all documents. */
  long occurrences(String field, String term) throws IOException {
    return reader.totalTermFreq(new Term(field, term));
  }

  /** The terms of a field that begin with a prefix and meet a condition, ascending. */
  List<String> between(String field, String prefix, Predicate<String> wanted) throws IOException {
    List<String> found = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return found;
    }
    BytesRef from = new BytesRef(prefix);
    TermsEnum each = terms.iterator();
    if (each.seekCeil(from) == SeekStatus.END) {
      return found;
    }
    for (BytesRef term = each.term();
        term != null && StringHelper.startsWith(term, from);
        term = each.next()) {
      String text = term.utf8ToString();
      if (wanted.test(text)) {
        found.add(text);
      }
    }
    return found;
  }
}
