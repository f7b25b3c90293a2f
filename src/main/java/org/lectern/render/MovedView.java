package org.lectern.render;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.address.Addresses;
import org.lectern.model.Ledger;

/**
 * The page at an address whose subject went away.
 *
 * @param kind what was there: {@code document}, {@code event}, {@code organisation}, {@code
 *     person}, {@code phrase}, {@code place} or {@code series}
 * @param name its name
 * @param href the page of what its names mean now, from the root of the site; absent if nothing
 * @param searchHref the search for its words, from the root of the site
 */
record MovedView(String kind, String name, Optional<String> href, String searchHref) {
  static MovedView of(Ledger.Subject gone) {
    return new MovedView(
        gone.kind().label(),
        gone.name(),
        gone.into().map(into -> Addresses.of(gone.kind(), into)),
        PhraseView.search(query(gone)));
  }

  /** Names are looked for as they stand; the words of titles, any of them, the most first. */
  private static String query(Ledger.Subject gone) {
    return switch (gone.kind()) {
      case PHRASE -> PhraseView.query(gone.names().isEmpty() ? List.of(gone.name()) : gone.names());
      case ORGANISATION, PERSON, PLACE ->
          PhraseView.query(List.of(gone.name().replaceAll("[\"“”„‟«»＂]", "")));
      case DOCUMENT, EVENT, SERIES ->
          gone.name()
              .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
              .strip()
              .toLowerCase(Locale.ROOT); // Operators are in capitals.
    };
  }
}
