package org.lectern.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.model.DateRange;

/** One line for a person; dates are EDTF, because every reader of any language can read them. */
final class PlainText {
  private PlainText() {}

  static String write(Reference reference) {
    List<String> sentences = new ArrayList<>();
    if (!reference.authors().isEmpty()) {
      sentences.add(
          reference.authors().stream().map(Name::literal).collect(Collectors.joining("; ")));
    }
    sentences.add('“' + reference.title() + '”');
    add(sentences, occasion(reference));
    add(
        sentences,
        joined(
            Stream.of(
                reference.publisher(),
                reference.occasionPlace().isPresent() ? Optional.empty() : reference.place(),
                date(reference))));
    add(sentences, reference.corpus());
    String line =
        sentences.stream()
            .map(s -> s.endsWith(".") || s.endsWith(".”") ? s : s + '.')
            .collect(Collectors.joining(" "));
    return reference.url().map(url -> line + ' ' + url).orElse(line);
  }

  private static void add(List<String> sentences, String sentence) {
    if (!sentence.isEmpty()) {
      sentences.add(sentence);
    }
  }

  private static String occasion(Reference reference) {
    return joined(
        Stream.of(
            reference.genre(),
            reference.occasion(),
            reference.occasionPlace(),
            reference.occasionDate().map(DateRange::toString)));
  }

  private static Optional<String> date(Reference reference) {
    return reference.date().map(d -> reference.dateUnsure() ? "[" + d + "?]" : d.toString());
  }

  private static String joined(Stream<Optional<String>> parts) {
    return parts.flatMap(Optional::stream).collect(Collectors.joining(", "));
  }
}
