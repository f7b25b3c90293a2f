package org.lectern.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.address.Addresses;
import org.lectern.model.CorpusSettings;
import org.lectern.model.SiteFiles;

/** Fills the templates of pages with what each page has, and hands the pages over. */
final class PageWriter {
  private final SiteView site;
  private final CorpusSettings settings;
  private final Templates templates;
  private final Edition edition;
  private final List<Edition> editions;
  private final boolean offline;
  private final SiteFiles out;

  PageWriter(
      SiteView site,
      CorpusSettings settings,
      Templates templates,
      Edition edition,
      List<Edition> editions,
      boolean offline,
      SiteFiles out) {
    this.edition = edition;
    this.editions = editions;
    this.site = site;
    this.settings = settings;
    this.templates = templates;
    this.offline = offline;
    this.out = out;
  }

  /**
   * The way from a page to what the pages in all languages share.
   *
   * @param address the page, from the first page of its language
   */
  String shared(String address) {
    return Addresses.root(address) + edition.up();
  }

  /** A page without a description of its own. */
  PageView view(String title, String section, String address) {
    return PageView.of(title, Optional.empty(), section, address, settings);
  }

  /**
   * Writes a page.
   *
   * @param template its template, such as {@code document.html}
   * @param address its address, from the root of the site
   * @param more what the template gets besides what all get
   * @param claimant what the page is of, for messages
   */
  void write(
      String template, String address, PageView page, Map<String, Object> more, String claimant)
      throws IOException {
    write(
        template,
        edition.folder() + Addresses.file(address),
        variables(page, address),
        more,
        claimant);
  }

  /** Writes the page for addresses that do not exist; it can be shown at any of them. */
  void writeMissing(String basePath) throws IOException {
    PageView missing =
        new PageView(
            edition.messages().text("missing.page"), Optional.empty(), "", Optional.empty());
    Map<String, Object> variables = common(basePath);
    variables.put("page", missing);
    variables.put("languages", List.of());
    write("404.html", "404.html", variables, Map.of(), "the page 404");
  }

  /**
   * What all templates get.
   *
   * @param address the page, from the first page of its language
   */
  Map<String, Object> variables(PageView page, String address) {
    Map<String, Object> variables = common(Addresses.root(address));
    variables.put("page", page.in(edition.folder(), settings.baseUrl()));
    variables.put("languages", languages(address));
    return variables;
  }

  /** The page in all languages, if there are several; the style guide has one. */
  private List<Edition.Link> languages(String address) {
    if (editions.size() < 2 || address.equals(Addresses.STYLEGUIDE)) {
      return List.of();
    }
    String shared = shared(address);
    return editions.stream()
        .map(one -> one.link(shared, address, settings.baseUrl(), one.equals(edition)))
        .toList();
  }

  /** What all templates get, those of pieces of pages, too. */
  Map<String, Object> common(String root) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("site", site);
    variables.put("root", root);
    variables.put("shared", root + edition.up());
    variables.put("offline", offline);
    return variables;
  }

  /** Fills a template that is a part of a page. */
  Optional<String> fill(String template, Map<String, Object> common, Map<String, Object> more) {
    Map<String, Object> variables = new LinkedHashMap<>(common);
    variables.putAll(more);
    return templates.html(template, variables);
  }

  private void write(
      String template,
      String file,
      Map<String, Object> common,
      Map<String, Object> more,
      String claimant)
      throws IOException {
    Optional<String> html = fill("pages/" + template, common, more);
    if (html.isPresent()) {
      out.add(file, html.get().getBytes(StandardCharsets.UTF_8), claimant);
    }
  }
}
