package org.lectern.link.phrases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lectern.analysis.LecternAnalyzer;
import org.lectern.link.words.CorpusWords;
import org.lectern.link.words.DocumentWords;
import org.lectern.link.words.TimeOrder;
import org.lectern.model.Document;
import org.lectern.model.Passage;
import org.lectern.model.Phrase;

/** Makes phrases of what was found. */
final class PhraseMaker {
  /** A burst is of so many uses at least. */
  private static final int BURST_USES = 3;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final CorpusWords corpus;
  private final PhraseFinder.Context context;

  PhraseMaker(CorpusWords corpus, PhraseFinder.Context context) {
    this.corpus = corpus;
    this.context = context;
  }

  /**
   * A phrase that has no id yet.
   *
   * @param found what was found
   * @param places where it stands, the earliest document first
   * @param text the form to show
   * @param forms all its forms
   */
  record Draft(Found found, List<Found.Place> places, String text, Set<String> forms) {}

  Draft draft(Found found) {
    List<Found.Place> places = new ArrayList<>(found.places());
    places.sort(
        Comparator.comparing(this::document, TimeOrder.EARLIEST_FIRST)
            .thenComparingInt(Found.Place::first)
            .thenComparingInt(Found.Place::end));
    String text = found.watched() != null ? found.watched().text() : mostFrequent(places);
    return new Draft(found, places, text, forms(found, places));
  }

  Phrase phrase(Draft draft, String id) {
    Found found = draft.found();
    return new Phrase(
        id,
        draft.text(),
        List.copyOf(draft.forms()),
        draft.places().stream().map(this::use).toList(),
        found.score(),
        found.significance(),
        found.stability(),
        burst(draft.places()),
        found.watched() != null,
        List.of());
  }

  private Document document(Found.Place place) {
    return corpus.documents().get(place.document()).document();
  }

  private Phrase.Use use(Found.Place place) {
    Passage passage = corpus.documents().get(place.document()).passage(place.first(), place.end());
    return new Phrase.Use(passage, context.speaking().at(document(place), passage.span().start()));
  }

  /** The spelling that most uses have; of several, the first in the order of characters. */
  private String mostFrequent(List<Found.Place> places) {
    Map<String, Integer> spellings = new TreeMap<>();
    for (Found.Place place : places) {
      DocumentWords words = corpus.documents().get(place.document());
      String written =
          document(place).text().substring(words.start(place.first()), words.end(place.end() - 1));
      spellings.merge(tidy(written), 1, Integer::sum);
    }
    return spellings.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  /** On one line, and without quotation marks that have no partner. */
  private static String tidy(String written) {
    String line = SPACE.matcher(written).replaceAll(" ");
    boolean paired = count(line, '\u201c') == count(line, '\u201d') && count(line, '"') % 2 == 0;
    return paired ? line : line.replaceAll("[\u201c\u201d\"]", "");
  }

  private static long count(String text, char c) {
    return text.chars().filter(x -> x == c).count();
  }

  private Set<String> forms(Found found, List<Found.Place> places) {
    Set<String> forms = new TreeSet<>();
    places.forEach(p -> forms.add(form(corpus.documents().get(p.document()), p.first(), p.end())));
    if (found.watched() != null) {
      forms.add(LecternAnalyzer.typed(found.watched().text()));
      found.watched().variants().forEach(v -> forms.add(LecternAnalyzer.typed(v)));
    }
    return forms;
  }

  /** The words as they are to be typed: those that overlap, as CJK pairs do, written once. */
  private String form(DocumentWords words, int first, int end) {
    String text = words.document().text();
    StringBuilder form = new StringBuilder(corpus.form(words.form(first)));
    for (int i = first + 1; i < end; i++) {
      boolean overlaps = words.start(i) < words.end(i - 1);
      form.append(
          overlaps
              ? text.substring(words.end(i - 1), words.end(i))
              : " " + corpus.form(words.form(i)));
    }
    return form.toString();
  }

  /** The year with the greatest G² beside all others, if chance does not explain it. */
  private Optional<Phrase.Burst> burst(List<Found.Place> places) {
    Map<Integer, Integer> uses = new TreeMap<>();
    places.forEach(p -> Speaking.year(document(p)).ifPresent(y -> uses.merge(y, 1, Integer::sum)));
    long words = context.totals().byYear().values().stream().mapToLong(w -> w).sum();
    int all = uses.values().stream().mapToInt(u -> u).sum();
    double greatest = Candidates.SIGNIFICANT;
    Optional<Phrase.Burst> burst = Optional.empty();
    for (Map.Entry<Integer, Integer> year : uses.entrySet()) {
      double here = context.totals().byYear().get(year.getKey());
      double elsewhere = words - here;
      double significance = LogLikelihood.of(year.getValue(), all, here, words);
      if (year.getValue() >= BURST_USES && elsewhere > 0 && significance > greatest) {
        double others = (all - year.getValue() + 0.5) / elsewhere;
        double ratio = year.getValue() / here / others;
        if (ratio > 1) {
          greatest = significance;
          burst = Optional.of(new Phrase.Burst(year.getKey(), ratio));
        }
      }
    }
    return burst;
  }
}
