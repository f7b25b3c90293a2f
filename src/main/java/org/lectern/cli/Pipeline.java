package org.lectern.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lectern.address.Addresses;
import org.lectern.ledger.ParagraphIds;
import org.lectern.model.Corpus;
import org.lectern.model.CorpusInput;
import org.lectern.model.CorpusSettings;
import org.lectern.model.Document;
import org.lectern.model.Ledger;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;
import org.lectern.model.Problem.Severity;
import org.lectern.parallel.BigStack;
import org.lectern.publish.OfflineSite;
import org.lectern.publish.PortableSite;
import org.lectern.publish.Publisher;
import org.lectern.publish.Staging;
import org.lectern.read.CorpusReader;

/** The way from a folder to a site: docs/architecture.md draws it. */
final class Pipeline {
  private final Stages stages;
  private final Progress progress;

  Pipeline(Stages stages, Progress progress) {
    this.stages = stages;
    this.progress = progress;
  }

  /** Where a site will be read. */
  enum Target {
    /** On a host. */
    HOST,
    /** In the preview of this program, where nothing kept may hide a change. */
    PREVIEW,
    /** From a disk, without a host. */
    DISK
  }

  /**
   * What a build is asked for.
   *
   * @param corpus the corpus folder
   * @param baseUrl where the site will be, if the command line says so
   * @param strict whether a warning forbids publishing, as an error does
   * @param target where the site will be read
   * @param keepsLedger whether the ids of this build are written into the corpus folder
   * @param styleGuide whether the site has the page of the design
   */
  record Order(
      Path corpus,
      Optional<String> baseUrl,
      boolean strict,
      Target target,
      boolean keepsLedger,
      boolean styleGuide) {
    boolean forbids(List<Problem> problems) {
      return problems.stream()
          .anyMatch(
              p -> p.severity() == Severity.ERROR || strict && p.severity() == Severity.WARNING);
    }
  }

  /** Builds a site and publishes it in a folder. */
  Built build(Order order, Path output) throws Exception {
    Outcome<Optional<Publisher>> opened = Publisher.open(output, order.corpus);
    if (opened.value().isEmpty()) {
      return nothing(opened.problems());
    }
    try (Publisher publisher = opened.value().get()) {
      return onBigStack(order, () -> build(order, publisher, opened.problems()));
    } finally {
      progress.end();
    }
  }

  /** Does all that a build does, and leaves nothing behind. */
  Built rehearse(Order order) throws Exception {
    try (Publisher publisher = Publisher.rehearsal()) {
      return onBigStack(order, () -> build(order, publisher, List.of()));
    } finally {
      progress.end();
    }
  }

  /** Understands the texts of a corpus that was read. */
  Outcome<List<Document>> extract(CorpusInput input) {
    progress.begin("Understanding", input.sources().size());
    return new Extraction(stages.extract(input), progress).run(input.sources());
  }

  /**
   * Lets texts that were understood learn from each other, and gives them in the same order. Texts
   * from different folders may have one id; they stay as they are.
   */
  Outcome<List<Document>> link(CorpusInput input, List<Document> documents) {
    Map<String, Document> linked = new HashMap<>();
    documents.forEach(d -> linked.put(d.id(), d));
    if (linked.size() < documents.size()) {
      return Outcome.of(documents);
    }
    Outcome<Corpus> corpus = stages.link(input, Ledger.EMPTY, documents);
    corpus.value().documents().forEach(d -> linked.put(d.id(), d));
    return new Outcome<>(
        documents.stream().map(d -> linked.get(d.id())).toList(), corpus.problems());
  }

  private Built build(Order order, Publisher publisher, List<Problem> known) throws Exception {
    List<Problem> problems = new ArrayList<>(known);
    progress.begin("Reading", 0);
    Outcome<CorpusInput> read = CorpusReader.read(order.corpus);
    problems.addAll(read.problems());
    CorpusInput input = at(read.value(), order);
    Outcome<List<Document>> extracted = extract(input);
    problems.addAll(extracted.problems());
    LedgerFile ledgerFile = new LedgerFile(order.corpus);
    Outcome<Ledger> ledger = ledgerFile.read();
    problems.addAll(ledger.problems());
    if (order.forbids(problems)) {
      return nothing(problems);
    }
    progress.begin("Linking", 0);
    ParagraphIds.Result kept = ParagraphIds.apply(ledger.value(), extracted.value());
    Outcome<Corpus> linked = stages.link(input, kept.ledger(), kept.documents());
    problems.addAll(linked.problems());
    Corpus corpus = stages.publishable(linked.value());
    long indexBytes = 0;
    Staging files = publisher.files();
    try {
      progress.begin("Writing pages", 0);
      Stages.Extras extras = new Stages.Extras(order.target == Target.HOST, order.styleGuide);
      problems.addAll(stages.render(corpus, order.corpus, extras, files));
      progress.begin("Writing data", 0);
      problems.addAll(stages.export(corpus, order.corpus, pages(files), files));
      progress.begin("Indexing", 0);
      Path index = publisher.workFolder("index");
      problems.addAll(stages.index(corpus, index));
      indexBytes = size(index);
      files.addFolder(index, "index/", "the search index");
      if (order.target == Target.DISK) {
        progress.begin("Making portable", 0);
        problems.addAll(new PortableSite(files).make());
      } else if (order.target == Target.HOST) {
        new OfflineSite(files).make();
      }
    } catch (IOException e) {
      problems.add(publisher.cannotWrite(e));
    }
    progress.begin("Checking links", 0);
    Built built = publish(order, publisher, corpus, indexBytes, problems);
    if (order.keepsLedger && built.site().isPresent()) {
      // Only now: what no site has shown need not be kept. Not what the site may tell of alone: an
      // id that it does not show is not free.
      return built.with(ledgerFile.write(linked.value().ledger()));
    }
    return built;
  }

  private static Built publish(
      Order order, Publisher publisher, Corpus corpus, long indexBytes, List<Problem> problems) {
    Staging files = publisher.files();
    int pages = (int) files.files().stream().filter(f -> f.endsWith(".html")).count();
    boolean forbidden = order.forbids(problems) || order.forbids(files.problems());
    Outcome<Optional<Publisher.Site>> published =
        forbidden
            ? new Outcome<>(Optional.empty(), files.problems())
            : publisher.publish(corpus.settings().baseUrl());
    problems.addAll(published.problems());
    return new Built(Optional.of(corpus), published.value(), pages, indexBytes, problems);
  }

  /** The addresses of the pages so far, as links have them. */
  private static List<String> pages(Staging files) {
    return files.files().stream().filter(Addresses::isPage).map(Addresses::ofPage).toList();
  }

  private static Built nothing(List<Problem> problems) {
    return new Built(Optional.empty(), Optional.empty(), 0, 0, problems);
  }

  /** The input with the address that was ordered; a site on a disk has none. */
  private static CorpusInput at(CorpusInput input, Order order) {
    CorpusSettings stated = input.settings();
    CorpusSettings settings =
        order.target == Target.DISK
            ? stated.withoutBaseUrl()
            : order.baseUrl.map(stated::withBaseUrl).orElse(stated);
    return new CorpusInput(settings, input.authority(), input.sources(), input.pages());
  }

  /** Runs a whole build; the stages that take the corpus as one recurse on its texts too. */
  private static Built onBigStack(Order order, Callable<Built> build) throws Exception {
    try {
      return BigStack.call("build", build);
    } catch (StackOverflowError e) {
      return nothing(
          List.of(
              Problem.error(
                  Place.file(order.corpus.toString()),
                  "a text nests too deeply to be written",
                  "leave texts out until it passes, and report the one that does not")));
    } catch (OutOfMemoryError e) {
      return nothing(
          List.of(
              Problem.error(
                  Place.file(order.corpus.toString()),
                  "the corpus needs more memory than there is",
                  "give more: java -Xmx4g -jar gen.jar ...")));
    }
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      long sum = 0;
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        sum += Files.size(file);
      }
      return sum;
    }
  }
}
