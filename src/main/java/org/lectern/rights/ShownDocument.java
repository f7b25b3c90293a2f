package org.lectern.rights;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.model.Document;
import org.lectern.model.EmbeddedMetadata;
import org.lectern.model.Host;
import org.lectern.model.Inferred;
import org.lectern.model.Mention;
import org.lectern.model.Metadata;
import org.lectern.model.Paragraph;
import org.lectern.model.Publication;
import org.lectern.model.ReportedEvent;
import org.lectern.model.Section;
import org.lectern.model.Source;
import org.lectern.model.Span;
import org.lectern.model.Structure;
import org.lectern.model.TextMap;
import org.lectern.model.Withheld;

/** What a site may have of one document of which it must not have all. */
final class ShownDocument {
  private final Document whole;
  private final Publication publication;
  private final Excerpt excerpt;
  private final Span shown;

  ShownDocument(Document whole, Publication publication) {
    this.whole = whole;
    this.publication = publication;
    this.excerpt = Excerpt.of(whole, publication);
    this.shown = new Span(0, excerpt.end());
  }

  Document get() {
    return new Document(
        source(),
        metadata(),
        shown.of(whole.text()),
        new TextMap(List.of()),
        paragraphs(),
        sections(),
        whole.statements().stream().filter(s -> shown.contains(s.span())).toList(),
        whole.mentions().stream().filter(this::isShown).toList(),
        whole.events().stream().map(this::event).toList(),
        List.of(),
        List.of(),
        List.of(),
        Optional.of(
            new Withheld(publication, excerpt.length(), excerpt.words(), words(), named())));
  }

  private Source source() {
    Source source = whole.source();
    return new Source(
        source.id(),
        source.path(),
        source.format(),
        "",
        0,
        source.charset(),
        source.charsetConfidence(),
        source.stated(),
        EmbeddedMetadata.NONE,
        Structure.NONE);
  }

  private Metadata metadata() {
    Metadata known = whole.metadata();
    return new Metadata(
        known.title().filter(this::isShown).map(ShownDocument::withoutReasons),
        known.language().map(ShownDocument::withoutReasons),
        known.kind().map(ShownDocument::withoutReasons),
        known.date().map(ShownDocument::withoutReasons),
        known.place().map(ShownDocument::withoutReasons),
        known.publisher().map(ShownDocument::withoutReasons),
        known.authors().stream().map(ShownDocument::withoutReasons).toList(),
        known.rights().map(ShownDocument::withoutReasons),
        known.rightsHolder().map(ShownDocument::withoutReasons),
        known.sourceUrl().map(ShownDocument::withoutReasons));
  }

  /** A title that the program made is words of the text; any other is a fact of the document. */
  private boolean isShown(Inferred<String> title) {
    return !title.rule().equals(Metadata.DERIVED_TITLE)
        || folded(shown.of(whole.text())).contains(folded(title.value().replaceFirst("…$", "")));
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }

  static <T> Inferred<T> withoutReasons(Inferred<T> fact) {
    return new Inferred<>(fact.value(), fact.confidence(), fact.rule(), fact.support(), List.of());
  }

  private List<Paragraph> paragraphs() {
    return whole.paragraphs().stream()
        .filter(p -> p.span().start() < shown.end())
        .map(p -> new Paragraph(p.id(), clipped(p.span()), p.recovered(), p.language()))
        .toList();
  }

  private List<Section> sections() {
    return whole.sections().stream()
        .filter(section -> shown.contains(section.headingSpan()))
        .map(
            s ->
                new Section(
                    s.id(), s.number(), s.level(), s.heading(), s.headingSpan(), clipped(s.span())))
        .toList();
  }

  private Span clipped(Span span) {
    return new Span(span.start(), Math.max(span.start(), Math.min(span.end(), shown.end())));
  }

  private boolean isShown(Mention mention) {
    return shown.contains(mention.span())
        && mention.roles().stream().allMatch(role -> shown.contains(role.span()));
  }

  private ReportedEvent event(ReportedEvent event) {
    return new ReportedEvent(
        withoutReasons(event.name()),
        event.date().map(ShownDocument::withoutReasons),
        event.place().map(ShownDocument::withoutReasons),
        Host.map(event.hosts(), ShownDocument::withoutReasons),
        event.participants().stream().filter(p -> shown.contains(p.span())).toList());
  }

  private List<String> words() {
    WordSet words = new WordSet();
    for (Paragraph paragraph : whole.paragraphs()) {
      Span span = paragraph.span();
      if (span.end() > shown.end()) {
        words.add(whole.textOf(paragraph), Math.max(0, shown.end() - span.start()));
      }
    }
    return words.words();
  }

  private List<Withheld.Name> named() {
    Stream<Mention> rest = whole.mentions().stream().filter(mention -> !isShown(mention));
    return rest.map(m -> new Withheld.Name(m.type(), m.name())).distinct().toList();
  }
}
