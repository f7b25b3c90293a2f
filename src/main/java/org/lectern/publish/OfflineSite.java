package org.lectern.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.address.Addresses;

/**
 * Adds what lets a reader's browser keep a gathered site: the service worker {@code sw.js}, which
 * knows the files of this build, and {@code offline.json}, the list of all pages for those who want
 * the whole site. {@code src/main/web/worker.js} says what is kept and when.
 *
 * <p>The worker changes with the scripts, the styles and the index, and a browser takes every
 * worker whose bytes differ for a new one.
 */
public final class OfflineSite {
  private static final String CLAIMANT = "reading offline";
  private static final String INDEX = "index/";
  private static final String ROOT = INDEX + "_0.root";
  private static final Pattern STYLE = Pattern.compile("assets/style\\.[0-9a-f]+\\.css");

  /** What the search fetches when a query needs it. */
  private static final Pattern PART = Pattern.compile("assets/engine-[a-z]+\\.[0-9a-f]+\\.js");

  /** Bytes of a file's header before and after the name of its codec: docs/index-format.md. */
  private static final int BEFORE_NAME = 4;

  private static final int VERSION_LENGTH = 4;
  private static final int ID_SHOWN = 4;

  private final Staging staging;

  /** Prepares to add to the files gathered so far. */
  public OfflineSite(Staging staging) {
    this.staging = staging;
  }

  /**
   * Adds the files; a site without an index gets none.
   *
   * @throws IOException if a file cannot be read or written
   */
  public void make() throws IOException {
    List<String> files = staging.files();
    if (!files.contains(ROOT)) {
      return;
    }
    String id = indexId(staging.read(ROOT));
    List<String> pages = files.stream().filter(f -> f.endsWith("index.html")).toList();
    staging.add("offline.json", list(id, pages), CLAIMANT);
    String site = "self.LECTERN_SITE=" + site(id, files, pages) + ";\n";
    byte[] worker = ProgramScript.after(site.getBytes(StandardCharsets.UTF_8), "worker.js");
    staging.add("sw.js", worker, CLAIMANT);
  }

  /** The first eight digits of the segment's id, by which requests to the index are versioned. */
  private static String indexId(byte[] root) {
    int at = BEFORE_NAME + 1 + root[BEFORE_NAME] + VERSION_LENGTH;
    return HexFormat.of().formatHex(root, at, at + ID_SHOWN);
  }

  private String site(String id, List<String> files, List<String> pages) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField(
          "style", files.stream().filter(STYLE.asMatchPredicate()).findFirst().orElse(""));
      json.writeStringField("search", "search/");
      json.writeNumberField("pageBytes", size(pages));
      List<String> assets =
          files.stream().filter(f -> f.startsWith("assets/") && !f.endsWith(".txt")).toList();
      writeArray(json, "assets", assets.stream().filter(PART.asMatchPredicate().negate()));
      writeArray(json, "parts", assets.stream().filter(PART.asMatchPredicate()));
      List<String> index =
          files.stream().filter(f -> f.startsWith(INDEX) && PortableSite.isForBrowsers(f)).toList();
      json.writeObjectFieldStart("index");
      json.writeStringField("id", id);
      json.writeNumberField("bytes", size(index));
      json.writeArrayFieldStart("files");
      for (String file : index) {
        json.writeStartArray();
        json.writeString(file);
        json.writeNumber(staging.size(file));
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void writeArray(JsonGenerator json, String name, Stream<String> files)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String file : files.toList()) {
      json.writeString(address(file));
    }
    json.writeEndArray();
  }

  private static byte[] list(String id, List<String> pages) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("id", id);
      json.writeArrayFieldStart("pages");
      for (String page : pages) {
        json.writeString(address(page));
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
    return out.toByteArray();
  }

  /** The address of a file; that of a page is its folder's. */
  private static String address(String file) {
    return Addresses.isPage(file)
        ? Addresses.ofPage(file)
        : Addresses.encoded(file).replace("%2F", "/");
  }

  private long size(List<String> files) throws IOException {
    long sum = 0;
    for (String file : files) {
      sum += staging.size(file);
    }
    return sum;
  }
}
