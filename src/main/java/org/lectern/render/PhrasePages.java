package org.lectern.render;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lectern.address.Addresses;
import org.lectern.model.Phrase;

/** The list of phrases in its orders, and the page of each. */
final class PhrasePages {
  private static final Comparator<Phrase> BEST_FIRST =
      Comparator.comparing((Phrase phrase) -> !phrase.watched())
          .thenComparingDouble(phrase -> -phrase.score())
          .thenComparing(Phrase::id);

  private final Lookup lookup;
  private final PageWriter writer;

  PhrasePages(Lookup lookup, PageWriter writer) {
    this.lookup = lookup;
    this.writer = writer;
  }

  void write() throws IOException {
    Map<String, Phrase> all = new LinkedHashMap<>();
    lookup.corpus().links().phrases().stream()
        .sorted(BEST_FIRST)
        .forEach(phrase -> all.put(phrase.id(), phrase));
    for (PhraseList list : PhraseList.of(all.values(), lookup)) {
      PageView page = writer.view(list.title(), "phrases", list.address());
      Map<String, Object> more = Map.of("list", list);
      writer.write("phrases.html", list.address(), page, more, "the page " + list.title());
    }
    for (Phrase phrase : all.values()) {
      String address = Addresses.phrase(phrase.id());
      PageView page = writer.view(phrase.text(), "phrases", address);
      Map<String, Object> more = Map.of("phrase", PhraseView.of(phrase, all, lookup));
      writer.write("phrase.html", address, page, more, "the phrase " + phrase.id());
    }
  }
}
