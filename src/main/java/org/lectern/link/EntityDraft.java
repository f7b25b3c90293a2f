package org.lectern.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lectern.model.Authority;
import org.lectern.model.Entity;
import org.lectern.model.Entity.Basis;
import org.lectern.model.Mention;

/** A person, an organisation or a place before its final form. */
final class EntityDraft {
  private final SettledNames settled;
  private final Map<String, Integer> names = new TreeMap<>();
  private final Set<String> shortForms = new TreeSet<>();
  private final Set<String> roles = new TreeSet<>();
  private final Map<String, Integer> documents = new TreeMap<>();
  private final Map<String, Basis> joined = new TreeMap<>();
  private Optional<Authority.Name> authority = Optional.empty();
  private LoudNames loud;

  EntityDraft(SettledNames settled) {
    this.settled = settled;
  }

  /** Adds a sure mention in a document. */
  void add(String document, Mention mention, String words) {
    names.merge(mention.name(), 1, Integer::sum);
    shortForms.add(SettledNames.oneSpaced(words));
    mention.roles().forEach(role -> roles.add(settled.plain(role.words())));
    authority = settled.of(document, mention.name()).or(() -> authority);
  }

  /** Counts a mention in a document, sure or not. */
  void count(String document) {
    documents.merge(document, 1, Integer::sum);
  }

  Optional<Authority.Name> authority() {
    return authority;
  }

  /** The fullest names that documents give it, sorted. */
  Set<String> names() {
    return names.keySet();
  }

  /** Its names in the texts and by the authority, each as {@link PlainText} has it. */
  Set<String> called() {
    Set<String> called = new TreeSet<>();
    names.keySet().forEach(name -> called.add(PlainText.of(name)));
    authority.ifPresent(
        known -> {
          called.add(PlainText.of(known.name()));
          known.variants().forEach(variant -> called.add(PlainText.of(variant)));
        });
    return called;
  }

  /** The roles that the texts give, as plain words. */
  Set<String> roles() {
    return roles;
  }

  /** How often each document names it. */
  Map<String, Integer> documents() {
    return documents;
  }

  int mentions() {
    return documents.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Lets a name that is only written in capitals be shown otherwise. */
  void read(LoudNames loud) {
    this.loud = loud;
  }

  /** The settled name, or the most used of the fullest that can be read. */
  String name() {
    return authority
        .map(Authority.Name::name)
        .orElseGet(() -> loud == null ? mostUsed() : loud.of(mostUsed()));
  }

  private String mostUsed() {
    return names.entrySet().stream()
        .max(
            Comparator.comparing(
                    (Map.Entry<String, Integer> e) -> joined.containsKey(e.getKey()),
                    Comparator.reverseOrder())
                .thenComparing(e -> LoudNames.loud(e.getKey()), Comparator.reverseOrder())
                .thenComparingInt(Map.Entry::getValue)
                .thenComparingInt(e -> e.getKey().length())
                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
        .orElseThrow()
        .getKey();
  }

  /** Takes another's names and documents; its name never becomes the one that is shown. */
  void take(EntityDraft other, Basis basis) {
    other.names.forEach(
        (name, count) -> {
          names.merge(name, 0, Integer::sum);
          joined.putIfAbsent(name, basis);
        });
    other.shortForms.forEach(form -> joined.putIfAbsent(form, basis));
    joined.putAll(other.joined);
    shortForms.addAll(other.shortForms);
    roles.addAll(other.roles);
    other.documents.forEach((id, count) -> documents.merge(id, count, Integer::sum));
  }

  /** All names but the one that is shown, each with the reason. */
  List<Entity.Form> forms() {
    String shown = name();
    Set<String> all = new TreeSet<>(names.keySet());
    all.addAll(shortForms);
    all.remove(shown);
    List<Entity.Form> forms = new ArrayList<>();
    all.forEach(name -> forms.add(new Entity.Form(name, basis(name, shown))));
    return forms;
  }

  private Basis basis(String name, String shown) {
    String plain = settled.plain(name);
    if (plain.equals(settled.plain(shown))) {
      return Basis.SPELLING;
    }
    if (authority.stream()
        .flatMap(a -> a.variants().stream())
        .map(settled::plain)
        .anyMatch(plain::equals)) {
      return Basis.AUTHORITY;
    }
    Basis known = joined.get(name);
    return known != null ? known : Basis.SHORT_FORM;
  }
}
