package org.lectern.export;

import java.util.List;
import java.util.function.Function;
import org.lectern.address.Addresses;
import org.lectern.model.Corpus;
import org.lectern.model.Entity;
import org.lectern.model.Ledger;
import org.lectern.model.Mention;

/** What rows of people, organisations and places have in common. */
final class NameTables {
  private final Corpus corpus;
  private final Urls urls;

  NameTables(Corpus corpus) {
    this.corpus = corpus;
    this.urls = new Urls(corpus.settings());
  }

  /** The table of organisations or of places. */
  Table<Entity> table(String name, String row, Mention.Type type) {
    return new Table<>(
        name, row, false, columns("its id", Function.identity(), type), corpus.entities().of(type));
  }

  /**
   * The columns that rows of what has names begin with.
   *
   * @param id what the id is
   * @param of the names of a row
   */
  <R> List<Column<R>> columns(String id, Function<R, Entity> of, Mention.Type type) {
    return List.of(
        Column.text("id", id, r -> of.apply(r).id()),
        Column.address("url", "its page", r -> urls.of(page(type, of.apply(r).id()))),
        Column.text("name", "the name to show", r -> of.apply(r).name()),
        Column.texts("variants", "other names that the documents use", r -> of.apply(r).variants()),
        Column.maybe("wikidata", "the Wikidata item", r -> of.apply(r).wikidata()),
        Column.objects(
            "forms",
            "`{name, basis}`: the variants, and why each is taken for a name of the same:"
                + " `authority` (the publisher says so), `spelling`, `short-form` (a document uses"
                + " it for the full name), `same-words`, `initials`, `shared-role`, `shared-event`",
            r -> of.apply(r).forms().stream().map(NameTables::form).toList()),
        Column.texts(
            "documents", "the ids of the documents that name it", r -> of.apply(r).documents()),
        Column.integer(
            "mentions", "how often they do: rows of `mentions.jsonl`", r -> of.apply(r).mentions()),
        Column.objects(
            "mentionsByDocument",
            "`{document, mentions}`: the same for each document",
            r -> of.apply(r).namings().stream().map(NameTables::naming).toList()));
  }

  private static String page(Mention.Type type, String id) {
    return switch (type) {
      case PERSON -> Addresses.of(Ledger.Kind.PERSON, id);
      case ORGANISATION -> Addresses.of(Ledger.Kind.ORGANISATION, id);
      case PLACE -> Addresses.of(Ledger.Kind.PLACE, id);
    };
  }

  private static Json.Part form(Entity.Form form) {
    return json -> {
      json.text("name", form.name());
      json.text("basis", form.basis().label());
    };
  }

  private static Json.Part naming(Entity.Naming naming) {
    return json -> {
      json.text("document", naming.document());
      json.number("mentions", naming.mentions());
    };
  }
}
