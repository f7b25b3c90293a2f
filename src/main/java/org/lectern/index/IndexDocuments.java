package org.lectern.index;

import java.util.List;
import java.util.Optional;
import org.lectern.address.Addresses;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.Event;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Mention;
import org.lectern.model.Metadata;

/** What the index takes of the documents of a corpus. */
final class IndexDocuments {
  private IndexDocuments() {}

  static List<IndexDocument> of(Corpus corpus) {
    return corpus.documents().stream().map(document -> of(document, corpus)).toList();
  }

  private static IndexDocument of(Document document, Corpus corpus) {
    Metadata metadata = document.metadata();
    return new IndexDocument(
        document.id(),
        Addresses.document(document.id()),
        document.displayTitle(),
        document.listingDate().map(date -> date.value().toString()),
        metadata.kind().map(Inferred::value).map(Kind::label),
        metadata.language().map(Inferred::value),
        metadata.publisher().map(Inferred::value),
        named(document, Mention.Type.PLACE),
        people(document, corpus),
        corpus.eventsOf(document).stream().map(Event::id).toList(),
        document.paragraphs().stream()
            .map(p -> new IndexDocument.Paragraph(p.id(), document.textOf(p)))
            .toList());
  }

  private static List<String> people(Document document, Corpus corpus) {
    return named(document, Mention.Type.PERSON).stream()
        .map(name -> corpus.personId(document.id(), name))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static List<String> named(Document document, Mention.Type type) {
    return document.mentions().stream()
        .filter(mention -> mention.type() == type)
        .map(Mention::name)
        .distinct()
        .toList();
  }
}
