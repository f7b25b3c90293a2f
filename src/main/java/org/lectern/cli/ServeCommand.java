package org.lectern.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;
import org.lectern.serve.FolderWatch;
import org.lectern.serve.PreviewServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}. */
@Command(
    name = "serve",
    header = {"Preview a corpus here, and rebuild on every change.", ""},
    customSynopsis = App.RUN + " serve [CORPUS] [OPTIONS]",
    description = {
      "",
      "Builds a corpus into a temporary folder, shows it on this machine, and builds and reloads"
          + " it whenever a text, a page, a template or corpus.yaml changes. When a build fails,"
          + " the terminal says why and the last good site stays. Stop with Ctrl-C.",
      "",
      "Only this machine can see the preview. site-output/ is not touched.",
      ""
    },
    parameterListHeading = "Arguments:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  " + App.RUN + " serve",
      "  " + App.RUN + " serve letters --port 0",
      "  " + App.RUN + " serve --base-path /speeches/"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:stopped",
      "1:a bug in Lectern",
      "2:the command line is wrong",
      "3:the port is taken, or there is no such corpus"
    })
final class ServeCommand implements Callable<Integer> {
  private static final Duration QUIET = Duration.ofMillis(300);

  private final Stages stages;
  private final Terminal terminal;

  @Mixin private Help help;

  @Mixin private CorpusArgument corpus;

  @Option(
      names = {"-p", "--port"},
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "The port; 0 for any that is free. Default: ${DEFAULT-VALUE}")
  private int port;

  @Option(
      names = "--base-path",
      paramLabel = "PATH",
      defaultValue = "/",
      description = "Show the site below this path. Default: ${DEFAULT-VALUE}")
  private String basePath;

  private int builds;

  ServeCommand(Stages stages, Terminal terminal) {
    this.stages = stages;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (!Files.isDirectory(corpus.path())) {
      return refuse(
          corpus.path().toString(), "no such folder", "name the folder that holds the texts");
    }
    Path temporary = Files.createTempDirectory("lectern-preview-");
    Thread cleaner = new Thread(() -> delete(temporary));
    Runtime.getRuntime().addShutdownHook(cleaner);
    try (PreviewServer server = new PreviewServer(port, slashed(basePath))) {
      serve(server, temporary);
      return ExitCode.DONE;
    } catch (BindException | IllegalArgumentException e) {
      return refuse(
          "--port " + port,
          "cannot be used: " + e.getMessage(),
          "name another, or --port 0 for any");
    } catch (InterruptedException e) {
      return ExitCode.DONE;
    } finally {
      delete(temporary);
      Runtime.getRuntime().removeShutdownHook(cleaner);
    }
  }

  private void serve(PreviewServer server, Path temporary) throws Exception {
    try (FolderWatch watch = new FolderWatch(corpus.path(), QUIET)) {
      terminal.out().println("Serving at " + terminal.bold(server.address().toString()));
      terminal.out().flush();
      build(server, temporary);
      while (watch.await()) {
        build(server, temporary);
      }
    }
  }

  private void build(PreviewServer server, Path temporary) throws Exception {
    long start = System.nanoTime();
    builds++;
    Path output = temporary.resolve("site-" + builds);
    Pipeline.Order order =
        new Pipeline.Order(
            corpus.path(),
            Optional.of(server.address().toString()),
            false,
            Pipeline.Target.PREVIEW,
            false,
            false);
    Built built;
    try {
      built = new Pipeline(stages, terminal.progress()).build(order, output);
    } catch (RuntimeException e) {
      Cli.bug(e, terminal); // the last good site stays; the next change may pass
      return;
    }
    new Summary(terminal, corpus.path())
        .ofBuild(built, server.address().toString(), System.nanoTime() - start);
    if (built.site().isPresent()) {
      server.show(output);
      deleteOthers(temporary, output);
    }
  }

  private static void deleteOthers(Path temporary, Path output) throws IOException {
    try (Stream<Path> sites = Files.list(temporary)) {
      sites.filter(s -> !s.equals(output)).forEach(ServeCommand::delete);
    }
  }

  private static String slashed(String path) {
    String inner = path.replaceAll("^/+|/+$", "");
    return inner.isEmpty() ? "/" : "/" + inner + "/";
  }

  private int refuse(String place, String message, String hint) {
    Problem problem = Problem.error(Place.file(place), message, hint);
    new ProblemPrinter(terminal, Path.of("")).print(List.of(problem));
    return ExitCode.BAD_INPUT;
  }

  /** Deletes temporary files of our own; what cannot be deleted is left to the system. */
  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      folder.toFile().deleteOnExit();
    }
  }
}
