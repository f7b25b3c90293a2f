package org.lectern.publish;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Paths inside a site, with {@code /} between names. */
final class SitePath {
  /** Names of devices on Windows, whatever comes after a full stop. */
  private static final Pattern RESERVED =
      Pattern.compile("con|prn|aux|nul|(com|lpt)[0-9\u00B9\u00B2\u00B3]");

  private static final String FORBIDDEN = "<>:\"|?*\\";

  private SitePath() {}

  /**
   * What keeps a path from being written on every file system and only inside the site.
   *
   * @return empty if nothing does
   */
  static Optional<String> flaw(String path) {
    if (path.isEmpty() || path.startsWith("/")) {
      return Optional.of("it is empty or begins with a slash");
    }
    for (String name : path.split("/", -1)) {
      if (name.isEmpty() || name.equals(".") || name.equals("..")) {
        return Optional.of("it has an empty name, \".\" or \"..\" in it");
      }
      if (name.chars().anyMatch(c -> c < 0x20 || c == 0x7F || FORBIDDEN.indexOf(c) >= 0)) {
        return Optional.of("it has a character that file systems forbid");
      }
      String stem = name.toLowerCase(Locale.ROOT).replaceFirst("\\..*", "");
      if (name.endsWith(".") && name.length() > 1 || RESERVED.matcher(stem).matches()) {
        return Optional.of("Windows cannot hold the name \"" + name + "\"");
      }
    }
    return Optional.empty();
  }

  /** The same for all paths that a file system without letter case holds for one. */
  static String folded(String path) {
    String lower = Normalizer.normalize(path, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(lower, Normalizer.Form.NFC);
  }

  /**
   * The file of a path. Goes by the address where names are not ASCII, because {@link
   * Path#resolve(String)} refuses the letters that the locale of the process lacks.
   */
  static Path resolve(Path root, String path) {
    if (path.chars().allMatch(c -> c < 0x80)) {
      return root.resolve(path);
    }
    try {
      String base = root.toUri().toASCIIString();
      String tail = new URI(null, null, "/" + path, null).toASCIIString().substring(1);
      return Path.of(URI.create(base.endsWith("/") ? base + tail : base + "/" + tail));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  /** The path of a file inside a site; the inverse of {@link #resolve}. */
  static String of(Path root, Path file) {
    String base = root.toAbsolutePath().normalize().toUri().getRawPath();
    String whole = file.toAbsolutePath().normalize().toUri().getRawPath();
    if (Character.toString(base.charAt(base.length() - 1)).equals("/")) {
      base = base.substring(0, base.length() - 1);
    }
    String tail = whole.substring(base.length() + 1).replaceAll("/+$", "");
    return URI.create("x:/" + tail).getPath().substring(1);
  }
}
