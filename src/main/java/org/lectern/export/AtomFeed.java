package org.lectern.export;

import java.time.LocalDate;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.lectern.model.Corpus;
import org.lectern.model.CorpusSettings;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Metadata;

/** A feed as {@code feed.atom} (RFC 4287). */
final class AtomFeed {
  private final CorpusSettings settings;
  private final Urls urls;
  private final Feed feed;

  private AtomFeed(Feed feed, Corpus corpus) {
    this.settings = corpus.settings();
    this.urls = new Urls(settings);
    this.feed = feed;
  }

  static String write(Feed feed, Corpus corpus) {
    AtomFeed atom = new AtomFeed(feed, corpus);
    return Xml.document(
        xml ->
            xml.element(
                "feed",
                atom::content,
                "xmlns",
                "http://www.w3.org/2005/Atom",
                "xml:lang",
                atom.settings.language()));
  }

  private void content(Xml xml) throws XMLStreamException {
    Optional<String> base = urls.base();
    String name = feed.address().isEmpty() ? "" : "\n" + feed.address();
    xml.text(
        "id",
        base.map(b -> b + feed.address()).orElseGet(() -> FeedEntry.uuid(settings.title() + name)));
    xml.text("title", feed.title());
    xml.text("subtitle", feed.description());
    xml.text("updated", FeedEntry.moment(updated()));
    author(xml, settings.publisher().orElse(settings.title()));
    xml.empty(
        "link",
        "rel",
        "alternate",
        "type",
        "text/html",
        "href",
        base.map(b -> b + feed.address()).orElse("./"));
    if (base.isPresent()) {
      xml.empty(
          "link",
          "rel",
          "self",
          "type",
          "application/atom+xml",
          "href",
          urls.of(feed.file("feed.atom")));
    }
    for (FeedEntry entry : feed.entries()) {
      xml.element("entry", e -> entry(entry, e));
    }
  }

  /** The day of the newest entry; an empty feed has had none since the beginning. */
  private LocalDate updated() {
    return feed.entries().stream()
        .map(FeedEntry::date)
        .max(LocalDate::compareTo)
        .orElse(LocalDate.EPOCH);
  }

  private void entry(FeedEntry entry, Xml xml) throws XMLStreamException {
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
      xml.empty("link", "rel", "alternate", "type", "text/html", "href", feed.href(entry, urls));
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
          feed.href(entry, urls));
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
