package org.lectern.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lectern.index.search.SearchResult;
import org.lectern.index.search.SearchResultJson;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;
import org.lectern.model.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code search}. */
@Command(
    name = "search",
    header = {"Search a site that was built.", ""},
    customSynopsis = App.RUN + " search [OPTIONS] QUERY...",
    description = {
      "",
      "Searches a site that was built, with Lucene, and shows what the site's own search page"
          + " shows: the same hits in the same order with the same scores.",
      ""
    },
    parameterListHeading = "Arguments:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  " + App.RUN + " search network security",
      "  " + App.RUN + " search '\"common prosperity\" year:2018 -tax'",
      "  " + App.RUN + " search --limit 3 --json cyberspace",
      "  " + App.RUN + " search --index public/index letters"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the index was asked, whether or not it had an answer",
      "1:a bug in Lectern",
      "2:the command line is wrong",
      "3:there is no index that can be read"
    })
final class SearchCommand implements Callable<Integer> {
  private final Stages stages;
  private final Terminal terminal;

  @Mixin private Help help;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "QUERY",
      description = "Words, \"phrases\", +must, -not, title:word; docs/query-language.md has all.")
  private List<String> query;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      defaultValue = "site-output/index",
      description = "The folder of the index. Default: ${DEFAULT-VALUE}")
  private Path index;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "Show so many hits. Default: ${DEFAULT-VALUE}")
  private int limit;

  @Option(names = "--json", description = "Print one JSON object instead of lines.")
  private boolean json;

  SearchCommand(Stages stages, Terminal terminal) {
    this.stages = stages;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (limit < 1) {
      throw new ParameterException(
          spec.commandLine(), "--limit is " + limit + ", but must be at least 1");
    }
    Path site = index.toAbsolutePath().normalize().getParent();
    if (site != null) {
      Recovery.of(site, terminal);
    }
    if (!hasIndex()) {
      return refuse("no index here", "build the site first: " + App.RUN + " build");
    }
    SearchResult answer;
    try {
      answer = stages.search(index, String.join(" ", query), limit);
    } catch (IOException e) {
      return refuse(
          "the index cannot be read: " + e.getMessage(),
          "build the site anew: " + App.RUN + " build");
    }
    if (!json) {
      explain(answer);
    }
    terminal.out().println(json ? json(answer) : text(answer));
    terminal.out().flush();
    return ExitCode.DONE;
  }

  /** Lucene names the list of an index's files segments_N. */
  private boolean hasIndex() throws IOException {
    if (!Files.isDirectory(index)) {
      return false;
    }
    try (DirectoryStream<Path> found = Files.newDirectoryStream(index, "segments_*")) {
      return found.iterator().hasNext();
    }
  }

  private int refuse(String message, String hint) {
    Problem problem = Problem.error(Place.file(index.toString()), message, hint);
    new ProblemPrinter(terminal, Path.of("")).print(List.of(problem));
    return ExitCode.BAD_INPUT;
  }

  /** What a reader should know of the query, beside the hits and not among them. */
  private void explain(SearchResult answer) {
    if (answer.repaired()) {
      terminal.err().println("Understood as: " + ProblemPrinter.safe(answer.understood()));
    }
    answer
        .suggestion()
        .ifPresent(s -> terminal.err().println("Did you mean: " + ProblemPrinter.safe(s)));
    terminal.err().flush();
  }

  private String text(SearchResult answer) {
    StringBuilder out = new StringBuilder();
    int rank = 0;
    for (SearchResult.Hit hit : answer.hits()) {
      rank++;
      out.append(String.format(Locale.ROOT, "%2d. ", rank))
          .append(terminal.bold(ProblemPrinter.safe(hit.title())))
          .append(terminal.faint(hit.date().map(d -> "  " + d).orElse("")))
          .append(terminal.faint(String.format(Locale.ROOT, "  %.4f", hit.score())))
          .append("\n    ")
          .append(hit.url());
      for (SearchResult.Excerpt excerpt : hit.excerpts()) {
        String place = "#" + excerpt.paragraph() + " ";
        out.append("\n    ").append(terminal.faint(place)).append(marked(excerpt));
      }
      out.append("\n\n");
    }
    return out.append(Terminal.count(answer.total(), "document")).append(" found").toString();
  }

  /** An excerpt with the words of the query in bold. */
  private String marked(SearchResult.Excerpt excerpt) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Span hit : excerpt.highlights()) {
      out.append(ProblemPrinter.safe(excerpt.text().substring(at, hit.start())))
          .append(
              terminal.bold(ProblemPrinter.safe(excerpt.text().substring(hit.start(), hit.end()))));
      at = hit.end();
    }
    return out.append(ProblemPrinter.safe(excerpt.text().substring(at))).toString();
  }

  private static String json(SearchResult result) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      SearchResultJson.write(result, json);
    }
    return text.toString();
  }
}
