package org.lectern.index;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
 * @param places ids or names to filter by, as are people and events
 * @param paragraphs the text in order
 */
public record IndexDocument(
    String id,
    String url,
    String title,
    Optional<String> date,
    Optional<String> kind,
    Optional<String> language,
    Optional<String> source,
    List<String> places,
    List<String> people,
    List<String> events,
    List<Paragraph> paragraphs) {

  /**
   * One paragraph.
   *
   * @param id its fragment on the document's page, such as {@code p12}
   * @param text plain text as the page shows it
   */
  public record Paragraph(String id, String text) {
    public Paragraph {
      Objects.requireNonNull(id);
      Objects.requireNonNull(text);
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
  }

  /**
   * The first calendar day that the date can mean, as {@code yyyymmdd}, for ordering: unknown parts
   * count as the earliest. Absent when there is no date or it begins with none.
   */
  Optional<Integer> firstDay() {
    return date.flatMap(EdtfOrder::firstDay);
  }
}
