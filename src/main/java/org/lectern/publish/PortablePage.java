package org.lectern.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities.EscapeMode;

/** Changes a page so that it works from a disk. */
final class PortablePage {
  private static final String INDEX = "index.html";
  private static final Map<String, String> LINKS =
      Map.of("href", "a[href], area[href], link[href]", "action", "form[action]");
  private static final List<String> FILES = List.of("src", "poster", "data");
  private static final Pattern ADDRESS = Pattern.compile("([^?#]*)(.*)", Pattern.DOTALL);

  private final String path;
  private final SiteLinks links;

  /**
   * @param path the path of the page in the site
   * @param links the addresses of the site, whose base is not known
   */
  PortablePage(String path, SiteLinks links) {
    this.path = path;
    this.links = links;
  }

  /** The page, changed; its text is the same. */
  byte[] rewritten(byte[] html) throws IOException {
    Document page = Jsoup.parse(new ByteArrayInputStream(html), "UTF-8", "");
    page.outputSettings().prettyPrint(false).escapeMode(EscapeMode.base);
    LINKS.forEach(
        (attribute, selector) ->
            page.select(selector).forEach(e -> e.attr(attribute, onDisk(e.attr(attribute)))));
    for (String attribute : FILES) {
      page.select("[" + attribute + "]").forEach(e -> e.attr(attribute, onDisk(e.attr(attribute))));
    }
    // What is fetched ahead, or with the rules of another origin, is refused from a disk.
    page.select("link[rel=preload], link[rel=modulepreload], link[rel=prefetch]").remove();
    page.select("[crossorigin]").removeAttr("crossorigin");
    page.select("script[type=module][src]").forEach(e -> e.removeAttr("type").attr("defer", true));
    page.select("meta[http-equiv=Content-Security-Policy]")
        .forEach(e -> e.attr("content", policy(e.attr("content"))));
    page.select("script[data-worker]").removeAttr("data-worker");
    return page.outerHtml().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The policy for a page without an origin: browsers differ on whether {@code 'self'} is then the
   * disk, so the scheme is named beside it.
   */
  private static String policy(String content) {
    return content.replace("'self'", "'self' file:");
  }

  /** An address as it works from a disk: a file, and never from a root that is the disk's. */
  private String onDisk(String address) {
    Optional<SiteLinks.Target> target;
    try {
      target = links.target(path, address);
    } catch (URISyntaxException e) {
      return address; // the link check says what is wrong with it
    }
    Matcher parts = ADDRESS.matcher(address.strip());
    if (target.isEmpty() || !parts.matches() || parts.group(1).isEmpty()) {
      return address;
    }
    Optional<String> file = links.file(target.get().path());
    String way = parts.group(1);
    if (way.startsWith("/")) {
      way = "../".repeat((int) path.chars().filter(c -> c == '/').count()) + way.substring(1);
    }
    boolean folder = file.isPresent() && !file.get().equals(target.get().path());
    if (folder) {
      boolean slash = way.isEmpty() || way.endsWith("/");
      way += (slash ? "" : "/") + INDEX;
    }
    return way + parts.group(2);
  }
}
