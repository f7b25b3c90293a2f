package org.lectern.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.lectern.link.align.Alignments;
import org.lectern.link.align.Versions;
import org.lectern.link.phrases.PhraseFinder;
import org.lectern.link.phrases.Speaking;
import org.lectern.link.related.RelatedDocuments;
import org.lectern.link.reuse.ReuseFinder;
import org.lectern.link.words.CorpusWords;
import org.lectern.link.words.FunctionWords;
import org.lectern.model.Alignment;
import org.lectern.model.CorpusSettings;
import org.lectern.model.Document;
import org.lectern.model.Event;
import org.lectern.model.Ledger;
import org.lectern.model.Links;
import org.lectern.model.Phrase;
import org.lectern.model.Related;
import org.lectern.model.Version;
import org.lectern.model.WordTotals;

/** Links documents by their words. */
final class WordLinks {
  /** Pages of the list of phrases, whose addresses no phrase may have. */
  private static final List<String> RESERVED =
      List.of("by-score", "by-spread", "by-first-use", "by-burst", "by-name");

  private WordLinks() {}

  /** What two threads find out of the same words. */
  private record Compared(
      List<Alignment> alignments, List<Version> versions, Map<String, List<Related>> related) {}

  /**
   * The links between documents.
   *
   * @param eventsOf for each document id, the ids of the events that it reports
   * @param personIds for each document id, the id of the person whom a name means
   * @param ids gives the phrases their ids
   */
  static Links of(
      List<Document> documents,
      List<Event> events,
      CorpusSettings settings,
      Map<String, Set<String>> eventsOf,
      Map<String, Map<String, String>> personIds,
      KeptIds ids) {
    CorpusWords corpus = CorpusWords.of(documents, settings.language());
    FunctionWords function = FunctionWords.of(corpus, settings.language());
    // The one thread compares documents while the other counts what returns.
    CompletableFuture<Compared> comparing =
        CompletableFuture.supplyAsync(
            () -> {
              List<Alignment> alignments = Alignments.of(corpus, events, personIds);
              return new Compared(
                  alignments,
                  Versions.of(corpus, alignments),
                  RelatedDocuments.of(corpus, function, eventsOf));
            });
    ReuseFinder.Result reuse = ReuseFinder.of(corpus);
    Speaking speaking =
        new Speaking(
            (document, name) ->
                Optional.ofNullable(personIds.getOrDefault(document, Map.of()).get(name)));
    WordTotals totals = speaking.totals(corpus);
    PhraseFinder.Context context =
        new PhraseFinder.Context(
            function, reuse.repeated(), speaking, totals, found -> phraseIds(found, ids));
    List<Phrase> phrases = PhraseFinder.of(corpus, settings, context);
    Compared compared = comparing.join();
    return new Links(
        compared.alignments(),
        compared.versions(),
        PhraseFinder.withVariants(phrases, compared.alignments()),
        reuse.without(compared.versions()),
        compared.related(),
        totals);
  }

  private static List<String> phraseIds(List<PhraseFinder.Named> phrases, KeptIds ids) {
    return ids.assign(
        Ledger.Kind.PHRASE,
        phrases.stream()
            .map(p -> new KeptIds.Claim(Optional.empty(), p.text(), p.text(), p.forms(), Set.of()))
            .toList(),
        RESERVED);
  }
}
