package org.lectern.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.model.CorpusSettings;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Metadata;

/**
 * What a page tells machines in its head: Highwire and Dublin Core tags for reference managers,
 * Open Graph for those who show links, and schema.org as JSON-LD.
 *
 * <p>Zotero takes the type of an item from {@code DC.type} if that is the name of one of its types;
 * {@code og:type} would come first if it were {@code website}, so no page has that. It takes
 * authors from {@code citation_author}, and would make a conference paper of a {@code
 * citation_conference_title}. {@code MachineTagsTest} has its rules.
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
    Optional<Kind> kind = known.kind().map(Inferred::value);
    Optional<String> publisher = known.publisher().map(Inferred::value);
    List<Tag> tags = new ArrayList<>();
    tags.add(new Tag("citation_title", page.title()));
    known.authors().forEach(a -> tags.add(new Tag("citation_author", a.value())));
    published(known)
        .ifPresent(
            date -> {
              tags.add(new Tag("citation_publication_date", date.replace('-', '/')));
              tags.add(new Tag("DC.date", date));
            });
    known.language().ifPresent(l -> tags.add(new Tag("citation_language", l.value())));
    page.canonical().ifPresent(url -> tags.add(new Tag("citation_public_url", url)));
    String type = zoteroType(kind);
    publisher
        .filter(p -> type.equals("report"))
        .ifPresent(p -> tags.add(new Tag("citation_technical_report_institution", p)));
    publisher.ifPresent(p -> tags.add(new Tag("citation_publisher", p)));
    tags.add(new Tag("DC.title", page.title()));
    known.authors().forEach(a -> tags.add(new Tag("DC.creator", a.value())));
    publisher.ifPresent(p -> tags.add(new Tag("DC.publisher", p)));
    tags.add(new Tag("DC.type", type));
    known.language().ifPresent(l -> tags.add(new Tag("DC.language", l.value())));
    known.rights().ifPresent(r -> tags.add(new Tag("DC.rights", r.value())));
    known.place().ifPresent(p -> tags.add(new Tag("DC.coverage", p.value())));
    return tags;
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
    return known
        .date()
        .map(Inferred::value)
        .filter(DateRange::hasYear)
        .map(date -> date.from().toString())
        .filter(date -> date.matches("[0-9]{4}(-[0-9]{2}){0,2}"));
  }
}
