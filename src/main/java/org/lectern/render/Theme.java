package org.lectern.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.text.NearNames;

/**
 * The files that shape the site: layouts, pages, partials, style sheets, scripts, images. A theme
 * is a folder of such files; those that it does not have are the standard theme's. A publisher's
 * file takes the place of ours of the same path. Immutable.
 */
public final class Theme {
  private static final String TEMPLATES = "templates";
  private static final String BUNDLE = "bundle";

  /** The folder, among our templates and a corpus's, that holds other themes. */
  private static final String THEMES = "themes/";

  private final SortedMap<String, ThemeFile> files;
  private final SortedMap<String, byte[]> bundle;
  private final boolean ownScripts;

  /**
   * A file of a theme.
   *
   * @param path the path inside the theme, such as {@code pages/document.html}
   * @param shown the path to name in messages
   * @param content all of it; not to be changed
   * @param ours whether it comes with the program and not from the publisher
   */
  record ThemeFile(String path, String shown, byte[] content, boolean ours) {}

  private Theme(SortedMap<String, ThemeFile> files, SortedMap<String, byte[]> bundle) {
    this.files = Collections.unmodifiableSortedMap(files);
    this.bundle = Collections.unmodifiableSortedMap(bundle);
    this.ownScripts = files.values().stream().anyMatch(f -> !f.ours && f.path.endsWith(".js"));
  }

  /** The theme that comes with the program. */
  public static Theme standard() {
    SortedMap<String, ThemeFile> files = new TreeMap<>();
    resources(TEMPLATES)
        .forEach(
            (path, content) -> {
              if (!path.startsWith(THEMES)) {
                files.put(path, new ThemeFile(path, TEMPLATES + "/" + path, content, true));
              }
            });
    return new Theme(files, resources(BUNDLE));
  }

  /**
   * The theme of a name: one of the corpus, or else one that comes with the program.
   *
   * @param folder the corpus's templates, whose {@code themes/} may hold it
   * @param shown how messages name that folder
   * @return a problem instead if there is none of that name
   * @throws IOException if a file of it cannot be read
   */
  public static Outcome<Theme> named(String name, Path folder, String shown) throws IOException {
    String path = THEMES + name;
    if (Files.isDirectory(folder.resolve(path))) {
      return Outcome.of(standard().with(folder.resolve(path), shown + "/" + path));
    }
    SortedMap<String, ThemeFile> files = new TreeMap<>(standard().files);
    SortedSet<String> known = new TreeSet<>();
    resources(TEMPLATES)
        .forEach(
            (file, content) -> {
              String[] parts = file.split("/", 3);
              if (!file.startsWith(THEMES) || parts.length < 3) {
                return;
              }
              known.add(parts[1]);
              if (parts[1].equals(name)) {
                files.put(parts[2], new ThemeFile(parts[2], TEMPLATES + "/" + file, content, true));
              }
            });
    List<Problem> problems =
        known.contains(name)
            ? List.of()
            : List.of(
                Problem.error(
                    Problem.Place.file("corpus.yaml"),
                    "there is no theme \"" + name + "\"",
                    NearNames.hint(name, known)
                        + "; your own lies in the folder "
                        + shown
                        + "/"
                        + path));
    return new Outcome<>(new Theme(files, resources(BUNDLE)), problems);
  }

  /**
   * This theme with a publisher's own files.
   *
   * @param folder the folder that holds {@code pages/}, {@code layouts/}, {@code partials/} and
   *     {@code assets/}; it may be missing
   * @param shown how messages name that folder, such as {@code templates}
   * @throws IOException if a file in it cannot be read
   */
  public Theme with(Path folder, String shown) throws IOException {
    if (!Files.isDirectory(folder)) {
      return this;
    }
    SortedMap<String, ThemeFile> all = new TreeMap<>(files);
    read(folder)
        .forEach(
            (path, content) -> {
              if (!path.startsWith(THEMES)) {
                all.put(path, new ThemeFile(path, shown + "/" + path, content, false));
              }
            });
    return new Theme(all, bundle);
  }

  /** This theme with other scripts made by the build of the program. */
  Theme withBundle(SortedMap<String, byte[]> other) {
    return new Theme(files, other);
  }

  /** The file of a path inside the theme. */
  Optional<ThemeFile> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** All files, by path. */
  List<ThemeFile> files() {
    return List.copyOf(files.values());
  }

  /** The files in a folder of the theme and its subfolders, by path. */
  List<ThemeFile> filesIn(String folder) {
    return files.values().stream().filter(f -> f.path.startsWith(folder + "/")).toList();
  }

  /**
   * A script that the build of the program made: {@code search.js}, {@code engine.js}, and under
   * {@code scripts/} each of our theme's scripts, minified, with all that it imports.
   */
  Optional<byte[]> bundled(String name) {
    return Optional.ofNullable(bundle.get(name));
  }

  /** Whether the publisher has scripts of their own, beside ours or in their place. */
  boolean hasOwnScripts() {
    return ownScripts;
  }

  /** All files of a class path folder, be it in a jar or not; empty if there is none. */
  private static SortedMap<String, byte[]> resources(String folder) {
    URL url = Theme.class.getResource("/" + folder);
    if (url == null) {
      return new TreeMap<>();
    }
    try {
      URI uri = url.toURI();
      if (!uri.getScheme().equals("jar")) {
        return read(Path.of(uri));
      }
      // A file system of our own: the shared one of the same jar might be closed under us.
      Path jar = Path.of(URI.create(uri.getRawSchemeSpecificPart().replaceFirst("!.*", "")));
      try (FileSystem inside = FileSystems.newFileSystem(jar)) {
        return read(inside.getPath("/" + folder));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The regular files under a folder, hidden ones aside, by path with {@code /} between names. */
  private static SortedMap<String, byte[]> read(Path folder) throws IOException {
    SortedMap<String, byte[]> found = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (!name.startsWith(".") && !name.contains("/.")) {
          found.put(name, Files.readAllBytes(path));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return found;
  }
}
