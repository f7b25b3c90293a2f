package org.lectern.render;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.i18n.Messages;
import org.lectern.model.DateRange;
import org.lectern.model.Inferred;

/**
 * A fact to show, with its evidence.
 *
 * @param label what it is
 * @param value the fact in words
 * @param language the BCP 47 tag of the language of these words, where they are the source's
 * @param date the fact as a date, if it is one
 * @param link an address outside the site that it is, if it is one
 * @param href a page of this site on what it says, such as the list of all documents of the kind,
 *     from the root of the site
 * @param evidence why it is believed
 */
record FactView(
    String label,
    String value,
    Optional<String> language,
    Optional<DateView> date,
    Optional<String> link,
    Optional<String> href,
    EvidenceView evidence) {

  /** What the keys of the messages begin with that say what a fact is. */
  private static final String FIELD = "field.";

  /** A fact that the interface has words for. */
  static <T> FactView of(
      String field, Inferred<T> fact, Function<T, String> words, Origin source, Messages messages) {
    return of(field, fact, words.apply(fact.value()), Optional.empty(), source, messages);
  }

  /** A fact in the words of the source. */
  static FactView ofText(String field, Inferred<String> fact, Origin source, Messages messages) {
    return of(field, fact, fact.value(), Optional.of(source.language()), source, messages);
  }

  private static FactView of(
      String field,
      Inferred<?> fact,
      String words,
      Optional<String> language,
      Origin source,
      Messages messages) {
    return new FactView(
        messages.text(FIELD + field),
        words,
        language,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        EvidenceView.of(fact, source, messages));
  }

  static FactView ofDate(String field, Inferred<DateRange> fact, Origin source, Messages messages) {
    DateView date = DateView.of(fact.value(), messages);
    String text =
        date.yearKnown()
            ? date.text()
            : messages.text("common.yearUnknown", Map.of("date", date.text()));
    return new FactView(
        messages.text(FIELD + field),
        text,
        Optional.empty(),
        Optional.of(date),
        Optional.empty(),
        Optional.empty(),
        EvidenceView.of(fact, source, messages));
  }

  /** An address; only one of the web becomes a link. */
  static FactView ofAddress(String field, Inferred<String> fact, Origin source, Messages messages) {
    boolean web = fact.value().matches("(?i)https?://\\S+");
    return new FactView(
        messages.text(FIELD + field),
        fact.value(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(fact.value()).filter(v -> web),
        Optional.empty(),
        EvidenceView.of(fact, source, messages));
  }

  /** The same with evidence that quotes another document than the page's own. */
  FactView from(Optional<DocumentCard> document) {
    return new FactView(label, value, language, date, link, href, evidence.from(document));
  }

  /** The same with the page that it leads to. */
  FactView to(Optional<String> page) {
    return new FactView(label, value, language, date, link, page, evidence);
  }
}
