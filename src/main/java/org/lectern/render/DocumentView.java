package org.lectern.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;
import java.util.Optional;
import org.lectern.cite.Citation;
import org.lectern.model.Withheld;

/**
 * A document's page.
 *
 * @param id its id
 * @param title its title
 * @param derived whether the program made the title
 * @param language its BCP 47 tag
 * @param direction {@code ltr} or {@code rtl}
 * @param card what lists show of it
 * @param authors who wrote or delivered it
 * @param dateline what is known of its place, its main event's date, the date of publication and
 *     its publisher, for one line
 * @param published when it was published, where that is known
 * @param facts what is known of it, with the evidence
 * @param minutes how long it takes to read, at 230 words a minute
 * @param speakers who says something in it
 * @param statements how many statements are marked in it
 * @param events the events that it reports
 * @param versions the documents that are one text with it, those first that share most
 * @param moreVersions how many more such documents there are
 * @param related documents of much the same content, the nearest first
 * @param previous the document before it in time
 * @param next the document after it in time
 * @param citation how to cite it
 * @param record its Markdown record, from the root of the site, if it is offered
 * @param downloads the files that hold it
 * @param repairs what was mended in it
 * @param removed what was taken out of it
 * @param breaks how many of its paragraph breaks are ours, as the source runs on
 * @param path the file that it comes from
 * @param withheld what is known of the rest of its text, where not all of it is published
 */
record DocumentView(
    String id,
    String title,
    boolean derived,
    String language,
    String direction,
    DocumentCard card,
    List<String> authors,
    List<DatelinePart> dateline,
    Optional<String> published,
    List<FactView> facts,
    int minutes,
    List<SpeakerView> speakers,
    int statements,
    List<ReportedEventView> events,
    List<VersionView> versions,
    int moreVersions,
    List<RelatedView> related,
    Optional<DocumentCard> previous,
    Optional<DocumentCard> next,
    Citation citation,
    Optional<String> record,
    List<Download> downloads,
    List<RepairsView> repairs,
    List<RemovalView> removed,
    int breaks,
    String path,
    Optional<Withheld> withheld) {

  /**
   * A part of the line under the title.
   *
   * @param label of a date, what it is of: {@code held} or {@code published}
   * @param text its words
   * @param date the same as a date, if it is one
   */
  record DatelinePart(Optional<String> label, String text, Optional<DateView> date) {
    static DatelinePart of(String text) {
      return new DatelinePart(Optional.empty(), text, Optional.empty());
    }

    static DatelinePart of(String label, DateView date) {
      return new DatelinePart(Optional.of(label), date.text(), Optional.of(date));
    }
  }

  /**
   * Somebody who says something in the document.
   *
   * @param number which mark the text gives them, from 1; those who say little share the last
   * @param name their name, or the word for all others
   * @param href their page, from the root of the site
   * @param statements how many statements are theirs
   * @param first the address of their first statement in the page
   */
  record SpeakerView(
      int number, String name, Optional<String> href, int statements, String first) {}

  /**
   * An event that the document reports.
   *
   * @param event the event
   * @param facts what this document says of it
   * @param others the other documents that report it
   * @param compare the page that shows the reports side by side, from the root of the site
   */
  record ReportedEventView(
      EventCard event, List<FactView> facts, List<DocumentCard> others, Optional<String> compare) {}

  /**
   * A document that is one text with this one.
   *
   * @param how how the two differ: the key of a message behind {@code document.version.}
   * @param percent how much they share, from 0 to 100
   * @param document the document
   */
  record VersionView(String how, int percent, DocumentCard document) {}

  /**
   * A document of much the same content.
   *
   * @param card the document
   * @param terms the words that relate the two most, the strongest first
   */
  record RelatedView(DocumentCard card, List<String> terms) {}

  /**
   * A file to download.
   *
   * @param name what it is
   * @param note what it is for
   * @param href its address from the root of the site
   */
  record Download(String name, String note, String href) {}

  /**
   * What was mended by one rule.
   *
   * @param rule the rule, in words
   * @param count in how many places
   * @param repairs the first of the places
   */
  record RepairsView(String rule, int count, List<RepairView> repairs) {}

  /**
   * Something that was mended.
   *
   * @param before the characters of the source
   * @param after what stands in the text instead
   * @param left the text just before it
   * @param right the text just after it
   * @param paragraph the address of the paragraph in the page
   * @param number the paragraph's number or id
   */
  record RepairView(
      String before,
      String after,
      String left,
      String right,
      Optional<String> paragraph,
      Optional<String> number) {}

  /**
   * What was taken out for one reason.
   *
   * @param reason why, as HTML
   * @param rule the rule, in words
   * @param text the characters; each passage begins a line
   * @param lines how many lines they are
   */
  record RemovalView(SafeString reason, String rule, String text, int lines) {}
}
