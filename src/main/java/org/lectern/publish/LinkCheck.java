package org.lectern.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;

/**
 * Checks that every address inside the site that a page, a style sheet, a feed or the sitemap gives
 * leads to a file, and every fragment to an id. Pages are read one by one on all processors; of
 * each only its ids, as numbers, and its links with fragments are held.
 */
final class LinkCheck {
  private static final String MEND = "mend the link in the page or template that gives it";
  private static final Pattern CSS_URL = Pattern.compile("url\\(\\s*(['\"]?)([^'\")]+)\\1\\s*\\)");
  private static final Map<String, String> ATTRIBUTES =
      new TreeMap<>(
          Map.of(
              "href", "[href]",
              "src", "[src]",
              "poster", "[poster]",
              "data", "object[data]",
              "action", "form[action]",
              "srcset", "[srcset]"));

  /** A link whose fragment is to be looked for when the ids of all pages are known. */
  private record Wanted(String page, String address, String file, String id) {}

  private final Staging staging;
  private final SiteLinks links;
  private final Map<String, long[]> ids = new ConcurrentHashMap<>();
  private final Queue<Wanted> wanted = new ConcurrentLinkedQueue<>();
  private final Queue<Problem> problems = new ConcurrentLinkedQueue<>();

  LinkCheck(Staging staging, Optional<String> baseUrl) {
    this.staging = staging;
    this.links = new SiteLinks(new HashSet<>(staging.files()), baseUrl);
  }

  /** The problems, sorted. */
  List<Problem> run() throws IOException {
    try {
      staging.stream().parallel().forEach(this::check);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    wanted.forEach(this::find);
    return problems.stream().sorted().toList();
  }

  private void check(String path) {
    try {
      String ending = path.substring(path.lastIndexOf('.') + 1);
      switch (ending) {
        case "html" ->
            page(path, Jsoup.parse(new ByteArrayInputStream(staging.read(path)), "UTF-8", ""));
        case "svg" -> ids.put(path, idsOf(xml(path)));
        case "xml" -> feed(path, xml(path));
        case "css" -> style(path);
        default -> {}
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Document xml(String path) throws IOException {
    return Jsoup.parse(
        new ByteArrayInputStream(staging.read(path)), "UTF-8", "", Parser.xmlParser());
  }

  private void page(String path, Document page) {
    ids.put(path, idsOf(page));
    Set<String> seen = new HashSet<>();
    ATTRIBUTES.forEach(
        (attribute, selector) -> {
          for (Element element : page.select(selector)) {
            for (String address : addresses(attribute, element)) {
              if (seen.add(address)) {
                link(path, address);
              }
            }
          }
        });
  }

  private static List<String> addresses(String attribute, Element element) {
    String value = element.attr(attribute);
    if (!attribute.equals("srcset")) {
      return List.of(value);
    }
    List<String> all = new ArrayList<>();
    for (String candidate : value.split(",")) {
      all.add(candidate.strip().split("\\s+")[0]);
    }
    return all;
  }

  private void feed(String path, Document feed) {
    Set<String> addresses = new HashSet<>(feed.select("[href]").eachAttr("href"));
    for (Element element : feed.select("loc, item > link, channel > link")) {
      addresses.add(element.text());
    }
    addresses.stream().filter(a -> !a.isBlank()).sorted().forEach(a -> link(path, a));
  }

  private void style(String path) throws IOException {
    Matcher url = CSS_URL.matcher(new String(staging.read(path), StandardCharsets.UTF_8));
    while (url.find()) {
      link(path, url.group(2));
    }
  }

  private void link(String page, String address) {
    try {
      Optional<SiteLinks.Target> target = links.target(page, address);
      if (target.isPresent()) {
        link(page, address, target.get());
      }
    } catch (URISyntaxException e) {
      problem(page, "the link \"" + address + "\" " + e.getReason());
    }
  }

  private void link(String page, String address, SiteLinks.Target target) {
    Optional<String> file = links.file(target.path());
    if (file.isEmpty()) {
      problem(page, "the link \"" + address + "\" leads to no file of the site");
    } else if (target.fragment().isPresent() && isMarkup(file.get())) {
      wanted.add(new Wanted(page, address, file.get(), target.fragment().get()));
    }
  }

  private static boolean isMarkup(String file) {
    return file.endsWith(".html") || file.endsWith(".svg");
  }

  private void find(Wanted link) {
    boolean found =
        Arrays.binarySearch(ids.get(link.file), hash(link.id)) >= 0 || link.id.equals("top");
    if (!found) {
      problem(
          link.page,
          "the link \"" + link.address + "\" leads to no id \"" + link.id + "\" in " + link.file);
    }
  }

  private void problem(String page, String message) {
    problems.add(Problem.error(Place.file(page), message, MEND));
  }

  private static long[] idsOf(Document page) {
    return Stream.concat(
            page.select("[id]").eachAttr("id").stream(),
            page.select("a[name]").eachAttr("name").stream())
        .mapToLong(LinkCheck::hash)
        .sorted()
        .toArray();
  }

  /**
   * FNV-1a, 64 bits: a broken fragment passes for one of n ids by chance with odds of n in 2^64.
   */
  private static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
