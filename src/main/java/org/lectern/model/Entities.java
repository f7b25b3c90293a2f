package org.lectern.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who and what the documents of a corpus name.
 *
 * @param people the people, by name
 * @param organisations the organisations, by name
 * @param places the places, by name
 * @param ids for each type of mention and each document id, the names that the document uses (see
 *     {@link Mention#name()} and {@link Statement#speaker()}) and the id of what each means
 */
public record Entities(
    List<Person> people,
    List<Entity> organisations,
    List<Entity> places,
    Map<Mention.Type, Map<String, Map<String, String>>> ids) {

  /** Nobody and nothing. */
  public static final Entities NONE = new Entities(List.of(), List.of(), List.of(), Map.of());

  /** Copies the lists and maps, the maps in the order of their keys. */
  public Entities {
    people = List.copyOf(people);
    organisations = List.copyOf(organisations);
    places = List.copyOf(places);
    Map<Mention.Type, Map<String, Map<String, String>>> copy = new EnumMap<>(Mention.Type.class);
    ids.forEach((type, documents) -> copy.put(type, sorted(documents)));
    ids = Collections.unmodifiableMap(copy);
  }

  private static Map<String, Map<String, String>> sorted(
      Map<String, Map<String, String>> documents) {
    Map<String, Map<String, String>> copy = new TreeMap<>();
    documents.forEach(
        (id, names) -> copy.put(id, Collections.unmodifiableMap(new TreeMap<>(names))));
    return Collections.unmodifiableMap(copy);
  }

  /** The people of a corpus of nothing but people. */
  public static Entities ofPeople(List<Person> people, Map<String, Map<String, String>> ids) {
    return new Entities(people, List.of(), List.of(), Map.of(Mention.Type.PERSON, ids));
  }

  /** The id of what a name of a type means in a document. */
  public Optional<String> id(Mention.Type type, String document, String name) {
    return Optional.ofNullable(
        ids.getOrDefault(type, Map.of()).getOrDefault(document, Map.of()).get(name));
  }

  /** The entities that mentions of a type name. */
  public List<Entity> of(Mention.Type type) {
    return switch (type) {
      case PERSON -> people.stream().map(Person::entity).toList();
      case ORGANISATION -> organisations;
      case PLACE -> places;
    };
  }
}
