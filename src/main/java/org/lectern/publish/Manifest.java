package org.lectern.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lectern.model.SiteFiles;

/**
 * The list of the files of a site, kept in it as {@value #NAME}. It tells a later build what is the
 * program's own to replace. It is written last, so a site that has it is whole.
 *
 * <p>UTF-8; a first line {@code lectern-site 1}, then one path a line, sorted by UTF-16 units.
 */
record Manifest(SortedSet<String> paths) {
  static final String NAME = SiteFiles.LIST;
  private static final String FIRST_LINE = "lectern-site 1";

  Manifest {
    paths = Collections.unmodifiableSortedSet(new TreeSet<>(paths));
  }

  static Manifest of(Collection<String> paths) {
    return new Manifest(new TreeSet<>(paths));
  }

  byte[] bytes() {
    return (FIRST_LINE + "\n" + String.join("\n", paths) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The list of the site in a folder; empty if there is none that is ours. */
  static Optional<Manifest> read(Path site) throws IOException {
    Path file = site.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    var lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(FIRST_LINE)) {
      return Optional.empty();
    }
    return Optional.of(of(lines.stream().skip(1).filter(p -> SitePath.flaw(p).isEmpty()).toList()));
  }

  /** Whether the program wrote the file at a path. */
  boolean has(String path) {
    return paths.contains(path) || path.equals(NAME);
  }
}
