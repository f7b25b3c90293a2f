package org.lectern.suggest;

import java.util.List;
import java.util.stream.Collectors;
import org.lectern.suggest.Suggestion.Section;
import org.lectern.text.SettlingLine;

/** Writes proposals as an authority file, each with its evidence in comments before it. */
public final class AuthorityYaml {
  private AuthorityYaml() {}

  /**
   * The file.
   *
   * @param suggestions proposals, by section
   * @param most how many of a section are written
   */
  public static String of(List<Suggestion> suggestions, int most) {
    StringBuilder out = new StringBuilder();
    for (Section section : Section.values()) {
      List<Suggestion> own = suggestions.stream().filter(s -> s.section() == section).toList();
      if (own.isEmpty()) {
        continue;
      }
      out.append(section.key()).append(":\n");
      own.stream().limit(most).forEach(s -> entry(out, s));
      if (own.size() > most) {
        out.append("  # ").append(own.size() - most).append(" more\n");
      }
    }
    return out.toString();
  }

  private static void entry(StringBuilder out, Suggestion one) {
    one.evidence().forEach(e -> out.append("  # ").append(comment(e)).append('\n'));
    out.append("  - name: ").append(SettlingLine.quoted(one.name())).append('\n');
    one.id().ifPresent(id -> out.append("    id: ").append(SettlingLine.quoted(id)).append('\n'));
    if (!one.variants().isEmpty()) {
      String key = one.section() == Section.DATED_FACTS ? "phrases" : "variants";
      out.append("    ")
          .append(key)
          .append(": ")
          .append(
              one.variants().stream()
                  .map(SettlingLine::quoted)
                  .collect(Collectors.joining(", ", "[", "]")))
          .append('\n');
    }
    one.date().ifPresent(d -> out.append("    date: ").append(d).append('\n'));
  }

  /** Words that may be in a comment: those of a quoted scalar, without its quotation marks. */
  private static String comment(String words) {
    String quoted = SettlingLine.quoted(words.strip().replaceAll("\\s+", " "));
    return quoted.substring(1, quoted.length() - 1).replace("\\\"", "\"");
  }
}
