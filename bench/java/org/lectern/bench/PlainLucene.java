package org.lectern.bench;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.lectern.index.IndexDocument;
import org.lectern.index.IndexFields;
import org.lectern.analysis.LecternAnalyzer;
import org.lectern.analysis.LecternAnalyzer.Stemming;
import org.lectern.analysis.Token;

/**
 * Lucene as it comes, for the relevance test: its default codec and BM25 over the fields title and
 * body, each the stems of our analysis, one at a position. A query is all its words, each in both
 * fields, the title's times our title boost or another; there is no query language. {@code
 * PlainLucene DOCUMENTS QUERIES OUT [BOOST]}; OUT has a line a query, the ids of ten hits with
 * spaces between.
 */
public final class PlainLucene {
  private static final LecternAnalyzer ANALYZER = new LecternAnalyzer(Stemming.ENGLISH);

  private PlainLucene() {}

  public static void main(String[] args) throws Exception {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        for (IndexDocument document : Documents.read(Path.of(args[0]))) {
          Document fields = new Document();
          fields.add(new StoredField("id", document.id()));
          fields.add(words("title", document.title()));
          for (IndexDocument.Paragraph paragraph : document.paragraphs()) {
            fields.add(words("body", paragraph.text()));
          }
          writer.addDocument(fields);
        }
        writer.forceMerge(1);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory);
          BufferedWriter out = Files.newBufferedWriter(Path.of(args[2]))) {
        IndexSearcher searcher = new IndexSearcher(reader);
        float titleBoost =
            Documents.argument(args, 3).map(Float::parseFloat).orElse(IndexFields.TITLE_BOOST);
        for (String text : Ask.queries(Path.of(args[1]))) {
          StringBuilder line = new StringBuilder();
          for (ScoreDoc hit : searcher.search(query(text, titleBoost), 10).scoreDocs) {
            line.append(searcher.storedFields().document(hit.doc).get("id")).append(' ');
          }
          out.write(line.toString().strip() + "\n");
        }
      }
    }
  }

  private static Field words(String name, String text) {
    return new TextField(name, new Stems(stems(text)));
  }

  private static List<String> stems(String text) {
    return ANALYZER.analyze(text).stream().map(Token::stem).toList();
  }

  private static Query query(String text, float titleBoost) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    stems(text).forEach(stem -> counts.merge(stem, 1, Integer::sum));
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    counts.forEach(
        (stem, count) -> {
          any.add(term("title", stem, titleBoost * count), Occur.SHOULD);
          any.add(term("body", stem, count), Occur.SHOULD);
        });
    return any.build();
  }

  private static Query term(String field, String stem, float boost) {
    return new BoostQuery(new TermQuery(new Term(field, stem)), boost);
  }

  /** Terms that are known already, each at the position after the one before. */
  private static final class Stems extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Iterator<String> stems;

    Stems(List<String> stems) {
      this.stems = stems.iterator();
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (!stems.hasNext()) {
        return false;
      }
      term.append(stems.next());
      return true;
    }
  }
}
