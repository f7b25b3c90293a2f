package org.lectern.render;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.address.Addresses;
import org.lectern.i18n.Messages;
import org.lectern.model.Corpus;
import org.lectern.model.CorpusSettings;
import org.lectern.model.Event;
import org.lectern.model.Mention;

/** The pages that every site has: home, lists, search, data, method. */
final class ListPages {
  private final Lookup lookup;
  private final Corpus corpus;
  private final CorpusSettings settings;
  private final PageWriter writer;
  private final Messages messages;

  ListPages(Lookup lookup, PageWriter writer) {
    this.lookup = lookup;
    this.corpus = lookup.corpus();
    this.settings = corpus.settings();
    this.writer = writer;
    this.messages = lookup.messages();
  }

  void write() throws IOException {
    home();
    documents();
    events();
    people();
    entities(
        "organisations", "names.organisations", Addresses.ORGANISATIONS, Mention.Type.ORGANISATION);
    entities("places", "names.places", Addresses.PLACES, Mention.Type.PLACE);
    page("search", Addresses.SEARCH, "nav.search", Map.of("search", SearchView.of(lookup)));
    data();
    page(
        "method",
        Addresses.METHOD,
        "nav.method",
        Map.of("method", MethodView.of(corpus, messages)));
  }

  /** What search engines show under a page that has no text of its own. */
  private String description() {
    return settings.description().orElse(settings.title());
  }

  private void home() throws IOException {
    PageView plain =
        PageView.of(settings.title(), Optional.of(description()), "home", "", settings);
    write(
        "home",
        "",
        withJsonLd(plain, new JsonLd(lookup, writer.shared("")).ofSite()),
        "home",
        HomeView.of(lookup));
  }

  private void documents() throws IOException {
    listings(Selection.all(lookup), "documents");
    for (Facet facet : DocumentLists.FACETS) {
      List<DocumentLists.Value> values = lookup.lists().of(facet);
      for (DocumentLists.Value value : values) {
        listings(Selection.of(value, lookup), "documents");
      }
      if (facet != Facet.YEAR && values.size() > FacetView.MOST) {
        values(facet, values);
      }
    }
    if (!lookup.lists().undated().isEmpty()) {
      listings(Selection.undated(lookup), "documents");
    }
  }

  /** The list of all values of a facet that has too many to be shown beside the documents. */
  private void values(Facet facet, List<DocumentLists.Value> values) throws IOException {
    Collator collator = Collator.getInstance(ULocale.forLanguageTag(lookup.messages().localeTag()));
    List<NameList.Valued> cards =
        values.stream()
            .map(
                v ->
                    new NameList.Valued(
                        v.href(), facet.words(v.name(), lookup.messages()), v.documents().size()))
            .sorted(Comparator.comparing(NameList.Valued::name, collator::compare))
            .toList();
    String address = Addresses.valuesOf(facet.field());
    for (NameList list :
        NameList.of(
            "values",
            facet.all(lookup.messages()),
            address,
            cards,
            NameList.Valued::name,
            lookup.messages())) {
      PageView view = writer.view(list.pageTitle(), "documents", list.address());
      write("names", list.address(), view, "list", list);
    }
  }

  private void events() throws IOException {
    List<SeriesView> series = corpus.series().stream().map(s -> SeriesView.of(s, lookup)).toList();
    List<EventCard> cards = corpus.events().stream().map(e -> EventCard.of(e, lookup)).toList();
    page(
        "events",
        Addresses.EVENTS,
        "nav.events",
        Map.of(
            "years",
            ListViews.events(cards, messages),
            "series",
            series,
            "attendance",
            new MatrixView.Attendance(MatrixView.of(earliestFirst(), lookup))));
    page("series-list", Addresses.SERIES, "series.all", Map.of("series", series));
  }

  /** The events with the latest last, those without a date first. */
  private List<Event> earliestFirst() {
    List<Event> events = new ArrayList<>(corpus.events());
    Collections.reverse(events);
    return events;
  }

  private void people() throws IOException {
    names(
        "people",
        "nav.people",
        Addresses.PEOPLE,
        corpus.people().stream().map(PersonView.PersonCard::of).toList(),
        PersonView.PersonCard::name);
  }

  private void entities(String kind, String title, String address, Mention.Type type)
      throws IOException {
    names(
        kind,
        title,
        address,
        corpus.entities().of(type).stream().map(e -> EntityView.Card.of(type, e)).toList(),
        EntityView.Card::name);
  }

  private <T> void names(
      String kind, String title, String address, List<T> cards, Function<T, String> name)
      throws IOException {
    for (NameList list : NameList.of(kind, messages.text(title), address, cards, name, messages)) {
      PageView view = writer.view(list.pageTitle(), "people", list.address());
      write("names", list.address(), view, "list", list);
    }
  }

  private void data() throws IOException {
    PageView plain = writer.view(messages.text("nav.data"), "data", Addresses.DATA);
    String json = new JsonLd(lookup, writer.shared(Addresses.DATA)).ofData(corpus);
    Map<String, Object> files =
        Map.of(
            "tables",
            DataFiles.tables(corpus),
            "archives",
            DataFiles.ARCHIVES,
            "descriptions",
            DataFiles.DESCRIPTIONS);
    write("data", Addresses.DATA, withJsonLd(plain, json), "files", files);
  }

  private PageView withJsonLd(PageView plain, String json) {
    return plain.with(MachineTags.of(plain, "article", settings, json));
  }

  /** A page in the section of its own name. */
  private void page(String name, String address, String key, Map<String, Object> more)
      throws IOException {
    String title = messages.text(key);
    PageView view = PageView.of(title, Optional.of(description()), name, address, settings);
    writer.write(name + ".html", address, view, more, "the page " + title);
  }

  private void write(String name, String address, PageView view, String variable, Object value)
      throws IOException {
    Map<String, Object> more = Map.of(variable, value);
    writer.write(name + ".html", address, view, more, "the page " + view.title());
  }

  private void listings(Selection selection, String section) throws IOException {
    listings(selection, section, lookup, writer);
  }

  /** All pages of a list of documents, in all its orders. */
  static void listings(Selection selection, String section, Lookup lookup, PageWriter writer)
      throws IOException {
    for (Listing listing : Listing.of(selection, lookup)) {
      writer.write(
          "listing.html",
          listing.address(),
          writer.view(listing.pageTitle(), section, listing.address()),
          Map.of("listing", listing),
          "the page " + listing.pageTitle());
    }
  }
}
