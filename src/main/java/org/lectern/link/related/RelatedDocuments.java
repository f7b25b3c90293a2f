package org.lectern.link.related;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.analysis.LecternAnalyzer;
import org.lectern.link.words.CorpusWords;
import org.lectern.link.words.DocumentWords;
import org.lectern.link.words.FunctionWords;
import org.lectern.model.Related;

/**
 * Finds for each document those that are nearest by content: by the cosine of vectors of terms
 * (Salton and Buckley 1988), each weighed with 1 + ln of its frequency in the document times the
 * inverse document frequency ln(1 + (N - n + 0.5) / (n + 0.5)) of BM25. A vector has the document's
 * {@value #TERMS} heaviest terms; terms of more than {@value #MOST_DOCUMENTS} vectors tell little
 * and are left out. So the work is bounded for each document, and within the vectors the nearest
 * are exact.
 */
public final class RelatedDocuments {
  private static final int TERMS = 60;
  private static final int MOST_DOCUMENTS = 1000;
  private static final int MOST_RELATED = 5;
  private static final int MOST_SHOWN = 5;

  /** So many documents are compared with all others at a time, by one thread. */
  private static final int BATCH = 64;

  /** Less is what any two texts of one corpus have in common. */
  private static final double LEAST = 0.08;

  private final CorpusWords corpus;
  private final Map<String, Set<String>> eventsOf;
  private final boolean[] terms;
  private final int[] documentsOfStem;
  private final Vector[] vectors;
  private final Postings[] postings;

  private RelatedDocuments(
      CorpusWords corpus, FunctionWords function, Map<String, Set<String>> eventsOf) {
    this.corpus = corpus;
    this.eventsOf = eventsOf;
    this.terms = new boolean[corpus.forms()];
    for (int form = 0; form < terms.length; form++) {
      terms[form] = !function.isFunction(form) && isTerm(corpus.form(corpus.stem(form)));
    }
    this.documentsOfStem = new int[corpus.forms()];
    this.vectors = new Vector[corpus.documents().size()];
    this.postings = new Postings[corpus.forms()];
  }

  /** The heaviest terms of a document, by stem, with weights whose squares add up to 1. */
  private record Vector(int[] stems, double[] weights) {}

  /** How often a document has its terms, by stem, rising. */
  private record Frequencies(int[] stems, int[] times) {}

  private record Term(int stem, double weight) {
    static final Comparator<Term> HEAVIEST =
        Comparator.comparingDouble((Term t) -> -t.weight).thenComparingInt(t -> t.stem);
  }

  /** A document and how near it is. */
  private record Near(int document, double cosine) {
    static final Comparator<Near> NEAREST =
        Comparator.comparingDouble((Near n) -> -n.cosine).thenComparingInt(n -> n.document);
  }

  /** The documents whose vectors have a term, in order, and its weights in them. */
  private static final class Postings {
    private int[] documents = new int[4];
    private double[] weights = new double[4];
    private int size;

    void add(int document, double weight) {
      if (size == documents.length) {
        documents = Arrays.copyOf(documents, 2 * size);
        weights = Arrays.copyOf(weights, 2 * size);
      }
      documents[size] = document;
      weights[size++] = weight;
    }
  }

  /**
   * The nearest of each document; reports of the same event are not among them, as they are known
   * to be of the same.
   *
   * @param eventsOf for each document id, the ids of the events that it reports
   */
  public static Map<String, List<Related>> of(
      CorpusWords corpus, FunctionWords function, Map<String, Set<String>> eventsOf) {
    RelatedDocuments related = new RelatedDocuments(corpus, function, eventsOf);
    related.weigh();
    int documents = corpus.documents().size();
    List<List<Related>> nearest = new ArrayList<>();
    IntStream.range(0, (documents + BATCH - 1) / BATCH)
        .parallel()
        .mapToObj(b -> related.nearest(b * BATCH, Math.min(documents, (b + 1) * BATCH)))
        .forEachOrdered(nearest::addAll);
    Map<String, List<Related>> all = new TreeMap<>();
    for (int document = 0; document < documents; document++) {
      if (!nearest.get(document).isEmpty()) {
        all.put(related.id(document), nearest.get(document));
      }
    }
    return all;
  }

  private String id(int document) {
    return corpus.documents().get(document).document().id();
  }

  private void weigh() {
    List<Frequencies> all = corpus.documents().parallelStream().map(this::frequencies).toList();
    for (Frequencies one : all) {
      for (int stem : one.stems) {
        documentsOfStem[stem]++;
      }
    }
    Arrays.parallelSetAll(vectors, document -> vector(all.get(document)));
    for (int document = 0; document < vectors.length; document++) {
      Vector own = vectors[document];
      for (int i = 0; i < own.stems.length; i++) {
        if (postings[own.stems[i]] == null) {
          postings[own.stems[i]] = new Postings();
        }
        postings[own.stems[i]].add(document, own.weights[i]);
      }
    }
    for (int stem = 0; stem < postings.length; stem++) {
      if (postings[stem] != null && postings[stem].size > MOST_DOCUMENTS) {
        postings[stem] = null;
      }
    }
  }

  private Frequencies frequencies(DocumentWords words) {
    int[] stems =
        IntStream.range(0, words.size())
            .map(words::form)
            .filter(form -> terms[form])
            .map(corpus::stem)
            .sorted()
            .toArray();
    int[] distinct = new int[stems.length];
    int[] times = new int[stems.length];
    int size = 0;
    for (int i = 0; i < stems.length; i++) {
      if (i == 0 || stems[i] != stems[i - 1]) {
        distinct[size++] = stems[i];
      }
      times[size - 1]++;
    }
    return new Frequencies(Arrays.copyOf(distinct, size), Arrays.copyOf(times, size));
  }

  private static boolean isTerm(String form) {
    return form.length() > 1 && !form.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private Vector vector(Frequencies frequencies) {
    int all = corpus.documents().size();
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < frequencies.stems.length; i++) {
      int stem = frequencies.stems[i];
      int documents = documentsOfStem[stem];
      if (documents > 1) {
        double idf = StrictMath.log(1 + (all - documents + 0.5) / (documents + 0.5));
        terms.add(new Term(stem, (1 + StrictMath.log(frequencies.times[i])) * idf));
      }
    }
    terms.sort(Term.HEAVIEST);
    List<Term> heaviest = terms.subList(0, Math.min(TERMS, terms.size()));
    double length = Math.sqrt(heaviest.stream().mapToDouble(t -> t.weight * t.weight).sum());
    return new Vector(
        heaviest.stream().mapToInt(Term::stem).toArray(),
        heaviest.stream().mapToDouble(t -> t.weight / length).toArray());
  }

  /** The nearest of some documents, which share a table of cosines. */
  private List<List<Related>> nearest(int from, int to) {
    double[] cosines = new double[vectors.length];
    List<List<Related>> nearest = new ArrayList<>();
    for (int document = from; document < to; document++) {
      nearest.add(nearest(document, cosines));
    }
    return nearest;
  }

  /**
   * @param cosines a place for each document, all 0, before and after
   */
  private List<Related> nearest(int document, double[] cosines) {
    Vector own = vectors[document];
    int[] touched = new int[64];
    int size = 0;
    for (int i = 0; i < own.stems.length; i++) {
      Postings having = postings[own.stems[i]];
      for (int k = 0; having != null && k < having.size; k++) {
        int other = having.documents[k];
        if (cosines[other] == 0) {
          touched = size == touched.length ? Arrays.copyOf(touched, 2 * size) : touched;
          touched[size++] = other;
        }
        cosines[other] += own.weights[i] * having.weights[k];
      }
    }
    List<Near> near = new ArrayList<>();
    for (int k = 0; k < size; k++) {
      int other = touched[k];
      if (other != document && cosines[other] >= LEAST) {
        near.add(new Near(other, cosines[other]));
      }
      cosines[other] = 0;
    }
    near.sort(Near.NEAREST);
    return near.stream()
        .filter(other -> !ofOneEvent(document, other.document))
        .limit(MOST_RELATED)
        .map(
            other ->
                new Related(
                    id(other.document), Math.min(1, other.cosine), terms(document, other.document)))
        .toList();
  }

  private boolean ofOneEvent(int one, int other) {
    Set<String> events = eventsOf.getOrDefault(id(one), Set.of());
    Set<String> others = eventsOf.getOrDefault(id(other), Set.of());
    return events.stream().anyMatch(others::contains);
  }

  /** The terms with the greatest shares in the cosine, as the document writes them. */
  private List<String> terms(int document, int other) {
    Vector one = vectors[document];
    Vector two = vectors[other];
    Map<Integer, Double> others = new HashMap<>();
    for (int i = 0; i < two.stems.length; i++) {
      others.put(two.stems[i], two.weights[i]);
    }
    List<Integer> stems =
        IntStream.range(0, one.stems.length)
            .filter(i -> others.containsKey(one.stems[i]) && postings[one.stems[i]] != null)
            .mapToObj(i -> new Term(one.stems[i], one.weights[i] * others.get(one.stems[i])))
            .sorted(Term.HEAVIEST)
            .limit(2 * MOST_SHOWN)
            .map(Term::stem)
            .toList();
    DocumentWords words = corpus.documents().get(document);
    return joined(written(words, stems), words.document().text()).stream()
        .limit(MOST_SHOWN)
        .toList();
  }

  /** Pairs of characters that overlap and stand together in a text become one term. */
  private static List<String> joined(List<String> terms, String text) {
    List<String> joined = new ArrayList<>();
    for (String term : terms) {
      String whole = term;
      if (LecternAnalyzer.isCjk(term)) {
        for (int i = 0; i < joined.size(); i++) {
          Optional<String> both = overlapping(joined.get(i), whole, text);
          if (both.isPresent()) {
            whole = both.get();
            joined.remove(i);
            i = -1;
          }
        }
      }
      joined.add(whole);
    }
    return joined;
  }

  private static Optional<String> overlapping(String one, String other, String text) {
    if (!LecternAnalyzer.isCjk(one)) {
      return Optional.empty();
    }
    return Stream.of(chained(one, other), chained(other, one))
        .flatMap(Optional::stream)
        .filter(text::contains)
        .findFirst();
  }

  private static Optional<String> chained(String one, String other) {
    int end = one.offsetByCodePoints(one.length(), -1);
    return other.startsWith(one.substring(end))
        ? Optional.of(one.substring(0, end) + other)
        : Optional.empty();
  }

  /** The spelling that a document uses most of each stem; of several, the first. */
  private List<String> written(DocumentWords words, List<Integer> stems) {
    Map<Integer, Map<String, Integer>> spellings = new HashMap<>();
    stems.forEach(stem -> spellings.put(stem, new LinkedHashMap<>()));
    String text = words.document().text();
    for (int i = 0; i < words.size(); i++) {
      Map<String, Integer> own = spellings.get(corpus.stem(words.form(i)));
      if (own != null) {
        own.merge(text.substring(words.start(i), words.end(i)), 1, Integer::sum);
      }
    }
    return stems.stream().map(stem -> mostFrequent(spellings.get(stem))).toList();
  }

  private static String mostFrequent(Map<String, Integer> spellings) {
    String best = "";
    for (Map.Entry<String, Integer> spelling : spellings.entrySet()) {
      if (best.isEmpty() || spelling.getValue() > spellings.get(best)) {
        best = spelling.getKey();
      }
    }
    return best;
  }
}
