package org.lectern.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lectern.model.Authority;
import org.lectern.model.Document;
import org.lectern.model.Entity;
import org.lectern.model.Entity.Basis;
import org.lectern.model.Ledger;
import org.lectern.model.Mention;

/**
 * Finds out which names of which documents mean one person, organisation or place.
 *
 * <p>By the authority first: its name or a variant. Else by the same name, letter case, diacritics,
 * hyphens and spaces aside. What else joins names is told by {@link ShortNames} for people and by
 * {@link OrganisationNames}.
 */
final class EntityLinker {
  private static final double LEAST = 0.5;

  private final Mention.Type type;
  private final SettledNames settled;
  private final Map<String, EntityDraft> drafts = new TreeMap<>();
  private final Map<String, Map<String, String>> keys = new TreeMap<>();

  private EntityLinker(Mention.Type type, List<Authority.Name> known) {
    this.type = type;
    this.settled = new SettledNames(known);
  }

  /** That one key means another. */
  record Join(String key, String into, Basis basis) {}

  /**
   * The entities of a type.
   *
   * @param drafts the entities, by id
   * @param ids for each document and name, the id
   */
  record Result(Map<String, EntityDraft> drafts, Map<String, Map<String, String>> ids) {
    /** The entities in their final form, by name. */
    List<Entity> entities(Map<String, Integer> listing) {
      List<Entity> entities = new ArrayList<>();
      drafts.forEach((id, draft) -> entities.add(entity(id, draft, listing)));
      entities.sort(Comparator.comparing(Entity::name).thenComparing(Entity::id));
      return entities;
    }

    /** The ids by the names that mean just one, each as {@link PlainText} has it. */
    Map<String, String> byName() {
      Map<String, String> ids = new HashMap<>();
      Set<String> several = new HashSet<>();
      drafts.forEach(
          (id, draft) ->
              draft
                  .called()
                  .forEach(
                      name -> {
                        String other = ids.putIfAbsent(name, id);
                        if (other != null && !other.equals(id)) {
                          several.add(name);
                        }
                      }));
      ids.keySet().removeAll(several);
      return ids;
    }

    private static Entity entity(String id, EntityDraft draft, Map<String, Integer> listing) {
      List<Entity.Naming> namings =
          draft.documents().entrySet().stream()
              .sorted(Comparator.comparing(e -> listing.get(e.getKey())))
              .map(e -> new Entity.Naming(e.getKey(), e.getValue()))
              .toList();
      return new Entity(
          id,
          draft.name(),
          draft.authority().flatMap(Authority.Name::wikidata),
          draft.forms(),
          namings);
    }
  }

  /**
   * @param documents the documents, by id
   * @param known what is settled of names of this type
   * @param eventsOf the ids of the events that each document reports
   */
  static Result of(
      Mention.Type type,
      List<Document> documents,
      List<Authority.Name> known,
      Map<String, Set<String>> eventsOf,
      KeptIds ids) {
    EntityLinker linker = new EntityLinker(type, known);
    documents.forEach(linker::read);
    switch (type) {
      case PERSON -> linker.join(new ShortNames(linker.settled, eventsOf).joins(linker.drafts));
      case ORGANISATION -> linker.join(new OrganisationNames(linker.settled).joins(linker.drafts));
      case PLACE -> {}
    }
    linker.read(documents);
    return linker.result(ids);
  }

  private void read(Document document) {
    Map<String, String> names = new TreeMap<>();
    for (Mention mention : document.mentions()) {
      if (mention.type() == type && mention.confidence() >= LEAST) {
        String key =
            names.computeIfAbsent(mention.name(), name -> settled.key(document.id(), name));
        drafts
            .computeIfAbsent(key, k -> new EntityDraft(settled))
            .add(document.id(), mention, mention.span().of(document.text()));
      }
    }
    for (Mention mention : document.mentions()) {
      if (mention.type() == type && names.containsKey(mention.name())) {
        drafts.get(names.get(mention.name())).count(document.id());
      }
    }
    keys.put(document.id(), names);
  }

  /** Finds the letters in which names are shown that the texts write in capitals. */
  private void read(List<Document> documents) {
    List<String> names = drafts.values().stream().map(EntityDraft::name).toList();
    LoudNames loud = new LoudNames(names, documents);
    drafts.values().forEach(draft -> draft.read(loud));
  }

  private void join(List<Join> joins) {
    Map<String, String> joined = new HashMap<>();
    for (Join join : joins) {
      EntityDraft other = drafts.remove(join.key());
      drafts.get(join.into()).take(other, join.basis());
      joined.put(join.key(), join.into());
    }
    keys.values()
        .forEach(
            names ->
                names.replaceAll(
                    (name, key) -> {
                      String last = key;
                      while (joined.containsKey(last)) {
                        last = joined.get(last);
                      }
                      return last;
                    }));
  }

  private Result result(KeptIds kept) {
    List<String> order = new ArrayList<>(drafts.keySet());
    List<String> ids = kept.assign(kind(), order.stream().map(k -> claim(drafts.get(k))).toList());
    Map<String, String> idOf = new HashMap<>();
    Map<String, EntityDraft> byId = new TreeMap<>();
    for (int i = 0; i < ids.size(); i++) {
      idOf.put(order.get(i), ids.get(i));
      byId.put(ids.get(i), drafts.get(order.get(i)));
    }
    Map<String, Map<String, String>> named = new LinkedHashMap<>();
    keys.forEach(
        (document, names) -> {
          Map<String, String> of = new TreeMap<>();
          names.forEach((name, key) -> of.put(name, idOf.get(key)));
          named.put(document, of);
        });
    return new Result(byId, named);
  }

  private KeptIds.Claim claim(EntityDraft draft) {
    return new KeptIds.Claim(
        draft.authority().flatMap(Authority.Name::id),
        draft.name(),
        draft.name(),
        draft.names(),
        Set.of());
  }

  private Ledger.Kind kind() {
    return switch (type) {
      case PERSON -> Ledger.Kind.PERSON;
      case ORGANISATION -> Ledger.Kind.ORGANISATION;
      case PLACE -> Ledger.Kind.PLACE;
    };
  }
}
