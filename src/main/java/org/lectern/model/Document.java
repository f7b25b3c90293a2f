package org.lectern.model;

import java.util.List;
import java.util.Optional;

/**
 * A source, understood.
 *
 * <p>Every character of the source that is not white space is in exactly one of: a run of {@code
 * map} (kept in the text), the span of a repair, the span of a removal, a taken span. {@code
 * NothingLostTest} holds it.
 *
 * @param source where it came from
 * @param metadata what is known of it as a whole
 * @param text the cleaned text: its paragraphs, with an empty line ({@code "\n\n"}) between them
 * @param map which characters of {@code text} are which characters of the source
 * @param paragraphs the paragraphs of {@code text}, in order, without gaps but the empty lines
 * @param sections parts that the text itself numbers or heads, in order
 * @param statements who says what, in order
 * @param mentions who and what is named, in order, without overlaps
 * @param events the events that the document tells of, the main one first
 * @param removed what was taken out, in order
 * @param repairs what was mended, in order
 * @param taken what became metadata and stands nowhere else, in order
 * @param withheld what is known of the rest of the text, where the site must not have all of it;
 *     then the source, the map and the lists of what was removed, mended and taken are empty
 */
public record Document(
    Source source,
    Metadata metadata,
    String text,
    TextMap map,
    List<Paragraph> paragraphs,
    List<Section> sections,
    List<Statement> statements,
    List<Mention> mentions,
    List<ReportedEvent> events,
    List<Removal> removed,
    List<Repair> repairs,
    List<TakenSpan> taken,
    Optional<Withheld> withheld) {

  /** Copies the lists. */
  public Document {
    paragraphs = List.copyOf(paragraphs);
    sections = List.copyOf(sections);
    statements = List.copyOf(statements);
    mentions = List.copyOf(mentions);
    events = List.copyOf(events);
    removed = List.copyOf(removed);
    repairs = List.copyOf(repairs);
    taken = List.copyOf(taken);
  }

  /** A document of which nothing is withheld. */
  public Document(
      Source source,
      Metadata metadata,
      String text,
      TextMap map,
      List<Paragraph> paragraphs,
      List<Section> sections,
      List<Statement> statements,
      List<Mention> mentions,
      List<ReportedEvent> events,
      List<Removal> removed,
      List<Repair> repairs,
      List<TakenSpan> taken) {
    this(
        source,
        metadata,
        text,
        map,
        paragraphs,
        sections,
        statements,
        mentions,
        events,
        removed,
        repairs,
        taken,
        Optional.empty());
  }

  /** The document's id, which is the source's. */
  public String id() {
    return source.id();
  }

  /** The title for display: the known one, or else the id. */
  public String displayTitle() {
    return metadata.title().map(Inferred::value).orElse(id());
  }

  /** The characters of a paragraph. */
  public String textOf(Paragraph paragraph) {
    return paragraph.span().of(text);
  }

  /** The paragraph that a character of the text is in. */
  public Optional<Paragraph> paragraphAt(int offset) {
    return paragraphs.stream()
        .skip(Paragraph.indexAt(paragraphs, offset))
        .findFirst()
        .filter(p -> p.span().start() <= offset && offset < p.span().end());
  }

  /**
   * How far the text goes that comes from before a place in the source: where in {@code text} what
   * was taken out there stood.
   *
   * @param source an offset in the decoded source that lies in no run of {@code map} and no repair
   */
  public int textBefore(int source) {
    int low = 0;
    int high = repairs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (repairs.get(middle).span().end() <= source) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int mended =
        low == 0 ? 0 : repairs.get(low - 1).textStart() + repairs.get(low - 1).after().length();
    return Math.max(map.textBefore(source), mended);
  }

  /** The date by which it is listed: its own, or else that of its main event. */
  public Optional<Inferred<DateRange>> listingDate() {
    return metadata
        .date()
        .filter(date -> date.value().hasYear())
        .or(() -> events.stream().findFirst().flatMap(ReportedEvent::date))
        .filter(date -> date.value().hasYear());
  }

  /** The same with other ids of its paragraphs. */
  public Document withParagraphs(List<Paragraph> others) {
    return new Document(
        source,
        metadata,
        text,
        map,
        others,
        sections,
        statements,
        mentions,
        events,
        removed,
        repairs,
        taken,
        withheld);
  }

  /** The same with other metadata and events, as linking learns more. */
  public Document with(Metadata other, List<ReportedEvent> otherEvents) {
    return new Document(
        source,
        other,
        text,
        map,
        paragraphs,
        sections,
        statements,
        mentions,
        otherEvents,
        removed,
        repairs,
        taken,
        withheld);
  }
}
