package org.lectern.export;

import java.util.List;
import java.util.Optional;
import org.lectern.model.Corpus;
import org.lectern.model.CorpusSettings;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Metadata;

/** A feed as {@code feed.json} (JSON Feed 1.1). */
final class JsonFeed {
  private JsonFeed() {}

  static String write(Feed feed, Corpus corpus) {
    CorpusSettings settings = corpus.settings();
    Urls urls = new Urls(settings);
    return Json.object(
        json -> {
          json.text("version", "https://jsonfeed.org/version/1.1");
          json.text("title", feed.title());
          json.text("description", feed.description());
          json.text("home_page_url", urls.base().map(base -> base + feed.address()));
          json.text("feed_url", urls.base().map(base -> base + feed.file("feed.json")));
          json.text("language", settings.language());
          json.list(
              "authors", settings.publisher().stream().toList(), name -> j -> j.text("name", name));
          json.list("items", feed.entries(), entry -> item(entry, feed.href(entry, urls)));
        });
  }

  private static Json.Part item(FeedEntry entry, String href) {
    Metadata metadata = entry.document().metadata();
    List<String> authors = metadata.authors().stream().map(Inferred::value).toList();
    Optional<String> kind = metadata.kind().map(Inferred::value).map(Kind::label);
    return json -> {
      json.text("id", entry.id());
      json.text("url", href);
      json.text("title", entry.document().displayTitle());
      json.text("content_text", entry.summary());
      json.text("date_published", entry.published().map(FeedEntry::moment));
      json.text("date_modified", FeedEntry.moment(entry.date()));
      if (!authors.isEmpty()) {
        json.list("authors", authors, name -> j -> j.text("name", name));
      }
      if (kind.isPresent()) {
        json.texts("tags", List.of(kind.get()));
      }
      json.text("language", metadata.language().map(Inferred::value));
    };
  }
}
