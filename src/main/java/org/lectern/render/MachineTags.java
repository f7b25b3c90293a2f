package org.lectern.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.cite.Name;
import org.lectern.cite.Occasion;
import org.lectern.model.CorpusSettings;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Metadata;
import org.lectern.model.PartialDate;
import org.lectern.model.ReportedEvent;

/**
 * What a page tells machines in its head: Highwire and Dublin Core tags for reference managers,
 * Open Graph for those who show links, and schema.org as JSON-LD.
 *
 * <p>Zotero takes the type of an item from {@code DC.type} if that is the name of one of its types;
 * {@code og:type} would come first if it were {@code website}, so no page has that. It takes
 * authors from {@code citation_author}, whom it calls presenters where the item is a presentation,
 * and the last word for the family name where no comma says otherwise. It would make a conference
 * paper of a {@code citation_conference_title}, so the meeting and the places are said with the
 * terms of EPrints. {@code ZoteroReader}, among the tests, has its rules.
 *
 * @param names tags with a {@code name}
 * @param properties tags with a {@code property}
 * @param translations the same text in other languages
 * @param jsonLd the page as JSON-LD, safe inside a {@code script} element
 */
record MachineTags(
    List<Tag> names, List<Tag> properties, List<Translation> translations, SafeString jsonLd) {

  /**
   * A {@code meta} element.
   *
   * @param name what it is
   * @param content its value
   */
  record Tag(String name, String content) {}

  /**
   * The page of a text in a language.
   *
   * @param language a BCP 47 tag
   * @param url its whole address
   */
  record Translation(String language, String url) {}

  /** The tags of a page of no text, by its type in Open Graph. */
  static MachineTags of(PageView page, String type, CorpusSettings settings, String jsonLd) {
    return new MachineTags(
        List.of(), openGraph(page, type, settings), List.of(), new SafeString(jsonLd));
  }

  /** The tags of a document's page. */
  static MachineTags ofDocument(
      Document document,
      PageView page,
      CorpusSettings settings,
      List<Translation> translations,
      String jsonLd) {
    List<Tag> properties = openGraph(page, "article", settings);
    published(document.metadata())
        .ifPresent(date -> properties.add(new Tag("article:published_time", date)));
    return new MachineTags(
        citation(document, page), properties, translations, new SafeString(jsonLd));
  }

  private static List<Tag> openGraph(PageView page, String type, CorpusSettings settings) {
    List<Tag> tags = new ArrayList<>();
    tags.add(new Tag("og:title", page.title()));
    tags.add(new Tag("og:type", type));
    tags.add(new Tag("og:site_name", settings.title()));
    page.description().ifPresent(text -> tags.add(new Tag("og:description", text)));
    page.canonical().ifPresent(url -> tags.add(new Tag("og:url", url)));
    settings
        .baseUrl()
        .ifPresent(
            base -> {
              tags.add(new Tag("og:image", base + Assets.CARD));
              tags.add(new Tag("og:image:width", "1200"));
              tags.add(new Tag("og:image:height", "630"));
              tags.add(new Tag("og:image:alt", settings.title()));
            });
    return tags;
  }

  private static List<Tag> citation(Document document, PageView page) {
    Metadata known = document.metadata();
    String type = zoteroType(known.kind().map(Inferred::value));
    Optional<String> publisher = known.publisher().map(Inferred::value);
    Optional<ReportedEvent> meeting =
        Occasion.of(document).filter(occasion -> type.equals("presentation"));
    Tags tags = new Tags();
    tags.add("citation_title", page.title());
    known.authors().forEach(a -> tags.add("citation_author", Name.of(a.value()).inverted()));
    Optional<String> date =
        published(known).or(() -> meeting.flatMap(ReportedEvent::date).flatMap(MachineTags::day));
    tags.add("citation_publication_date", date.map(d -> d.replace('-', '/')));
    tags.add("citation_language", known.language());
    tags.add("citation_public_url", page.canonical());
    if (type.equals("report")) {
      tags.add("citation_technical_report_institution", publisher);
    }
    tags.add("citation_publisher", publisher);
    tags.add("DC.title", page.title());
    known.authors().forEach(a -> tags.add("DC.creator", a.value()));
    tags.add("DC.date", date);
    tags.add("DC.publisher", publisher);
    tags.add("DC.type", type);
    tags.add("DC.language", known.language());
    tags.add("DC.rights", known.rights());
    if (type.equals("newspaperArticle")) {
      tags.add("DC.source", publisher);
    }
    tags.add("eprints.place_of_pub", known.place());
    tags.add("eprints.event_title", meeting.map(ReportedEvent::name));
    tags.add("eprints.event_location", meeting.flatMap(ReportedEvent::place));
    return tags.list;
  }

  /** Tags in the making; what is not known has none. */
  private static final class Tags {
    private final List<Tag> list = new ArrayList<>();

    void add(String name, String content) {
      list.add(new Tag(name, content));
    }

    void add(String name, Optional<?> fact) {
      fact.map(f -> f instanceof Inferred<?> inferred ? inferred.value() : f)
          .ifPresent(value -> add(name, value.toString()));
    }
  }

  /** The type of item in Zotero. */
  static String zoteroType(Optional<Kind> kind) {
    return kind.map(
            k ->
                switch (k) {
                  case SPEECH, TRANSCRIPT -> "presentation";
                  case REPORT, COMMUNIQUE, MINUTES -> "report";
                  case INTERVIEW -> "interview";
                  case ARTICLE -> "newspaperArticle";
                  case LETTER -> "letter";
                })
        .orElse("document");
  }

  /** When it was published, as far as that is known, if its year is. */
  private static Optional<String> published(Metadata known) {
    return known.date().flatMap(MachineTags::day);
  }

  /** A day, a month or a year: of a range, what both its ends have in common. */
  private static Optional<String> day(Inferred<DateRange> date) {
    PartialDate from = date.value().from();
    PartialDate to = date.value().to();
    if (!date.value().hasYear() || from.year() != to.year()) {
      return Optional.empty();
    }
    int month = from.month() == to.month() ? from.month() : 0;
    return Optional.of(
        new PartialDate(from.year(), month, date.value().isSingle() ? from.day() : 0).toString());
  }
}
