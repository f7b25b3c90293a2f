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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lectern.i18n.MessageCatalog;
import org.lectern.i18n.MessageFile;
import org.lectern.i18n.Messages;
import org.lectern.model.CorpusSettings;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.text.NearNames;

/**
 * The files that shape the site: layouts, pages, partials, style sheets, scripts, images. A theme
 * is a folder of such files; those that it does not have are the standard theme's. A publisher's
 * file takes the place of ours of the same path; a file of messages adds to it. Immutable.
 */
public final class Theme {
  private static final String TEMPLATES = "templates";
  private static final String BUNDLE = "bundle";

  /** The folder, among our templates and a corpus's, that holds other themes. */
  private static final String THEMES = "themes/";

  /** The folder of the files of messages, of which a later one adds to an earlier one. */
  private static final String MESSAGES = "messages/";

  private final SortedMap<String, ThemeFile> files;
  private final List<ThemeFile> messages;
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

  private Theme(
      SortedMap<String, ThemeFile> files,
      List<ThemeFile> messages,
      SortedMap<String, byte[]> bundle) {
    this.files = Collections.unmodifiableSortedMap(files);
    this.messages = List.copyOf(messages);
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
    return new Theme(files, messages(List.of(), files.values()), resources(BUNDLE));
  }

  /** Some files of messages and those among other files. */
  private static List<ThemeFile> messages(List<ThemeFile> before, Collection<ThemeFile> more) {
    return Stream.concat(
            before.stream(),
            more.stream()
                .filter(file -> file.path.startsWith(MESSAGES))
                .filter(file -> file.path.endsWith(MessageFile.SUFFIX)))
        .toList();
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
    Theme standard = standard();
    SortedMap<String, ThemeFile> own = new TreeMap<>();
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
                own.put(parts[2], new ThemeFile(parts[2], TEMPLATES + "/" + file, content, true));
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
    return new Outcome<>(standard.with(own), problems);
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
    SortedMap<String, ThemeFile> own = new TreeMap<>();
    read(folder)
        .forEach(
            (path, content) -> {
              if (!path.startsWith(THEMES)) {
                own.put(path, new ThemeFile(path, shown + "/" + path, content, false));
              }
            });
    return with(own);
  }

  private Theme with(SortedMap<String, ThemeFile> own) {
    SortedMap<String, ThemeFile> all = new TreeMap<>(files);
    all.putAll(own);
    return new Theme(all, messages(messages, own.values()), bundle);
  }

  /** This theme with other scripts made by the build of the program. */
  Theme withBundle(SortedMap<String, byte[]> other) {
    return new Theme(files, messages, other);
  }

  /** The words of the interface in all languages; a file of its own adds to those before it. */
  Outcome<MessageCatalog> messages() {
    List<Problem> problems = new ArrayList<>();
    List<MessageFile> read = new ArrayList<>();
    List<ThemeFile> englishFirst =
        messages.stream()
            .sorted(
                Comparator.comparing((ThemeFile f) -> !language(f).equals(MessageCatalog.ENGLISH)))
            .toList();
    for (ThemeFile file : englishFirst) {
      Outcome<MessageFile> one = MessageFile.read(language(file), file.shown, file.content);
      problems.addAll(one.problems());
      read.add(one.value());
    }
    Outcome<MessageCatalog> catalog = MessageCatalog.of(read);
    problems.addAll(catalog.problems());
    return new Outcome<>(catalog.value(), problems);
  }

  /** The words of the interface in the first language of a site. */
  public Messages messages(CorpusSettings settings) {
    return InterfaceLanguages.of(settings, messages().value()).value().get(0);
  }

  private static String language(ThemeFile file) {
    return file.path.substring(MESSAGES.length(), file.path.length() - MessageFile.SUFFIX.length());
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
