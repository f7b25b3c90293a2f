package org.lectern.whole;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;

/**
 * A plain file host under a sub-path, like the one of GitHub Pages, or one that knows no ranges. It
 * remembers what was asked, so that a test can see a request too many.
 */
final class StaticHost implements AutoCloseable {
  private final HttpServer server;
  private final Path site;
  private final String base;
  private final boolean ranges;
  private final Set<String> missing = new ConcurrentSkipListSet<>();
  private volatile boolean down;

  StaticHost(Path site, String base, boolean ranges) throws IOException {
    this.site = site;
    this.base = base;
    this.ranges = ranges;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.createContext("/", this::answer);
    server.start();
  }

  /** The address of the site's home. */
  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + base;
  }

  /** Paths that were asked for and are not there. */
  Set<String> missing() {
    return missing;
  }

  /** Lets every connection break off, or no longer. */
  void down(boolean now) {
    down = now;
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (down) {
      exchange.close();
      return;
    }
    String path = exchange.getRequestURI().getPath();
    Path file =
        path.startsWith(base) ? site.resolve(path.substring(base.length())) : site.resolve("?");
    if (Files.isDirectory(file)) {
      file = file.resolve("index.html");
    }
    int status = 200;
    if (!Files.isRegularFile(file)) {
      missing.add(path);
      file = site.resolve("404.html");
      status = 404;
    }
    byte[] body = Files.readAllBytes(file);
    exchange.getResponseHeaders().set("Content-Type", type(file.getFileName().toString()));
    String range = exchange.getRequestHeaders().getFirst("Range");
    if (ranges && status == 200 && range != null && range.matches("bytes=\\d+-\\d+")) {
      String[] ends = range.substring(6).split("-");
      int from = Integer.parseInt(ends[0]);
      int to = Math.min(Integer.parseInt(ends[1]), body.length - 1);
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes " + from + "-" + to + "/" + body.length);
      body = Arrays.copyOfRange(body, from, to + 1);
      status = 206;
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "text/html; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "js", "mjs" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      case "json" -> "application/json";
      case "woff2" -> "font/woff2";
      default -> "application/octet-stream";
    };
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
