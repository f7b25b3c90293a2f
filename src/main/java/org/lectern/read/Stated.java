package org.lectern.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.model.DateRange;
import org.lectern.model.Host;
import org.lectern.model.Kind;
import org.lectern.model.Publication;
import org.lectern.model.StatedMetadata;

/** Reads the keys that state facts of a document, which are the same wherever they may stand. */
final class Stated {
  private static final String DATE = "a date as 2023-07-15, 2023-07, 2023 or 2023-07-14/2023-07-15";

  private Stated() {}

  /** The statements of a mapping; other keys of it are left to the caller. */
  static StatedMetadata read(YamlMap yaml) {
    Optional<YamlMap> event = yaml.map("event");
    StatedMetadata stated =
        new StatedMetadata(
            yaml.text("title"),
            language(yaml),
            kind(yaml),
            date(yaml),
            yaml.text("place"),
            yaml.text("publisher"),
            yaml.texts("authors"),
            yaml.text("rights"),
            yaml.text("rights-holder"),
            source(yaml),
            publication(yaml),
            event.flatMap(e -> e.text("name")),
            event.flatMap(Stated::date),
            event.flatMap(e -> e.text("place")),
            event.flatMap(Stated::hosts));
    event.ifPresent(YamlMap::unknownAreErrors);
    return stated;
  }

  /** Who held an event; a list without entries says that nobody is known to. */
  private static Optional<List<Host>> hosts(YamlMap event) {
    boolean said = false;
    List<Host> hosts = new ArrayList<>();
    for (Host.Role role : Host.Role.values()) {
      said |= event.has(role.plural());
      event.texts(role.plural()).forEach(name -> hosts.add(Host.stated(name, role)));
    }
    return said ? Optional.of(hosts) : Optional.empty();
  }

  static Optional<String> language(YamlMap yaml) {
    return yaml.parsed(
        "language", Stated::tag, "a language tag", "write a BCP 47 tag such as en, zh or pt-BR");
  }

  /** The language tags of a key: a list, or one. */
  static List<String> languages(YamlMap yaml, String key) {
    return yaml.parsedTexts(
        key, Stated::tag, "a language tag", "write a BCP 47 tag such as en, zh-Hans or ar");
  }

  static Optional<DateRange> date(YamlMap yaml) {
    return yaml.parsed("date", DateRange::parse, "a date", "write " + DATE);
  }

  static Optional<Charset> charset(YamlMap yaml) {
    return yaml.parsed(
        "charset",
        Stated::charset,
        "an encoding that is known here",
        "write a name such as UTF-8, GB18030, Big5, Shift_JIS or windows-1252");
  }

  private static Optional<Kind> kind(YamlMap yaml) {
    String kinds = Arrays.stream(Kind.values()).map(Kind::label).collect(Collectors.joining(", "));
    return yaml.parsed("kind", Kind::parse, "a kind of text", "write one of " + kinds);
  }

  private static Optional<Publication> publication(YamlMap yaml) {
    return yaml.parsed(
        "publish",
        Publication::parse,
        "what can be published of a text",
        "write full, excerpt or metadata");
  }

  private static Optional<String> source(YamlMap yaml) {
    return yaml.parsed(
        "source", Stated::webAddress, "a web address", "write all of it, from https:// on");
  }

  static Optional<String> tag(String text) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(text).build();
      int length = locale.getLanguage().length();
      return length == 2 || length == 3 ? Optional.of(locale.toLanguageTag()) : Optional.empty();
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  static Optional<String> webAddress(String text) {
    try {
      URI uri = new URI(text);
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(text) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
