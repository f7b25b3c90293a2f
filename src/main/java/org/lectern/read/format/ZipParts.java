package org.lectern.read.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;

/** The parts of a ZIP file that a reader wants, inflated within limits. */
final class ZipParts {
  private static final int MOST_ENTRIES = 20_000;
  private static final long MOST_BYTES = 200L << 20;

  /** Text deflates to a tenth, seldom to a hundredth; a thousandth is a bomb. */
  private static final long MOST_RATIO = 500;

  private static final long RATIO_FROM = 4L << 20;

  private ZipParts() {}

  /** Why a file was refused. */
  private static final class Refused extends IOException {
    private static final long serialVersionUID = 1;

    Refused(String message) {
      super(message);
    }
  }

  /**
   * Reads a file.
   *
   * @param path its path, for messages
   * @param file its bytes
   * @param wanted the names of the parts that are read; all others are passed over
   * @return the parts by name, or empty with a problem
   */
  static Outcome<Optional<Map<String, byte[]>>> read(
      String path, byte[] file, Predicate<String> wanted) {
    try {
      return Outcome.of(Optional.of(parts(file, wanted)));
    } catch (Refused e) {
      return refused(path, e.getMessage(), "make a new file of the text, and use that");
    } catch (IOException | IllegalArgumentException e) {
      return refused(
          path,
          e.getMessage() == null
              ? "a broken ZIP file"
              : "a broken ZIP file: " + e.getMessage().replaceAll("\\s+", " "),
          "copy or download the file again, or save it anew with the program that made it");
    }
  }

  private static Map<String, byte[]> parts(byte[] file, Predicate<String> wanted)
      throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > MOST_ENTRIES) {
          throw new Refused("more than " + MOST_ENTRIES + " files are packed in it");
        }
        boolean take = wanted.test(entry.getName());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
          total += n;
          if (total > MOST_BYTES || total > RATIO_FROM && total / MOST_RATIO > file.length) {
            throw new Refused("what is packed in it is far too large");
          }
          out.write(buffer, 0, take ? n : 0);
        }
        if (take && parts.put(entry.getName(), out.toByteArray()) != null) {
          throw new Refused("two files of one name are packed in it: " + entry.getName());
        }
      }
    }
    if (entries == 0) {
      throw new IOException("nothing is in it");
    }
    return parts;
  }

  private static Outcome<Optional<Map<String, byte[]>>> refused(
      String path, String message, String hint) {
    return new Outcome<>(Optional.empty(), List.of(Problem.error(Place.file(path), message, hint)));
  }
}
