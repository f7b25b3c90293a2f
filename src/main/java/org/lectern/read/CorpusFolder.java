package org.lectern.read;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.model.Problem.Place;
import org.lectern.model.SiteFiles;

/** What lies in a corpus folder, by its use. Every map is from the path inside it to the file. */
final class CorpusFolder extends SimpleFileVisitor<Path> {
  /** Which files are read, as a hint. */
  static final String READ =
      "texts end in .txt, .md, .html, .docx, .epub, .pdf or .xml, tables of texts in .csv or .jsonl;"
          + " corpus.yaml,"
          + " authority/*.yaml, pages/*.md, templates/ and NAME.yaml beside a text have their own"
          + " use";

  /** The endings of files that are read, whatever their case. */
  private static final String TEXTS =
      "(?i).+\\.(txt|md|html?|xhtml|csv|tsv|jsonl|ndjson|xml|docx|epub|pdf)";

  /**
   * What lies at the top of a repository beside its texts, and the ledger; no path with a folder in
   * it fits.
   */
  private static final Pattern OF_THE_REPOSITORY =
      Pattern.compile("(?i)(README|LICEN[CS]E|COPYING)(\\.[^/]*)?|gen\\.jar|ledger\\.jsonl");

  /** Where a build writes if it is not told otherwise. */
  private static final String USUAL_OUTPUT = "site-output";

  private final Path root;
  private final Problems problems;
  private final SortedMap<String, Path> texts = new TreeMap<>();
  private final SortedMap<String, Path> authority = new TreeMap<>();
  private final SortedMap<String, Path> pages = new TreeMap<>();
  private final SortedMap<String, List<String>> unread = new TreeMap<>();
  private Optional<Path> settings = Optional.empty();

  private CorpusFolder(Path root, Problems problems) {
    this.root = root;
    this.problems = problems;
  }

  /** Looks through a folder and all its subfolders, following symbolic links, but in no circle. */
  static CorpusFolder list(Path root, Problems problems) throws IOException {
    CorpusFolder folder = new CorpusFolder(root, problems);
    Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, folder);
    folder.passSidecars();
    folder.reportUnread();
    return folder;
  }

  Optional<Path> settings() {
    return settings;
  }

  SortedMap<String, Path> texts() {
    return texts;
  }

  SortedMap<String, Path> authority() {
    return authority;
  }

  SortedMap<String, Path> pages() {
    return pages;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    String path = inside(folder);
    boolean skip = isHidden(path) || path.equals("templates") || isSite(path, folder);
    return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String path = inside(file);
    if (isHidden(path) || OF_THE_REPOSITORY.matcher(path).matches()) {
      return FileVisitResult.CONTINUE;
    }
    if (attributes.isOther()) {
      // To open a pipe would wait for a writer, perhaps for ever.
      problems.warning(
          Place.file(path),
          "not a file but a pipe, a socket or a device; it was left out",
          "save what comes out of it as a file");
      return FileVisitResult.CONTINUE;
    }
    if (path.equals("corpus.yaml")) {
      settings = Optional.of(file);
    } else if (path.startsWith("authority/")) {
      take(path, file, authority, "authority/[^/]+\\.yaml");
    } else if (path.startsWith("pages/")) {
      take(path, file, pages, "pages/[^/]+\\.md");
    } else {
      take(path, file, texts, TEXTS);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    String path = inside(file);
    if (isHidden(path)) {
      return FileVisitResult.CONTINUE;
    }
    if (e instanceof FileSystemLoopException) {
      problems.warning(
          Place.file(path),
          "a symbolic link that leads back to a folder it lies in; it was not followed",
          "delete the link");
    } else {
      problems.error(Place.file(path), "cannot be read: " + reason(e), "mend or move the file");
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, IOException e) {
    if (e != null) {
      problems.error(
          Place.file(inside(folder)), "cannot be listed: " + reason(e), "mend or move the folder");
    }
    return FileVisitResult.CONTINUE;
  }

  /** What to tell of a failure to read a file. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "the link leads nowhere";
    }
    return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
  }

  /** The names of a path. */
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private void take(String path, Path file, Map<String, Path> uses, String pattern) {
    if (path.matches("(?s)" + pattern)) {
      uses.put(path, file);
    } else {
      unread.computeIfAbsent(ending(path), e -> new ArrayList<>()).add(path);
    }
  }

  private static String ending(String path) {
    String name = name(path);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot);
  }

  /** A file {@code NAME.yaml} is of use beside a text {@code NAME.txt}, and only there. */
  private void passSidecars() {
    Set<String> names = texts.keySet().stream().map(Sidecar::pathOf).collect(Collectors.toSet());
    List<String> yaml = unread.getOrDefault(".yaml", new ArrayList<>());
    yaml.removeIf(names::contains);
    if (yaml.isEmpty()) {
      unread.remove(".yaml");
    }
  }

  private void reportUnread() {
    unread.forEach(
        (ending, paths) -> {
          String first = paths.stream().sorted().findFirst().orElseThrow();
          String others =
              paths.size() == 1
                  ? "not read"
                  : "not read, nor "
                      + (paths.size() - 1)
                      + " more "
                      + (ending.isEmpty() ? "without an ending" : "ending in " + ending);
          problems.warning(Place.file(first), others, hint(first, ending));
        });
  }

  private static String hint(String path, String ending) {
    if (path.equals("corpus.yml")) {
      return "rename it to corpus.yaml to have it read";
    }
    if (ending.equals(".yml")) {
      return "let its name end in .yaml to have it read";
    }
    return ending.equals(".yaml") && !path.startsWith("authority/")
        ? "no text of this name lies beside it; NAME.yaml speaks of NAME.txt or the like, and"
            + " capitals count"
        : READ;
  }

  /** A site inside the corpus is made of its texts and is none of them. */
  private static boolean isSite(String path, Path folder) {
    return path.equals(USUAL_OUTPUT)
        || !path.isEmpty() && Files.isRegularFile(folder.resolve(SiteFiles.LIST));
  }

  private static boolean isHidden(String path) {
    return name(path).startsWith(".");
  }

  /**
   * The path inside the corpus, with {@code /} between names. Taken from the address, as {@link
   * Path#toString()} loses the letters that the locale of the process lacks.
   */
  private String inside(Path file) {
    Path relative = root.relativize(file);
    StringBuilder path = new StringBuilder();
    for (Path name : relative) {
      path.append(path.isEmpty() ? "" : "/").append(decoded(name));
    }
    return path.toString();
  }

  /** The last name of a path in full Unicode. */
  static String decoded(Path path) {
    String plain = path.getFileName().toString();
    if (plain.chars().allMatch(c -> c >= 0x20 && c < 0x7F && c != '?')) {
      return plain;
    }
    URI address = path.toAbsolutePath().normalize().toUri();
    String raw = address.getRawPath().replaceAll("/+$", "");
    raw = raw.substring(raw.lastIndexOf('/') + 1);
    return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
