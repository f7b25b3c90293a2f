package org.lectern.cite;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.model.DateRange;
import org.lectern.model.PartialDate;

/**
 * A BibTeX entry, also valid for biblatex.
 *
 * <p>{@code year} and {@code month} are for BibTeX and {@code date}, which may be a range, for
 * biblatex, which prefers it. Titles have braces of their own, so that no style changes the case of
 * names in them.
 */
final class Bibtex {
  private static final String[] MONTHS = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
  };

  private final StringBuilder out = new StringBuilder();

  private Bibtex() {}

  static String write(Reference reference) {
    Bibtex entry = new Bibtex();
    boolean article = reference.isOfThePress() && reference.publisher().isPresent();
    entry.out.append(article ? "@article{" : "@misc{").append(reference.key());
    entry.add("author", authors(reference));
    entry.add("title", Optional.of('{' + escape(reference.title()) + '}'));
    entry.add(article ? "journal" : "publisher", reference.publisher().map(Bibtex::escape));
    entry.add("howpublished", howPublished(reference));
    entry.add("organization", organisations(reference));
    entry.add("address", reference.place().map(Bibtex::escape));
    reference.date().ifPresent(entry::addDate);
    entry.add("langid", reference.language().flatMap(Bibtex::babel));
    entry.add("url", reference.url().map(Bibtex::address));
    entry.add("note", note(reference));
    return entry.out.append("\n}").toString();
  }

  private void add(String field, Optional<String> value) {
    value.filter(v -> !v.isEmpty()).ifPresent(v -> raw(field, '{' + v + '}'));
  }

  private void raw(String field, String value) {
    out.append(",\n  ").append(field).append(" = ").append(value);
  }

  private void addDate(DateRange date) {
    PartialDate first = date.from();
    add("date", Optional.of(date.toString()));
    add("year", Optional.of(first.toString().substring(0, 4)));
    if (first.month() != 0) {
      raw("month", MONTHS[first.month() - 1]);
    }
  }

  private static Optional<String> authors(Reference reference) {
    String authors =
        reference.authors().stream()
            .map(
                name ->
                    name.family().isPresent()
                        ? protect(name.family().get()) + ", " + protect(name.given().orElse(""))
                        : '{' + escape(name.literal()) + '}')
            .collect(Collectors.joining(" and "));
    return Optional.of(authors).filter(a -> !a.isEmpty());
  }

  /** A part of a name; braces keep "and" and commas in it from separating names. */
  private static String protect(String part) {
    String escaped = escape(part);
    return escaped.matches("(?i).*(,|\\band\\b).*") ? '{' + escaped + '}' : escaped;
  }

  private static Optional<String> howPublished(Reference reference) {
    String words =
        Stream.of(
                reference.genre(),
                reference.occasion(),
                reference.occasionPlace(),
                reference.occasionDate().map(DateRange::toString))
            .flatMap(Optional::stream)
            .map(Bibtex::escape)
            .collect(Collectors.joining(", "));
    return Optional.of(words).filter(w -> !w.isEmpty());
  }

  /** A list whose names braces keep whole; biblatex has it for who held a meeting. */
  private static Optional<String> organisations(Reference reference) {
    String names =
        reference.occasionHosts().stream()
            .map(name -> '{' + escape(name) + '}')
            .collect(Collectors.joining(" and "));
    return Optional.of(names).filter(n -> !n.isEmpty());
  }

  private static Optional<String> note(Reference reference) {
    String note =
        Stream.of(
                Optional.of(reference.corpus()),
                reference.original().map(url -> "Source: " + url),
                Optional.of("Date uncertain").filter(d -> reference.dateUnsure()))
            .flatMap(Optional::stream)
            .filter(s -> !s.isEmpty())
            .map(Bibtex::escape)
            .collect(Collectors.joining(". "));
    return Optional.of(note);
  }

  /** The names that babel, and so biblatex, uses for languages. */
  private static Optional<String> babel(String language) {
    return switch (language.split("-", 2)[0]) {
      case "en" -> Optional.of("english");
      case "fr" -> Optional.of("french");
      case "de" -> Optional.of("german");
      case "es" -> Optional.of("spanish");
      case "it" -> Optional.of("italian");
      case "pt" -> Optional.of("portuguese");
      case "ru" -> Optional.of("russian");
      case "ar" -> Optional.of("arabic");
      case "ja" -> Optional.of("japanese");
      case "zh" -> Optional.of("chinese");
      default -> Optional.empty();
    };
  }

  /** Braces get commands, not backslashes: BibTeX counts even escaped ones. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      switch (c) {
        case '\\' -> out.append("\\textbackslash{}");
        case '{' -> out.append("\\textbraceleft{}");
        case '}' -> out.append("\\textbraceright{}");
        case '~' -> out.append("\\textasciitilde{}");
        case '^' -> out.append("\\textasciicircum{}");
        case '$', '&', '%', '#', '_' -> out.append('\\').append(c);
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** An address is read verbatim, so what would end the field is percent-encoded (RFC 3986). */
  private static String address(String url) {
    return url.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D").replace(" ", "%20");
  }
}
