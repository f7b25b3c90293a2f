package org.lectern.read;

import java.util.List;
import org.lectern.model.Problem;

/**
 * The characters of a file.
 *
 * @param text the characters, without a byte order mark
 * @param charset the IANA name of the encoding
 * @param confidence from 0 to 1
 * @param problems what could not be decoded as it should, or is unsure
 */
record Decoded(String text, String charset, double confidence, List<Problem> problems) {
  Decoded {
    problems = List.copyOf(problems);
  }
}
