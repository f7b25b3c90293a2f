package org.lectern.rights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.analysis.LecternAnalyzer;
import org.lectern.model.Alignment;
import org.lectern.model.Document;
import org.lectern.model.Links;
import org.lectern.model.Passage;
import org.lectern.model.Phrase;
import org.lectern.model.Span;

/** How the words of documents hang together, as far as the words may be seen. */
final class ShownLinks {
  private final Map<String, Document> documents;
  private final Map<String, Document> withheld;

  /**
   * @param documents all documents as they may be seen
   * @param withheld those of them of which something is withheld, by id
   */
  ShownLinks(List<Document> documents, Map<String, Document> withheld) {
    this.documents = documents.stream().collect(Collectors.toMap(Document::id, d -> d));
    this.withheld = withheld;
  }

  Links of(Links links) {
    return new Links(
        links.alignments().stream().flatMap(a -> alignment(a).stream()).toList(),
        links.versions(),
        phrases(links.phrases()),
        links.reuses().stream().filter(r -> isShown(r.earlier()) && isShown(r.later())).toList(),
        links.related(),
        links.words());
  }

  private boolean isShown(Passage passage) {
    Document document = withheld.get(passage.document());
    return document == null || new Span(0, document.text().length()).contains(passage.span());
  }

  /** Without the columns of which nothing is left; nothing if fewer than two are. */
  private List<Alignment> alignment(Alignment alignment) {
    List<Alignment.Row> rows = new ArrayList<>();
    Set<String> left = new HashSet<>();
    for (Alignment.Row row : alignment.rows()) {
      List<Passage> cells = row.cells().stream().filter(this::isShown).toList();
      if (!cells.isEmpty()) {
        rows.add(new Alignment.Row(row.id(), cells, row.confidence()));
        cells.forEach(cell -> left.add(cell.document()));
      }
    }
    List<String> columns = alignment.documents().stream().filter(left::contains).toList();
    return columns.size() < 2
        ? List.of()
        : List.of(new Alignment(alignment.event(), columns, rows));
  }

  private List<Phrase> phrases(List<Phrase> phrases) {
    Map<String, Phrase> shown = new HashMap<>();
    for (Phrase phrase : phrases) {
      phrase(phrase).forEach(p -> shown.put(p.id(), p));
    }
    return phrases.stream()
        .filter(phrase -> shown.containsKey(phrase.id()))
        .map(phrase -> withVariants(shown.get(phrase.id()), shown.keySet()))
        .toList();
  }

  /** A phrase by the uses that may be seen, in their words; nothing if there are none. */
  private List<Phrase> phrase(Phrase phrase) {
    List<Phrase.Use> uses = phrase.uses().stream().filter(u -> isShown(u.passage())).toList();
    if (uses.size() == phrase.uses().size()) {
      return List.of(phrase);
    }
    Set<String> words = new LinkedHashSet<>();
    uses.forEach(use -> words.add(words(use.passage())));
    List<String> forms = phrase.forms().stream().filter(words::contains).toList();
    if (!phrase.watched() && forms.isEmpty()) {
      return List.of();
    }
    String text =
        phrase.watched() || forms.contains(LecternAnalyzer.typed(phrase.text()))
            ? phrase.text()
            : forms.get(0);
    return List.of(
        new Phrase(
            phrase.id(),
            text,
            forms,
            uses,
            phrase.score(),
            phrase.significance(),
            phrase.stability(),
            phrase.burst(),
            phrase.watched(),
            phrase.variants()));
  }

  private String words(Passage passage) {
    return LecternAnalyzer.typed(passage.span().of(documents.get(passage.document()).text()));
  }

  private static Phrase withVariants(Phrase phrase, Set<String> shown) {
    return phrase.withVariants(
        phrase.variants().stream().filter(v -> shown.contains(v.phrase())).toList());
  }
}
