package org.lectern.render;

import java.util.Optional;
import java.util.function.Function;
import org.lectern.model.DateRange;
import org.lectern.model.Inferred;

/**
 * A fact to show, with its evidence.
 *
 * @param label what it is
 * @param value the fact in words
 * @param date the fact as a date, if it is one
 * @param link an address outside the site that it is, if it is one
 * @param evidence why it is believed
 */
record FactView(
    String label,
    String value,
    Optional<DateView> date,
    Optional<String> link,
    EvidenceView evidence) {

  static <T> FactView of(String label, Inferred<T> fact, Function<T, String> words, String source) {
    return new FactView(
        label,
        words.apply(fact.value()),
        Optional.empty(),
        Optional.empty(),
        EvidenceView.of(fact, source));
  }

  static FactView ofDate(String label, Inferred<DateRange> fact, String source) {
    DateView date = DateView.of(fact.value());
    String text = date.yearKnown() ? date.text() : date.text() + ", year unknown";
    return new FactView(
        label, text, Optional.of(date), Optional.empty(), EvidenceView.of(fact, source));
  }

  /** An address; only one of the web becomes a link. */
  static FactView ofAddress(String label, Inferred<String> fact, String source) {
    boolean web = fact.value().matches("(?i)https?://\\S+");
    return new FactView(
        label,
        fact.value(),
        Optional.empty(),
        Optional.of(fact.value()).filter(v -> web),
        EvidenceView.of(fact, source));
  }

  /** The same with evidence that quotes another document than the page's own. */
  FactView from(Optional<DocumentCard> document) {
    return new FactView(label, value, date, link, evidence.from(document));
  }
}
