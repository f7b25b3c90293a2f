package org.lectern.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.address.Addresses;
import org.lectern.i18n.MessageCatalog;
import org.lectern.i18n.Messages;
import org.lectern.model.Corpus;
import org.lectern.model.Outcome;
import org.lectern.model.Page;
import org.lectern.model.Problem;
import org.lectern.model.SiteFiles;
import org.lectern.render.markdown.MarkdownRenderer;

/** A corpus to pages. */
public final class RenderStage {

  private final Theme theme;
  private final boolean offline;
  private final boolean guided;
  private final MarkdownRenderer renderer = new MarkdownRenderer();

  /** A stage for a theme; its pages can be read offline later. */
  public RenderStage(Theme theme) {
    this(theme, true);
  }

  /**
   * A stage for a theme.
   *
   * @param offline whether the site has the service worker {@code sw.js}
   */
  public RenderStage(Theme theme, boolean offline) {
    this(theme, offline, false);
  }

  private RenderStage(Theme theme, boolean offline, boolean guided) {
    this.theme = theme;
    this.offline = offline;
    this.guided = guided;
  }

  /** The same, writing also the page of the design, {@code styleguide/}. */
  public RenderStage withStyleGuide() {
    return new RenderStage(theme, offline, true);
  }

  /**
   * Writes all pages and assets.
   *
   * @return what is wrong with the theme; with an error among it, pages are missing
   * @throws IOException if {@code out} cannot be written to
   */
  public List<Problem> render(Corpus corpus, SiteFiles out) throws IOException {
    List<Problem> problems = new ArrayList<>(ThemeCheck.problems(theme));
    Outcome<MessageCatalog> catalog = theme.messages();
    problems.addAll(catalog.problems());
    Outcome<List<Messages>> languages = InterfaceLanguages.of(corpus.settings(), catalog.value());
    problems.addAll(languages.problems());
    Assets assets = new Assets(theme);
    List<Edition> editions = Edition.of(languages.value());
    for (Edition edition : editions) {
      problems.addAll(render(corpus, edition, editions, catalog.value(), assets, out));
    }
    assets.write(out);
    return problems.stream().distinct().sorted().toList();
  }

  /** Writes the pages of one language. */
  private List<Problem> render(
      Corpus corpus,
      Edition edition,
      List<Edition> editions,
      MessageCatalog catalog,
      Assets assets,
      SiteFiles out)
      throws IOException {
    Lookup lookup = new Lookup(corpus, edition.messages());
    Components components = new Components(lookup, assets, edition.up());
    Templates templates = new Templates(theme, assets, edition, components);
    List<WrittenPages.Written> written =
        WrittenPages.of(corpus, theme, edition.messages().language(), catalog.languages());
    StyleGuide guide = new StyleGuide(out);
    SiteFiles pages = guided && edition.isMain() ? guide : out;
    PageWriter writer =
        new PageWriter(
            SiteView.of(lookup, written),
            corpus.settings(),
            templates,
            edition,
            editions,
            offline,
            pages);
    List<Problem> problems = new ArrayList<>(written(written, templates, components, writer));
    new ListPages(lookup, writer).write();
    new DocumentPages(lookup, renderer, writer).write();
    new SubjectPages(lookup, writer).write();
    new PhrasePages(lookup, writer).write();
    if (edition.isMain()) {
      writer.writeMissing(corpus.settings().baseUrl().map(RenderStage::path).orElse("/"));
    }
    if (guided && edition.isMain()) {
      new StyleGuidePage(theme, writer, edition.messages()).write(guide, out);
    }
    problems.addAll(templates.problems());
    return problems;
  }

  private List<Problem> written(
      List<WrittenPages.Written> pages,
      Templates templates,
      Components components,
      PageWriter writer)
      throws IOException {
    List<Problem> problems = new ArrayList<>();
    for (WrittenPages.Written written : pages) {
      Page page = written.page();
      String address = Addresses.page(page.slug());
      PageView view = writer.view(page.title(), page.slug(), address);
      Map<String, Object> common = writer.variables(view, address);
      Optional<String> filled = templates.markdown(page.path(), page.markdown(), common);
      if (filled.isPresent()) {
        Outcome<String> body =
            renderer.page(new Page(page.path(), page.slug(), page.title(), filled.get()));
        Outcome<String> placed =
            components.placed(page.path(), body.value(), (t, more) -> writer.fill(t, common, more));
        problems.addAll(body.problems());
        problems.addAll(placed.problems());
        Map<String, Object> more =
            Map.of(
                "body", new SafeString(placed.value()),
                "language", written.language(),
                "direction", written.direction());
        writer.write("page.html", address, view, more, page.path());
      }
    }
    return problems;
  }

  /** The path of the site's root on its host: a page for lost addresses cannot be relative. */
  private static String path(String url) {
    try {
      String path = URI.create(url).getRawPath();
      return path == null || path.isEmpty() ? "/" : path.endsWith("/") ? path : path + "/";
    } catch (IllegalArgumentException e) {
      return "/";
    }
  }
}
