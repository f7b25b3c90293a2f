package org.lectern.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.lucene.util.SmallFloat;
import org.lectern.analysis.LecternAnalyzer;
import org.lectern.index.EdtfOrder.Days;

/**
 * Numbers documents by the length of the body as its norm has it, the shortest first, then by that
 * of the title, then by date, the undated last, then by id.
 *
 * <p>Norms are then nearly nothing, where they were most of what a query of frequent words costs in
 * a large corpus; documents that are bounded together have about one length, so that bounds are
 * close; and positions are coded by the length of their text.
 */
final class DocumentOrder {
  private static final Comparator<Key> ORDER =
      Comparator.comparingInt(Key::body)
          .thenComparingInt(Key::title)
          .thenComparingInt(Key::date)
          .thenComparing(key -> key.document().id());

  /**
   * What a document is numbered by.
   *
   * @param body the norm, 0 to 255, that Lucene gives a field of its length
   * @param title the same
   */
  private record Key(IndexDocument document, int body, int title, int date) {}

  private DocumentOrder() {}

  /** The documents in the order of their numbers. */
  static List<IndexDocument> of(List<IndexDocument> documents) throws IOException {
    Key[] keys = new Key[documents.size()];
    List<Callable<Void>> tasks = new ArrayList<>();
    for (Parallel.Run run : Parallel.runs(documents.size())) {
      tasks.add(
          () -> {
            for (int i = run.from(); i < run.to(); i++) {
              keys[i] = key(documents.get(i));
            }
            return null;
          });
    }
    Parallel.run(tasks);
    Arrays.sort(keys, ORDER);
    return Arrays.stream(keys).map(Key::document).toList();
  }

  private static Key key(IndexDocument document) {
    int body = document.words().size();
    for (IndexDocument.Paragraph paragraph : document.paragraphs()) {
      body += LecternAnalyzer.count(paragraph.text());
    }
    int title = LecternAnalyzer.count(document.title());
    int date = document.days().map(Days::order).orElse(Integer.MAX_VALUE);
    return new Key(document, norm(body), norm(title), date);
  }

  /** As Lucene's similarities make it. */
  private static int norm(int length) {
    return SmallFloat.intToByte4(length) & 0xff;
  }
}
