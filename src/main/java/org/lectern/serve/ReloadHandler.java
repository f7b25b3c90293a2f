package org.lectern.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Tells browsers by Server-Sent Events which site is shown; each holds one thread. */
final class ReloadHandler implements HttpHandler {
  /** So often a sign of life is sent, which also finds out who has gone. */
  private static final long HEARTBEAT_MILLIS = 15_000;

  private int shown;
  private boolean closed;

  /** Another site is shown. */
  synchronized void next() {
    shown++;
    notifyAll();
  }

  /** Lets all browsers go. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      // A new process is another site too.
      String process = ProcessHandle.current().pid() + ".";
      int told = -1;
      while (!isClosed()) {
        int now = shown();
        String message = now == told ? ": still here\n\n" : "data: " + process + now + "\n\n";
        told = now;
        out.write(message.getBytes(StandardCharsets.UTF_8));
        out.flush();
        await(told);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized int shown() {
    return shown;
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private synchronized void await(int told) throws InterruptedException {
    if (shown == told && !closed) {
      wait(HEARTBEAT_MILLIS);
    }
  }
}
