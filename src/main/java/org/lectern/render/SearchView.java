package org.lectern.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Mention;
import org.lectern.model.Metadata;

/**
 * The search page.
 *
 * @param facets by what the documents of this corpus can be told apart
 * @param years the years of its documents, where they are of several
 * @param examples words, names and years for the help
 */
record SearchView(List<Facet> facets, Optional<Years> years, SearchExamples examples) {

  /**
   * A group of filters.
   *
   * @param field the field of the index
   * @param label how to name it
   * @param open whether its values are shown at once
   */
  record Facet(String field, String label, boolean open) {}

  /**
   * The years of the documents.
   *
   * @param first the earliest, in four digits
   * @param last the latest, in four digits
   * @param span how many years there are from the one to the other, both counted
   */
  record Years(String first, String last, int span) {
    private static Years of(String first, String last) {
      return new Years(first, last, Integer.parseInt(last) - Integer.parseInt(first) + 1);
    }
  }

  static SearchView of(Lookup lookup) {
    Corpus corpus = lookup.corpus();
    List<String> years =
        corpus.documents().stream()
            .flatMap(d -> d.listingDate().stream())
            .map(date -> date.value().toString().substring(0, 4))
            .distinct()
            .sorted()
            .toList();
    List<Facet> facets = new ArrayList<>();
    if (years.size() > 1) {
      facets.add(new Facet("year", lookup.messages().text("search.facet.year"), true));
    }
    facet(facets, lookup, "type", true, of(Metadata::kind));
    facet(facets, lookup, "language", true, of(Metadata::language));
    facet(facets, lookup, "source", true, of(Metadata::publisher));
    if (corpus.events().size() > 1) {
      facets.add(new Facet("event", lookup.messages().text("search.facet.event"), false));
    }
    if (corpus.people().size() > 1) {
      facets.add(new Facet("person", lookup.messages().text("search.facet.person"), false));
    }
    facet(facets, lookup, "place", false, SearchView::places);
    Optional<Years> span =
        years.size() > 1
            ? Optional.of(Years.of(years.get(0), years.get(years.size() - 1)))
            : Optional.empty();
    return new SearchView(List.copyOf(facets), span, SearchExamples.of(lookup));
  }

  /** A facet by which all documents are alike helps nobody. */
  private static void facet(
      List<Facet> facets,
      Lookup lookup,
      String field,
      boolean open,
      Function<Document, Stream<?>> values) {
    if (lookup.corpus().documents().stream().flatMap(values).distinct().limit(2).count() > 1) {
      facets.add(new Facet(field, lookup.messages().text("search.facet." + field), open));
    }
  }

  private static <T> Function<Document, Stream<?>> of(
      Function<Metadata, Optional<Inferred<T>>> fact) {
    return document -> fact.apply(document.metadata()).map(Inferred::value).stream();
  }

  private static Stream<?> places(Document document) {
    return document.mentions().stream()
        .filter(mention -> mention.type() == Mention.Type.PLACE)
        .map(Mention::name);
  }
}
