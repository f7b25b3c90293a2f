package org.lectern.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewServerTest {
  private static final String TAG = "<script type=\"module\" src=\"/__reload.js\"></script>";

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private PreviewServer server;
  private Path site;

  @BeforeEach
  void start() throws IOException {
    site = Files.createDirectories(folder.resolve("site"));
    write("index.html", "<body>home</body>");
    write("404.html", "<body>lost</body>");
    write("a/index.html", "<body>a</body>");
    write("page.html", "no body");
    write("data.txt", "0123456789");
    write("empty.txt", "");
    write("index/segments_1", "bin");
    write("\u8BB2 b/index.html", "<body>unicode</body>");
    write(".lectern", "hidden");
    Files.writeString(folder.resolve("secret.txt"), "secret");
    server = new PreviewServer(0, "/repo/");
    server.show(site);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/repo/, 200, text/html; charset=utf-8",
    "/repo/a/, 200, text/html; charset=utf-8",
    "/repo/page, 200, text/html; charset=utf-8",
    "/repo/data.txt, 200, text/plain; charset=utf-8",
    "/repo/empty.txt, 200, text/plain; charset=utf-8",
    "/repo/index/segments_1, 200, application/octet-stream",
    "/repo/%E8%AE%B2%20b/, 200, text/html; charset=utf-8",
    "/repo/gone, 404, text/html; charset=utf-8",
    "/repo/index/, 404, text/html; charset=utf-8",
    "/repo/data.txt/, 404, text/html; charset=utf-8",
    "/elsewhere, 404, text/html; charset=utf-8",
    "/repo/.lectern, 404, text/html; charset=utf-8",
    "/__reload.js, 200, application/javascript; charset=utf-8",
  })
  void answersAsAHostDoes(String path, int status, String type) throws Exception {
    HttpResponse<String> response = get(path);
    assertEquals(status, response.statusCode());
    assertEquals(Optional.of(type), response.headers().firstValue("Content-Type"));
  }

  @ParameterizedTest
  @CsvSource({"/repo/a, /repo/a/", "/repo/a?q=1, /repo/a/?q=1", "/, /repo/", "/repo, /repo/"})
  void redirects(String path, String location) throws Exception {
    HttpResponse<String> response = get(path);
    assertEquals(301, response.statusCode());
    assertEquals(Optional.of(location), response.headers().firstValue("Location"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/repo/../secret.txt",
        "/repo/a/../../../secret.txt",
        "/repo/%2e%2e/secret.txt",
        "/repo/..%2fsecret.txt",
        "/repo/%2e%2e%2fsecret.txt",
        "/repo/..%5csecret.txt",
        "/repo//secret.txt",
        "/repo/%00",
        "/repo/link.txt",
        "/../secret.txt"
      })
  void nothingOutsideIsServed(String path) throws Exception {
    Files.createSymbolicLink(site.resolve("link.txt"), folder.resolve("secret.txt"));
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertFalse(answer.contains("secret"), answer);
    assertTrue(answer.matches("(?s)HTTP/1.1 4\\d\\d .*"), answer);
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-3, 206, 0123, bytes 0-3/10",
    "bytes=4-, 206, 456789, bytes 4-9/10",
    "bytes=-3, 206, 789, bytes 7-9/10",
    "bytes=-30, 206, 0123456789, bytes 0-9/10",
    "bytes=8-100, 206, 89, bytes 8-9/10",
    "bytes=9-9, 206, 9, bytes 9-9/10",
    "bytes=10-, 416, '', bytes */10",
    "bytes=-0, 416, '', bytes */10",
    "bytes=5-2, 200, 0123456789, ",
    "'bytes=0-1,4-5', 200, 0123456789, ",
    "chunks=0-1, 200, 0123456789, ",
    "bytes=x-, 200, 0123456789, ",
    "bytes=-, 200, 0123456789, ",
  })
  void answersRanges(String range, int status, String body, String part) throws Exception {
    HttpResponse<String> response = get("/repo/data.txt", "Range", range);
    assertEquals(status, response.statusCode());
    assertEquals(body, response.body());
    assertEquals(Optional.ofNullable(part), response.headers().firstValue("Content-Range"));
  }

  @Test
  void aRangeOfAnotherVersionIsTheWholeFile() throws Exception {
    String tag = get("/repo/data.txt").headers().firstValue("ETag").orElseThrow();
    assertEquals(206, get("/repo/data.txt", "Range", "bytes=0-1", "If-Range", tag).statusCode());
    assertEquals(
        200, get("/repo/data.txt", "Range", "bytes=0-1", "If-Range", "\"x\"").statusCode());
  }

  @Test
  void whatTheBrowserHasIsNotSentAgain() throws Exception {
    String tag = get("/repo/a/").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = get("/repo/a/", "If-None-Match", tag);
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    write("a/index.html", "<body>longer</body>");
    assertEquals(200, get("/repo/a/", "If-None-Match", tag).statusCode());
  }

  @Test
  void headGivesTheHeadersOnly() throws Exception {
    HttpRequest request =
        request("/repo/data.txt").method("HEAD", HttpRequest.BodyPublishers.noBody()).build();
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
    assertEquals(200, response.statusCode());
    assertEquals("10", response.headers().firstValue("Content-Length").orElseThrow());
    assertEquals("", response.body());
  }

  @Test
  void nothingIsWritten() throws Exception {
    HttpRequest request =
        request("/repo/data.txt").POST(HttpRequest.BodyPublishers.ofString("x")).build();
    assertEquals(405, client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode());
  }

  @Test
  void pagesGetTheScriptAndFilesDoNot() throws Exception {
    assertEquals("<body>a" + TAG + "</body>", get("/repo/a/").body());
    assertEquals("no body" + TAG, get("/repo/page.html").body());
    assertEquals("<body>lost" + TAG + "</body>", get("/repo/gone").body());
    assertEquals("0123456789", get("/repo/data.txt").body());
    assertEquals("<body>a</body>", Files.readString(site.resolve("a/index.html")));
  }

  @Test
  void anotherSiteIsToldToTheBrowser() throws Exception {
    HttpRequest request = request("/__reload").build();
    try (InputStream in = client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
        BufferedReader events =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String first = events.readLine();
      assertTrue(first.startsWith("data: "), first);
      assertEquals("", events.readLine());
      Path other = Files.createDirectories(folder.resolve("other"));
      Files.writeString(other.resolve("index.html"), "other");
      server.show(other);
      assertNotEquals(first, events.readLine());
      assertEquals("other" + TAG, get("/repo/").body());
    }
  }

  @Test
  void beforeTheFirstSiteThereIsAPageThatWaits() throws Exception {
    try (PreviewServer empty = new PreviewServer(0, "/")) {
      HttpRequest request = HttpRequest.newBuilder(empty.address()).build();
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertEquals(503, response.statusCode());
      assertTrue(response.body().endsWith(TAG));
    }
  }

  @Test
  void onlyThisMachineIsAnswered() throws Exception {
    for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (InetAddress address : Collections.list(card.getInetAddresses())) {
        if (!address.isLoopbackAddress() && address.getAddress().length == 4) {
          int port = server.address().getPort();
          assertThrows(IOException.class, () -> new Socket(address, port).close());
        }
      }
    }
  }

  @Test
  void aPortThatIsTakenIsTold() {
    assertThrows(BindException.class, () -> new PreviewServer(server.address().getPort(), "/"));
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://localhost:" + server.address().getPort() + path));
  }

  /** A request as no well-behaved client would send it. */
  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void write(String path, String content) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
