package org.lectern.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.address.Addresses;
import org.lectern.cite.Citation;
import org.lectern.i18n.Messages;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.Download;
import org.lectern.model.EventSeries;
import org.lectern.model.Ledger;
import org.lectern.model.Person;
import org.lectern.model.Phrase;
import org.lectern.model.Problem;
import org.lectern.model.SiteFiles;
import org.lectern.record.MarkdownRecord;
import org.lectern.record.WellFormed;

/**
 * Stage "export": a corpus to data, downloads, feeds and what crawlers read. Immutable.
 *
 * <p>Files: {@code data/} with tables, archives and what describes them; {@code api/}; for each
 * document {@code .bib}, {@code .ris} and the {@link Corpus#downloads()} beside its page; {@code
 * feed.atom}, {@code feed.json}, {@code sitemap.xml}, {@code robots.txt}, {@code .nojekyll}, and
 * {@code opensearch.xml} where the site's address is known. All are UTF-8.
 */
public final class ExportStage {
  private static final int SITEMAP_MOST = 50_000;

  private final Messages messages;

  /**
   * @param messages the words of feeds, in the first language of the site
   */
  public ExportStage(Messages messages) {
    this.messages = messages;
  }

  /** Writes everything; the sitemap has the pages that a corpus alone makes. */
  public List<Problem> write(Corpus corpus, SiteFiles files) throws IOException {
    return write(corpus, List.of(), files);
  }

  /**
   * Writes everything.
   *
   * @param morePages addresses, from the site's root, of pages for the sitemap that are not the
   *     corpus's, such as those of the theme
   * @return what could not be written as it is
   * @throws IOException if {@code files} cannot be written to
   */
  public List<Problem> write(Corpus corpus, List<String> morePages, SiteFiles files)
      throws IOException {
    Run run = new Run(corpus, messages, files);
    run.data();
    run.feeds();
    run.crawlers(morePages);
    for (Document document : corpus.documents()) {
      run.downloads(document);
    }
    return run.problems;
  }

  private static final class Run {
    private final Corpus corpus;
    private final Messages messages;
    private final SiteFiles files;
    private final Urls urls;
    private final Map<String, String> names;
    private final Set<Download> forms;
    private final List<Problem> problems = new ArrayList<>();

    Run(Corpus corpus, Messages messages, SiteFiles files) {
      this.corpus = corpus;
      this.messages = messages;
      this.files = files;
      this.urls = new Urls(corpus.settings());
      this.forms = corpus.downloads();
      this.names = corpus.people().stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    void data() throws IOException {
      new DataFolder(corpus, files).write();
      new Api(corpus, files).write();
    }

    void feeds() throws IOException {
      feed(Feed.of(corpus), "the feed");
      for (Phrase phrase : corpus.links().phrases()) {
        if (phrase.watched()) {
          feed(Feed.of(phrase, corpus, messages), "the feed of the phrase " + phrase.id());
        }
      }
      for (Person person : corpus.people()) {
        feed(Feed.of(person, corpus, messages), "the feed of the person " + person.id());
      }
      for (EventSeries series : corpus.series()) {
        feed(Feed.of(series, corpus, messages), "the feed of the series " + series.id());
      }
    }

    private void feed(Feed feed, String claimant) throws IOException {
      add(feed.file("feed.atom"), AtomFeed.write(feed, corpus), claimant);
      add(feed.file("feed.json"), JsonFeed.write(feed, corpus) + "\n", claimant);
    }

    void crawlers(List<String> morePages) throws IOException {
      List<String> languages = corpus.settings().interfaces();
      Set<String> all = new LinkedHashSet<>(Sitemap.pages(corpus));
      all.addAll(morePages);
      // What is left of them only says so.
      corpus.ledger().subjects().stream()
          .filter(Ledger.Subject::gone)
          .map(gone -> Addresses.of(gone.kind(), gone.id()))
          .forEach(
              gone -> all.removeIf(page -> Sitemap.inMainLanguage(page, languages).equals(gone)));
      // A tool of the publisher, in one language.
      all.remove(Addresses.STYLEGUIDE);
      List<String> pages = List.copyOf(all);
      for (Map.Entry<String, String> file :
          new Sitemap(urls, SITEMAP_MOST, Sitemap.changed(corpus), languages)
              .write(pages)
              .entrySet()) {
        add(file.getKey(), file.getValue(), "the sitemap");
      }
      String map = urls.base().map(base -> "Sitemap: " + base + "sitemap.xml\n").orElse("");
      add("robots.txt", "User-agent: *\nAllow: /\n" + map, "the rules for crawlers");
      add(".nojekyll", "", "the mark that keeps GitHub Pages from changing files");
      if (urls.base().isPresent()) {
        String search = OpenSearch.write(corpus.settings(), urls.base().get());
        add("opensearch.xml", search, "the description of the search");
      }
    }

    void downloads(Document document) throws IOException {
      warnOfBrokenCharacters(document);
      String id = document.id();
      String claimant = document.source().path();
      Optional<String> url = urls.base().map(base -> base + Addresses.document(document.id()));
      Citation citation = Citation.of(document, corpus.settings(), url);
      for (Download form : forms) {
        if (form != Download.TEXT || !document.text().isEmpty()) {
          add(Addresses.downloadFile(id, form.suffix()), text(document, form), claimant);
        }
      }
      add(Addresses.downloadFile(id, ".bib"), citation.bibtex() + "\n", claimant);
      add(Addresses.downloadFile(id, ".ris"), citation.ris() + "\n", claimant);
    }

    private String text(Document document, Download form) {
      return switch (form) {
        case MARKDOWN -> MarkdownRecord.write(document);
        case TEXT -> WellFormed.of(document.text()) + "\n";
        case TEI -> Tei.write(document, corpus, names);
      };
    }

    private void warnOfBrokenCharacters(Document document) {
      String text = document.text();
      if (!WellFormed.of(text).equals(text)) {
        problems.add(
            Problem.warning(
                Problem.Place.file(document.source().path()),
                "the text has half characters or U+0000, which stand as U+FFFD in the site",
                "mend the file, or give its charset in corpus.yaml"));
      }
    }

    private void add(String path, String content, String claimant) throws IOException {
      files.add(path, content.getBytes(StandardCharsets.UTF_8), claimant);
    }
  }
}
