package org.lectern.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;
import java.util.Optional;

/**
 * A page of a document's text. All but very long texts have one page, the document's own.
 *
 * @param number its number, from 1
 * @param address its address, from the root of the site
 * @param body its text as HTML
 * @param sections the parts of the whole document, for a table of contents
 * @param pages all pages of the text, in order
 * @param previous the page before it, from the root of the site
 * @param next the page after it, from the root of the site
 * @param elsewhere on the first page, what other pages have
 */
record TextPartView(
    int number,
    String address,
    SafeString body,
    List<SectionView> sections,
    List<PagedList.PageNumber> pages,
    Optional<String> previous,
    Optional<String> next,
    List<Elsewhere> elsewhere) {

  /**
   * A part of the document.
   *
   * @param id its address in its page
   * @param href where it begins, as an address from this page
   * @param number its ordinal among its siblings
   * @param level 1 for a part of the document, 2 for a part of that
   * @param heading the words that head it
   */
  record SectionView(String id, String href, int number, int level, String heading) {}

  /**
   * What another page has. Who comes to the document's address for one of its paragraphs is led
   * there, so that the address of a paragraph does not depend on where pages end.
   *
   * @param number the number of the page
   * @param href its address, from the root of the site
   * @param ids the ids of its paragraphs, sections and statements
   */
  record Elsewhere(int number, String href, List<String> ids) {}
}
