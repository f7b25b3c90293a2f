package org.lectern.cite;

import java.util.Optional;
import org.lectern.model.CorpusSettings;
import org.lectern.model.Document;

/**
 * A document's citation in four forms, each ending without a line break.
 *
 * <p>Titles that the program made stand in square brackets. What kind of entry a document becomes:
 *
 * <table>
 * <caption>Types by kind</caption>
 * <tr><th>kind<th>BibTeX<th>RIS<th>CSL
 * <tr><td>speech<td>misc<td>GEN<td>speech
 * <tr><td>report, article<td>article, or misc without a publisher<td>NEWS<td>article-newspaper
 * <tr><td>interview<td>misc<td>GEN<td>interview
 * <tr><td>communique<td>misc<td>RPRT<td>report
 * <tr><td>transcript, minutes, letter, unknown<td>misc<td>GEN<td>document
 * </table>
 *
 * <p>A speech is {@code @misc} and not {@code @unpublished}, because the text has been published;
 * its occasion stands in {@code howpublished}, which both BibTeX and biblatex print. RIS has no
 * type for speeches, so the type of work ({@code M3}) says it. A report here is the press's account
 * of an event, so its publisher is cited as the periodical.
 *
 * @param plain one line for a person
 * @param bibtex one entry, for BibTeX and biblatex
 * @param ris one reference
 * @param cslJson an array of one item, CSL 1.0.2
 */
public record Citation(String plain, String bibtex, String ris, String cslJson) {

  /**
   * Cites a document.
   *
   * @param url the absolute address of its page, where it is known; otherwise the address where the
   *     text was found is cited, if that is known
   */
  public static Citation of(Document document, CorpusSettings settings, Optional<String> url) {
    Reference reference = Reference.of(document, settings, url);
    return new Citation(
        PlainText.write(reference),
        Bibtex.write(reference),
        Ris.write(reference),
        CslJson.write(reference));
  }
}
