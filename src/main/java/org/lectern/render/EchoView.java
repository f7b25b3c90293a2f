package org.lectern.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.model.Document;
import org.lectern.model.Passage;
import org.lectern.model.Reuse;
import org.lectern.text.Clip;

/**
 * A passage of a paragraph that another document has too.
 *
 * @param when {@code earlier} or {@code later}, or {@code also} where the dates do not tell
 * @param text its words in the paragraph, shortened
 * @param document the other document
 * @param href the other paragraph, from the root of the site
 * @param paragraph its number or id
 */
record EchoView(String when, String text, DocumentCard document, String href, String paragraph) {

  private static final int LONGEST = 90;

  /** The passages of all documents: for each document id, by paragraph id. */
  static Map<String, Map<String, List<EchoView>>> all(Lookup lookup) {
    Map<String, Map<String, List<EchoView>>> all = new HashMap<>();
    for (Reuse reuse : lookup.corpus().links().reuses()) {
      boolean dated = isBefore(reuse, lookup);
      add(all, reuse.later(), reuse.earlier(), dated ? "earlier" : "also", lookup);
      add(all, reuse.earlier(), reuse.later(), dated ? "later" : "also", lookup);
    }
    return all;
  }

  private static boolean isBefore(Reuse reuse, Lookup lookup) {
    Optional<String> earlier = date(reuse.earlier(), lookup);
    Optional<String> later = date(reuse.later(), lookup);
    return earlier.isPresent()
        && later.isPresent()
        && earlier.get().compareTo(later.get()) < 0
        && !later.get().startsWith(earlier.get());
  }

  private static Optional<String> date(Passage passage, Lookup lookup) {
    return lookup
        .card(passage.document())
        .flatMap(DocumentCard::date)
        .filter(DateView::yearKnown)
        .map(DateView::edtf);
  }

  private static void add(
      Map<String, Map<String, List<EchoView>>> all,
      Passage here,
      Passage there,
      String when,
      Lookup lookup) {
    Document document = lookup.document(here.document()).orElseThrow();
    all.computeIfAbsent(here.document(), d -> new LinkedHashMap<>())
        .computeIfAbsent(here.paragraph(), p -> new ArrayList<>())
        .add(
            new EchoView(
                when,
                Clip.opening(here.span().of(document.text()).replaceAll("\\s+", " "), LONGEST),
                lookup.card(there.document()).orElseThrow(),
                lookup.href(there.document(), there.paragraph()),
                there.paragraph().replaceFirst("^p(?=\\d)", "")));
  }
}
