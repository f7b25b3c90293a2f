package org.lectern.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.address.Addresses;
import org.lectern.model.Entity;
import org.lectern.model.Mention;

/**
 * What the pages of a person, an organisation and a place have in common.
 *
 * @param card what lists show of it
 * @param kind what it is, such as {@code Organisation}
 * @param foundByName whether the search finds its documents by its name alone
 * @param wikidata the Wikidata item
 * @param forms the other names, and why they are taken for names of it
 * @param trend how often it is named, by year
 * @param hosted the events that it held, the latest first
 * @param documents the documents that name it, or the first of very many
 * @param allDocuments the page of all of them, if some are left out here
 * @param searchHref the search for them, from the root of the site
 */
record EntityView(
    Card card,
    String kind,
    boolean foundByName,
    Optional<String> wikidata,
    List<FormView> forms,
    Optional<TrendView> trend,
    List<EventCard> hosted,
    List<DocumentCard> documents,
    Optional<String> allDocuments,
    String searchHref) {

  /** Above this many, the documents have pages of their own. */
  private static final int MOST_DOCUMENTS = 150;

  /** How many of them are shown then. */
  private static final int FIRST_DOCUMENTS = 50;

  /**
   * One of them in a list.
   *
   * @param id its id
   * @param href its page, from the root of the site
   * @param name its name
   * @param mentions how often documents name it
   * @param documents how many documents name it
   */
  record Card(String id, String href, String name, int mentions, int documents) {
    static Card of(Mention.Type type, Entity entity) {
      return new Card(
          entity.id(),
          EntityView.href(type, entity.id()),
          entity.name(),
          entity.mentions(),
          entity.namings().size());
    }
  }

  /**
   * Another name.
   *
   * @param name the name
   * @param because why it is taken for a name of the same
   */
  record FormView(String name, String because) {}

  static EntityView of(Mention.Type type, Entity entity, Lookup lookup) {
    boolean many = many(entity);
    return new EntityView(
        Card.of(type, entity),
        lookup.messages().text("entity." + type.label()),
        type == Mention.Type.ORGANISATION,
        entity.wikidata().filter(item -> item.matches("Q[0-9]+")),
        entity.forms().stream()
            .filter(form -> !form.name().equals(entity.name()))
            .map(form -> new FormView(form.name(), Wording.basis(form.basis(), lookup.messages())))
            .toList(),
        TrendView.of(type, entity, lookup),
        lookup.hostedBy(type, entity.id()).stream().map(e -> EventCard.of(e, lookup)).toList(),
        cards(entity, lookup).limit(many ? FIRST_DOCUMENTS : MOST_DOCUMENTS).toList(),
        Optional.of(Addresses.documentsOf(href(type, entity.id()))).filter(page -> many),
        searchHref(type, entity));
  }

  /** The documents that name it, where they are too many for its own page. */
  static Optional<Selection> selection(Mention.Type type, Entity entity, Lookup lookup) {
    return many(entity)
        ? Optional.of(
            Selection.naming(
                facet(type),
                entity.id(),
                entity.name(),
                href(type, entity.id()),
                cards(entity, lookup).toList(),
                lookup))
        : Optional.empty();
  }

  private static Optional<Facet> facet(Mention.Type type) {
    return switch (type) {
      case PERSON -> Optional.of(Facet.PERSON);
      case PLACE -> Optional.of(Facet.PLACE);
      case ORGANISATION -> Optional.empty();
    };
  }

  /** The page of one, from the root of the site. */
  static String href(Mention.Type type, String id) {
    return switch (type) {
      case PERSON -> Addresses.person(id);
      case ORGANISATION -> Addresses.organisation(id);
      case PLACE -> Addresses.place(id);
    };
  }

  /** A search for the documents that name it: by its facet, or where there is none by its name. */
  static String searchHref(Mention.Type type, Entity entity) {
    return Addresses.SEARCH
        + switch (type) {
          case PERSON -> "?person=" + Addresses.encoded(entity.id());
          case PLACE -> "?place=" + Addresses.encoded(entity.id());
          case ORGANISATION ->
              "?q=" + Addresses.encoded("\"" + entity.name().replace("\"", "") + "\"");
        };
  }

  private static boolean many(Entity entity) {
    return entity.namings().size() > MOST_DOCUMENTS;
  }

  private static Stream<DocumentCard> cards(Entity entity, Lookup lookup) {
    return entity.documents().stream().flatMap(id -> lookup.card(id).stream());
  }
}
