package org.lectern.render;

import io.pebbletemplates.pebble.error.PebbleException;
import java.util.List;
import org.lectern.text.NearNames;

/** A template uses a name that does not exist. Never leaves this package. */
final class UnknownNameException extends PebbleException {
  private final String name;
  private final List<String> known;

  UnknownNameException(String name, List<String> known, int line, String template) {
    super(null, "unknown name \"" + name + "\"", line, template);
    this.name = name;
    this.known = List.copyOf(known);
  }

  String hint() {
    return NearNames.hint(name, known);
  }
}
