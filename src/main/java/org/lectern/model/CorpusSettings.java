package org.lectern.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What {@code corpus.yaml} says, with defaults for what it leaves out.
 *
 * @param title the site's title
 * @param description one or two sentences on what the corpus is
 * @param language the BCP 47 tag of the site's title, and of documents of unknown language
 * @param publisher who publishes the site
 * @param baseUrl where the site will be, ending in {@code /}; needed only for addresses that must
 *     be absolute
 * @param theme the name of the theme, if not the usual one
 * @param defaults statements for every document that does not state otherwise
 * @param documents statements by document id
 * @param phrases the phrases that always get a page, in order
 * @param interfaces the BCP 47 tags of the languages that the site's own words are in, the main one
 *     first; if empty, that of {@code language} or, where it has no messages, English
 * @param downloads the forms in which each text can be had beside its page; absent where the size
 *     of the corpus decides, see {@link Corpus#downloads()}
 */
public record CorpusSettings(
    String title,
    Optional<String> description,
    String language,
    Optional<String> publisher,
    Optional<String> baseUrl,
    Optional<String> theme,
    StatedMetadata defaults,
    Map<String, StatedMetadata> documents,
    List<WatchedPhrase> phrases,
    List<String> interfaces,
    Optional<Set<Download>> downloads) {

  /** Copies the lists, and the map in the order of its keys. */
  public CorpusSettings {
    documents = Collections.unmodifiableMap(new TreeMap<>(documents));
    phrases = List.copyOf(phrases);
    interfaces = List.copyOf(interfaces);
    downloads = downloads.map(forms -> Collections.unmodifiableSet(new TreeSet<>(forms)));
  }

  /** Settings that ask for no phrases and no languages. */
  public CorpusSettings(
      String title,
      Optional<String> description,
      String language,
      Optional<String> publisher,
      Optional<String> baseUrl,
      Optional<String> theme,
      StatedMetadata defaults,
      Map<String, StatedMetadata> documents) {
    this(
        title,
        description,
        language,
        publisher,
        baseUrl,
        theme,
        defaults,
        documents,
        List.of(),
        List.of(),
        Optional.empty());
  }

  /** What the publisher states of a document, defaults aside. */
  public StatedMetadata statedOf(String id) {
    return documents.getOrDefault(id, StatedMetadata.NONE);
  }

  /** How much of a document's text the site may have: all of it, unless the publisher says less. */
  public Publication publicationOf(Document document) {
    return document
        .source()
        .stated()
        .orElse(statedOf(document.id()))
        .orElse(defaults)
        .publication()
        .orElse(Publication.FULL);
  }

  /** The same at another address. */
  public CorpusSettings withBaseUrl(String url) {
    return new CorpusSettings(
        title,
        description,
        language,
        publisher,
        Optional.of(url),
        theme,
        defaults,
        documents,
        phrases,
        interfaces,
        downloads);
  }

  /** The same at no address that is known. */
  public CorpusSettings withoutBaseUrl() {
    return new CorpusSettings(
        title,
        description,
        language,
        publisher,
        Optional.empty(),
        theme,
        defaults,
        documents,
        phrases,
        interfaces,
        downloads);
  }
}
