package org.lectern.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.LecternAnalyzer.Stemming;

class StemmerTest {
  private static final List<String> STEMS =
      List.of(
          "act able agree argue bake beauty bid bless brave buy care charity city class colony cry",
          "decide deny depend die dig drum dry duty eager economy edit equal expel eye falsify fast",
          "feed fill fizz fly form free general govern graph happy hate heal hop hope idle iron lady",
          "lie live logic loop lucky marry mass mobile nation nerve noble note object occur off opera",
          "oscillate pan pay people play plot pony possible prefer private quick radio rate ready",
          "reform relate revive rope run sad sane say secure sense ski sky solid stable state study",
          "tap tie trouble true try two unify use vary verb vibrate victory view vow walk whip wise",
          "write yearn yell zebra");
  private static final List<String> ENDINGS =
      List.of(
          " s es d ed ing er ers or ors est ly y ies ied ier iest ily able ably ability abilities",
          "ible ibly ibility al ally ality alities alism alist alists alize alized alizing alization",
          "ance ances ant antly ence ency encies ent ently ful fully fulness less lessly lessness",
          "ic ical ically icate icated icity ion ions ional ionally ism ist ists ish ity ities ive",
          "ively iveness ivity ize ized izer izing ization ment ments ness nesses ous ously ousness",
          "ate ates ated ating ation ations ational ative ator ators logy logies logical");

  /** Few letters in all orders, for what no language has. */
  private static Stream<String> shortWords() {
    String letters = "abeioulsy";
    Stream.Builder<String> words = Stream.builder();
    for (int i = 0; i < 9 * 9 * 9 * 9; i++) {
      StringBuilder word = new StringBuilder();
      for (int rest = i, n = 0; n < 4; n++, rest /= 9) {
        word.append(letters.charAt(rest % 9));
      }
      for (String ending : List.of("", "s", "ed", "ing", "ies")) {
        words.add(word.substring(1 + i % 4) + ending);
      }
    }
    return words.build();
  }

  private static Stream<String> english() {
    return STEMS.stream()
        .flatMap(line -> Stream.of(line.split(" ")))
        .flatMap(
            stem ->
                ENDINGS.stream()
                    .flatMap(line -> Stream.of(line.split(" ", -1)))
                    .flatMap(ending -> formations(stem, ending)));
  }

  /** Written together as English does it, and as it does not. */
  private static Stream<String> formations(String stem, String ending) {
    int last = stem.length() - 1;
    String shorter = stem.substring(0, last);
    return Stream.of(stem, stem + stem.charAt(last), shorter, shorter + "i")
        .map(beginning -> beginning + ending);
  }

  private static Stream<String> exampleTexts() throws IOException {
    Stream.Builder<String> words = Stream.builder();
    try (LecternAnalyzer analyzer = new LecternAnalyzer(Stemming.NONE);
        Stream<Path> files = Files.list(Path.of("seeds"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
        analyzer.analyze(Files.readString(file)).forEach(token -> words.add(token.form()));
      }
    }
    return words.build();
  }

  private static Set<String> words() throws IOException {
    Random random = new Random(5);
    Stream<String> drawn = Stream.generate(() -> RandomTexts.word(random)).limit(50_000);
    return Stream.of(shortWords(), english(), exampleTexts(), drawn)
        .flatMap(words -> words)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * A reader who wants all forms that begin with some letters looks at these places only: the keys
   * that begin with them, and the forms of the stems that a shorter beginning can have.
   */
  @Test
  void allFormsThatBeginWithSomeLettersAreInFewPlaces() throws IOException {
    Stemmer stemmer = new Stemmer(Stemming.ENGLISH);
    TreeSet<String> forms = new TreeSet<>(words());
    TreeSet<String> keys = new TreeSet<>();
    forms.forEach(form -> keys.add(stemmer.term(form)));
    assertEquals(forms.size(), keys.size());
    assertTrue(forms.size() > 60_000, "words: " + forms.size());
    Set<String> prefixes = new TreeSet<>();
    forms.forEach(
        form -> {
          for (int length = 1; length <= form.length(); length++) {
            prefixes.add(form.substring(0, length));
          }
        });
    for (String prefix : prefixes) {
      Set<String> found = new TreeSet<>();
      between(keys, prefix).forEach(key -> found.add(WordKey.of(key).form()));
      for (int kept = 2; kept < prefix.length(); kept++) {
        for (String more : List.of("", "i", "e", "l")) {
          String stem = prefix.substring(0, kept) + more;
          if (keys.contains(stem)) {
            found.add(stem);
          }
          between(keys, WordKey.allForms(stem)).forEach(key -> found.add(WordKey.of(key).form()));
        }
      }
      found.removeIf(form -> !form.startsWith(prefix));
      assertEquals(between(forms, prefix), found, prefix);
    }
  }

  /** What begins with a prefix; no word and no key has the character U+FFFF. */
  private static Set<String> between(TreeSet<String> sorted, String prefix) {
    return sorted.subSet(prefix, prefix + '\uFFFF');
  }

  @Test
  void theStemIsPortersButForAFewWordsOfVowels() throws IOException {
    Stemmer stemmer = new Stemmer(Stemming.ENGLISH);
    for (String word : words()) {
      if (!word.matches("[a-z]+")) {
        assertEquals(word, stemmer.term(word));
        continue;
      }
      String porter = stemmer.porter(word);
      WordKey key = WordKey.of(stemmer.term(word));
      assertEquals(word, key.form());
      if (!key.stem().equals(porter)) {
        assertEquals(word, key.stem());
        assertTrue(porter.matches("[aeiou]i?"), word + " " + porter);
      }
    }
  }

  @Test
  void aTermSaysItsStemAndForm() {
    assertEquals(new WordKey("hous", "houses"), WordKey.of("hous\u001fhouses"));
    assertEquals(new WordKey("run", "run"), WordKey.of("run"));
    assertEquals("run", new WordKey("run", "run").term());
  }
}
