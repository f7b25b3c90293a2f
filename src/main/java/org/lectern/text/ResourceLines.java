package org.lectern.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Word lists that the program brings along: one entry a line, {@code #} begins a comment line. */
public final class ResourceLines {
  private ResourceLines() {}

  /**
   * The entries of a file, as they stand.
   *
   * @param owner a class of the package whose resource the file is
   */
  public static List<String> of(Class<?> owner, String file) {
    try (InputStream in = owner.getResourceAsStream(file);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(s -> !s.isEmpty() && !s.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
