package org.lectern.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.lectern.model.SiteFiles;

/**
 * The files beside the pages, and their addresses.
 *
 * <p>Style sheets and scripts carry a hash of their content in the address, so that a browser may
 * keep them for ever and still never shows a new page with an old style. {@link StyleSheet} makes
 * one file of the style sheet's parts. What a style sheet refers to (fonts, images) keeps its name,
 * because a style sheet names it.
 *
 * <p>Our scripts are shipped minified, one file each. Where the publisher has scripts too, all of
 * the theme's are shipped as they are written: they may import each other, so they lie in one
 * folder, under their names, with a hash of all of them in the folder's.
 *
 * <p>The search is shipped twice: for our pages as {@code engine.js}, a classic script, since
 * modules do not load from a disk; for others as the module {@code assets/search.js}, an address
 * that never changes. Both fetch what few queries need from {@code engine-PART.js}.
 */
final class Assets {
  private static final String FOLDER = "assets/";

  /** The picture that others show beside a link to a page; a publisher may have their own. */
  static final String CARD = FOLDER + "card.png";

  private static final String FONTS = "fonts/";

  /** How the search names a part that it fetches when a query needs it. */
  private static final Pattern PART = Pattern.compile("\"\\./(engine-[a-z]+\\.js)\"");

  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final SortedMap<String, String> addresses = new TreeMap<>();

  Assets(Theme theme) {
    SortedMap<String, byte[]> scripts = new TreeMap<>();
    String naming = naming(theme);
    for (Theme.ThemeFile file : theme.filesIn("assets")) {
      String name = file.path().substring(FOLDER.length());
      if (StyleSheet.has(file)) {
        continue; // It becomes part of one file.
      }
      if (name.endsWith(".js")) {
        scripts.put(name, file.content());
      } else if (name.endsWith(".css")) {
        addHashed(name, file.content());
      } else if (!file.ours() || !name.startsWith(FONTS) || naming.contains(name)) {
        add(name, file.path(), file.content());
      }
    }
    StyleSheet.of(theme).ifPresent(content -> addHashed(StyleSheet.NAME, content));
    if (theme.hasOwnScripts()) {
      String folder = FOLDER + "scripts-" + hash(scripts) + "/";
      scripts.forEach((name, content) -> add(name, folder + name, content));
    } else {
      for (String name : scripts.keySet()) {
        theme.bundled("scripts/" + name).ifPresent(content -> addHashed(name, content));
      }
    }
    theme.bundled("engine.js").ifPresent(c -> addHashed("engine.js", withParts(theme, c)));
    theme
        .bundled("search.js")
        .ifPresent(c -> add("search.js", FOLDER + "search.js", withParts(theme, c)));
  }

  /** The search with the addresses of its parts, which are added. */
  private byte[] withParts(Theme theme, byte[] search) {
    String code = new String(search, StandardCharsets.UTF_8);
    return PART.matcher(code)
        .replaceAll(
            part -> {
              String name = part.group(1);
              theme.bundled(name).ifPresent(content -> addHashed(name, content));
              return "\"./" + addresses.get(name).substring(FOLDER.length()) + "\"";
            })
        .getBytes(StandardCharsets.UTF_8);
  }

  /** All that can name a font: one of ours that nothing names is another theme's, not shipped. */
  private static String naming(Theme theme) {
    List<Theme.ThemeFile> files = new ArrayList<>(StyleSheet.files(theme));
    theme.files().stream()
        .filter(file -> file.path().matches(".*\\.(css|html)") && !StyleSheet.has(file))
        .forEach(files::add);
    return StyleSheet.text(files);
  }

  private void addHashed(String name, byte[] content) {
    int dot = name.lastIndexOf('.');
    String hash = hash(new TreeMap<>(Map.of("", content)));
    add(name, FOLDER + name.substring(0, dot) + "." + hash + name.substring(dot), content);
  }

  private void add(String name, String address, byte[] content) {
    files.put(address, content);
    addresses.put(name, address);
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
