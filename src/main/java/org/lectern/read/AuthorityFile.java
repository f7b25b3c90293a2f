package org.lectern.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.address.Slug;
import org.lectern.model.Authority;
import org.lectern.model.Authority.DatedFact;
import org.lectern.model.Authority.Name;
import org.lectern.model.DateRange;
import org.lectern.model.Problem.Place;

/** Gathers the entries of authority files, the program's own and the publisher's. */
final class AuthorityFile {
  private final List<DatedFact> datedFacts = new ArrayList<>();
  private final List<Name> people = new ArrayList<>();
  private final List<Name> organisations = new ArrayList<>();
  private final List<Name> places = new ArrayList<>();
  private final List<Name> series = new ArrayList<>();
  private final Map<String, Place> ids = new HashMap<>();

  /** Reads one more file; what is wrong in it is reported and left out. */
  void add(YamlText text, Problems problems) {
    text.parse(problems)
        .ifPresent(
            yaml -> {
              yaml.maps("dated-facts").forEach(this::addFact);
              addNames(yaml, "people", people, problems);
              addNames(yaml, "organisations", organisations, problems);
              addNames(yaml, "places", places, problems);
              addNames(yaml, "series", series, problems);
              yaml.unknownAreErrors();
            });
  }

  /** All of the files together, in the order in which they were added. */
  Authority authority() {
    return new Authority(datedFacts, people, organisations, places, series);
  }

  private void addFact(YamlMap yaml) {
    yaml.require("name");
    yaml.require("date");
    Optional<String> name = yaml.text("name");
    Optional<DateRange> date = Stated.date(yaml);
    List<String> phrases = yaml.texts("phrases");
    yaml.unknownAreErrors();
    if (name.isPresent() && date.isPresent()) {
      datedFacts.add(
          new DatedFact(name.get(), phrases.isEmpty() ? List.of(name.get()) : phrases, date.get()));
    }
  }

  private void addNames(YamlMap yaml, String key, List<Name> names, Problems problems) {
    for (YamlMap entry : yaml.maps(key)) {
      entry.require("name");
      Optional<String> name = entry.text("name");
      Optional<String> id =
          entry.parsed(
              "id",
              i -> Optional.of(i).filter(Slug::isSafe),
              "safe in an address",
              "use lower-case letters, digits and hyphens");
      Name made =
          new Name(
              id,
              name.orElse(""),
              entry.texts("variants"),
              entry.parsed(
                  "wikidata",
                  w -> Optional.of(w).filter(q -> q.matches("Q[1-9][0-9]*")),
                  "a Wikidata item",
                  "write its number, such as Q15031"),
              entry.texts("not"),
              entry.texts("documents"));
      entry.unknownAreErrors();
      id.ifPresent(i -> once(key, i, entry, problems));
      name.ifPresent(n -> names.add(made));
    }
  }

  private void once(String key, String id, YamlMap entry, Problems problems) {
    Place before = ids.putIfAbsent(key + " " + id, entry.place("id"));
    if (before != null) {
      problems.error(
          entry.place("id"),
          "the id \"" + id + "\" is already that of " + before.path() + ":" + before.line(),
          "give one of the two another id");
    }
  }
}
