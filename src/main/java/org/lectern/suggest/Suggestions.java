package org.lectern.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lectern.model.Authority;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.Event;
import org.lectern.model.EventSeries;
import org.lectern.model.Mention;
import org.lectern.suggest.Suggestion.Section;

/** Proposes entries of authority files; what those already have is passed over. */
public final class Suggestions {
  /** Something named in fewer documents is not worth an entry, unless it has several names. */
  private static final int FEWEST = 2;

  private static final int MOST_VARIANTS = 12;

  private final Corpus corpus;
  private final Authority authority;

  private Suggestions(Corpus corpus, Authority authority) {
    this.corpus = corpus;
    this.authority = authority;
  }

  /**
   * The proposals, by section, the most useful of each first.
   *
   * @param corpus the corpus as it is understood with the authority
   * @param authority what is settled already
   */
  public static List<Suggestion> of(Corpus corpus, Authority authority) {
    Suggestions made = new Suggestions(corpus, authority);
    List<Suggestion> all = new ArrayList<>(PeopleSuggestions.of(corpus, authority.people()));
    all.addAll(
        made.named(Section.ORGANISATIONS, Mention.Type.ORGANISATION, authority.organisations()));
    all.addAll(made.named(Section.PLACES, Mention.Type.PLACE, authority.places()));
    all.addAll(made.series());
    all.addAll(FactSuggestions.of(corpus, authority.datedFacts()));
    all.sort(
        Comparator.comparing(Suggestion::section)
            .thenComparing(Comparator.comparingDouble(Suggestion::usefulness).reversed())
            .thenComparing(Suggestion::name));
    return all;
  }

  /** The names and variants of settled entries, letter case aside. */
  static Set<String> settled(List<Authority.Name> names) {
    Set<String> settled = new HashSet<>();
    for (Authority.Name name : names) {
      settled.add(folded(name.name()));
      name.variants().forEach(v -> settled.add(folded(v)));
    }
    return settled;
  }

  /** The ids that a publisher chose. */
  static Set<String> ids(List<Authority.Name> names) {
    Set<String> ids = new HashSet<>();
    names.forEach(n -> n.id().ifPresent(ids::add));
    return ids;
  }

  static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** At most three, and how many more there are. */
  static String listed(List<String> ids) {
    String first = String.join(", ", ids.subList(0, Math.min(3, ids.size())));
    return ids.size() > 3 ? first + " and " + (ids.size() - 3) + " more" : first;
  }

  /** A number and its noun. */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** Where and how a name stands in the corpus. */
  private static final class Named {
    private final Set<String> documents = new LinkedHashSet<>();
    private final Map<String, Integer> forms = new TreeMap<>();
    private int mentions;

    private void join(Named other) {
      documents.addAll(other.documents);
      mentions += other.mentions;
    }
  }

  private List<Suggestion> named(Section section, Mention.Type type, List<Authority.Name> known) {
    Map<String, Named> byName = new LinkedHashMap<>();
    for (Document document : corpus.documents()) {
      for (Mention mention : document.mentions()) {
        if (mention.type() == type) {
          Named named = byName.computeIfAbsent(mention.name(), n -> new Named());
          named.documents.add(document.id());
          named.forms.merge(oneSpaced(mention.span().of(document.text())), 1, Integer::sum);
          named.mentions++;
        }
      }
    }
    Set<String> settled = settled(known);
    Map<String, Set<String>> owners = owners(byName);
    List<Suggestion> suggestions = new ArrayList<>();
    byName.forEach(
        (name, named) -> {
          // A form that means several is the variant of none.
          List<String> variants =
              named.forms.keySet().stream()
                  .filter(f -> !f.equalsIgnoreCase(name) && owners.get(f).size() == 1)
                  .limit(MOST_VARIANTS)
                  .toList();
          boolean useful = named.documents.size() >= FEWEST || !variants.isEmpty();
          if (useful && !settled.contains(folded(name)) && !owners.containsKey(name)) {
            variants.stream().filter(byName::containsKey).forEach(v -> named.join(byName.get(v)));
            suggestions.add(named(section, name, variants, named));
          }
        });
    return suggestions;
  }

  /**
   * For each form the other names that it stands for in some text; "IRO" is no other than "IRO".
   */
  private static Map<String, Set<String>> owners(Map<String, Named> byName) {
    Map<String, Set<String>> owners = new HashMap<>();
    byName.forEach(
        (name, named) ->
            named.forms.keySet().stream()
                .filter(form -> !form.equals(name))
                .forEach(f -> owners.computeIfAbsent(f, k -> new HashSet<>()).add(name)));
    return owners;
  }

  private static Suggestion named(
      Section section, String name, List<String> variants, Named named) {
    List<String> documents = List.copyOf(named.documents);
    return new Suggestion(
        section,
        Optional.empty(),
        name,
        variants,
        Optional.empty(),
        List.of(
            count(named.mentions, "mention")
                + " in "
                + count(documents.size(), "text")
                + ": "
                + listed(documents)),
        documents,
        documents.size() * (1 + variants.size()) + named.mentions / 100.0);
  }

  static String oneSpaced(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private List<Suggestion> series() {
    Set<String> settled = settled(authority.series());
    Set<String> ids = ids(authority.series());
    Map<String, Event> events = new HashMap<>();
    corpus.events().forEach(e -> events.put(e.id(), e));
    List<Suggestion> suggestions = new ArrayList<>();
    for (EventSeries series : corpus.series()) {
      if (!settled.contains(folded(series.name())) && !ids.contains(series.id())) {
        suggestions.add(series(series, series.events().stream().map(events::get).toList()));
      }
    }
    return suggestions;
  }

  private Suggestion series(EventSeries series, List<Event> events) {
    Set<String> names = new TreeSet<>();
    Set<String> documents = new LinkedHashSet<>();
    List<String> evidence = new ArrayList<>();
    for (Event event : events) {
      for (Event.Report report : event.reports()) {
        documents.add(report.document());
        corpus.documents().stream()
            .filter(d -> d.id().equals(report.document()))
            .findFirst()
            .ifPresent(d -> names.add(d.events().get(report.index()).name().value()));
      }
    }
    names.remove(series.name());
    List<String> dates =
        events.stream().flatMap(e -> e.date().stream()).map(d -> d.value().toString()).toList();
    evidence.add(
        count(events.size(), "event")
            + " in "
            + count(documents.size(), "text")
            + (dates.isEmpty() ? "" : ", of " + listed(dates)));
    return new Suggestion(
        Section.SERIES,
        Optional.of(series.id()),
        series.name(),
        names.stream().limit(MOST_VARIANTS).toList(),
        Optional.empty(),
        evidence,
        List.copyOf(documents),
        events.size() + documents.size() / 100.0);
  }
}
