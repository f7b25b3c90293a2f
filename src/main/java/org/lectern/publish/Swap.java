package org.lectern.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Puts one whole site in the place of another. docs/decisions/0001-swap.md gives the reasons and
 * the states that a kill can leave; {@link #recover} mends each of them. Whoever calls holds the
 * {@link OutputLock}.
 */
final class Swap {
  private final OutputFolder out;
  private final FileOps ops;

  Swap(OutputFolder out, FileOps ops) {
    this.out = out;
    this.ops = ops;
  }

  /**
   * Finishes or undoes what a killed run began, and clears away what it left.
   *
   * @return the folder that now holds files of others found among the former site's, if any
   */
  Optional<Path> recover() throws IOException {
    Optional<Path> left = Tree.exists(out.trash()) ? emptyTrash() : Optional.empty();
    if (Tree.exists(out.former())) {
      Optional<Path> more = recoverFormer();
      left = more.isPresent() ? more : left;
    }
    Tree.delete(out.next(), ops);
    Tree.delete(out.work(), ops);
    return left;
  }

  private Optional<Path> recoverFormer() throws IOException {
    if (!Tree.exists(out.site())) {
      ops.rename(out.former(), out.site());
      return Optional.empty();
    }
    boolean whole = Manifest.read(out.site()).isPresent();
    if (whole || Manifest.read(out.former()).isEmpty()) {
      return finish();
    }
    if (out.foreign().isPresent()) {
      return Optional.of(out.former());
    }
    // Somebody, such as git, made the folder anew after a kill left none.
    ops.rename(out.site(), out.trash());
    ops.rename(out.former(), out.site());
    return emptyTrash();
  }

  /**
   * Puts the next site, which is whole and has its manifest, in the place of the present one.
   *
   * @return the folder that now holds files of others found among the former site's, if any
   * @throws IOException if it cannot be done; the present site is then where it was
   */
  Optional<Path> replace() throws IOException {
    Path site = out.site();
    Path former = out.former();
    Path next = out.next();
    if (!Tree.exists(site)) {
      ops.rename(next, site);
      return Optional.empty();
    }
    carryOver();
    // Nothing may come between these two: in between there is no site.
    ops.rename(site, former);
    try {
      ops.rename(next, site);
    } catch (IOException e) {
      ops.rename(former, site);
      throw e;
    }
    return finish();
  }

  /** Copies the small files that pass from one site to the next, and the folder's permissions. */
  private void carryOver() throws IOException {
    Optional<Manifest> ours = Manifest.read(out.site());
    for (Map.Entry<String, Path> file : Tree.files(out.site()).entrySet()) {
      String path = file.getKey();
      boolean theirs = ours.isEmpty() || !ours.get().has(path);
      if (Kept.isKept(path) && theirs && !path.equals(".git")) {
        Path to = SitePath.resolve(out.next(), path);
        ops.createFolders(to.getParent());
        ops.copy(file.getValue(), to);
      }
    }
    PosixFileAttributeView from =
        Files.getFileAttributeView(out.site(), PosixFileAttributeView.class);
    if (from != null) {
      Files.setPosixFilePermissions(out.next(), from.readAttributes().permissions());
    }
  }

  /** What remains to do once the next site is in place. */
  private Optional<Path> finish() throws IOException {
    Path git = out.former().resolve(".git");
    if (Tree.exists(git) && !Tree.exists(out.site().resolve(".git"))) {
      ops.rename(git, out.site().resolve(".git"));
    }
    ops.rename(out.former(), out.trash());
    return emptyTrash();
  }

  /**
   * Deletes what is ours of a former site, its manifest last, and puts what is not into the site,
   * or where the site has a file of that name, aside.
   */
  private Optional<Path> emptyTrash() throws IOException {
    Path trash = out.trash();
    Optional<Manifest> ours = Manifest.read(trash);
    for (Map.Entry<String, Path> file : Tree.files(trash).entrySet()) {
      String path = file.getKey();
      if (path.equals(Manifest.NAME) && ours.isPresent()) {
        continue;
      }
      boolean goes = ours.isPresent() && ours.get().has(path) || Kept.isDropping(path);
      if (goes || isCopy(path, file.getValue())) {
        ops.delete(file.getValue());
      } else {
        rescue(path, file.getValue());
      }
    }
    if (ours.isPresent()) {
      ops.delete(trash.resolve(Manifest.NAME));
    }
    Tree.deleteEmptyFolders(trash, ops);
    return Tree.exists(trash) ? Optional.of(setAside(trash)) : Optional.empty();
  }

  private boolean isCopy(String path, Path file) throws IOException {
    Path there = SitePath.resolve(out.site(), path);
    return Kept.isKept(path)
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.isRegularFile(there)
        && Arrays.equals(Files.readAllBytes(file), Files.readAllBytes(there));
  }

  private void rescue(String path, Path file) throws IOException {
    Path there = SitePath.resolve(out.site(), path);
    if (Tree.exists(out.site()) && !Tree.exists(there)) {
      ops.createFolders(there.getParent());
      ops.rename(file, there);
    }
  }

  private Path setAside(Path trash) throws IOException {
    int number = 1;
    while (Tree.exists(aside(number))) {
      number++;
    }
    ops.rename(trash, aside(number));
    return aside(number);
  }

  private Path aside(int number) {
    return out.site().resolveSibling("." + out.site().getFileName() + ".kept-" + number);
  }
}
