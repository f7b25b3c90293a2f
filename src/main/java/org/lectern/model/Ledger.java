package org.lectern.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which ids stand for what, so that an address goes on to mean what it meant: each build reads what
 * the one before wrote, and publishers commit it ({@code ledger.jsonl}).
 *
 * @param paragraphs the paragraphs of all documents, by document; those that stand in a text in the
 *     order of the text, then those that are gone
 * @param subjects what else has a page, by kind and id
 */
public record Ledger(List<Paragraph> paragraphs, List<Subject> subjects) {

  /** Before the first build. */
  public static final Ledger EMPTY = new Ledger(List.of(), List.of());

  /** Copies the lists. */
  public Ledger {
    paragraphs = List.copyOf(paragraphs);
    subjects = List.copyOf(subjects);
  }

  /** What has a page and an id. */
  public enum Kind {
    DOCUMENT,
    EVENT,
    ORGANISATION,
    PERSON,
    PHRASE,
    PLACE,
    SERIES;

    /** The name in the file. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A paragraph that a document has or had.
   *
   * @param document the document's id
   * @param id the paragraph's id in it
   * @param hash of its text: 16 hexadecimal digits
   * @param grams how many different sequences of six letters it has
   * @param sketch the smallest hashes of those sequences: 8 hexadecimal digits each
   * @param gone whether the text has it no longer
   * @param into for one that is gone, the id of the paragraph that has its words now
   */
  public record Paragraph(
      String document,
      String id,
      String hash,
      int grams,
      String sketch,
      boolean gone,
      Optional<String> into) {
    /** The same, gone from the text. */
    public Paragraph gone(Optional<String> now) {
      return new Paragraph(document, id, hash, grams, sketch, true, now);
    }
  }

  /**
   * Something else that has or had a page.
   *
   * @param kind what it is
   * @param id its id among those of its kind
   * @param name the name that its page has or had
   * @param names the names that mean it, sorted; of a phrase, its forms
   * @param documents for an event, the ids of the documents that report it, sorted; else empty
   * @param gone whether no document has it any longer
   * @param into for one that is gone, the id of that which is meant by its names now
   */
  public record Subject(
      Kind kind,
      String id,
      String name,
      List<String> names,
      List<String> documents,
      boolean gone,
      Optional<String> into) {
    /** Copies the lists. */
    public Subject {
      names = List.copyOf(names);
      documents = List.copyOf(documents);
    }

    /** The same, gone from the corpus. */
    public Subject gone(Optional<String> now) {
      return new Subject(kind, id, name, names, documents, true, now);
    }
  }

  /** The subjects of a kind, in order. */
  public List<Subject> subjects(Kind kind) {
    return subjects.stream().filter(s -> s.kind() == kind).toList();
  }

  /** All ids that a kind has or had. */
  public Set<String> ids(Kind kind) {
    return subjects.stream()
        .filter(s -> s.kind() == kind)
        .map(Subject::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}
