package org.lectern.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.address.Addresses;
import org.lectern.i18n.Messages;

/**
 * The pages of a site in one language.
 *
 * @param messages the language
 * @param folder where they lie, from the root of the site; empty for the main language
 */
record Edition(Messages messages, String folder) {

  /**
   * A link to the same page in a language.
   *
   * @param language the BCP 47 tag
   * @param name the language's own name for itself
   * @param direction {@code ltr} or {@code rtl}
   * @param href the page, from the page itself
   * @param url its full address, where it is known
   * @param current whether it is the page itself
   */
  record Link(
      String language,
      String name,
      String direction,
      String href,
      Optional<String> url,
      boolean current) {}

  /** An edition for each language, the main one first. */
  static List<Edition> of(List<Messages> languages) {
    List<Edition> editions = new ArrayList<>();
    for (Messages messages : languages) {
      String folder = editions.isEmpty() ? "" : Addresses.language(messages.language());
      editions.add(new Edition(messages, folder));
    }
    return List.copyOf(editions);
  }

  boolean isMain() {
    return folder.isEmpty();
  }

  /** The way from the first page of this edition to what all editions share. */
  String up() {
    return isMain() ? "" : "../";
  }

  /**
   * A page of an edition, from that page in another one.
   *
   * @param shared the way from there to what all editions share
   * @param address the page, from the first page of its edition
   */
  Link link(String shared, String address, Optional<String> baseUrl, boolean current) {
    return new Link(
        messages.language(),
        messages.name(),
        messages.direction(),
        shared + folder + address,
        baseUrl.map(base -> base + folder + address),
        current);
  }
}
