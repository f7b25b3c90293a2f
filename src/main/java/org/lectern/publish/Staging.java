package org.lectern.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;
import org.lectern.model.SiteFiles;

/**
 * Gathers the files of the next site in a folder of its own. Thread-safe.
 *
 * <p>A path that is not safe, or that two claim, or that differs from another in letter case only,
 * is not written and becomes a problem.
 */
public final class Staging implements SiteFiles {
  private record Claim(String path, String claimant, boolean isFolder) {}

  private final Path root;
  private final FileOps ops;
  private final Map<String, Claim> claims = new ConcurrentHashMap<>();
  private final Set<String> files = ConcurrentHashMap.newKeySet();
  private final Queue<Problem> problems = new ConcurrentLinkedQueue<>();
  private final LongAdder bytes = new LongAdder();

  Staging(Path root, FileOps ops) throws IOException {
    this.root = root;
    this.ops = ops;
    ops.createFolders(root);
  }

  @Override
  public void add(String path, byte[] content, String claimant) throws IOException {
    if (claim(path, claimant)) {
      ops.write(place(path), content);
      bytes.add(content.length);
    }
  }

  /**
   * Moves all files of a folder into the site.
   *
   * @param folder a folder below {@link Publisher#workFolder}
   * @param prefix the folder in the site, ending in {@code /}
   * @param claimant what the files are of
   * @throws IOException if one cannot be moved
   */
  public void addFolder(Path folder, String prefix, String claimant) throws IOException {
    for (Map.Entry<String, Path> file : Tree.files(folder).entrySet()) {
      String path = prefix + file.getKey();
      if (claim(path, claimant)) {
        bytes.add(Files.size(file.getValue()));
        ops.rename(file.getValue(), place(path));
      }
    }
  }

  /** The paths of the files, sorted. */
  public List<String> files() {
    return List.copyOf(new TreeSet<>(files));
  }

  /** The size of all files, in bytes. */
  public long bytes() {
    return bytes.sum();
  }

  /** What was wrong with the paths. */
  public List<Problem> problems() {
    return problems.stream().sorted().toList();
  }

  /** Reads a file back. */
  byte[] read(String path) throws IOException {
    return Files.readAllBytes(SitePath.resolve(root, path));
  }

  /** The size of a file, in bytes. */
  long size(String path) throws IOException {
    return Files.size(SitePath.resolve(root, path));
  }

  /** Puts other content into a file that was added. */
  void replace(String path, byte[] content) throws IOException {
    Path file = SitePath.resolve(root, path);
    bytes.add(content.length - Files.size(file));
    ops.overwrite(file, content);
  }

  /** Takes a file out of the site again. */
  void remove(String path) throws IOException {
    Path file = SitePath.resolve(root, path);
    bytes.add(-Files.size(file));
    ops.delete(file);
    files.remove(path);
  }

  /** Opens the names of all files in the order of their paths. */
  Stream<String> stream() {
    return files().stream();
  }

  Path root() {
    return root;
  }

  private Path place(String path) throws IOException {
    Path file = SitePath.resolve(root, path);
    if (!Files.isDirectory(file.getParent())) {
      ops.createFolders(file.getParent());
    }
    return file;
  }

  private boolean claim(String path, String claimant) {
    Optional<String> flaw = SitePath.flaw(path);
    if (flaw.isPresent()) {
      problem(claimant, "cannot be written as \"" + path + "\": " + flaw.get());
      return false;
    }
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      if (!claim(new Claim(path.substring(0, slash), claimant, true))) {
        return false;
      }
    }
    return claim(new Claim(path, claimant, false)) && files.add(path);
  }

  private boolean claim(Claim claim) {
    Claim first = claims.putIfAbsent(SitePath.folded(claim.path), claim);
    if (first == null || first.isFolder && claim.isFolder && first.path.equals(claim.path)) {
      return true;
    }
    // Named in an order that does not depend on which thread came first.
    boolean swap = first.claimant.compareTo(claim.claimant) > 0;
    Claim a = swap ? claim : first;
    Claim b = swap ? first : claim;
    problem(
        a.claimant,
        a.path.equals(b.path)
            ? "claims the address \"" + a.path + "\", and so does " + b.claimant
            : "claims \""
                + a.path
                + "\", which is one file with \""
                + b.path
                + "\" of "
                + b.claimant
                + " where letter case does not count");
    return false;
  }

  private void problem(String claimant, String message) {
    problems.add(
        Problem.error(
            Place.file(claimant), message, "rename one of the sources, or give it another id"));
  }
}
