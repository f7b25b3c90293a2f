package org.lectern.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lectern.address.Addresses;
import org.lectern.address.Slug;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.Entity;
import org.lectern.model.Mention;

/**
 * The documents by year, kind, language, publisher and the places that they name: which values
 * there are, and where the list of each lies. The numbers are those that the search counts.
 */
final class DocumentLists {
  /** What every document has at most one value of, each with a list of its own. */
  static final List<Facet> FACETS = List.of(Facet.YEAR, Facet.TYPE, Facet.LANGUAGE, Facet.SOURCE);

  /** What lists can be narrowed down by. */
  static final List<Facet> BROWSED =
      List.of(Facet.YEAR, Facet.TYPE, Facet.PLACE, Facet.LANGUAGE, Facet.SOURCE);

  /** The place in addresses of the documents whose year is not known. */
  private static final String UNKNOWN_YEAR = "unknown";

  private final Map<Facet, Map<String, Value>> values = new EnumMap<>(Facet.class);
  private final Map<Facet, List<Value>> sorted = new EnumMap<>(Facet.class);
  private final Map<String, List<Value>> placesOf = new HashMap<>();
  private final List<String> undated;

  /**
   * The documents that have a value.
   *
   * @param facet what it is a value of
   * @param value the value, as the index has it
   * @param name the value as a name or a code, for {@link Facet#words}
   * @param href the list of the documents, from the root of the site
   * @param documents the ids of the documents, in listing order
   */
  record Value(Facet facet, String value, String name, String href, List<String> documents) {}

  DocumentLists(Corpus corpus) {
    Collection<Document> documents = corpus.documents();
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
                  value,
                  new Value(facet, value, value, address(facet, value, taken), List.copyOf(all))));
      add(facet, byValue);
    }
    addPlaces(corpus);
    undated =
        documents.stream()
            .filter(document -> Facet.YEAR.of(document).isEmpty())
            .map(Document::id)
            .toList();
  }

  private void add(Facet facet, Map<String, Value> byValue) {
    values.put(facet, byValue);
    sorted.put(
        facet,
        byValue.values().stream()
            .map(value -> Map.entry(value.value(), value.documents().size()))
            .sorted(order(facet))
            .map(entry -> byValue.get(entry.getKey()))
            .toList());
  }

  /** Places have pages of their own, which list the documents that name them. */
  private void addPlaces(Corpus corpus) {
    Map<String, Value> byId = new LinkedHashMap<>();
    for (Entity place : corpus.entities().of(Mention.Type.PLACE)) {
      String href = Addresses.place(place.id());
      Value value = new Value(Facet.PLACE, place.id(), place.name(), href, place.documents());
      byId.put(place.id(), value);
      place
          .documents()
          .forEach(id -> placesOf.computeIfAbsent(id, x -> new ArrayList<>()).add(value));
    }
    add(Facet.PLACE, byId);
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

  /** The values that a document has. */
  List<Value> of(Facet facet, Document document) {
    return facet == Facet.PLACE
        ? placesOf.getOrDefault(document.id(), List.of())
        : facet.of(document).map(value -> values.get(facet).get(value)).stream().toList();
  }

  /** A value by what the index has. */
  Value value(Facet facet, String value) {
    return values.get(facet).get(value);
  }
}
