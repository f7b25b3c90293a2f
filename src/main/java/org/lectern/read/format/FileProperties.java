package org.lectern.read.format;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lectern.model.DateRange;
import org.lectern.model.EmbeddedMetadata;
import org.lectern.model.Inferred;

/**
 * The properties that a program writes into a file beside its text. They are of the file first: a
 * title may be that of a template, an author who typed, a date the day of a copy. So they count
 * little, and where the text says otherwise, nothing.
 */
final class FileProperties {
  private static final double WEAK = 0.45;

  private FileProperties() {}

  /**
   * What properties say of a document.
   *
   * @param rule the name of the rule
   * @param title a title, may be blank
   * @param author names with semicolons between them, may be blank
   * @param created ISO 8601, may be blank
   * @param modified ISO 8601, may be blank
   */
  static EmbeddedMetadata read(
      String rule,
      String title,
      String author,
      String created,
      String modified,
      Optional<String> language) {
    return new EmbeddedMetadata(
        Optional.of(title.strip().replaceAll("\\s+", " "))
            .filter(FileProperties::isTitle)
            .map(t -> Inferred.of(t, 0.6, rule)),
        language.flatMap(TeiHeader::tag).map(tag -> Inferred.of(tag, 0.9, rule)),
        Optional.empty(),
        date(rule, created, modified),
        Optional.empty(),
        Optional.empty(),
        authors(rule, author),
        Optional.empty(),
        Optional.empty());
  }

  /** What is no file's name and no program's. */
  private static boolean isTitle(String title) {
    return title.length() > 3
        && title.codePoints().anyMatch(Character::isLetter)
        && !title.matches(
            "(?i)(microsoft (word|powerpoint|excel) - .*|.*\\.(docx?|odt|rtf|pdf|tex|dvi|indd|qxd|html?)"
                + "|untitled.*|document ?\\d*|title|about:blank|https?://.*|powerpoint .*|slide 1)");
  }

  /** Full names alone: an account such as {@code admin} is nobody's. */
  private static List<Inferred<String>> authors(String rule, String author) {
    return Arrays.stream(author.split(";"))
        .map(name -> name.strip().replaceAll("\\s+", " "))
        .filter(name -> name.matches("\\p{Lu}[\\p{L}.'’-]*( [\\p{L}.'’-]+){1,4}"))
        .filter(name -> !name.matches("(?i).*\\b(user|admin|office|microsoft|windows|adobe)\\b.*"))
        .map(
            name ->
                Inferred.of(name, WEAK, rule)
                    .because("The file's properties name who made it, not who said it."))
        .toList();
  }

  /**
   * The day or month in which the file was both made and last changed; else its age says nothing.
   */
  private static Optional<Inferred<DateRange>> date(String rule, String created, String modified) {
    String other = modified.isBlank() ? created : modified;
    for (int units : new int[] {10, 7}) {
      if (created.length() >= units
          && other.length() >= units
          && created.substring(0, units).equals(other.substring(0, units))) {
        return DateRange.parse(created.substring(0, units))
            .map(
                date ->
                    Inferred.of(date, WEAK, rule)
                        .because("The file was made and last changed then."));
      }
    }
    return Optional.empty();
  }
}
