package org.lectern.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code build}. */
@Command(
    name = "build",
    header = {"Build the website of a corpus.", ""},
    customSynopsis = App.RUN + " build [CORPUS] [OPTIONS]",
    description = {
      "",
      "The new site is written beside the output folder, checked, and then takes the place of the"
          + " old one. If anything is wrong, or the run is stopped, the old site stays as it was."
          + " Files in the output folder that Lectern did not write are never touched.",
      ""
    },
    parameterListHeading = "Arguments:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  " + App.RUN + " build",
      "  " + App.RUN + " build letters --output public",
      "  " + App.RUN + " build --base-url https://example.org/speeches/",
      "  " + App.RUN + " build --portable --output on-a-stick"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the site is built",
      "1:a bug in Lectern",
      "2:the command line is wrong",
      "3:something must be mended first; the old site stands"
    })
final class BuildCommand implements Callable<Integer> {
  private final Stages stages;
  private final Terminal terminal;

  @Mixin private Help help;

  @Mixin private CorpusArgument corpus;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = "site-output",
      description = "The folder of the site. Default: ${DEFAULT-VALUE}")
  private Path output;

  @ArgGroup private Where where;

  @Option(names = "--strict", description = "Publish nothing if there is a warning.")
  private boolean strict;

  @Option(
      names = "--no-ledger",
      description =
          "Write nothing into the corpus folder. Else ledger.jsonl is written there, by which later"
              + " builds keep all addresses.")
  private boolean noLedger;

  @Option(
      names = "--styleguide",
      description =
          "Add the page styleguide/, which shows what the pages are made of: colours with their"
              + " contrasts, sizes, and every component.")
  private boolean styleGuide;

  /** Either has an address of its own. */
  private static final class Where {
    @Option(
        names = "--base-url",
        paramLabel = "URL",
        converter = BaseUrl.class,
        description =
            "Where the site will be: for feeds, the sitemap and the page for lost addresses."
                + " Stronger than what the corpus says.")
    private String baseUrl;

    @Option(
        names = "--portable",
        description =
            "Make a site that is read from a disk, without a host: search included, links to the"
                + " files themselves.")
    private boolean portable;
  }

  BuildCommand(Stages stages, Terminal terminal) {
    this.stages = stages;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    long start = System.nanoTime();
    Optional<Where> told = Optional.ofNullable(where);
    boolean portable = told.map(w -> w.portable).orElse(false);
    Pipeline.Order order =
        new Pipeline.Order(
            corpus.path(),
            told.map(w -> w.baseUrl),
            strict,
            portable ? Pipeline.Target.DISK : Pipeline.Target.HOST,
            !noLedger,
            styleGuide);
    Built built = new Pipeline(stages, terminal.progress()).build(order, output);
    Summary summary = new Summary(terminal, corpus.path());
    return summary.ofBuild(
        built, output.resolve("index.html").toString(), System.nanoTime() - start);
  }
}
