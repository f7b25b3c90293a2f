package org.lectern.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lectern.index.IndexFields;
import org.lectern.index.search.SearchOptions;
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
      "",
      "A query is words, \"phrases\", +must -not, title:word, person:\"A Name\", said:\"A Name\","
          + " date:[2016 TO 2018], pre*fix and more. Any text is a query.",
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
      "  " + App.RUN + " search --filter year=2018 --facets person,place reform",
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

  @Option(
      names = "--offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "Leave out so many hits first. Default: ${DEFAULT-VALUE}")
  private int offset;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "relevance",
      description = "relevance, date or -date, the latest first. Default: ${DEFAULT-VALUE}")
  private String sort;

  @Option(
      names = "--filter",
      paramLabel = "FACET=VALUE",
      description =
          "Only documents with this value of year, type, event, person, place, language or source;"
              + " of several values of one facet any will do. Repeat it for more.")
  private List<String> filters = List.of();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      defaultValue = "",
      description = "Only documents that can be of this year, month or day or later.")
  private String from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      defaultValue = "",
      description = "Only documents that can be of this year, month or day or earlier.")
  private String to;

  @Option(
      names = "--facets",
      paramLabel = "FACETS",
      split = ",",
      description = "Count the values of these facets too, with commas between them.")
  private List<String> facets = List.of();

  @Option(names = "--json", description = "Print one JSON object instead of lines.")
  private boolean json;

  SearchCommand(Stages stages, Terminal terminal) {
    this.stages = stages;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    SearchOptions options = options();
    Path site = index.toAbsolutePath().normalize().getParent();
    if (site != null) {
      Recovery.of(site, terminal);
    }
    if (!hasIndex()) {
      return refuse("no index here", "build the site first: " + App.RUN + " build");
    }
    SearchResult answer;
    try {
      answer = stages.search(index, String.join(" ", query), options);
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

  private SearchOptions options() {
    if (limit < 1) {
      throw wrong("--limit is " + limit + ", but must be at least 1");
    }
    if (offset < 0) {
      throw wrong("--offset is " + offset + ", but must be at least 0");
    }
    SearchOptions options =
        SearchOptions.first(limit)
            .from(offset)
            .sorted(
                SearchOptions.Order.parse(sort)
                    .orElseThrow(
                        () ->
                            wrong("--sort is " + sort + ", but must be relevance, date or -date")))
            .filtered(filters())
            .counting(
                facets.stream().map(this::facet).distinct().toList(), SearchOptions.FACET_LIMIT);
    if (from.isEmpty() && to.isEmpty()) {
      return options;
    }
    SearchOptions.Dates dates =
        SearchOptions.Dates.parse(from, to)
            .orElseThrow(
                () -> wrong("--from and --to take dates such as 2016, 2016-04 or 2016-04-21"));
    return options.dated(dates.from(), dates.to());
  }

  private List<SearchOptions.Filter> filters() {
    Map<String, List<String>> byFacet = new LinkedHashMap<>();
    for (String filter : filters) {
      int at = filter.indexOf('=');
      if (at < 0) {
        throw wrong("--filter is " + filter + ", but must be like year=2018");
      }
      byFacet
          .computeIfAbsent(facet(filter.substring(0, at)), x -> new ArrayList<>())
          .add(filter.substring(at + 1));
    }
    return byFacet.entrySet().stream()
        .map(filter -> new SearchOptions.Filter(filter.getKey(), filter.getValue()))
        .toList();
  }

  private String facet(String name) {
    if (!IndexFields.FACETS.contains(name)) {
      throw wrong(name + " is no facet; there are " + String.join(", ", IndexFields.FACETS));
    }
    return name;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private String text(SearchResult answer) {
    StringBuilder out = new StringBuilder();
    if (answer.repaired()) {
      out.append("Understood as: ").append(ProblemPrinter.safe(answer.understood())).append("\n\n");
    }
    int rank = offset;
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
    out.append(Terminal.count(answer.total(), "document")).append(" found");
    if (!answer.unknown().isEmpty()) {
      out.append("\nNowhere in the texts: ")
          .append(ProblemPrinter.safe(String.join(", ", answer.unknown())));
    }
    answer.facets().forEach((name, facet) -> out.append("\n").append(line(name, facet)));
    return out.toString();
  }

  private String line(String name, SearchResult.Facet facet) {
    String values =
        facet.values().stream()
            .map(value -> ProblemPrinter.safe(value.label()) + " " + value.count())
            .collect(Collectors.joining(", "));
    int more = facet.distinct() - facet.values().size();
    return terminal.bold(name)
        + ": "
        + (values.isEmpty() ? "none" : values)
        + (more > 0 ? ", and " + more + " more" : "");
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
