package org.lectern.read;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lectern.model.StatedMetadata;

/**
 * What the publisher states of a text, wherever it is said. What is said of one text is stronger
 * than what is said of many: the sidecar, then {@code documents}, then the cells of a table's row,
 * then {@code rules}, of which a later one is stronger, then {@code defaults}. Front matter, which
 * is in the text's own file, is stronger than all of these; its reader puts it on top.
 */
final class Statements {
  private final SettingsFile settings;

  Statements(SettingsFile settings) {
    this.settings = settings;
  }

  /**
   * The facts of a text.
   *
   * @param path the path of its file
   * @param id its id
   * @param sidecar its sidecar
   * @param cells what the row of a table says of it
   */
  StatedMetadata of(String path, String id, Sidecar sidecar, StatedMetadata cells) {
    StatedMetadata stated = sidecar.stated().orElse(settings.settings().statedOf(id)).orElse(cells);
    for (PathRule rule : rules(path)) {
      stated = stated.orElse(rule.stated());
    }
    return stated.orElse(settings.settings().defaults());
  }

  /** The encoding of a file, if it is stated anywhere. */
  Optional<Charset> charset(String path, String id, Sidecar sidecar) {
    return sidecar
        .charset()
        .or(() -> Optional.ofNullable(settings.charsets().get(id)))
        .or(() -> rules(path).stream().flatMap(r -> r.charset().stream()).findFirst())
        .or(settings::charset);
  }

  /** What the columns of a table are, if {@code corpus.yaml} says so. */
  Optional<TableRule> table(String path) {
    return lastFirst(settings.tables(), rule -> rule.fits(path)).stream().findFirst();
  }

  private List<PathRule> rules(String path) {
    return lastFirst(settings.rules(), rule -> rule.fits(path));
  }

  private static <T> List<T> lastFirst(List<T> all, Predicate<T> fits) {
    List<T> fitting = new ArrayList<>(all.stream().filter(fits).toList());
    Collections.reverse(fitting);
    return fitting;
  }
}
