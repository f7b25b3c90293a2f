package org.lectern.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lectern.model.CorpusInput;
import org.lectern.model.Document;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.read.CorpusReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inspect}. */
@Command(
    name = "inspect",
    header = {"Show how a text was understood, and why.", ""},
    customSynopsis = App.RUN + " inspect [--json] FILE...",
    description = {
      "",
      "Shows how a text was understood: each fact with its confidence, the rule that found it and"
          + " the characters that support it; who says what; what was removed or repaired, and why.",
      "",
      "Files that are named together learn from each other, as in a build: reports of one event"
          + " confirm its date.",
      "",
      "A file below a folder with a corpus.yaml is read with that corpus's settings and"
          + " authority files.",
      ""
    },
    parameterListHeading = "Arguments:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  " + App.RUN + " inspect seeds/002_bcb90129e2034eb1.txt",
      "  " + App.RUN + " inspect --json seeds/*.txt > understood.jsonl"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every file was understood",
      "1:a bug in Lectern",
      "2:the command line is wrong",
      "3:a file cannot be read as a text"
    })
final class InspectCommand implements Callable<Integer> {
  private final Stages stages;
  private final Terminal terminal;

  @Mixin private Help help;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "The texts.")
  private List<Path> files;

  @Option(names = "--json", description = "Print one JSON object a line and file.")
  private boolean json;

  InspectCommand(Stages stages, Terminal terminal) {
    this.stages = stages;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Pipeline pipeline = new Pipeline(stages, Progress.SILENT);
    int understood = 0;
    for (Map.Entry<Path, List<Path>> group : groups().entrySet()) {
      Optional<Path> corpus = Optional.of(group.getKey()).filter(c -> !c.equals(NO_CORPUS));
      Outcome<CorpusInput> read = CorpusReader.readFiles(corpus, group.getValue());
      Outcome<List<Document>> extracted = pipeline.extract(read.value());
      Outcome<List<Document>> linked = pipeline.link(read.value(), extracted.value());
      understood += linked.value().stream().map(d -> d.source().file()).distinct().count();
      linked.value().forEach(this::print);
      List<Problem> problems = new ArrayList<>(read.problems());
      problems.addAll(extracted.problems());
      problems.addAll(linked.problems());
      new ProblemPrinter(terminal, corpus.orElse(Path.of(""))).print(problems);
    }
    return understood == files.size() ? ExitCode.DONE : ExitCode.BAD_INPUT;
  }

  private static final Path NO_CORPUS = Path.of("");

  /** The files by the corpus that they belong to, in the order in which they were named. */
  private Map<Path, List<Path>> groups() {
    Map<Path, List<Path>> groups = new LinkedHashMap<>();
    for (Path file : files) {
      groups.computeIfAbsent(corpusOf(file), c -> new ArrayList<>()).add(file);
    }
    return groups;
  }

  private static Path corpusOf(Path file) {
    for (Path folder = file.toAbsolutePath().normalize().getParent();
        folder != null;
        folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("corpus.yaml"))) {
        return folder;
      }
    }
    return NO_CORPUS;
  }

  private void print(Document document) {
    terminal.out().println(json ? stages.json(document) : Inspection.of(document, terminal));
    terminal.out().flush();
  }
}
