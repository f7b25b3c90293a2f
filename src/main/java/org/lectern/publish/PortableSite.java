package org.lectern.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;

/**
 * Changes a gathered site so that it works from a disk ({@code file:} addresses).
 *
 * <p>There, a link to a folder shows a list of files, modules do not load, and no page may fetch.
 * So links name {@code index.html}; scripts are classic and deferred; and each file of the index
 * that the browser reads gets a script beside it, {@code X.js} for {@code X}, that hands its bytes
 * over as Base64: {@code Lectern.file("...")}. The engine is one that has all its parts and {@code
 * src/main/web/disk.js}, which loads these on demand. The index itself stays, for Lucene.
 */
public final class PortableSite {
  private static final String NOT_FOUND = "404.html";
  private static final Pattern ENGINE = Pattern.compile("assets/engine\\.[0-9a-f]+\\.js");

  /** The search for other programs, which can load modules. */
  private static final Pattern MODULE =
      Pattern.compile("assets/(search|engine-[a-z]+\\.[0-9a-f]+)\\.js");

  /** Files of the index that only Lucene reads. */
  private static final Pattern LUCENE_ONLY =
      Pattern.compile("segments_.*|.*\\.(si|fnm|nvd|nvm|lock)");

  private final Staging staging;
  private final Queue<Problem> problems = new ConcurrentLinkedQueue<>();

  /** Prepares to change the files gathered so far. */
  public PortableSite(Staging staging) {
    this.staging = staging;
  }

  /**
   * Makes the changes.
   *
   * @return what will not work from a disk
   * @throws IOException if a file cannot be read or written
   */
  public List<Problem> make() throws IOException {
    if (staging.files().contains(NOT_FOUND)) {
      staging.remove(NOT_FOUND); // a host shows it; its links are a host's
    }
    SiteLinks links = new SiteLinks(new HashSet<>(staging.files()), Optional.empty());
    try {
      staging.stream().parallel().forEach(path -> change(path, links));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return problems.stream().sorted().toList();
  }

  private void change(String path, SiteLinks links) {
    try {
      if (path.endsWith(".html")) {
        staging.replace(path, new PortablePage(path, links).rewritten(staging.read(path)));
      } else if (ENGINE.matcher(path).matches()) {
        staging.replace(path, ProgramScript.after(new byte[0], "disk.js"));
      } else if (path.startsWith("assets/")
          && path.endsWith(".js")
          && !MODULE.matcher(path).matches()) {
        script(path);
      } else if (path.startsWith("index/")) {
        indexFile(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void script(String path) throws IOException {
    PortableScript script =
        new PortableScript(new String(staging.read(path), StandardCharsets.UTF_8));
    if (script.needsModules()) {
      problems.add(
          Problem.warning(
              Place.file(path),
              "this script imports or exports, which browsers refuse from a disk",
              "put what it needs into one file"));
    }
    staging.replace(path, script.classic().getBytes(StandardCharsets.UTF_8));
  }

  /** Whether a browser reads a file of the index, and not Lucene alone. */
  static boolean isForBrowsers(String path) {
    return !LUCENE_ONLY.matcher(path.substring(path.lastIndexOf('/') + 1)).matches();
  }

  private void indexFile(String path) throws IOException {
    if (isForBrowsers(path)) {
      String base64 = Base64.getEncoder().encodeToString(staging.read(path));
      String script = "Lectern.file(\"" + base64 + "\");\n";
      staging.add(path + ".js", script.getBytes(StandardCharsets.US_ASCII), "the search index");
    }
  }
}
