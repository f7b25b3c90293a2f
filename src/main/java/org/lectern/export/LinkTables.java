package org.lectern.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.address.Addresses;
import org.lectern.model.Alignment;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.Links;
import org.lectern.model.Passage;
import org.lectern.model.Phrase;
import org.lectern.model.Related;
import org.lectern.model.Reuse;
import org.lectern.model.Version;
import org.lectern.model.WordTotals;

/** The tables of how the words of documents hang together. */
final class LinkTables {
  private final Links links;
  private final Urls urls;
  private final Map<String, String> texts = new HashMap<>();

  LinkTables(Corpus corpus) {
    this.links = corpus.links();
    this.urls = new Urls(corpus.settings());
    for (Document document : corpus.documents()) {
      texts.put(document.id(), document.text());
    }
  }

  List<Table<?>> all() {
    return List.of(alignments(), versions(), phrases(), reuses(), related(), words());
  }

  /** A row of an event's alignment. */
  private record AlignedRow(String event, Alignment.Row row) {
    String id() {
      return event + "#" + row.id();
    }
  }

  private Table<AlignedRow> alignments() {
    List<AlignedRow> rows = new ArrayList<>();
    for (Alignment alignment : links.alignments()) {
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
                r -> r.row().cells().stream().map(this::passage).toList())),
        rows);
  }

  private Table<Version> versions() {
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
        links.versions());
  }

  private record Numbered(String id, Reuse reuse) {}

  private record Words(String id, String year, String person, long words) {}

  private Table<Phrase> phrases() {
    return new Table<>(
        "phrases",
        "a phrase",
        false,
        List.of(
            Column.text("id", "the phrase's id", Phrase::id),
            Column.address("url", "its page", p -> urls.of(Addresses.phrase(p.id()))),
            Column.text("text", "the form to show", Phrase::text),
            Column.flag("watched", "if the publisher asks for it", Phrase::watched),
            Column.texts(
                "forms", "all forms that count as it, as the search folds them", Phrase::forms),
            Column.share("score", "its place in the list, the higher the better", Phrase::score),
            Column.share(
                "significance",
                "G² (Dunning 1993) of its weakest division into two",
                Phrase::significance),
            Column.share(
                "stability",
                "the share of the uses of its rarest word that are uses of it, from 0 to 1",
                Phrase::stability),
            Column.objects(
                "burst",
                "`{year, ratio}`: the year in which it is most over-represented, if there is one,"
                    + " and how many times",
                p -> p.burst().stream().map(LinkTables::burst).toList()),
            Column.objects(
                "uses",
                "`{document, paragraph, start, end, person}`; `person` is the id of who says it"
                    + " there",
                p -> p.uses().stream().map(LinkTables::use).toList()),
            Column.objects(
                "variants",
                "`{phrase, rows, similarity}`: phrases that may be the same",
                p -> p.variants().stream().map(LinkTables::variant).toList())),
        links.phrases());
  }

  private static Json.Part burst(Phrase.Burst burst) {
    return json -> {
      json.number("year", burst.year());
      json.share("ratio", burst.ratio());
    };
  }

  private static Json.Part use(Phrase.Use use) {
    return json -> {
      place(json, use.passage());
      json.text("person", use.speaker());
    };
  }

  private static Json.Part variant(Phrase.Variant variant) {
    return json -> {
      json.text("phrase", variant.phrase());
      json.number("rows", variant.rows());
      json.share("similarity", variant.similarity());
    };
  }

  private Table<Numbered> reuses() {
    Map<String, Integer> numbers = new HashMap<>();
    List<Numbered> rows = new ArrayList<>();
    for (Reuse reuse : links.reuses()) {
      String later = reuse.later().document();
      rows.add(new Numbered(later + "#reuse" + numbers.merge(later, 1, Integer::sum), reuse));
    }
    return new Table<>(
        "reuses",
        "a passage of 12 words or more that returns",
        false,
        List.of(
            Column.text(
                "id",
                "`<later document>#reuse<n>`, numbered from 1 in the order of the text",
                Numbered::id),
            Column.share(
                "similarity",
                "the share of the words of the longer that the other has in order, from 0 to 1",
                row -> row.reuse.similarity()),
            Column.objects(
                "passages",
                "`{document, paragraph, start, end, text}`: the earlier and the later; where dates"
                    + " do not tell, in the order of ids",
                row -> List.of(passage(row.reuse.earlier()), passage(row.reuse.later())))),
        rows);
  }

  private Json.Part passage(Passage passage) {
    return json -> {
      place(json, passage);
      json.text("text", passage.span().of(texts.get(passage.document())));
    };
  }

  private Table<Map.Entry<String, List<Related>>> related() {
    return new Table<>(
        "related",
        "a document",
        false,
        List.of(
            Column.text("id", "the document's id", Map.Entry::getKey),
            Column.objects(
                "related",
                "the nearest first: `{document, similarity, terms}`; the similarity is the cosine"
                    + " of the vectors of weighted terms",
                row -> row.getValue().stream().map(LinkTables::related).toList())),
        List.copyOf(links.related().entrySet()));
  }

  private static Json.Part related(Related related) {
    return json -> {
      json.text("document", related.document());
      json.share("similarity", related.similarity());
      json.texts("terms", related.terms());
    };
  }

  private Table<Words> words() {
    WordTotals totals = links.words();
    List<Words> rows = new ArrayList<>();
    rows.add(new Words("all", "", "", totals.all()));
    totals.byYear().forEach((year, n) -> rows.add(new Words("year-" + year, "" + year, "", n)));
    totals.byPerson().forEach((id, n) -> rows.add(new Words("person-" + id, "", id, n)));
    return new Table<>(
        "words",
        "all documents, a year or a person",
        false,
        List.of(
            Column.text("id", "`all`, `year-<year>` or `person-<id>`", Words::id),
            Column.maybe("year", "the year under which documents are listed", r -> some(r.year)),
            Column.maybe("person", "the id of the person who says the words", r -> some(r.person)),
            Column.integer(
                "words",
                "how many words there are, counted as the search counts them",
                r -> Math.toIntExact(r.words))),
        rows);
  }

  private static Optional<String> some(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }

  private static void place(Json json, Passage passage) throws IOException {
    json.text("document", passage.document());
    json.text("paragraph", passage.paragraph());
    json.span(passage.span());
  }
}
