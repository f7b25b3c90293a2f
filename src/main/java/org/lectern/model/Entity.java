package org.lectern.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that several documents name: a person, an organisation or a place.
 *
 * @param id its address
 * @param name the name to show
 * @param wikidata the Wikidata item, from the authority file
 * @param forms the other names that the documents use for it, and why they are taken for names of
 *     it; sorted by name
 * @param namings the documents that name it, in listing order
 */
public record Entity(
    String id, String name, Optional<String> wikidata, List<Form> forms, List<Naming> namings) {

  /** Copies the lists. */
  public Entity {
    forms = List.copyOf(forms);
    namings = List.copyOf(namings);
  }

  /** Why two names are taken for names of one. */
  public enum Basis {
    /** The authority file says so. */
    AUTHORITY,
    /** A document uses the one as a short form of the other. */
    SHORT_FORM,
    /** They are alike but for letter case, diacritics, hyphens and spaces. */
    SPELLING,
    /** They have the same words in another order, articles and prepositions aside. */
    SAME_WORDS,
    /** One has the initials of the other, or of a part of it that names an organisation itself. */
    INITIALS,
    /** A part of the name that nobody else has, with a role in common. */
    SHARED_ROLE,
    /** A part of the name that nobody else has, at the same events. */
    SHARED_EVENT;

    /** The name in data, such as {@code same-words}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Another name.
   *
   * @param name the name
   * @param basis why it is one
   */
  public record Form(String name, Basis basis) {}

  /**
   * A document that names it.
   *
   * @param document the document's id
   * @param mentions how often the document names it, by any name; 0 where it only has words of
   *     theirs
   */
  public record Naming(String document, int mentions) {}

  /** The other names. */
  public List<String> variants() {
    return forms.stream().map(Form::name).toList();
  }

  /** The ids of the documents that name it, in listing order. */
  public List<String> documents() {
    return namings.stream().map(Naming::document).toList();
  }

  /** How often all documents name it. */
  public int mentions() {
    return namings.stream().mapToInt(Naming::mentions).sum();
  }
}
