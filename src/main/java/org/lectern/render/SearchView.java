package org.lectern.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.Mention;

/**
 * The search page.
 *
 * @param facets by what the documents of this corpus can be told apart
 * @param years the years of its documents, where they are of several
 * @param examples words, names and years for the help
 */
record SearchView(List<Choice> facets, Optional<Years> years, SearchExamples examples) {

  /**
   * A group of filters.
   *
   * @param field the field of the index
   * @param label how to name it
   * @param open whether its values are shown at once
   */
  record Choice(String field, String label, boolean open) {}

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
    List<Choice> facets = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      if (differ(facet, lookup)) {
        facets.add(
            new Choice(
                facet.field(),
                facet.label(lookup.messages()),
                DocumentLists.FACETS.contains(facet)));
      }
    }
    Optional<Years> span =
        years.size() > 1
            ? Optional.of(Years.of(years.get(0), years.get(years.size() - 1)))
            : Optional.empty();
    return new SearchView(List.copyOf(facets), span, SearchExamples.of(lookup));
  }

  /** A facet by which all documents are alike helps nobody. */
  private static boolean differ(Facet facet, Lookup lookup) {
    Corpus corpus = lookup.corpus();
    return switch (facet) {
      case EVENT -> corpus.events().size() > 1;
      case PERSON -> corpus.people().size() > 1;
      case PLACE ->
          corpus.documents().stream().flatMap(SearchView::places).distinct().limit(2).count() > 1;
      default -> lookup.lists().of(facet).size() > 1;
    };
  }

  private static Stream<String> places(Document document) {
    return document.mentions().stream()
        .filter(mention -> mention.type() == Mention.Type.PLACE)
        .map(Mention::name);
  }
}
