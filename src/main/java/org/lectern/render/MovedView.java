package org.lectern.render;

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
 */
record MovedView(String kind, String name, Optional<String> href) {
  static MovedView of(Ledger.Subject gone) {
    return new MovedView(
        gone.kind().label(), gone.name(), gone.into().map(into -> Addresses.of(gone.kind(), into)));
  }
}
