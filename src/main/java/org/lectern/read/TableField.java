package org.lectern.read;

import java.util.List;
import java.util.Locale;

/** What a column of a table can be: the id, the text, or a fact that is stated of the document. */
enum TableField {
  ID("id", "id", "identifier", "docid"),
  TEXT("text", "text", "body", "content", "fulltext", "speech", "transcript"),
  TITLE("title", "title", "headline"),
  LANGUAGE("language", "language", "lang"),
  KIND("kind", "kind"),
  DATE("date", "date", "published", "publicationdate", "datepublished", "pubdate"),
  PLACE("place", "place", "location", "venue", "city"),
  PUBLISHER("publisher", "publisher"),
  AUTHORS("authors", "authors", "author", "speaker", "speakers"),
  RIGHTS("rights", "rights", "license", "licence"),
  RIGHTS_HOLDER("rights-holder", "rightsholder"),
  SOURCE("source", "url", "link", "sourceurl"),
  PUBLISH("publish", "publish"),
  EVENT_NAME("name", "event", "eventname"),
  EVENT_DATE("date", "eventdate"),
  EVENT_PLACE("place", "eventplace"),
  EVENT_HOSTS("hosts", "eventhosts", "eventhost"),
  EVENT_ORGANISERS(
      "organisers", "eventorganisers", "eventorganizers", "eventorganiser", "eventorganizer"),
  EVENT_SPONSORS("sponsors", "eventsponsors", "eventsponsor");

  private final String key;
  private final List<String> names;

  TableField(String key, String... names) {
    this.key = key;
    this.names = List.of(names);
  }

  /** Its key in {@code corpus.yaml}, for a field of the event inside {@code event}. */
  String key() {
    return key;
  }

  /** Whether it is a fact of the event; those are the last. */
  boolean ofEvent() {
    return compareTo(EVENT_NAME) >= 0;
  }

  /** How sure a column's name says that it is this field: the less the surer, or -1 if not. */
  int rank(String column) {
    return names.indexOf(column.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""));
  }
}
