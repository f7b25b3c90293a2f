package org.lectern.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;

/**
 * The output folder and the hidden names beside it that publishing uses.
 *
 * @param shown the folder as the publisher named it, for messages
 * @param site the folder itself, absolute, with symbolic links resolved
 */
record OutputFolder(String shown, Path site) {

  /** Folders of a corpus in which a site would be taken for something else. */
  private static final Set<String> USED = Set.of("authority", "pages", "templates");

  /** The folder of a path, whether or not it exists yet. */
  static OutputFolder at(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    return new OutputFolder(path.toString(), real(absolute));
  }

  private static Path real(Path absolute) throws IOException {
    if (Files.exists(absolute) || absolute.getParent() == null) {
      return absolute.toRealPath();
    }
    return real(absolute.getParent()).resolve(absolute.getFileName());
  }

  /** Where the next site is gathered. */
  Path next() {
    return beside("new");
  }

  /** Where the former site is, whole, from before the next takes its place until after. */
  Path former() {
    return beside("old");
  }

  /** Where the former site is deleted. */
  Path trash() {
    return beside("trash");
  }

  /** Where stages may put files that are to become part of the next site. */
  Path work() {
    return beside("work");
  }

  /** The file whose lock says that somebody is building. */
  Path lock() {
    return beside("lock");
  }

  private Path beside(String what) {
    return site.resolveSibling("." + site.getFileName() + "." + what);
  }

  /** What speaks against writing a site of this corpus here. */
  Optional<Problem> objection(Path corpus) throws IOException {
    Path texts = real(corpus.toAbsolutePath().normalize());
    Path home = Path.of(System.getProperty("user.home", "/")).toAbsolutePath().normalize();
    if (site.getParent() == null || home.startsWith(site)) {
      return refusal("the output folder is the home folder, or contains it", "name another folder");
    }
    if (texts.startsWith(site)) {
      return refusal(
          "the corpus lies inside the output folder", "name an output folder of its own");
    }
    if (site.startsWith(texts) && USED.contains(texts.relativize(site).getName(0).toString())) {
      return refusal(
          "the output folder lies in a folder of the corpus that has its own use",
          "name another, such as --output " + texts.resolve("site-output"));
    }
    if (Tree.exists(site) && !Files.isDirectory(site)) {
      return refusal("the output is a file and not a folder", "name another folder");
    }
    return foreign();
  }

  /** The refusal to replace files that we did not write, if there are any. */
  Optional<Problem> foreign() throws IOException {
    if (!Files.isDirectory(site)) {
      return Optional.empty();
    }
    Optional<Manifest> ours = Manifest.read(site);
    List<String> foreign =
        Tree.files(site).keySet().stream()
            .filter(p -> !Kept.isKept(p) && !Kept.isDropping(p))
            .filter(p -> ours.isEmpty() || !ours.get().has(p))
            .toList();
    if (foreign.isEmpty()) {
      return Optional.empty();
    }
    String some = String.join(", ", foreign.subList(0, Math.min(3, foreign.size())));
    String more = foreign.size() > 3 ? " and " + (foreign.size() - 3) + " more" : "";
    return refusal(
        "the output folder holds files that this program did not write: " + some + more,
        "move them away, or name an empty folder with --output");
  }

  private Optional<Problem> refusal(String message, String hint) {
    return Optional.of(Problem.error(Place.file(shown), message, hint));
  }
}
