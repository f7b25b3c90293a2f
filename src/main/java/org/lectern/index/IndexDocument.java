package org.lectern.index;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lectern.index.EdtfOrder.Days;

/**
 * What the search index takes of one document.
 *
 * @param id unique in the corpus; not empty
 * @param url address of the document's page, relative to the root of the site
 * @param title as shown in a result list
 * @param date an EDTF date or interval, or absent when it is not known
 * @param kind such as speech or report, or absent
 * @param language BCP 47 tag, or absent
 * @param source who published it, or absent
 * @param places the places that are named
 * @param people who is named
 * @param events what it reports
 * @param paragraphs the text in order
 * @param words words of the text that stand in none of the paragraphs, folded, without repeats,
 *     sorted: they are found, but neither where they stand nor how often is known
 */
public record IndexDocument(
    String id,
    String url,
    String title,
    Optional<String> date,
    Optional<String> kind,
    Optional<String> language,
    Optional<String> source,
    List<Subject> places,
    List<Subject> people,
    List<Subject> events,
    List<Paragraph> paragraphs,
    List<String> words) {

  /** A document of which all words stand in paragraphs. */
  public IndexDocument(
      String id,
      String url,
      String title,
      Optional<String> date,
      Optional<String> kind,
      Optional<String> language,
      Optional<String> source,
      List<Subject> places,
      List<Subject> people,
      List<Subject> events,
      List<Paragraph> paragraphs) {
    this(
        id,
        url,
        title,
        date,
        kind,
        language,
        source,
        places,
        people,
        events,
        paragraphs,
        List.of());
  }

  /**
   * Somebody or something with an id that is not shown.
   *
   * @param id the value to filter by
   * @param label the name to show; the same in all documents
   * @param names all names whose words find it, the label among them
   */
  public record Subject(String id, String label, List<String> names) {
    public Subject {
      Objects.requireNonNull(id);
      Objects.requireNonNull(label);
      names = List.copyOf(names);
    }

    /** One that is known by its only name. */
    public static Subject named(String name) {
      return new Subject(name, name, List.of(name));
    }
  }

  /**
   * One paragraph.
   *
   * @param id its fragment on the document's page, such as {@code p12}
   * @param text plain text as the page shows it
   * @param said which parts of it are somebody's words
   */
  public record Paragraph(String id, String text, List<Speech> said) {
    public Paragraph {
      Objects.requireNonNull(id);
      Objects.requireNonNull(text);
      said = List.copyOf(said);
    }

    /** A paragraph of nobody's words. */
    public Paragraph(String id, String text) {
      this(id, text, List.of());
    }
  }

  /**
   * What one speaker says in a paragraph.
   *
   * @param speaker the name to search by
   * @param start offset of the first UTF-16 unit in the paragraph's text
   * @param end offset after the last
   */
  public record Speech(String speaker, int start, int end) {
    public Speech {
      Objects.requireNonNull(speaker);
    }
  }

  public IndexDocument {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("a document needs an id");
    }
    Objects.requireNonNull(url);
    Objects.requireNonNull(title);
    places = List.copyOf(places);
    people = List.copyOf(people);
    events = List.copyOf(events);
    paragraphs = List.copyOf(paragraphs);
    words = List.copyOf(words);
  }

  /** The days that the date can mean; absent when there is no date or it begins with none. */
  Optional<Days> days() {
    return date.flatMap(EdtfOrder::days);
  }
}
