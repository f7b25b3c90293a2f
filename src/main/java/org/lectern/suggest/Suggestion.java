package org.lectern.suggest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.model.DateRange;

/**
 * A proposed entry of an authority file.
 *
 * @param section the list that it belongs to
 * @param id the id in addresses, where entries of the section have one
 * @param name the name to show
 * @param variants other names for the same; for a dated fact the phrases that name it
 * @param date when it was, for a dated fact
 * @param evidence what speaks for it, each a sentence for a person to read
 * @param documents the ids of the documents that name it, in listing order
 * @param usefulness how much of the site it changes, in no unit
 */
public record Suggestion(
    Section section,
    Optional<String> id,
    String name,
    List<String> variants,
    Optional<DateRange> date,
    List<String> evidence,
    List<String> documents,
    double usefulness) {

  /** Copies the lists. */
  public Suggestion {
    variants = List.copyOf(variants);
    evidence = List.copyOf(evidence);
    documents = List.copyOf(documents);
  }

  /** A list of an authority file. */
  public enum Section {
    PEOPLE,
    ORGANISATIONS,
    PLACES,
    SERIES,
    DATED_FACTS;

    /** Its key in the file. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
