package org.lectern.publish;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells where an address in a page leads inside the site. */
final class SiteLinks {
  /**
   * An address inside the site.
   *
   * @param path the path of a file, or of a folder when it ends in {@code /} or is empty
   * @param fragment the decoded fragment
   */
  record Target(String path, Optional<String> fragment) {}

  private static final String SCHEME = "[a-zA-Z][a-zA-Z0-9+.-]*:.*";

  private final Set<String> files;
  private final String origin;
  private final String basePath;

  /**
   * @param files the paths of all files of the site
   * @param baseUrl where the site will be, ending in {@code /}, if known
   */
  SiteLinks(Set<String> files, Optional<String> baseUrl) {
    this.files = files;
    URI base = URI.create(baseUrl.orElse("/"));
    this.origin = base.getHost() == null ? "" : (base.getScheme() + "://" + base.getRawAuthority());
    this.basePath = base.getRawPath().isEmpty() ? "/" : base.getRawPath();
  }

  /**
   * The target of an address in a page.
   *
   * @param page the path of the page
   * @return empty if it leads out of the site
   * @throws URISyntaxException if it is no address, or leads above the site's own folder
   */
  Optional<Target> target(String page, String address) throws URISyntaxException {
    String link = address.strip();
    if (!origin.isEmpty() && (link + "/").startsWith(origin + "/")) {
      link = link.substring(origin.length());
      link = link.isEmpty() ? "/" : link;
      if (!link.startsWith(basePath)) {
        return Optional.empty(); // another site of the same host
      }
    } else if (link.startsWith("//") || link.matches(SCHEME)) {
      checkScheme(link);
      return Optional.empty();
    }
    int hash = link.indexOf('#');
    Optional<String> fragment =
        hash < 0 ? Optional.empty() : fragment(link.substring(hash + 1), address);
    String path = (hash < 0 ? link : link.substring(0, hash)).replaceFirst("\\?.*", "");
    return Optional.of(new Target(path.isEmpty() ? page : resolve(page, path, address), fragment));
  }

  private static void checkScheme(String link) throws URISyntaxException {
    if (link.toLowerCase(Locale.ROOT).startsWith("file:")) {
      throw new URISyntaxException(link, "leads to a disk");
    }
  }

  private Optional<String> fragment(String raw, String address) throws URISyntaxException {
    String id = raw.replaceFirst(":~:.*", "");
    return id.isEmpty() ? Optional.empty() : Optional.of(decode(id, address));
  }

  private String resolve(String page, String path, String address) throws URISyntaxException {
    String from = page.substring(0, page.lastIndexOf('/') + 1);
    String joined = from + path;
    if (path.startsWith("/")) {
      if (!path.startsWith(basePath)) {
        throw new URISyntaxException(address, "leads out of the site's folder " + basePath);
      }
      joined = path.substring(basePath.length());
    }
    Deque<String> names = new ArrayDeque<>();
    for (String name : joined.split("/")) {
      if (name.equals("..") && names.pollLast() == null) {
        throw new URISyntaxException(address, "leads above the site");
      }
      if (!name.isEmpty() && !name.equals(".") && !name.equals("..")) {
        names.add(decode(name, address));
      }
    }
    boolean folder = joined.isEmpty() || joined.matches("(.*/)?\\.{0,2}");
    return String.join("/", names) + (folder && !names.isEmpty() ? "/" : "");
  }

  private static String decode(String raw, String address) throws URISyntaxException {
    try {
      return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new URISyntaxException(address, "has a broken percent sign");
    }
  }

  /** The file that a host serves for a path; empty if there is none. */
  Optional<String> file(String path) {
    String folder = path.isEmpty() || path.endsWith("/") ? path : path + "/";
    return List.of(path, folder + "index.html").stream().filter(files::contains).findFirst();
  }
}
