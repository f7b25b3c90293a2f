package org.lectern.read;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lectern.address.Slug;
import org.lectern.model.CorpusSettings;
import org.lectern.model.Download;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;
import org.lectern.model.StatedMetadata;
import org.lectern.model.WatchedPhrase;

/**
 * {@code corpus.yaml}: what it says of the corpus and its documents, and how to read them.
 *
 * @param settings what the other stages need
 * @param charset the encoding of every document, if stated
 * @param charsets the encoding by document id, where stated
 * @param documentPlaces where each document's key stands, to name one that fits no text
 * @param rules statements by the path of a file; a later one is stronger
 * @param tables what the columns of tables are; a later one is stronger
 */
record SettingsFile(
    CorpusSettings settings,
    Optional<Charset> charset,
    Map<String, Charset> charsets,
    Map<String, Place> documentPlaces,
    List<PathRule> rules,
    List<TableRule> tables) {

  /** The language of the site's own pages when nothing is stated. */
  private static final String LANGUAGE = "en";

  private static final String WORDS = "a phrase";

  /** What holds for a folder without the file. */
  static SettingsFile absent(String folderName) {
    CorpusSettings settings =
        new CorpusSettings(
            folderName,
            Optional.empty(),
            LANGUAGE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            StatedMetadata.NONE,
            Map.of());
    return new SettingsFile(settings, Optional.empty(), Map.of(), Map.of(), List.of(), List.of());
  }

  /** Reads the file; what is wrong in it is reported and left out. */
  static SettingsFile read(YamlText text, String folderName, Problems problems) {
    return text.parse(problems)
        .map(yaml -> read(yaml, folderName))
        .orElseGet(() -> absent(folderName));
  }

  private static SettingsFile read(YamlMap yaml, String folderName) {
    Optional<Charset> charset = Stated.charset(yaml);
    Optional<YamlMap> defaults = yaml.map("defaults");
    Map<String, StatedMetadata> documents = new TreeMap<>();
    Map<String, Charset> charsets = new TreeMap<>();
    Map<String, Place> places = new TreeMap<>();
    Optional<YamlMap> byId = yaml.map("documents");
    for (String id : byId.map(YamlMap::keys).orElseGet(List::of)) {
      byId.get()
          .map(id)
          .ifPresent(
              document -> {
                documents.put(id, Stated.read(document));
                Stated.charset(document).ifPresent(c -> charsets.put(id, c));
                document.unknownAreErrors();
              });
      places.put(id, byId.get().keyPlace(id));
    }
    CorpusSettings settings =
        new CorpusSettings(
            yaml.text("title").orElse(folderName),
            yaml.text("description"),
            Stated.language(yaml).orElse(LANGUAGE),
            yaml.text("publisher"),
            baseUrl(yaml),
            theme(yaml),
            defaults.map(Stated::read).orElse(StatedMetadata.NONE),
            documents,
            yaml.textsOrMaps("phrases", SettingsFile::phrase, SettingsFile::phrase),
            Stated.languages(yaml, "interface").stream().distinct().toList(),
            downloads(yaml));
    List<PathRule> rules = yaml.maps("rules").stream().map(PathRule::read).toList();
    List<TableRule> tables = yaml.maps("tables").stream().map(TableRule::read).toList();
    Optional<Charset> common = charset.or(() -> defaults.flatMap(Stated::charset));
    defaults.ifPresent(YamlMap::unknownAreErrors);
    yaml.unknownAreErrors();
    return new SettingsFile(settings, common, charsets, places, rules, tables);
  }

  private static Optional<WatchedPhrase> phrase(YamlMap yaml) {
    yaml.require("text");
    Optional<String> text =
        yaml.parsed("text", SettingsFile::words, WORDS, "write the words of the phrase");
    List<String> variants =
        yaml.parsedTexts("variants", SettingsFile::words, WORDS, "write other words for it");
    yaml.unknownAreErrors();
    return text.map(t -> new WatchedPhrase(t, variants));
  }

  private static Outcome<Optional<WatchedPhrase>> phrase(String text, Place place) {
    Optional<WatchedPhrase> phrase = words(text).map(t -> new WatchedPhrase(t, List.of()));
    return phrase.isPresent()
        ? Outcome.of(phrase)
        : new Outcome<>(
            phrase,
            List.of(
                Problem.error(
                    place,
                    "phrases is not " + WORDS + ": \"" + text + "\"",
                    "write the words of the phrase")));
  }

  /** A text that a search can look for. */
  private static Optional<String> words(String text) {
    return Optional.of(text.replaceAll("\\s+", " "))
        .filter(t -> t.codePoints().anyMatch(Character::isLetterOrDigit));
  }

  private static Optional<String> baseUrl(YamlMap yaml) {
    return yaml.parsed(
        "base-url",
        SettingsFile::baseUrl,
        "the address of a site",
        "write it whole, such as https://example.org/speeches/");
  }

  /** An empty list asks for none. */
  private static Optional<Set<Download>> downloads(YamlMap yaml) {
    List<Download> forms =
        yaml.parsedTexts(
            "downloads", Download::parse, "a form of texts", "write markdown, text or tei");
    return yaml.has("downloads") ? Optional.of(Set.copyOf(forms)) : Optional.empty();
  }

  private static Optional<String> theme(YamlMap yaml) {
    return yaml.parsed(
        "theme",
        name -> Optional.of(name).filter(Slug::isSafe),
        "the name of a theme",
        "use lower-case letters, digits and hyphens; your own lies in templates/themes/NAME");
  }

  /** An address with a host and without a query or fragment, ending in {@code /}. */
  static Optional<String> baseUrl(String text) {
    return Stated.webAddress(text)
        .filter(url -> URI.create(url).getQuery() == null && URI.create(url).getFragment() == null)
        .map(url -> url.endsWith("/") ? url : url + "/");
  }
}
