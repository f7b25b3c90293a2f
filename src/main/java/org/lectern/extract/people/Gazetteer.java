package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.model.Authority;
import org.lectern.model.Span;

/**
 * The names that are known before any text is read: those of an authority, and of countries. Made
 * once for all texts, as an authority may have thousands. Immutable.
 */
public final class Gazetteer {
  private final Map<String, List<PersonForm>> people = new HashMap<>();
  private final Map<String, String> settled = new HashMap<>();
  private final Set<String> ideographic = new HashSet<>();
  private final Map<String, String> organisations = new HashMap<>();
  private final Places english;
  private final Places chinese;

  /**
   * A form in which texts name a person.
   *
   * @param tokens its words
   * @param words the same with single spaces between them
   */
  record PersonForm(List<Token> tokens, String words) {}

  private Gazetteer(Authority authority) {
    for (Authority.Name person : authority.people()) {
      add(person.name(), person.name());
      person.variants().forEach(variant -> add(variant, person.name()));
    }
    for (Authority.Name organisation : authority.organisations()) {
      organisations.put(organisation.name(), organisation.name());
      organisation.variants().forEach(form -> organisations.put(form, organisation.name()));
    }
    this.english = Places.english(authority);
    this.chinese = Places.chinese(authority);
  }

  /** The names of an authority. */
  public static Gazetteer of(Authority authority) {
    return new Gazetteer(authority);
  }

  private void add(String form, String name) {
    if (!form.isEmpty() && Character.isIdeographic(form.codePointAt(0))) {
      ideographic.add(form);
    }
    List<Token> tokens = Token.of(form, new Span(0, form.length()));
    if (!tokens.isEmpty()) {
      String words = NameShape.joined(tokens);
      settled.put(Known.key(words), Known.key(name));
      people
          .computeIfAbsent(tokens.get(0).lower(), first -> new ArrayList<>())
          .add(new PersonForm(tokens, words));
    }
  }

  /** Whether any person is known. */
  boolean hasPeople() {
    return !people.isEmpty();
  }

  /** The forms of people's names that begin with a word, which is given in lower case. */
  List<PersonForm> people(String first) {
    return people.getOrDefault(first, List.of());
  }

  /** For each form of a person's name that person, both as {@link Known#key} has them. */
  Map<String, String> settledPeople() {
    return settled;
  }

  /** The names of people that are written in Chinese characters. */
  Set<String> ideographicPeople() {
    return ideographic;
  }

  /** For each form of an organisation's name that organisation. */
  Map<String, String> organisations() {
    return organisations;
  }

  /** The places that English texts name. */
  Places englishPlaces() {
    return english;
  }

  /** The places that Chinese texts name. */
  Places chinesePlaces() {
    return chinese;
  }
}
