package org.lectern.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Terms;
import org.lectern.analysis.LecternAnalyzer;
import org.lectern.analysis.LecternAnalyzer.Stemming;

/**
 * What runs of documents have inverted, put together again in order, as Lucene's codecs take it. It
 * does not show how many runs there were.
 *
 * <p>Why not Lucene's index writer: it writes each run to a disk in its own format, to be read and
 * written once more. Postings take about a third of the bytes of the texts, which are in memory
 * anyway. And a run can go by forms, so that a word is stemmed here once, not wherever it stands.
 */
final class InvertedFields extends Fields {
  private final Map<String, List<InvertedField>> fields = new TreeMap<>();
  private final Stemming stemming;

  /**
   * @param runs in the order of their documents
   * @param stemming of title and body, of which the runs have forms
   */
  InvertedFields(List<InvertedRun> runs, Stemming stemming) {
    this.stemming = stemming;
    for (InvertedRun run : runs) {
      run.fields()
          .forEach(
              (name, field) -> fields.computeIfAbsent(name, x -> new ArrayList<>()).add(field));
    }
  }

  /** The names of all fields, those included that have no term. */
  Set<String> names() {
    return fields.keySet();
  }

  /** How a field is indexed; null if there is no such field. */
  FieldType type(String name) {
    return fields.containsKey(name) ? fields.get(name).get(0).type() : null;
  }

  @Override
  public Iterator<String> iterator() {
    return fields.keySet().iterator();
  }

  @Override
  public int size() {
    return fields.size();
  }

  @Override
  public Terms terms(String name) {
    Map<String, List<Occurrences>> terms = new HashMap<>();
    for (InvertedField run : fields.get(name)) {
      run.terms()
          .forEach((term, list) -> terms.computeIfAbsent(term, x -> new ArrayList<>(1)).add(list));
    }
    FieldType type = type(name);
    return new InvertedTerms(
        type == IndexFields.WORDS ? stemmed(terms) : terms, type.indexOptions());
  }

  /** By term instead of by form; no two forms have the same term. */
  private Map<String, List<Occurrences>> stemmed(Map<String, List<Occurrences>> forms) {
    try (LecternAnalyzer words = new LecternAnalyzer(stemming)) {
      Map<String, List<Occurrences>> terms = new HashMap<>();
      forms.forEach((form, runs) -> terms.put(words.term(form), runs));
      return terms;
    }
  }

  /** The norms of all fields. */
  NormsProducer norms() {
    return new NormsProducer() {
      @Override
      public NumericDocValues getNorms(FieldInfo field) {
        TreeMap<Integer, Long> norms = new TreeMap<>();
        fields.get(field.name).forEach(run -> norms.putAll(run.norms()));
        return new MappedNumbers(norms);
      }

      @Override
      public void checkIntegrity() {}

      @Override
      public void close() {}
    };
  }
}
