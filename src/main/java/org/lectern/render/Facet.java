package org.lectern.render;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lectern.i18n.Messages;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;

/**
 * By what documents are told apart, as the search index does it; the names in lower case are those
 * of its fields.
 */
enum Facet {
  YEAR,
  TYPE,
  LANGUAGE,
  SOURCE,
  EVENT,
  PERSON,
  PLACE;

  /** The field of the index, and a part of addresses. */
  String field() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How to name it. */
  String label(Messages messages) {
    return messages.text("search.facet." + field());
  }

  /**
   * The one value that a document has, or nothing: where it is not known, and where there can be
   * several.
   */
  Optional<String> of(Document document) {
    return switch (this) {
      case YEAR -> document.listingDate().map(date -> "%04d".formatted(date.value().from().year()));
      case TYPE -> document.metadata().kind().map(Inferred::value).map(Kind::label);
      case LANGUAGE -> document.metadata().language().map(Inferred::value);
      case SOURCE -> document.metadata().publisher().map(Inferred::value);
      case EVENT, PERSON, PLACE -> Optional.empty();
    };
  }

  /** A value in words, as a choice among others. */
  String words(String value, Messages messages) {
    return switch (this) {
      case YEAR -> year(value);
      case TYPE -> messages.has(kinds(value)) ? messages.text(kinds(value)) : value;
      case LANGUAGE -> messages.languageName(value);
      default -> value;
    };
  }

  /** The title of the list of all documents that have a value. */
  String title(String value, Messages messages) {
    String words = words(value, messages);
    return switch (this) {
      case YEAR -> messages.text("documents.inYear", Map.of("year", words));
      case LANGUAGE -> messages.text("documents.inLanguage", Map.of("language", words));
      case SOURCE -> messages.text("documents.bySource", Map.of("publisher", words));
      default -> words;
    };
  }

  /** The title of the list of all values. */
  String all(Messages messages) {
    return messages.text("facet.all." + field());
  }

  /** A year without the zeros that make four digits of it. */
  static String year(String value) {
    return value.replaceFirst("^0+", "");
  }

  private static String kinds(String value) {
    return "kinds." + value;
  }
}
