package org.lectern.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.codecs.StoredFieldsWriter;
import org.apache.lucene.index.FieldInfos;
import org.lectern.index.codec.LecternStoredFieldsFormat;

/** Writes what a result list and an excerpt show of each document. */
final class StoredDocuments {
  private static final Map<String, String> CARD = Map.of();
  private static final Map<String, String> TEXT =
      Map.of(LecternStoredFieldsFormat.TEXT_ATTRIBUTE, "");

  private final StoredFieldsWriter writer;
  private final FieldInfos fields;

  StoredDocuments(StoredFieldsWriter writer, FieldInfos fields) {
    this.writer = writer;
    this.fields = fields;
  }

  /** The stored fields by name, with the attributes by which the codec knows what is text. */
  static Map<String, Map<String, String>> attributes() {
    Map<String, Map<String, String>> fields = new TreeMap<>();
    for (String card :
        List.of(
            IndexFields.ID,
            IndexFields.URL,
            IndexFields.TITLE,
            IndexFields.DATE,
            IndexFields.KIND)) {
      fields.put(card, CARD);
    }
    fields.put(IndexFields.PARAGRAPH, TEXT);
    fields.put(IndexFields.TEXT, TEXT);
    return fields;
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
    for (IndexDocument.Paragraph paragraph : document.paragraphs()) {
      write(IndexFields.PARAGRAPH, paragraph.id());
      write(IndexFields.TEXT, paragraph.text());
    }
  }

  private void write(String field, String value) throws IOException {
    writer.writeField(fields.fieldInfo(field), value);
  }
}
