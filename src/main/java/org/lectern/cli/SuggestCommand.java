package org.lectern.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lectern.model.Corpus;
import org.lectern.model.CorpusInput;
import org.lectern.model.Document;
import org.lectern.model.Ledger;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Severity;
import org.lectern.parallel.BigStack;
import org.lectern.read.CorpusReader;
import org.lectern.record.WellFormed;
import org.lectern.suggest.AuthorityYaml;
import org.lectern.suggest.Suggestion;
import org.lectern.suggest.Suggestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code suggest}. */
@Command(
    name = "suggest",
    header = {"Propose authority entries from the texts.", ""},
    customSynopsis = App.RUN + " suggest [CORPUS] [OPTIONS]",
    description = {
      "",
      "Prints entries for authority/*.yaml, the most useful first: people with their variants and"
          + " roles, names that may mean one person, organisations, places, series of events, and"
          + " events that date the texts that name them. Comments tell the evidence.",
      "",
      "What the authority files have already is not proposed again. Read it, delete what is wrong,"
          + " and keep the rest: nothing is settled before you do.",
      ""
    },
    parameterListHeading = "Arguments:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  " + App.RUN + " suggest",
      "  " + App.RUN + " suggest letters --limit 10 > letters/authority/names.yaml"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:a bug in Lectern",
      "2:the command line is wrong",
      "3:the corpus cannot be read"
    })
final class SuggestCommand implements Callable<Integer> {
  private final Stages stages;
  private final Terminal terminal;

  @Mixin private Help help;

  @Mixin private CorpusArgument corpus;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "40",
      description = "At most so many entries of a kind. Default: ${DEFAULT-VALUE}")
  private int limit;

  @Option(names = "--json", description = "Print one JSON object a line and entry.")
  private boolean json;

  SuggestCommand(Stages stages, Terminal terminal) {
    this.stages = stages;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Pipeline pipeline = new Pipeline(stages, terminal.progress());
    Outcome<CorpusInput> read = CorpusReader.read(corpus.path());
    Outcome<List<Document>> extracted = pipeline.extract(read.value());
    List<Problem> problems = new ArrayList<>(read.problems());
    problems.addAll(extracted.problems());
    List<Problem> errors = problems.stream().filter(p -> p.severity() == Severity.ERROR).toList();
    if (!errors.isEmpty()) {
      new ProblemPrinter(terminal, corpus.path()).print(errors);
      return ExitCode.BAD_INPUT;
    }
    Corpus linked =
        BigStack.call("link", () -> stages.link(read.value(), Ledger.EMPTY, extracted.value()))
            .value();
    List<Suggestion> suggestions = Suggestions.of(linked, read.value().authority());
    print(suggestions);
    terminal.out().flush();
    return ExitCode.DONE;
  }

  private void print(List<Suggestion> suggestions) throws IOException {
    int most = Math.max(0, limit);
    if (!json) {
      String yaml = AuthorityYaml.of(suggestions, most);
      terminal.out().print(yaml.isEmpty() ? "# Nothing to propose.\n" : yaml);
      return;
    }
    for (Suggestion.Section section : Suggestion.Section.values()) {
      List<Suggestion> own = suggestions.stream().filter(s -> s.section() == section).toList();
      for (Suggestion one : own.subList(0, Math.min(most, own.size()))) {
        terminal.out().println(line(one));
      }
    }
  }

  private static String line(Suggestion one) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("section", one.section().key());
      if (one.id().isPresent()) {
        json.writeStringField("id", one.id().get());
      }
      json.writeStringField("name", WellFormed.of(one.name()));
      boolean fact = one.section() == Suggestion.Section.DATED_FACTS;
      texts(json, fact ? "phrases" : "variants", one.variants());
      if (one.date().isPresent()) {
        json.writeStringField("date", one.date().get().toString());
      }
      texts(json, "evidence", one.evidence());
      texts(json, "documents", one.documents());
      json.writeEndObject();
    }
    return out.toString();
  }

  private static void texts(JsonGenerator json, String key, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      json.writeString(WellFormed.of(value));
    }
    json.writeEndArray();
  }
}
