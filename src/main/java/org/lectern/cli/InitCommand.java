package org.lectern.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;
import org.lectern.publish.Publisher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code init}. */
@Command(
    name = "init",
    header = {"Make a new corpus to begin with.", ""},
    customSynopsis = App.RUN + " init DIR",
    description = {
      "",
      "Makes a new corpus: corpus.yaml with every setting explained, a page, an example text, and"
          + " a workflow that publishes the site on GitHub Pages with the copy of gen.jar that is put"
          + " beside it. The folder must be empty or new.",
      ""
    },
    parameterListHeading = "Arguments:%n",
    optionListHeading = "%nOptions:%n",
    footer = {"", "Example:", "  " + App.RUN + " init letters"},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:made",
      "1:a bug in Lectern",
      "2:the command line is wrong",
      "3:the folder is not empty, or cannot be written"
    })
final class InitCommand implements Callable<Integer> {
  /** Resources beside this class, and where they go. */
  private static final Map<String, String> FILES =
      new TreeMap<>(
          Map.of(
              "corpus.yaml", "corpus.yaml",
              "about.md", "pages/about.md",
              "opening-of-the-library.txt", "opening-of-the-library.txt",
              "pages.yml", ".github/workflows/pages.yml",
              "gitignore", ".gitignore"));

  private static final String PROGRAM = "gen.jar";

  private final Terminal terminal;

  @Mixin private Help help;

  @Parameters(paramLabel = "DIR", description = "The folder to make.")
  private Path folder;

  InitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    boolean program;
    try {
      if (Files.exists(folder) && !isEmpty(folder)) {
        return refuse("not an empty folder", "name a folder that does not exist yet");
      }
      for (Map.Entry<String, String> file : FILES.entrySet()) {
        write(file.getKey(), folder.resolve(file.getValue()));
      }
      program = copyProgram();
    } catch (IOException e) {
      new ProblemPrinter(terminal, Path.of("")).print(List.of(Publisher.cannotWrite(folder, e)));
      return ExitCode.BAD_INPUT;
    }
    terminal.out().println("Made " + terminal.bold(folder.toString()) + ". Next:");
    terminal.out().println("  1. put your texts into it, as .txt or .md files");
    terminal.out().println("  2. give it a title in " + folder.resolve("corpus.yaml"));
    terminal.out().println("  3. " + App.RUN + " serve " + folder);
    if (!program) {
      terminal.out().println("  4. put " + PROGRAM + " into it, which the workflow needs");
    }
    terminal.out().flush();
    return ExitCode.DONE;
  }

  /** Copies the program, so that the folder can be built wherever it goes. */
  private boolean copyProgram() throws IOException {
    Optional<Path> jar = Program.jar();
    if (jar.isPresent()) {
      Files.copy(jar.get(), folder.resolve(PROGRAM));
    }
    return jar.isPresent();
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private static void write(String resource, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (InputStream in =
        InitCommand.class.getResourceAsStream("/org/lectern/cli/init/" + resource)) {
      Files.copy(in, file);
    }
  }

  private int refuse(String message, String hint) {
    Problem problem = Problem.error(Place.file(folder.toString()), message, hint);
    new ProblemPrinter(terminal, Path.of("")).print(List.of(problem));
    return ExitCode.BAD_INPUT;
  }
}
