package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.model.Corpus;
import org.lectern.model.CorpusInput;
import org.lectern.model.Document;
import org.lectern.model.Ledger;
import org.lectern.model.Mention;
import org.lectern.model.Outcome;
import org.lectern.model.Person;
import org.lectern.read.CorpusReader;
import org.lectern.suggest.AuthorityYaml;
import org.lectern.suggest.Suggestion;
import org.lectern.suggest.Suggestion.Section;
import org.lectern.suggest.Suggestions;
import picocli.CommandLine.Help.Ansi;

/** What {@code suggest} proposes can be read and does what it promises. */
class SuggestTest {
  @TempDir private Path corpus;

  /** A corpus, understood. */
  private record Understood(CorpusInput input, Corpus corpus) {
    List<Suggestion> suggestions() {
      return Suggestions.of(corpus, input.authority());
    }

    Optional<Person> person(String name) {
      return corpus.people().stream().filter(p -> p.name().equals(name)).findFirst();
    }

    Document document(String id) {
      return corpus.documents().stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
    }
  }

  private static Understood understand(Path corpus) {
    InstalledStages stages = new InstalledStages();
    Outcome<CorpusInput> read = CorpusReader.read(corpus);
    assertFalse(read.failed(), () -> read.problems().toString());
    List<Document> documents = new ArrayList<>();
    read.value().sources().stream()
        .map(stages.extract(read.value()))
        .forEach(o -> documents.add(o.value()));
    return new Understood(read.value(), stages.link(read.value(), Ledger.EMPTY, documents).value());
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(corpus.resolve(name).getParent());
    Files.writeString(corpus.resolve(name), text);
  }

  private static Suggestion find(List<Suggestion> all, Section section, String name) {
    return all.stream()
        .filter(s -> s.section() == section && s.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not in " + all));
  }

  @BeforeEach
  void texts() throws IOException {
    write(
        "a.txt",
        "On Roads\nMay 3, 2019\n\nThe Ulm Accord Conference was held in Ulm on May 2, 2019. Premier"
            + " Jane Quux said that the roads are bad. The International Road Organization (IRO)"
            + " agreed. The IRO met.");
    write(
        "b.txt",
        "On Bridges\nMay 4, 2020\n\nMinister Quux said that the bridges are good. The IRO said so."
            + " Mr Quux left.");
    write(
        "c.txt",
        "BERLIN, June 7 -- After the Ulm Accord Conference they went on with the roads, as the IRO"
            + " had wished. Jane Quux said no.");
    for (int year = 2015; year < 2018; year++) {
      write(
          "s" + year + ".txt",
          "The National Road Summit was held in Ulm on May 3, "
              + year
              + ". The summit was long, and the roads were bad.");
    }
  }

  private Understood accept(List<Suggestion> suggestions) throws IOException {
    write("authority/names.yaml", AuthorityYaml.of(suggestions, 100));
    return understand(corpus);
  }

  @Test
  void twoNamesOfOnePersonBecomeOne() throws IOException {
    Understood before = understand(corpus);
    assertTrue(before.person("Quux").isPresent() && before.person("Jane Quux").isPresent());
    Suggestion jane = find(before.suggestions(), Section.PEOPLE, "Jane Quux");
    assertEquals(List.of("Quux"), jane.variants());
    assertTrue(jane.evidence().toString().contains("may be the same"), jane.evidence().toString());
    assertTrue(jane.evidence().toString().contains("role: Premier (2019-05-03"));
    Understood after = accept(before.suggestions());
    assertTrue(after.person("Quux").isEmpty());
    assertEquals(jane.id(), after.person("Jane Quux").map(Person::id));
    assertEquals(3, after.person("Jane Quux").orElseThrow().documents().size());
  }

  @Test
  void anAbbreviationBecomesItsName() throws IOException {
    Understood before = understand(corpus);
    Suggestion office =
        find(before.suggestions(), Section.ORGANISATIONS, "International Road Organization");
    assertEquals(List.of("IRO"), office.variants());
    Understood after = accept(before.suggestions());
    for (String id : List.of("b", "c")) {
      assertTrue(
          after.document(id).mentions().stream()
              .anyMatch(
                  m ->
                      m.type() == Mention.Type.ORGANISATION
                          && m.name().equals("International Road Organization")),
          id);
    }
  }

  @Test
  void aSeriesKeepsItsAddress() throws IOException {
    Understood before = understand(corpus);
    Suggestion series = find(before.suggestions(), Section.SERIES, "National Road Summit");
    Understood after = accept(before.suggestions());
    assertEquals(series.id().orElseThrow(), after.corpus().series().get(0).id());
    assertTrue(
        after.input().authority().series().stream().anyMatch(s -> s.id().equals(series.id())));
  }

  @Test
  void anEventDatesTheTextThatNamesIt() throws IOException {
    Understood before = understand(corpus);
    assertFalse(before.document("c").metadata().date().orElseThrow().value().hasYear());
    Suggestion fact = find(before.suggestions(), Section.DATED_FACTS, "Ulm Accord Conference");
    assertEquals("2019-05-02", fact.date().orElseThrow().toString());
    Understood after = accept(before.suggestions());
    assertEquals(
        "2019-06-07", after.document("c").metadata().date().orElseThrow().value().toString());
  }

  @Test
  void whatIsSettledIsNotProposedAgain() throws IOException {
    Understood after = accept(understand(corpus).suggestions());
    assertEquals(List.of(), after.suggestions());
  }

  @Test
  void theSeedsLoad(@TempDir Path copy) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("seeds"))) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    List<Suggestion> suggestions = understand(copy).suggestions();
    Files.createDirectories(copy.resolve("authority"));
    Files.writeString(copy.resolve("authority/a.yaml"), AuthorityYaml.of(suggestions, 1000));
    Understood after = understand(copy);
    assertFalse(suggestions.isEmpty());
    for (Suggestion one : suggestions) {
      boolean kept =
          one.section() != Section.PEOPLE
              || after.person(one.name()).map(Person::id).equals(one.id());
      assertTrue(kept, one.toString());
    }
  }

  @Test
  void hostileNamesStayNames() {
    String name = "a: [\"x\"] # \\ \n \u2028 - \u0007 {b}";
    Suggestion hostile =
        new Suggestion(
            Section.ORGANISATIONS,
            Optional.empty(),
            name,
            List.of(name),
            Optional.empty(),
            List.of(name),
            List.of(),
            1);
    String yaml = AuthorityYaml.of(List.of(hostile), 10);
    try {
      write("authority/names.yaml", yaml);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertEquals(
        List.of(name),
        understand(corpus).input().authority().organisations().stream()
            .map(n -> n.name())
            .toList());
  }

  @Test
  void theCommandPrintsYamlAndJson() {
    String yaml = run(corpus.toString());
    assertTrue(yaml.startsWith("people:\n  # "), yaml);
    String json = run(corpus.toString(), "--json", "--limit", "1");
    assertTrue(json.startsWith("{\"section\":\"people\",\"id\":\"jane-quux\""), json);
    assertEquals(
        json.lines().count(),
        understand(corpus).suggestions().stream().map(Suggestion::section).distinct().count());
  }

  private static String run(String... args) {
    StringWriter out = new StringWriter();
    Terminal terminal =
        new Terminal(
            new PrintWriter(out, true), new PrintWriter(new StringWriter(), true), Ansi.OFF, false);
    String[] all = Stream.concat(Stream.of("suggest"), Stream.of(args)).toArray(String[]::new);
    assertEquals(0, Cli.commandLine(new InstalledStages(), terminal).execute(all));
    return out.toString();
  }
}
