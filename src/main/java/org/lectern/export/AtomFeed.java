package org.lectern.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.lectern.model.Corpus;
import org.lectern.model.CorpusSettings;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Metadata;

/** {@code feed.atom} (RFC 4287). */
final class AtomFeed {
  private final CorpusSettings settings;
  private final Urls urls;
  private final List<FeedEntry> entries;

  private AtomFeed(Corpus corpus) {
    this.settings = corpus.settings();
    this.urls = new Urls(settings);
    this.entries = FeedEntry.newest(corpus);
  }

  static String write(Corpus corpus) {
    AtomFeed feed = new AtomFeed(corpus);
    return Xml.document(
        xml ->
            xml.element(
                "feed",
                feed::content,
                "xmlns",
                "http://www.w3.org/2005/Atom",
                "xml:lang",
                feed.settings.language()));
  }

  private void content(Xml xml) throws XMLStreamException {
    Optional<String> base = urls.base();
    xml.text("id", base.orElse(FeedEntry.uuid(settings.title())));
    xml.text("title", settings.title());
    xml.text("subtitle", settings.description());
    xml.text("updated", FeedEntry.moment(updated()));
    author(xml, settings.publisher().orElse(settings.title()));
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", base.orElse("./"));
    if (base.isPresent()) {
      xml.empty(
          "link", "rel", "self", "type", "application/atom+xml", "href", urls.of("feed.atom"));
    }
    for (FeedEntry entry : entries) {
      xml.element("entry", e -> entry(entry, e));
    }
  }

  /** The day of the newest entry; an empty feed has had none since the beginning. */
  private LocalDate updated() {
    return entries.stream().map(FeedEntry::date).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
  }

  private static void entry(FeedEntry entry, Xml xml) throws XMLStreamException {
    Metadata metadata = entry.document().metadata();
    xml.text("id", entry.id());
    xml.text("title", entry.document().displayTitle());
    xml.text("updated", FeedEntry.moment(entry.date()));
    xml.text("published", entry.published().map(FeedEntry::moment));
    for (Inferred<String> author : metadata.authors()) {
      author(xml, author.value());
    }
    String language = metadata.language().map(Inferred::value).orElse("");
    if (language.isEmpty()) {
      xml.empty("link", "rel", "alternate", "type", "text/html", "href", entry.url());
    } else {
      xml.empty(
          "link",
          "rel",
          "alternate",
          "type",
          "text/html",
          "hreflang",
          language,
          "href",
          entry.url());
    }
    Optional<String> kind = metadata.kind().map(Inferred::value).map(Kind::label);
    if (kind.isPresent()) {
      xml.empty("category", "term", kind.get());
    }
    xml.text("rights", metadata.rights().map(Inferred::value));
    xml.text("summary", entry.summary(), "type", "text");
  }

  private static void author(Xml xml, String name) throws XMLStreamException {
    xml.element("author", author -> author.text("name", name));
  }
}
