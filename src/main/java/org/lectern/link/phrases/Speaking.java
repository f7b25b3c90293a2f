package org.lectern.link.phrases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.lectern.link.words.CorpusWords;
import org.lectern.link.words.DocumentWords;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Metadata;
import org.lectern.model.Span;
import org.lectern.model.Statement;
import org.lectern.model.WordTotals;

/**
 * Who says each word: the speaker of the statement that has it; else, in a speech of one author,
 * the author.
 */
public final class Speaking {
  private final BiFunction<String, String, Optional<String>> personId;
  private final Map<String, Optional<String>> speechOf = new HashMap<>();

  /**
   * @param personId the id of the person whom a name means in a document with an id
   */
  public Speaking(BiFunction<String, String, Optional<String>> personId) {
    this.personId = personId;
  }

  /** The id of the person who says what begins at a place of a document. */
  Optional<String> at(Document document, int start) {
    return statementAt(document, start)
        .map(s -> personId.apply(document.id(), s.speaker()))
        .orElseGet(() -> speechOf.computeIfAbsent(document.id(), id -> author(document)));
  }

  private Optional<String> author(Document document) {
    Metadata known = document.metadata();
    boolean speech = known.kind().map(Inferred::value).filter(k -> k == Kind.SPEECH).isPresent();
    return speech && known.authors().size() == 1
        ? personId.apply(document.id(), known.authors().get(0).value())
        : Optional.empty();
  }

  private static Optional<Statement> statementAt(Document document, int start) {
    List<Statement> all = document.statements();
    int next = firstEndingAfter(start, all);
    return next < all.size() && all.get(next).span().start() <= start
        ? Optional.of(all.get(next))
        : Optional.empty();
  }

  private static int firstEndingAfter(int place, List<Statement> all) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).span().end() <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The year under which a document is listed. */
  static Optional<Integer> year(Document document) {
    return document
        .listingDate()
        .map(Inferred::value)
        .filter(DateRange::hasYear)
        .map(d -> d.from().year());
  }

  /** The words of a corpus by year and speaker. */
  public WordTotals totals(CorpusWords corpus) {
    Map<Integer, Long> byYear = new TreeMap<>();
    Map<String, Long> byPerson = new TreeMap<>();
    for (DocumentWords words : corpus.documents()) {
      year(words.document()).ifPresent(y -> byYear.merge(y, (long) words.size(), Long::sum));
      said(words).forEach((person, count) -> byPerson.merge(person, count, Long::sum));
    }
    return new WordTotals(corpus.size(), byYear, byPerson);
  }

  /** How many words of a document each person says. */
  private Map<String, Long> said(DocumentWords words) {
    Map<String, Long> said = new TreeMap<>();
    int from = 0;
    while (from < words.size()) {
      int place = words.start(from);
      int change = changeAfter(place, words.document().statements());
      int end = from + 1;
      while (end < words.size() && words.start(end) < change) {
        end++;
      }
      long count = end - from;
      at(words.document(), place).ifPresent(person -> said.merge(person, count, Long::sum));
      from = end;
    }
    return said;
  }

  /** Where the next statement begins, or the one that a place is in ends. */
  private static int changeAfter(int place, List<Statement> all) {
    int next = firstEndingAfter(place, all);
    if (next == all.size()) {
      return Integer.MAX_VALUE;
    }
    Span span = all.get(next).span();
    return span.start() > place ? span.start() : span.end();
  }
}
