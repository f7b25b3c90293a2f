package org.lectern.render;

import static java.util.Map.entry;

import java.util.Map;
import org.lectern.model.Inferred;
import org.lectern.model.Metadata;

/**
 * What rules go by, in words for a reader. A rule that is not listed is called by its name, whose
 * hyphens become spaces; rules are named so that this reads well enough.
 */
final class RuleWords {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          entry(Inferred.STATED, "stated by the publisher"),
          entry(
              Metadata.DERIVED_TITLE,
              "made by the program from the text, since the source gives no title"),
          entry("title-line", "the line at the head of the text"),
          entry("title-date", "a date in the title"),
          entry("title-speaker", "a name in the title"),
          entry("header-title", "a line of the header"),
          entry("header-date", "a line of the header"),
          entry("header-place", "a line of the header"),
          entry("header-publisher", "a line of the header"),
          entry("header-author", "a line of the header"),
          entry("header-address", "a line of the header"),
          entry("header-line", "a line before the text that is wholly metadata"),
          entry("tei-header", "the header of the TEI file"),
          entry("tei-lang", "the language that the TEI file states"),
          entry("tei-speech", "the speeches that the TEI file marks"),
          entry("tei-event", "an event or a gap that the TEI file marks"),
          entry("tei-note", "a note that the TEI file marks"),
          entry("tei-speaker", "a speaker's name that the TEI file marks"),
          entry("format-speech", "the speaker that the file's format names"),
          entry("format-title", "the title that the file's format or its largest letters mark"),
          entry("docx-properties", "the properties of the DOCX file"),
          entry("epub-metadata", "the metadata of the book"),
          entry("pdf-information", "the properties of the PDF file"),
          entry("line-end-hyphen", "a word that the end of a line parted"),
          entry("front-matter", "the front matter of the file"),
          entry("file-name-date", "the date in the name of the file"),
          entry("dateline-place", "the dateline"),
          entry("dateline-date", "the dateline"),
          entry("dateline-agency", "the news agency in the dateline"),
          entry("agency-report-date", "when, by the text, a news agency reported it"),
          entry("published-in", "the text says where it was published"),
          entry("published-on", "the text says when it was published"),
          entry("delivered-by", "the text says who delivered it"),
          entry("rights-notice", "the rights notice"),
          entry("rights-holder", "whom the rights notice names"),
          entry("kind-title", "the words of the title"),
          entry("kind-dateline", "a dateline, as press reports have it"),
          entry("kind-agency", "the name of a news agency"),
          entry("kind-delivered", "the text says that it was delivered"),
          entry("kind-salutation", "a salutation at the beginning"),
          entry("kind-turns", "speakers who take turns"),
          entry("language-stop-words", "the small words that are frequent in it"),
          entry("language-script", "the script"),
          entry("event-held", "a sentence that says what was held"),
          entry("event-held-in", "where, by the text, the event was held"),
          entry("event-in-title", "the title"),
          entry("event-spoken-at", "where, by the text, the speech was given"),
          entry("event-date", "the date that stands with the event"),
          entry(
              "event-date-year-inferred",
              "the date that stands with the event, with the year that the text implies"),
          entry("event-seen-from-report", "counted from the date of the report"),
          entry("glued-sentence", "no space between two sentences"),
          entry("broken-hyphen", "a space before or behind a hyphen"),
          entry("doubled-word", "a word twice in a row"),
          entry("stray-full-stop", "a full stop too many"),
          entry("foreign-link-list", "a list of links in another language"));

  private RuleWords() {}

  /** A rule in words. */
  static String of(String rule) {
    return WORDS.getOrDefault(rule, rule.replace('-', ' ').replace('_', ' '));
  }
}
