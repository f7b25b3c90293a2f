package org.lectern.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.Removal;
import org.lectern.model.Repair;
import org.lectern.model.Span;
import org.lectern.model.TakenSpan;

/**
 * The tables of what a text is not like its source in: with the text they give the source again,
 * but for white space. How is told in {@code data/README.md}.
 */
final class SourceTables {
  private static final String SOURCE_START = "its first character in the decoded source";
  private static final String CHARACTERS = "the characters";

  private final Corpus corpus;

  SourceTables(Corpus corpus) {
    this.corpus = corpus;
  }

  List<Table<?>> all() {
    return List.of(removals(), repairs(), taken());
  }

  private Table<Part<Removal>> removals() {
    return new Table<>(
        "removals",
        "what was taken out of a source",
        false,
        List.of(
            Column.text(
                "id",
                "`<document>#removal<n>`, numbered from 1 in the order of the source",
                p -> p.documentId() + "#removal" + p.number()),
            Column.text("document", "the document's id", Part::documentId),
            Column.text("reason", "why, in words", p -> p.part().reason().toString()),
            Column.text("rule", "the rule that recognised it", p -> p.part().rule()),
            Column.integer("start", SOURCE_START, p -> p.part().span().start()),
            Column.integer("end", Tables.PAST_LAST, p -> p.part().span().end()),
            Column.text("text", CHARACTERS, p -> p.part().text()),
            stood(p -> p.part().span())),
        Part.all(corpus, Document::removed));
  }

  private static <T> Column<Part<T>> stood(Function<Part<T>, Span> span) {
    return Column.integer(
        "textStart",
        "where in the document's text they stood",
        p -> p.document().textBefore(span.apply(p).start()));
  }

  private Table<Part<TakenSpan>> taken() {
    return new Table<>(
        "taken",
        "a place in a source that became metadata and stands nowhere else",
        false,
        List.of(
            Column.text(
                "id",
                "`<document>#taken<n>`, numbered from 1 in the order of the source",
                p -> p.documentId() + "#taken" + p.number()),
            Column.text("document", "the document's id", Part::documentId),
            Column.text("field", "what took it, such as `title`", p -> p.part().field()),
            Column.integer("start", SOURCE_START, p -> p.part().span().start()),
            Column.integer("end", Tables.PAST_LAST, p -> p.part().span().end()),
            Column.text("text", CHARACTERS, p -> p.part().span().of(p.document().source().text())),
            stood(p -> p.part().span())),
        Part.all(corpus, Document::taken));
  }

  private Table<Part<Repair>> repairs() {
    return new Table<>(
        "repairs",
        "a place where a text differs from its source",
        false,
        List.of(
            Column.text(
                "id",
                "`<document>#repair<n>`, numbered from 1 in the order of the source",
                p -> p.documentId() + "#repair" + p.number()),
            Column.text("document", "the document's id", Part::documentId),
            Column.text("rule", "the rule that mended it", p -> p.part().rule()),
            Column.integer("start", SOURCE_START, p -> p.part().span().start()),
            Column.integer("end", Tables.PAST_LAST, p -> p.part().span().end()),
            Column.integer(
                "textStart",
                "where `after` begins in the document's text",
                p -> p.part().textStart()),
            Column.maybe("before", "the characters of the source", p -> some(p.part().before())),
            Column.maybe("after", "what the text has instead", p -> some(p.part().after()))),
        Part.all(corpus, Document::repairs));
  }

  private static Optional<String> some(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }
}
