package org.lectern.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.lectern.i18n.Messages;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Metadata;
import org.lectern.model.Removal;
import org.lectern.model.Repair;
import org.lectern.model.Statement;

/**
 * The page on how the site was made: what was inferred and how sure it is, what was removed and
 * mended, and by which versions.
 *
 * @param fields the facts of documents, by field
 * @param statements statements by how directly the words are the speaker's
 * @param removals removals by rule
 * @param repairs repairs by rule
 * @param withheld how many texts are not published whole
 * @param program the version of the program, of a released one
 */
record MethodView(
    List<Field> fields,
    List<Count> statements,
    List<Count> removals,
    List<Count> repairs,
    int withheld,
    Optional<String> program) {

  /** A fact from this confidence on counts as sure. */
  private static final double SURE = 0.9;

  /** A fact below this confidence is told as unsure. */
  private static final double UNSURE = 0.6;

  /**
   * A field of the metadata.
   *
   * @param name what it is
   * @param stated in how many documents the publisher states it
   * @param sure in how many it was inferred with a confidence of 0.9 or more
   * @param likely in how many with one of 0.6 or more
   * @param unsure in how many with less
   * @param unknown in how many it is not known
   * @param rules the rules that found it, the most frequent first
   */
  record Field(
      String name, int stated, int sure, int likely, int unsure, int unknown, List<Count> rules) {}

  /**
   * How often something is.
   *
   * @param name what it is, in words
   * @param count how often it is
   * @param share how many characters, or, of statements, their mean confidence in percent
   */
  record Count(String name, int count, int share) {}

  static MethodView of(Corpus corpus, Messages messages) {
    List<Document> documents = corpus.documents();
    return new MethodView(
        List.of(
            field(messages.text("field.title"), documents, messages, Metadata::title),
            field(messages.text("field.dateOfPublication"), documents, messages, Metadata::date),
            field(messages.text("field.kind"), documents, messages, Metadata::kind),
            field(messages.text("field.language"), documents, messages, Metadata::language),
            field(messages.text("field.place"), documents, messages, Metadata::place),
            field(messages.text("field.publisher"), documents, messages, Metadata::publisher),
            field(
                messages.text("field.author"),
                documents,
                messages,
                m -> m.authors().stream().findFirst()),
            field(messages.text("field.rights"), documents, messages, Metadata::rights)),
        statements(documents, messages),
        removals(documents, messages),
        repairs(documents, messages),
        (int) documents.stream().filter(d -> d.withheld().isPresent()).count(),
        Optional.ofNullable(MethodView.class.getPackage().getImplementationVersion()));
  }

  private static <T> Field field(
      String name,
      List<Document> documents,
      Messages messages,
      Function<Metadata, Optional<Inferred<T>>> of) {
    List<Inferred<T>> known =
        documents.stream().flatMap(d -> of.apply(d.metadata()).stream()).toList();
    List<Inferred<T>> inferred =
        known.stream().filter(fact -> !fact.rule().equals(Inferred.STATED)).toList();
    int sure = (int) inferred.stream().filter(f -> f.confidence() >= SURE).count();
    int unsure = (int) inferred.stream().filter(f -> f.confidence() < UNSURE).count();
    Tally rules = new Tally();
    inferred.forEach(fact -> rules.add(RuleWords.of(fact.rule(), messages), 0));
    return new Field(
        name,
        known.size() - inferred.size(),
        sure,
        inferred.size() - sure - unsure,
        unsure,
        documents.size() - known.size(),
        rules.counts());
  }

  private static List<Count> statements(List<Document> documents, Messages messages) {
    List<Count> counts = new ArrayList<>();
    for (Statement.Directness kind : Statement.Directness.values()) {
      List<Statement> all =
          documents.stream()
              .flatMap(d -> d.statements().stream())
              .filter(s -> s.kind() == kind)
              .toList();
      double mean = all.stream().mapToDouble(Statement::confidence).average().orElse(0);
      if (!all.isEmpty()) {
        counts.add(
            new Count(
                Wording.directness(kind, messages), all.size(), (int) Math.round(100 * mean)));
      }
    }
    return List.copyOf(counts);
  }

  private static List<Count> removals(List<Document> documents, Messages messages) {
    Tally tally = new Tally();
    for (Document document : documents) {
      for (Removal removal : document.removed()) {
        tally.add(RuleWords.of(removal.rule(), messages), removal.span().length());
      }
    }
    return tally.counts();
  }

  private static List<Count> repairs(List<Document> documents, Messages messages) {
    Tally tally = new Tally();
    for (Document document : documents) {
      for (Repair repair : document.repairs()) {
        tally.add(RuleWords.of(repair.rule(), messages), repair.span().length());
      }
    }
    return tally.counts();
  }

  /** Counts by name. */
  private static final class Tally {
    private final Map<String, Count> counts = new TreeMap<>();

    void add(String name, int share) {
      counts.merge(
          name,
          new Count(name, 1, share),
          (a, b) -> new Count(name, a.count + b.count, a.share + b.share));
    }

    /** The most frequent first, ties by name. */
    List<Count> counts() {
      List<Count> sorted = new ArrayList<>(counts.values());
      sorted.sort((a, b) -> Integer.compare(b.count, a.count));
      return List.copyOf(sorted);
    }
  }
}
