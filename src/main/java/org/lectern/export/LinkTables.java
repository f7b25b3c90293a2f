package org.lectern.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.address.Addresses;
import org.lectern.model.Alignment;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.Passage;
import org.lectern.model.Version;

/** The tables of how the words of documents hang together. */
final class LinkTables {
  private final Corpus corpus;
  private final Urls urls;
  private final Map<String, Document> documents = new HashMap<>();

  LinkTables(Corpus corpus) {
    this.corpus = corpus;
    this.urls = new Urls(corpus.settings());
    corpus.documents().forEach(document -> documents.put(document.id(), document));
  }

  /** A row of an event's alignment. */
  record AlignedRow(String event, Alignment.Row row) {
    String id() {
      return event + "#" + row.id();
    }
  }

  Table<AlignedRow> alignments() {
    List<AlignedRow> rows = new ArrayList<>();
    for (Alignment alignment : corpus.links().alignments()) {
      alignment.rows().forEach(row -> rows.add(new AlignedRow(alignment.event(), row)));
    }
    return new Table<>(
        "alignments",
        "a passage that reports of an event have alike, or one alone",
        false,
        List.of(
            Column.text("id", "`<event>#<row>`", AlignedRow::id),
            Column.address(
                "url",
                "the row in the page of comparison",
                r -> urls.of(Addresses.compare(r.event())) + "#" + r.row().id()),
            Column.text("event", "the id of the event", AlignedRow::event),
            Column.share(
                "confidence",
                "from 0 to 1 that the passages say the same; 1 for one report alone",
                r -> r.row().confidence()),
            Column.objects(
                "cells",
                "`{document, paragraph, start, end, text}`, counted in the document's text",
                r -> r.row().cells().stream().map(this::cell).toList())),
        rows);
  }

  private Json.Part cell(Passage passage) {
    return json -> {
      json.text("document", passage.document());
      json.text("paragraph", passage.paragraph());
      json.span(passage.span());
      json.text("text", passage.span().of(documents.get(passage.document()).text()));
    };
  }

  Table<Version> versions() {
    return new Table<>(
        "versions",
        "two documents that are one text",
        false,
        List.of(
            Column.text("id", "`<document>#<other>`", v -> v.document() + "#" + v.other()),
            Column.text("document", "the id of one", Version::document),
            Column.text(
                "other", "the id of the other, of an abridgement the shorter", Version::other),
            Column.text(
                "type", "`same`, `edited`, `abridged` or `translated`", v -> v.type().label()),
            Column.share(
                "shared",
                "from 0 to 1: how much of the shorter the other has in the same order",
                Version::shared)),
        corpus.links().versions());
  }
}
