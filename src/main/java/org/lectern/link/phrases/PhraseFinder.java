package org.lectern.link.phrases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.lectern.analysis.LecternAnalyzer;
import org.lectern.analysis.Token;
import org.lectern.link.words.CorpusWords;
import org.lectern.link.words.DocumentWords;
import org.lectern.link.words.FunctionWords;
import org.lectern.link.words.WordForms;
import org.lectern.model.Alignment;
import org.lectern.model.CorpusSettings;
import org.lectern.model.Phrase;
import org.lectern.model.WatchedPhrase;
import org.lectern.model.WordTotals;

/**
 * Finds the formulations of a corpus.
 *
 * <p>Runs of words are counted exactly ({@link Grams}), those that can be formulations are kept
 * ({@link Candidates}) and ordered by a score, and the best become phrases: {@code log2(words) *
 * ln(1 + free uses) * ln(1 + documents)}, where words are those of content and free uses those that
 * are not inside a longer candidate, after the C-value of Frantzi, Ananiadou and Mima (2000). It is
 * halved for what is written with capitals throughout, which are names for the most part, for what
 * is spread over the documents as evenly as by chance, and for what has the words of a phrase that
 * stands before it. What differs in nothing but grammar words and endings is one phrase. Then all
 * its uses are looked up as the search would.
 */
public final class PhraseFinder {
  /** Fewer uses are chance. */
  private static final int MIN_USES = 3;

  private static final int MOST = 2000;
  private static final double MOSTLY = 0.75;
  private static final int EVEN_USES = 20;
  private static final double EVEN = 0.95;

  /** What a phrase counts that has the words of one before it, or a part of them. */
  private static final double KNOWN = 0.5;

  private final CorpusWords corpus;
  private final WordForms forms;
  private final FunctionWords function;
  private final CorpusSettings settings;
  private final Map<String, Found> byContent = new LinkedHashMap<>();
  private final List<Found> all = new ArrayList<>();

  private PhraseFinder(CorpusWords corpus, FunctionWords function, CorpusSettings settings) {
    this.corpus = corpus;
    this.forms = WordForms.of(corpus);
    this.function = function;
    this.settings = settings;
  }

  /**
   * What the phrases of a corpus depend on besides its words.
   *
   * @param function its function words
   * @param repeated for each document, its words that are not counted as they only repeat another
   * @param speaking who says what
   * @param totals how many words there are
   * @param ids gives each of some phrases an id, in their order
   */
  public record Context(
      FunctionWords function,
      List<boolean[]> repeated,
      Speaking speaking,
      WordTotals totals,
      Function<List<Named>, List<String>> ids) {}

  /**
   * A phrase that is to have an id.
   *
   * @param text the form to show
   * @param forms all its forms, folded
   */
  public record Named(String text, Set<String> forms) {}

  /** The phrases, by id, without variants. */
  public static List<Phrase> of(CorpusWords corpus, CorpusSettings settings, Context context) {
    PhraseFinder finder = new PhraseFinder(corpus, context.function(), settings);
    finder.choose(MiningText.of(corpus, finder.forms, context.function(), context.repeated()));
    finder.watch();
    finder.locate();
    PhraseMaker maker = new PhraseMaker(corpus, context);
    List<PhraseMaker.Draft> drafts =
        finder.all.parallelStream()
            .filter(f -> f.watched() != null || !f.places().isEmpty())
            .map(maker::draft)
            .toList();
    List<String> ids =
        context.ids().apply(drafts.stream().map(d -> new Named(d.text(), d.forms())).toList());
    List<Phrase> phrases = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      phrases.add(maker.phrase(drafts.get(i), ids.get(i)));
    }
    phrases.sort(Comparator.comparing(Phrase::id));
    return phrases;
  }

  /**
   * Phrases with those that may be the same in other words.
   *
   * @param alignments what says the same, by which phrases are variants of others
   */
  public static List<Phrase> withVariants(List<Phrase> phrases, List<Alignment> alignments) {
    return Variants.with(phrases, alignments);
  }

  /** The most phrases of so many documents: 20 times the square root, at most 2000. */
  private static int most(int documents) {
    return (int) Math.min(MOST, Math.round(20 * Math.sqrt(documents)));
  }

  /** Half the binary logarithm of the number of documents, at least 2 where there are two. */
  private static int minDocuments(int documents) {
    double half = StrictMath.log(Math.max(1, documents)) / StrictMath.log(2) / 2;
    return Math.min(documents, (int) Math.max(2, Math.round(half)));
  }

  private void choose(MiningText text) {
    int documents = corpus.documents().size();
    Grams grams = Grams.of(text, MIN_USES, minDocuments(documents));
    List<Candidates.Candidate> candidates =
        new ArrayList<>(Candidates.of(text, grams, corpus.size()));
    candidates.sort(
        Comparator.comparingDouble((Candidates.Candidate c) -> -score(c))
            .thenComparingInt(Candidates.Candidate::first)
            .thenComparingInt(Candidates.Candidate::length));
    int most = most(documents);
    for (Candidates.Candidate candidate : candidates) {
      Pattern pattern = pattern(text, candidate);
      String content = content(pattern);
      Found found = byContent.get(content);
      if (found == null && all.size() < most) {
        found = new Found(score(candidate), candidate.significance(), candidate.stability());
        byContent.put(content, found);
        all.add(found);
      }
      if (found != null) {
        found.patterns().add(pattern);
      }
    }
    favourTheNew();
  }

  /**
   * Lowers phrases that are part of one that stands before them, or have one as a part, so that the
   * first of a list are not one formulation in several lengths (the maximal marginal relevance of
   * Carbonell and Goldstein 1998, with words that are there or not).
   */
  private void favourTheNew() {
    Set<String> wholes = new HashSet<>();
    Set<String> parts = new HashSet<>();
    for (Found found : all) {
      List<String> own = runs(found.patterns().iterator().next());
      String whole = own.isEmpty() ? "" : own.get(own.size() - 1);
      if (parts.contains(whole) || own.stream().anyMatch(wholes::contains)) {
        found.lower(KNOWN);
      }
      wholes.add(whole);
      parts.addAll(own);
    }
  }

  /** The runs of two words of content or more of a pattern, all of it last. */
  private List<String> runs(Pattern pattern) {
    int[] words = Arrays.stream(pattern.words()).filter(w -> !function.isFunction(w)).toArray();
    List<String> runs = new ArrayList<>();
    for (int first = words.length - 2; first >= 0; first--) {
      StringBuilder run = new StringBuilder().append(words[first]);
      for (int end = first + 1; end < words.length; end++) {
        runs.add(run.append(' ').append(words[end]).toString());
      }
    }
    return runs;
  }

  private double score(Candidates.Candidate c) {
    double names = c.capital() > MOSTLY ? 0.5 : 1;
    double formula = isEven(c) ? 0.5 : 1;
    return names
        * formula
        * (StrictMath.log(c.content()) / StrictMath.log(2))
        * StrictMath.log1p(c.free())
        * StrictMath.log1p(c.documents());
  }

  /**
   * Whether a run is spread over documents as evenly as chance would spread it, or more: texts come
   * back to what they are about, but to the formulas of their kind only once. With N documents and
   * n uses, chance has it in N (1 - (1 - 1/N)^n) documents.
   */
  private boolean isEven(Candidates.Candidate c) {
    double all = corpus.documents().size();
    double expected = all * (1 - StrictMath.pow(1 - 1 / all, c.uses()));
    return c.uses() >= EVEN_USES && c.documents() >= EVEN * expected;
  }

  private Pattern pattern(MiningText text, Candidates.Candidate candidate) {
    int last =
        candidate.first() + candidate.length() - (text.isCharacter(candidate.first()) ? 2 : 1);
    DocumentWords words = corpus.documents().get(text.documentAt(candidate.first()));
    int first = text.word(candidate.first());
    int[] row = new int[text.word(last) + 1 - first];
    Arrays.setAll(row, i -> forms.word(words.form(first + i)));
    return new Pattern(row);
  }

  /**
   * What two patterns have in common that differ in grammar words only. A word before one of these
   * counts by its stem: "building a power" is "build the power", but "developing countries" are not
   * "developed countries".
   */
  private String content(Pattern pattern) {
    int[] words = pattern.words();
    StringBuilder content = new StringBuilder();
    for (int i = 0; i < words.length; i++) {
      if (!function.isFunction(words[i])) {
        boolean verb = i + 1 < words.length && function.isFunction(words[i + 1]);
        content.append(verb ? corpus.stem(words[i]) : words[i]).append(verb ? "* " : " ");
      }
    }
    return content.toString();
  }

  private void watch() {
    try (LecternAnalyzer analyzer =
        new LecternAnalyzer(LecternAnalyzer.Stemming.forLanguage(settings.language()))) {
      for (WatchedPhrase watched : settings.phrases()) {
        List<Pattern> patterns = new ArrayList<>();
        pattern(watched.text(), analyzer, patterns);
        watched.variants().forEach(v -> pattern(v, analyzer, patterns));
        Found found = known(patterns);
        found.patterns().addAll(patterns);
        found.watch(watched);
      }
    }
  }

  /** The pattern of some words, if the corpus has them all in one of their forms. */
  private void pattern(String text, LecternAnalyzer analyzer, List<Pattern> out) {
    List<OptionalInt> words = analyzer.analyze(text).stream().map(this::word).toList();
    if (!words.isEmpty() && words.stream().allMatch(OptionalInt::isPresent)) {
      out.add(new Pattern(words.stream().mapToInt(OptionalInt::getAsInt).toArray()));
    }
  }

  private OptionalInt word(Token token) {
    return corpus
        .formsOfStem(token)
        .filter(f -> WordForms.areOneWord(corpus.form(f), token.form()))
        .map(forms::word)
        .findFirst();
  }

  /** The phrase that has the first of some patterns, without the other phrases that have one. */
  private Found known(List<Pattern> patterns) {
    List<Found> having =
        all.stream().filter(f -> patterns.stream().anyMatch(f.patterns()::contains)).toList();
    if (!having.isEmpty()) {
      Found first = having.get(0);
      having.stream()
          .skip(1)
          .forEach(
              other -> {
                first.patterns().addAll(other.patterns());
                all.remove(other);
              });
      return first;
    }
    Weakness weakness = Weakness.of(corpus, forms, patterns);
    Found found = new Found(0, weakness.significance(), weakness.stability());
    all.add(found);
    return found;
  }

  private void locate() {
    PatternTable table = new PatternTable(forms);
    Map<Integer, Found> byNumber = new HashMap<>();
    for (Found found : all) {
      int number = byNumber.size();
      byNumber.put(number, found);
      found.patterns().forEach(p -> table.add(p, number));
    }
    for (int i = 0; i < corpus.documents().size(); i++) {
      int document = i;
      table.find(
          corpus.documents().get(i),
          (number, first, end) ->
              byNumber.get(number).places().add(new Found.Place(document, first, end)));
    }
  }
}
