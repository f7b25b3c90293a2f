package org.lectern.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.address.Addresses;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.Event;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Metadata;
import org.lectern.record.WellFormed;

/** The documents as a table for spreadsheets (RFC 4180, so with CRLF), without the evidence. */
final class DocumentsCsv {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "title",
          "title_derived",
          "language",
          "kind",
          "date",
          "place",
          "publisher",
          "authors",
          "rights",
          "rights_holder",
          "source",
          "events",
          "url",
          "file",
          "collection");

  private DocumentsCsv() {}

  static String write(Corpus corpus) {
    Urls urls = new Urls(corpus.settings());
    StringBuilder out = new StringBuilder(line(COLUMNS));
    for (Document document : corpus.documents()) {
      out.append(line(row(document, corpus, urls)));
    }
    return out.toString();
  }

  private static List<String> row(Document document, Corpus corpus, Urls urls) {
    Metadata metadata = document.metadata();
    return List.of(
        document.id(),
        text(metadata.title(), Function.identity()),
        metadata.titleIsDerived() ? "true" : "",
        text(metadata.language(), Function.identity()),
        text(metadata.kind(), Kind::label),
        text(metadata.date(), Object::toString),
        text(metadata.place(), Function.identity()),
        text(metadata.publisher(), Function.identity()),
        metadata.authors().stream().map(Inferred::value).collect(Collectors.joining("; ")),
        text(metadata.rights(), Function.identity()),
        text(metadata.rightsHolder(), Function.identity()),
        text(metadata.sourceUrl(), Function.identity()),
        corpus.eventsOf(document).stream().map(Event::id).collect(Collectors.joining("; ")),
        urls.of(Addresses.document(document.id())),
        document.source().path(),
        document.source().collection().orElse(""));
  }

  private static <T> String text(Optional<Inferred<T>> fact, Function<T, String> text) {
    return fact.map(f -> text.apply(f.value())).orElse("");
  }

  private static String line(List<String> fields) {
    return fields.stream().map(DocumentsCsv::field).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String field(String text) {
    String field = WellFormed.of(text);
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain && field.equals(field.strip()) ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
