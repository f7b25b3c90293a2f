package org.lectern.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lectern.address.Addresses;
import org.lectern.address.Slug;
import org.lectern.model.Document;

/**
 * The documents by year, kind, language and publisher: which values there are, and where the list
 * of each lies. The numbers are those that the search counts.
 */
final class DocumentLists {
  /** What every document has at most one value of. */
  static final List<Facet> FACETS = List.of(Facet.YEAR, Facet.TYPE, Facet.LANGUAGE, Facet.SOURCE);

  /** The place in addresses of the documents whose year is not known. */
  private static final String UNKNOWN_YEAR = "unknown";

  private final Map<Facet, Map<String, Value>> values = new EnumMap<>(Facet.class);
  private final Map<Facet, List<Value>> sorted = new EnumMap<>(Facet.class);
  private final List<String> undated;

  /**
   * The documents that have a value.
   *
   * @param facet what it is a value of
   * @param value the value, as the index has it
   * @param href the list of the documents, from the root of the site
   * @param documents the ids of the documents, in listing order
   */
  record Value(Facet facet, String value, String href, List<String> documents) {}

  DocumentLists(Collection<Document> documents) {
    for (Facet facet : FACETS) {
      Map<String, List<String>> ids = new TreeMap<>();
      for (Document document : documents) {
        facet
            .of(document)
            .ifPresent(v -> ids.computeIfAbsent(v, x -> new ArrayList<>()).add(document.id()));
      }
      Map<String, Value> byValue = new LinkedHashMap<>();
      Set<String> taken = new HashSet<>();
      ids.forEach(
          (value, all) ->
              byValue.put(
                  value, new Value(facet, value, address(facet, value, taken), List.copyOf(all))));
      values.put(facet, byValue);
      sorted.put(
          facet,
          byValue.values().stream()
              .map(value -> Map.entry(value.value(), value.documents().size()))
              .sorted(order(facet))
              .map(entry -> byValue.get(entry.getKey()))
              .toList());
    }
    undated =
        documents.stream()
            .filter(document -> Facet.YEAR.of(document).isEmpty())
            .map(Document::id)
            .toList();
  }

  /** An address that no other value of the facet has, and that hardly changes with the others. */
  private static String address(Facet facet, String value, Set<String> taken) {
    String name = facet == Facet.YEAR ? Facet.year(value) : value;
    String slug = Slug.of(name);
    return Addresses.documentsBy(facet.field(), taken.add(slug) ? slug : Slug.marked(name));
  }

  /** All values of a facet: years with the latest first, others with the most frequent first. */
  List<Value> of(Facet facet) {
    return sorted.get(facet);
  }

  /** The order of values and of how many documents have them. */
  static Comparator<Map.Entry<String, Integer>> order(Facet facet) {
    return facet == Facet.YEAR
        ? Map.Entry.<String, Integer>comparingByKey().reversed()
        : Map.Entry.<String, Integer>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey());
  }

  /** The documents that are listed under no year. */
  List<String> undated() {
    return undated;
  }

  /** Where {@link #undated} are listed. */
  static String undatedHref() {
    return Addresses.documentsBy(Facet.YEAR.field(), UNKNOWN_YEAR);
  }

  /** The list of all documents that have the same value as a document. */
  Optional<String> href(Facet facet, Document document) {
    return facet.of(document).map(value -> values.get(facet).get(value)).map(Value::href);
  }
}
