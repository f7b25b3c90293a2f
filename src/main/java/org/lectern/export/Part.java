package org.lectern.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lectern.model.Corpus;
import org.lectern.model.Document;

/**
 * A part of a document, such as a paragraph, as a row of a table.
 *
 * @param document the document
 * @param part the part
 * @param number its number among its like in the document, from 1
 * @param <T> what it is
 */
record Part<T>(Document document, T part, int number) {
  /** The parts of all documents. */
  static <T> List<Part<T>> all(Corpus corpus, Function<Document, List<T>> parts) {
    List<Part<T>> all = new ArrayList<>();
    for (Document document : corpus.documents()) {
      List<T> own = parts.apply(document);
      for (int i = 0; i < own.size(); i++) {
        all.add(new Part<>(document, own.get(i), i + 1));
      }
    }
    return all;
  }

  String documentId() {
    return document.id();
  }
}
