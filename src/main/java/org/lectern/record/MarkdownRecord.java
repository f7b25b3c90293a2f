package org.lectern.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.model.Document;
import org.lectern.model.Host;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Metadata;
import org.lectern.model.ReportedEvent;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * The canonical form of a document: YAML 1.2 front matter and the cleaned text as Markdown.
 *
 * <p>The keys are those of front matter that a publisher writes: {@code id, title, language, kind,
 * date, place, publisher, authors, rights, rights-holder, source, publish, event}. Put back into a
 * corpus, they are the publisher's word. {@code inferred} says, for those that were not stated, how
 * sure the program was and by which rule; a reader of records passes over it. A title that the
 * program made is only there, with its value, so that it never becomes the source's.
 */
public final class MarkdownRecord {
  private static final DumpSettings YAML =
      DumpSettings.builder()
          .setDefaultFlowStyle(FlowStyle.BLOCK)
          .setSplitLines(false)
          .setBestLineBreak("\n")
          .setSchema(new OldYamlSchema())
          .build();

  private final Map<String, Object> stated = new LinkedHashMap<>();
  private final Map<String, Object> inferred = new LinkedHashMap<>();

  private MarkdownRecord() {}

  /** The record of a document, ending in a line break. */
  public static String write(Document document) {
    MarkdownRecord record = new MarkdownRecord();
    record.stated.put("id", document.id());
    record.add(document.metadata());
    document.withheld().ifPresent(w -> record.stated.put("publish", w.publication().label()));
    document.events().stream().findFirst().ifPresent(record::add);
    if (!record.inferred.isEmpty()) {
      record.stated.put("inferred", record.inferred);
    }
    String front = new Dump(YAML).dumpToString(record.stated);
    return "---\n" + front + "---\n\n" + MarkdownText.body(document) + "\n";
  }

  private void add(Metadata metadata) {
    if (metadata.titleIsDerived()) {
      inferred.put("title", valueAndEvidence(metadata.title().orElseThrow()));
    } else {
      add("title", metadata.title(), Function.identity(), stated, inferred);
    }
    add("language", metadata.language(), Function.identity(), stated, inferred);
    add("kind", metadata.kind(), Kind::label, stated, inferred);
    add("date", metadata.date(), Object::toString, stated, inferred);
    add("place", metadata.place(), Function.identity(), stated, inferred);
    add("publisher", metadata.publisher(), Function.identity(), stated, inferred);
    add("authors", metadata.authors(), stated, inferred);
    add("rights", metadata.rights(), Function.identity(), stated, inferred);
    add("rights-holder", metadata.rightsHolder(), Function.identity(), stated, inferred);
    add("source", metadata.sourceUrl(), Function.identity(), stated, inferred);
  }

  private void add(ReportedEvent event) {
    Map<String, Object> facts = new LinkedHashMap<>();
    Map<String, Object> evidence = new LinkedHashMap<>();
    add("name", Optional.of(event.name()), Function.identity(), facts, evidence);
    add("date", event.date(), Object::toString, facts, evidence);
    add("place", event.place(), Function.identity(), facts, evidence);
    for (Host.Role role : Host.Role.values()) {
      List<Inferred<String>> hosts =
          event.hosts().stream().filter(h -> h.role() == role).map(Host::name).toList();
      add(role.plural(), hosts, facts, evidence);
    }
    stated.put("event", facts);
    if (!evidence.isEmpty()) {
      inferred.put("event", evidence);
    }
  }

  private static void add(
      String key,
      List<Inferred<String>> names,
      Map<String, Object> facts,
      Map<String, Object> evidence) {
    if (names.isEmpty()) {
      return;
    }
    facts.put(key, names.stream().map(n -> WellFormed.of(n.value())).toList());
    List<Object> found = new ArrayList<>();
    names.stream().filter(MarkdownRecord::isInferred).forEach(n -> found.add(valueAndEvidence(n)));
    if (!found.isEmpty()) {
      evidence.put(key, found);
    }
  }

  private static <T> void add(
      String key,
      Optional<Inferred<T>> fact,
      Function<T, String> text,
      Map<String, Object> facts,
      Map<String, Object> evidence) {
    if (fact.isPresent()) {
      facts.put(key, WellFormed.of(text.apply(fact.get().value())));
      if (isInferred(fact.get())) {
        evidence.put(key, evidence(fact.get()));
      }
    }
  }

  private static boolean isInferred(Inferred<?> fact) {
    return !fact.rule().equals(Inferred.STATED);
  }

  private static Map<String, Object> valueAndEvidence(Inferred<String> fact) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("value", WellFormed.of(fact.value()));
    all.putAll(evidence(fact));
    return all;
  }

  private static Map<String, Object> evidence(Inferred<?> fact) {
    Map<String, Object> evidence = new LinkedHashMap<>();
    evidence.put("confidence", Math.round(fact.confidence() * 10_000) / 10_000.0);
    evidence.put("rule", fact.rule());
    return evidence;
  }
}
