package org.lectern.link.related;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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

  /** Less is what any two texts of one corpus have in common. */
  private static final double LEAST = 0.08;

  private static final Comparator<Map.Entry<Integer, Double>> NEAREST_FIRST =
      Map.Entry.<Integer, Double>comparingByValue()
          .reversed()
          .thenComparing(Map.Entry.comparingByKey());

  private final CorpusWords corpus;
  private final Map<String, Set<String>> eventsOf;
  private final int[] documentsOfStem;
  private final List<Vector> vectors = new ArrayList<>();
  private final Map<Integer, List<Posting>> postings = new HashMap<>();

  private RelatedDocuments(CorpusWords corpus, Map<String, Set<String>> eventsOf) {
    this.corpus = corpus;
    this.eventsOf = eventsOf;
    this.documentsOfStem = new int[corpus.forms()];
  }

  /** The heaviest terms of a document, by stem, with weights whose squares add up to 1. */
  private record Vector(int[] stems, double[] weights) {}

  private record Posting(int document, double weight) {}

  private record Term(int stem, double weight) {}

  /**
   * The nearest of each document; reports of the same event are not among them, as they are known
   * to be of the same.
   *
   * @param eventsOf for each document id, the ids of the events that it reports
   */
  public static Map<String, List<Related>> of(
      CorpusWords corpus, FunctionWords function, Map<String, Set<String>> eventsOf) {
    RelatedDocuments related = new RelatedDocuments(corpus, eventsOf);
    related.weigh(function);
    Map<String, List<Related>> all = new TreeMap<>();
    for (int document = 0; document < corpus.documents().size(); document++) {
      List<Related> nearest = related.nearest(document);
      if (!nearest.isEmpty()) {
        all.put(related.id(document), nearest);
      }
    }
    return all;
  }

  private String id(int document) {
    return corpus.documents().get(document).document().id();
  }

  private void weigh(FunctionWords function) {
    List<Map<Integer, Integer>> frequencies = new ArrayList<>();
    for (DocumentWords words : corpus.documents()) {
      Map<Integer, Integer> frequency = new TreeMap<>();
      for (int i = 0; i < words.size(); i++) {
        int stem = corpus.stem(words.form(i));
        if (!function.isFunction(words.form(i)) && isTerm(corpus.form(stem))) {
          frequency.merge(stem, 1, Integer::sum);
        }
      }
      frequency.keySet().forEach(stem -> documentsOfStem[stem]++);
      frequencies.add(frequency);
    }
    for (int document = 0; document < frequencies.size(); document++) {
      vectors.add(vector(frequencies.get(document)));
      add(document, vectors.get(document));
    }
    postings.values().removeIf(list -> list.size() > MOST_DOCUMENTS);
  }

  private static boolean isTerm(String form) {
    return form.length() > 1 && !form.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private Vector vector(Map<Integer, Integer> frequency) {
    int all = corpus.documents().size();
    List<Term> terms = new ArrayList<>();
    frequency.forEach(
        (stem, times) -> {
          int documents = documentsOfStem[stem];
          if (documents > 1) {
            double idf = StrictMath.log(1 + (all - documents + 0.5) / (documents + 0.5));
            terms.add(new Term(stem, (1 + StrictMath.log(times)) * idf));
          }
        });
    terms.sort(Comparator.comparingDouble((Term t) -> -t.weight).thenComparingInt(t -> t.stem));
    List<Term> heaviest = terms.subList(0, Math.min(TERMS, terms.size()));
    double length = Math.sqrt(heaviest.stream().mapToDouble(t -> t.weight * t.weight).sum());
    return new Vector(
        heaviest.stream().mapToInt(Term::stem).toArray(),
        heaviest.stream().mapToDouble(t -> t.weight / length).toArray());
  }

  private void add(int document, Vector vector) {
    for (int i = 0; i < vector.stems.length; i++) {
      postings
          .computeIfAbsent(vector.stems[i], k -> new ArrayList<>())
          .add(new Posting(document, vector.weights[i]));
    }
  }

  private List<Related> nearest(int document) {
    Vector own = vectors.get(document);
    Map<Integer, Double> cosines = new HashMap<>();
    for (int i = 0; i < own.stems.length; i++) {
      for (Posting posting : postings.getOrDefault(own.stems[i], List.of())) {
        cosines.merge(posting.document, own.weights[i] * posting.weight, Double::sum);
      }
    }
    cosines.remove(document);
    return cosines.entrySet().stream()
        .filter(other -> other.getValue() >= LEAST && !ofOneEvent(document, other.getKey()))
        .sorted(NEAREST_FIRST)
        .limit(MOST_RELATED)
        .map(
            other ->
                new Related(
                    id(other.getKey()),
                    Math.min(1, other.getValue()),
                    terms(document, other.getKey())))
        .toList();
  }

  private boolean ofOneEvent(int one, int other) {
    Set<String> events = new HashSet<>(eventsOf.getOrDefault(id(one), Set.of()));
    events.retainAll(eventsOf.getOrDefault(id(other), Set.of()));
    return !events.isEmpty();
  }

  /** The terms with the greatest shares in the cosine, as the document writes them. */
  private List<String> terms(int document, int other) {
    Vector one = vectors.get(document);
    Vector two = vectors.get(other);
    Map<Integer, Double> others = new HashMap<>();
    for (int i = 0; i < two.stems.length; i++) {
      others.put(two.stems[i], two.weights[i]);
    }
    return IntStream.range(0, one.stems.length)
        .filter(i -> others.containsKey(one.stems[i]) && postings.containsKey(one.stems[i]))
        .mapToObj(i -> new Term(one.stems[i], one.weights[i] * others.get(one.stems[i])))
        .sorted(Comparator.comparingDouble((Term t) -> -t.weight).thenComparingInt(Term::stem))
        .limit(2 * MOST_SHOWN)
        .map(term -> written(corpus.documents().get(document), term.stem))
        .collect(
            collectingAndThen(
                toList(),
                terms -> joined(terms, corpus.documents().get(document).document().text())))
        .stream()
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

  /** The spelling that a document uses most of a stem; of several, the first. */
  private String written(DocumentWords words, int stem) {
    Map<String, Integer> spellings = new LinkedHashMap<>();
    String text = words.document().text();
    for (int i = 0; i < words.size(); i++) {
      if (corpus.stem(words.form(i)) == stem) {
        spellings.merge(text.substring(words.start(i), words.end(i)), 1, Integer::sum);
      }
    }
    String best = "";
    for (Map.Entry<String, Integer> spelling : spellings.entrySet()) {
      if (best.isEmpty() || spelling.getValue() > spellings.get(best)) {
        best = spelling.getKey();
      }
    }
    return best;
  }
}
