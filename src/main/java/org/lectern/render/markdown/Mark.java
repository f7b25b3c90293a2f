package org.lectern.render.markdown;

import java.util.Comparator;
import java.util.Optional;
import org.lectern.model.Span;

/**
 * Words of a paragraph that get an element of their own.
 *
 * @param span the words in the cleaned text
 * @param tag the element's name
 * @param id its id, which only the first piece carries when the element has to be split
 * @param attributes its other attributes, escaped, each with a leading space
 */
record Mark(Span span, String tag, Optional<String> id, String attributes) {
  /** The order of nesting: what begins first and ends last is outside; then as listed. */
  static final Comparator<Mark> OUTSIDE_IN = Comparator.comparing(Mark::span);

  /** The opening tag. */
  String open(boolean first) {
    String address = first ? id.map(i -> Html.attribute("id", i)).orElse("") : "";
    return '<' + tag + address + attributes + '>';
  }
}
