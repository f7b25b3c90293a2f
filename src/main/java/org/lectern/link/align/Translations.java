package org.lectern.link.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.link.words.CorpusWords;
import org.lectern.link.words.DocumentWords;
import org.lectern.model.Alignment;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Passage;
import org.lectern.model.Version;

/**
 * Reports of one event in two languages, most of whose passages have a counterpart by names,
 * numbers and related words. Fewer would be two reports.
 */
final class Translations {
  /** The share of the shorter text, in characters, that must have a counterpart. */
  private static final double LEAST = 0.6;

  private Translations() {}

  static List<Version> of(CorpusWords corpus, List<Alignment> alignments) {
    Map<String, DocumentWords> documents = new HashMap<>();
    corpus.documents().forEach(d -> documents.put(d.document().id(), d));
    List<Version> versions = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Alignment alignment : alignments) {
      List<String> ids = alignment.documents().stream().sorted().toList();
      for (int a = 0; a < ids.size(); a++) {
        for (int b = a + 1; b < ids.size(); b++) {
          Document one = documents.get(ids.get(a)).document();
          Document other = documents.get(ids.get(b)).document();
          if (inTwoLanguages(one, other) && seen.add(one.id() + "\n" + other.id())) {
            double shared = Math.min(share(alignment, one, other), share(alignment, other, one));
            if (shared >= LEAST) {
              versions.add(
                  new Version(
                      one.id(),
                      other.id(),
                      Version.Type.TRANSLATED,
                      Math.round(shared * 1000) / 1000.0));
            }
          }
        }
      }
    }
    return versions;
  }

  private static boolean inTwoLanguages(Document one, Document other) {
    Optional<String> first = language(one);
    Optional<String> second = language(other);
    return first.isPresent() && second.isPresent() && !first.equals(second);
  }

  /** The language without script and region. */
  private static Optional<String> language(Document document) {
    return document.metadata().language().map(Inferred::value).map(tag -> tag.split("-")[0]);
  }

  /** The share of a document's characters in rows that the other has too. */
  private static double share(Alignment alignment, Document document, Document other) {
    int shared = 0;
    int all = 0;
    for (Alignment.Row row : alignment.rows()) {
      int length =
          row.cells().stream()
              .filter(cell -> cell.document().equals(document.id()))
              .mapToInt(cell -> cell.span().length())
              .sum();
      all += length;
      if (row.cells().stream().map(Passage::document).anyMatch(other.id()::equals)) {
        shared += length;
      }
    }
    return all == 0 ? 0 : (double) shared / all;
  }
}
