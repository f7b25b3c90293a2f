package org.lectern.publish;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;

/**
 * Writes one site: {@link #open}, hand {@link #files()} to the stages, {@link #publish}, close.
 * Until {@code publish} has checked everything, nothing in the output folder changes.
 */
public final class Publisher implements AutoCloseable {
  /** Hosts of static sites begin to refuse at a gigabyte. */
  private static final long LARGE = 800_000_000L;

  private final OutputFolder out;
  private final FileOps ops;
  private final Optional<OutputLock> lock;
  private final List<Problem> notes = new ArrayList<>();
  private Staging staging;

  /**
   * A site that was published.
   *
   * @param folder where it is
   * @param files how many files it has
   * @param bytes how large it is
   */
  public record Site(Path folder, int files, long bytes) {}

  private Publisher(OutputFolder out, FileOps ops, Optional<OutputLock> lock) {
    this.out = out;
    this.ops = ops;
    this.lock = lock;
  }

  /**
   * Prepares to write a site.
   *
   * @param output the output folder; it may be missing
   * @param corpus the corpus folder, from which it must be apart
   * @return empty with an error if a site cannot or must not be written there
   */
  public static Outcome<Optional<Publisher>> open(Path output, Path corpus) {
    return open(output, corpus, FileOps.REAL);
  }

  static Outcome<Optional<Publisher>> open(Path output, Path corpus, FileOps ops) {
    try {
      OutputFolder out = OutputFolder.at(output);
      Optional<Problem> objection = out.objection(corpus);
      if (objection.isPresent() && Tree.exists(out.site())) {
        return failed(objection.get());
      }
      Files.createDirectories(out.site().getParent());
      Optional<OutputLock> lock = OutputLock.take(out.lock());
      if (lock.isEmpty()) {
        return failed(
            Problem.error(
                Place.file(out.shown()),
                "another run of this program is writing here",
                "wait for it, or name another folder with --output"));
      }
      return open(out, corpus, ops, lock.get());
    } catch (IOException e) {
      return failed(cannotWrite(output, e));
    }
  }

  private static Outcome<Optional<Publisher>> open(
      OutputFolder out, Path corpus, FileOps ops, OutputLock lock) throws IOException {
    Publisher publisher = new Publisher(out, ops, Optional.of(lock));
    boolean ready = false;
    try {
      publisher.note(new Swap(out, ops).recover());
      Optional<Problem> objection = out.objection(corpus);
      if (objection.isPresent()) {
        return failed(objection.get());
      }
      publisher.staging = new Staging(out.next(), ops);
      ready = true;
      return new Outcome<>(Optional.of(publisher), publisher.notes);
    } finally {
      if (!ready) {
        lock.close();
      }
    }
  }

  /**
   * Prepares to check a site and to throw it away.
   *
   * @throws IOException if there is no room for temporary files
   */
  public static Publisher rehearsal() throws IOException {
    Path folder = Files.createTempDirectory("lectern-check-").toRealPath();
    Publisher publisher =
        new Publisher(OutputFolder.at(folder.resolve("site")), FileOps.REAL, Optional.empty());
    publisher.staging = new Staging(publisher.out.next(), FileOps.REAL);
    return publisher;
  }

  /**
   * Restores the output folder if a killed run left none, and clears away what it left. Does
   * nothing while another run writes there.
   *
   * @throws IOException if it cannot be restored
   */
  public static void recover(Path output) throws IOException {
    OutputFolder out = OutputFolder.at(output);
    boolean left = Tree.exists(out.former()) || Tree.exists(out.next()) || Tree.exists(out.trash());
    if (!left) {
      return;
    }
    Optional<OutputLock> lock = OutputLock.take(out.lock());
    if (lock.isPresent()) {
      try {
        new Swap(out, FileOps.REAL).recover();
      } finally {
        lock.get().close();
      }
    }
  }

  /** Where the stages put the files of the site. */
  public Staging files() {
    return staging;
  }

  /**
   * An empty folder on the file system of the output, for files that {@link Staging#addFolder} then
   * moves.
   *
   * @throws IOException if it cannot be made
   */
  public Path workFolder(String name) throws IOException {
    Path folder = out.work().resolve(name);
    Files.createDirectories(folder);
    return folder;
  }

  /**
   * Checks the gathered files and, if nothing is wrong, puts them in the place of the former site.
   * A rehearsal ends after the checks.
   *
   * @param baseUrl where the site will be, ending in {@code /}, if known
   * @return empty if an error was found, in which case the former site stands
   */
  public Outcome<Optional<Site>> publish(Optional<String> baseUrl) {
    List<Problem> problems = new ArrayList<>(staging.problems());
    try {
      problems.addAll(new LinkCheck(staging, baseUrl).run());
      Optional<Problem> foreign = lock.isPresent() ? out.foreign() : Optional.empty();
      foreign.ifPresent(problems::add);
      Site site = new Site(out.site(), staging.files().size(), staging.bytes());
      if (site.bytes() > LARGE) {
        problems.add(large(site.bytes()));
      }
      if (new Outcome<>(site, problems).failed()) {
        return new Outcome<>(Optional.empty(), problems);
      }
      if (lock.isPresent()) {
        ops.write(staging.root().resolve(Manifest.NAME), Manifest.of(staging.files()).bytes());
        note(new Swap(out, ops).replace());
        problems.addAll(notes);
      }
      return new Outcome<>(Optional.of(site), problems);
    } catch (IOException e) {
      problems.add(cannotWrite(Path.of(out.shown()), e));
      return new Outcome<>(Optional.empty(), problems);
    }
  }

  /** Removes what was gathered and not published. */
  @Override
  public void close() throws IOException {
    try {
      Tree.delete(out.next(), ops);
      Tree.delete(out.work(), ops);
      if (lock.isEmpty()) {
        Files.deleteIfExists(out.site().getParent());
      }
    } finally {
      if (lock.isPresent()) {
        lock.get().close();
      }
    }
  }

  /** The problem that this site cannot be written. */
  public Problem cannotWrite(IOException e) {
    return cannotWrite(Path.of(out.shown()), e);
  }

  /** The problem of a disk that cannot be written. */
  public static Problem cannotWrite(Path output, IOException e) {
    String reason =
        e instanceof AccessDeniedException
            ? "permission denied: " + e.getMessage()
            : Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    return Problem.error(
        Place.file(output.toString()),
        "the site cannot be written: " + reason,
        "the folder and the one that holds it must be writable, on one file system, and not full");
  }

  private void note(Optional<Path> left) {
    left.ifPresent(
        folder ->
            notes.add(
                Problem.warning(
                    Place.file(folder.toString()),
                    "files that this program did not write were in a former site and are kept here",
                    "look at them, and delete or move them")));
  }

  private Problem large(long bytes) {
    return Problem.warning(
        Place.file(out.shown()),
        "the site has " + bytes / 1_000_000 + " MB; GitHub Pages takes 1,000",
        "leave out texts in other forms, if they lie beside their pages (\"downloads: []\" in"
            + " corpus.yaml; the archives of data/ have them), or make two sites of it");
  }

  private static Outcome<Optional<Publisher>> failed(Problem problem) {
    return new Outcome<>(Optional.empty(), List.of(problem));
  }
}
