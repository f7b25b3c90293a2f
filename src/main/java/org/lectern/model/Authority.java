package org.lectern.model;

import java.util.List;
import java.util.Optional;

/**
 * What is known of the world outside the texts, from the program's own and the publisher's {@code
 * authority/*.yaml}.
 *
 * @param datedFacts things whose date is known, such as a congress that a text may name
 * @param people people with a settled name
 * @param organisations organisations with a settled name
 * @param places places with a settled name
 * @param series event series with a settled name
 */
public record Authority(
    List<DatedFact> datedFacts,
    List<Name> people,
    List<Name> organisations,
    List<Name> places,
    List<Name> series) {

  /** Nothing known. */
  public static final Authority EMPTY =
      new Authority(List.of(), List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Authority {
    datedFacts = List.copyOf(datedFacts);
    people = List.copyOf(people);
    organisations = List.copyOf(organisations);
    places = List.copyOf(places);
    series = List.copyOf(series);
  }

  /**
   * Something that happened at a known time. A text that names it as past was written later.
   *
   * @param name what to call it
   * @param phrases the words by which a text names it; letter case counts, a space matches any
   *     white space
   * @param date when it was
   */
  public record DatedFact(String name, List<String> phrases, DateRange date) {
    /** Copies the list. */
    public DatedFact {
      phrases = List.copyOf(phrases);
    }
  }

  /**
   * A settled name.
   *
   * @param id the id in addresses, if the publisher chose one
   * @param name the name to show
   * @param variants other names for the same
   * @param wikidata the Wikidata item, such as {@code Q15031}
   * @param not names that are never taken for this one, however alike they are
   * @param documents the ids of the documents in which the names mean this one; all, if empty
   */
  public record Name(
      Optional<String> id,
      String name,
      List<String> variants,
      Optional<String> wikidata,
      List<String> not,
      List<String> documents) {
    /** Copies the lists. */
    public Name {
      variants = List.copyOf(variants);
      not = List.copyOf(not);
      documents = List.copyOf(documents);
    }

    /** A name that is told apart from no other. */
    public Name(
        Optional<String> id, String name, List<String> variants, Optional<String> wikidata) {
      this(id, name, variants, wikidata, List.of(), List.of());
    }
  }
}
