package org.lectern.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves a built site on the loopback address only, below a base path, as GitHub Pages would: its
 * content types, {@code 404.html}, redirects of folders, byte ranges and entity tags. Pages get a
 * script that reloads them when {@link #show} is called again. Thread-safe.
 */
public final class PreviewServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads;
  private final ReloadHandler reload = new ReloadHandler();
  private final String basePath;
  private volatile Optional<SiteFolder> site = Optional.empty();

  /**
   * Begins to serve, first a page that says that there is no site yet.
   *
   * @param port 0 for any that is free
   * @param basePath begins and ends in {@code /}
   * @throws IOException if the port is taken
   */
  public PreviewServer(int port, String basePath) throws IOException {
    this.basePath = basePath;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "preview");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    server.createContext("/", new StaticHandler(basePath, () -> site));
    server.createContext(ReloadScript.EVENTS, reload);
    server.createContext(
        ReloadScript.PATH,
        exchange -> {
          try (exchange) {
            byte[] script = ReloadScript.SOURCE.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", ContentTypes.of(ReloadScript.PATH));
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, script.length);
            exchange.getResponseBody().write(script);
          }
        });
    server.start();
  }

  /** Where the site is. */
  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + basePath);
  }

  /**
   * Serves a site from now on, and reloads the pages that are open.
   *
   * @throws IOException if there is no such folder
   */
  public void show(Path folder) throws IOException {
    site = Optional.of(SiteFolder.of(folder));
    reload.next();
  }

  @Override
  public void close() {
    reload.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
