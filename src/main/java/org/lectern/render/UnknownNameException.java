package org.lectern.render;

import io.pebbletemplates.pebble.error.PebbleException;
import java.util.List;
import org.lectern.text.NearNames;

/** A template uses a name that does not exist. Never leaves this package. */
final class UnknownNameException extends PebbleException {
  private static final long serialVersionUID = 1L;

  private final String hint;

  UnknownNameException(String name, List<String> known, int line, String template) {
    this(name, NearNames.hint(name, known), line, template);
  }

  UnknownNameException(String name, String hint, int line, String template) {
    super(null, "unknown name \"" + name + "\"", line, template);
    this.hint = hint;
  }

  String hint() {
    return hint;
  }
}
