package org.lectern.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.address.Addresses;

/**
 * Documents that are listed together.
 *
 * @param address the list, from the root of the site
 * @param others where its further pages and orders lie
 * @param title what the list is of
 * @param over what it belongs to, unless it is the list of all
 * @param facet what all of them have in common, if the search knows it
 * @param value the common value of that
 * @param cards the documents, the latest first
 */
record Selection(
    String address,
    String others,
    String title,
    Optional<Over> over,
    Optional<Facet> facet,
    String value,
    List<DocumentCard> cards) {

  /**
   * What a list belongs to.
   *
   * @param name its name
   * @param href its page, from the root of the site
   */
  record Over(String name, String href) {}

  private static Optional<Over> documents(Lookup lookup) {
    return Optional.of(new Over(lookup.messages().text("nav.documents"), Addresses.DOCUMENTS));
  }

  /** All documents. */
  static Selection all(Lookup lookup) {
    return new Selection(
        Addresses.DOCUMENTS,
        Addresses.ALL_DOCUMENTS,
        lookup.messages().text("nav.documents"),
        Optional.empty(),
        Optional.empty(),
        "",
        lookup.cards());
  }

  /** The documents that have a value of a facet. */
  static Selection of(DocumentLists.Value value, Lookup lookup) {
    return new Selection(
        value.href(),
        value.href(),
        value.facet().title(value.name(), lookup.messages()),
        documents(lookup),
        Optional.of(value.facet()),
        value.value(),
        lookup.cards(value.documents()));
  }

  /** The documents of unknown year. */
  static Selection undated(Lookup lookup) {
    String address = DocumentLists.undatedHref();
    return new Selection(
        address,
        address,
        lookup.messages().text("documents.inUnknown"),
        documents(lookup),
        Optional.empty(),
        "",
        lookup.cards(lookup.lists().undated()));
  }

  /**
   * The documents that name somebody or something.
   *
   * @param facet the facet that has it, if there is one
   * @param page its page
   */
  static Selection naming(
      Optional<Facet> facet,
      String id,
      String name,
      String page,
      List<DocumentCard> cards,
      Lookup lookup) {
    String address = Addresses.documentsOf(page);
    return new Selection(
        address,
        address,
        lookup.messages().text("documents.naming", Map.of("name", name)),
        Optional.of(new Over(name, page)),
        facet,
        id,
        cards);
  }
}
