package org.lectern.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.codecs.StoredFieldsWriter;
import org.apache.lucene.index.FieldInfos;
import org.lectern.index.codec.StoredSamples;

/** Writes what a result list and an excerpt show of each document. */
final class StoredDocuments {
  /** The stored fields. What a result list shows comes first in a document, then the text. */
  static final List<String> FIELDS =
      List.of(
          IndexFields.ID,
          IndexFields.URL,
          IndexFields.TITLE,
          IndexFields.DATE,
          IndexFields.KIND,
          IndexFields.LANGUAGE,
          IndexFields.PARAGRAPH,
          IndexFields.TEXT);

  private final StoredFieldsWriter writer;
  private final FieldInfos fields;

  StoredDocuments(StoredFieldsWriter writer, FieldInfos fields) {
    this.writer = writer;
    this.fields = fields;
  }

  /** What documents spread evenly over the corpus have to offer to the others. */
  static byte[] dictionary(List<IndexDocument> documents, FieldInfos fields) throws IOException {
    int count = Math.min(StoredSamples.COUNT, documents.size());
    StoredSamples samples = new StoredSamples();
    StoredDocuments writer = new StoredDocuments(samples, fields);
    for (int i = 0; i < count; i++) {
      long place = (2L * i + 1) * documents.size() / (2L * count);
      samples.startDocument();
      writer.write(documents.get((int) place));
      samples.finishDocument();
    }
    return samples.dictionary();
  }

  void write(List<IndexDocument> documents) throws IOException {
    for (IndexDocument document : documents) {
      writer.startDocument();
      write(document);
      writer.finishDocument();
    }
    writer.finish(documents.size());
  }

  private void write(IndexDocument document) throws IOException {
    write(IndexFields.ID, document.id());
    write(IndexFields.URL, document.url());
    write(IndexFields.TITLE, document.title());
    if (document.date().isPresent()) {
      write(IndexFields.DATE, document.date().get());
    }
    if (document.kind().isPresent()) {
      write(IndexFields.KIND, document.kind().get());
    }
    if (document.language().isPresent()) {
      write(IndexFields.LANGUAGE, document.language().get());
    }
    for (IndexDocument.Paragraph paragraph : document.paragraphs()) {
      write(IndexFields.PARAGRAPH, paragraph.id());
      write(IndexFields.TEXT, paragraph.text());
    }
  }

  private void write(String field, String value) throws IOException {
    writer.writeField(fields.fieldInfo(field), value);
  }
}
