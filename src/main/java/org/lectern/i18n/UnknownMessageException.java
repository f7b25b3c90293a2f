package org.lectern.i18n;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lectern.text.NearNames;

/** Somebody asks for a message of a key that does not exist. */
public final class UnknownMessageException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String hint;

  UnknownMessageException(String key, Collection<String> known) {
    super("there is no message \"" + key + "\"");
    this.hint = hint(key, known);
  }

  /** What may have been meant. */
  public String hint() {
    return hint;
  }

  /** The nearest key, and all of the same group: all there are would be hundreds. */
  static String hint(String key, Collection<String> known) {
    String group = group(key);
    List<String> kin = known.stream().filter(other -> group(other).equals(group)).toList();
    if (!kin.isEmpty()) {
      return NearNames.hint(key, kin);
    }
    Optional<String> near = NearNames.nearest(key, known);
    return near.map(name -> "did you mean \"" + name + "\"? ").orElse("")
        + "messages/en.properties has all keys";
  }

  private static String group(String key) {
    return key.substring(0, Math.max(0, key.indexOf('.')));
  }
}
