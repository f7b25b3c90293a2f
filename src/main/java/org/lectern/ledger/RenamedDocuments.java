package org.lectern.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lectern.model.Ledger;

/** Finds documents that have another id now, as when a file was renamed: by their paragraphs. */
public final class RenamedDocuments {
  private RenamedDocuments() {}

  /**
   * The ids of documents that are gone, and of those that have at least half of their paragraphs.
   *
   * @param ledger with the paragraphs of the documents that are there, and those that others had
   * @param present the ids of the documents that are there
   */
  public static Map<String, String> of(Ledger ledger, Set<String> present) {
    Map<String, List<Ledger.Paragraph>> gone = new TreeMap<>();
    Map<String, Set<String>> holders = new HashMap<>();
    for (Ledger.Paragraph paragraph : ledger.paragraphs()) {
      if (paragraph.gone()) {
        continue;
      }
      if (present.contains(paragraph.document())) {
        holders.computeIfAbsent(paragraph.hash(), k -> new TreeSet<>()).add(paragraph.document());
      } else {
        gone.computeIfAbsent(paragraph.document(), k -> new ArrayList<>()).add(paragraph);
      }
    }
    Map<String, String> renamed = new TreeMap<>();
    gone.forEach(
        (id, paragraphs) -> {
          Map<String, Integer> shared = new TreeMap<>();
          for (Ledger.Paragraph paragraph : paragraphs) {
            holders
                .getOrDefault(paragraph.hash(), Set.of())
                .forEach(other -> shared.merge(other, 1, Integer::sum));
          }
          shared.entrySet().stream()
              .filter(e -> 2 * e.getValue() >= paragraphs.size())
              .max(
                  Map.Entry.<String, Integer>comparingByValue()
                      .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
              .ifPresent(e -> renamed.put(id, e.getKey()));
        });
    return renamed;
  }
}
