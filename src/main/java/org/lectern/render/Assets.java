package org.lectern.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lectern.model.SiteFiles;

/**
 * The files beside the pages, and their addresses.
 *
 * <p>Style sheets carry a hash of their content in the name, so that a browser may keep them for ever
 * and still never shows a new page with an old style. Scripts import each other by relative paths:
 * those of the theme lie in one folder with the hash of all of them, and so do the modules of the
 * search client.
 * {@code assets/search.js} is the address for others: it never changes and passes everything on.
 * What a style sheet refers to (fonts, images) keeps its name, because a style sheet names it.
 */
final class Assets {
  private static final String FOLDER = "assets";
  private static final String ENGINE = "search.js";

  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final SortedMap<String, String> addresses = new TreeMap<>();

  Assets(Theme theme) {
    SortedMap<String, byte[]> scripts = new TreeMap<>();
    for (Theme.ThemeFile file : theme.filesIn(FOLDER)) {
      String name = file.path().substring(FOLDER.length() + 1);
      if (name.endsWith(".js")) {
        scripts.put(name, file.content());
        continue;
      }
      String address =
          name.endsWith(".css") ? withHash(file.path(), file.content()) : file.path();
      files.put(address, file.content());
      addresses.put(name, address);
    }
    String together = FOLDER + "/site-" + hash(scripts) + "/";
    scripts.forEach(
        (name, content) -> {
          files.put(together + name, content);
          addresses.put(name, together + name);
        });
    SortedMap<String, byte[]> modules = theme.modules();
    if (!modules.isEmpty()) {
      String folder = FOLDER + "/search-" + hash(modules);
      modules.forEach((path, content) -> files.put(folder + "/" + path, content));
      addresses.put(ENGINE, folder + "/" + ENGINE);
      String stable =
          "export * from \"./" + folder.substring(FOLDER.length() + 1) + "/search.js\";\n";
      files.put(FOLDER + "/" + ENGINE, stable.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The address of an asset inside the site, by its name in the theme. */
  Optional<String> address(String name) {
    return Optional.ofNullable(addresses.get(name));
  }

  /** The names of all assets. */
  Set<String> names() {
    return Collections.unmodifiableSet(addresses.keySet());
  }

  /** Hands all files over. */
  void write(SiteFiles out) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      out.add(file.getKey(), file.getValue(), "the theme's assets");
    }
  }

  private static String withHash(String path, byte[] content) {
    int dot = path.lastIndexOf('.');
    String hash = hash(new TreeMap<>(Map.of("", content)));
    return path.substring(0, dot) + "." + hash + path.substring(dot);
  }

  /** Ten hexadecimal digits of SHA-256: enough that two versions of a file never meet. */
  private static String hash(SortedMap<String, byte[]> contents) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      contents.forEach(
          (path, content) -> {
            digest.update((path + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
          });
      return HexFormat.of().formatHex(digest.digest()).substring(0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has SHA-256
    }
  }
}
