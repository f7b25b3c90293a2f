package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

class ServeCommandTest {
  private static final Pattern ADDRESS = Pattern.compile("Serving at (\\S+)");

  @TempDir Path corpus;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  @Timeout(60)
  void rebuildsOnAChangeAndKeepsTheLastGoodSite() throws Exception {
    Files.writeString(corpus.resolve("a.txt"), "Title\ntext");
    Terminal terminal =
        new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), Ansi.OFF, false);
    int[] code = {-1};
    Thread serving =
        new Thread(
            () ->
                code[0] =
                    Cli.commandLine(new PlainStages(), terminal)
                        .execute("serve", corpus.toString(), "--port", "0", "--base-path", "b"));
    serving.start();
    until(() -> ADDRESS.matcher(out.toString()).find());
    Matcher address = ADDRESS.matcher(out.toString());
    assertTrue(address.find());
    URI site = URI.create(address.group(1));
    assertEquals("/b/", site.getPath());
    until(() -> status(site.resolve("documents/a/")) == 200);

    Files.writeString(corpus.resolve("b.txt"), "Title\nmore");
    until(() -> status(site.resolve("documents/b/")) == 200);

    Files.writeString(corpus.resolve("corpus.yaml"), "tilte: x");
    until(() -> err.toString().contains("did you mean \"title\"?"));
    Files.writeString(corpus.resolve("corpus.yaml"), "title: x");
    Files.writeString(corpus.resolve("c.txt"), "Title\nBUG");
    until(() -> err.toString().contains("Please report it"));
    assertEquals(200, status(site.resolve("documents/b/")));

    serving.interrupt();
    serving.join();
    assertEquals(0, code[0]);
  }

  private static int status(URI address) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(address).build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    while (!condition.call()) {
      Thread.sleep(20);
    }
  }
}
