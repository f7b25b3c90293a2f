package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.i18n.MessageCatalog;
import org.lectern.i18n.MessageFile;
import org.lectern.i18n.Messages;

/** The files of messages that come with the program. */
class InterfaceMessagesTest {
  private static final Path FOLDER = Path.of("templates/messages");

  /** What the keys begin with of which code makes the rest: the name of a rule, a kind, a file. */
  private static final Set<String> MADE =
      Set.of(
          "basis.",
          "facet.all.",
          "guide.group.",
          "guide.passes.",
          "guide.scheme.",
          "guide.specimen.",
          "kinds.",
          "order.",
          "confidence.",
          "data.holds.",
          "data.row.",
          "directness.",
          "document.file.",
          "document.version.",
          "echoes.",
          "entity.",
          "field.",
          "kind.",
          "language.",
          "part.",
          "phrases.",
          "reason.",
          "rule.",
          "search.facet.",
          "document.held",
          "document.published");

  private static MessageFile file(String language) throws IOException {
    Path path = FOLDER.resolve(language + MessageFile.SUFFIX);
    var read = MessageFile.read(language, path.toString(), Files.readAllBytes(path));
    assertEquals(List.of(), read.problems());
    return read.value();
  }

  private static Messages messages(String language) {
    var catalog = Theme.standard().messages();
    assertEquals(List.of(), catalog.problems());
    return catalog.value().of(language).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-Hans", "ar"})
  void everyLanguageHasEveryMessageWithTheSameArguments(String language) throws IOException {
    assertEquals(
        file(MessageCatalog.ENGLISH).entries().keySet(), file(language).entries().keySet());
    Messages english = messages(MessageCatalog.ENGLISH);
    Messages other = messages(language);
    for (String key : english.keys()) {
      assertEquals(english.needed(key), other.needed(key), key);
    }
  }

  /** A message that depends on a number says what it is for each category that the language has. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-Hans", "ar"})
  void pluralsHaveAllCategories(String language) throws IOException {
    Set<String> wanted =
        new TreeSet<>(PluralRules.forLocale(ULocale.forLanguageTag(language)).getKeywords());
    wanted.remove("zero"); // the rest of the rules where a message has no words of its own for it
    file(language)
        .entries()
        .forEach(
            (key, entry) -> {
              MessagePattern pattern = new MessagePattern(entry.pattern());
              for (int i = 0; i < pattern.countParts(); i++) {
                if (pattern.getPart(i).getType() == MessagePattern.Part.Type.ARG_START
                    && pattern.getPart(i).getArgType() == MessagePattern.ArgType.PLURAL) {
                  Set<String> found = selectors(pattern, i);
                  assertTrue(found.containsAll(wanted), () -> key + " lacks some of " + wanted);
                }
              }
            });
  }

  private static Set<String> selectors(MessagePattern pattern, int start) {
    Set<String> found = new TreeSet<>();
    for (int i = start + 2; i < pattern.getLimitPartIndex(start); i++) {
      if (pattern.getPart(i).getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
        found.add(pattern.getSubstring(pattern.getPart(i)));
        i = pattern.getLimitPartIndex(i + 1);
      }
    }
    return found;
  }

  @Test
  void everyMessageIsUsed() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String folder : List.of("templates", "src/main/java/org/lectern")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path path :
            files.filter(f -> f.toString().matches(".*[.](html|md|js|java)")).toList()) {
          all.append(Files.readString(path, StandardCharsets.UTF_8));
        }
      }
    }
    String sources = all.toString();
    SortedMap<String, String> unused = new TreeMap<>();
    for (String key : file(MessageCatalog.ENGLISH).entries().keySet()) {
      String used = key.replaceFirst("^script\\.[^.]+\\.", "");
      boolean made = MADE.stream().anyMatch(key::startsWith);
      if (!made && !sources.contains("\"" + used + "\"")) {
        unused.put(key, used);
      }
    }
    assertEquals(new TreeMap<>(), unused);
  }

  /** What every language calls by the same name. */
  private static final Set<String> NAMES =
      Set.of("API", "Atom", "JSON Feed", "BibTeX", "RIS", "CSL-JSON", "Wikidata", "G²");

  /** So every word of a page can be had in the language of the site, or is somebody's own. */
  @Test
  void templatesHaveNoWordsOfTheirOwn() throws IOException {
    SortedSet<String> words = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("templates"))) {
      for (Path path : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        String html =
            Files.readString(path, StandardCharsets.UTF_8)
                .replaceAll("(?s)\\{#.*?#}|\\{%.*?%}|\\{\\{.*?}}", " ");
        Document page = Jsoup.parse(html);
        page.select("script, style, code").remove();
        NodeTraversor.traverse(
            (node, depth) -> {
              if (node instanceof TextNode text) {
                words.add(text.text().strip());
              }
              for (String name : List.of("aria-label", "title", "placeholder", "alt")) {
                words.add(node.attr(name).strip());
              }
            },
            page);
      }
    }
    words.removeIf(word -> !word.matches("(?s).*\\p{L}.*"));
    assertEquals(new TreeSet<>(NAMES), words);
  }
}
