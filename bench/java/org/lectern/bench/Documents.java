package org.lectern.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.lectern.extract.ExtractStage;
import org.lectern.index.BenchAccess;
import org.lectern.index.IndexDocument;
import org.lectern.link.LinkStage;
import org.lectern.model.CorpusInput;
import org.lectern.model.Document;
import org.lectern.model.Outcome;
import org.lectern.model.Source;
import org.lectern.read.CorpusReader;

/**
 * Prepares a corpus: its documents as a build gives them to the index, a JSON object a line. All
 * engines index these. {@code Documents CORPUS OUT}
 */
public final class Documents {
  private static final long STACK = 64L << 20; // texts that nest deeply are read recursively

  private static final JsonFactory FACTORY = new JsonFactory();

  private Documents() {}

  public static void main(String[] args) throws Exception {
    CorpusInput input = CorpusReader.read(Path.of(args[0])).value();
    ExtractStage extract = new ExtractStage(input.settings(), input.authority());
    ExecutorService pool =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(), task -> new Thread(null, task, "x", STACK));
    List<Future<Outcome<Document>>> futures = new ArrayList<>();
    for (Source source : input.sources()) {
      futures.add(pool.submit(() -> extract.apply(source)));
    }
    List<Document> documents = new ArrayList<>();
    for (Future<Outcome<Document>> future : futures) {
      documents.add(future.get().value());
    }
    List<IndexDocument> prepared =
        pool.submit(
                () -> BenchAccess.documents(new LinkStage().apply(input, documents).value()))
            .get();
    pool.shutdown();
    write(prepared, Path.of(args[1]));
  }

  private static void write(List<IndexDocument> documents, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (IndexDocument document : documents) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(line)) {
          RecordJson.write(document, json);
        }
        out.write(line.append('\n').toString());
      }
    }
  }

  /** Reads what {@link #main} wrote. */
  static List<IndexDocument> read(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.parallel().map(Documents::parse).toList();
    }
  }

  private static IndexDocument parse(String line) {
    try (JsonParser json = FACTORY.createParser(line)) {
      json.nextToken();
      return (IndexDocument) RecordJson.read(IndexDocument.class, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A value of the command line that may be left out. */
  static Optional<String> argument(String[] args, int index) {
    return index < args.length ? Optional.of(args[index]) : Optional.empty();
  }
}
