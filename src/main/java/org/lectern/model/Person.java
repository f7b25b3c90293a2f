package org.lectern.model;

import java.util.List;
import java.util.Optional;

/**
 * A person, across documents.
 *
 * @param entity their names, and the documents that name them
 * @param roles the roles that the texts give them, in listing order of the documents
 * @param statements what they say
 * @param events the ids of the events where they took part, the earliest first
 */
public record Person(Entity entity, List<Role> roles, List<Said> statements, List<String> events) {

  /** Copies the lists. */
  public Person {
    roles = List.copyOf(roles);
    statements = List.copyOf(statements);
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

  /** Their address. */
  public String id() {
    return entity.id();
  }

  /** The name to show. */
  public String name() {
    return entity.name();
  }

  /** Other names that the documents use for them, sorted. */
  public List<String> variants() {
    return entity.variants();
  }

  /** The Wikidata item, from the authority file. */
  public Optional<String> wikidata() {
    return entity.wikidata();
  }

  /** The ids of the documents that name them, in listing order. */
  public List<String> documents() {
    return entity.documents();
  }
}
