package org.lectern.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Serves the files of a site by HTTP/1.1: whole, in part, or not again. */
final class StaticHandler implements HttpHandler {
  private static final String NONE_YET =
      "<!doctype html><meta charset=\"utf-8\"><title>No site yet</title>"
          + "<p>There is no site yet. The terminal says why. This page reloads when there is one.</p>";

  private final String basePath;
  private final Supplier<Optional<SiteFolder>> site;

  /**
   * @param basePath begins and ends in {@code /}
   * @param site what to serve now; empty before the first site is built
   */
  StaticHandler(String basePath, Supplier<Optional<SiteFolder>> site) {
    this.basePath = basePath;
    this.site = site;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      answer(exchange);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    Optional<SiteFolder> folder = site.get();
    String path = exchange.getRequestURI().getPath();
    if (folder.isEmpty()) {
      send(exchange, 503, ReloadScript.inject(NONE_YET.getBytes(StandardCharsets.UTF_8)));
    } else if (path == null || !path.startsWith(basePath)) {
      outside(exchange, folder.get(), path);
    } else {
      inside(exchange, folder.get(), path.substring(basePath.length()));
    }
  }

  private void outside(HttpExchange exchange, SiteFolder folder, String path) throws IOException {
    if ("/".equals(path) || basePath.equals(path + "/")) {
      redirect(exchange, basePath);
    } else {
      missing(exchange, folder);
    }
  }

  private void inside(HttpExchange exchange, SiteFolder folder, String path) throws IOException {
    Optional<Path> found = folder.find(path);
    if (found.isPresent() && Files.isDirectory(found.get())) {
      Optional<Path> index =
          folder.find(path.isEmpty() ? "index.html" : slashed(path) + "index.html");
      if (index.isPresent() && !path.isEmpty() && !path.endsWith("/")) {
        redirect(exchange, exchange.getRequestURI().getRawPath() + "/");
        return;
      }
      found = index;
    } else if (path.endsWith("/")) {
      found = Optional.empty();
    } else if (found.isEmpty()) {
      found = folder.find(path + ".html");
    }
    if (found.filter(Files::isRegularFile).isPresent()) {
      file(exchange, found.get());
    } else {
      missing(exchange, folder);
    }
  }

  private static String slashed(String path) {
    return path.endsWith("/") ? path : path + "/";
  }

  private static void redirect(HttpExchange exchange, String path) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    // One slash at most: two would make the next name a host.
    String to = "/" + path.replaceFirst("^/+", "") + (query == null ? "" : "?" + query);
    exchange.getResponseHeaders().set("Location", to);
    exchange.sendResponseHeaders(301, -1);
  }

  private static void missing(HttpExchange exchange, SiteFolder folder) throws IOException {
    Optional<Path> page = folder.find("404.html");
    byte[] body =
        page.isPresent()
            ? Files.readAllBytes(page.get())
            : "<!doctype html><title>Not found</title><p>Not found"
                .getBytes(StandardCharsets.UTF_8);
    send(exchange, 404, ReloadScript.inject(body));
  }

  private static void send(HttpExchange exchange, int status, byte[] html) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    body(exchange, status, html, 0, html.length);
  }

  private static void file(HttpExchange exchange, Path file) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    String name = file.getFileName().toString();
    String type = ContentTypes.of(name);
    long size = Files.size(file);
    String tag =
        "\""
            + Long.toHexString(size)
            + "-"
            + Long.toHexString(Files.getLastModifiedTime(file).toMillis())
            + "\"";
    headers.set("Content-Type", type);
    headers.set("ETag", tag);
    headers.set("Cache-Control", "no-cache");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Access-Control-Allow-Origin", "*");
    if (matches(exchange.getRequestHeaders().getFirst("If-None-Match"), tag)) {
      exchange.sendResponseHeaders(304, -1);
    } else if (type.startsWith("text/html")) {
      byte[] page = ReloadScript.inject(Files.readAllBytes(file));
      body(exchange, 200, page, 0, page.length);
    } else {
      headers.set("Accept-Ranges", "bytes");
      partOf(exchange, file, size, tag);
    }
  }

  private static boolean matches(String header, String tag) {
    return header != null && (header.strip().equals("*") || header.contains(tag));
  }

  private static void partOf(HttpExchange exchange, Path file, long size, String tag)
      throws IOException {
    String header = exchange.getRequestHeaders().getFirst("Range");
    String ifRange = exchange.getRequestHeaders().getFirst("If-Range");
    boolean current = ifRange == null || ifRange.strip().equals(tag);
    Optional<ByteRange> range =
        header == null || !current ? Optional.empty() : ByteRange.parse(header, size);
    if (range.isEmpty()) {
      stream(exchange, 200, file, 0, size);
    } else if (range.get().isSatisfiable()) {
      String part = range.get().first() + "-" + range.get().last() + "/" + size;
      exchange.getResponseHeaders().set("Content-Range", "bytes " + part);
      stream(exchange, 206, file, range.get().first(), range.get().length());
    } else {
      exchange.getResponseHeaders().set("Content-Range", "bytes */" + size);
      exchange.sendResponseHeaders(416, -1);
    }
  }

  private static void stream(HttpExchange exchange, int status, Path file, long from, long length)
      throws IOException {
    if (!begin(exchange, status, length)) {
      return;
    }
    try (InputStream in = Files.newInputStream(file);
        OutputStream out = exchange.getResponseBody()) {
      in.skipNBytes(from);
      byte[] buffer = new byte[65536];
      long left = length;
      int read = 0;
      while (left > 0 && read >= 0) {
        read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        out.write(buffer, 0, Math.max(0, read));
        left -= read;
      }
    }
  }

  private static void body(HttpExchange exchange, int status, byte[] content, int from, int length)
      throws IOException {
    if (begin(exchange, status, length)) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(content, from, length);
      }
    }
  }

  /** Sends the headers; false if no body may follow. */
  private static boolean begin(HttpExchange exchange, int status, long length) throws IOException {
    boolean head = exchange.getRequestMethod().equals("HEAD");
    if (head) {
      exchange.getResponseHeaders().set("Content-Length", Long.toString(length));
    }
    // In this interface 0 would mean chunks of unknown number, and -1 means no body.
    exchange.sendResponseHeaders(status, head || length == 0 ? -1 : length);
    return !head && length > 0;
  }
}
