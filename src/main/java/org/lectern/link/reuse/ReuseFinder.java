package org.lectern.link.reuse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.lectern.link.words.CorpusWords;
import org.lectern.link.words.DocumentWords;
import org.lectern.link.words.NamedWords;
import org.lectern.link.words.TimeOrder;
import org.lectern.model.Reuse;
import org.lectern.model.Version;

/**
 * Finds passages of at least {@value Fingerprints#GUARANTEED} words that return, words changed here
 * and there. Each passage is compared with the first and with the latest document before it that
 * have its words, so that work grows with the number of words and not with that of pairs.
 */
public final class ReuseFinder {
  /** Two passages are one if the longer has at least this share of its words in the other. */
  private static final double SIMILAR = 0.8;

  /** What stands in more documents than this is a formula of the kind of text, not a quotation. */
  private static final int FORMULA = 12;

  /** So many words of a passage have to be neither names nor formulas nor frequent. */
  private static final int OWN = 4;

  /** A word that is more than one of so many words of the corpus is frequent. */
  private static final int COMMON = 2000;

  private final CorpusWords corpus;
  private final List<DocumentWords> order;
  private final Map<DocumentWords, boolean[]> repeated = new HashMap<>();
  private final List<Match> matches = new ArrayList<>();
  private final boolean[] common;

  private ReuseFinder(CorpusWords corpus) {
    this.corpus = corpus;
    this.order =
        corpus.documents().stream()
            .sorted(Comparator.comparing(DocumentWords::document, TimeOrder.EARLIEST_FIRST))
            .toList();
    this.common = common(corpus);
  }

  /** Which stems are so frequent that they tell little. */
  private static boolean[] common(CorpusWords corpus) {
    int[] uses = new int[corpus.forms()];
    for (DocumentWords words : corpus.documents()) {
      for (int i = 0; i < words.size(); i++) {
        uses[corpus.stem(words.form(i))]++;
      }
    }
    double most = Math.max(FORMULA, (double) corpus.size() / COMMON);
    boolean[] common = new boolean[uses.length];
    for (int stem = 0; stem < common.length; stem++) {
      common[stem] = uses[stem] > most;
    }
    return common;
  }

  /**
   * What was found.
   *
   * @param reuses the passages, by the later document's id and place
   * @param repeated for each document in the order of {@link CorpusWords#documents()}, which of its
   *     words stand in a passage that an earlier document has, or in a formula: a passage or whole
   *     paragraph that more than {@value #FORMULA} documents have
   */
  public record Result(List<Reuse> reuses, List<boolean[]> repeated) {
    /** Copies the lists. */
    public Result {
      reuses = List.copyOf(reuses);
      repeated = List.copyOf(repeated);
    }

    /**
     * The passages without those of whole documents that are one text.
     *
     * @param versions the documents that are one text
     */
    public List<Reuse> without(Collection<Version> versions) {
      Set<List<String>> whole = new HashSet<>();
      for (Version version : versions) {
        whole.add(List.of(version.document(), version.other()));
        whole.add(List.of(version.other(), version.document()));
      }
      return reuses.stream()
          .filter(r -> !whole.contains(List.of(r.earlier().document(), r.later().document())))
          .toList();
    }
  }

  /** Finds the passages of a corpus. */
  public static Result of(CorpusWords corpus) {
    ReuseFinder finder = new ReuseFinder(corpus);
    finder.find();
    List<Reuse> reuses =
        finder.matches.stream()
            .map(finder::reuse)
            .sorted(Comparator.comparing(Reuse::later).thenComparing(Reuse::earlier))
            .toList();
    return new Result(reuses, corpus.documents().stream().map(finder.repeated::get).toList());
  }

  private Reuse reuse(Match match) {
    return new Reuse(
        order.get(match.earlier()).passage(match.earlierFirst(), match.earlierEnd()),
        order.get(match.later()).passage(match.first(), match.end()),
        match.similarity());
  }

  private void find() {
    List<Fingerprints> prints =
        order.parallelStream().map(d -> Fingerprints.of(d, corpus)).toList();
    RunTable table = new RunTable(prints.stream().mapToInt(p -> p.words().length).sum());
    for (int place = 0; place < prints.size(); place++) {
      for (long hash : prints.get(place).hashes()) {
        table.count(table.slot(hash), place);
      }
    }
    RunTable paragraphs = new RunTable(order.stream().mapToInt(DocumentWords::paragraphs).sum());
    eachParagraph((place, first, end, hash) -> paragraphs.count(paragraphs.slot(hash), place));
    for (int place = 0; place < prints.size(); place++) {
      match(place, prints.get(place), table);
      Fingerprints own = prints.get(place);
      for (int i = 0; i < own.words().length; i++) {
        table.put(table.slot(own.hashes()[i]), place, own.words()[i]);
      }
    }
    eachParagraph(
        (place, first, end, hash) -> {
          int slot = paragraphs.slot(hash);
          if (paragraphs.documents(slot) > FORMULA && paragraphs.latestDocument(slot) >= 0) {
            mark(repeated.get(order.get(place)), first, end);
          }
          paragraphs.put(slot, place, first);
        });
  }

  private interface ParagraphSink {
    void accept(int place, int first, int end, long hash);
  }

  private void eachParagraph(ParagraphSink sink) {
    for (int place = 0; place < order.size(); place++) {
      DocumentWords words = order.get(place);
      for (int paragraph = 0; paragraph < words.paragraphs(); paragraph++) {
        int first = words.firstOf(paragraph);
        int end = words.endOf(paragraph);
        if (first < end) {
          sink.accept(place, first, end, Fingerprints.hash(words, corpus, first, end));
        }
      }
    }
  }

  private void match(int place, Fingerprints prints, RunTable table) {
    DocumentWords words = order.get(place);
    boolean[] copied = new boolean[words.size()];
    repeated.put(words, copied);
    List<Match> own = new ArrayList<>();
    List<Match> open = new ArrayList<>(); // Those of them that reach beyond the word at hand.
    boolean[] empty = NamedWords.of(words);
    for (int i = 0; i < empty.length; i++) {
      empty[i] |= common[corpus.stem(words.form(i))];
    }
    for (int i = 0; i < prints.words().length; i++) {
      int slot = table.slot(prints.hashes()[i]);
      int word = prints.words()[i];
      if (table.latestDocument(slot) < 0) {
        continue;
      }
      open.removeIf(m -> m.end() <= word);
      if (table.documents(slot) > FORMULA) {
        mark(copied, word, word + Fingerprints.RUN);
        mark(empty, word, word + Fingerprints.RUN);
        continue;
      }
      compare(open, table.latestDocument(slot), table.latestWord(slot), place, word)
          .ifPresent(own::add);
      if (table.firstDocument(slot) != table.latestDocument(slot)) {
        compare(open, table.firstDocument(slot), table.firstWord(slot), place, word)
            .ifPresent(own::add);
      }
    }
    own.forEach(m -> mark(copied, m.first(), m.end()));
    own.stream().filter(m -> isText(words, m, empty)).forEach(matches::add);
  }

  /** The match around a word, unless it lies in one that is open; then that is open, too. */
  private Optional<Match> compare(
      List<Match> open, int earlier, int earlierWord, int later, int word) {
    if (open.stream().anyMatch(m -> m.contains(earlier, earlierWord, word))) {
      return Optional.empty();
    }
    Match match =
        new Alike(corpus, order.get(earlier), order.get(later))
            .around(earlierWord, word, earlier, later);
    int weight = Math.min(weight(order.get(later), match, i -> true), 2 * match.equal());
    if (weight < 2 * Fingerprints.GUARANTEED || match.similarity() < SIMILAR) {
      return Optional.empty();
    }
    open.add(match);
    return Optional.of(match);
  }

  /**
   * Twice the number of a match's words, where two characters of CJK count as one.
   *
   * @param counts whether a word counts
   */
  private static int weight(DocumentWords words, Match match, IntPredicate counts) {
    int weight = 0;
    for (int i = match.first(); i < match.end(); i++) {
      boolean overlaps = i > 0 && words.start(i) < words.end(i - 1);
      weight += !counts.test(i) ? 0 : overlaps ? 1 : 2;
    }
    return weight;
  }

  private static void mark(boolean[] words, int first, int end) {
    for (int i = first; i < Math.min(end, words.length); i++) {
      words[i] = true;
    }
  }

  /** Lists of those present and openings of speeches return too, and say nothing of their own. */
  private static boolean isText(DocumentWords words, Match match, boolean[] empty) {
    return weight(words, match, i -> !empty[i]) >= 2 * OWN;
  }
}
