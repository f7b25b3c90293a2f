package org.lectern.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lectern.model.Authority;
import org.lectern.model.CorpusInput;
import org.lectern.model.CorpusSettings;
import org.lectern.model.Outcome;
import org.lectern.model.Page;
import org.lectern.model.Problem.Place;
import org.lectern.model.Source;
import org.lectern.text.NearNames;

/**
 * Reads a corpus folder: the files in it and below it that are texts (docs/corpus.md has the
 * formats), {@code corpus.yaml}, {@code authority/*.yaml} and {@code pages/*.md}. A folder of
 * nothing but texts is a corpus too, whose title is the folder's name.
 */
public final class CorpusReader {
  /** The program's own dated facts, on the class path. */
  private static final String OWN_FACTS = "/org/lectern/authority/dated-facts.yaml";

  private CorpusReader() {}

  /**
   * Reads a corpus.
   *
   * @param corpus the folder
   * @return what could be read, and everything that was wrong with the rest
   */
  public static Outcome<CorpusInput> read(Path corpus) {
    Problems problems = new Problems();
    String given = corpus.toString().isEmpty() ? "." : corpus.toString();
    if (!Files.isDirectory(corpus)) {
      problems.error(
          Place.file(given),
          Files.exists(corpus) ? "not a folder" : "no such folder",
          "name the folder that holds the texts");
      return new Outcome<>(nothing(given), problems.all());
    }
    CorpusInput input = read(corpus, given, problems);
    if (input.sources().isEmpty() && !new Outcome<>(input, problems.all()).failed()) {
      problems.error(
          Place.file(given),
          "no texts in this folder",
          "put texts into it, or name another folder; " + CorpusFolder.READ);
    }
    return new Outcome<>(input, problems.all());
  }

  /**
   * Reads single files with the settings and authority of the corpus they lie in.
   *
   * @param corpus the folder of the corpus; its texts are not read
   * @param files the files
   */
  public static Outcome<CorpusInput> readFiles(Optional<Path> corpus, List<Path> files) {
    Problems problems = new Problems();
    try {
      Optional<CorpusFolder> folder = Optional.empty();
      if (corpus.isPresent()) {
        // What else lies in the folder is not what was asked for.
        folder = Optional.of(CorpusFolder.list(corpus.get(), new Problems()));
      }
      SettingsFile settings =
          folder
              .map(f -> settings(f, folderName(corpus.get()), problems))
              .orElseGet(() -> SettingsFile.absent("texts"));
      Collection<Path> authority = folder.map(f -> f.authority().values()).orElseGet(List::of);
      List<Map.Entry<String, Path>> inside = new ArrayList<>();
      for (Path file : files) {
        String path =
            corpus
                .filter(c -> file.toAbsolutePath().startsWith(c.toAbsolutePath()))
                .map(c -> c.toAbsolutePath().relativize(file.toAbsolutePath()).toString())
                .orElse(file.toString())
                .replace('\\', '/');
        inside.add(Map.entry(path, file));
      }
      List<Source> sources = new SourceReader(settings).read(inside, problems);
      Authority known = authority(authority, corpus.orElse(Path.of("")), problems);
      return new Outcome<>(
          new CorpusInput(settings.settings(), known, sources, List.of()), problems.all());
    } catch (IOException e) {
      problems.error(
          Place.file(String.valueOf(corpus.orElse(Path.of("")))),
          "cannot be listed: " + CorpusFolder.reason(e),
          "check the folder's permissions");
      return new Outcome<>(nothing("texts"), problems.all());
    }
  }

  private static CorpusInput read(Path corpus, String given, Problems problems) {
    CorpusFolder folder;
    try {
      folder = CorpusFolder.list(corpus, problems);
    } catch (IOException | UncheckedIOException e) {
      problems.error(
          Place.file(given), "cannot be listed: " + e.getMessage(), "check its permissions");
      return nothing(given);
    }
    SettingsFile settings = settings(folder, folderName(corpus), problems);
    Authority authority = authority(folder.authority().values(), corpus, problems);
    List<Source> sources =
        new SourceReader(settings).read(List.copyOf(folder.texts().entrySet()), problems);
    onePerId(sources, problems);
    fitting(settings, sources, problems);
    fittingFiles(settings, folder.texts().keySet(), problems);
    sources.sort(Comparator.comparing(Source::id).thenComparing(Source::path));
    List<Page> pages = PageReader.read(folder.pages(), problems);
    return new CorpusInput(settings.settings(), authority, sources, pages);
  }

  private static SettingsFile settings(CorpusFolder folder, String name, Problems problems) {
    return folder
        .settings()
        .flatMap(file -> TextReader.text("corpus.yaml", file, problems))
        .map(text -> SettingsFile.read(YamlText.file("corpus.yaml", text), name, problems))
        .orElseGet(() -> SettingsFile.absent(name));
  }

  private static Authority authority(Collection<Path> files, Path corpus, Problems problems) {
    AuthorityFile authority = new AuthorityFile();
    ownFacts().ifPresent(text -> authority.add(YamlText.file("dated-facts.yaml", text), problems));
    for (Path file : files) {
      String path = "authority/" + CorpusFolder.decoded(corpus.relativize(file).getFileName());
      TextReader.text(path, file, problems)
          .ifPresent(text -> authority.add(YamlText.file(path, text), problems));
    }
    return authority.authority();
  }

  private static Optional<String> ownFacts() {
    try (InputStream in = CorpusReader.class.getResourceAsStream(OWN_FACTS)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("our own " + OWN_FACTS, e);
    }
  }

  private static void onePerId(List<Source> sources, Problems problems) {
    Map<String, List<String>> paths = new TreeMap<>();
    for (Source source : sources) {
      paths.computeIfAbsent(source.id(), id -> new ArrayList<>()).add(source.path());
    }
    paths.forEach(
        (id, claimants) -> {
          if (claimants.size() > 1) {
            problems.error(
                Place.file(claimants.get(1)),
                "the id \"" + id + "\" is already that of " + claimants.get(0),
                "rename one of the two, or state another id: in a file NAME.yaml beside it");
          }
        });
  }

  /** Names the keys below {@code documents:} that are the id of no text. */
  private static void fitting(SettingsFile settings, List<Source> sources, Problems problems) {
    Set<String> ids = sources.stream().map(Source::id).collect(Collectors.toSet());
    settings
        .documentPlaces()
        .forEach(
            (id, place) -> {
              if (!ids.contains(id)) {
                problems.warning(
                    place,
                    "no text has the id \"" + id + "\", so what is said here is not used",
                    NearNames.nearest(id, ids)
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse("an id is a file's name without its ending, in lower case"));
              }
            });
  }

  /** Names the rules and tables of {@code corpus.yaml} that fit no file. */
  private static void fittingFiles(SettingsFile settings, Set<String> files, Problems problems) {
    String hint = "* stands for a part of a name, ** for folders; capitals count";
    for (PathRule rule : settings.rules()) {
      boolean broken = rule.files().isEmpty(); // Which was told.
      if (!broken && files.stream().noneMatch(rule::fits)) {
        problems.warning(rule.place(), "no text fits this rule, so it is not used", hint);
      }
    }
    for (TableRule table : settings.tables()) {
      if (files.stream().noneMatch(table::fits)) {
        problems.warning(table.place(), "no table fits this, so it is not used", hint);
      }
    }
  }

  private static String folderName(Path corpus) {
    Path name = corpus.toAbsolutePath().normalize().getFileName();
    return name == null ? "texts" : CorpusFolder.decoded(corpus.toAbsolutePath().normalize());
  }

  private static CorpusInput nothing(String title) {
    CorpusSettings settings = SettingsFile.absent(title).settings();
    return new CorpusInput(settings, Authority.EMPTY, List.of(), List.of());
  }
}
