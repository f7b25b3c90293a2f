package org.lectern.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.lectern.model.Links;
import org.lectern.model.Version;
import org.lectern.model.WordTotals;

/** Links documents by their words. */
final class WordLinks {
  /** Pages of the list of phrases, whose addresses no phrase may have. */
  private static final List<String> RESERVED =
      List.of("by-score", "by-spread", "by-first-use", "by-burst", "by-name");

  private WordLinks() {}

  /**
   * The links between documents.
   *
   * @param eventsOf for each document id, the ids of the events that it reports
   * @param personIds for each document id, the id of the person whom a name means
   */
  static Links of(
      List<Document> documents,
      List<Event> events,
      CorpusSettings settings,
      Map<String, Set<String>> eventsOf,
      Map<String, Map<String, String>> personIds) {
    CorpusWords corpus = CorpusWords.of(documents, settings.language());
    FunctionWords function = FunctionWords.of(corpus, settings.language());
    List<Alignment> alignments = Alignments.of(corpus, events, personIds);
    List<Version> versions = Versions.of(corpus, alignments);
    ReuseFinder.Result reuse = ReuseFinder.of(corpus, versions);
    Speaking speaking =
        new Speaking(
            (document, name) ->
                Optional.ofNullable(personIds.getOrDefault(document, Map.of()).get(name)));
    WordTotals totals = speaking.totals(corpus);
    Slugs slugs = new Slugs();
    RESERVED.forEach(id -> slugs.take(id, "phrase"));
    PhraseFinder.Context context =
        new PhraseFinder.Context(
            function,
            reuse.repeated(),
            alignments,
            speaking,
            totals,
            text -> slugs.unique(text, "phrase"));
    return new Links(
        alignments,
        versions,
        PhraseFinder.of(corpus, settings, context),
        reuse.reuses(),
        RelatedDocuments.of(corpus, function, eventsOf),
        totals);
  }
}
