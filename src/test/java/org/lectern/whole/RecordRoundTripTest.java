package org.lectern.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.extract.ExtractStage;
import org.lectern.model.CorpusInput;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Metadata;
import org.lectern.model.Paragraph;
import org.lectern.model.ReportedEvent;
import org.lectern.read.CorpusReader;
import org.lectern.record.MarkdownRecord;

/** A record that is put back into a corpus gives the document that it was written from. */
class RecordRoundTripTest {
  private static List<Document> documents(Path corpus) {
    CorpusInput input = CorpusReader.read(corpus).value();
    ExtractStage extract = new ExtractStage(input.settings(), input.authority());
    return input.sources().stream().map(source -> extract.apply(source).value()).toList();
  }

  @Test
  void ofTheSeeds(@TempDir Path records) throws IOException {
    List<Document> first = documents(Path.of("seeds"));
    assertFalse(first.isEmpty());
    for (Document document : first) {
      Files.writeString(records.resolve(document.id() + ".md"), MarkdownRecord.write(document));
    }
    List<Document> second = documents(records);
    assertEquals(first.size(), second.size());
    for (int i = 0; i < first.size(); i++) {
      same(first.get(i), second.get(i));
    }
  }

  private static void same(Document first, Document second) {
    assertEquals(first.id(), second.id());
    assertEquals(first.text(), second.text());
    assertEquals(paragraphs(first), paragraphs(second));
    assertTrue(second.removed().isEmpty(), () -> "removed from a record: " + second.removed());
    // A derived title is no fact of the document, so it is derived again.
    assertEquals(facts(first), facts(second));
    for (Inferred<?> fact : inferred(second)) {
      assertEquals(Inferred.STATED, fact.rule(), () -> "inferred again: " + fact);
    }
  }

  /** The values of all facts, the display title too. */
  private static List<String> facts(Document document) {
    List<String> facts = new ArrayList<>();
    document.metadata().title().ifPresent(title -> facts.add("title " + title.value()));
    inferred(document).forEach(fact -> facts.add(fact.value().toString()));
    return facts;
  }

  /** All facts but a derived title. */
  private static List<Inferred<?>> inferred(Document document) {
    Metadata m = document.metadata();
    List<Inferred<?>> facts = new ArrayList<>();
    if (!m.titleIsDerived()) {
      m.title().ifPresent(facts::add);
    }
    Stream.of(m.language(), m.kind(), m.date(), m.place(), m.publisher())
        .flatMap(Optional::stream)
        .forEach(facts::add);
    facts.addAll(m.authors());
    Stream.of(m.rights(), m.rightsHolder(), m.sourceUrl())
        .flatMap(Optional::stream)
        .forEach(facts::add);
    document.events().stream().findFirst().ifPresent(event -> add(event, facts));
    return facts;
  }

  private static void add(ReportedEvent event, List<Inferred<?>> facts) {
    facts.add(event.name());
    event.date().ifPresent(facts::add);
    event.place().ifPresent(facts::add);
  }

  private static List<Paragraph> paragraphs(Document document) {
    return document.paragraphs().stream()
        .map(p -> new Paragraph(p.id(), p.span(), false, p.language()))
        .toList();
  }
}
