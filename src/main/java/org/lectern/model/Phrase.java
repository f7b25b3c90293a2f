package org.lectern.model;

import java.util.List;
import java.util.Optional;

/**
 * A formulation of several words that returns in the corpus.
 *
 * @param id its address
 * @param text the form to show, the most frequent one as the texts write it
 * @param forms all forms in which the texts have it, folded as the search folds words, sorted; of a
 *     watched phrase also those that no text has
 * @param uses where it stands, the earliest document first, those without a date last
 * @param score its place in lists, the higher the better
 * @param significance how much oftener it stands than its words would by chance: the log-likelihood
 *     ratio G² (Dunning 1993) of its weakest division into two; 0 if it is no oftener
 * @param stability from 0 to 1: the share of the uses of its rarest word that are uses of it
 * @param burst the year in which it is most over-represented, if any is, and by how much
 * @param watched whether {@code corpus.yaml} asks for it
 * @param variants other phrases that may be the same in other words, the likeliest first
 */
public record Phrase(
    String id,
    String text,
    List<String> forms,
    List<Use> uses,
    double score,
    double significance,
    double stability,
    Optional<Burst> burst,
    boolean watched,
    List<Variant> variants) {

  /** Copies the lists. */
  public Phrase {
    forms = List.copyOf(forms);
    uses = List.copyOf(uses);
    variants = List.copyOf(variants);
  }

  /** The same with other phrases as its variants. */
  public Phrase withVariants(List<Variant> others) {
    return new Phrase(
        id, text, forms, uses, score, significance, stability, burst, watched, others);
  }

  /**
   * One place where it stands.
   *
   * @param passage the words
   * @param speaker the id of the person who says it there, where a statement covers it or the
   *     document is one person's speech
   */
  public record Use(Passage passage, Optional<String> speaker) {}

  /**
   * A year of many uses.
   *
   * @param year the year
   * @param ratio its uses per word in that year over those in all other dated texts, to whose uses
   *     half a use is added lest they be none; above 1
   */
  public record Burst(int year, double ratio) {}

  /**
   * A phrase that may be the same in other words.
   *
   * @param phrase its id
   * @param rows in how many rows of alignments the two stand in reports of the same
   * @param similarity from 0 to 1, of their words
   */
  public record Variant(String phrase, int rows, double similarity) {}
}
