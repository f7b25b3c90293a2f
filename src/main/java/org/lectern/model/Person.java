package org.lectern.model;

import java.util.List;
import java.util.Optional;

/**
 * A person, across documents.
 *
 * @param id their address
 * @param name the name to show
 * @param variants other names that the documents use for them, sorted
 * @param wikidata the Wikidata item, from the authority file
 * @param roles the roles that the texts give them, in listing order of the documents
 * @param statements what they say
 * @param documents the ids of the documents that name them, in listing order
 * @param events the ids of the events where they took part, the earliest first
 */
public record Person(
    String id,
    String name,
    List<String> variants,
    Optional<String> wikidata,
    List<Role> roles,
    List<Said> statements,
    List<String> documents,
    List<String> events) {

  /** Copies the lists. */
  public Person {
    variants = List.copyOf(variants);
    roles = List.copyOf(roles);
    statements = List.copyOf(statements);
    documents = List.copyOf(documents);
    events = List.copyOf(events);
  }

  /**
   * A role that a document gives.
   *
   * @param role the words of the text
   * @param document the id of the document
   * @param paragraph the id of the paragraph
   */
  public record Role(String role, String document, String paragraph) {}

  /**
   * A statement of theirs.
   *
   * @param document the id of the document
   * @param statement the id of the statement in it
   */
  public record Said(String document, String statement) {}
}
