package org.lectern.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.model.Document;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;
import org.lectern.model.Source;
import org.lectern.parallel.InOrder;

/** Understands the texts of a corpus on all processors, in the order of the sources. */
final class Extraction {
  private final Function<Source, Outcome<Document>> stage;
  private final Progress progress;

  Extraction(Function<Source, Outcome<Document>> stage, Progress progress) {
    this.stage = stage;
    this.progress = progress;
  }

  /** The documents in the order of the sources; one that could not be understood is left out. */
  Outcome<List<Document>> run(List<Source> sources) {
    List<Document> documents = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Outcome<Optional<Document>> outcome : InOrder.map("extract", sources, this::one)) {
      outcome.value().ifPresent(documents::add);
      problems.addAll(outcome.problems());
    }
    return new Outcome<>(documents, problems);
  }

  private Outcome<Optional<Document>> one(Source source) {
    try {
      Outcome<Document> outcome = stage.apply(source);
      return new Outcome<>(Optional.of(outcome.value()), outcome.problems());
    } catch (StackOverflowError e) {
      return failed(source, "nests too deeply to be understood", "simplify or split the text");
    } catch (OutOfMemoryError e) {
      return failed(
          source,
          "needs more memory than there is",
          "split the text, or give more memory: java -Xmx4g -jar gen.jar ...");
    } catch (RuntimeException e) {
      throw new BugException(source.path(), e);
    } finally {
      progress.step();
    }
  }

  private static Outcome<Optional<Document>> failed(Source source, String message, String hint) {
    Problem problem = Problem.error(Place.file(source.path()), message, hint);
    return new Outcome<>(Optional.empty(), List.of(problem));
  }
}
