package org.lectern.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.address.Addresses;
import org.lectern.model.Alignment;
import org.lectern.model.Corpus;
import org.lectern.model.CorpusSettings;
import org.lectern.model.Document;
import org.lectern.model.Entity;
import org.lectern.model.Event;
import org.lectern.model.EventSeries;
import org.lectern.model.Ledger;
import org.lectern.model.Mention;
import org.lectern.model.Outcome;
import org.lectern.model.Page;
import org.lectern.model.Person;
import org.lectern.model.Phrase;
import org.lectern.model.Problem;
import org.lectern.model.SiteFiles;
import org.lectern.model.Version;
import org.lectern.render.markdown.MarkdownRenderer;

/** A corpus to pages. */
public final class RenderStage {

  private final Theme theme;
  private final boolean offline;
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
    this.theme = theme;
    this.offline = offline;
  }

  /**
   * Writes all pages and assets.
   *
   * @return what is wrong with the theme; with an error among it, pages are missing
   * @throws IOException if {@code out} cannot be written to
   */
  public List<Problem> render(Corpus corpus, SiteFiles out) throws IOException {
    Assets assets = new Assets(theme);
    Lookup lookup = new Lookup(corpus);
    Components components = new Components(lookup, assets);
    Run run = new Run(lookup, new Templates(theme, assets, components), components, out);
    run.writtenPages();
    run.lists();
    run.documents();
    run.events();
    run.series();
    run.people();
    run.phrases();
    run.entities(Mention.Type.ORGANISATION, "organisations");
    run.entities(Mention.Type.PLACE, "places");
    run.moved();
    assets.write(out);
    List<Problem> problems = new ArrayList<>(ThemeCheck.problems(theme));
    problems.addAll(run.templates.problems());
    problems.addAll(run.pageProblems);
    return problems.stream().sorted().toList();
  }

  /** What one rendering needs. */
  private final class Run {
    private final Lookup lookup;
    private final Corpus corpus;
    private final CorpusSettings settings;
    private final Templates templates;
    private final Components components;
    private final SiteFiles out;
    private final List<Page> pages;
    private final SiteView site;
    private final List<Version> translated;
    private final List<Problem> pageProblems = new ArrayList<>();

    Run(Lookup lookup, Templates templates, Components components, SiteFiles out) {
      this.lookup = lookup;
      this.corpus = lookup.corpus();
      this.settings = corpus.settings();
      this.templates = templates;
      this.components = components;
      this.out = out;
      this.translated =
          corpus.links().versions().stream()
              .filter(version -> version.type() == Version.Type.TRANSLATED)
              .toList();
      this.pages = WrittenPages.of(corpus, theme);
      this.site =
          SiteView.of(
              lookup,
              pages.stream()
                  .map(p -> new SiteView.PageLink(Addresses.page(p.slug()), p.slug(), p.title()))
                  .toList());
    }

    void writtenPages() throws IOException {
      for (Page page : pages) {
        String address = Addresses.page(page.slug());
        PageView view = PageView.of(page.title(), Optional.empty(), page.slug(), address, settings);
        Map<String, Object> common = common(view, Addresses.root(address));
        Optional<String> filled = templates.markdown(page.path(), page.markdown(), common);
        if (filled.isPresent()) {
          Page whole = new Page(page.path(), page.slug(), page.title(), filled.get());
          Outcome<String> body = renderer.page(whole);
          pageProblems.addAll(body.problems());
          Outcome<String> placed =
              components.placed(page.path(), body.value(), (t, v) -> component(t, v, common));
          pageProblems.addAll(placed.problems());
          Map<String, Object> more = Map.of("body", new SafeString(placed.value()));
          write("pages/page.html", Addresses.pageFile(page.slug()), common, more, page.path());
        }
      }
    }

    private Optional<String> component(
        String template, Map<String, Object> variables, Map<String, Object> common) {
      Map<String, Object> all = new LinkedHashMap<>(common);
      all.putAll(variables);
      return templates.html(template, all);
    }

    void lists() throws IOException {
      page(
          "home",
          "",
          settings.title(),
          settings.description(),
          Map.of("home", HomeView.of(lookup)));
      page(
          "documents",
          Addresses.DOCUMENTS,
          "Documents",
          Optional.empty(),
          Map.of("years", ListViews.documents(lookup.cards())));
      listings(ListViews.years(lookup.cards()), "documents");
      page(
          "events",
          Addresses.EVENTS,
          "Events",
          Optional.empty(),
          Map.of(
              "years",
              ListViews.events(corpus.events().stream().map(e -> EventCard.of(e, lookup)).toList()),
              "series",
              corpus.series().stream().map(s -> SeriesView.of(s, lookup)).toList(),
              "attendance",
              new MatrixView.Attendance(MatrixView.of(earliestFirst(), lookup))));
      page(
          "series-list",
          Addresses.SERIES,
          "Event series",
          Optional.empty(),
          Map.of("series", corpus.series().stream().map(s -> SeriesView.of(s, lookup)).toList()));
      names("organisations", Addresses.ORGANISATIONS, Mention.Type.ORGANISATION);
      names("places", Addresses.PLACES, Mention.Type.PLACE);
      page(
          "people",
          Addresses.PEOPLE,
          "People",
          Optional.empty(),
          Map.of("letters", ListViews.people(corpus.people())));
      page(
          "search",
          Addresses.SEARCH,
          "Search",
          Optional.empty(),
          Map.of("search", SearchView.of(lookup)));
      page(
          "data",
          Addresses.DATA,
          "Data",
          Optional.empty(),
          Map.of(
              "files",
              Map.of(
                  "tables",
                  DataFiles.TABLES,
                  "archives",
                  DataFiles.ARCHIVES,
                  "descriptions",
                  DataFiles.DESCRIPTIONS)));
      page(
          "method",
          Addresses.METHOD,
          "Method",
          Optional.empty(),
          Map.of("method", MethodView.of(corpus)));
      PageView missing = new PageView("Page not found", Optional.empty(), "", Optional.empty());
      write("pages/404.html", "404.html", common(missing, basePath()), Map.of(), "the page 404");
    }

    /** One of the pages that every site has. */
    private void page(
        String name,
        String address,
        String title,
        Optional<String> description,
        Map<String, Object> more)
        throws IOException {
      String section = name.equals("compare") ? "events" : name;
      PageView plain = PageView.of(title, description, section, address, settings);
      PageView view =
          jsonLd(name, address)
              .map(json -> plain.with(MachineTags.of(plain, "article", settings, json)))
              .orElse(plain);
      write(
          "pages/" + name + ".html",
          Addresses.file(address),
          common(view, Addresses.root(address)),
          more,
          "the page " + title);
    }

    /** The site and its data are things of their own; lists are not. */
    private Optional<String> jsonLd(String name, String address) {
      return switch (name) {
        case "home" -> Optional.of(new JsonLd(lookup, address).ofSite());
        case "data" -> Optional.of(new JsonLd(lookup, address).ofData(corpus));
        default -> Optional.empty();
      };
    }

    /** The events with the latest last, those without a date first. */
    private List<Event> earliestFirst() {
      List<Event> events = new ArrayList<>(corpus.events());
      Collections.reverse(events);
      return events;
    }

    /** The list of what mentions of a type name. */
    private void names(String name, String address, Mention.Type type) throws IOException {
      String title = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
      PageView view = PageView.of(title, Optional.empty(), "people", address, settings);
      List<Entity> entities = corpus.entities().of(type);
      write(
          "pages/entities.html",
          Addresses.file(address),
          common(view, Addresses.root(address)),
          Map.of(
              "kind",
              name,
              "total",
              entities.size(),
              "letters",
              ListViews.entities(type, entities)),
          "the page " + title);
    }

    private void listings(List<Listing> listings, String section) throws IOException {
      for (Listing listing : listings) {
        PageView page =
            PageView.of(
                listing.pageTitle(), Optional.empty(), section, listing.address(), settings);
        write(
            "pages/listing.html",
            Addresses.file(listing.address()),
            common(page, Addresses.root(listing.address())),
            Map.of("listing", listing),
            "the page " + listing.pageTitle());
      }
    }

    void documents() throws IOException {
      DocumentViews views = new DocumentViews(lookup, renderer, this::echoes);
      for (int i = 0; i < corpus.documents().size(); i++) {
        Document document = corpus.documents().get(i);
        DocumentView view = views.of(document, i);
        String address = Addresses.document(document.id());
        PageView plain =
            PageView.of(
                view.title(),
                Wording.present(view.card().opening()),
                "documents",
                address,
                settings);
        String json = new JsonLd(lookup, address).ofDocument(document);
        PageView page =
            plain.with(
                MachineTags.ofDocument(document, plain, settings, translations(document), json));
        write(
            "pages/document.html",
            Addresses.documentFile(document.id()),
            common(page, Addresses.root(address)),
            Map.of("document", view),
            document.source().path());
      }
    }

    /** This text and those that are it in other languages, where their addresses are known. */
    private List<MachineTags.Translation> translations(Document document) {
      Set<String> ids = new TreeSet<>();
      for (Version version : translated) {
        boolean first = version.document().equals(document.id());
        if (first || version.other().equals(document.id())) {
          ids.add(first ? version.other() : version.document());
        }
      }
      if (ids.isEmpty() || settings.baseUrl().isEmpty()) {
        return List.of();
      }
      ids.add(document.id());
      return ids.stream()
          .flatMap(id -> lookup.card(id).stream())
          .map(
              card ->
                  new MachineTags.Translation(
                      card.language(), settings.baseUrl().get() + card.href()))
          .toList();
    }

    void events() throws IOException {
      for (Event event : corpus.events()) {
        EventView view = EventView.of(event, lookup);
        String address = Addresses.event(event.id());
        PageView plain =
            PageView.of(view.card().name(), Optional.empty(), "events", address, settings);
        String json = new JsonLd(lookup, address).ofEvent(event);
        PageView page = plain.with(MachineTags.of(plain, "article", settings, json));
        write(
            "pages/event.html",
            Addresses.eventFile(event.id()),
            common(page, Addresses.root(address)),
            Map.of("event", view),
            "the event " + event.id());
        if (lookup.alignment(event.id()).isPresent()) {
          compare(lookup.alignment(event.id()).get(), view.card());
        }
      }
    }

    private void compare(Alignment alignment, EventCard event) throws IOException {
      page(
          "compare",
          Addresses.compare(alignment.event()),
          event.name() + ": reports side by side",
          Optional.empty(),
          Map.of("compare", CompareView.of(alignment, event, lookup)));
    }

    void series() throws IOException {
      for (EventSeries one : corpus.series()) {
        String address = Addresses.series(one.id());
        PageView page = PageView.of(one.name(), Optional.empty(), "events", address, settings);
        write(
            "pages/series.html",
            Addresses.file(address),
            common(page, Addresses.root(address)),
            Map.of("one", SeriesView.Page.of(one, lookup)),
            "the event series " + one.id());
      }
    }

    void entities(Mention.Type type, String kind) throws IOException {
      for (Entity entity : corpus.entities().of(type)) {
        String address = EntityView.href(type, entity.id());
        PageView page = PageView.of(entity.name(), Optional.empty(), "people", address, settings);
        write(
            "pages/entity.html",
            Addresses.file(address),
            common(page, Addresses.root(address)),
            Map.of("entity", EntityView.of(type, entity, lookup)),
            "one of the " + kind + ": " + entity.id());
        listings(EntityView.listings(type, entity, lookup), "people");
      }
    }

    /** What is left at the addresses of what went away. */
    void moved() throws IOException {
      for (Ledger.Subject gone : corpus.ledger().subjects()) {
        if (gone.gone()) {
          MovedView view = MovedView.of(gone);
          String address = Addresses.of(gone.kind(), gone.id());
          PageView page =
              PageView.of(
                  gone.name(), Optional.empty(), "moved", view.href().orElse(address), settings);
          write(
              "pages/moved.html",
              Addresses.file(address),
              common(page, Addresses.root(address)),
              Map.of("moved", view),
              "the former address of " + gone.id());
        }
      }
    }

    void people() throws IOException {
      for (Person person : corpus.people()) {
        String address = Addresses.person(person.id());
        PageView plain = PageView.of(person.name(), Optional.empty(), "people", address, settings);
        String json = new JsonLd(lookup, address).ofPerson(person);
        PageView page = plain.with(MachineTags.of(plain, "profile", settings, json));
        write(
            "pages/person.html",
            Addresses.personFile(person.id()),
            common(page, Addresses.root(address)),
            Map.of("person", PersonView.of(person, lookup)),
            "the person " + person.id());
        listings(EntityView.listings(Mention.Type.PERSON, person.entity(), lookup), "people");
      }
    }

    void phrases() throws IOException {
      Map<String, Phrase> all = new LinkedHashMap<>();
      corpus.links().phrases().stream()
          .sorted(
              Comparator.comparing((Phrase phrase) -> !phrase.watched())
                  .thenComparingDouble(phrase -> -phrase.score())
                  .thenComparing(Phrase::id))
          .forEach(phrase -> all.put(phrase.id(), phrase));
      List<PhraseView.PhraseCard> cards =
          all.values().stream().map(p -> PhraseView.PhraseCard.of(p, lookup)).toList();
      for (PhraseList list : PhraseList.of(cards)) {
        PageView page =
            PageView.of(list.title(), Optional.empty(), "phrases", list.address(), settings);
        write(
            "pages/phrases.html",
            Addresses.file(list.address()),
            common(page, Addresses.root(list.address())),
            Map.of("list", list),
            "the page " + list.title());
      }
      for (Phrase phrase : all.values()) {
        String address = Addresses.phrase(phrase.id());
        PageView page = PageView.of(phrase.text(), Optional.empty(), "phrases", address, settings);
        write(
            "pages/phrase.html",
            Addresses.file(address),
            common(page, Addresses.root(address)),
            Map.of("phrase", PhraseView.of(phrase, all, lookup)),
            "the phrase " + phrase.id());
      }
    }

    /** The notes under a paragraph on where else its passages stand. */
    private String echoes(List<EchoView> echoes, String root) {
      return templates
          .html("partials/echoes.html", Map.of("echoes", echoes, "root", root))
          .orElse("");
    }

    private Map<String, Object> common(PageView page, String root) {
      Map<String, Object> variables = new LinkedHashMap<>();
      variables.put("site", site);
      variables.put("page", page);
      variables.put("root", root);
      variables.put("offline", offline);
      return variables;
    }

    private void write(
        String template,
        String path,
        Map<String, Object> common,
        Map<String, Object> more,
        String claimant)
        throws IOException {
      Map<String, Object> variables = new LinkedHashMap<>(common);
      variables.putAll(more);
      Optional<String> html = templates.html(template, variables);
      if (html.isPresent()) {
        out.add(path, html.get().getBytes(StandardCharsets.UTF_8), claimant);
      }
    }

    /** The path of the site's root on its host: a page for lost addresses cannot be relative. */
    private String basePath() {
      return settings.baseUrl().map(RenderStage::path).orElse("/");
    }
  }

  private static String path(String url) {
    try {
      String path = URI.create(url).getRawPath();
      return path == null || path.isEmpty() ? "/" : path.endsWith("/") ? path : path + "/";
    } catch (IllegalArgumentException e) {
      return "/";
    }
  }
}
