package org.lectern.serve;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds files of a site by the path of a request, and never one outside of it or hidden in it.
 *
 * @param root the site, without symbolic links in its own path
 */
record SiteFolder(Path root) {

  static SiteFolder of(Path root) throws IOException {
    return new SiteFolder(root.toRealPath());
  }

  /**
   * The file or folder of a path.
   *
   * @param path decoded, without a slash before it
   */
  Optional<Path> find(String path) {
    if (!isInside(path)) {
      return Optional.empty();
    }
    try {
      Path file = resolve(path);
      boolean inside = Files.exists(file) && file.toRealPath().startsWith(root);
      return inside ? Optional.of(file) : Optional.empty();
    } catch (IOException | InvalidPathException | URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isInside(String path) {
    if (path.indexOf('\0') >= 0 || path.indexOf('\\') >= 0) {
      return false;
    }
    String inner = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    if (inner.isEmpty()) {
      return path.isEmpty();
    }
    for (String name : inner.split("/", -1)) {
      // A name that begins with a dot is "..", or hidden.
      if (name.isEmpty() || name.startsWith(".")) {
        return false;
      }
    }
    return true;
  }

  /** By the address, which holds letters that the locale of the process lacks. */
  private Path resolve(String path) throws URISyntaxException {
    if (path.chars().allMatch(c -> c < 0x80)) {
      return root.resolve(path);
    }
    String base = root.toUri().toASCIIString();
    String tail = new URI(null, null, "/" + path, null).toASCIIString();
    return Path.of(URI.create(base.replaceAll("/+$", "") + tail));
  }
}
